"""Text below the boxes of affected services goes along into forms without a heading for them."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Section, templates

BOXES = "# X\n\n## Affected Services\n\n- [x] api\n- [ ] web\n\n"
NOTES = (
    "Only a little.\n",
    "**Note:** Only a little.\n",
    "> Only a little.\n\n| a | b |\n|---|---|\n| c | d |\n",
)


@pytest.mark.parametrize("form", sorted(templates()))
@pytest.mark.parametrize("note", NOTES)
def test_note_below_boxes_is_converted(form: str, note: str) -> None:
    report = Incident.from_markdown(BOXES + note)
    text = report.to_markdown(template=form)
    assert Incident.from_markdown(text) == report
    assert note in text


@pytest.mark.parametrize("form", sorted(templates()))
def test_section_among_services_is_converted(form: str) -> None:
    inner = Section(heading="Regions", body="North only.", under="services")
    report = Incident(id="X-1", sections=[inner])
    text = report.to_markdown(template=form, placeholders="drop")
    assert Incident.from_markdown(text).sections == (inner,)


def test_text_among_services_of_a_report_without_them() -> None:
    report = Incident.from_markdown("# X\n\n## Summary\n\nIt broke.\n")
    changed = report.evolve(sections=[Section(body="Only a little.", under="services")])
    assert changed.to_markdown() == (
        "# X\n\n## Summary\n\nIt broke.\n\n## Affected Services\n\n<!-- further text -->\n\n"
        "Only a little.\n"
    )
