"""Reports of a house that says which number of its dates is the day, wherever a date may stand."""

from __future__ import annotations

import datetime as dt
import json
import pickle
import re
from pathlib import Path

import pytest
import slots

from incidentkit import Incident, IncidentLog, TimelineEvent, read_rows

UTC = dt.UTC
ORDERS = ("day-first", "month-first")
WRITTEN = {"dots": "{d}.{m}.{y}", "day-first": "{d}/{m}/{y}", "month-first": "{m}/{d}/{y}"}
REPORTS = sorted(slots.CORPUS.glob("*/*.md"))

EVERYWHERE = """\
---
reported: 05/03/2025
---
# Checkout down on 04/03/2025

**Date:** 04/03/2025
**Started:** 04/03/2025 10:00 UTC
**Detected:** 04/03/2025 10:05 UTC by PagerDuty
**Window:** 04/03/2025 10:00 UTC - 04/03/2025 12:30 UTC (2h 30m)
**Review Date:** 06/03/2025

## Timeline

### 04/03/2025

- 10:00 Alert fired
- 10:05 (05/03/2025): Paged again

### Later

| Time | Event |
|---|---|
| 04/03/2025 11:00 | Rollback started |
| 04/03/2025 12:00 - 04/03/2025 12:30 | Service restored |

- **05/03/2025 09:00** The team met

## Action Items

| Action | Owner | Due |
|---|---|---|
| Raise the limit | Ann | 07/03/2025 |

- [ ] Write it down (owner: Bob, due 08/03/2025)
- [x] Tell them @ann done 06/03/2025
"""
PROSE = """\
# Checkout

On 04/03/2025 all payments failed. The outage began at 04/03/2025 10:00 UTC and was resolved at
12:30 UTC on 04/03/2025.
"""


def in_notation(text: str, notation: str) -> str:
    """Dates like 04/03/2025 in another notation."""
    return re.sub(
        r"\b(\d\d)/(\d\d)/(\d{4})\b",
        lambda found: WRITTEN[notation].format(d=found[1], m=found[2], y=found[3]),
        text,
    )


def said(text: str, notation: str) -> str:
    """All that a report says, and the dates in its texts in ISO 8601."""
    read = Incident.from_markdown(text, date_order=notation if notation in ORDERS else None)
    facts = json.dumps([read.to_dict(), str(read.duration), str(read.milestones)])
    mark = r"\." if notation == "dots" else "/"
    iso = r"\3-\1-\2" if notation == "month-first" else r"\3-\2-\1"
    return re.sub(rf"(\d\d){mark}(\d\d){mark}(\d{{4}})", iso, facts)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("text", [EVERYWHERE, PROSE], ids=["everywhere", "prose"])
def test_a_date_reads_in_each_place_as_one_that_shows_its_order(text: str, order: str) -> None:
    clear = said(in_notation(text, "dots"), "dots")
    assert said(in_notation(text, order), order) == clear


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_report_of_dates_in_the_order_of_its_house_says_what_it_said(report: Path) -> None:
    whole = report.read_text(encoding="utf-8")
    # Days past the twelfth show their order.
    text = re.sub(r"\b(20\d\d)-(\d\d)-(\d\d)\b(?=[ |)\n])", _ambiguous, whole)
    clear = said(in_notation(text, "dots"), "dots")
    for order in ORDERS:
        assert said(in_notation(text, order), order) == clear


def _ambiguous(found: re.Match[str]) -> str:
    return f"{(int(found[3]) - 1) % 12 + 1:02}/{found[2]}/{found[1]}"


@pytest.mark.parametrize("text", [EVERYWHERE, PROSE], ids=["everywhere", "prose"])
def test_without_an_order_no_such_date_is_read(text: str) -> None:
    read = Incident.from_markdown(text)
    days = re.findall(r"2025-\d\d-\d\d", json.dumps(read.to_dict(), default=str))
    assert not days


@pytest.mark.parametrize("order", [None, *ORDERS])
def test_a_date_that_can_be_one_day_only_is_that_whatever_the_house_says(order: str | None) -> None:
    text = "**Started:** 25/12/2025 10:00 UTC\n**Resolved:** 12/26/2025 10:00 UTC\n"
    read = Incident.from_markdown(text, date_order=order)
    assert read.started_at == dt.datetime(2025, 12, 25, 10, tzinfo=UTC)
    assert read.resolved_at == dt.datetime(2025, 12, 26, 10, tzinfo=UTC)


@pytest.mark.parametrize("order", ORDERS)
def test_an_edit_is_written_in_the_order_of_the_house_and_reads_back(order: str) -> None:
    read = Incident.from_markdown(in_notation(EVERYWHERE, order), date_order=order)
    at = dt.datetime(2025, 3, 4, 10, 7, tzinfo=UTC)
    changed = pickle.loads(pickle.dumps(read)).evolve(  # noqa: S301 -- our own bytes
        {"detected_at": at, "action_items[0].due": dt.date(2025, 4, 5)}
    )
    text = changed.to_markdown()
    expected = EVERYWHERE.replace("04/03/2025 10:05 UTC", "04/03/2025 10:07 UTC")
    assert text == in_notation(expected.replace("07/03/2025", "05/04/2025"), order)
    assert Incident.from_markdown(text, date_order=order) == changed


@pytest.mark.parametrize(
    ("order", "row"), [("day-first", "05/03/2025"), ("month-first", "03/05/2025")]
)
def test_a_new_row_is_written_as_those_above(order: str, row: str) -> None:
    text = in_notation(
        "| Time | Event |\n|---|---|\n| 04/03/2025 11:00 UTC | Alert fired |\n", order
    )
    read = Incident.from_markdown(f"## Timeline\n\n{text}", date_order=order)
    event = TimelineEvent(at=dt.datetime(2025, 3, 5, 8, tzinfo=UTC), description="All well")
    changed = read.evolve(timeline=(*read.timeline, event))
    assert changed.to_markdown().endswith(f"| {row} 08:00 UTC | All well |\n")


@pytest.mark.parametrize(
    ("order", "old", "new", "written"),
    [
        ("day-first", "12/03/2025", "2025-12-05", "05/12/2025"),
        ("month-first", "12/03/2025", "2025-12-05", "12/05/2025"),
        # What shows its order is no example for a date that would be read in another.
        ("month-first", "25/12/2025", "2025-12-05", "2025-12-05"),
        ("month-first", "25/12/2025", "2025-12-26", "26/12/2025"),
        ("day-first", "10/10/2025", "2025-12-26", "26/12/2025"),
        ("month-first", "10/10/2025", "2025-12-26", "12/26/2025"),
        (None, "10/10/2025", "2025-12-26", "2025-12-26"),
        (None, "12/03/2025", "2025-12-05", "2025-12-05"),
        (None, "25/12/2025", "2025-12-05", "2025-12-05"),
    ],
)
def test_a_date_is_written_so_that_it_reads_back(
    order: str | None, old: str, new: str, written: str
) -> None:
    read = Incident.from_markdown(f"# INC-1\n\n**Date:** {old}\n", date_order=order)
    changed = read.evolve(date=dt.date.fromisoformat(new))
    text = changed.to_markdown()
    assert text == f"# INC-1\n\n**Date:** {written}\n"
    assert Incident.from_markdown(text, date_order=order) == changed


def test_an_unread_date_stays_as_it_is_beside_an_edit() -> None:
    read = Incident.from_markdown(EVERYWHERE)
    text = read.evolve({"action_items[0].owner": "Bea"}).to_markdown()
    assert text == EVERYWHERE.replace("Ann |", "Bea |")


@pytest.mark.parametrize("template", ["basic", "postmortem", "sev", "spark", "virtualfusion"])
@pytest.mark.parametrize("order", [None, *ORDERS])
def test_a_conversion_says_the_same_and_needs_no_order(template: str, order: str | None) -> None:
    read = Incident.from_markdown(in_notation(EVERYWHERE, order or "day-first"), date_order=order)
    text = read.to_markdown(template=template)
    assert Incident.from_markdown(text, template) == read
    if order is not None:
        assert Incident.from_markdown(text, template, date_order=order) == read


def test_a_file_is_written_and_read_again_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("**Started:** 12/03/2025 10:00 UTC\n", encoding="utf-8")
    read = Incident.from_file(path, date_order="day-first")
    at = dt.datetime(2025, 3, 11, 10, tzinfo=UTC)
    again = read.evolve(started_at=at).write()
    assert path.read_text(encoding="utf-8") == "**Started:** 11/03/2025 10:00 UTC\n"
    assert again.evolve(started_at=at.replace(day=10)).to_markdown() == (
        "**Started:** 10/03/2025 10:00 UTC\n"
    )


def test_a_log_reads_each_of_its_files_and_parts_in_the_order(tmp_path: Path) -> None:
    report = "# INC-{n}\n\n**Severity:** P1\n**Started:** 0{n}/03/2025 10:00 UTC\n"
    for n in (1, 2):
        (tmp_path / f"{n}.md").write_text(report.format(n=n), encoding="utf-8")
    entry = "## INC-{n}: Down\n\n**Severity:** P1\n**Started:** 0{n}/03/2025 10:00 UTC\n\n"
    several = "# Incidents\n\n" + "".join(entry.format(n=n) for n in (4, 5, 6))
    (tmp_path / "several.md").write_text(several, encoding="utf-8")
    for workers in (1, 2):
        log = IncidentLog.from_files(tmp_path, workers=workers, date_order="day-first")
        assert [one.started_at.day for one in log if one.started_at] == [1, 2, 4, 5, 6]
    assert not any(one.started_at for one in IncidentLog.from_files(tmp_path))
    split = IncidentLog.from_markdown(several, date_order="month-first")
    assert [one.started_at.month for one in split if one.started_at] == [4, 5, 6]
    (row,) = read_rows(tmp_path / "1.md", date_order="month-first").rows
    assert row["started_at"] == dt.datetime(2025, 1, 3, 10, tzinfo=UTC)


def test_the_end_of_a_row_is_on_the_day_of_its_start_or_the_next() -> None:
    rows = "| Time (UTC) | Event |\n|---|---|\n| 04/03/2025 23:00 - {end} | Service restored |\n"
    for end, recovered in (
        ("04/03/2025 23:30", "2025-03-04 23:30"),
        ("05/03/2025 00:30", "2025-03-05 00:30"),
        ("06/03/2025 00:30", None),
    ):
        text = f"## Timeline\n\n{rows.format(end=end)}"
        at = Incident.from_markdown(text, date_order="day-first").milestones["recovered"].at
        assert (at.format("YYYY-MM-DD HH:mm") if at else None) == recovered
