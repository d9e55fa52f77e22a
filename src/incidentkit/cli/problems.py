"""From what a check of the library found to the problems that are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from incidentkit.cli.problem import Problem
from incidentkit.cli.replacements import Replacement, replacements
from incidentkit.errors import UnrepresentableError
from incidentkit.findings.codes import CODES
from incidentkit.findings.collection import Checked
from incidentkit.findings.explanations import explanations
from incidentkit.findings.finding import Finding
from incidentkit.incident import Incident
from incidentkit.log.outcomes import Failure

UNREADABLE_FILE: Final = "unreadable-file"


@attrs.frozen(kw_only=True)
class RuleText:
    """What a code means: one line of text, and Markdown that says what to do about it."""

    meaning: str
    level: str
    help: str = ""


def rules() -> Mapping[str, RuleText]:
    """Every code that a check prints."""
    told = explanations()
    return {
        code.code: RuleText(meaning=code.meaning, level=code.level.value, help=told[code.code])
        for code in CODES.values()
    } | {
        UNREADABLE_FILE: RuleText(
            meaning="A file can't be opened, is too large, or is not UTF-8.", level="error"
        )
    }


_SECTION: Final = re.compile(r"(.*)#L([0-9]+)")
_LINE_END: Final = re.compile(r"\r\n?|\n")


def problems_of(checked: Iterable[Checked[Incident]], nameless: str) -> Iterator[Problem]:
    """The problems of each report, in order; `nameless` stands for a report without a path."""
    for incident, findings in checked:
        file, first_line = file_and_line(incident.path, nameless)
        text = incident.to_markdown() if findings else ""
        for finding in findings:
            yield _problem(finding, file, first_line, text)


def problem_of_failure(failure: Failure) -> Problem:
    """A file that can't be read, as a problem of its own."""
    return Problem(
        file=shown_path(failure.path),
        code=UNREADABLE_FILE,
        level="error",
        message=failure.reason,
    )


def shown_path(path: Path | None) -> str:
    """A path as it is printed: with slashes, and below the current folder relative to it."""
    if path is None:
        return ""
    whole, here = Path.absolute(path), Path.cwd()
    return (whole.relative_to(here) if whole.is_relative_to(here) else path).as_posix()


def file_and_line(path: Path | None, nameless: str) -> tuple[str, int]:
    """The file of a report and the line it begins on: one of several in a file has `#L12`."""
    if path is None:
        return (nameless, 1)
    shown = shown_path(path)
    section = None if path.exists() else _SECTION.fullmatch(shown)
    return (shown, 1) if section is None else (section[1] or nameless, int(section[2]))


def _problem(finding: Finding[Any], file: str, first_line: int, text: str) -> Problem:
    problem = Problem(
        file=file,
        code=finding.code,
        level=finding.severity.value,
        message=finding.message,
        attribute=finding.path,
        fix=_fix(finding, first_line, text),
    )
    place = finding.place
    if place is None:
        return problem
    stated = text[place.start : place.end].rstrip()
    *before, last = _LINE_END.split(stated)
    line = place.line + first_line - 1
    return attrs.evolve(
        problem,
        line=line,
        column=place.column,
        end_line=line + len(before),
        end_column=len(last) + (1 if before else place.column),
        excerpt=stated,
    )


def _fix(finding: Finding[Any], first_line: int, text: str) -> tuple[Replacement, ...]:
    """What `incidentkit fix` would change for it."""
    right = finding.fix
    if right is None:
        return ()
    try:
        return tuple(replacements(text, right.to_markdown(), first_line))
    except UnrepresentableError:
        return ()
