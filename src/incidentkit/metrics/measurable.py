"""What a metric asks of an incident."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

Label = Path | str | None
"""Which incident: its path, else its id, else None."""


class Measurable(Protocol):
    """An incident as far as it is measured; `Incident` is one.

    Types are left open where an attribute has a converter or is cached: pyright matches a protocol
    with the descriptor and not with the value behind it.
    """

    @property
    def id(self) -> Any:  # noqa: ANN401 -- see above
        """Its id: text, or None."""
        ...

    @property
    def path(self) -> Any:  # noqa: ANN401 -- see above
        """The file it was read from: `Path`, or None."""
        ...

    @property
    def milestones(self) -> Any:  # noqa: ANN401 -- see above
        """When each milestone was reached: `Milestones`."""
        ...

    @property
    def events(self) -> Any:  # noqa: ANN401 -- see above
        """Everything that is timed, in order: a tuple of `TimelineEvent`."""
        ...

    @property
    def ongoing(self) -> bool:
        """True where it is known not to be over."""
        ...


def label_of(incident: Measurable) -> Label:
    """What an incident is called in a sample: its path; where it came without a file, its id."""
    label: Label = incident.path or incident.id
    return label
