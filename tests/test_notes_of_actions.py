"""What brackets behind an action note, and identifiers that titles lead with."""

from __future__ import annotations

import pytest

from incidentkit import Incident


@pytest.mark.parametrize("day", ["2026-02-30", "10/11/2025", "31.02.2026"])
def test_a_day_that_is_none_or_one_of_two_is_unread_and_takes_no_owner_with_it(day: str) -> None:
    found = Incident.from_markdown(f"## Action Items\n\n- [ ] Test in Safari (@tom, by {day})\n")
    [item] = found.action_items
    assert (item.description, item.owner, item.due) == ("Test in Safari", "@tom", None)
    assert dict(found.unread) == {"action_items[0].due": day}
    assert [finding.path for finding in found.findings] == ["action_items[0].due"]


@pytest.mark.parametrize("aside", ["by version 1.2", "by the team", "by 9", "until 1.2/3"])
def test_other_words_behind_an_action_stay_in_its_text(aside: str) -> None:
    text = f"## Action Items\n\n- [ ] Upgrade the client ({aside})\n"
    [item] = Incident.from_markdown(text).action_items
    assert item.description == f"Upgrade the client ({aside})"


@pytest.mark.parametrize("mark", [":", " -", " ·", " •"])
def test_an_identifier_before_the_title_is_the_incidents(mark: str) -> None:
    found = Incident.from_markdown(f"# PM-201{mark} Search is empty\n\n**Severity**: P1\n")
    assert found.id == "PM-201"


def test_a_german_report_says_when_it_was_over_and_what_is_done() -> None:
    found = Incident.from_markdown(
        "# VPN ausgefallen\n\n- Vorfall-Nr.: ST-301\n- Zustand: Abgeschlossen\n"
        "- Beginn: 22.07.2025 07:30 MESZ\n- Behoben: 22.07.2025 09:05 MESZ\n\n"
        "## Maßnahmen\n\n| Maßnahme | Zuständig | Status |\n|---|---|---|\n"
        "| Checkliste | Jörg | erledigt |\n| Überwachung | Anke | offen |\n"
    )
    assert found.id == "ST-301"
    assert found.duration is not None
    assert found.duration.in_minutes() == 95
    assert [item.done for item in found.action_items] == [True, False]
    closed = found.evolve({"action_items[1].status": "Done"})
    assert closed.to_markdown() == found.to_markdown().replace("| offen |", "| erledigt |")
