"""New rows, columns and keys: where they go, and that the others stay as they are."""

from __future__ import annotations

import attrs
import pytest

from incidentkit import ActionItem, Incident, SeverityLevel


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


GUIDE = (
    "# R\n\n**Severity:** P1\n\n## Severity Levels\n\n| Level | Description |\n|---|---|\n"
    "| P1 | All is down |\n| P2 | Some is down |\n\n## Impact\n\nAll.\n"
)


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("codes", [("P0",), ("P8", "P9")])
def test_new_levels_of_a_guide_stand_behind_the_one_before_them(
    at: int, codes: tuple[str, ...]
) -> None:
    incident = Incident.from_markdown(GUIDE)
    policy = incident.severity_policy
    assert policy is not None
    new = [SeverityLevel(code=code, description="The end") for code in codes]
    levels = (*policy.levels[:at], *new, *policy.levels[at:])
    rows = ["| P1 | All is down |\n", "| P2 | Some is down |\n"]
    rows[at:at] = [f"| {code} | The end |\n" for code in codes]
    head, tail = GUIDE.split("| P1 | All is down |\n| P2 | Some is down |\n")
    text = edited(incident.evolve(severity_policy=attrs.evolve(policy, levels=levels)))
    assert text == head + "".join(rows) + tail


def test_a_level_that_goes_takes_its_row_along() -> None:
    incident = Incident.from_markdown(GUIDE)
    policy = incident.severity_policy
    assert policy is not None
    text = edited(incident.evolve(severity_policy=attrs.evolve(policy, levels=policy.levels[:1])))
    assert text == GUIDE.replace("| P2 | Some is down |\n", "")


@pytest.mark.parametrize(
    ("delimiter", "longer"),
    [
        ("|---|---|---|", "|---|---|---|---|"),
        ("|:--|--:|:------:|", "|:--|--:|:------:|----------|"),
        ("| --- | :-: | -------: |", "| --- | :-: | -------: | -------- |"),
        ("---|---|---", "---|---|---|---"),
        ("|-----|---| --- |", "|-----|---| --- | --- |"),
        ("| --- | --- |---|", "| --- | --- |---|---|"),
    ],
)
def test_a_new_column_is_ruled_like_the_last_one(delimiter: str, longer: str) -> None:
    head = "# R\n\n## Action Items\n\n| Action | Owner | Status |"
    incident = Incident.from_markdown(f"{head}\n{delimiter}\n| Fix | Ana | Open |\n")
    text = edited(incident.evolve({"action_items[0].priority": "High"}))
    assert text == f"{head} Priority |\n{longer}\n| Fix | Ana | Open | High |\n"


STATES = "# R\n\n## System State\n\n- **CPU:** 90 %\n- **Disk:** ok\n\n## Impact\n\nAll.\n"


def test_a_new_key_stands_below_the_others() -> None:
    text = edited(Incident.from_markdown(STATES).evolve({"system_state[Memory]": "full"}))
    assert text == STATES.replace("ok\n", "ok\n- **Memory:** full\n")


@pytest.mark.parametrize(
    ("key", "line"), [("CPU", "- **CPU:** 90 %\n"), ("Disk", "- **Disk:** ok\n")]
)
def test_a_key_that_goes_takes_its_line_along(key: str, line: str) -> None:
    text = edited(Incident.from_markdown(STATES).evolve({f"system_state[{key}]": None}))
    assert text == STATES.replace(line, "")


def test_keys_without_a_place_get_a_section() -> None:
    incident = Incident.from_markdown("# R\n\n## Impact\n\nAll.\n")
    text = edited(incident.evolve(system_state={"CPU": "90 %", "Memory": "full"}))
    section = "## System State\n\n- **CPU:** 90 %\n- **Memory:** full\n"
    assert text == f"# R\n\n## Impact\n\nAll.\n\n{section}"


def test_number_of_a_new_row_is_what_it_is_told_to_be() -> None:
    text = "# R\n\n## Action Items\n\n| # | Action |\n|---|---|\n| 1 | Look |\n| 2 | Fix |\n"
    incident = Incident.from_markdown(text)
    assert [item.id for item in incident.action_items] == ["1", "2"]
    new = ActionItem(id="3", description="Test")
    assert edited(incident.evolve(action_items=(*incident.action_items, new))) == (
        f"{text}| 3 | Test |\n"
    )
    # None was given: a number would be read back as one.
    bare = ActionItem(description="Test")
    assert edited(incident.evolve(action_items=(*incident.action_items, bare))) == (
        f"{text}|   | Test |\n"
    )
