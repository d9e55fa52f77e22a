"""Reports that figures count, and that a rule would leave out: drills and the like."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.display.counted import counted
from incidentkit.log.incident_log import IncidentLog


def no_incidents_counted(log: IncidentLog) -> Iterator[str]:
    """A line for each rule that would still take reports out of a log, with how many."""
    before = len(log.excluded)
    parted = (
        ("drills", "a drill or test", log.without(drills=True)),
        ("cancelled", "cancelled or a false alarm", log.without(cancelled=True)),
        ("duplicates", "the same as one before", log.without(duplicates=True)),
    )
    for rule, what, rest in parted:
        more = len(rest.excluded) - before
        if more:
            is_counted = "says it is" if more == 1 else "say they are"
            leaves = "it" if more == 1 else "them"
            yield (
                f"{counted(more, 'report')} counted {is_counted} {what}:"
                f" --without {rule} leaves {leaves} out"
            )
