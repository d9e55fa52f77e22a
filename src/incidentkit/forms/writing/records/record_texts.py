"""A record as a bullet: its main text, then each further attribute behind a dash and its name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

import attrs

from incidentkit.forms.decoding.below import split_below
from incidentkit.forms.decoding.named_parts import parts_of
from incidentkit.forms.document import Document
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.leading_times import leading_time
from incidentkit.forms.surveying.status_updates import posted_below
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.vocabulary.written_names import column_name
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.records.fills import attribute_of, fill
from incidentkit.forms.writing.records.ranges import Range, ranged
from incidentkit.forms.writing.records.told_zones import fill_time
from incidentkit.forms.writing.said import Verbatim
from incidentkit.model.action_item import ActionItem
from incidentkit.model.row_ends import UNTIL
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.states import is_bare_action_state
from incidentkit.notation.text import kept_whole

ACTION_PARTS = {
    "id": "ID",
    "type": "Type",
    "owner": "Owner",
    "due": "Due",
    "priority": "Priority",
    "horizon": "Horizon",
    "status": "Status",
}
"""How the parts of an action are named where nothing shows other names."""
_EVENT_PARTS = {"action": "Action Taken", "actor": "Owner"}
_DASH = " - "
_NAMED = (
    r" (?:(?P<dash>--|[-–—|·]) +|(?=\*\*|__))"
    r"(?P<mark>\*\*|__|){}(?P<colon>[ \t]*:(?P=mark)|(?P=mark)[ \t]*:)"
)
"""A name with what parts it from the text before it; without a dash it has to be in bold."""
_LEAD = re.compile(
    r"(?P<mark>\*\*|__|\*|_|`|)(?P<when>[^\n*`]{1,40}?)"
    r"(?P<joint>(?::(?P=mark)|(?P=mark):|(?P=mark)[ \t]*[-–—|])[ \t]+)"
)
"""The time that the bullet of an event starts with, its marks, and what parts it from the event."""


@attrs.frozen
class _Manner:
    """How the bullets of one list are written: what parts them, and how they name their parts."""

    dash: str
    names: Mapping[str, str]
    texts: Mapping[str, str]
    mark: str = ""
    """What stands before a name: "**" for one in bold."""
    colon: str = ":"
    """What stands behind a name, its mark included."""

    @classmethod
    def of(cls, statement: Statement, like: str) -> _Manner:
        """The manner of the bullet `like`; without one, or where it has no parts, the usual one."""
        record = record_of(statement.slot)
        names: dict[str, str] = {}
        texts: dict[str, str] = {}
        dash, mark, colon = _DASH, "", ":"
        for name, text in parts_of(like, record)[1:]:
            if not names and (found := re.search(_NAMED.format(re.escape(name)), like)):
                dash = f" {found['dash']} " if found["dash"] else " "
                mark, colon = found["mark"], found["colon"].strip()
            if (column := column_of(record, name)) is not None:
                names.setdefault(column.attribute, name)
                texts.setdefault(column.attribute, text)
        return cls(dash=dash, names=names, texts=texts, mark=mark, colon=colon)

    def told(self, name: str, text: str) -> str:
        """A part behind its name."""
        return f"{self.mark}{name}{self.colon} {text}"


@attrs.frozen
class _Lead:
    """The time that an event starts with, the marks before it, and what parts it from the text."""

    mark: str = ""
    when: str = ""
    joint: str = _DASH


def _without(mark: str, text: str) -> str:
    """What stands before a time, less the mark of the event."""
    before, own, behind = text.partition(mark) if mark else (text, "", "")
    return before + behind.lstrip() if own else text


def _attributes(statement: Statement) -> frozenset[str]:
    return frozenset(column.attribute for column in record_of(statement.slot).columns)


def parts_named(statement: Statement, text: str) -> int:
    """How many parts the bullet of a record names."""
    return len(parts_of(text, record_of(statement.slot))) - 1


class RecordTexts:
    """Writes records as the bullets of one list."""

    def __init__(
        self,
        document: Document,
        dress: Dress,
        statement: Statement,
        like: str,
        *,
        nests: bool = False,
    ) -> None:
        """Write like the bullet `like`; if it `nests`, a list can stand below the text of one."""
        self.nests = nests
        self.document = document
        self.dress = dress
        self.statement = statement
        self.like = like
        self.manner: _Manner = _Manner.of(statement, like)

    def action(self, value: ActionItem, *, boxed: bool) -> str:
        """An action item; a ticked box before it says that it is done, and nothing else."""
        told = value.status is None or is_bare_action_state(value.status.label)
        said_by_box = ("status",) if boxed and value.done and told else ()
        left_out = (*self.statement.slot.fixed, *said_by_box)
        parts = self._parts(value, ACTION_PARTS, left_out)
        return self._joined(value.description or "[what to do]", parts)

    def _joined(self, description: str, parts: list[str]) -> str:
        """A description with the parts behind it, and below them the list that is one of it."""
        first, below = split_below(description)
        known = [self._is_part(item) for item in below]
        if not self.nests or not below or all(known):
            first, below = description, ()
        # Marks around the first line are not around the whole, of which the list below is a part.
        head = first if below else kept_whole(first)
        return "\n".join([self.manner.dash.join([head, *parts]), *below])

    def _is_part(self, item: str) -> bool:
        """Whether an item below would be read as a part of the record."""
        label = find_label(item.split(" ", 1)[1])
        return (
            label is not None and column_of(record_of(self.statement.slot), label.name) is not None
        )

    def event(self, value: TimelineEvent, day: dt.date | None = None) -> str:
        """An event, its time first, without its day where the event before it is of that `day`."""
        when = attribute_of(value, "at") or value.on
        if value.at is not None and (whole := self._ranged(value, day)) is not None:
            return whole
        parts = self._parts(value, _EVENT_PARTS)
        if isinstance(when, Verbatim) and not leading_time(when.text):
            # What is no time is not taken for one in front, but it is behind its name.
            parts.insert(0, self.manner.told(self.manner.names.get("at", "Time"), when.text))
            when = None
        text = self._joined(value.description or "[what happened]", parts)
        if when is None:
            return text
        if (posted := posted_below(self.like)) is not None:
            shown = self._time(value, posted.when)
            return f"{text}{posted.before}{shown}{posted.behind}"
        lead = self._lead()
        shown = self._time(value, lead.when, day)
        whole = f"{lead.mark}{shown}{lead.joint}{text}"
        if (told := leading_time(whole)) is None or told.event.split() != text.split():
            # Nothing but a space between a time and a number may not part them.
            whole = f"{shown}{_DASH}{text}" if lead.joint.isspace() else whole
        return whole

    def _ranged(self, value: TimelineEvent, day: dt.date | None) -> str | None:
        """An event with a range of time in front; None where it has no end that is read so."""
        until, lead = value.extra.get(UNTIL), self._lead()
        if until is None or posted_below(self.like) is not None:
            return None
        own = Range.of(lead.when)
        like = lead.when if own is None else own.start
        start = self._time(value, like, day)
        if (shown := ranged(start, until, own)) is None:
            return None
        left = {name: text for name, text in value.extra.items() if name != UNTIL}
        rest = attrs.evolve(value, extra=left)
        text = self._joined(value.description or "[what happened]", self._parts(rest, _EVENT_PARTS))
        whole = f"{lead.mark}{shown}{lead.joint}{text}"
        told = leading_time(whole)
        read = told is not None and (told.when, told.text.split()) == (shown, text.split())
        return whole if read else None

    def _time(self, value: TimelineEvent, like: str, day: dt.date | None = None) -> str:
        return fill_time(self.document, self.dress, self.statement, value, like, day=day)

    def _lead(self) -> _Lead:
        """What stands around the time of the event `like`, and the time."""
        told = leading_time(self.like)
        if told is not None and told.text and self.like.endswith(told.text):
            whole = self.like[: len(self.like) - len(told.text)]
            mark, when, joint = whole.partition(told.when)
            if joint:
                return _Lead(_without(told.mark, mark), when, joint)
        found = _LEAD.match(self.like)
        if found and (is_placeholder(found["when"]) or leading_time(found["when"])):
            return _Lead(found["mark"], found["when"], found["joint"])
        return _Lead()

    @property
    def names(self) -> Mapping[str, str]:
        """The names of the parts of such a record, by attribute."""
        return ACTION_PARTS if "owner" in _attributes(self.statement) else _EVENT_PARTS

    def part(self, name: str, text: str) -> tuple[str, str]:
        """The name of a part and its text; `name` is the attribute, or "extra[...]"."""
        if name.startswith("extra["):
            return name[len("extra[") : -1], kept_whole(text)
        return self._named(name, self.names.get(name, name.capitalize())), text

    def _named(self, attribute: str, usual: str) -> str:
        """How a part is named: as others are here, else as usual in the document's language."""
        return self.manner.names.get(attribute) or column_name(usual, self.dress.manner.language)

    def _parts(
        self, value: ActionItem | TimelineEvent, names: Mapping[str, str], but: tuple[str, ...] = ()
    ) -> list[str]:
        stated = {name: attribute_of(value, name) for name in names if name not in but}
        parts = [
            self.manner.told(self._named(name, names[name]), self._fill(found, name))
            for name, found in stated.items()
            if found is not None
        ]
        if value.extra and not parts:
            # Other names are told to be names by a known one before them.
            parts.append(self.manner.told(self._named("owner", "Owner"), "[name]"))
        extra = (self.manner.told(name, kept_whole(text)) for name, text in value.extra.items())
        return [*parts, *extra]

    def _fill(self, value: Any, name: str) -> str:  # noqa: ANN401 -- any attribute's value
        like = self.manner.texts.get(name, "")
        return fill(self.document, self.dress, self.statement, value, like)
