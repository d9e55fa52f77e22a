from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from incidentkit.notation.answers import read_answer, read_verdict
from incidentkit.notation.boxes import split_box
from incidentkit.notation.durations import read_duration
from incidentkit.notation.kinds import LONGEST_TEXT, kinds_of
from incidentkit.notation.moments import read_moment
from incidentkit.notation.money import amount_of, currency_of
from incidentkit.notation.percents import read_percent
from incidentkit.notation.severities import severity_code, severity_name
from incidentkit.notation.spans import read_span
from incidentkit.notation.states import action_state_of, state_of
from incidentkit.notation.text import strip_emphasis, strip_leading_emoji
from incidentkit.notation.zones import zone_mentions, zone_named

READERS: tuple[Callable[[str], object], ...] = (
    action_state_of,
    amount_of,
    currency_of,
    kinds_of,
    read_answer,
    read_duration,
    read_moment,
    read_percent,
    read_span,
    read_verdict,
    severity_code,
    severity_name,
    split_box,
    state_of,
    strip_emphasis,
    strip_leading_emoji,
    zone_mentions,
    zone_named,
)
UNITS = (
    "9",
    "9:",
    "a ",
    "- ",
    " ",
    "**`",
    "✅",
    ":a:",
    "the is ",
    "UTC+",
    "(",
    "incident is ",
    "Yes,",
    "not detected, ",
    "incident resolved. ",
    "investigation ",
    "but resolved: ",
    ".",
    "~~a",
    "[ ]",
    "incident is now first ",
    "P1/",
)
LENGTH = 200_000
LIGHT = ("answers", "boxes", "kinds", "money", "percents", "severities", "states", "text", "words")


@pytest.mark.parametrize("read", READERS)
def test_a_very_long_text_costs_no_more_than_its_length(read: Callable[[str], object]) -> None:
    started = time.perf_counter()
    for unit in UNITS:
        read((unit * LENGTH)[:LENGTH])
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize("unit", UNITS)
def test_the_kinds_of_one_long_cell_cost_a_little_for_each_character(unit: str) -> None:
    text = (unit * LONGEST_TEXT)[:LONGEST_TEXT]
    for cell in (text, text[:-1] + "x", text * 100):
        shortest = min(_seconds(kinds_of, cell) for _ in range(5))
        assert shortest < 5e-6 * LONGEST_TEXT


def _seconds(read: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    read(text)
    return time.process_time() - started


def test_words_and_states_load_no_library_of_times() -> None:
    names = ", ".join(f"incidentkit.notation.{name}" for name in LIGHT)
    code = f"import sys, {names}; print(sorted({{'pendulum', 'dateutil'}} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout.strip() == "[]"
