"""What a form has behind "Incident" tells whether it asks for an id there."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Template


def form(placeholder: str) -> Template:
    text = (
        "# Report\n\n| Field | Value |\n|---|---|\n"
        f"| Incident | {placeholder} |\n| Severity | [P1-P4] |\n| Started | [time] |\n"
    )
    return Template.from_markdown(text, name="ours")


@pytest.mark.parametrize(
    "placeholder",
    ["[INC-nnn]", "INC-XXXX", "[ID]", "INC-YYYY-NNN", "[INC-###]", "<incident ID>", "INC-000"],
)
def test_where_an_id_is_asked_for_it_is_written(placeholder: str) -> None:
    """One of any shape: the form says what stands there."""
    ours = form(placeholder)
    assert Incident.from_markdown(ours.text, template=ours) == Incident()
    for name in ("INC-7", "outage of tuesday", "7"):
        written = Incident(id=name, severity="P1").to_markdown(template=ours)
        rows = [line.split("|")[1].strip() for line in written.splitlines() if "|" in line]
        assert (rows.count("Incident"), rows.count("Incident ID")) == (1, 0)
        assert Incident.from_markdown(written, template=ours).id == name
    assert Incident.from_markdown(written).id is None


@pytest.mark.parametrize("placeholder", ["[name]", "[what happened]", "[date]"])
def test_where_something_else_is_asked_for_the_id_has_a_row_of_its_own(placeholder: str) -> None:
    written = Incident(id="INC-7", severity="P1").to_markdown(template=form(placeholder))
    assert "| Incident ID | INC-7" in written


def test_in_a_report_a_text_in_small_letters_is_no_id() -> None:
    told = Incident.from_markdown("**Incident:** inc-xx\n**Severity:** P1\n")
    assert (told.id, told.custom[0].value) == (None, "inc-xx")
