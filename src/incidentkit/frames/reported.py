"""What the tables ask of an incident."""

from __future__ import annotations

from typing import Any, Protocol

from incidentkit.policy.assessable import Assessable


class Reported(Assessable, Protocol):
    """The facts of an incident with what is computed from them, as `Incident` has it.

    Types are left open where pyright would match a descriptor and not the value behind it.
    """

    @property
    def events(self) -> Any:  # noqa: ANN401 -- see above
        """What happened, in order of time."""
        ...

    @property
    def day(self) -> Any:  # noqa: ANN401 -- see above
        """The day the incident belongs to."""
        ...

    @property
    def sla_breached(self) -> bool | None:
        """Whether a target was missed."""
        ...

    @property
    def people(self) -> Any:  # noqa: ANN401 -- see above
        """Who took part."""
        ...

    @property
    def services(self) -> Any:  # noqa: ANN401 -- see above
        """Which services were hit."""
        ...

    @property
    def timeline(self) -> Any:  # noqa: ANN401 -- see above
        """What was written as rows."""
        ...

    @property
    def action_items(self) -> Any:  # noqa: ANN401 -- see above
        """What somebody should do."""
        ...
