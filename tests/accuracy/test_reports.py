"""Reports in many houses' styles and languages say what their twins say, and nothing else.

A twin lists under `unread` the facts that a person reads there and the reader doesn't, yet.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accuracy.expected import Annotated
from accuracy.judging import Outcome, judge
from incidentkit import Incident
from incidentkit.forms.writing.writer import put

REPORTS = Path(__file__).parents[1] / "reports"
NAMES = sorted(path.stem for path in REPORTS.glob("*.md"))


@pytest.mark.parametrize("name", NAMES)
def test_report_says_what_its_twin_says_and_nothing_else(name: str) -> None:
    facts = json.loads((REPORTS / f"{name}.json").read_text(encoding="utf-8"))
    document = Annotated(file=f"{name}.md", half="own", facts=facts)
    judged = judge(document, Incident.from_file(REPORTS / f"{name}.md"))
    others = [one for one in judged if one.outcome is not Outcome.FOUND]
    assert [one for one in others if one.outcome is not Outcome.MISSED] == []
    assert sorted(one.key for one in others) == sorted(facts.get("unread", ()))


@pytest.mark.parametrize("name", NAMES)
def test_report_comes_back_as_it_was_and_through_json(name: str) -> None:
    text = (REPORTS / f"{name}.md").read_text(encoding="utf-8")
    read = Incident.from_markdown(text)
    assert put(text, read, template=None, tz="UTC", base=read) == text
    assert Incident.from_json(read.to_json()) == read


@pytest.mark.parametrize("name", NAMES)
def test_report_keeps_every_fact_in_another_form(name: str) -> None:
    read = Incident.from_file(REPORTS / f"{name}.md")
    assert Incident.from_markdown(read.to_markdown(template="sev")) == read
