"""Checking several reports: each by itself, and against each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from os import PathLike
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, cast

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.findings.codes import CODES
from incidentkit.findings.finding import Finding, in_order
from incidentkit.findings.options import AsOf, Guide
from incidentkit.findings.selection import DEFAULT, selected
from incidentkit.model.given_incidents import each_incident
from incidentkit.place import Place

_DUPLICATE = "duplicate-id"


class Checkable(Protocol):
    """What a check of several asks of each: an `Incident` has it all.

    Types are left open where pyright would match the descriptor that an attribute has.
    """

    @property
    def id(self) -> Any:  # noqa: ANN401 -- see above
        """The identifier: text, or None."""
        ...

    @property
    def path(self) -> Any:  # noqa: ANN401 -- see above
        """The file it was read from: `Path`, or None."""
        ...

    def where(self, path: str) -> tuple[Place, ...]:
        """Where the document states an attribute."""
        ...

    def check(self, *args: Any, **options: Any) -> tuple[Finding[Any], ...]:  # noqa: ANN401
        """What is to be said about it."""
        ...


C = TypeVar("C", bound=Checkable)


class Checked(NamedTuple, Generic[C]):
    """An incident, and what a check found in it."""

    incident: C
    findings: tuple[Finding[Any], ...]


def check(  # noqa: PLR0913 -- the options of a check are these five
    incidents: Iterable[C],
    *,
    as_of: AsOf = None,
    policy: Guide | None = None,
    required: Mapping[str, Iterable[str]] | Iterable[str] | None = None,
    select: Iterable[str] | str = DEFAULT,
    ignore: Iterable[str] | str = (),
) -> tuple[Checked[C], ...]:
    """Check several reports, in the order given: each by itself, and for ids that two of them have.

    The options are those of `Incident.check`. Raises `InvalidValueError`, which names the option,
    for one that can't be, and for a file's name or one incident in place of several.
    """
    given = _reports(incidents)
    doubles = _duplicates(given) if _DUPLICATE in selected(select, ignore) else {}
    found = (
        one.check(as_of=as_of, policy=policy, required=required, select=select, ignore=ignore)
        for one in given
    )
    return tuple(
        Checked(one, tuple(sorted((*doubles.get(number, ()), *findings), key=in_order)))
        for number, (one, findings) in enumerate(zip(given, found, strict=True))
    )


def _reports(incidents: Iterable[C]) -> tuple[C, ...]:
    """What is to be checked; a file's name, or one incident alone, is what people try first."""
    given = cast("object", incidents)
    if isinstance(given, str | PathLike):
        reason = "expected incidents; `IncidentLog.from_files` reads files and folders"
        raise InvalidValueError(reason, "incidents")
    if not isinstance(given, Iterable):
        reason = f"expected several incidents, got {type(given).__name__}; one has `check` itself"
        raise InvalidValueError(reason, "incidents")
    return tuple(each_incident(incidents, "check"))


def _duplicates(incidents: Sequence[Checkable]) -> dict[int, tuple[Finding[Any], ...]]:
    """A finding for every report whose id an earlier one has, by its number."""
    first: dict[str, int] = {}
    found: dict[int, tuple[Finding[Any], ...]] = {}
    for number, incident in enumerate(incidents):
        if incident.id is None:
            continue
        earlier = first.setdefault(incident.id.casefold(), number)
        if earlier != number:
            found[number] = (_duplicate(incident, incidents[earlier], earlier),)
    return found


def _duplicate(incident: Checkable, earlier: Checkable, number: int) -> Finding[Any]:
    places = incident.where("id")
    whose = f"report {number + 1}" if earlier.path is None else str(earlier.path)
    stated = earlier.where("id")
    line = f" (line {stated[0].line})" if stated else ""
    return Finding(
        code=_DUPLICATE,
        severity=CODES[_DUPLICATE].level,
        message=f"id: {excerpt(incident.id)} is the id of {whose}{line}, too",
        path="id",
        place=places[0] if places else None,
    )
