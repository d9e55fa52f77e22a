"""Annotations for GitHub Actions: workflow commands on standard output."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from incidentkit.cli.formats.text import summary
from incidentkit.cli.problem import Problem

_COMMANDS: Final = {"error": "error", "warning": "warning", "info": "notice"}
# As GitHub's own toolkit escapes them: a message can't begin a command of its own.
_IN_MESSAGES: Final[dict[str, str | int | None]] = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES: Final[dict[str, str | int | None]] = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}
# Line ends that only some readers know.
_OTHER_LINE_ENDS: Final = dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " ")


def as_annotations(problems: Sequence[Problem], files: int, known: int = 0) -> Iterator[str]:
    """A workflow command a problem, and a line that counts them."""
    for problem in problems:
        places = {
            "file": problem.file,
            "line": problem.line,
            "endLine": problem.end_line,
            "col": problem.column,
            "endColumn": problem.end_column if problem.end_line == problem.line else None,
            "title": f"incidentkit {problem.code}",
        }
        said = ",".join(
            f"{name}={_escaped(str(value), _IN_PROPERTIES)}"
            for name, value in places.items()
            if value is not None
        )
        yield f"::{_COMMANDS[problem.level]} {said}::{_escaped(problem.message, _IN_MESSAGES)}"
    yield summary(problems, files, known)


def _escaped(text: str, escapes: dict[str, str | int | None]) -> str:
    return text.translate(str.maketrans({**escapes, **_OTHER_LINE_ENDS}))
