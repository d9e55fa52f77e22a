"""What is to be said about a report: unread values, contradictions, assumptions; by place."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.forms.decoding.draft import Code, Note
from incidentkit.forms.reader import Reading
from incidentkit.model.evaluation import Evaluation
from incidentkit.model.facts import Facts
from incidentkit.model.paths import value_at
from incidentkit.model.policy import SeverityPolicy
from incidentkit.model.unread import unread_of
from incidentkit.notation.text import plain_label
from incidentkit.place import Place


class Level(enum.Enum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that somebody should know about a report.

    `code` is stable and names the kind of finding, `path` the attribute it concerns ("" for the
    report as a whole), `place` where in the document; None where the incident has no document.
    """

    code: str
    severity: Level
    message: str
    path: str = ""
    place: Place | None = None

    @property
    def line(self) -> int | None:
        """The line, from 1."""
        return self.place.line if self.place else None

    @property
    def column(self) -> int | None:
        """The column, from 1."""
        return self.place.column if self.place else None

    def __str__(self) -> str:
        """`line:column: severity: message [code]`, the place only where there is one."""
        at = f"{self.place.line}:{self.place.column}: " if self.place else ""
        return f"{at}{self.severity.value}: {self.message} [{self.code}]"


LEVELS: Final[Mapping[Code, Level]] = MappingProxyType(
    {
        Code.UNREADABLE: Level.WARNING,
        Code.AMBIGUOUS: Level.WARNING,
        Code.ZONE_ASSUMED: Level.INFO,
        Code.CONTRADICTION: Level.WARNING,
        Code.BOTH_BOXES: Level.ERROR,
        Code.OUT_OF_ORDER: Level.WARNING,
        Code.OVER_NESTED: Level.WARNING,
        Code.WEEKDAY: Level.WARNING,
        Code.LEVEL_NAME: Level.WARNING,
        Code.SLA_CLAIM: Level.WARNING,
    }
)
"""How much each kind of finding matters."""

_ABOUT_UNREAD = frozenset((Code.UNREADABLE, Code.AMBIGUOUS))


def findings_of(
    facts: Facts, reading: Reading | None, by_own_guide: Evaluation | None = None
) -> tuple[Finding, ...]:
    """Everything to be said about an incident, in the order of its document.

    `by_own_guide` is what the clock says under the document's own severity guide. A finding about
    a value goes when the value is changed.
    """
    found = [
        *_of_reading(facts, reading),
        *_of_unread(facts, reading),
        *_of_severity(facts, reading),
        *_of_claim(facts, reading, by_own_guide),
    ]
    return tuple(sorted(found, key=lambda f: f.place.start if f.place else -1))


def _of_reading(facts: Facts, reading: Reading | None) -> Iterator[Finding]:
    unread = unread_of(facts)
    for note in reading.notes if reading else ():
        if note.code in _ABOUT_UNREAD:
            if note.path in unread:
                yield _finding(
                    note, reading, f"{excerpt(unread[note.path])} is unread: {note.message}"
                )
        elif reading is not None and _stands(facts, reading, note.path):
            yield _finding(note, reading, note.message)


def _finding(note: Note, reading: Reading | None, message: str) -> Finding:
    place = None if reading is None or note.span is None else reading.source.place(*note.span)
    return Finding(
        code=note.code.value,
        severity=LEVELS[note.code],
        message=f"{note.path}: {message}" if note.path else message,
        path=note.path,
        place=place,
    )


def _stands(facts: Facts, reading: Reading, path: str) -> bool:
    """Whether the attribute still has the value that was read."""
    if not path:
        return True
    try:
        return bool(value_at(facts, path) == value_at(reading.facts, path))
    except InvalidValueError:
        return False


def _of_unread(facts: Facts, reading: Reading | None) -> Iterator[Finding]:
    """Unread texts that no note of the reader speaks of: the incident came without its document."""
    known = {note.path for note in (reading.notes if reading else ())}
    for path, text in unread_of(facts).items():
        if path not in known:
            yield Finding(
                code=Code.UNREADABLE.value,
                severity=LEVELS[Code.UNREADABLE],
                message=f"{path}: {excerpt(text)} is unread",
                path=path,
            )


def _of_severity(facts: Facts, reading: Reading | None) -> Iterator[Finding]:
    """A severity whose code the policy knows under another name."""
    own = facts.severity_policy
    policy = own or SeverityPolicy.default()
    severity = facts.severity
    level = policy.level_for(severity)
    if severity is None or level is None or severity.code is None or severity.name is None:
        return
    if level.name is not None and not level.has_name(plain_label(severity.name)):
        places = reading.where("severity") if reading else ()
        yield Finding(
            code=Code.LEVEL_NAME.value,
            severity=LEVELS[Code.LEVEL_NAME] if own else Level.INFO,
            message=f"severity: {excerpt(severity.label)}, but {severity.code} is {level.name!r}",
            path="severity",
            place=places[0] if places else None,
        )


def _of_claim(
    facts: Facts, reading: Reading | None, by_own_guide: Evaluation | None
) -> Iterator[Finding]:
    """A claim about the SLA that the clock contradicts, by the document's own guide."""
    claim = facts.impact.sla_breach
    clock = by_own_guide.breached if by_own_guide is not None else None
    if claim is None or claim.answer is None or clock is None or clock is claim.answer:
        return
    path = "impact.sla_breach"
    places = reading.where(path) if reading else ()
    said, told = ("yes", "was kept") if claim.answer else ("no", "was breached")
    yield Finding(
        code=Code.SLA_CLAIM.value,
        severity=LEVELS[Code.SLA_CLAIM],
        message=f"{path}: says {said}, but by the report's own severity guide the SLA {told}",
        path=path,
        place=places[0] if places else None,
    )
