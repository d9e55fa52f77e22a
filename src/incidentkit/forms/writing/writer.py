"""`put`: a document changed only where an incident says something else than it does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from incidentkit.errors import IncidentKitError, UnrepresentableError
from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.entries import Codec
from incidentkit.forms.statements import Statement
from incidentkit.forms.template import Template
from incidentkit.forms.titles import form_prefix, is_form_title
from incidentkit.forms.vocabulary.columns import RECORDS
from incidentkit.forms.writing.answers import answer_paths, boxed_answer_edits
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.insertion import Insertion
from incidentkit.forms.writing.items import units_of
from incidentkit.forms.writing.leftovers import (
    custom_edits,
    new_custom_edit,
    new_section_edit,
    section_edits,
)
from incidentkit.forms.writing.lists import Lists, accepts
from incidentkit.forms.writing.places import line_edit
from incidentkit.forms.writing.said import said, stated_paths
from incidentkit.forms.writing.scalars import Scalars
from incidentkit.markdown.edits import Edit, apply
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts

_LISTS = frozenset(
    (
        Codec.ITEMS,
        Codec.LINES,
        Codec.PERSON,
        Codec.PEOPLE,
        Codec.SERVICES,
        Codec.MENU,
        Codec.TODO,
        Codec.LESSONS,
        Codec.REFERENCES,
        Codec.APPROVALS,
        Codec.SIGNATURE,
        *RECORDS,
    )
) - {Codec.POLICY}


@cache
def _complete() -> Document:
    """The layout that has one place for every attribute."""
    text = (files("incidentkit.forms") / "templates" / "complete.md").read_text(encoding="utf-8")
    return take_apart(text, Template(name="complete", text=text))


def put(
    text: str, target: Facts, *, template: Template | None, tz: str | dt.tzinfo, base: Facts | None = None
) -> str:
    """`text` changed so that it says what `target` says.

    Raises `UnrepresentableError`, which names the attribute, where that can't be done; what is
    returned was read again and says exactly that.
    """
    writer = _Writer(target, template, tz, fresh=base is None)
    try:
        result = writer.write(text, base)
    except (ValueError, LookupError, StopIteration) as error:
        if isinstance(error, IncidentKitError):
            raise
        path = writer.at
        raise UnrepresentableError(path, "this document has no place that can be written") from error
    return result


class _Writer:
    """One run of `put`."""

    def __init__(
        self, target: Facts, template: Template | None, tz: str | dt.tzinfo, *, fresh: bool
    ) -> None:
        self.target = target
        self.template = template
        self.tz = tz
        self.dress = Dress(template, fresh)
        self.at = ""
        """The attribute that is being written, for the error message."""

    def write(self, text: str, base: Facts | None) -> str:
        document = self._take_apart(text)
        current = base if base is not None else self._facts(document)
        edits = list(self._in_place(document, current))
        text = self._applied(document, edits)
        text = self._insert_missing(text)
        text = self._leftovers(text)
        self._verify(text)
        return text

    def _take_apart(self, text: str) -> Document:
        return take_apart(text, self.template, self.tz)

    def _facts(self, document: Document) -> Facts:
        return Facts(**document.assembled().arguments)

    def _applied(self, document: Document, edits: Sequence[Edit]) -> str:
        kept = list(dict.fromkeys(e for e in edits if document.source.text[e.start : e.end] != e.text))
        return apply(document.source, kept)

    # -- in place ---------------------------------------------------------------------------------

    def _in_place(self, document: Document, current: Facts) -> Iterator[Edit]:
        scalars = Scalars(document, self.target, self.dress)
        lists = Lists(document, self.dress, scalars.anchor)
        done: set[str] = set()
        yield from self._title(document, current)
        for statement in document.survey.statements:
            path, codec = statement.slot.path, statement.slot.codec
            self.at = path
            if codec is Codec.POLICY:
                continue
            if codec is Codec.SIGNATURE:
                yield from self._signature(document, statement, current)
                continue
            if codec in _LISTS:
                if path not in done and self._differs(current, path):
                    done.add(path)
                    yield from lists.edits(path, said(self.target, path) or ())[0]
                continue
            boxed = codec in (Codec.YES_NO, Codec.FLAG) and bool(units_of(document, statement))
            paths = stated_paths(statement, document.draft)
            if boxed:
                if any(self._differs(current, p) for p in (*paths, *answer_paths(statement))):
                    yield from boxed_answer_edits(document, statement, self.target)
            elif any(self._differs(current, p) for p in paths):
                yield from scalars.edits(statement)
        self.at = "custom"
        yield from custom_edits(document, self.target.custom)[0]
        self.at = "sections"
        yield from section_edits(document, self.target.sections)[0]

    def _signature(
        self, document: Document, statement: Statement, current: Facts
    ) -> Iterator[Edit]:
        """The signature below the first sign-off that has one."""
        new = next((a.signature for a in self.target.approvals if a.signature), None)
        old = next((a.signature for a in current.approvals if a.signature), None)
        if new != old and statement.spot is not None:
            span = statement.region.span
            at = span if span[0] < span[1] else statement.spot.value
            yield line_edit(document.source, statement.spot, at, new or "")

    def _differs(self, current: Facts, path: str) -> bool:
        return bool(said(current, path) != said(self.target, path))

    def _title(self, document: Document, current: Facts) -> Iterator[Edit]:
        self.at = "title"
        title = self.target.title
        top = document.survey.top_heading
        if current.title == title:
            return
        if top is None:
            yield from self._front_matter_title(document)
            return
        heading = document.source.text[top[0] : top[1]]
        if document.survey.title is not None:
            start, end = document.survey.title
            yield Edit(start, end, title or "[title]")
        elif title is not None and is_form_title(heading):
            name = heading.removesuffix(" Template").rstrip(" :")
            yield Edit(top[0], top[1], f"{name}: {title}")
        elif title is not None:
            start = top[0] + form_prefix(heading)
            yield Edit(start, top[1], title)

    def _front_matter_title(self, document: Document) -> Iterator[Edit]:
        matter = document.outline.front_matter
        for entry in matter.entries if matter else ():
            if entry.key.casefold() == "title":
                title = self.target.title or ""
                quoted = "'" + title.replace("'", "''") + "'"
                yield Edit(entry.span[0], entry.span[1], quoted)
                return
        line = matter.end_line if matter else 0
        start = document.source.line_starts[min(line, document.source.line_count - 1)]
        if self.target.title is not None:
            yield Edit(start, start, f"# {self.target.title}\n\n" if not matter else f"\n# {self.target.title}\n")

    # -- what has no place yet ----------------------------------------------------------------------

    def _insert_missing(self, text: str) -> str:
        for layout_statement in _complete().survey.statements:
            path, codec = layout_statement.slot.path, layout_statement.slot.codec
            self.at = path
            if codec is Codec.STATE:
                text = self._insert_entries(text, path, layout_statement)
            elif codec in _LISTS:
                if said(self.target, path):
                    text = self._insert_elements(text, path, layout_statement)
            elif any(said(self.target, p) is not None for p in stated_paths(layout_statement, _complete().draft)):
                text = self._insert_field(text, layout_statement)
        return text

    def _insert_field(self, text: str, statement: Statement) -> str:
        document = self._take_apart(text)
        current = self._facts(document)
        paths = stated_paths(statement, _complete().draft)
        if not any(self._differs(current, p) for p in paths):
            return text
        layout, place = self._layout_for(statement)
        return Insertion(document, layout, self.dress).field(place, self.target)

    def _insert_entries(self, text: str, path: str, statement: Statement) -> str:
        for key, value in (said(self.target, path) or {}).items():
            document = self._take_apart(text)
            if said(self._facts(document), f"{path}[{key}]") is None:
                layout, place = _complete(), statement
                text = Insertion(document, layout, self.dress).keyed(place, key, value)
        return text

    def _insert_elements(self, text: str, path: str, statement: Statement) -> str:
        document = self._take_apart(text)
        if not self._differs(self._facts(document), path):
            return text
        values = said(self.target, path)
        _, homeless = Lists(document, self.dress, Scalars(document, self.target, self.dress).anchor).edits(path, values)
        mine = [value for value in homeless if accepts(statement, value)]
        if not mine:
            return text
        layout, place = self._layout_for(statement)
        if not all(accepts(place, value) for value in mine):
            layout, place = _complete(), statement
        return Insertion(document, layout, self.dress).elements(place, mine, self.target)

    def _layout_for(self, statement: Statement) -> tuple[Document, Statement]:
        """The template's own place for an attribute, else that of the complete layout."""
        own = self.dress.template_statement(statement)
        if own is not None and self.dress.blank is not None:
            return self.dress.blank, own
        return _complete(), statement

    # -- leftovers ------------------------------------------------------------------------------------

    def _leftovers(self, text: str) -> str:
        self.at = "custom"
        document = self._take_apart(text)
        new = custom_edits(document, self.target.custom)[1]
        if new:
            text = apply(document.source, [new_custom_edit(document, new)])
        self.at = "sections"
        for section in section_edits(self._take_apart(text), self.target.sections)[1]:
            document = self._take_apart(text)
            text = apply(document.source, [new_section_edit(document, section)])
        return text

    # -- verification -----------------------------------------------------------------------------------

    def _verify(self, text: str) -> None:
        """Read the result again: it must say what the target says, in every attribute."""
        found = self._facts(self._take_apart(text))
        changes = diff(found, attrs.evolve(self.target)) if found != self.target else ()
        if changes:
            first = changes[0]
            reason = f"would read back as {_shown(first.old)}, not {_shown(first.new)}"
            raise UnrepresentableError(first.path, reason)


def _shown(value: Any) -> str:  # noqa: ANN401
    text = repr(getattr(value, "label", value))
    return text if len(text) <= 120 else text[:119] + "…"  # noqa: PLR2004 -- as errors cut excerpts


