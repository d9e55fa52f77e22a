"""References: emptied, and tickets that join those of their label."""

from __future__ import annotations

import pytest
from editing.line_changes import touched

from incidentkit import Incident, Reference

LISTED = """\
# The queue stood still

## Summary

It stood still.

## References

- **Runbook**: https://example.org/run
- **Ticket**: OPS-12

## Appendix

Nothing.
"""
FORM = """\
# Post-Mortem: The queue stood still

**Date:** 2025-03-02

## Appendix

### Related Incidents

- INC-6

### References

- [The board](https://example.org/board)
- https://example.org/logs
"""
FIELD = "# The queue stood still\n\n**Related Tickets:** OPS-12\n**Severity:** P2\n"
NEW = Reference(label="Ticket", target="OPS-13")


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    found = Incident.from_markdown(text)
    assert found.references == incident.references
    assert found == incident
    return text


@pytest.mark.parametrize("text", [LISTED, FORM, FIELD])
def test_emptied_references_take_their_lines_and_no_heading(text: str) -> None:
    report = Incident.from_markdown(text)
    assert report.references
    left = edited(report.evolve(references=()))
    assert [line for line in left.split("\n") if line.startswith("#")] == [
        line for line in text.split("\n") if line.startswith("#")
    ]
    for reference in report.references:
        assert reference.target not in left


def test_ticket_joins_the_items_of_its_label() -> None:
    report = Incident.from_markdown(LISTED)
    text = edited(report.evolve(references=(*report.references, NEW)))
    assert text == LISTED.replace("OPS-12\n", "OPS-12\n- **Ticket**: OPS-13\n")


def test_ticket_joins_those_that_share_an_item() -> None:
    shared = LISTED.replace("OPS-12", "OPS-11, OPS-12")
    report = Incident.from_markdown(shared)
    text = edited(report.evolve(references=(*report.references, NEW)))
    assert touched(shared, text).new == ("- **Ticket**: OPS-13",)


def test_ticket_joins_those_behind_a_label() -> None:
    report = Incident.from_markdown(FIELD)
    new = Reference(label=report.references[0].label, target="OPS-13")
    text = edited(report.evolve(references=(*report.references, new)))
    assert text == FIELD.replace("OPS-12", "OPS-12, OPS-13")


def test_incident_that_reads_like_a_field_has_its_label_in_a_section_of_its_own() -> None:
    past = Reference(label="Related Incidents", target="INC-7: the same in autumn")
    incident = Incident(id="INC-9", references=(past,))
    text = incident.to_markdown(template="postmortem")
    assert "### Related Incidents\n\n- Related Incidents: INC-7: the same in autumn\n" in text
    assert Incident.from_markdown(text) == incident
