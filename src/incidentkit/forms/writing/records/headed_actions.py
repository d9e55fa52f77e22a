"""An action that is a heading, its parts in labelled lines below: writing a new one like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.action_headings import SURE_PARTS, labelled_lines
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.vocabulary.written_names import column_name
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.guards import guarded
from incidentkit.forms.writing.records.fills import attribute_of, fill
from incidentkit.forms.writing.records.record_texts import ACTION_PARTS
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.action_item import ActionItem
from incidentkit.notation.text import kept_whole
from incidentkit.place import Span

_COUNT = re.compile(r"(?P<before>.*?)(?P<number>[0-9]{1,3})(?P<behind>[^0-9]*)", re.DOTALL)
UNNAMED: Final = "[what to do]"
UNKNOWN: Final = "TBD"
"""By one line with a known label the heading is told to be an action."""


@attrs.frozen
class _Line:
    """One labelled line of an action."""

    attribute: str | None
    before: str
    """What stands before the label: its marks, and that of a bullet."""
    label: str
    between: str
    """What stands between the label and its value."""
    value: str
    behind: str
    """A hard break."""

    def saying(self, text: str) -> str:
        """The line with another value."""
        lead = f"{self.before}{self.label}{self.between}"
        gap = "" if lead.endswith((" ", "\t")) or not text else " "
        return f"{lead}{gap}{guarded(lead, text)}{self.behind}"


class HeadedAction:
    """One action of a document that is a heading."""

    def __init__(self, document: Document, dress: Dress, statement: Statement) -> None:
        self.document = document
        self.dress = dress
        self.statement = statement
        self.source: Source = document.source
        self._heading: Span = statement.region.lines[0]
        self._block: Span = (
            statement.region.blocks[0].lines[0][0],
            statement.region.lines[-1][1],
        )

    @cached_property
    def _lines(self) -> tuple[_Line, ...]:
        return tuple(self._lines_of_block())

    def _lines_of_block(self) -> Iterator[_Line]:
        record, last = record_of(self.statement.slot), -1
        for block in self.statement.region.blocks:
            for label, value in filter(None, labelled_lines(self.source, block)):
                number = self.source.line_of(value[0])
                start, end = self.source.line_spans[number]
                if number == last:
                    raise NoPlaceError("each is a heading with several parts on one line")
                last = number
                column = column_of(record, label.name)
                name = tuple(at + value[0] - label.value[0] for at in label.at)
                yield _Line(
                    attribute=None if column is None else column.attribute,
                    before=self.source.text[start : name[0]],
                    label=self.source.text[slice(*name)],
                    between=self.source.text[name[1] : value[0]],
                    value=self.source.text[slice(*value)],
                    behind=self.source.text[value[1] : end],
                )

    def edits_to(self, new: ActionItem) -> Iterator[Edit]:
        """The edits that fill in one that a form has left blank."""
        if new.description is not None:
            yield Edit(*self._heading, f"{self._counted(0)}{kept_whole(new.description)}")
        start = self.source.line_starts[self.source.line_of(self._block[0])]
        yield Edit(start, self._block[1], "\n".join(self._texts(new)))

    def text(self, new: ActionItem, offset: int) -> str:
        """A new one that comes so many behind it."""
        first, block = map(self.source.line_of, (self._heading[0], self._block[0]))
        between = map(self.source.line_text, range(first + 1, block))
        tight = block == first + 1 or "".join(between).strip()
        lead = self.source.text[self.source.line_starts[first] : self._heading[0]]
        if (found := _COUNT.fullmatch(lead)) is not None:
            lead = f"{found['before']}{int(found['number']) + offset}{found['behind']}"
        lead += self._counted(offset)
        named = UNNAMED if new.description is None else kept_whole(new.description)
        return "\n".join([f"{lead}{named}", *([] if tight else [""]), *self._texts(new)])

    def _counted(self, offset: int) -> str:
        """What comes before the text of one so many behind this, which a form only counts."""
        shown = self.source.text[slice(*self._heading)]
        found = _COUNT.fullmatch(shown)
        if found is None or found["behind"] or not is_placeholder(shown):
            return ""
        return f"{found['before']}{int(found['number']) + offset}: "

    def _texts(self, new: ActionItem) -> Iterator[str]:
        """The labelled lines of an action: those that there are, and then others that it needs."""
        fixed = self.statement.slot.fixed
        parts = {name: attribute_of(new, name) for name in ACTION_PARTS if name not in fixed}
        stated = {name: value for name, value in parts.items() if value is not None}
        extra = dict(new.extra)
        found: list[str] = []
        sure = not SURE_PARTS.isdisjoint(stated) or "due" in stated
        for line in self._lines:
            name = line.attribute or ""
            if name in stated:
                found.append(line.saying(self._fill(stated.pop(name), line.value)))
            elif line.attribute is None and line.label in extra:
                found.append(line.saying(kept_whole(extra.pop(line.label))))
            elif self.dress.fresh and (not line.value or is_placeholder(line.value)):
                found.append(line.saying(line.value))
                sure = sure or name in SURE_PARTS
        model = self._lines[0]
        for name, value in stated.items():
            own = attrs.evolve(model, label=self._name(name))
            found.append(own.saying(self._fill(value, "")))
        found += [
            attrs.evolve(model, label=name).saying(kept_whole(text)) for name, text in extra.items()
        ]
        if not sure:
            found.insert(0, attrs.evolve(model, label=self._name("owner")).saying(UNKNOWN))
        yield from found

    def _name(self, attribute: str) -> str:
        return column_name(ACTION_PARTS[attribute], self.dress.manner.language)

    def _fill(self, value: Any, like: str) -> str:  # noqa: ANN401 -- any attribute's value
        return fill(self.document, self.dress, self.statement, value, like)
