"""What an edit does not ask for stays as it is, line by line; else the edit is refused."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Section, UnrepresentableError

ERRATA = """\
# Outage

## Action Items

- [ ] Page the lead (Ana)

### Errata
- [ ] Fix the clock (Bo)

## Notes

Nothing.
"""


def test_a_heading_does_not_move_past_items_of_another_list() -> None:
    incident = Incident.from_markdown(ERRATA)
    changed = incident.evolve({"sections[0].sections": (Section(heading="More", body="Text."),)})
    with pytest.raises(UnrepresentableError) as caught:
        changed.to_markdown()
    said = "no way to write it leaves line 8 as it is: '- [ ] Fix the clock (Bo)'"
    assert str(caught.value) == f"sections[0].sections[0]: {said}"


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
