"""Names above actions: what they are about, or whose they are; and parts among further bullets."""

from __future__ import annotations

import pytest

from incidentkit import ActionItem, Incident

REPORT = "# Down\n\n## Action Items\n\n"


def read(text: str) -> list[tuple[str | None, str | None, bool]]:
    """What is to be done by whom, and whether it is done."""
    incident = Incident.from_markdown(REPORT + text)
    assert incident.to_markdown() == REPORT + text
    return [(item.description, item.owner, item.done) for item in incident.action_items]


@pytest.mark.parametrize("head", ["Prevent", "**Prevent**", "Prevent:", "**Prevent:**", "On call"])
def test_a_bullet_without_a_box_names_the_boxes_below_it(head: str) -> None:
    text = f"- {head}\n  - [x] Alert @gil\n  - [ ] Quotas @hana\n- [ ] Probe\n"
    assert read(text) == [
        ("Alert", "@gil", True),
        ("Quotas", "@hana", False),
        ("Probe", None, False),
    ]
    [section] = Incident.from_markdown(REPORT + text).sections
    assert (section.body, section.under) == (head, "action_items")


@pytest.mark.parametrize(
    "head",
    [
        "Rework the alerts, and all that goes with them, on every host",
        "Rework the alerts.",
        "[ ] Alerts",
        "Alerts - Owner: Ann",
        "Alerts (@ann)",
        "~~Alerts~~",
    ],
)
def test_an_action_keeps_its_steps(head: str) -> None:
    text = f"- {head}\n  - [ ] one\n  - two\n"
    assert len(read(text)) == 1


def test_a_bullet_names_actions_with_parts_below_them() -> None:
    text = "- Prevention\n  - Alert\n    - Owner: @gil\n  - Quotas\n    - Owner: @hana\n"
    assert read(text) == [("Alert", "@gil", False), ("Quotas", "@hana", False)]


@pytest.mark.parametrize(
    "text",
    [
        "- @gil\n  - [x] Alert\n  - [ ] Quotas\n",
        "**@gil**\n\n- [x] Alert\n- [ ] Quotas\n",
        "### @gil\n\n- [x] Alert\n- [ ] Quotas\n",
    ],
)
def test_a_handle_above_actions_owns_them(text: str) -> None:
    assert read(text) == [("Alert", "@gil", True), ("Quotas", "@gil", False)]
    incident = Incident.from_markdown(REPORT + text)
    written = incident.evolve({"action_items[1].owner": "@zoe"}).to_markdown()
    assert written == (REPORT + text).replace("Quotas", "Quotas - Owner: @zoe")
    again = Incident.from_markdown(incident.to_markdown(template="sev"))
    assert [item.owner for item in again.action_items] == ["@gil", "@gil"]


def test_a_name_that_nothing_says_to_be_one_stays_as_text() -> None:
    text = "**Gil**\n\n- [ ] Alert\n\n**Hana**\n\n- [x] Quotas\n"
    assert read(text) == [("Alert", None, False), ("Quotas", None, True)]
    sections = Incident.from_markdown(REPORT + text).sections
    assert [section.body for section in sections] == ["**Gil**", "**Hana**"]


def test_parts_stand_among_further_bullets() -> None:
    text = (
        "- Alert\n  - Owner: @gil\n  - Due: 2026-03-04\n  - Needed since the outage.\n"
        "- Quotas\n  - Why: none\n  - Owner: @hana\n"
    )
    assert read(text) == [
        ("Alert<br>- Needed since the outage.", "@gil", False),
        ("Quotas<br>- Why: none", "@hana", False),
    ]
    incident = Incident.from_markdown(REPORT + text)
    written = incident.evolve({"action_items[0].owner": "@zoe"}).to_markdown()
    assert written == (REPORT + text).replace("@gil", "@zoe")
    written = incident.evolve({"action_items[1].owner": None}).to_markdown()
    assert written == (REPORT + text).replace("  - Owner: @hana\n", "")


def test_items_below_a_name_are_edited_where_they_stand() -> None:
    text = REPORT + "- Prevent\n  - [x] Alert @gil\n  - [ ] Quotas @hana\n"
    incident = Incident.from_markdown(text)
    done = incident.evolve({"action_items[1].status": "Done"}).to_markdown()
    assert done == text.replace("[ ]", "[x]")
    fewer = incident.evolve(action_items=incident.action_items[:1]).to_markdown()
    assert fewer == text.replace("  - [ ] Quotas @hana\n", "")
    new = ActionItem(description="Probe", owner="@zoe")
    more = incident.evolve(action_items=(*incident.action_items, new)).to_markdown()
    assert more == f"{text}  - [ ] Probe @zoe\n"
