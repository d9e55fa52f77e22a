"""Actions and measures that are grouped otherwise leave no blank ones of the form beside them."""

from __future__ import annotations

import pytest

from incidentkit import ActionItem, ChecklistItem, Horizon, Incident, Template, templates


def actions(*horizons: Horizon | None) -> Incident:
    items = (ActionItem(description=f"Mend pump {n}", horizon=h) for n, h in enumerate(horizons))
    return Incident(id="OPS-1", action_items=tuple(items))


def measures(*horizons: Horizon | None) -> Incident:
    items = (ChecklistItem(name=f"Grease crane {n}", horizon=h) for n, h in enumerate(horizons))
    return Incident(id="OPS-1", prevention=tuple(items))


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize(
    "incident",
    [actions(None, None), measures(None), measures(Horizon.IMMEDIATE, Horizon.LONG_TERM)],
    ids=["actions", "measures", "measures by horizon"],
)
def test_report_that_groups_otherwise_reads_back(incident: Incident, form: str) -> None:
    text = incident.to_markdown(template=form)
    assert Incident.from_markdown(text) == incident


def test_actions_without_a_horizon_leave_no_horizons_to_fill_in() -> None:
    text = actions(None).to_markdown(template="basic")
    assert "## Action Items\n\n- [ ] Mend pump 0\n\n## Prevention Measures\n" in text
    text = actions(None).to_markdown(template="virtualfusion")
    assert "Within 1 Week" not in text
    assert "@owner1" not in text


def test_horizons_that_are_still_open_stay_beside_one_that_is_filled_in() -> None:
    text = actions(Horizon.IMMEDIATE).to_markdown(template="basic")
    assert "### Short Term (Next week)\n\n- [ ] [what to do]" in text
    text = actions(Horizon.IMMEDIATE, None).to_markdown(template="basic")
    assert "### Short Term (Next week)\n\n- [ ] [what to do]" in text


def test_measures_by_horizon_leave_none_without() -> None:
    text = measures(Horizon.IMMEDIATE, Horizon.SHORT_TERM).to_markdown(template="basic")
    assert (
        "## Prevention Measures\n\n### Immediate\n\n- [ ] Grease crane 0\n\n### Short-term\n\n"
        "- [ ] Grease crane 1\n\n## Communication\n"
    ) in text
    text = measures(None).to_markdown(template="spark")
    assert "## 🛡️ Prevention\n\n- [ ] Grease crane 0\n\n---\n" in text


@pytest.mark.parametrize("form", templates())
def test_without_actions_and_measures_the_form_s_own_stay(form: str) -> None:
    text = Incident(id="OPS-1").to_markdown(template=form)
    assert text.count("[what to do]") == templates()[form].text.count("[what to do]")
    assert text.count("[measure]") == templates()[form].text.count("[measure]")


def test_headings_that_the_form_leaves_empty_stay() -> None:
    form = Template.from_markdown(
        "# Outage: [title]\n\n**ID:** [id]\n\n## Notes\n\n## Action Items\n\n"
        "### Immediate\n\n- [ ] [what to do]\n\n### Long-term\n\n- [ ] [what to do]\n\n## Other\n",
        name="own",
    )
    text = actions(None).to_markdown(template=form)
    assert text == (
        "# Outage: [title]\n\n**ID:** OPS-1\n\n## Notes\n\n## Action Items\n\n"
        "- [ ] Mend pump 0\n\n## Other\n"
    )
