"""New elements go to the section that waits for them, whatever it says meanwhile."""

from __future__ import annotations

import datetime as dt

from incidentkit import ActionItem, Incident

LATER = ActionItem(description="Move", owner="Cy", horizon="medium_term")
HEAD = "# X\n\n**Incident ID:** INC-1\n\n## Action Items\n\n"


def with_later(text: str, *more: ActionItem) -> str:
    incident = Incident.from_markdown(text)
    return incident.evolve(action_items=(*incident.action_items, LATER, *more)).to_markdown()


def test_new_action_goes_to_the_section_of_its_horizon_like_the_others() -> None:
    text = f"{HEAD}### Immediate\n\n* [ ] Fix - Owner: Bo\n\n### Medium-term\n\nNone yet.\n"
    assert with_later(text) == text.replace("None", "* [ ] Move - Owner: Cy\n\nNone")


def test_new_action_goes_into_a_table_where_the_others_stand_in_one() -> None:
    table = "| Action Item | Owner |\n|---|---|\n| Fix | Bo |\n"
    text = f"{HEAD}### Immediate\n\n{table}\n### Medium-term\n\nNone yet.\n"
    new = "| Action Item | Owner |\n|---|---|\n| Move | Cy |\n\nNone"
    assert with_later(text) == text.replace("None", new)


def test_each_new_action_goes_to_its_own_section() -> None:
    text = f"{HEAD}### Immediate\n\nNone.\n\n### Medium-term\n\nNone yet.\n"
    now = ActionItem(description="Fix", due=dt.date(2024, 1, 5), horizon="immediate")
    assert with_later(text, now) == (
        f"{HEAD}### Immediate\n\n- [ ] Fix - Due: 2024-01-05\n\nNone.\n\n"
        "### Medium-term\n\n- [ ] Move - Owner: Cy\n\nNone yet.\n"
    )


def test_an_empty_section_is_filled() -> None:
    text = f"{HEAD}### Medium-term\n"
    assert with_later(text) == f"{text}\n- [ ] Move - Owner: Cy\n"
