"""Law 4, nothing lost: documents without a form, and of every form, in each of the five."""

from __future__ import annotations

from pathlib import Path

import pytest
from editing.conversions import by_form, passes
from editing.documents import Document, bundled

from incidentkit import Incident, Person, templates

DOCUMENTS = sorted((Path(__file__).parents[1] / "conversions").glob("*.md"))
PLAIN = by_form(document for document in bundled() if document.name.endswith("plain"))


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_document_without_a_form_keeps_every_fact(path: Path, template: str) -> None:
    incident = Incident.from_file(path)
    text = incident.to_markdown(template=template)
    assert Incident.from_markdown(text) == incident
    assert Incident.from_markdown(text).to_markdown() == text


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("form", templates())
def test_report_of_a_form_keeps_every_fact(form: str, template: str) -> None:
    assert passes(PLAIN[form][0], template)


@pytest.mark.edits
@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("document", bundled(), ids=str)
def test_every_report_keeps_every_fact(document: Document, template: str) -> None:
    assert passes(document, template)


@pytest.mark.parametrize("template", templates())
def test_columns_of_a_rendered_table_have_one_width(template: str) -> None:
    lines = PLAIN["sev"][0].incident.to_markdown(template=template).split("\n")
    first = next(n for n, line in enumerate(lines) if "First audio job" in line)
    rows = [line for line in lines[first - 2 : first + 6] if line.startswith("|")]
    if rows:
        assert {row.index("|", 1) for row in rows} == {rows[0].index("|", 1)}
        assert {len(row) for row in rows} == {len(rows[0])}


def test_text_of_a_table_in_prose_is_not_touched() -> None:
    table = "| a | b |\n|---|---|\n| long text | x |"
    incident = Incident.from_markdown(f"## Summary\n\n{table}\n\n## Costs\n\n{table}\n")
    assert incident.to_markdown(template="sev").count(table) == 2


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize(
    "names", [("Ann", "Bob"), ("Ann", "Bob", "Cy"), ("Ann", "Bob", "Cy", "Di")]
)
def test_each_of_several_authors_keeps_a_place_of_their_own(
    names: tuple[str, ...], template: str
) -> None:
    text = f"# Leak\n\nDate: 2025-01-01\n\nAuthors: {', '.join(names)}\n\nStatus: Closed\n"
    incident = Incident.from_markdown(text)
    converted = Incident.from_markdown(incident.to_markdown(template=template))
    assert tuple(person.name for person in converted.people) == names
    assert converted == incident


def test_another_author_goes_below_the_ones_there_are() -> None:
    text = "# Leak\n\n- **Severity**: P1\n- **Author**: Ann\n- **Author**: Bob\n"
    incident = Incident.from_markdown(text)
    people = [("Ann", "Bob", "Cy"), ("Zoë", "Ann", "Bob")]
    for names in people:
        changed = incident.evolve(people=[Person(role="Author", name=name) for name in names])
        reread = Incident.from_markdown(changed.to_markdown())
        assert [person.name for person in reread.people] == list(names)
