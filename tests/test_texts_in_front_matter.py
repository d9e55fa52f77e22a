"""What happened and why, told in one line of front matter."""

from __future__ import annotations

from typing import Any

import pytest

from incidentkit import Incident

MATTER = (
    "---\ntitle: Crane adrift\ndate: 2026-02-01\nseverity: P1\n"
    'summary: "The crane drifted for an hour."\nroot_cause: A worn rope.\n'
    "impact: 'No cargo moved'   # all day\n---\n\nText.\n"
)


def test_texts_of_one_line_are_read() -> None:
    incident = Incident.from_markdown(MATTER)
    assert incident.summary == "The crane drifted for an hour."
    assert incident.root_cause.summary == "A worn rope."
    assert incident.impact.summary == "No cargo moved"
    assert dict(incident.front_matter) == {"title": "Crane adrift"}
    for form in ("basic", "spark", "sev"):
        again = Incident.from_markdown(incident.to_markdown(template=form))
        assert (again.summary, again.root_cause) == (incident.summary, incident.root_cause)


@pytest.mark.parametrize(
    ("old", "new", "attribute"),
    [
        ("severity: P1\n", "", "summary"),
        ('"The crane drifted for an hour."', "Outage", "summary"),
        ('"The crane drifted for an hour."', r'"The \"crane\" drifted."', "summary"),
        ('"The crane drifted for an hour."', ">\n  The crane\n  drifted.", "summary"),
        ('"The crane drifted for an hour."', "[what happened]", "summary"),
        ("A worn rope.", "human-error", "root_cause.summary"),
        ("'No cargo moved'", "high", "impact.summary"),
    ],
)
def test_what_may_be_a_teaser_or_a_choice_stays_a_key(old: str, new: str, attribute: str) -> None:
    text = MATTER.replace(old, new)
    if attribute == "summary":
        text = text.replace("root_cause: A worn rope.\n", "")
    incident = Incident.from_markdown(text)
    value: Any = incident
    for name in attribute.split("."):
        value = getattr(value, name)
    assert value is None
    assert attribute.split(".", maxsplit=1)[0] in incident.front_matter


def test_resolutions_to_choose_from_are_none() -> None:
    text = MATTER.replace("impact: 'No cargo moved'   # all day", "resolution: Won't do it again")
    assert "resolution" in Incident.from_markdown(text).front_matter


def test_a_section_counts_before_front_matter() -> None:
    incident = Incident.from_markdown(f"{MATTER}\n## Summary\n\nIt drifted twice.\n")
    assert incident.summary == "It drifted twice."
    assert "summary" in incident.front_matter


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        ("summary", "It drifted.", '"The crane drifted for an hour."', '"It drifted."'),
        ("root_cause.summary", "A torn rope.", "A worn rope.", "A torn rope."),
        ("impact.summary", "Little cargo moved", "No cargo", "Little cargo"),
    ],
)
def test_an_edit_changes_its_line(path: str, value: str, old: str, new: str) -> None:
    changed = Incident.from_markdown(MATTER).evolve({path: value})
    assert changed.to_markdown() == MATTER.replace(old, new)
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize("value", ["First.\n\nThen.", 'It "drifted": twice # so', None])
def test_what_fits_no_line_gets_a_section(value: str | None) -> None:
    changed = Incident.from_markdown(MATTER).evolve(summary=value)
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize("value", ["It drifted: twice", 'It "drifted" twice', "Drift", r"a \ b"])
@pytest.mark.parametrize("path", ["summary", "root_cause.summary", "impact.summary"])
def test_other_words_are_put_in_quotes_or_elsewhere(path: str, value: str) -> None:
    changed = Incident.from_markdown(MATTER).evolve({path: value})
    text = changed.to_markdown()
    assert Incident.from_markdown(text) == changed
    key = path.partition(".")[0]
    line = next((line for line in text.splitlines() if line.startswith(f"{key}:")), "")
    # A colon with a space would begin another key.
    assert ": " not in line.removeprefix(f"{key}: ") or line.endswith(("'", '"', "day"))
