"""What a form says of itself as a form stays with the form."""

from __future__ import annotations

import attrs
import pytest

from incidentkit import Incident, Template, templates

HOUSE = """\
---
Title: Outage Report Template
Owner: Harbour Systems
Reviewed: 2025-01-07
Labels: ''
---

# Outage Report Template

**Incident ID:** [id]
**Severity:** [P1/P2/P3]

## Summary

[what happened]
"""
FORM = Template.from_markdown(HOUSE, name="harbour")
REPORT = (
    HOUSE.replace("# Outage Report Template", "# Outage Report: Crane 4 stood still")
    .replace("Reviewed: 2025-01-07", "Reviewed: 2025-05-02")
    .replace("[id]", "INC-44")
    .replace("[P1/P2/P3]", "P2")
    .replace("[what happened]", "It stood still.")
)


def matter(text: str) -> dict[str, str]:
    return dict(Incident.from_markdown(text).front_matter)


@pytest.mark.parametrize("form", ["basic", "postmortem", "sev"])
def test_what_the_form_says_word_for_word_is_left_with_it(form: str) -> None:
    report = Incident.from_markdown(REPORT, template=FORM)
    text = report.to_markdown(template=form)
    assert matter(text) == {"Reviewed": "2025-05-02"}
    assert Incident.from_markdown(text) == report


def test_front_matter_that_is_the_forms_alone_leaves_none() -> None:
    spark = templates()["spark"]
    report = Incident.from_markdown(spark.text.replace("INC-[YYYYMMDD]-[NNN]", "INC-20250926-002"))
    assert report.template == "spark"
    text = report.to_markdown(template="sev")
    assert text.startswith("# Incident Report\n")
    assert "Stable" not in text


def test_what_another_document_says_alike_is_its_own() -> None:
    text = "---\nStatus: Stable\nOwner: Ann\n---\n\n# Crane 4 stood still\n\n**Severity:** P2\n"
    assert matter(Incident.from_markdown(text).to_markdown(template="basic")) == {
        "Status": "Stable",
        "Owner": "Ann",
    }


def test_an_incident_without_its_document_knows_its_form_by_name() -> None:
    spark = templates()["spark"].text
    report = Incident.from_markdown(spark.replace("Owner: Spark Eng (Platform)", "Owner: Quotes"))
    again = Incident.from_json(report.evolve(id="INC-7").to_json())
    assert matter(again.to_markdown(template="sev")) == {"Owner": "Quotes"}


def test_form_of_an_unknown_name_keeps_what_the_report_says() -> None:
    report = attrs.evolve(
        Incident.from_markdown(REPORT, template=FORM), template="a form of another house"
    )
    assert "Owner" in matter(Incident.from_json(report.to_json()).to_markdown(template="sev"))


@pytest.mark.parametrize("placeholders", ["keep", "drop"])
@pytest.mark.parametrize("form", templates())
def test_a_new_report_is_not_called_a_template(form: str, placeholders: str) -> None:
    report = Incident(id="INC-7")
    for one in (report, report.evolve(title="Crane 4 stood still")):
        text = (
            one.to_markdown(template=form, placeholders="drop")
            if placeholders == "drop"
            else one.to_markdown(template=form)
        )
        assert "Report Template" not in text
        assert "Post-Mortem Template" not in text
        assert Incident.from_markdown(text) == one


def test_a_report_in_a_form_of_ones_own_is_not_called_a_template() -> None:
    text = Incident(id="INC-7").to_markdown(template=FORM)
    assert "Title: Outage Report\n" in text
    assert "# Outage Report\n" in text


def test_quotes_around_the_name_of_a_form_stay() -> None:
    quoted = Template.from_markdown(
        HOUSE.replace("Outage Report Template\nO", '"Outage Report Template"\nO'), name="quoted"
    )
    assert '\nTitle: "Outage Report"\n' in Incident(id="INC-7").to_markdown(template=quoted)


def test_a_template_that_failed_is_no_form() -> None:
    failed = Template.from_markdown(
        HOUSE.replace("Owner: Harbour Systems", "Cause: Broken Mail Template"), name="failed"
    )
    assert "\nCause: Broken Mail Template\n" in Incident(id="INC-7").to_markdown(template=failed)


def test_key_that_the_form_leaves_empty_takes_what_the_report_says() -> None:
    text = (
        "---\nlabels: crane, quay\nowner: Ann\n---\n\n# Crane 4 stood still\n\n**Severity:** P2\n"
    )
    report = Incident.from_markdown(text)
    assert matter(report.to_markdown(template=FORM))["Labels"] == "crane, quay"
    assert "\nlabels: crane, quay\n" in report.to_markdown(template="virtualfusion")
    assert matter(report.to_markdown(template=FORM))["Owner"] == "Harbour Systems"
