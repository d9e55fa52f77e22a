"""`fix`: reports with everything put right that has one certain correction."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Final

import attrs

from incidentkit.cli.command import Command
from incidentkit.cli.configuration import Settings, settings_from
from incidentkit.cli.documents import STANDARD_INPUT, add_reading_options, template_of
from incidentkit.cli.fault import told
from incidentkit.cli.fixing import Fixed, fixed
from incidentkit.cli.formats.text import printable
from incidentkit.cli.options import names_of, overridden
from incidentkit.cli.problem import NAMELESS
from incidentkit.cli.problems import shown_path
from incidentkit.cli.replacements import lines
from incidentkit.cli.reports import add_policy_option, files_of, given_text, policy_of
from incidentkit.display.counted import counted
from incidentkit.errors import IncidentKitError
from incidentkit.files import read_text, replace_text
from incidentkit.findings.finding import Finding
from incidentkit.incident import Incident
from incidentkit.log.incident_log import IncidentLog
from incidentkit.markdown.source import Source

_NO_END: Final = "\n\\ No newline at end of file\n"
"""How a diff says that its last line has no end."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help='files, folders or patterns; "-" is standard input'
    )
    parser.add_argument(
        "--diff",
        action="store_true",
        help="write no file; print what would change, and end with 1 if anything would",
    )
    parser.add_argument(
        "--select", type=names_of, metavar="CODES", help='codes, "default" or "all", with commas'
    )
    parser.add_argument("--ignore", type=names_of, metavar="CODES", help="codes, with commas")
    add_policy_option(parser)
    add_reading_options(parser)


def _run(arguments: argparse.Namespace) -> int:
    """Put right each file by itself; one that can't be keeps no other from it."""
    settings = overridden(settings_from(arguments.config, Path.cwd()), arguments)
    diff: bool = arguments.diff
    how = "would be fixed" if diff else "fixed"
    put_right = _putting_right(settings)
    if STANDARD_INPUT in settings.paths:
        text = given_text(settings.paths)
        done = put_right(text, None)
        _tell(done, how, sys.stderr.write)
        _print("".join(_diff(text, done.text, NAMELESS)) if diff else done.text)
        return int(diff and bool(done.problems))
    found = files_of(settings)
    refused = len(found.failures)
    for failure in found.failures:
        print(f"{shown_path(failure.path)}: {failure.reason}", file=sys.stderr)
    changed = problems = 0
    for path in found.files:
        try:
            text = read_text(path)
            done = put_right(text, path)
            if not diff:
                replace_text(path, done.text, known=text)
        except (IncidentKitError, OSError) as error:
            reason = told(error)
            named = reason if reason.startswith(str(path)) else f"{path}: {reason}"
            print(printable(named), file=sys.stderr)
            refused += 1
            continue
        changed += bool(done.problems)
        problems += len(done.problems)
        _tell(done, how, sys.stderr.write if diff else sys.stdout.write)
        if diff:
            _print("".join(_diff(text, done.text, shown_path(path))))
    summary = f"{problems:,} {how} in {changed:,} of {counted(len(found.files), 'file')}"
    print(summary, file=sys.stderr if diff else sys.stdout)
    return 2 if refused else int(diff and bool(problems))


def _putting_right(settings: Settings) -> Callable[[str, Path | None], Fixed]:
    """What puts a text right that was read from a path, if from any."""
    template, policy = template_of(settings), policy_of(settings)
    select, ignore = settings.select or "default", settings.ignore

    def check(incident: Incident) -> Sequence[Finding[Incident]]:
        return incident.check(policy=policy, select=select, ignore=ignore)

    def put_right(text: str, path: Path | None) -> Fixed:
        def read(text: str) -> Sequence[Incident]:
            tz, order = settings.tz, settings.date_order
            return IncidentLog.from_markdown(text, path, template=template, tz=tz, date_order=order)

        return fixed(text, read, check)

    return put_right


def _tell(done: Fixed, how: str, write: Callable[[str], object]) -> None:
    for problem in done.problems:
        write(f"{printable(str(attrs.evolve(problem, level=how)))}\n")


def _diff(old: str, new: str, name: str) -> Iterator[str]:
    """What `patch` takes, with the line ends of the file."""
    for line in unified_diff(lines(Source(old)), lines(Source(new)), name, name):
        yield line if line.endswith(("\n", "\r")) else f"{line}{_NO_END}"


def _print(text: str) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


FIX: Final = Command(
    name="fix",
    summary="put right what has one certain correction",
    description="Put right what has one certain correction: only the text that states it changes.",
    add_options=_add_options,
    run=_run,
)
