"""An owner or a day that is cleared goes with its name and joint; the rest stays as it is."""

from __future__ import annotations

import pytest
from editing.line_changes import touched

from incidentkit import Incident

REPORT = """\
# Locked out

## Action Items

- [ ] Test it (owner: Bob, due 2024-04-02)
- [ ] Look at it - @carl
- Write docs (Ana, due 2024-04-01)
- Look at all, owner: Carl, due: 2024-04-01
- Write it — **Owner:** Dora — **Due:** 2024-05-01
- Ask all | Owner: Emil | Due: 2024-05-01
- Do this [owner: Frida] [due: 2024-05-03]
- [ ] Fix the lock (Owner: Bob)
- Call the vendor - Verantwortlich: Jan - Frist: 2024-06-01
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("action_items[0].owner", "- [ ] Test it (due 2024-04-02)"),
        ("action_items[0].due", "- [ ] Test it (owner: Bob)"),
        ("action_items[1].owner", "- [ ] Look at it"),
        ("action_items[2].owner", "- Write docs (due 2024-04-01)"),
        ("action_items[3].owner", "- Look at all, due: 2024-04-01"),
        ("action_items[3].due", "- Look at all, owner: Carl"),
        ("action_items[4].owner", "- Write it — **Due:** 2024-05-01"),
        ("action_items[4].due", "- Write it — **Owner:** Dora"),
        ("action_items[5].owner", "- Ask all | Due: 2024-05-01"),
        ("action_items[6].due", "- Do this [owner: Frida]"),
        ("action_items[7].owner", "- [ ] Fix the lock"),
        ("action_items[8].owner", "- Call the vendor - Frist: 2024-06-01"),
    ],
)
def test_the_rest_of_the_row_stays(path: str, line: str) -> None:
    changed = Incident.from_markdown(REPORT).evolve({path: None})
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    assert touched(REPORT, written).new == (line,)


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("---\nseverity: high\nid: A-1\n---\n", "severity", "severity:"),
        ("---\nseverity: high\t\nid: A-1\n---\n", "severity", "severity:\t"),
        ("**Date:** 2024-03-03\n**Detected:** 10:00\n", "detected_at", "**Detected:**"),
        ("**Detected:** 10:00  \n**Date:** 2024-03-03\n", "detected_at", "**Detected:**  "),
        ("- **Severity**: P1\n- **ID**: A-1\n", "severity", "- **Severity**:"),
    ],
)
def test_no_space_is_left_behind_a_label_that_is_cleared(text: str, path: str, line: str) -> None:
    changed = Incident.from_markdown(text).evolve({path: None})
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    assert touched(text, written).new == (line,)
