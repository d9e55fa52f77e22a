"""Reading records: timeline rows, action items, service impacts, metric changes, severity levels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import pendulum

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.clock import STEP_BACK, Clock, code_of
from incidentkit.forms.decoding.draft import Code, Draft, Element, Note
from incidentkit.forms.decoding.rows import Cell, RawRecord, is_filled, records_in
from incidentkit.forms.decoding.times import NO_VALUE, next_day
from incidentkit.forms.entries import Codec
from incidentkit.forms.keys import key_of
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.columns import RECORDS
from incidentkit.markdown.source import Source
from incidentkit.model.action_item import ActionItem
from incidentkit.model.checklist import Horizon
from incidentkit.model.policy import SeverityPolicy
from incidentkit.model.services import MetricChange, ServiceImpact
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.model.status import ActionStatus
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.durations import read_duration
from incidentkit.notation.moments import Moment, next_on_or_after, read_moment
from incidentkit.notation.outcome import Unread
from incidentkit.notation.severities import severity_code, severity_name
from incidentkit.notation.spans import TimeSpan, read_span
from incidentkit.notation.text import strip_emphasis

_HALF_A_YEAR = dt.timedelta(days=182)


class Records:
    """Reads the codecs whose values are tuples of records."""

    def __init__(self, source: Source, draft: Draft, clock: Clock, blanks: Blanks) -> None:
        self.source = source
        self.draft = draft
        self.clock = clock
        self.blanks = blanks
        self.day: dt.date | None = None
        """The incident's day, on which due dates without a year hang."""
        self._previous: pendulum.DateTime | None = None
        self._row_day: dt.date | None = None
        self._build: dict[Codec, Callable[[RawRecord, Statement], Element]] = {
            Codec.TIMELINE: self._event,
            Codec.ACTIONS: self._action,
            Codec.SERVICE_IMPACTS: self._service_impact,
            Codec.METRIC_CHANGES: self._metric_change,
        }

    def read(self, statement: Statement) -> None:
        """Read one statement."""
        codec, path = statement.slot.codec, statement.slot.path
        record = RECORDS[codec]
        for group in records_in(self.source, statement.region, record):
            if codec is Codec.POLICY:
                self._policy(group, statement)
                continue
            self._previous = self._row_day = None
            filled = [raw for raw in group if is_filled(raw, record, path, self.blanks)]
            if self.blanks.has_list(path, [_signature(raw) for raw in group]):
                continue
            for raw in filled:
                self.draft.add(path, self._build[codec](raw, statement))

    # -- timeline -------------------------------------------------------------------------------

    def _event(self, raw: RawRecord, statement: Statement) -> Element:
        notes: list[Note] = []
        values: dict[str, Any] = {
            name: _text(raw.cells.get(name)) for name in ("description", "action", "actor")
        }
        extra = _extra(raw)
        unparsed: dict[str, str] = {}
        self._event_day(raw, values, unparsed, notes)
        at = raw.cells.get("at")
        if at is not None and not _says_nothing(at.text):
            self._event_time(at, raw, statement, values, unparsed, extra, notes)
        if values.get("at") is not None:
            values.pop("on", None)
        value = TimelineEvent(**values, extra=extra, unparsed=unparsed)
        return Element(value=value, span=raw.span, places=_places(raw), notes=tuple(notes))

    def _event_day(
        self, raw: RawRecord, values: dict[str, Any], unparsed: dict[str, str], notes: list[Note]
    ) -> None:
        cell = raw.cells.get("on")
        if cell is None or _says_nothing(cell.text):
            return
        moment = read_moment(strip_emphasis(cell.text))
        found = moment
        if isinstance(moment, Moment):
            found = self.clock.time(moment, (), cell.span)
        if isinstance(found, Unread):
            unparsed["on"] = cell.text
            notes.append(_note("on", cell, found))
        elif isinstance(found, dt.date):
            self._row_day = dt.date(found.year, found.month, found.day)
            self._previous = None
            values["on"] = pendulum.Date(found.year, found.month, found.day)

    def _event_time(
        self,
        cell: Cell,
        raw: RawRecord,
        statement: Statement,
        values: dict[str, Any],
        unparsed: dict[str, str],
        extra: dict[str, str],
        notes: list[Note],
    ) -> None:
        text = strip_emphasis(cell.text)
        moment = read_moment(text)
        if isinstance(moment, Unread):
            span = read_span(text)
            if isinstance(span, TimeSpan) and span.start is not None and span.end_at is not None:
                moment = span.start
                extra.setdefault("Until", text[span.end_at[0] :].strip())
        found = moment if isinstance(moment, Unread) else self._placed(moment, raw, statement, cell)
        if isinstance(found, Unread):
            unparsed["at"] = cell.text
            notes.append(_note("at", cell, found))
        elif isinstance(found, pendulum.DateTime):
            if self._previous is not None and found < self._previous:
                said = f"{found.isoformat()} is before the row above"
                note = Note(code=Code.OUT_OF_ORDER, path="at", span=cell.span, message=said)
                notes.append(note)
            self._previous = found
            values["at"] = found
        else:
            self._row_day = dt.date(found.year, found.month, found.day)
            self._previous = None
            values["on"] = found

    def _placed(
        self, moment: Moment, raw: RawRecord, statement: Statement, cell: Cell
    ) -> pendulum.DateTime | pendulum.Date | Unread:
        """The time of a row: a bare clock time follows the row above, past midnight if need be."""
        previous = self._previous
        anchor = self._row_day
        if previous is not None:
            anchor = dt.date(previous.year, previous.month, previous.day)
        context = (*raw.context, *statement.context)
        found = self.clock.time(moment, context, cell.span, anchor=anchor)
        if isinstance(found, Unread) or not isinstance(found, pendulum.DateTime):
            return found
        if previous is None:
            return found
        if not moment.has_date:
            return next_day(found) if found < previous - STEP_BACK else found
        if not moment.has_year and found < previous - _HALF_A_YEAR:
            return found.add(years=1)
        return found

    # -- action items -----------------------------------------------------------------------------

    def _action(self, raw: RawRecord, statement: Statement) -> Element:
        notes: list[Note] = []
        unparsed: dict[str, str] = {}
        names = ("id", "description", "owner", "priority", "type")
        values: dict[str, Any] = {name: _text(raw.cells.get(name)) for name in names}
        values["due"] = self._due(raw.cells.get("due"), unparsed, notes)
        status = _text(raw.cells.get("status"), Codec.STATUS)
        if status is None and raw.checked:
            status = "Done"
        values["status"] = None if status is None else ActionStatus(label=status)
        extra = _extra(raw)
        horizon: str | None = statement.slot.fixed.get("horizon")
        if (written := _text(raw.cells.get("horizon"))) is not None:
            horizon = _horizon(written) or horizon
            if _horizon(written) is None:
                extra["Horizon"] = written
        values["horizon"] = horizon
        origin = statement.slot.fixed.get("origin")
        value = ActionItem(**values, origin=origin, extra=extra, unparsed=unparsed)
        return Element(value=value, span=raw.span, places=_places(raw), notes=tuple(notes))

    def _due(
        self, cell: Cell | None, unparsed: dict[str, str], notes: list[Note]
    ) -> dt.date | None:
        if cell is None or _says_nothing(cell.text):
            return None
        moment = read_moment(strip_emphasis(cell.text))
        found: object = moment
        if isinstance(moment, Moment):
            if moment.has_date and not moment.has_year and self.day is not None:
                found = next_on_or_after(moment, self.day)
            else:
                found = self.clock.time(moment, (), cell.span)
        if isinstance(found, dt.date):
            return dt.date(found.year, found.month, found.day)
        if isinstance(found, Unread) and not self.blanks.has_value("action_items.due", cell.text):
            unparsed["due"] = cell.text
            notes.append(_note("due", cell, found))
        return None

    # -- others -----------------------------------------------------------------------------------

    def _service_impact(self, raw: RawRecord, _statement: Statement) -> Element:
        names = ("name", "impact", "availability", "recovery_time")
        values = {name: _text(raw.cells.get(name)) for name in names}
        value = ServiceImpact(**values, extra=_extra(raw))
        return Element(value=value, span=raw.span, places=_places(raw))

    def _metric_change(self, raw: RawRecord, _statement: Statement) -> Element:
        names = ("metric", "before", "during", "after")
        values = {name: _text(raw.cells.get(name)) for name in names}
        value = MetricChange(**values, extra=_extra(raw))
        return Element(value=value, span=raw.span, places=_places(raw))

    def _policy(self, group: tuple[RawRecord, ...], statement: Statement) -> None:
        levels = tuple(level for raw in group if (level := _level(raw)) is not None)
        if levels:
            span = (group[0].span[0], group[-1].span[1])
            self.draft.put(statement.slot.path, SeverityPolicy(levels=levels), span)


def _level(raw: RawRecord) -> SeverityLevel | None:
    label = _text(raw.cells.get("code"))
    if label is None:
        return None
    label = strip_emphasis(label)
    code = severity_code(label)
    name = _text(raw.cells.get("name")) or severity_name(label) or (None if code else label)
    values: dict[str, Any] = {"description": _text(raw.cells.get("description"))}
    unparsed: dict[str, str] = {}
    for attribute in ("response", "resolution"):
        text = _text(raw.cells.get(attribute))
        found = None if text is None or _says_nothing(text) else read_duration(text)
        if text is not None and isinstance(found, Unread):
            unparsed[attribute] = text
            found = None
        values[attribute] = found
    aliases = _text(raw.cells.get("aliases"))
    values["aliases"] = tuple(a.strip() for a in aliases.split(",")) if aliases else ()
    return SeverityLevel(code=code, name=name, **values, unparsed=unparsed)


def _horizon(text: str) -> str | None:
    key = key_of(text).replace(" ", "_").removesuffix("_actions")
    return next((h.value for h in Horizon if h.value in (key, f"{key}_term")), None)


def _text(cell: Cell | None, codec: Codec = Codec.LINE) -> str | None:
    if cell is None or is_placeholder(cell.text, codec):
        return None
    return strip_emphasis(cell.text) or None


def _says_nothing(text: str) -> bool:
    return is_placeholder(text) or text.strip().casefold() in NO_VALUE


def _extra(raw: RawRecord) -> dict[str, str]:
    return {n: text for n, cell in raw.extra.items() if (text := _text(cell)) is not None}


def _places(raw: RawRecord) -> Mapping[str, tuple[int, int]]:
    own = {name: cell.span for name, cell in raw.cells.items() if cell.text}
    return {**own, **{f"extra[{name}]": cell.span for name, cell in raw.extra.items()}}


def _note(path: str, cell: Cell, why: Unread) -> Note:
    return Note(code=code_of(why), path=path, span=cell.span, message=why.why)


def _signature(raw: RawRecord) -> str:
    cells = (*raw.cells.values(), *raw.extra.values())
    return " | ".join((f"{bool(raw.checked):d}", *(cell.text for cell in cells)))
