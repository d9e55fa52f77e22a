"""The report's own severity guide."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.errors import InvalidValueError
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.records import RecordDraft
from incidentkit.forms.decoding.rows import RawRecord, records_in
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.model.leftovers import CustomField
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.severity_level import TARGETS, SeverityLevel
from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.duration.working_time import working_hours_in
from incidentkit.notation.outcome import Unread
from incidentkit.notation.severities import severity_codes, severity_name
from incidentkit.notation.text import is_emoji, strip_emphasis


def read_severity_levels(page: Page, statement: Statement) -> None:
    """Read a table of levels; that of the blank form counts, for it is the team's policy."""
    record = record_of(statement.slot)
    for group in records_in(page.source, statement.region, record):
        read = [(raw, level_of(raw)) for raw in group]
        levels = tuple(level for _, level in read if level is not None)
        if levels:
            span = (group[0].span[0], group[-1].span[1])
            try:
                guide = SeverityGuide(levels=levels)
            except InvalidValueError:
                # Levels that nothing tells apart are no guide, but a text like any other.
                page.leave(statement.region.blocks, statement)
                return
            page.draft.put(statement.slot.path, guide, span)
            for raw, level in read:
                if level is None:
                    page.leave_region(Region(lines=(raw.span,), inline=1), statement)
                else:
                    _keep_others(page, raw, level)


def _keep_others(page: Page, raw: RawRecord, level: SeverityLevel) -> None:
    """Keep the cells of columns that no level has: "P1 (Example)"."""
    for head, cell in raw.extra.items():
        label, text = f"{level.label} ({head})", strip_emphasis(cell.text)
        told = not says_nothing(text) and working_hours_in(text) is None
        if told and not page.blanks.has_value(f"custom[{label}]", text):
            page.draft.put_custom(CustomField(label=label, value=text), cell.span)


def level_of(raw: RawRecord) -> SeverityLevel | None:
    """The level that a row of a guide states; None where it names none.

    A level that its row names in two scales ("P0 / SEV-1") has the first code, and the other as an
    alias.
    """
    row = RecordDraft(raw, "description")
    label = _label(row)
    if label is None:
        return None
    code, *others = severity_codes(label) or (None,)
    row.values["code"] = code
    row.values["name"] = row.text("name") or severity_name(label) or (None if code else label)
    row.values["aliases"] = (*others, *_aliases(row))
    for name in TARGETS:
        text = row.text(name)
        found = None if text is None or says_nothing(text) else read_duration(text)
        if text is not None and isinstance(found, Unread):
            row.unparsed[name] = text
        elif found is not None and (aside := _working_hours(row.raw, name)) is not None:
            row.unparsed[name] = f"{text} ({aside})"
        else:
            row.values[name] = found
    return SeverityLevel(**row.values, unparsed=row.unparsed)


def _working_hours(raw: RawRecord, name: str) -> str | None:
    """The words by which the head of a target, the level or another column means working hours."""
    label = raw.cells["code"].text
    others = (cell.text for cell in raw.extra.values())
    return next(
        filter(None, map(working_hours_in, (raw.heads.get(name, ""), label, *others))), None
    )


def _label(row: RecordDraft) -> str | None:
    """What the row calls its level; several names of one level are no menu of levels."""
    cell = row.raw.cells.get("code")
    whole = "" if cell is None else strip_emphasis(cell.text)
    return whole if severity_codes(whole) else row.text("code")


def _aliases(row: RecordDraft) -> Iterator[str]:
    cell = row.raw.cells.get("aliases")
    for part in () if cell is None else strip_emphasis(cell.text).split(","):
        if is_emoji(part) or not says_nothing(part):
            yield strip_emphasis(part)
