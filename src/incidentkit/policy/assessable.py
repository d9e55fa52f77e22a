"""What a policy asks of an incident."""

from __future__ import annotations

from typing import Any, Protocol

import pendulum

from incidentkit.model.milestone import Basis, Milestone


class Assessable(Protocol):
    """What a policy asks of an incident.

    Some types are left open, for pyright matches a protocol with the descriptor that an attribute
    has (a converter, a cached property) and not with the value behind it. Where there is also a
    `timeline`, a `status` or a `review`, as `Incident` has them, they are asked, too.
    """

    @property
    def severity(self) -> Any:  # noqa: ANN401 -- see above
        """How bad it is: `Severity`, or None."""
        ...

    @property
    def milestones(self) -> Any:  # noqa: ANN401 -- see above
        """When each milestone was reached: `Milestones`."""
        ...

    @property
    def ongoing(self) -> bool:
        """True where it is known not to be over."""
        ...


def review_of(incident: Assessable) -> Milestone:
    """The review meeting as a milestone: what the report states of it."""
    review = getattr(incident, "review", None)
    at: pendulum.DateTime | None = getattr(review, "scheduled_at", None)
    on: pendulum.Date | None = getattr(review, "scheduled_on", None)
    basis = None if at is None and on is None else Basis.STATED
    return Milestone(name="review", at=at, on=on, basis=basis)
