"""`check`: what is to be said about reports, and whether that is a failure."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, cast

from incidentkit.cli.baseline import baseline_text, new_problems, read_baseline
from incidentkit.cli.colours import COLOURS, is_coloured
from incidentkit.cli.command import Command
from incidentkit.cli.configuration import LEVELS, Settings, settings_from
from incidentkit.cli.documents import add_reading_options, template_of
from incidentkit.cli.formats.github import as_annotations
from incidentkit.cli.formats.programs import as_json
from incidentkit.cli.formats.sarif import as_sarif
from incidentkit.cli.formats.text import as_text
from incidentkit.cli.idle_settings import idle_settings
from incidentkit.cli.options import day_or_time, names_of, overridden
from incidentkit.cli.problem import NAMELESS, Problem
from incidentkit.cli.problems import problem_of_failure, problems_of, rules, shown_path
from incidentkit.cli.reports import add_policy_option, add_source_options, policy_of, reports_of
from incidentkit.display.counted import counted
from incidentkit.files import replace_text
from incidentkit.findings.collection import check
from incidentkit.incident import Incident
from incidentkit.log.outcomes import Failure, Skipped
from incidentkit.version import installed_version

_FORMATS: Final = ("text", "github", "sarif", "json")
_MOST_PASSED_OVER: Final = 5


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_source_options(parser)
    add_policy_option(parser)
    parser.add_argument("--format", choices=_FORMATS, default="text", help="(default: text)")
    parser.add_argument(
        "--output", "-o", type=Path, metavar="FILE", help="write there instead of standard output"
    )
    parser.add_argument(
        "--fail-on", choices=LEVELS, help="the least level that fails the check (default: warning)"
    )
    parser.add_argument(
        "--select", type=names_of, metavar="CODES", help='codes, "default" or "all", with commas'
    )
    parser.add_argument("--ignore", type=names_of, metavar="CODES", help="codes, with commas")
    parser.add_argument(
        "--as-of",
        type=day_or_time,
        metavar="DAY",
        help="day (2026-04-02) or time by which to judge what is late; without it nothing is",
    )
    parser.add_argument(
        "--baseline", metavar="FILE", help="known problems, which are not printed and don't fail"
    )
    parser.add_argument(
        "--write-baseline", metavar="FILE", type=Path, help="note all problems there as known"
    )
    parser.add_argument("--color", choices=COLOURS, default="auto", help="(default: auto)")
    add_reading_options(parser)


def _run(arguments: argparse.Namespace) -> int:
    settings = overridden(settings_from(arguments.config, Path.cwd()), arguments)
    for line in idle_settings(
        settings, template_of(settings), judges_time=arguments.as_of is not None
    ):
        print(line, file=sys.stderr)
    problems, files, skipped = _checked(settings, arguments)
    noted = cast("Path | None", arguments.write_baseline)
    if noted is not None:
        replace_text(noted, baseline_text(problems, noted.parent), known=None, force=True)
        print(f"{noted}: {len(problems):,} known from now on", file=sys.stderr)
        return 0
    known = 0
    if settings.baseline is not None:
        new = new_problems(problems, read_baseline(Path(settings.baseline)))
        problems, known = new, len(problems) - len(new)
    _print(arguments, problems, files, known)
    if skipped and arguments.format == "text":
        print(*_passed_over(skipped), sep="\n", file=sys.stderr)
    return int(any(_fails(problem, settings.fail_on) for problem in problems))


def _checked(
    settings: Settings, arguments: argparse.Namespace
) -> tuple[Sequence[Problem], int, Sequence[Skipped]]:
    """All problems of all files, how many files there are, and what is no report."""
    incidents: list[Incident] = []
    problems: list[Problem] = []
    skipped: list[Skipped] = []
    files = 0
    for number, outcome in reports_of(settings, arguments.workers):
        files = number
        if isinstance(outcome, Failure):
            problems.append(problem_of_failure(outcome))
        elif isinstance(outcome, Incident):
            incidents.append(outcome)
        else:
            skipped.append(outcome)
    as_of = cast("dt.date | None", arguments.as_of)
    found = check(
        incidents,
        as_of=as_of,
        policy=policy_of(settings),
        required=settings.required,
        select=settings.select or "default",
        ignore=settings.ignore,
    )
    problems += problems_of(found, NAMELESS)
    return (sorted(problems, key=lambda p: (p.file, p.line or 0, p.column or 0)), files, skipped)


def _passed_over(skipped: Sequence[Skipped]) -> Iterator[str]:
    """What was not checked, since it is no report: a form, a README, a language nobody taught."""
    yield f"{counted(len(skipped), 'text')} passed over:"
    for path, reason in skipped[:_MOST_PASSED_OVER]:
        yield f"  {NAMELESS if path is None else shown_path(path)}: {reason}"
    if len(skipped) > _MOST_PASSED_OVER:
        yield f"  and {len(skipped) - _MOST_PASSED_OVER:,} more"


def _fails(problem: Problem, least: str) -> bool:
    return least != "never" and LEVELS.index(problem.level) <= LEVELS.index(least)


def _print(
    arguments: argparse.Namespace, problems: Sequence[Problem], files: int, known: int
) -> None:
    output = cast("Path | None", arguments.output)
    coloured = output is None and is_coloured(arguments.color)
    text = "\n".join(_lines(arguments.format, problems, files, known, coloured=coloured)) + "\n"
    if output is None:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    else:
        replace_text(output, text, known=None, force=True)


def _lines(
    wanted: str, problems: Sequence[Problem], files: int, known: int, *, coloured: bool
) -> Iterator[str]:
    match wanted:
        case "github":
            yield from as_annotations(problems, files, known)
        case "sarif":
            yield as_sarif(problems, rules(), installed_version())
        case "json":
            yield as_json(problems, files, known)
        case _:
            yield from as_text(problems, files, known, colour=coloured)


CHECK: Final = Command(
    name="check",
    summary="say what is wrong with reports, by line",
    description="Say what is unread, contradictory or missing in reports, by line.",
    add_options=_add_options,
    run=_run,
)
