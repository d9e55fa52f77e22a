"""Labels that nobody knows and that hold a day, where times of day lack one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.findings.subject import Subject, listed
from incidentkit.notation.moment.day_mentions import day_mentions

_MOST_TOLD: Final = 3
_LONGEST_VALUE: Final = 40
"""A sentence names a day for reasons of its own."""


def untaught_days(subject: Subject) -> str:
    """The end of a message about times without a day; "" where no label holds one."""
    labels = tuple(dict.fromkeys(_labels(subject)))[:_MOST_TOLD]
    if not labels:
        return ""
    if len(labels) == 1:
        return f"; {labels[0]} says a day: teach it as 'date' if that is the incident's"
    return f"; {listed(labels)} say a day: teach as 'date' which of them is the incident's"


def _labels(subject: Subject) -> Iterator[str]:
    order = subject.reading.order if subject.reading else None
    for number, field in enumerate(subject.facts.custom):
        if len(field.value) <= _LONGEST_VALUE and day_mentions(field.value, order):
            yield f"{excerpt(field.label)}{subject.line(f'custom[{number}]')}"
