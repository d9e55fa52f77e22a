"""Print what every text of the tables of times and durations reads as, as JSON.

`python tests/times_read.py` with TZ, LC_ALL and LOCPATH as the caller likes; a date and time as an
argument is what the clock then says. None of them may change a letter of the output.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import locale
import sys
from collections.abc import Iterator
from pathlib import Path

import time_machine

from incidentkit import Incident
from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.moment.moments import Moment, next_on_or_after, read_moment, resolve
from incidentkit.notation.moment.spans import read_span
from incidentkit.notation.moment.zones import UTC
from incidentkit.notation.outcome import Unread

TABLES = Path(__file__).parent / "notation"
DAY = dt.date(2024, 6, 15)


def texts(table: str) -> list[str]:
    """The first part of each line of a table of cases."""
    lines = (TABLES / table).read_text("utf-8").split("\n")
    return [json.loads(line)[0] for line in lines if line.startswith("[")]


def shown(found: object) -> str:
    """A value, or why there is none."""
    return found.reason.name if isinstance(found, Unread) else repr(found)


def results() -> Iterator[tuple[str, ...]]:
    """Each text and all that is made of it: read, hung on a day, put in a report."""
    for text in texts("moments.txt"):
        found = read_moment(text)
        said: list[object] = [found]
        if isinstance(found, Moment):
            said += [resolve(found, anchor=None, zone=None), next_on_or_after(found, DAY)]
            said.append(resolve(found, anchor=DAY, zone=UTC))
        yield ("moment", text, *map(shown, said))
    for text in texts("durations.txt"):
        yield ("duration", text, shown(read_duration(text)), shown(read_span(text)))
    for text in [*texts("moments.txt")[::12], *texts("durations.txt")[::12]]:
        report = Incident.from_markdown(f"# R\n\n**Detected**: {text}\n**Duration**: {text}\n")
        yield ("report", text, report.to_json())


def main() -> None:
    """Print the results, with the clock moved if an argument says so."""
    locale.setlocale(locale.LC_ALL, "")
    moved = sys.argv[1:]
    with time_machine.travel(moved[0]) if moved else contextlib.nullcontext():
        json.dump(list(results()), sys.stdout)


if __name__ == "__main__":
    main()
