"""What an edit does not ask for stays as it is, line by line; else the edit is refused."""

from __future__ import annotations

import datetime as dt

import pendulum
import pytest

from incidentkit import Incident, Section, TimelineEvent, UnrepresentableError

ERRATA = """\
# Outage

## Action Items

- [ ] Page the lead

### Errata
- [ ] Fix the clock

## Notes

Nothing.
"""


def test_a_heading_does_not_move_past_items_of_another_list() -> None:
    incident = Incident.from_markdown(ERRATA)
    changed = incident.evolve({"sections[0].sections": (Section(heading="More", body="Text."),)})
    with pytest.raises(UnrepresentableError) as caught:
        changed.to_markdown()
    said = "no way to write it leaves line 8 as it is: '- [ ] Fix the clock'"
    why = "left so, action_items[1] would no longer be read as description 'Fix the clock'"
    assert str(caught.value) == f"sections[0].sections[0]: {said}; {why}"


def test_rows_whose_times_hang_on_a_text_may_be_written_in_full_but_nothing_else_of_them() -> None:
    rows = "- 10:00 UTC Alert\n- 10:20 UTC Rolled back\n- 10:30 UTC Over\n"
    text = f"# Outage\n\nIt was 2026-01-14.\n\n## Timeline\n\n{rows}"
    incident = Incident.from_markdown(text)
    changed = incident.evolve({"sections[0].body": "It was a Wednesday."}).to_markdown()
    assert [line.partition(" UTC ")[2] for line in changed.splitlines()[-3:]] == [
        "Alert",
        "Rolled back",
        "Over",
    ]


def test_the_other_items_of_a_list_keep_their_numbers() -> None:
    text = "# Outage\n\n## Lessons Learned\n\n1. Watch queues\n2. Page twice\n3. Tell support\n"
    incident = Incident.from_markdown(text)
    changed = incident.evolve({"lessons.learned": incident.lessons.learned[1:]})
    assert changed.to_markdown() == text.replace("1. Watch queues\n", "")


def test_an_empty_cell_of_a_column_of_its_own_is_no_time() -> None:
    text = (
        "# Outage\n\n## Summary\n\nOn 2026-01-14 it stood still.\n\n## Timeline\n\n"
        "| Time | Event | Source |\n|---|---|---|\n| 10:00 UTC | Alert | |\n"
        "| 10:20 UTC | Over | log |\n"
    )
    incident = Incident.from_markdown(text)
    changed = incident.evolve(summary="On 2026-01-14 it was slow.").to_markdown()
    assert changed == text.replace("it stood still", "it was slow")


OTHER = """\
# Slow checkout

- **ID:** INC-1
- **Severity:** P1

## The week before

- **ID:** INC-12
- **Severity:** P4
"""


def test_what_states_otherwise_may_be_about_another_thing_and_stays() -> None:
    changed = Incident.from_markdown(OTHER).evolve(severity="P2", id="INC-9").to_markdown()
    assert changed == OTHER.replace("P1", "P2").replace("INC-1\n", "INC-9\n")


def test_what_states_the_same_is_changed_with_it() -> None:
    text = OTHER.replace("INC-12", "INC-1").replace("P4", "P1")
    changed = Incident.from_markdown(text).evolve(severity="P2").to_markdown()
    assert changed == text.replace("P1", "P2")


def test_a_padded_cell_whose_time_hangs_on_a_changed_date_is_written_in_full() -> None:
    head = "| Time             | Event |\n|------------------|-------|\n"
    text = f"# X\n\n**Date:** 2025-05-01\n\n## Timeline (UTC)\n\n{head}"
    text += "| 09:00            | Slow  |\n"
    changed = Incident.from_markdown(text).evolve(date=dt.date(2025, 5, 4)).to_markdown()
    assert changed == text.replace("05-01", "05-04").replace("09:00           ", "2025-05-01 09:00")


def test_a_column_that_a_row_adds_is_added_beside_days() -> None:
    head = "# X\n\n## Action Items\n\n| Action | Due | Status |\n|---|---|---|\n"
    rows = "| Watch | 2025-06-15 | open |\n| Run | 2025-06-20 | done |\n"
    incident = Incident.from_markdown(head + rows)
    changed = incident.evolve({"action_items[0].priority": "P1"}).to_markdown()
    assert changed.endswith("| Watch | 2025-06-15 | open | P1 |\n| Run | 2025-06-20 | done |  |\n")


def test_a_label_over_items_that_go_is_not_said_twice() -> None:
    text = (
        "# X\n\n## Action items\n\n**Immediate**\n\n- [ ] Restart\n\n**Later**\n\n- [ ] Rewrite\n"
    )
    incident = Incident.from_markdown(text)
    with pytest.raises(UnrepresentableError, match="line 11, of the same list, would then be read"):
        incident.evolve({"action_items": incident.action_items[1:]}).to_markdown()


def test_front_matter_takes_no_day_that_it_would_say_of_the_document() -> None:
    incident = Incident.from_markdown("---\nseverity: P1\n---\n\n# X\n")
    changed = incident.evolve(next_review=dt.date(2025, 6, 8)).to_markdown()
    assert Incident.from_markdown(changed).next_review == dt.date(2025, 6, 8)


def test_updates_of_a_status_page_between_other_texts_are_not_written_elsewhere() -> None:
    text = (
        "# Slow API\n\nReport for all.\n\n**Resolved** - It is over.\nMar 8, 2026 - 18:47 UTC\n\n"
        "**Investigating** - It is slow.\nMar 8, 2026 - 17:12 UTC\n\nThis affected the API.\n"
    )
    incident = Incident.from_markdown(text)
    later = TimelineEvent(
        at=pendulum.datetime(2026, 3, 8, 19, 30), description="**Update** - It is told."
    )
    with pytest.raises(
        UnrepresentableError, match="line 5, of the same list, would then be read otherwise"
    ):
        incident.evolve(timeline=(later, *incident.timeline)).to_markdown()
