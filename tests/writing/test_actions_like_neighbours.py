"""A new action is told as its neighbours are: in parentheses, behind an @, in bullets below it."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from editing.line_changes import touched

from incidentkit import ActionItem, Incident

HEAD = "# X\n\n**Severity:** P1\n\n## Action Items\n\n"
NEW = ActionItem(description="Tell support", owner="@mia", due=dt.date(2026, 2, 3))


def appended(items: str, new: ActionItem = NEW) -> tuple[str, ...]:
    """The lines that come in with a new action at the end; all others stay."""
    text = HEAD + items
    incident = Incident.from_markdown(text)
    changed = incident.evolve(action_items=(*incident.action_items, new))
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    assert written.startswith(text)
    return touched(text, written).new


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        (
            "- Fix it (owner: Ann, due: 2026-01-05)\n- Run it (owner: Bob, due: 2026-01-07)\n",
            ("- Tell support (owner: @mia, due: 2026-02-03)",),
        ),
        (
            "- Fix it @ann\n- Run it @bob\n",
            ("- Tell support @mia - Due: 2026-02-03",),
        ),
        (
            "- [ ] Fix it (@ann)\n- [x] Run it (@bob)\n",
            ("- [ ] Tell support (@mia) - Due: 2026-02-03",),
        ),
        (
            "- Fix it\n  - Owner: Ann\n  - Due: 2026-01-05\n- Run it\n  - Owner: Bob\n",
            ("- Tell support", "  - Owner: @mia", "  - Due: 2026-02-03"),
        ),
        (
            "* Fix it\n    * **Owner:** Ann\n* Run it\n    * **Owner:** Bob\n",
            ("* Tell support", "    * **Owner:** @mia", "    * **Due:** 2026-02-03"),
        ),
        (
            "1. Fix it — Ann, 2026-01-05\n2. Run it — Bob, 2026-01-06\n",
            ("3. Tell support — @mia, 2026-02-03",),
        ),
    ],
)
def test_in_the_notation_of_its_neighbours(items: str, lines: tuple[str, ...]) -> None:
    assert appended(items) == lines


def test_behind_the_name_of_who_does_it() -> None:
    new = attrs.evolve(NEW, owner="Mia")
    lines = ("- **Mia**: Tell support - Due: 2026-02-03",)
    assert appended("- **Ann**: Fix it\n- **Bob**: Run it\n", new) == lines


def test_a_part_that_the_new_one_lacks_is_left_out() -> None:
    items = "- Fix it (owner: Ann, due: 2026-01-05)\n- Run it (owner: Bob, due: 2026-01-07)\n"
    assert appended(items, attrs.evolve(NEW, due=None)) == ("- Tell support (owner: @mia)",)
    nested = "- Fix it\n  - Owner: Ann\n  - Due: 2026-01-05\n"
    new = attrs.evolve(NEW, due=None)
    assert appended(nested, new) == ("- Tell support", "  - Owner: @mia")


def test_the_neighbour_that_tells_the_same_parts_is_followed() -> None:
    items = "- Fix it (owner: Ann, due: 2026-01-05)\n- Run it (owner: Bob)\n"
    assert appended(items) == ("- Tell support (owner: @mia, due: 2026-02-03)",)


def test_what_would_be_read_otherwise_is_named() -> None:
    new = attrs.evolve(NEW, owner="the people on call", due=None)
    assert appended("- Fix it @ann\n", new) == ("- Tell support - Owner: the people on call",)


def test_text_of_its_own_below_a_neighbour_is_not_said_again() -> None:
    items = "- Fix it (owner: Ann, due: 2026-01-05)\n\n  Nobody had seen it.\n"
    lines = appended(items)
    assert "  Nobody had seen it." not in lines
    assert lines[-1].startswith("- Tell support")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_below_the_first_of_two(end: str) -> None:
    items = "- Fix it\n  - Owner: Ann\n- Run it\n  - Owner: Bob\n"
    text = (HEAD + items).replace("\n", end)
    incident = Incident.from_markdown(text)
    first, second = incident.action_items
    new = attrs.evolve(NEW, due=None)
    written = incident.evolve(action_items=(first, new, second)).to_markdown()
    assert written == text.replace("- Run", f"- Tell support{end}  - Owner: @mia{end}- Run")


@pytest.mark.parametrize(
    ("told", "new"),
    [
        ("— **Owner:** Ben — **Due:** 2025-05-27", "— **Owner:** Zoe — **Due:** 2025-07-31"),
        ("**Owner:** Ben **Due:** 2025-05-27", "**Owner:** Zoe **Due:** 2025-07-31"),
        ("- **Owner**: Ben - **Due**: 2025-05-27", "- **Owner**: Zoe - **Due**: 2025-07-31"),
        ("· Owner: Ben · Due: 2025-05-27", "· Owner: Zoe · Due: 2025-07-31"),
    ],
)
def test_names_of_parts_have_the_marks_of_the_others(told: str, new: str) -> None:
    text = f"# O\n\n## Actions\n\n1. Quorum to 2 {told}\n"
    report = Incident.from_markdown(text)
    update = ActionItem(description="Update", owner="Zoe", due=dt.date(2025, 7, 31))
    changed = report.evolve(action_items=(*report.action_items, update))
    assert changed.to_markdown() == f"{text}2. Update {new}\n"
    assert Incident.from_markdown(changed.to_markdown()) == changed


@pytest.mark.parametrize("box", ["- [x]", "- [x]\n- b"])
def test_box_without_a_text_is_nothing_to_learn_from(box: str) -> None:
    text = f"# T\n\n## Action Items\n\n{box}\n"
    report = Incident.from_markdown(text)
    changed = report.evolve(action_items=(*report.action_items, ActionItem(description="n")))
    assert Incident.from_markdown(changed.to_markdown()) == changed
    assert changed.to_markdown().startswith(text)
