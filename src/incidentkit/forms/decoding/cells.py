"""One part of a record as it is written."""

from __future__ import annotations

from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.place import Span


@frozen_by_types(kw_only=True)
class Cell:
    """The text of one part of a record, and where it stands."""

    text: str
    span: Span
