"""Files for logs to be read from, made in a folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from incidentkit import Incident

FORMATS = ("basic", "postmortem", "sev", "spark", "virtualfusion")


def incident(number: int) -> Incident:
    """The `number`-th of a row of incidents, each 26 hours after the one before."""
    day, hour = divmod(number * 26, 24)
    month, day = divmod(day, 28)
    date = f"2025-{month % 12 + 1:02}-{day + 1:02}"
    return Incident(
        id=f"INC-{number:05}",
        title=f"Number {number}",
        severity=f"P{number % 4}",
    ).evolve(
        started_at=_at(date, hour, 0),
        detected_at=_at(date, hour, 5),
        resolved_at=_at(date, hour, 30 + number % 20),
    )


@cache
def _rendered(number: int, form: str) -> str:
    return incident(number).to_markdown(template=form)


def _at(date: str, hour: int, minute: int) -> object:
    text = f"**Start**: {date} {hour:02}:{minute:02} UTC\n"
    return Incident.from_markdown(text).started_at


def short_report(number: int) -> str:
    """A report that is quick to read."""
    return f"# Number {number}\n\n**Incident ID**: INC-{number:05}\n\n**Severity**: P{number % 4}\n"


def write_reports(folder: Path, count: int) -> list[Path]:
    """Write `count` reports over the five formats, a folder each; their paths in order."""
    for number in range(count):
        form = FORMATS[number % len(FORMATS)]
        path = folder / form / f"{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_rendered(number, form), encoding="utf-8")
    return sorted(folder.glob("*/*.md"))


def write_short_reports(folder: Path, count: int) -> list[Path]:
    """Write `count` short reports; their paths in order."""
    paths = [folder / f"{number:05}.md" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(short_report(number), encoding="utf-8")
    return paths
