"""A list of names behind "Services" are those that were hit; other texts behind it are kept."""

from __future__ import annotations

import pytest

from incidentkit import AffectedService, CustomField, Incident, templates

END = "**Severity:** P1\n"


@pytest.mark.parametrize(
    "fields",
    [
        f"**Services:** checkout, payments api\n{END}",
        "Services: checkout, payments api\nSeverity: P1\n",
        "- Services: checkout, payments api\n- Severity: P1\n",
        f"**Services:**\n\n- checkout\n- payments api\n\n{END}",
        f"**Services:**\n\n- [x] checkout\n- [x] payments api\n\n{END}",
        "| Field | Value |\n|---|---|\n| Services | checkout, payments api |\n| Severity | P1 |\n",
        "## Impact\n\n- **Services:** checkout, payments api\n- **Users affected:** 5\n",
    ],
)
def test_services_are_those_that_were_hit(fields: str) -> None:
    text = f"# Card payments failed\n\n{fields}"
    incident = Incident.from_markdown(text)
    assert [service.name for service in incident.services] == ["checkout", "payments api"]
    assert incident.custom == ()
    assert incident.to_markdown() == text
    more = incident.evolve(services=(*incident.services, AffectedService(name="mail")))
    assert Incident.from_markdown(more.to_markdown()) == more
    assert more.to_markdown().count("mail") == 1
    for form in templates():
        assert Incident.from_markdown(incident.to_markdown(template=form)) == incident


@pytest.mark.parametrize(
    "value",
    [
        "All of them were down.",
        "5",
        "3 of 12",
        "none were hit",
        "checkout, which could not be reached by anybody from ten to eleven",
    ],
)
def test_what_tells_of_services_names_none(value: str) -> None:
    incident = Incident.from_markdown(f"# X\n\n**Services:** {value}\n{END}")
    assert incident.services == ()
    assert incident.custom == (CustomField(label="Services", value=value),)


def test_a_section_called_services_is_a_section() -> None:
    incident = Incident.from_markdown("# X\n\n## Services\n\nThese we run.\n\n- checkout\n")
    assert incident.services == ()
    assert [section.heading for section in incident.sections] == ["Services"]


def test_services_of_another_kind_are_none_that_were_hit() -> None:
    incident = Incident.from_markdown("# X\n\n## Cost\n\n- Services: consulting\n- Disks: 5\n")
    assert incident.services == ()


def test_a_blank_list_is_filled_in() -> None:
    text = f"# X\n\n**Services:** [services]\n{END}"
    filled = Incident.from_markdown(text).evolve(services=[AffectedService(name="mail")])
    assert filled.to_markdown() == text.replace("[services]", "mail")
