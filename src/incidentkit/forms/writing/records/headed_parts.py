"""An action that is a heading: changing single parts of it, each on its own line below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.emphasis import bare
from incidentkit.forms.labels import Label
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.action_headings import SURE_PARTS, labelled_lines
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.vocabulary.written_names import column_name
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.guards import guarded
from incidentkit.forms.writing.places import lines_removed
from incidentkit.forms.writing.records.fills import attribute_of, fill
from incidentkit.forms.writing.records.headed_actions import UNKNOWN, UNNAMED
from incidentkit.forms.writing.records.read_again import reads_as
from incidentkit.forms.writing.records.record_texts import ACTION_PARTS
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.action_item import ActionItem
from incidentkit.notation.text import kept_whole
from incidentkit.place import Span

_ORDINAL = re.compile(r"(?P<before>[ \t>]*)(?P<number>[0-9]{1,9})(?=[.)][ \t])")


@attrs.frozen
class _Part:
    """A labelled value below a heading."""

    name: str
    """The attribute it states, or "extra[...]"."""
    label: Span
    value: Span
    line: int


class HeadedParts:
    """The parts of one action of a document that is a heading."""

    def __init__(
        self, document: Document, dress: Dress, statement: Statement, element: Element
    ) -> None:
        self.document = document
        self.dress = dress
        self.statement = statement
        self.element = element
        self.source: Source = document.source

    @cached_property
    def _parts(self) -> tuple[_Part, ...]:
        found: list[_Part] = []
        taken: set[str] = set()
        for block in self.statement.region.blocks:
            for one in filter(None, labelled_lines(self.source, block)):
                part = self._part(*one, taken)
                taken.add(part.name)
                found.append(part)
        return tuple(found)

    def _part(self, label: Label, value: Span, taken: set[str]) -> _Part:
        column = column_of(record_of(self.statement.slot), label.name)
        own = column is not None and column.attribute not in taken
        start = value[0] - label.value[0]
        return _Part(
            name=column.attribute if column is not None and own else f"extra[{label.name}]",
            label=(start + label.at[0], start + label.at[1]),
            value=value,
            line=self.source.line_of(value[0]),
        )

    def edits_to(self, new: ActionItem) -> list[Edit]:
        """The edits of the lines that state what changes."""
        edits = list(self._edits(new))
        if not reads_as(self.document, self.statement, self.element, edits, new):
            raise NoPlaceError("its heading and the lines below it would be read otherwise")
        return edits

    def _edits(self, new: ActionItem) -> Iterator[Edit]:
        old: ActionItem = self.element.value
        if new.description != old.description:
            named = UNNAMED if new.description is None else kept_whole(new.description)
            yield Edit(*self._heading, named)
        before, after = self._said(old), self._said(new)
        lines = {part.name: part for part in reversed(self._parts)}
        changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        gone = [lines[n] for n in changed if n not in after and n in lines]
        taken_out = self._taken_out(gone)
        for part in gone:
            if part in taken_out:
                yield from self._without(part, taken_out)
            else:
                yield self._saying(part, UNKNOWN)
        added: dict[str, Any] = {}
        for name in (name for name in changed if name in after):
            if name in lines:
                like = self.source.text[slice(*lines[name].value)]
                yield self._saying(lines[name], self._fill(after[name], like))
            else:
                added[name] = after[name]
        if added:
            yield self._added(added)

    @property
    def _heading(self) -> Span:
        """The text of the heading that says what to do, without the marks around it."""
        place = self.element.places.get("description", self.statement.region.lines[0])
        return bare(self.source, place)[1]

    def _said(self, action: ActionItem) -> Mapping[str, Any]:
        fixed = self.statement.slot.fixed
        parts = {name: attribute_of(action, name) for name in ACTION_PARTS if name not in fixed}
        extra = {f"extra[{name}]": text for name, text in action.extra.items()}
        return {name: value for name, value in {**parts, **extra}.items() if value is not None}

    def _taken_out(self, gone: list[_Part]) -> list[_Part]:
        """Those of the parts without a value that can go, for others show what the heading is."""
        sure = [part for part in self._parts if part.name in SURE_PARTS]
        left = [part for part in sure if part not in gone]
        return gone if left else [part for part in gone if part not in sure[:1]]

    def _without(self, part: _Part, gone: list[_Part]) -> Iterator[Edit]:
        """The edit that takes out a part: its line, or what it has of that of others."""
        beside = [one for one in self._parts if one.line == part.line]
        if all(one in gone for one in beside):
            if part is beside[0]:
                yield lines_removed(self.source, part.line, part.line + 1)
            return
        number = beside.index(part)
        if number:
            yield Edit(beside[number - 1].value[1], part.value[1], "")
        else:
            yield Edit(part.label[0], beside[1].label[0], "")

    def _saying(self, part: _Part, text: str) -> Edit:
        start = self.source.line_starts[part.line]
        lead = self.source.text[start : part.value[0]]
        gap = "" if lead.endswith((" ", "\t")) else " "
        return Edit(
            *part.value, gap + guarded(self.source.text[part.label[0] : part.value[0]], text)
        )

    def _added(self, parts: Mapping[str, Any]) -> Edit:
        """New parts behind the last of the first block, in the manner of what stands there."""
        first, last = self._parts[0], self._last_of_first()
        beside = [part for part in self._parts if part.line == last.line]
        if len(beside) > 1:
            joint = self.source.text[beside[-2].value[1] : last.label[0]]
            told = (joint + self._named(last, name, value) for name, value in parts.items())
            return Edit(last.value[1], last.value[1], "".join(told))
        start, end = self.source.line_starts[first.line], self.source.line_spans[first.line][1]
        lead, behind = (
            self.source.text[start : first.label[0]],
            self.source.text[first.value[1] : end],
        )
        counted = _ORDINAL.match(self.source.line_text(last.line))
        lines = [
            f"{self._counted(lead, counted, offset)}{self._named(first, name, value)}{behind}"
            for offset, (name, value) in enumerate(parts.items(), 1)
        ]
        at = self.source.line_spans[last.line]
        if self.source.text[last.value[1] : at[1]] == behind:
            return Edit(at[1], at[1], "".join(f"\n{line}" for line in lines))
        # The last line of a paragraph alone has no hard break.
        above = self.source.line_starts[last.line]
        return Edit(above, above, "".join(f"{line}\n" for line in lines))

    def _counted(self, lead: str, counted: re.Match[str] | None, offset: int) -> str:
        """What stands before a new line, with the number that follows where lines are numbered."""
        if counted is None:
            return lead
        return _ORDINAL.sub(rf"\g<before>{int(counted['number']) + offset}", lead, count=1)

    def _last_of_first(self) -> _Part:
        block = next(b for b in self.statement.region.blocks if b.start_line <= self._parts[0].line)
        return [part for part in self._parts if part.line < block.end_line][-1]

    def _named(self, like: _Part, name: str, value: Any) -> str:  # noqa: ANN401
        between = self.source.text[like.label[1] : like.value[0]]
        between += "" if between.endswith((" ", "\t")) else " "
        label = name[len("extra[") : -1] if name.startswith("extra[") else ""
        label = label or column_name(ACTION_PARTS[name], self.dress.manner.language)
        return f"{label}{between}{guarded(f'{label}{between}', self._fill(value, ''))}"

    def _fill(self, value: Any, like: str) -> str:  # noqa: ANN401 -- any attribute's value
        return fill(self.document, self.dress, self.statement, value, like)
