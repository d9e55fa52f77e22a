"""The day that a status names, where no field asks for it: "Resolved 2026-06-20"."""

from __future__ import annotations

import re

import pendulum

from incidentkit.forms.decoding.page import Page
from incidentkit.forms.statements import Survey
from incidentkit.model.status import Status
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.day_mentions import day_mention

_SETTLED = late(r"[\W_]*(?:resolved|closed|fixed)(?: on| at)?[\W_]*", re.IGNORECASE)


def read_status_day(page: Page, survey: Survey) -> None:
    """A status may say on which day it came to be, where no field asks: "Resolved 2026-06-20"."""
    values = page.draft.values
    if any(statement.slot.path == "resolved_at" for statement in survey.statements):
        return
    status = values.get("status")
    told = _SETTLED.match(status.label) if isinstance(status, Status) else None
    mention = (
        day_mention(status.label, page.clock.order) if isinstance(status, Status) and told else None
    )
    if told is None or mention is None or mention.start > told.end():
        return
    if "resolved_at" not in values and "stated_days[resolved]" not in values:
        places = page.draft.places.get("status", [(0, 0)])
        page.draft.put(
            "stated_days[resolved]", pendulum.Date(*mention.day.timetuple()[:3]), places[0]
        )
