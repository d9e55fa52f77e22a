"""A converted report has its times in one zone: that of the form, or the one they were told in."""

from __future__ import annotations

import re

import pytest

from incidentkit import Incident, templates

TOLD = (
    "# DNS\n\n**Start:** 2025-02-19 {}\n**Detected:** 2025-02-19 22:44 CET\n"
    "**Resolved:** 2025-02-20 00:15 CET\n\n## Timeline\n\n- 22:40 a\n- 22:44 b\n- 00:15 resolved\n"
)


@pytest.mark.parametrize("form", templates())
def test_form_that_names_utc_has_all_in_utc(form: str) -> None:
    incident = Incident.from_markdown(TOLD.format("22:40 CET"))
    text = incident.to_markdown(template=form)
    assert Incident.from_markdown(text) == incident
    zones = {"+01:00"} if form == "basic" else {"UTC"}
    assert set(re.findall(r"(?<=\d) (UTC|\+01:00)", text)) == zones
    assert ("UTC" in text) is (form != "basic")


@pytest.mark.parametrize("form", templates())
def test_incident_stays_on_its_day(form: str) -> None:
    text = "# X\n\n**Start:** 2025-03-01 00:30 +01:00\n**Detected:** 2025-03-01 00:40 +01:00\n"
    incident = Incident.from_markdown(text)
    converted = Incident.from_markdown(incident.to_markdown(template=form))
    assert converted == incident
    if form not in ("postmortem", "sev"):
        # These two ask for the time of the start in UTC.
        assert converted.day == incident.day


@pytest.mark.parametrize("form", templates())
def test_text_with_labels_below_bullets_is_converted(form: str) -> None:
    text = "# O\n\n* **Impacto**\n  * Usuários afetados: 52 mil\n  * Receita perdida: R$ 3,00\n"
    incident = Incident.from_markdown(text)
    assert Incident.from_markdown(incident.to_markdown(template=form)) == incident
