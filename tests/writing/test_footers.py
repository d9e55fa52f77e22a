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
