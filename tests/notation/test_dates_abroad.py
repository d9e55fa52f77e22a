"""Dates are written in the language in which the one before was."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident
from incidentkit.notation.moment.moment_writing import write_moment

DAY = dt.date(2025, 5, 1)


@pytest.mark.parametrize(
    ("like", "written"),
    [
        ("4 de marzo de 2025", "1 de mayo de 2025"),
        ("3 de março de 2025", "1 de maio de 2025"),
        ("4. März 2025", "1. Mai 2025"),
        ("04. März 2025", "01. Mai 2025"),
        ("4. April 2025", "1. Mai 2025"),
        ("04. Sept. 2025", "01. Mai 2025"),
        ("4. Okt 2025", "1. Mai 2025"),
        ("4. OKTOBER 2025", "1. MAI 2025"),
        ("den 4. März 2025", "den 1. Mai 2025"),
        ("1er juin 2025", "1 mai 2025"),
        ("4 août 2025", "1 mai 2025"),
        ("4 fevrier 2025", "1 mai 2025"),
        ("4 MARZO 2025", "1 MAGGIO 2025"),
        ("4 maart 2025", "1 mei 2025"),
        ("2025年3月4日", "2025年5月1日"),
        ("2025年03月04日", "2025年05月01日"),
        ("2025년 3월 4일", "2025년 5월 1일"),
        # Spanish or Portuguese; French or German; a weekday and no year are left to ISO 8601.
        ("3 de abril de 2025", "2025-05-01"),
        ("4 mai 2024", "2025-05-01"),
        ("4. april 2025", "2025-05-01"),
        ("Sonntag, 4. Mai 2025", "2025-05-01"),
        ("martes, 4 de marzo de 2025", "2025-05-01"),
        ("4 de marzo", "2025-05-01"),
        ("3月4日", "2025-05-01"),
    ],
)
def test_date_in_the_words_of_another_language(like: str, written: str) -> None:
    assert write_moment(DAY, like) == written


@pytest.mark.parametrize(
    ("dated", "written"),
    [
        ("04.03.2025", "01.05.2025"),
        ("04.03.2025 09:00 Uhr", "01.05.2025"),
        ("March 4, 2025", "May 1, 2025"),
        ("March 4", "2025-05-01"),
        ("09:00", "2025-05-01"),
        ("4 de marzo de 2025", "1 de mayo de 2025"),
        ("no day", "2025-05-01"),
    ],
)
def test_day_that_is_added_is_written_as_another(dated: str, written: str) -> None:
    time = dt.datetime(2025, 5, 1, 9, 5, tzinfo=dt.UTC)
    assert write_moment(time, "14:02 UTC", dated=dated) == f"{written} 09:05 UTC"
    assert write_moment(DAY, None, dated=dated) == written


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5. April 2026", dt.date(2026, 4, 5)),
        ("5.April 2026", dt.date(2026, 4, 5)),
        ("Sonntag, 5. April 2026", dt.date(2026, 4, 5)),
        ("am 5. August 2026", dt.date(2026, 8, 5)),
        ("5. Apr. 2026", dt.date(2026, 4, 5)),
        ("5. Okt 2026", dt.date(2026, 10, 5)),
        ("5. Mrz. 2026", dt.date(2026, 3, 5)),
        ("5. Dez. 2026", dt.date(2026, 12, 5)),
        ("31. April 2026", None),
        # A German day before a month that only English calls so may be the number of a heading.
        ("5. March 2026", None),
        # Jan may be somebody.
        ("1. Jan", None),
    ],
)
def test_german_months_spelled_as_in_english_and_shortened(text: str, day: dt.date | None) -> None:
    found = read_day(text)
    assert found == day


def read_day(text: str) -> dt.date | None:
    """The day that an incident says it was on."""
    return Incident.from_markdown(f"# Ausfall\n\n**Datum:** {text}\n").date


def test_german_day_moves_in_place() -> None:
    source = "# Ausfall\n\n**Datum:** 5. Apr. 2026\n**Beginn:** 5. April 2026 14:30 UTC\n"
    incident = Incident.from_markdown(source)
    assert incident.started_at == dt.datetime(2026, 4, 5, 14, 30, tzinfo=dt.UTC)
    moved = incident.evolve(date=dt.date(2026, 10, 6))
    assert moved.to_markdown() == source.replace("5. Apr. 2026", "6. Oktober 2026")
