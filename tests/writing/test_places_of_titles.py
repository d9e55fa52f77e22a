"""A title that a field states changes there, and a milestone gets who it was behind its time."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from incidentkit import Incident, Template

TEXT = "# Incident Postmortem\n\nIncident Name: The Great Flood\nIncident Lead: Kim\n"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.removeprefix("# Incident Postmortem\n\n"),
        f"---\nlayout: post\n---\n\n{TEXT}",
        TEXT.replace("# Incident Postmortem", "# Postmortem: The Great Flood"),
    ],
    ids=["form named above", "no heading", "front matter", "both"],
)
@pytest.mark.parametrize("title", ["Small flood", None])
def test_only_what_states_the_title_changes(text: str, title: str | None) -> None:
    incident = Incident.from_markdown(text)
    lines = {place.line for place in incident.where("title")}
    written = incident.evolve(title=title).to_markdown()
    pairs = zip(text.split("\n"), written.split("\n"), strict=True)
    assert {number for number, (a, b) in enumerate(pairs, 1) if a != b} == lines


def test_a_form_that_asks_for_the_title_in_a_field_keeps_its_heading() -> None:
    form = Template.from_markdown(
        "# Incident Report\n\n**Incident Name:** [name]\n**Severity:** [sev]\n", name="named"
    )
    written = Incident(title="Boom", severity="P1").to_markdown(template=form)
    assert written == form.text.replace("[name]", "Boom").replace("[sev]", "P1")


@pytest.mark.parametrize(
    ("label", "attribute", "word"),
    [
        ("detection", "detected", "by"),
        ("Detection", "detected", "by"),
        ("escalation", "escalated", "to"),
    ],
)
@pytest.mark.parametrize("line", ["* {}: 2025-03-03 09:04 UTC\n", "**{}:** 2025-03-03 09:04 UTC\n"])
def test_who_it_was_comes_behind_the_time(line: str, label: str, attribute: str, word: str) -> None:
    text = (
        f"# X\n\n{line.format('severity').replace('2025-03-03 09:04 UTC', '1')}{line.format(label)}"
    )
    incident = Incident.from_markdown(text)
    changes: dict[str, Any] = {f"{attribute}_{word}": "Kim"}
    written = incident.evolve(changes).to_markdown()
    assert written == text.replace("UTC", f"UTC {word} Kim")
    again = Incident.from_markdown(written)
    when = dt.datetime(2025, 3, 3, 9, 4, tzinfo=dt.UTC)
    assert getattr(again, f"{attribute}_at") == when
    assert again.evolve({f"{attribute}_{word}": None}).to_markdown() == text
