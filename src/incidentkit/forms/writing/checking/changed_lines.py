"""The lines of a document that state what an edit changes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.checking.changed_sections import ChangedSections
from incidentkit.forms.writing.said import stated_paths
from incidentkit.forms.writing.values.answers import answer_paths
from incidentkit.markdown.blocks import ListBlock, Paragraph, Table
from incidentkit.model.differences import Change
from incidentkit.model.facts import Facts
from incidentkit.model.paths import value_at
from incidentkit.place import Span

_ELEMENT = re.compile(r"(?P<list>[a-z_.]+)\[(?P<index>[0-9]+)\]")
_ENTRY = re.compile(r"(?P<mapping>front_matter|stated_days|system_state)\[(?P<key>.*)\]", re.DOTALL)
_UNREAD = re.compile(r"(?P<holder>(?:\w+\.)*)unparsed\[(?P<name>\w+)\]")
_BY_LINE = frozenset((Codec.ACTIONS, Codec.TIMELINE, Codec.TODO))
"""Codecs of elements that each have lines of their own, in a paragraph as well as in a list."""


class ChangedLines:
    """Finds the lines of one document, which says `said`, that may say `target` instead."""

    def __init__(self, document: Document, said: Facts, target: Facts) -> None:
        self.document = document
        self.said = said
        self.target = target
        self.places: Mapping[str, tuple[Span, ...]] = document.assembled.places

    def of(self, asked: Sequence[Change]) -> Iterator[int]:
        """The lines, from 0, that state what is asked to change, or its blank."""
        lists: set[str] = set()
        for change in asked:
            if entry := _ENTRY.match(change.path):
                yield from self._of_entry(change.path, entry)
            elif element := _ELEMENT.match(change.path):
                lists.add(element["list"])
            elif unread := _UNREAD.fullmatch(change.path):
                yield from self._of_value(unread["holder"] + unread["name"])
            else:
                yield from self._of_value(change.path)
        for name in lists:
            if name == "sections":
                old, new = self.said.sections, self.target.sections
                yield from ChangedSections(self.document, old, new).lines()
            elif value_at(self.said, name) and f"{name}[0]" not in self.places:
                # The table of a guide is read as one.
                for statement in self.document.statements_of(name.rpartition(".")[0]):
                    yield from self._of_statement(statement)
            else:
                yield from self._of_list(name)

    # -- values -------------------------------------------------------------------------------

    def _of_entry(self, path: str, entry: re.Match[str]) -> Iterator[int]:
        """The lines of an entry of a mapping; in front matter, those of its key, too."""
        matter = self.document.outline.front_matter
        if entry["mapping"] != "front_matter" or matter is None:
            yield from self._of_value(path)
            return
        for one in matter.entries:
            if one.key == entry["key"]:
                yield from range(one.start_line, one.end_line)

    def _of_value(self, path: str) -> Iterator[int]:
        # The answer and the detail of a yes stand in one place.
        above = path.rpartition(".")[0]
        path = above if path not in self.places and above in self.places else path
        yield from self._spanned(self.places.get(path, ()))
        survey, draft = self.document.survey, self.document.draft
        for statement in survey.statements:
            if path in (*stated_paths(statement, draft), *answer_paths(statement)):
                yield from self._of_statement(statement)
        if path == "title" and survey.top_heading is not None:
            yield from self._spanned([survey.top_heading])

    # -- lists --------------------------------------------------------------------------------

    def _of_list(self, name: str) -> Iterator[int]:
        """The lines of the elements that are not as they were, and of what stands around them."""
        old: tuple[Any, ...] = value_at(self.said, name)
        new: tuple[Any, ...] = value_at(self.target, name)
        staying = _staying(old, new)
        lines = self._by_element(name)
        held: set[int] = set()
        for index in range(len(old)):
            own = lines[index]
            if index in staying:
                held |= own
            else:
                yield from own
        for statement in self.document.statements_of(name):
            around = set(self._of_statement(statement))
            yield from around if _is_inline(statement) else around - held

    def _by_element(self, name: str) -> Mapping[int, set[int]]:
        """The lines of each element of a list, by its index."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for path, spans in self.places.items():
            element = _ELEMENT.match(path)
            if element is not None and element["list"] == name:
                found[int(element["index"])].update(self._spanned(spans))
        return found

    # -- lines --------------------------------------------------------------------------------

    def _of_statement(self, statement: Statement) -> Iterator[int]:
        spans = list(statement.region.lines)
        if statement.spot is not None:
            spans.append(statement.spot.line)
        if spans:
            yield from self._spanned([(min(s for s, _ in spans), max(e for _, e in spans))])

    def _spanned(self, spans: Iterable[Span]) -> Iterator[int]:
        source = self.document.source
        for start, end in spans:
            yield from range(source.line_of(start), source.line_of(max(start, end)) + 1)


def _staying(old: Sequence[object], new: Sequence[object]) -> frozenset[int]:
    """The places of the old elements that stay; none of those that get another order."""
    ends = min(len(old), len(new))
    first = next((n for n in range(ends) if old[n] != new[n]), ends)
    last = next((n for n in range(ends - first) if old[~n] != new[~n]), ends - first)
    inner, others = old[first : len(old) - last], new[first : len(new) - last]
    own, found = _common(inner, others), _common(others, inner)
    moved = [inner[n] for n in own] != [others[n] for n in found]
    kept = () if moved else own
    return frozenset((*range(first), *range(len(old) - last, len(old)), *(first + n for n in kept)))


def _common(some: Sequence[object], others: Sequence[object]) -> Sequence[int]:
    """The places of those of `some` that are among `others`, each as often as there."""
    left = Counter(some) & Counter(others)
    found: list[int] = []
    for n, value in enumerate(some):
        if left[value] > 0:
            left[value] -= 1
            found.append(n)
    return found


def _is_inline(statement: Statement) -> bool:
    """Whether elements share a line with each other or with their label, or all text is one."""
    listed = any(isinstance(block, ListBlock | Table) for block in statement.region.blocks)
    paragraphs = sum(isinstance(block, Paragraph) for block in statement.region.blocks)
    if listed or statement.slot.codec in _BY_LINE:
        return False
    return paragraphs <= 1 or statement.slot.codec is Codec.LESSONS
