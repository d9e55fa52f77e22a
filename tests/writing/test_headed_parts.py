"""An action that is a heading: a part that changes is written on its line, and the rest stays."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import Incident

HEAD = "# X\n\n## Action items\n\n### Queue\n\n"
REST = "\nWithout a queue the shop dies.\n\n### Load test\n\n**Owner:** Carl\n"
LINE = f"{HEAD}**Owner:** Berta\n{REST}"
BULLETS = f"{HEAD}- **Owner:** Berta\n- **Due:** 2025-01-02\n- **Effort:** big\n{REST}"
BROKEN = f"{HEAD}**Owner:** Berta  \n**Due:** 2025-01-02\n{REST}"
PIPED = f"{HEAD}**Owner:** Berta | **Due:** 2025-01-02\n{REST}"
COUNTED = f"{HEAD}1. **Owner:** Berta\n2. **Status:** Open\n{REST}"
BLANK = f"{HEAD}**Owner:** Berta\n**Status:** TBD\n{REST}"
OWNER = "**Owner:** Berta"


@pytest.mark.parametrize(
    ("text", "part", "value", "old", "new"),
    [
        (LINE, "status", "Done", OWNER, f"{OWNER}\n**Status:** Done"),
        (LINE, "priority", "P1", OWNER, f"{OWNER}\n**Priority:** P1"),
        (LINE, "horizon", "short_term", OWNER, f"{OWNER}\n**Horizon:** Short-term"),
        (LINE, "due", dt.date(2025, 2, 2), OWNER, f"{OWNER}\n**Due:** 2025-02-02"),
        (LINE, "extra", {"Effort": "big"}, OWNER, f"{OWNER}\n**Effort:** big"),
        (LINE, "owner", "Zed", "Berta", "Zed"),
        (LINE, "owner", None, "Berta", "TBD"),
        (LINE, "description", "Two queues", "### Queue", "### Two queues"),
        (LINE, "description", None, "### Queue", "### [what to do]"),
        (LINE.replace("Queue", "**Queue**"), "description", "Two", "**Queue**", "**Two**"),
        (BULLETS, "status", "Done", " big", " big\n- **Status:** Done"),
        (BULLETS, "due", None, "- **Due:** 2025-01-02\n", ""),
        (BULLETS, "extra", {"Effort": "small"}, "big", "small"),
        (BULLETS, "extra", {}, "- **Effort:** big\n", ""),
        (BROKEN, "status", "Done", "Berta  \n", "Berta  \n**Status:** Done  \n"),
        (BROKEN, "due", None, "**Due:** 2025-01-02\n", ""),
        (COUNTED, "due", dt.date(2025, 2, 2), "Open", "Open\n3. **Due:** 2025-02-02"),
        (PIPED, "status", "Done", "01-02", "01-02 | **Status:** Done"),
        (PIPED, "due", None, " | **Due:** 2025-01-02", ""),
        (BLANK, "status", "Done", "TBD", "Done"),
        (BLANK, "owner", None, "**Owner:** Berta\n", ""),
        (LINE.replace("\n", "\r\n"), "status", "Done", "Berta", "Berta\r\n**Status:** Done"),
    ],
)
def test_one_part(text: str, part: str, value: Any, old: str, new: str) -> None:  # noqa: ANN401
    incident = Incident.from_markdown(text).evolve({f"action_items[0].{part}": value})
    assert incident.to_markdown() == text.replace(old, new, 1)


def test_both_parts_of_one_line() -> None:
    incident = Incident.from_markdown(PIPED)
    both = {"action_items[0].owner": None, "action_items[0].due": None}
    written = incident.evolve(both).to_markdown()
    assert written == PIPED.replace("Berta | **Due:** 2025-01-02", "TBD")
