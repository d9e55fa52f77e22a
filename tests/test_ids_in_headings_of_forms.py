"""A form may have a place for the id in its heading, before that for the title."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Template
from incidentkit.testing import check_laws

BODY = "\n\n**Severity:** [P1/P2]\n\n## Timeline\n\n- [time] [event]\n"


def form(heading: str, body: str = BODY) -> Template:
    return Template.from_markdown(f"# {heading}{body}", name="ours")


@pytest.mark.parametrize(
    ("heading", "filled"),
    [
        ("[INC-nnn] [title]", "INC-7 Mail down"),
        ("INC-XXXX: [title]", "INC-7: Mail down"),
        ("[Incident ID]: [Title]", "INC-7: Mail down"),
        ("Incident [ID] - [title]", "Incident INC-7 - Mail down"),
        ("Post-Mortem: [INC-nnn] – [title]", "Post-Mortem: INC-7 – Mail down"),
        ("Incident <ID>: <Title>", "Incident INC-7: Mail down"),
        ("{ID} {title}", "INC-7 Mail down"),
        ("Outage #[number]: [title]", "Outage #INC-7: Mail down"),
        ("Postmortem INC-000: [title]", "Postmortem INC-7: Mail down"),
        ("**[INC-nnn] [title]**", "**INC-7 Mail down**"),
    ],
)
def test_both_are_filled_read_and_edited(heading: str, filled: str) -> None:
    ours = form(heading)
    incident = Incident(id="INC-7", title="Mail down", severity="P1")
    text = incident.to_markdown(template=ours)
    assert text.splitlines()[:3] == [f"# {filled}", "", "**Severity:** P1"]
    read = Incident.from_markdown(text, template=ours)
    assert read == incident
    assert not read.findings
    assert read.evolve(id="INC-8").to_markdown() == text.replace("INC-7", "INC-8")
    assert read.evolve(title="Web down").to_markdown() == text.replace("Mail", "Web")
    for cleared in (read.evolve(id=None), read.evolve(title=None)):
        assert Incident.from_markdown(cleared.to_markdown(), template=ours) == cleared
        changed = zip(cleared.to_markdown().splitlines(), text.splitlines(), strict=True)
        assert [old for new, old in changed if new != old] == [f"# {filled}"]
    assert Incident.from_markdown(ours.text, template=ours) == Incident()


def test_what_nothing_fills_stays_or_is_dropped() -> None:
    ours = form("Incident [ID]: [title]")
    untold = Incident(title="Mail down", severity="P1")
    assert untold.to_markdown(template=ours).startswith("# Incident [ID]: Mail down\n")
    assert untold.to_markdown(template=ours, placeholders="drop").startswith("# Mail down\n")


@pytest.mark.parametrize("identifier", ["42", "INC 7", "ABC", "a [b] c"])
def test_an_id_that_would_not_be_read_there_is_a_field(identifier: str) -> None:
    ours = form("[INC-nnn] [title]")
    incident = Incident(id=identifier, title="Mail down", severity="P1")
    text = incident.to_markdown(template=ours)
    assert f"# [INC-nnn] Mail down\n\n**Incident ID:** {identifier}\n" in text
    assert Incident.from_markdown(text, template=ours) == incident
    read = Incident.from_markdown("# INC-7 Mail down\n\n**Severity:** P1\n", template=ours)
    assert Incident.from_markdown(
        read.evolve(id=identifier).to_markdown(), template=ours
    ) == read.evolve(id=identifier)


@pytest.mark.parametrize("title", ["3 nodes down", "P1 outage", "2025-03-04 outage", "Mail down"])
@pytest.mark.parametrize("heading", ["[INC-nnn] [title]", "INC-XXXX: [title]"])
def test_a_title_without_an_id_is_a_title(heading: str, title: str) -> None:
    read = Incident.from_markdown(f"# {title}\n\n**Severity:** P1\n", template=form(heading))
    assert (read.id, read.title) == (None, title)


def test_a_report_may_join_them_otherwise_than_its_form() -> None:
    text = "# INC-7: Mail down\n\n**Severity:** P1\n"
    read = Incident.from_markdown(text, template=form("[INC-nnn] [title]"))
    assert (read.id, read.title) == ("INC-7", "Mail down")


def test_a_field_of_the_form_says_the_same() -> None:
    ours = form("[INC-nnn] [title]", f"\n\n**Incident ID:** [id]{BODY}")
    text = Incident(id="INC-7", title="Mail down").to_markdown(template=ours)
    assert text.startswith("# INC-7 Mail down\n\n**Incident ID:** INC-7\n")
    read = Incident.from_markdown(text, template=ours)
    assert read.evolve(id="INC-8").to_markdown() == text.replace("INC-7", "INC-8")
    cleared = read.evolve(id=None).to_markdown()
    assert cleared.startswith("# [INC-nnn] Mail down\n\n**Incident ID:** [id]\n")


@pytest.mark.parametrize("heading", ["[INC-nnn] [title]", "Incident [ID]: [title]"])
def test_the_laws_hold(heading: str) -> None:
    check_laws(form(heading))
