"""Days that a timeline names by those before them, in lines, headings, columns and rows."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

HEAD = "# X\n\n**Date:** 2025-03-04\n\n## Timeline (UTC)\n\n"
FIRST, LAST = "- 11:00 outage begins\n", "- 12:00 resolved\n"
TABLE = "| Day | Time | Event |\n|---|---|---|\n"
LAYOUTS = [
    f"### Tuesday\n\n{FIRST}\n### Wednesday\n\n{LAST}",
    f"**Tue**\n\n{FIRST}\n**Wed morning**\n\n{LAST}",
    f"{FIRST}\n**Next day**\n\n{LAST}",
    f"{FIRST}\nThe next morning:\n\n{LAST}",
    f"{FIRST}\n### The following day\n\n{LAST}",
    f"{FIRST}\n*Am nächsten Morgen*\n\n{LAST}",
    f"{FIRST}\n**Le lendemain**\n\n{LAST}",
    f"{FIRST}- Next day:\n  {LAST}",
    f"{TABLE}| Tue | 11:00 | outage begins |\n| Wed | 12:00 | resolved |\n",
    f"{TABLE}| 1 | 11:00 | outage begins |\n| 2 | 12:00 | resolved |\n",
    "- Tue 11:00 outage begins\n- Wed 12:00 resolved\n",
    "- **Tuesday 11:00** outage begins\n- **Wednesday 12:00** resolved\n",
    "| Time | Event |\n|---|---|\n| Tue 11:00 | outage begins |\n| Wed 12:00 | resolved |\n",
]


def times(text: str) -> list[str]:
    return [str(event.at)[:16] for event in Incident.from_markdown(text).timeline]


@pytest.mark.parametrize("rows", LAYOUTS)
def test_the_end_is_on_the_day_after(rows: str) -> None:
    incident = Incident.from_markdown(HEAD + rows)
    assert times(HEAD + rows) == ["2025-03-04 11:00", "2025-03-05 12:00"]
    assert incident.duration == dt.timedelta(hours=25)


@pytest.mark.parametrize("rows", LAYOUTS)
@pytest.mark.parametrize("path", ["timeline[1].description", "severity", "timeline[0].description"])
def test_an_edit_of_something_else_leaves_the_days(rows: str, path: str) -> None:
    incident = Incident.from_markdown(HEAD + rows)
    changed = incident.evolve({path: "P1" if path == "severity" else "all was over"})
    again = Incident.from_markdown(changed.to_markdown())
    assert again == changed
    assert [event.at for event in again.timeline] == [event.at for event in incident.timeline]


def test_a_time_written_anew_is_on_the_day_that_was_meant() -> None:
    for rows in LAYOUTS:
        incident = Incident.from_markdown(HEAD + rows)
        at = incident.timeline[1].at
        assert at is not None
        changed = incident.evolve({"timeline[1].at": at.add(minutes=30)})
        assert Incident.from_markdown(changed.to_markdown()) == changed


def test_the_first_day_is_the_nearest_of_its_name() -> None:
    rows = "- Mon 23:58 export\n- 23:59 import\n- Tue 01:00 load\n- Sat 10:00 back\n"
    assert times(HEAD + rows) == [
        "2025-03-03 23:58",
        "2025-03-03 23:59",
        "2025-03-04 01:00",
        "2025-03-08 10:00",
    ]


def test_the_next_morning_is_unclear_behind_rows_that_went_past_midnight() -> None:
    rows = "- 23:00 outage begins\n- 01:00 paged\n\nThe next morning:\n\n- 09:00 resolved\n"
    assert times(HEAD + rows) == ["2025-03-04 23:00", "2025-03-05 01:00", "None"]


@pytest.mark.parametrize("line", ["The next morning we met:", "Wednesday review", "Sunny", "Mon"])
def test_other_lines_name_no_day(line: str) -> None:
    text = HEAD.replace("**Date:** 2025-03-04\n\n", "") + f"{FIRST}\n{line}\n\n{LAST}"
    assert "resolved" not in Incident.from_markdown(text).stated_days
    if line != "Mon":
        assert times(f"{HEAD}{FIRST}\n{line}\n\n{LAST}")[1] == "2025-03-04 12:00"


def test_a_named_day_tells_again_on_which_day_rows_are_that_went_past_midnight() -> None:
    rows = "- Tue 23:50 down\n- 00:10 paged\n- Thu 08:00 back\n- 09:00 (next day) closed\n"
    assert times(HEAD + rows) == [
        *("2025-03-04 23:50", "2025-03-05 00:10", "2025-03-06 08:00", "2025-03-07 09:00")
    ]
