"""What stands behind some rows of a table."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from incidentkit.metrics.timings import Timings


class Batch(list[Any]):
    """The subjects of some rows."""

    @cached_property
    def timings(self) -> Timings:
        """When their milestones were reached, where they are incidents."""
        return Timings.of(self)
