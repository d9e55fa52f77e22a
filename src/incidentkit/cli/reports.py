"""The reports of the files and folders that a command is given."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import attrs

from incidentkit.cli.configuration import Settings
from incidentkit.cli.documents import STANDARD_INPUT, template_of, text_of
from incidentkit.cli.excluded import without_excluded
from incidentkit.cli.fault import Fault
from incidentkit.cli.json_reports import is_json_file, looks_like_json
from incidentkit.cli.options import whole_number
from incidentkit.errors import DataError, InvalidValueError
from incidentkit.incident import Incident
from incidentkit.log import patterns
from incidentkit.log.incident_log import IncidentLog
from incidentkit.log.outcomes import Failure, Skipped
from incidentkit.log.sources import MARKDOWN, Listing, listed
from incidentkit.policy.severity_policy import SeverityPolicy

_NO_MARKDOWN: Final = " is JSON, which `show` and `convert` read; this command reads Markdown"


def add_source_options(parser: argparse.ArgumentParser) -> None:
    """Which files, and how many at once."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help='files, folders or patterns; "-" is standard input'
    )
    parser.add_argument(
        "--workers",
        type=whole_number,
        default=1,
        metavar="N",
        help="processes that read (default: 1)",
    )


def add_policy_option(parser: argparse.ArgumentParser) -> None:
    """By which policy."""
    parser.add_argument(
        "--policy", metavar="FILE", help="severity policy: TOML, JSON, or Markdown with a guide"
    )


def reports_of(
    settings: Settings, workers: int
) -> Iterator[tuple[int, Incident | Failure | Skipped]]:
    """What became of each file, and how many there were so far."""
    if not settings.paths:
        reason = "no reports: name files or folders, or set `paths` in the settings"
        raise Fault(reason)
    template, tz, order = template_of(settings), settings.tz, settings.date_order
    if STANDARD_INPUT in settings.paths:
        text = given_text(settings.paths)
        log = IncidentLog.from_markdown(text, template=template, tz=tz, date_order=order)
        yield from ((1, outcome) for outcome in (*log, *log.skipped))
        return
    found = files_of(settings)
    yield from ((0, failure) for failure in found.failures)
    yield from ((0, skipped) for skipped in found.skipped)
    files = found.files
    outcomes = IncidentLog.iter_files(
        files, workers=workers, template=template, tz=tz, date_order=order
    )
    yield from ((len(files), outcome) for outcome in outcomes)


def given_text(paths: Sequence[str]) -> str:
    """What standard input says, where that is one of `paths`, and the only one."""
    if len(paths) > 1:
        reason = "standard input can't be read together with files"
        raise Fault(reason)
    text = text_of(STANDARD_INPUT)
    if looks_like_json(text):
        raise Fault(f"standard input{_NO_MARKDOWN}")
    return text


def files_of(settings: Settings) -> Listing:
    """The files that paths stand for, without those that the settings exclude."""
    for name in settings.paths:
        # A misspelt name must not pass for a folder without findings.
        if not patterns.is_pattern(name) and not os.path.lexists(name):
            reason = f"{name}: no such file or folder"
            raise Fault(reason)
        if not patterns.is_pattern(name) and is_json_file(Path(name)):
            raise Fault(f"{name}{_NO_MARKDOWN}")
    found = listed(settings.paths, MARKDOWN)
    if not found.files and not found.failures:
        # A folder named wrongly must not pass for one without findings, either.
        raise Fault("; ".join(f"{skipped.path}: {skipped.reason}" for skipped in found.skipped))
    return attrs.evolve(found, files=without_excluded(found.files, settings))


def policy_of(settings: Settings) -> SeverityPolicy | None:
    """The severity policy of the settings; `Fault`, which names the file, where it holds none."""
    if settings.policy is None:
        return None
    try:
        return SeverityPolicy.from_file(settings.policy)
    except (InvalidValueError, DataError) as error:
        # Which argument it was is no matter where it is a file.
        told = error.reason if isinstance(error, InvalidValueError) else error
        reason = f"{settings.policy}: {told}"
        raise Fault(reason) from error
