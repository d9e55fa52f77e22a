"""What is new looks like what stands around it: names of parts, zones, cells without spaces."""

from __future__ import annotations

import datetime as dt

import pendulum
import pytest
from editing.line_changes import touched

from incidentkit import ActionItem, Incident

NEW = ActionItem(description="Tell support", owner="Mia", due=dt.date(2024, 12, 24))


@pytest.mark.parametrize(
    ("items", "line"),
    [
        (
            "- [ ] Revisar - Responsable: Luis - Fecha límite: 2024-05-10\n- [ ] Documentar\n",
            "- [ ] Tell support - Responsable: Mia - Fecha límite: 2024-12-24",
        ),
        (
            "* Revoir — Responsable: Léa — Échéance: 2024-03-20\n* Ajouter — Responsable: Jo\n",
            "* Tell support — Responsable: Mia — Échéance: 2024-12-24",
        ),
    ],
)
def test_a_new_action_names_its_parts_as_those_before_it(items: str, line: str) -> None:
    text = f"# X\n\n## Action Items\n\n{items}"
    incident = Incident.from_markdown(text)
    changed = incident.evolve(action_items=(*incident.action_items, NEW))
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    assert touched(text, written).new == (line,)


ROWS = "# X\n\n## Actions\n\n|Action|Owner|Due|\n|---|---|---|\n|Larger disk|ana|2024-05-01|\n"


def test_cells_without_spaces_stay_so() -> None:
    incident = Incident.from_markdown(ROWS)
    changed = incident.evolve({"action_items[0].owner": "Mia Sand"}).to_markdown()
    assert touched(ROWS, changed).new == ("|Larger disk|Mia Sand|2024-05-01|",)
    more = incident.evolve(action_items=(*incident.action_items, NEW)).to_markdown()
    assert touched(ROWS, more).new == ("|Tell support|Mia|2024-12-24|",)


@pytest.mark.parametrize("text", ["C:\\", "a|b", "x\\|y"])
def test_cells_without_spaces_hold_any_text(text: str) -> None:
    changed = Incident.from_markdown(ROWS).evolve({"action_items[0].owner": text})
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize(
    ("zone", "shown"), [("Z", "2024-07-01 11:00Z"), (" UTC", "2024-07-01 11:00 UTC")]
)
def test_a_new_time_says_its_zone_where_every_event_does(zone: str, shown: str) -> None:
    rows = f"- 2024-07-01 10:00{zone} It broke\n- 2024-07-01 10:20{zone} Fixed\n"
    text = f"---\nseverity: low\n---\n\n# X\n\n## Timeline\n\n{rows}"
    incident = Incident.from_markdown(text).evolve(resolved_at=pendulum.datetime(2024, 7, 1, 11))
    written = incident.to_markdown()
    assert Incident.from_markdown(written) == incident
    assert f": {shown}\n" in written


def test_an_emptied_text_behind_a_label_leaves_no_space() -> None:
    text = "# X\n\n**Severity:** P1\n\n**Root cause:** A slow consumer.\n"
    written = Incident.from_markdown(text).evolve({"root_cause.summary": None}).to_markdown()
    assert written == text.replace(" A slow consumer.", "")
