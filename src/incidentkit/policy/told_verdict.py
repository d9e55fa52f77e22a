"""Whether targets were kept, by whose, and by how much or why nobody can say: for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.policy.assessable import Assessable
from incidentkit.policy.evaluation import evaluate
from incidentkit.policy.outcome import Undecided
from incidentkit.policy.verdict import Evaluation, breached_of

_DEFAULT: Final = SeverityGuide.default()
_WITHOUT_LEVEL: Final = frozenset({Undecided.NO_SEVERITY, Undecided.NO_LEVEL})


def told_verdict(
    incident: Assessable,
    guide: SeverityGuide | None,
    whose: str = "the report's own severity guide",
) -> Iterator[str]:
    """The verdict by a guide, which is `whose`, then a line for each target that it has.

    Without a guide the default one counts, which is nobody's promise. A severity for which there is
    no level has no targets, and the verdict says so.
    """
    by = "the default targets of incidentkit" if guide is None else whose
    found = evaluate(guide or _DEFAULT, incident)
    if all(outcome.reason in _WITHOUT_LEVEL for outcome in found.outcomes):
        severity = incident.severity
        yield (
            f"unknown: there is no level for {excerpt(severity.label)} in {by}"
            if severity is not None
            else f"unknown: {found.response.why}"
        )
        return
    yield f"{_verdict(found)}, by {by}"
    yield from found.explain().splitlines()


def _verdict(found: Evaluation) -> str:
    if found.breached is not None:
        return "breached" if found.breached else "kept"
    is_kept = found.promised and breached_of(one.breached for one in found.promised) is False
    return "kept as far as anything is promised" if is_kept else "unknown"
