"""A text with everything put right in it that has one certain correction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

import attrs

from incidentkit.cli.problem import NAMELESS, Problem
from incidentkit.cli.problems import file_and_line, problems_of
from incidentkit.errors import UnrepresentableError
from incidentkit.findings.collection import Checked
from incidentkit.findings.finding import Finding
from incidentkit.incident import Incident
from incidentkit.markdown.source import Source

Read: TypeAlias = Callable[[str], Sequence[Incident]]
"""The incidents of a text."""
Check: TypeAlias = Callable[[Incident], Sequence[Finding[Any]]]
"""What is to be put right in one of them, as far as it can be."""
_Known: TypeAlias = tuple[int, str, str, str]


@attrs.frozen(kw_only=True)
class Fixed:
    """The text afterwards, and what was put right, in that order."""

    text: str
    problems: tuple[Problem, ...]


def fixed(text: str, read: Read, check: Check) -> Fixed:
    """Put right what can be, one after the other, and read the text again after each.

    A fix is left out where the text as a whole would then say anything but what the fix promises:
    it may hold other incidents, or hang on more than the finding knows of.
    """
    problems: list[Problem] = []
    refused: set[_Known] = set()
    incidents = read(text)
    while (step := next(_steps(text, incidents, check, refused), None)) is not None:
        known, new, promised, problem = step
        again = read(new)
        # What was fixed once and is found again would go on for ever.
        refused.add(known)
        if tuple(again) == promised:
            text, incidents = new, again
            problems.append(problem)
    return Fixed(text=text, problems=tuple(problems))


def _steps(
    text: str, incidents: Sequence[Incident], check: Check, refused: set[_Known]
) -> Iterator[tuple[_Known, str, tuple[Incident, ...], Problem]]:
    """What may be done next: the text behind it, what it should say, and what it is good for."""
    for number, incident in enumerate(incidents):
        for finding in check(incident):
            known = (number, finding.code, finding.path, finding.message)
            if known in refused or (right := finding.fix) is None:
                continue
            try:
                new = _with_part(text, incident, right.to_markdown())
            except UnrepresentableError:
                continue
            promised = (*incidents[:number], right, *incidents[number + 1 :])
            (problem,) = problems_of([Checked(incident, (finding,))], NAMELESS)
            yield known, new, promised, problem


def _with_part(text: str, incident: Incident, new: str) -> str:
    """The text of a file with that of one of its incidents replaced."""
    part = incident.to_markdown()
    _, line = file_and_line(incident.path, NAMELESS)
    heading = Source(text).line_starts[line - 1]
    # Its front matter may stand above its heading.
    start = text.index(part, max(heading - len(part), 0))
    return text[:start] + new + text[start + len(part) :]
