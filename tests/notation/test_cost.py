from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from incidentkit.notation.answers import read_answer, read_verdict
from incidentkit.notation.boxes import split_box
from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.milestones.kinds import kinds_of
from incidentkit.notation.moment.moments import read_moment
from incidentkit.notation.moment.spans import read_span
from incidentkit.notation.moment.zone_mentions import zone_mentions
from incidentkit.notation.moment.zones import zone_named
from incidentkit.notation.money import amount_of, currency_of
from incidentkit.notation.percents import read_percent
from incidentkit.notation.severities import severity_code, severity_name
from incidentkit.notation.states import action_state_of, state_of
from incidentkit.notation.text import strip_emphasis, strip_leading_emoji

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
LIGHT = (
    *("answers", "boxes", "money", "percents", "severities", "states", "text", "words"),
    "milestones.kinds",
)


@pytest.mark.parametrize("read", READERS)
def test_a_very_long_text_is_read_or_refused_at_once(read: Callable[[str], object]) -> None:
    """Nothing is timed here: one that grew with the square would not come back at this length."""
    for unit in UNITS:
        read((unit * LENGTH)[:LENGTH])


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
