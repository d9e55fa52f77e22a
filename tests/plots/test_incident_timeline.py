from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import pytest
from plots.pictures import beyond_the_frame, outside, overlapping, texts_of

from incidentkit import Incident, IncidentLog, InvalidValueError, MissingExtraError, TimelineEvent
from incidentkit.plots import incident_timeline

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "postmortems").glob("*.md"))
START = dt.datetime(2025, 3, 1, 23, 50, tzinfo=dt.UTC)


def incident_with(*minutes: float, words: str = "Something was seen in the logs") -> Incident:
    return Incident(
        title="$\\frac$ of requests fail",
        timeline=tuple(
            TimelineEvent(at=START + dt.timedelta(minutes=m), description=words) for m in minutes
        ),
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_text_lies_on_another_or_leaves_the_picture(path: Path) -> None:
    axes = incident_timeline(Incident.from_file(path))
    assert not overlapping(axes)
    assert not outside(axes)
    assert not beyond_the_frame(axes)


@pytest.mark.parametrize(
    "minutes", [(0,), (0, 0, 0), (0, 1, 600), (0, 299, 300, 301, 600), tuple(range(0, 90, 3))]
)
def test_times_at_once_and_far_apart_can_be_read(minutes: tuple[float, ...]) -> None:
    axes = incident_timeline(incident_with(*minutes, words="A long story about a cache " * 5))
    assert not overlapping(axes)
    assert not outside(axes)
    assert not beyond_the_frame(axes)


def test_every_timed_event_has_a_row_and_its_time() -> None:
    axes = incident_timeline(incident_with(0, 15))
    said = " ".join(text.get_text() for text, _ in texts_of(axes))
    assert "23:50" in said
    assert "00:05" in said
    assert said.count("Something was seen") == 2


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("**outage begins** at `web-1`", "outage begins at web-1"),
        ("_Alert_: ***pages*** **the** on-call", "Alert: pages the on-call"),
        ("rows_per_page is 2 * 3 * 4", "rows_per_page is 2 * 3 * 4"),
        ("f(x)*g(y)*h, __init__.py", "f(x)*g(y)*h, __init__.py"),
    ],
)
def test_marks_of_markdown_are_not_drawn(written: str, drawn: str) -> None:
    event = TimelineEvent(at=START, description=written)
    said = [text.get_text() for text, _ in texts_of(incident_timeline(Incident(timeline=[event])))]
    assert f"{START:%H:%M}  {drawn}" in said


def test_the_closing_of_the_report_does_not_squeeze_the_rest() -> None:
    incident = incident_with(0, 15).evolve(closed_at=START + dt.timedelta(days=9))
    assert incident_timeline(incident).get_xlim()[1] < 20_150


def test_an_incident_without_times_has_no_picture() -> None:
    with pytest.raises(InvalidValueError, match="events: no event of the incident has a time"):
        incident_timeline(Incident())


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'incidentkit\[plot\]'"):
        incident_timeline(incident_with(0))


@pytest.mark.parametrize("words", ["https://example.com/" + "a" * 90, "ошибка" * 20])
def test_words_without_spaces_are_cut_and_not_dropped(words: str) -> None:
    axes = incident_timeline(incident_with(0, words=words))
    assert any(words[:40] in text.get_text() for text, _ in texts_of(axes))


def test_what_cannot_be_drawn_is_a_replacement_character() -> None:
    axes = incident_timeline(incident_with(0, words="a\ud800b\0c"))
    assert any("a\ufffdb\ufffdc" in text.get_text() for text, _ in texts_of(axes))


def test_a_log_is_no_incident() -> None:
    log: Any = IncidentLog([])
    with pytest.raises(
        InvalidValueError, match=r"incident: expected an incident \(one at a time\), got"
    ):
        incident_timeline(log)


def said(text: str) -> list[str]:
    drawn = texts_of(incident_timeline(Incident.from_markdown(text)))
    return [text.get_text() for text, _ in drawn]


CHRONOLOGY = """\
# INC-7 Resolver down

**Incident ID**: INC-7
**Started**: 2025-02-19 22:40 {zone}
**Detected**: 2025-02-19 22:44 {zone}
**Resolved**: 2025-02-19 23:30 {end}

## Timeline

- 22:40 Both feeds lost power
- 22:44 Somebody looks at a screen
- 22:44 Somebody else does
"""


def test_a_report_is_drawn_in_its_own_offset() -> None:
    drawn = said(CHRONOLOGY.format(zone="CET", end="CET"))
    assert "time (UTC+01:00)" in drawn
    assert any(text.startswith("22:40  ") for text in drawn)
    drawn = said(CHRONOLOGY.format(zone="+01:00", end="UTC"))
    assert "time (UTC)" in drawn
    assert any(text.startswith("21:40  ") for text in drawn)


def test_a_milestone_is_in_the_only_row_of_its_minute() -> None:
    drawn = said(CHRONOLOGY.format(zone="CET", end="CET"))
    assert [text for text in drawn if text[:7] in {"22:40  ", "22:44  "}] == [
        "22:40  Incident started · Both feeds lost power",
        "22:44  Incident detected",
        "22:44  Somebody looks at a screen",
        "22:44  Somebody else does",
    ]


def test_an_id_that_is_in_the_title_is_named_once() -> None:
    report = CHRONOLOGY.format(zone="CET", end="CET")
    assert "INC-7 Resolver down" in said(report)
    assert "INC-7 · Resolver down" in said(report.replace("# INC-7 ", "# "))
    assert "INC-7 · As in INC-71" in said(report.replace("# INC-7 Resolver down", "# As in INC-71"))
