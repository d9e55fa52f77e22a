"""The share of a log's incidents that kept what a severity policy promises."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final, Literal, TypeAlias, cast

import attrs

from incidentkit.errors import InvalidValueError
from incidentkit.incident import Incident
from incidentkit.log.arguments import policy_of
from incidentkit.metrics.measurable import Label, label_of
from incidentkit.metrics.sample import Excluded
from incidentkit.policy.outcome import Outcome
from incidentkit.policy.severity_policy import SeverityPolicy
from incidentkit.policy.verdict import Evaluation

Target: TypeAlias = Literal["all", "response", "mitigation", "resolution", "review"]
"""One of the targets, or all that a level promises."""

_TARGETS: Final = ("all", "response", "mitigation", "resolution", "review")


@attrs.frozen(kw_only=True, repr=False)
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

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"

    def __str__(self) -> str:
        share = "no share" if self.share is None else f"{self.share:.0%}"
        rest = f", {len(self.unknown)} unknown" if self.unknown else ""
        return f"within target ({self.target}): {share} of {self.n}{rest}"


def within_target(
    incidents: Iterable[Incident],
    policy: SeverityPolicy,
    target: Target = "all",
    as_of: dt.datetime | None = None,
) -> WithinTarget:
    """Hold each of `incidents` against `policy`.

    Raises `InvalidValueError` for another `target`, what is no policy, and a naive `as_of`.
    """
    policy = policy_of(policy)
    if target not in _TARGETS:
        reason = f"expected one of {', '.join(map(repr, _TARGETS))}, got {target!r}"
        raise InvalidValueError(reason, "target")
    kept: list[Label] = []
    breached: list[Label] = []
    unknown: list[Excluded] = []
    for incident in incidents:
        label = label_of(incident)
        outcomes = _outcomes(policy.evaluate(incident, as_of=as_of), target)
        verdicts = [outcome.breached for outcome in outcomes]
        if True in verdicts:
            breached.append(label)
        elif None in verdicts:
            undecided = (str(outcome) for outcome in outcomes if outcome.breached is None)
            unknown.append(Excluded(label, "; ".join(undecided)))
        else:
            kept.append(label)
    return WithinTarget(
        target=target, kept=tuple(kept), breached=tuple(breached), unknown=tuple(unknown)
    )


def _outcomes(evaluation: Evaluation, target: Target) -> Sequence[Outcome]:
    if target == "all":
        return evaluation.promised or evaluation.outcomes
    return (cast("Outcome", getattr(evaluation, target)),)
