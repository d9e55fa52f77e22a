"""What users are told of a report, word for word: an example of each finding."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from findings.read_cases import READ

from incidentkit import Incident


@pytest.mark.parametrize(("text", "told"), READ.values(), ids=READ)
def test_what_the_reader_says(text: str, told: str) -> None:
    assert [str(finding) for finding in Incident.from_markdown(text).findings] == [told]


def test_finding_without_a_document_has_no_place() -> None:
    incident = Incident.from_markdown("**Start Time:** around lunch\n")
    (finding,) = Incident.from_json(incident.to_json()).findings
    assert str(finding) == "warning: started_at: 'around lunch' is unread [unreadable-value]"
    assert (finding.place, finding.line, finding.column) == (None, None, None)


def test_finding_goes_with_its_value() -> None:
    unread = Incident.from_markdown(
        "**Severity:** P1\n\n**Severity:** P2\n\n**Start Time:** lunch\n"
    )
    fixed = attrs.evolve(unread, severity="P3", started_at=dt.datetime(2025, 3, 4, tzinfo=dt.UTC))
    assert len(unread.findings) == 2
    assert not fixed.findings


def test_findings_are_in_the_order_of_the_document() -> None:
    text = "".join(text for text, _ in READ.values())
    starts = [f.place.start for f in Incident.from_markdown(text).findings if f.place]
    assert starts == sorted(starts)
