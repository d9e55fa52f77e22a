"""Action items: what, who, until when, and where each stands."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType
from typing import Final

from incidentkit.forms.decoding.boxes import without_boxes
from incidentkit.forms.decoding.cells import Cell
from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.names_in_notes import HANDLES
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.records import RecordDraft, filled_records
from incidentkit.forms.decoding.rows import RawRecord
from incidentkit.forms.decoding.states_above import state_above
from incidentkit.forms.decoding.times import day_of
from incidentkit.forms.done_columns import answered, asks_if_done, is_done_answer
from incidentkit.forms.keys import key_of
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.model.action_item import ActionItem
from incidentkit.model.checklist import Horizon
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.outcome import Unread
from incidentkit.notation.text import strip_emphasis

_CODECS: Final = MappingProxyType({"owner": Codec.PERSON, "status": Codec.STATUS})


def read_action_items(page: Page, statement: Statement) -> None:
    """Read rows and bullets as action items; a line that names a group of them is left over."""
    if not statement.region.inline:
        page.leave(without_boxes(page.source, statement.region.blocks), statement)
    for raw in (raw for group in filled_records(page, statement) for raw in group):
        page.draft.add(statement.slot.path, _action_item(page, raw, statement))


def _action_item(page: Page, raw: RawRecord, statement: Statement) -> Element:
    fixed = statement.slot.fixed
    row = RecordDraft(raw, "id", "description", "priority", "type", "owner", codecs=_CODECS)
    if (cell := row.cell("due")) is not None:
        _read_due(page, row, cell)
    if row.values["id"] is not None and says_nothing(row.values["id"]):
        row.values["id"] = None
    row.values["status"] = _status(row, raw)
    if row.values["status"] is None and raw.checked is None:
        row.values["status"] = state_above(page, statement, raw)
    row.values["type"] = row.values.get("type") or fixed.get("type")
    row.values["owner"] = row.values["owner"] or _owner_above(statement)
    row.values["origin"] = fixed.get("origin")
    row.values["horizon"] = fixed.get("horizon")
    if (written := row.text("horizon")) is not None:
        if (horizon := _horizon(written)) is not None:
            row.values["horizon"] = horizon
        else:
            row.extra["Horizon"] = written
    return row.built(ActionItem)


def _status(row: RecordDraft, raw: RawRecord) -> str | None:
    """Where an action stands: what is said, or a tick; below "Done" an answer says it, too."""
    cell, head = raw.cells.get("status"), raw.heads.get("status", "")
    if cell is not None and asks_if_done(head) and is_done_answer(cell.text):
        return answered(cell.text, head)
    return row.text("status", Codec.STATUS) or ("Done" if raw.checked else None)


def _owner_above(statement: Statement) -> str | None:
    """Whose actions these are, where what stands right above them is a handle."""
    above = statement.context[:1]
    return next((text for text in above if HANDLES.fullmatch(text)), None)


def _read_due(page: Page, row: RecordDraft, cell: Cell) -> None:
    moment = read_moment(strip_emphasis(cell.text))
    found = moment if isinstance(moment, Unread) else _day(page, moment, cell)
    if not isinstance(found, Unread):
        row.values["due"] = day_of(found)
    elif not page.blanks.has_value("action_items.due", cell.text):
        row.leave_unread("due", cell, found)


def _day(page: Page, moment: Moment, cell: Cell) -> dt.date | Unread:
    """The day of a moment; without a year, the next such day from the incident's on."""
    if moment.has_date and not moment.has_year:
        following = page.clock.day(moment, after=True)
        if following is not None:
            return following
    return page.clock.time(moment, (), cell.span)


def _horizon(text: str) -> Horizon | None:
    key = key_of(text).replace(" ", "_").removesuffix("_actions")
    return next((h for h in Horizon if h.value in (key, f"{key}_term")), None)
