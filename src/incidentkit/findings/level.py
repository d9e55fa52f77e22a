"""How much a finding matters."""

from __future__ import annotations

import enum


class Level(enum.Enum):
    """How much a finding matters.

    ERROR: what the report says can't be so. WARNING: somebody should look, for a value is lost or
    two statements disagree. INFO: good to know, and fine to leave.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
