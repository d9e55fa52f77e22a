"""What holds for the findings of any text."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from findings.golden import golden
from hypothesis import given
from hypothesis import strategies as st

import incidentkit
from incidentkit import Incident, UnrepresentableError, finding_codes

LINES = sorted({line for one in golden() for line in one.text.splitlines()})
CODES = {one.code for one in finding_codes()}
NEEDED: dict[str, Any] = {
    "as_of": dt.date(2025, 3, 10),
    "required": ["root_cause", "impact"],
    "select": "all",
}

# Lines of reports in any order: statements contradict, rows go back, forms are half filled in.
reports = st.lists(st.sampled_from(LINES), max_size=30).map("\n".join)


@given(reports | st.text())
def test_any_text_is_checked_and_every_finding_is_well_formed(text: str) -> None:
    incident = Incident.from_markdown(text)
    for finding in incident.check(**NEEDED):
        assert finding.code in CODES
        assert "\n" not in finding.message
        for place in filter(None, (finding.place, *finding.related)):
            assert 0 <= place.start <= place.end <= len(text)


@given(reports)
def test_findings_of_the_usual_set_are_among_all(text: str) -> None:
    incident = Incident.from_markdown(text)
    assert {*incident.findings} <= {*incident.check(select="all")}


@given(reports)
def test_fix_reads_back_without_the_finding(text: str) -> None:
    incident = Incident.from_markdown(text)
    for finding in incident.check(**NEEDED):
        if finding.fix is None:
            continue
        again = {(one.code, one.path) for one in finding.fix.check(**NEEDED)}
        assert (finding.code, finding.path) not in again
        try:
            fixed = finding.fix.to_markdown()
        except UnrepresentableError:
            continue
        assert Incident.from_markdown(fixed, template=incident.template) == finding.fix


@given(reports)
def test_incident_without_its_document_is_checked_too(text: str) -> None:
    incident = Incident.from_markdown(text)
    for finding in Incident.from_json(incident.to_json()).check(**NEEDED):
        assert finding.place is None


@pytest.mark.parametrize("name", incidentkit.templates())
def test_blank_form_has_nothing_to_be_said_about(name: str) -> None:
    blank = Incident.from_markdown(incidentkit.templates()[name].text)
    assert not blank.check(select="all")
