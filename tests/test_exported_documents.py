"""What editors export: anchors, escapes, and titles that are no headings."""

from __future__ import annotations

import pytest

from incidentkit import Incident

EXPORTED = """\
**Incident review: scanners offline**

Owner: Ann

# **1\\. Summary** {#1.-summary}

Nobody could scan.

# **2\\. Timeline** {#2.-timeline}

NB: Lyon is CEST, Leeds is BST. Times below are **CEST**.

* 2025-06-03 10:00 \\- Firewall upgraded
* 11:00 \\- Rolled back

# **3\\. Follow up** {#3.-follow-up}

- [ ] @Kim Add a login to the test plan \\- Oct 11
- [ ] @Ann Ask the vendor \\- no date
"""


def test_a_bold_line_above_equal_headings_is_the_title() -> None:
    incident = Incident.from_markdown(EXPORTED)
    assert incident.title == "Incident review: scanners offline"
    assert incident.summary == "Nobody could scan."
    changed = incident.evolve(title="Scanners")
    written = changed.to_markdown()
    assert written == EXPORTED.replace("Incident review: scanners offline", "Scanners", 1)
    assert Incident.from_markdown(written) == changed


@pytest.mark.parametrize(
    "line", ["**Severity: P1**", "**Summary**", "Some text.", "**a** and **b**"]
)
def test_other_lines_above_equal_headings_are_no_title(line: str) -> None:
    text = f"{line}\n\nIt stood still.\n\n# Timeline\n\n- 10:00 a\n\n# Impact\n\nNone.\n"
    assert Incident.from_markdown(text).title is None


def test_an_anchor_belongs_to_no_heading() -> None:
    text = "# A lock {#a-lock}\n\n## Aside {#aside} ##\n\nText.\n"
    incident = Incident.from_markdown(text)
    assert (incident.title, incident.sections[0].heading) == ("A lock", "Aside")
    written = incident.evolve({"title": "A key", "sections[0].heading": "Note"}).to_markdown()
    assert written == "# A key {#a-lock}\n\n## Note {#aside} ##\n\nText.\n"


def test_the_sentence_about_the_times_counts_beside_one_about_places() -> None:
    first = Incident.from_markdown(EXPORTED).timeline[0].at
    assert first is not None
    assert first.isoformat() == "2025-06-03T10:00:00+02:00"


def test_escaped_dashes_part_what_is_noted() -> None:
    one, other = Incident.from_markdown(EXPORTED).action_items
    assert (one.description, one.owner, str(one.due)) == (
        "Add a login to the test plan",
        "@Kim",
        "2025-10-11",
    )
    assert (other.owner, other.due) == ("@Ann", None)
