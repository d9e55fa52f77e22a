"""Front matter: its title, what happens when either is changed, and keys that wait for a value."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import AffectedService, Incident, UnrepresentableError

ALONE = "---\ntitle: The queue stood still\nteam: Core\n---\n\n## Summary\n\nIt stood still.\n"
BESIDE = ALONE.replace("\n## Summary", "\n# The queue stood still\n\n## Summary")
KEY = "front_matter[title]"


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    found = Incident.from_markdown(text)
    assert found == incident
    assert found.front_matter == incident.front_matter
    return text


@pytest.mark.parametrize(
    ("value", "line"), [("Another", "title: Another\n"), (None, "")], ids=["changed", "cleared"]
)
def test_title_of_the_front_matter_alone_changed(value: str | None, line: str) -> None:
    report = Incident.from_markdown(ALONE)
    expected = BESIDE.replace("title: The queue stood still\n", line)
    assert edited(report.evolve({KEY: value})) == expected


def test_entry_beside_a_heading_is_not_the_title() -> None:
    report = Incident.from_markdown(BESIDE)
    assert edited(report.evolve({KEY: "Another"})) == BESIDE.replace(
        "title: The queue stood still", "title: Another"
    )
    assert edited(report.evolve(title="Another")) == BESIDE.replace(
        "# The queue stood still", "# Another"
    )


def test_title_that_stands_in_front_matter_alone_changes_there() -> None:
    report = Incident.from_markdown(ALONE)
    text = report.evolve(title="Another").to_markdown()
    assert text == ALONE.replace("title: The queue stood still", "title: Another")


def test_both_changed_to_different_texts() -> None:
    report = Incident.from_markdown(ALONE)
    text = edited(report.evolve({"title": "One", KEY: "Two"}))
    assert "title: Two\n" in text
    assert "# One\n" in text


@pytest.mark.parametrize("title", ["Rapport d'incident", 'Says "no"', "a: b", "'quoted'"])
def test_title_with_quotes_is_quoted_in_front_matter(title: str) -> None:
    text = Incident(title=title).to_markdown(template="virtualfusion")
    assert Incident.from_markdown(text).title == title


def test_quotes_in_front_matter_are_read_as_yaml_has_them() -> None:
    assert Incident.from_markdown("---\ntitle: 'It''s slow'\n---\n").title == "It's slow"
    assert Incident.from_markdown('---\ntitle: "Say \\"no\\""\n---\n').title == 'Say "no"'


FIELDS = "---\nseverity: P2\nstatus: Resolved\n---\n\n## Summary\n\nIt stood still.\n"
TOML = '+++\nseverity = "P2"\nowner = "Ana"\n+++\n\n# Queue\n\nIt stood still.\n'


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"id": "INC-9"}, "incident_id: INC-9\n"),
        ({"started_at": dt.datetime(2024, 3, 1, 12, 34, tzinfo=dt.UTC)}, "start_time: 2024-03-01"),
        ({"stated_duration": dt.timedelta(minutes=90)}, "duration: 1h 30m\n"),
    ],
    ids=["id", "time", "duration"],
)
def test_new_field_beside_fields_in_front_matter_is_a_key_of_it(
    changed: dict[str, object], line: str
) -> None:
    text = edited(Incident.from_markdown(FIELDS).evolve(changed))
    assert line in text.partition("\n---\n")[0] + "\n"
    added = [one for one in text.splitlines() if one not in FIELDS.splitlines()]
    assert len(added) == 1
    assert text.replace(f"{added[0]}\n", "") == FIELDS


def test_new_field_in_toml_is_quoted_and_moves_no_other() -> None:
    text = edited(Incident.from_markdown(TOML).evolve(id="INC-9"))
    assert text == TOML.replace("owner", 'incident_id = "INC-9"\nowner')


def test_text_with_quotes_of_both_kinds_is_refused_in_toml() -> None:
    with pytest.raises(UnrepresentableError, match="quotes of both kinds can't stand in this line"):
        Incident.from_markdown(TOML).evolve(id='Ana\'s "one"').to_markdown()


def test_new_key_is_spelt_as_its_neighbour() -> None:
    dashed = FIELDS.replace("status: Resolved", "start-time: 2024-03-01 10:00 UTC")
    when = dt.datetime(2024, 3, 1, 12, 34, tzinfo=dt.UTC)
    text = edited(Incident.from_markdown(dashed).evolve(resolved_at=when))
    assert "\nresolution-time: 2024-03-01 12:34 UTC\n" in text


def test_fields_between_two_rules_become_no_front_matter() -> None:
    text = (
        "---\n\nID: INC-1\nSeverity: SEV1\n\nThe shop was down.\n\n---\n\n"
        "# Checkout down\n\n## Impact\n\nNone.\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.id == "INC-1"
    assert [section.body for section in incident.sections] == ["The shop was down."]
    with pytest.raises(UnrepresentableError, match="would be front matter"):
        incident.evolve(sections=()).to_markdown()
    # What stands between them else can be changed.
    assert incident.evolve(id="INC-2").to_markdown() == text.replace("INC-1", "INC-2")


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("severity:", "severity: SEV-2"),
        ("severity: ", "severity: SEV-2"),
        ("severity: ''", "severity: 'SEV-2'"),
        ('severity: ""', 'severity: "SEV-2"'),
    ],
)
def test_a_key_that_waits_for_its_value_gets_it(line: str, filled: str) -> None:
    text = f"---\ntitle: Slow checkout\n{line}\nowner:\n---\n\n# Slow checkout\n\nIt was slow.\n"
    incident = Incident.from_markdown(text)
    assert incident.severity is None
    assert incident.evolve(severity="SEV-2").to_markdown() == text.replace(line, filled)


def test_a_list_goes_to_the_key_that_waits_for_it() -> None:
    text = "---\ntitle: Slow checkout\nservices:\ndate:\n---\n\n# Slow checkout\n"
    services = (AffectedService(name="api"), AffectedService(name="db"))
    changed = Incident.from_markdown(text).evolve(services=services).to_markdown()
    assert changed == text.replace("services:", "services: api, db")


LISTS = """\
---
title: The queue stood still
areas:
    - queue
    - login
owner:
    team: core
    mail: core@example.org
note: |
    two
    lines
---

## Summary

It stood still.
"""


@pytest.mark.parametrize("form", ["basic", "spark", "virtualfusion"])
def test_lists_and_mappings_are_carried_below_their_keys(form: str) -> None:
    incident = Incident.from_markdown(LISTS)
    text = incident.to_markdown(template=form)
    assert "\nareas:\n  - queue\n  - login\n" in text
    assert ("\nowner:\n  team: core\n  mail: core@example.org\n" in text) == (form != "spark")
    assert "\nnote: |\n    two\n    lines\n" in text
    carried = Incident.from_markdown(text).front_matter
    assert carried["areas"] == incident.front_matter["areas"] == "- queue\n- login"


def test_list_below_a_key_keeps_its_indent_when_it_changes() -> None:
    report = Incident.from_markdown(LISTS)
    text = edited(report.evolve({"front_matter[areas]": "- queue\n- search"}))
    assert text == LISTS.replace("login", "search")


def test_list_in_place_of_a_word_goes_below_the_key() -> None:
    report = Incident.from_markdown(ALONE)
    text = edited(report.evolve({"front_matter[team]": "- Core\n- Web"}))
    assert "\nteam:\n  - Core\n  - Web\n---" in text


def test_words_with_a_colon_stay_on_the_line_of_their_key() -> None:
    text = ALONE.replace("team: Core", "subject: Outage: login\nteam: Core")
    converted = Incident.from_markdown(text).to_markdown(template="basic")
    assert "\nsubject: Outage: login\n" in converted


@pytest.mark.parametrize(
    ("line", "filled"),
    [
        ("severity: null", "severity: P2"),
        ("severity: ~", "severity: P2"),
        ("severity: # fill me in", "severity: P2 # fill me in"),
        ("severity: null # later", "severity: P2 # later"),
    ],
)
def test_null_and_a_comment_are_no_value(line: str, filled: str) -> None:
    text = f"---\ntitle: Slow checkout\n{line}\n---\n\n# Slow checkout\n"
    incident = Incident.from_markdown(text)
    assert incident.severity is None
    assert incident.evolve(severity="P2").to_markdown() == text.replace(line, filled)


def test_a_comment_behind_a_list_is_none_of_it() -> None:
    text = "---\nservices: [api, web] # both\nowner: null\ndate: 2026-01-02\n---\n\n# Slow\n"
    incident = Incident.from_markdown(text)
    assert [service.name for service in incident.services] == ["api", "web"]
    assert incident.people == ()
