"""How many incidents kept the targets of a severity policy: what `metrics --policy` adds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from incidentkit.display.columns import aligned
from incidentkit.display.group_name import group_name
from incidentkit.log.incident_log import IncidentLog
from incidentkit.log.within_target import Target, WithinTarget
from incidentkit.metrics.grouping import By, Key
from incidentkit.metrics.measurable import label_of
from incidentkit.policy.severity_policy import SeverityPolicy

_NAMES: Final[tuple[Target, ...]] = ("response", "mitigation", "resolution", "review")
_ALL: Final[Target] = "all"
_HEADS: Final = ("group", "target", "share", "kept", "breached", "unknown")

Kept = dict[Key, tuple[WithinTarget, ...]]
"""For each group, what was kept of each target, and of all."""


def kept_targets(
    log: IncidentLog, policy: SeverityPolicy, by: By | None, as_of: dt.datetime | None
) -> Kept:
    """The targets that any level of the policy has, for each group."""
    names: list[Target] = [
        name for name in _NAMES if any(getattr(level, name) for level in policy.levels)
    ]
    groups: dict[Key, IncidentLog] = {"all": log} if by is None else log.group(by)
    return {
        key: tuple(part.within_target(policy, name, as_of) for name in (*names, _ALL))
        for key, part in groups.items()
    }


def target_lines(kept: Kept) -> Iterator[str]:
    """A table."""
    rows = [
        (
            group_name(key), one.target, "-" if one.share is None else f"{one.share:.0%}",
            str(len(one.kept)), str(len(one.breached)), str(len(one.unknown)),
        )
        for key, found in kept.items()
        for one in found
    ]  # fmt: skip
    yield from aligned([_HEADS, *rows])


def explained_targets(
    log: IncidentLog, policy: SeverityPolicy, as_of: dt.datetime | None
) -> Iterator[str]:
    """A line for each target that was breached, and by how much, or of which nobody can say."""
    found = ((label_of(one), policy.evaluate(one, as_of=as_of)) for one in log)
    told = [(label, one.promised or one.outcomes) for label, one in found]
    for wanted in (True, None):
        for label, outcomes in told:
            if wanted is None and any(one.breached for one in outcomes):
                continue
            yield from (f"{label}: {one}" for one in outcomes if one.breached is wanted)


def target_rows(kept: Kept) -> list[dict[str, object]]:
    """The same for programs."""
    return [
        {
            "group": key,
            "target": one.target,
            "share": one.share,
            "kept": [str(path) for path in one.kept],
            "breached": [str(path) for path in one.breached],
            "unknown": [{"path": str(u.path), "reason": u.reason} for u in one.unknown],
        }
        for key, found in kept.items()
        for one in found
    ]
