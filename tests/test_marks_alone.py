"""A mark alone says something, if not what: it is kept, and taken for no level and no answer."""

from __future__ import annotations

import pytest

from incidentkit import ActionItem, Incident, Money, Person, Severity, Template, templates

FIELDS = """\
# Slow checkout

**Incident ID:** 🆔
**Severity:** 🔴
**Priority:** ⬆️
**Status:** 🟢
**Incident Commander:** 🦊
**Started:** 🕐
**Duration:** ⏱
**Customer Impact:** ✅
**Users Affected:** 🤷
**Data Loss:** ⚠️
**SLA Breach:** :rotating_light:
**Revenue Impact:** 💰

## Summary

😱

## Action items

| Action | Owner | Due | Priority | Status | Verified |
|---|---|---|---|---|---|
| Fix it | 🦊 | ⏰ | 🔴 | 🔄 | ✅ |
| Limit it | ❌ | ➖ | 1️⃣ | ⬜ | ❌ |
"""


def test_marks_are_kept_as_they_are_and_mean_no_level_and_no_answer() -> None:
    incident = Incident.from_markdown(FIELDS)
    assert incident.severity == Severity(label="🔴")
    assert incident.severity is not None
    assert (incident.severity.code, incident.severity.name) == (None, None)
    assert incident.status is not None
    assert incident.status.state is None
    assert incident.people == (Person(role="Incident Commander", name="🦊"),)
    assert (incident.impact.customers, incident.impact.users_affected) == ("✅", "🤷")
    assert incident.impact.revenue == Money(text="💰")
    assert incident.summary == "😱"
    assert [(one.label, one.value) for one in incident.custom] == [
        ("Incident ID", "🆔"),
        ("Priority", "⬆️"),
    ]
    assert dict(incident.unread) == {
        "started_at": "🕐",
        "stated_duration": "⏱",
        "impact.data.data_loss": "⚠️",
        "impact.sla_breach": ":rotating_light:",
        "action_items[0].due": "⏰",
    }
    first, second = incident.action_items
    assert (first.owner, first.priority) == ("🦊", "🔴")
    assert second == ActionItem(description="Limit it", priority="1️⃣", extra={"Verified": "❌"})


@pytest.mark.parametrize("name", templates())
def test_a_conversion_keeps_them(name: str) -> None:
    incident = Incident.from_markdown(FIELDS)
    assert Incident.from_markdown(incident.to_markdown(template=name)) == incident
    assert Incident.from_json(incident.to_json()) == incident


def test_each_gives_way_to_a_value() -> None:
    changed = Incident.from_markdown(FIELDS).evolve(
        {"severity": "P1", "id": "INC-7", "impact.customers": "All", "action_items[0].owner": "Kim"}
    )
    assert [line for line in changed.to_markdown().splitlines() if line not in FIELDS] == [
        "**Incident ID:** INC-7",
        "**Severity:** P1",
        "**Customer Impact:** All",
        "| Fix it | Kim | ⏰ | 🔴 | 🔄 | ✅ |",
    ]


BLANK = """\
# Outage

**Severity:** 🔴 / 🟡 / 🟢
**Priority:** 🔴 🟡 🟢
**Status:** :red_circle: | :green_circle: | :white_circle:
**Data Loss:** ✅ / ❌
**Customer Impact:** 👉 ____
**Incident Commander:** 👤 [Name]
**Revenue Impact:** €
**Users Affected:** ⬜
**Started:** 📅 ...
"""


def test_a_menu_of_marks_and_one_before_a_line_to_write_on_are_blank() -> None:
    assert Incident.from_markdown(BLANK, template=Template(name="house", text=BLANK)) == Incident()
    unknown = Incident.from_markdown(BLANK)
    assert (unknown.title, unknown.evolve(title=None)) == ("Outage", Incident())


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("**🔴** / 🟡 / 🟢", "**🔴** / 🟡 / 🟢"),
        ("🔴/🟡", "🔴/🟡"),
        ("🔥🔥🔥", "🔥🔥🔥"),
        ("🟩🟩⬜", "🟩🟩⬜"),
        ("*🔴*", "🔴"),
    ],
)
def test_what_is_chosen_or_counted_is_no_menu(text: str, label: str) -> None:
    assert Incident.from_markdown(f"**Severity:** {text}\n").severity == Severity(label=label)
