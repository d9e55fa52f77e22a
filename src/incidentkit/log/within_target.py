"""The share of a log's incidents that kept what a severity policy promises."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal, Protocol, TypeAlias

import attrs

from incidentkit.errors import InvalidValueError
from incidentkit.incident import Incident
from incidentkit.metrics.measurable import Label
from incidentkit.metrics.sample import Excluded

Target: TypeAlias = Literal["response", "resolution", "both"]
"""What was promised: one of the two, or both together."""

_PARTS: Final = {
    "response": ("response",),
    "resolution": ("resolution",),
    "both": ("response", "resolution"),
}


class Policy(Protocol):
    """What holds incidents against targets; `SeverityPolicy` does."""

    def evaluate(self, incident: Incident, as_of: dt.datetime | None = None) -> Any:  # noqa: ANN401 -- an evaluation
        """How an incident did."""
        ...


@attrs.frozen(kw_only=True)
class WithinTarget:
    """How many incidents kept a target, and of how many it can be told.

    `kept` and `breached` name the incidents by path, else by id; `unknown` has (path, reason) of
    those of which nobody can say, `excluded` of those that a rule took out of the log.
    """

    target: Target
    kept: tuple[Label, ...] = ()
    breached: tuple[Label, ...] = ()
    unknown: tuple[Excluded, ...] = ()
    excluded: tuple[Excluded, ...] = ()

    @property
    def n(self) -> int:
        """Of how many incidents it can be told."""
        return len(self.kept) + len(self.breached)

    @property
    def share(self) -> float | None:
        """The share of those that kept it, 0 to 1; None where `n` is 0."""
        return len(self.kept) / self.n if self.n else None

    def __str__(self) -> str:
        share = "no share" if self.share is None else f"{self.share:.0%}"
        rest = f", {len(self.unknown)} unknown" if self.unknown else ""
        return f"within target ({self.target}): {share} of {self.n}{rest}"


def within_target(
    incidents: Iterable[Incident],
    policy: Policy,
    target: Target = "both",
    as_of: dt.datetime | None = None,
) -> WithinTarget:
    """Hold each of `incidents` against `policy`.

    Raises `InvalidValueError` for another `target` and where `as_of` is naive.
    """
    if target not in _PARTS:
        reason = f"expected 'response', 'resolution' or 'both', got {target!r}"
        raise InvalidValueError(reason, "target")
    kept: list[Label] = []
    breached: list[Label] = []
    unknown: list[Excluded] = []
    for incident in incidents:
        label: Label = incident.path or incident.id
        outcomes = list(_outcomes(policy.evaluate(incident, as_of=as_of), target))
        verdicts = [outcome.breached for _, outcome in outcomes]
        if any(verdicts):
            breached.append(label)
        elif None in verdicts:
            unknown.append(Excluded(label, "; ".join(_reasons(outcomes))))
        else:
            kept.append(label)
    return WithinTarget(
        target=target, kept=tuple(kept), breached=tuple(breached), unknown=tuple(unknown)
    )


def _outcomes(evaluation: Any, target: Target) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 -- as above
    for name in _PARTS[target]:
        yield name, getattr(evaluation, name)


def _reasons(outcomes: Iterable[tuple[str, Any]]) -> Iterator[str]:
    for name, outcome in outcomes:
        if outcome.reason is not None:
            yield f"{name}: {outcome.reason.value.replace('_', ' ')}"
