"""What the title, or the name of the file, says where no field does: day, id and severity."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.surroundings import only_day
from incidentkit.forms.decoding.times import day_of
from incidentkit.forms.decoding.title_ids import id_in_title, is_another_id
from incidentkit.forms.decoding.title_severities import severity_in_title
from incidentkit.forms.statements import Survey
from incidentkit.notation.moment.day_mentions import days_in

_NEAR = dt.timedelta(days=2)
"""The days of dated events and the one in the name of a file may differ by so much."""


def read_title_facts(page: Page, survey: Survey) -> None:
    """Take the day, the id and the severity from the title where no field states them.

    Without a day in the title that of the file's name counts, unless a field has its first day, or
    dated events are of others.
    """
    asked = {statement.slot.path for statement in survey.statements}
    if survey.top_heading is not None:
        _read_id(page, survey.top_heading[0], page.text(survey.top_heading), asked)
    if survey.top_heading is not None and "severity" not in asked:
        _read_severity(page, survey.top_heading[0], page.text(survey.top_heading))
    if "date" in asked or "date" in page.draft.values:
        return
    top = survey.top_heading
    day = only_day(page.text(top), page.clock.order) if top is not None else None
    if top is not None and day is not None:
        page.draft.put("date", day, top)
    elif "stated_days[started]" in page.draft.values:
        # A date that is a stretch of days has said it.
        return
    elif (named := page.clock.named) is not None and _is_about(page, survey, named):
        page.draft.values["date"] = named
    elif page.clock.named is None and page.clock.around is not None and not _events(page):
        # The opening says on which day it happened, and nothing else tells of one.
        page.draft.values["date"] = page.clock.around


def _read_id(page: Page, start: int, title: str, asked: Collection[str]) -> None:
    found = id_in_title(title)
    if found is None:
        return
    at = (start + found.start("id"), start + found.end("id"))
    known = page.draft.values.get("id")
    if "id" not in asked:
        page.draft.put("id", found["id"], at)
    elif isinstance(known, str) and is_another_id(title, found["id"], known):
        page.draft.note_otherwise("id", found["id"], at)


def _read_severity(page: Page, start: int, title: str) -> None:
    found = severity_in_title(title)
    if found is not None and "severity" not in page.draft.values:
        page.draft.put("severity", title[slice(*found)], (start + found[0], start + found[1]))


def _is_about(page: Page, survey: Survey, named: dt.date) -> bool:
    times = [getattr(e.value, "at", None) or getattr(e.value, "on", None) for e in _events(page)]
    days = [day_of(found) for found in times if isinstance(found, dt.date)]
    # A timeline may say in its heading from when to when it goes.
    slots = [(heading.text, heading.chain[-1].slot) for heading in survey.headings]
    over = [text for text, own in slots if own is not None and own.path == "timeline"]
    days += [day for text in over for day in days_in(text, page.clock.order)]
    stated = (page.draft.values.get(name) for name in ("started_at", "detected_at", "resolved_at"))
    days += [day_of(found) for found in stated if isinstance(found, dt.date)]
    return not days or any(abs(day - named) <= _NEAR for day in days)


def _events(page: Page) -> list[Element]:
    return page.draft.elements.get("timeline", [])
