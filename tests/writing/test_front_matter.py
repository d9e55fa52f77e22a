"""The title in front matter, and what happens to it when either is changed."""

from __future__ import annotations

import pytest

from incidentkit import Incident

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
