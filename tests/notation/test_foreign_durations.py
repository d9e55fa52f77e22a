"""Durations are written in the words of the text they replace, and read back."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident
from incidentkit.notation.duration.duration_words import FOREIGN_UNITS
from incidentkit.notation.duration.duration_writing import write_duration_like
from incidentkit.notation.duration.durations import read_duration

NEW = dt.timedelta(hours=2, minutes=5)


@pytest.mark.parametrize(
    ("like", "written"),
    [
        ("1 Std. 33 Min.", "2 Std. 5 Min."),
        ("1 Stunde und 33 Minuten", "2 Stunden und 5 Minuten"),
        ("45 Minuten", "2 Stunden 5 Minuten"),
        ("etwa 3 Stunden", "etwa 2 Stunden 5 Minuten"),
        ("1 heure et 33 minutes", "2 heures et 5 minutes"),
        ("1 hora y 33 minutos", "2 horas y 5 minutos"),
        ("1 hora e 33 minutos", "2 horas e 5 minutos"),
        ("1 ora e 33 minuti", "2 ore e 5 minuti"),
        ("1 uur en 33 minuten", "2 uur en 5 minuten"),
        ("1時間33分", "2時間5分"),
        ("1小时33分钟", "2小时5分钟"),
        ("1시간 33분", "2시간 5분"),
        ("1h 33m", "2h 5m"),
        ("33 minutes", "2 hours 5 minutes"),
        ("1 week", "2 hours 5 minutes"),
    ],
)
def test_a_duration_is_written_in_the_words_of_the_one_it_replaces(like: str, written: str) -> None:
    assert write_duration_like(NEW, like) == written


@pytest.mark.parametrize("like", ["2 horas", "2 horas 5 minutos"])
def test_a_word_of_two_languages_brings_none_of_either_alone(like: str) -> None:
    assert write_duration_like(dt.timedelta(hours=27), like) == "27 horas"


EXAMPLES = st.sampled_from(
    [
        f"2 {words[3600].many}{joint}5 {words[60].short or words[60].many}"
        for words in FOREIGN_UNITS.values()
        for joint in (" ", ", ", " und ", " y ")
    ]
    + ["1 Std. 33 Min.", "3 Tage", "1.5 Stunden", "20 segundos", "2 Wochen", "45分間"]
)


@given(EXAMPLES, st.integers(0, 86_400 * 3_650))
def test_what_is_written_reads_back(like: str, seconds: int) -> None:
    written = write_duration_like(dt.timedelta(seconds=seconds), like)
    assert read_duration(written) == dt.timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["2 dager", "2 orechiette", "3 giornate", "2 wochenenden"])
def test_words_that_begin_like_a_unit_are_none(text: str) -> None:
    assert not isinstance(read_duration(text), dt.timedelta)


def test_an_edit_keeps_the_language_of_a_report() -> None:
    text = (
        "# Störungsbericht: Suche langsam\n\n- **Schweregrad:** P1\n- **Dauer:** 1 Std. 33 Min.\n"
    )
    changed = Incident.from_markdown(text).evolve(stated_duration=NEW).to_markdown()
    assert changed == text.replace("1 Std. 33 Min.", "2 Std. 5 Min.")
