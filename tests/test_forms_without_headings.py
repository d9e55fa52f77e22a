"""Conversion into forms of one's own that have neither front matter nor a heading for the title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident, Person, Template, UnrepresentableError

FORMS = {
    "line": "**Severity:** [severity]\n",
    "lines": "**Severity:** [severity]\n**Owner:** [name]\n",
    "bullets": "- Incident: [id]\n- Severity: [sev]\n",
    "table": "| Incident ID | [id] |\n|---|---|\n| Severity | [sev] |\n",
}
MATTER = [
    "responders: [Ann, Bo]",
    "team: Ops",
    "people:\n  ic: Ann",
    "cost: 40",
    "notes: |\n  **Severity:** P0",
]


@pytest.mark.parametrize("form", FORMS)
@given(keys=st.lists(st.sampled_from(MATTER), min_size=1, unique=True))
def test_front_matter_and_title_are_put_above_the_form(form: str, keys: list[str]) -> None:
    template = Template.from_markdown(FORMS[form], name="mine")
    matter = "---\n" + "\n".join(keys) + "\n---\n\n# Mail down\n\n"
    incident = Incident.from_markdown(f"{matter}**Severity:** P2\n")
    written = incident.to_markdown(template=template)
    assert written.startswith(matter)
    below = written[len(matter) :].splitlines()
    assert len(below) == len(FORMS[form].splitlines())
    assert Incident.from_markdown(written, template=template).evolve(template=None) == incident


@pytest.mark.parametrize("form", FORMS)
def test_a_text_that_is_left_open_comes_below_the_form(form: str) -> None:
    template = Template.from_markdown(FORMS[form], name="mine")
    text = "---\nteam: Ops\n---\n\n# Mail down\n\n```\nx\n"
    written = Incident.from_markdown(text).to_markdown(template=template)
    assert written == text.replace("```\nx\n", f"{FORMS[form]}\n```\nx\n")


def test_a_text_that_is_left_open_is_refused_above_a_section() -> None:
    form = Template.from_markdown("**Severity:** [severity]\n\n## Follow-ups\n", name="mine")
    incident = Incident.from_markdown("---\nteam: Ops\n---\n\n# Mail down\n\n```\nx\n")
    with pytest.raises(UnrepresentableError, match="opens a block"):
        incident.to_markdown(template=form)


@pytest.mark.parametrize("label", ["**Incident Commander:**", "## Incident commander"])
def test_a_table_below_the_label_of_one_name_is_no_name(label: str) -> None:
    text = f"# Mail down\n\n{label}\n\n| a | b |\n|---|---|\n| x | y |\n"
    incident = Incident.from_markdown(text)
    assert not incident.people
    added = incident.evolve(people=(Person(role="Contributor", name="Kim"),)).to_markdown()
    assert Incident.from_markdown(added).people == (Person(role="Contributor", name="Kim"),)
    assert "| x | y |" in added
