"""Actions that have a heading each, with who and until when in labelled lines below."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

TOP = "# X\n\n**Status:** closed\n\n## Action items\n\n"
LINES = "### Validate config\n\n**Owner:** Ida\n**Status:** open\n"
BULLETS = "### 2. Page earlier\n\n- Owner: Bo\n- Due: 2025-04-30\n- Status: open\n- Effort: 2d\n"


def test_each_heading_is_an_action_with_the_parts_below_it() -> None:
    text = f"{TOP}{LINES}\n{BULLETS}"
    incident = Incident.from_markdown(text)
    one, two = incident.action_items
    assert (one.description, one.owner, one.status and one.status.label) == (
        "Validate config",
        "Ida",
        "open",
    )
    assert (two.description, two.owner, two.due, dict(two.extra)) == (
        "Page earlier",
        "Bo",
        dt.date(2025, 4, 30),
        {"Effort": "2d"},
    )
    assert (incident.status and incident.status.label, incident.people) == ("closed", ())
    assert incident.to_markdown() == text


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ("action_items[0].status", "Done", "**Status:** open", "**Status:** Done"),
        ("action_items[0].owner", "Zoe", "Ida", "Zoe"),
        ("action_items[0].description", "Check config", "Validate config", "Check config"),
        ("action_items[1].description", "Page soon", "2. Page earlier", "2. Page soon"),
        ("action_items[1].due", dt.date(2025, 5, 30), "2025-04-30", "2025-05-30"),
    ],
)
def test_a_part_is_edited_where_it_stands(path: str, value: object, old: str, new: str) -> None:
    text = f"{TOP}{LINES}\n{BULLETS}"
    edited = Incident.from_markdown(text).evolve({path: value})
    assert edited.to_markdown() == text.replace(old, new)


@pytest.mark.parametrize(
    "count", ["2. ", "2) ", "Action 2: ", "Action item #2 - ", "Task 2. ", "ACTION 12 — "]
)
def test_what_counts_the_headings_is_no_part_of_an_action(count: str) -> None:
    text = f"{TOP}### {count}Page earlier\n\n**Owner:** Bo\n"
    incident = Incident.from_markdown(text)
    assert [item.description for item in incident.action_items] == ["Page earlier"]
    edited = incident.evolve({"action_items[0].description": "Page soon"})
    assert edited.to_markdown() == text.replace("Page earlier", "Page soon")


@pytest.mark.parametrize("heading", ["Action 2 of the plan", "Items 3: all", "Task force 2: meet"])
def test_what_only_looks_like_a_count_is_a_part_of_it(heading: str) -> None:
    incident = Incident.from_markdown(f"{TOP}### {heading}\n\n**Owner:** Bo\n")
    assert [item.description for item in incident.action_items] == [heading]


def test_other_text_below_the_heading_of_an_action_is_kept_as_text() -> None:
    text = f"{TOP}### Page earlier\n\nThe pager was late.\n\n**Owner:** Bo\n"
    incident = Incident.from_markdown(text)
    assert [(item.description, item.owner) for item in incident.action_items] == [
        ("Page earlier", "Bo")
    ]
    assert [part.body for part in incident.sections] == ["The pager was late."]
    assert incident.evolve({"action_items[0].owner": "Ida"}).to_markdown() == text.replace(
        "Bo", "Ida"
    )


def test_headings_may_divide_actions_that_are_headings() -> None:
    text = f"{TOP}### Short term\n\n#{LINES}\n### Long term\n\n#{BULLETS}"
    items = Incident.from_markdown(text).action_items
    assert [(item.description, item.horizon and item.horizon.value) for item in items] == [
        ("Validate config", "short_term"),
        ("Page earlier", "long_term"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "| Owner | Ida |\n|--|--|\n| Status | open |\n",
        "**Impact:** All users\n\n**Duration:** 2h\n",
        "**Incident ID:** INC-3\n",
    ],
)
def test_labels_below_a_heading_among_actions_are_not_the_incidents(body: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## Action items\n\n### Validate config\n\n{body}")
    facts = (incident.status, incident.people, incident.id, incident.stated_duration)
    assert facts == (None, (), None, None)
    assert incident.impact.summary is None


def test_bullets_below_a_heading_that_groups_actions_stay_actions() -> None:
    text = f"{TOP}### Monitoring gaps\n\n- Owner: decide who it is\n- Add an alert\n"
    items = Incident.from_markdown(text).action_items
    assert [item.description for item in items] == ["Owner: decide who it is", "Add an alert"]


def test_bullets_whose_names_are_no_parts_of_an_action_stay_actions() -> None:
    text = f"{TOP}### Monitoring gaps\n\n- Pager: page earlier\n- Probe: check the queue\n"
    items = Incident.from_markdown(text).action_items
    assert [item.description for item in items] == ["Pager: page earlier", "Probe: check the queue"]


def test_a_heading_that_is_a_label_among_actions_is_not_the_incidents() -> None:
    text = f"{TOP}### Owner: Ida\n\n- Fix the queue\n\n### Status: open\n\n- Page earlier\n"
    incident = Incident.from_markdown(text)
    assert (incident.people, incident.status and incident.status.label) == ((), "closed")
    assert [item.description for item in incident.action_items] == ["Fix the queue", "Page earlier"]
    assert incident.to_markdown() == text


@pytest.mark.parametrize(
    "heading", ["Recommendations", "Preventive measures", "Lessons learned", "Remediation"]
)
def test_an_owner_below_a_heading_among_measures_is_not_the_incidents(heading: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## {heading}\n\n{LINES}")
    assert (incident.people, incident.status) == ((), None)


def test_a_known_heading_among_actions_has_the_owner_of_an_action() -> None:
    text = f"{TOP}{LINES}\n### Detection\n\n**Owner:** Cy\n**Status:** open\n"
    incident = Incident.from_markdown(text)
    assert (incident.people, incident.status and incident.status.label) == ((), "closed")


def test_labels_that_share_a_line_are_parts_of_the_action_and_not_the_incidents() -> None:
    text = f"{TOP}### Validate config\n\n**Owner:** Ida | **Status:** open\n"
    incident = Incident.from_markdown(text)
    [item] = incident.action_items
    assert (item.owner, item.status and item.status.label) == ("Ida", "open")
    assert (incident.people, incident.status and incident.status.label) == ((), "closed")
