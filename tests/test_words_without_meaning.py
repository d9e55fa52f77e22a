"""Names that a team has for something else: they mean nothing, and their text is kept."""

from __future__ import annotations

import attrs
import pytest

import incidentkit
from incidentkit import CustomField, Incident, Template, TemplateError, UnrepresentableError

REPORT = """\
# Mail down

**Ticket:** OPS-1234
**Severity:** P1

## Background

The disk was full before.

## Action Items

| Ticket | Action | Owner |
| --- | --- | --- |
| OPS-8 | Add an alert | Kim |
"""


def read(labels: dict[str, str], text: str = REPORT) -> Incident:
    return Incident.from_markdown(text, template=Template(name="ours", text="", labels=labels))


def test_a_label_without_meaning_is_a_field_of_its_own() -> None:
    assert Incident.from_markdown(REPORT).id == "OPS-1234"
    incident = read({"ticket": "custom"})
    assert incident.id is None
    assert incident.custom == (CustomField(label="Ticket", value="OPS-1234"),)
    assert incident.action_items[0].id == "OPS-8"


def test_an_edit_of_it_touches_its_line_and_the_attribute_gets_one_of_its_own() -> None:
    incident = read({"Ticket": "custom"})
    edited = incident.evolve({"custom[0].value": "OPS-9"}).to_markdown()
    assert edited == REPORT.replace("OPS-1234", "OPS-9")
    named = incident.evolve(id="INC-7")
    assert "**Ticket:** OPS-1234\n**Incident ID:** INC-7\n" in named.to_markdown()
    assert read({"Ticket": "custom"}, named.to_markdown()) == named


@pytest.mark.parametrize("name", ["basic", "sev", "spark"])
def test_a_conversion_keeps_it_in_a_form_of_the_same_words(name: str) -> None:
    incident = read({"Ticket": "custom"})
    form = attrs.evolve(incidentkit.templates()[name], labels={"Ticket": "custom"})
    converted = incident.to_markdown(template=form)
    assert Incident.from_markdown(converted, template=form) == incident


def test_a_form_to_which_it_means_something_refuses_it() -> None:
    incident = read({"Ticket": "custom"})
    with pytest.raises(UnrepresentableError, match="the label 'Ticket' means id"):
        incident.to_markdown(template="basic")


def test_a_heading_without_meaning_is_a_section_of_its_own() -> None:
    text = "# Mail down\n\n**Severity:** P1\n\n## Root Cause\n\nOurs to write.\n"
    assert read({"Root Cause": "sections"}, text).sections[0].heading == "Root Cause"
    assert Incident.from_markdown(text).sections == ()


def test_a_column_without_meaning_is_kept_with_its_rows() -> None:
    incident = read({"Ticket": "action_items[].extra"})
    item = incident.action_items[0]
    assert (item.id, item.owner, dict(item.extra)) == (None, "Kim", {"Ticket": "OPS-8"})
    changed = incident.evolve({"action_items[0].owner": "Ana"}).to_markdown()
    assert changed == REPORT.replace("Kim", "Ana")


def test_a_form_may_ask_for_it() -> None:
    blank = "# [Title]\n\n**Ticket:** [OPS-nnn]\n**Severity:** [P1/P2]\n"
    form = Template.from_markdown(blank, name="ours", labels={"ticket": "custom"})
    assert [str(slot.path) for slot in form.slots.understood] == ["title", "severity"]
    assert Incident.from_markdown(REPORT, template=form).id is None


def test_a_misspelt_path_names_it() -> None:
    with pytest.raises(TemplateError, match="unknown path 'custon'; did you mean 'custom'"):
        read({"Ticket": "custon"})
    with pytest.raises(TemplateError, match="unknown path 'extra"):
        read({"Ticket": "extra"})
