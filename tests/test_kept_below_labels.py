"""Whatever stands below a label or a heading is in a fact, or kept as text: no word is lost."""

from __future__ import annotations

import re

import pytest

from incidentkit import Incident, Template

LABELS = (
    *("Timeline", "Log", "Action items", "Follow-up actions", "Prevention", "Preventive measures"),
    *("Communication", "Key metric changes", "Service impact", "Severity levels", "Approvals"),
    *("References", "What went well", "Lessons learned", "Contributing factors", "Five whys"),
    *("Detection", "Impact", "Root cause", "Summary", "Mitigation", "Resolution"),
    *("Date", "Start time", "Duration", "Owner", "Data loss", "SLA breach", "Severity", "Status"),
)
BODIES = {
    "prose": "Kumquat restarts it.\n\nLychee waits.",
    "intro": "Kumquat agreed:\n\n- lychee\n- papaya",
    "closing": "- lychee\n- papaya\n\nKumquat closes.",
    "html": "<p>Kumquat</p>\n\nLychee desk.",
    "fence": "```\n10:00 kumquat\n```",
    "quote": "> kumquat",
    "timed lines": "10:00 kumquat fails\n10:30 lychee works",
    "timed paragraphs": "10:00 kumquat fails\n\n10:30 lychee works",
    "boxes and text": "- [ ] P1\n- [x] P2\n\nKumquat because.",
    "boxes and a bullet": "- [ ] P1\n- [x] P2\n- kumquat",
    "below bullets": "- lychee\n  - kumquat\n    - papaya",
    "numbered": "1. kumquat\n2. lychee",
    "code": "    kumquat",
}
LAYOUTS = {
    "a label": "# X\n\n**Date:** 2025-06-01\n\n**{0}:**\n\n{1}\n\nBye.\n",
    "the line below a label": "# X\n\n**Date:** 2025-06-01\n\n**{0}:**\n{1}\n\nBye.\n",
    "behind a label": "# X\n\n**{0}:** {1}\n\nBye.\n",
    "a heading": "# X\n\n**Date:** 2025-06-01\n\n## {0}\n\n{1}\n\n## Other\n\nBye.\n",
}
FRUIT = re.compile("kumquat|lychee|papaya|bye", re.IGNORECASE)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("label", LABELS)
def test_no_word_below_a_name_is_lost(label: str, layout: str) -> None:
    for name, body in BODIES.items():
        text = LAYOUTS[layout].format(label, body)
        told = Incident.from_markdown(text).to_json().casefold()
        assert [w for w in FRUIT.findall(text) if w.casefold() not in told] == [], name


def test_lines_with_times_below_a_label_are_its_events() -> None:
    text = "# X\n\n**Date:** 2025-06-01\n\n**Timeline:**\n10:00 gateway fails\n10:30 it works\n"
    incident = Incident.from_markdown(text)
    assert [event.description for event in incident.timeline] == ["gateway fails", "it works"]
    assert all(event.at is not None for event in incident.timeline)


def test_column_that_no_level_has_is_kept_for_each_level() -> None:
    head = "# X\n\n## Severity Levels\n\n| Severity | Description | Example |\n|---|---|---|\n"
    incident = Incident.from_markdown(f"{head}| P1 | all down | the shop is closed |\n")
    assert [(f.label, f.value) for f in incident.custom] == [("P1 (Example)", "the shop is closed")]
    assert Incident.from_markdown(incident.to_markdown(template="sev")) == incident


def test_days_between_events_below_a_label_count() -> None:
    text = (
        "# X\n\n**Severity:** P1\n\n**Timeline:**\n\n**4 March 2025**\n\n- 10:00 a\n\n"
        "**5 March 2025**\n\n- 11:00 b\n\n**Status:** Closed\n\nBye.\n"
    )
    incident = Incident.from_markdown(text)
    days = [event.at.day for event in incident.timeline if event.at is not None]
    assert days == [4, 5]
    assert incident.status is not None


def test_further_column_of_a_forms_own_guide_is_no_fact() -> None:
    guide = (
        "# [title]\n\n## Severity Levels\n\n| Severity | Description | Example |\n|---|---|---|\n"
    )
    form = Template.from_markdown(f"{guide}| P1 | all down | the shop is closed |\n", name="house")
    assert Incident.from_markdown(form.text, template=form).custom == ()
