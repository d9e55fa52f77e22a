"""A claim about the SLA that the clock contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.findings.subject import Raised, Subject

_PATH = "impact.sla_breach"


def sla_claim(subject: Subject) -> Iterator[Raised]:
    """Only by the document's own guide, or the caller's: the default promises nothing to anybody.

    There is no fix. A claim may speak of another agreement, that with the customers for one.
    """
    claim, clock = subject.facts.impact.sla_breach, subject.breached
    if claim is None or claim.answer is None or clock is None or clock is claim.answer:
        return
    said, told = ("yes", "was kept") if claim.answer else ("no", "was breached")
    whose = (
        "the caller's policy" if subject.options.policy_given else "the report's own severity guide"
    )
    yield Raised(
        code="sla-claim-mismatch",
        message=f"{_PATH}: says {said}, but by {whose} the SLA {told}",
        path=_PATH,
        place=subject.place(_PATH),
    )
