"""Lines about the report itself, below a rule at its end, are no part of the section above them."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Section

FOOTER = "**Template Version:** 2.1\n**Last Updated:** 2025-01-02\n"
REPORT = f"""\
# Incident Report: Slow checkout

**Incident ID:** INC-7

---

## Glossary

Probe: a scripted order.

---

{FOOTER}"""


@pytest.fixture
def report() -> Incident:
    return Incident.from_markdown(REPORT)


@pytest.mark.parametrize(
    ("section", "written"),
    [
        (Section(heading="Terms", body="Probe: a scripted order."), ("Glossary", "Terms")),
        (Section(heading="Glossary", body="Nothing."), ("Probe: a scripted order.", "Nothing.")),
        (Section(heading="Glossary"), ("Probe: a scripted order.\n\n", "")),
    ],
)
def test_last_section_changes_without_the_footer(
    report: Incident, section: Section, written: tuple[str, str]
) -> None:
    changed = report.evolve(sections=(section,)).to_markdown()
    assert changed == REPORT.replace(*written)


def test_last_section_goes_without_the_footer(report: Incident) -> None:
    assert report.evolve(sections=()).to_markdown().endswith(f"---\n\n{FOOTER}")


BARE = "# Incident Report: Slow checkout\n\n**Incident ID:** INC-7\n\n## Summary\n\nSlow.\n"


@pytest.mark.parametrize(
    "text",
    [
        BARE,
        BARE.replace("\n", "\r\n"),
        BARE.rstrip("\n"),
        f"{BARE}\n---\n\n**Report Prepared By:** Ann\n**Date:** 2025-01-02\n",
        f"{BARE}\n## Action Items\n\n- [ ] Add an index\n",
        f"{BARE}\n## Glossary\n\nProbe: a scripted order.\n\n---\n",
        "Nothing but text",
        "",
    ],
)
@pytest.mark.parametrize(
    "changes",
    [
        {"template_version": "2.1"},
        {"template_updated": "2025-01-02"},
        {"template_version": "2.1", "template_updated": "2025-01-02"},
    ],
)
def test_version_of_the_form_is_added_below_all_else(text: str, changes: dict[str, str]) -> None:
    incident = Incident.from_markdown(text)
    written = incident.evolve(changes).to_markdown()
    found = Incident.from_markdown(written)
    assert written.startswith(text)
    assert found == incident
    assert {name: getattr(found, name) for name in changes} == changes
    cleared = found.evolve(dict.fromkeys(changes)).to_markdown()
    assert Incident.from_markdown(cleared).template_version is None


def test_version_of_the_form_and_its_day_stand_side_by_side() -> None:
    incident = Incident.from_markdown(BARE)
    changed = incident.evolve(template_version="2.1", template_updated="2025-01-02")
    assert changed.to_markdown() == f"{BARE}\n---\n\n{FOOTER}"
    dated = Incident.from_markdown(incident.evolve(template_updated="2025-01-02").to_markdown())
    assert dated.evolve(template_version="2.1").to_markdown() == (
        f"{BARE}\n---\n\n**Template Version:** 2.1\n\n**Template Updated:** 2025-01-02\n"
    )
