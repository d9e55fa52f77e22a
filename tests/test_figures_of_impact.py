"""What an incident did, in figures: tables of metrics and labelled bullets under its impact."""

from __future__ import annotations

import pytest

from incidentkit import Incident

FIGURES = """\
# Slow search

## Impact

| Metric | Value |
|---|---|
| Searches that failed | 1,204 |
| Users affected | 310 |
| Slowest answer | 9 s |
"""


def test_figures_of_an_impact_are_fields_where_one_is_known() -> None:
    incident = Incident.from_markdown(FIGURES)
    assert incident.impact.users_affected == "310"
    assert [field.label for field in incident.custom] == ["Searches that failed", "Slowest answer"]
    assert incident.impact.summary is None


def test_figures_elsewhere_stay_a_table() -> None:
    incident = Incident.from_markdown(FIGURES.replace("## Impact", "## Load test"))
    assert incident.custom == ()
    assert incident.impact.users_affected is None


@pytest.mark.parametrize(
    "label", ["Customers impacted", "Number of affected customers", "People affected"]
)
def test_whoever_it_met_is_counted_under_one_name(label: str) -> None:
    incident = Incident.from_markdown(f"# Slow search\n\n**{label}:** ~310\n")
    assert incident.impact.users_affected == "~310"


def test_bullets_with_a_known_name_are_fields() -> None:
    text = "# Slow search\n\n## Impact\n\n- **Revenue:** $40K\n- **Regions:** EU\n"
    incident = Incident.from_markdown(text)
    assert incident.impact.revenue is not None
    assert incident.impact.revenue.text == "$40K"
    assert [(field.label, field.value) for field in incident.custom] == [("Regions", "EU")]


def test_the_main_cause_is_the_cause_where_it_stands_alone() -> None:
    alone = Incident.from_markdown("# X\n\n## Primary Root Cause\n\nA leak.\n")
    assert alone.root_cause.summary == "A leak."
    within = Incident.from_markdown("# X\n\n## Root Cause\n\n### Primary Root Cause\n\nA leak.\n")
    assert within.root_cause.primary == "A leak."


@pytest.mark.parametrize("who", ["Tenants", "Accounts", "Subscribers", "Merchants", "Creators"])
@pytest.mark.parametrize("how", ["{} affected", "Affected {}", "{} impacted"])
def test_whoever_it_met(who: str, how: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n## Impact\n\n- {how.format(who)}: 37 of 412\n")
    assert incident.impact.users_affected == "37 of 412"
