"""`metrics`: MTTR and the like of a folder, with what they rest on."""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import io
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, cast

from incidentkit.cli.command import Command
from incidentkit.cli.configuration import settings_from
from incidentkit.cli.counted_all_the_same import no_incidents_counted
from incidentkit.cli.documents import add_reading_options
from incidentkit.cli.left_out import (
    doubtful,
    doubtful_lines,
    every_reason,
    left_out,
    zero_lines,
)
from incidentkit.cli.options import names_of, overridden, time_with_offset
from incidentkit.cli.reports import add_policy_option, add_source_options, policy_of, reports_of
from incidentkit.cli.targets import explained_targets, kept_targets, target_lines, target_rows
from incidentkit.display.counted import counted
from incidentkit.display.group_name import group_name
from incidentkit.errors import meant
from incidentkit.incident import Incident
from incidentkit.log.incident_log import IncidentLog
from incidentkit.log.metric_table import MetricTable
from incidentkit.log.outcomes import Failure, Skipped
from incidentkit.metrics.caveats import FEWEST_FOR_A_MEAN
from incidentkit.metrics.grouping import GROUPINGS, By, Key
from incidentkit.metrics.presets import metric_presets
from incidentkit.metrics.statistic import Statistic

_KINDS: Final = ("duplicates", "drills", "cancelled")
_FORMATS: Final = ("table", "json", "csv")
_DURATIONS: Final = ("mean", "ci_low", "ci_high", "median", "p75", "p90", "p95", "geometric_mean")


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_source_options(parser)
    add_policy_option(parser)
    parser.add_argument(
        "--by",
        type=_groupings,
        metavar="NAMES",
        help=f"a row for each group: {', '.join(GROUPINGS)}, or several of these with commas",
    )
    parser.add_argument(
        "--preset",
        choices=tuple(metric_presets()),
        default="incidentkit",
        help="whose definitions (default: incidentkit)",
    )
    parser.add_argument(
        "--without",
        type=_kinds,
        action="extend",
        default=[],
        metavar="NAMES",
        help=f"leave these out, and count them as excluded: {', '.join(_KINDS)}, or several of"
        " these with commas",
    )
    parser.add_argument(
        "--as-of",
        type=time_with_offset,
        metavar="TIME",
        help="time until which open incidents lasted, like 2026-04-02T18:00+00:00",
    )
    parser.add_argument("--format", choices=_FORMATS, default="table", help="(default: table)")
    parser.add_argument(
        "--explain",
        action="store_true",
        help="say after a table which incidents were not counted, and why",
    )
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="explain each row of the table by itself"
    )
    add_reading_options(parser)


def _groupings(text: str) -> By:
    """A name of `GROUPINGS`, or several with commas."""
    names = _known(text, GROUPINGS)
    (*others, last) = names
    return names if others else last


def _kinds(text: str) -> Sequence[str]:
    """A kind of incidents to leave out, or several with commas."""
    return _known(text, _KINDS)


def _known(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The names in a list with commas, each one that is known."""
    choices = tuple(known)
    names = names_of(text)
    for name in names or (text,):
        if name not in choices:
            reason = f"expected one of {', '.join(choices)}, got {name!r}{meant(name, choices)}"
            raise argparse.ArgumentTypeError(reason)
    return names


def _run(arguments: argparse.Namespace) -> int:
    settings = overridden(settings_from(arguments.config, Path.cwd()), arguments)
    log = _log(reports_of(settings, arguments.workers), arguments)
    as_of, policy = cast("dt.datetime | None", arguments.as_of), policy_of(settings)
    table = log.metrics(arguments.by, metric_presets()[arguments.preset], as_of)
    kept = {} if policy is None else kept_targets(log, policy, arguments.by, as_of)
    match arguments.format:
        case "json":
            rows = [_row(key, name, s) for key, of in table.items() for name, s in of.items()]
            targets = {"targets": target_rows(kept)} if kept else {}
            print(json.dumps({"version": 1, "metrics": rows, **targets, **_others(log)}, indent=2))
        case "csv":
            rows = [_row(key, name, s) for key, of in table.items() for name, s in of.items()]
            # A cell holds no list.
            named = [{**row, "group": _in_a_cell(row["group"])} for row in rows]
            sys.stdout.write(_csv(named))
        case _:
            print(table)
            verbose: bool = arguments.verbose
            explained: bool = arguments.explain or verbose
            if policy is not None:
                print("", *target_lines(kept), sep="\n")
                if explained:
                    print(*explained_targets(log, policy, as_of), sep="\n")
            print(*_remarks(log, table, explained=explained, verbose=verbose), sep="\n")
    return 0


def _log(
    outcomes: Iterator[tuple[int, Incident | Failure | Skipped]], arguments: argparse.Namespace
) -> IncidentLog:
    found = [outcome for _, outcome in outcomes]
    log = IncidentLog(
        [one for one in found if isinstance(one, Incident)],
        failures=[one for one in found if isinstance(one, Failure)],
        skipped=[one for one in found if isinstance(one, Skipped)],
    )
    left_out = cast("list[str]", arguments.without)
    return log.without(
        duplicates="duplicates" in left_out,
        drills="drills" in left_out,
        cancelled="cancelled" in left_out,
    )


def _row(key: object, name: str, statistic: Statistic) -> dict[str, object]:
    """Durations in seconds, None where there is none."""
    durations = {figure: getattr(statistic, figure) for figure in _DURATIONS}
    seconds = {
        f"{figure}_seconds": None if value is None else value.total_seconds()
        for figure, value in durations.items()
    }
    return {
        "group": key,
        "metric": name,
        "n": statistic.n,
        "open": len(statistic.open),
        "excluded": len(statistic.excluded),
        **seconds,
    }


def _in_a_cell(key: object) -> object:
    return group_name(cast("Key", key)) if isinstance(key, tuple) else key


def _csv(rows: list[dict[str, object]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _others(log: IncidentLog) -> dict[str, object]:
    return {
        "incidents": len(log),
        "failures": [{"path": str(f.path), "reason": f.reason} for f in log.failures],
        "skipped": [{"path": str(s.path), "reason": s.reason} for s in log.skipped],
    }


def _remarks(
    log: IncidentLog, table: MetricTable, *, explained: bool, verbose: bool
) -> Iterator[str]:
    """What the figures rest on, and what to know before quoting them."""
    counts = (
        counted(len(log), "incident"),
        f"{len(log.failures):,} unreadable" if log.failures else "",
        f"{len(log.skipped):,} skipped" if log.skipped else "",
        f"{len(log.excluded):,} left out" if log.excluded else "",
    )
    yield ""
    yield ", ".join(filter(None, counts))
    yield from (f"{failure.path}: {failure.reason}" for failure in log.failures)
    small = sum(
        s.n < FEWEST_FOR_A_MEAN for statistics in table.values() for s in statistics.values()
    )
    if small and not verbose:
        rest = f"{counted(small, 'row')} rest{'s' if small == 1 else ''} on fewer than"
        yield f"{rest} {FEWEST_FOR_A_MEAN} incidents: a single one moves such a mean far"
    yield from no_incidents_counted(log)
    doubted = len(doubtful(table))
    if doubted:
        has = "has" if doubted == 1 else "have"
        yield f"{counted(doubted, 'report')} counted {has} times that contradict each other"
    if not explained:
        if any(s.open or s.excluded for of in table.values() for s in of.values()):
            which = "which these are, and which" if doubted else "which"
            yield f"--explain says {which} incidents are not counted, and why"
        return
    yield from (f"{skipped.path}: {skipped.reason}" for skipped in log.skipped)
    yield from every_reason(table) if verbose else left_out(log, table)
    if not verbose:
        yield from doubtful_lines(table)
        yield from zero_lines(table)


METRICS: Final = Command(
    name="metrics",
    summary="MTTR and the like, with n and what was left out",
    description="Measure reports: times to detect, acknowledge, mitigate, recover and resolve.",
    add_options=_add_options,
    run=_run,
)
