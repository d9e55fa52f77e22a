"""A remark in a further column of a table of people is carried along: its name alone is a role."""

from __future__ import annotations

import pytest

from incidentkit import CustomField, Incident, templates

HEAD = "# Outage\n\n**Severity:** P1\n\n## People\n\n"
SHIFTS = (
    "| Name | Role | Shift |\n|---|---|---|\n"
    "| Ann | Incident Commander | night |\n| Bob | Technical Lead | a \\| b |\n| Cy | Ops | |\n"
)
PHONES = (
    "| Role | Name | On call | Phone |\n|---|---|---|---|\n"
    "| Incident Commander | Ann | yes | 12 |\n| Technical Lead | Bob | no | |\n"
)


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize("table", [SHIFTS, PHONES])
def test_it_comes_into_every_form_and_back(form: str, table: str) -> None:
    incident = Incident.from_markdown(HEAD + table)
    assert len(incident.custom) > 1
    text = incident.to_markdown(template=form)
    assert Incident.from_markdown(text) == incident
    again = Incident.from_markdown(text).to_markdown(template="basic")
    assert Incident.from_markdown(again) == incident


def test_remarks_of_one_column_share_a_table() -> None:
    text = Incident.from_markdown(HEAD + SHIFTS).to_markdown(template="basic")
    assert (
        "| Field              | Value | Shift  |\n| ------------------ | ----- | ------ |\n"
        "| Incident Commander |       | night  |\n| Technical Lead     |       | a \\| b |\n"
    ) in text


def test_new_remark_goes_into_a_table_of_its_own() -> None:
    new = CustomField(label="Incident Commander (Shift)", value="night")
    report = "# Outage\n\n**Severity:** P1\n**Incident Commander:** Ann\n"
    incident = Incident.from_markdown(report).evolve(custom=(new,))
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    assert "| Field | Value | Shift |\n|" in text
