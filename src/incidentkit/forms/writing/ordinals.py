"""The numbers of numbered items."""

from __future__ import annotations

import re

_ORDINAL = re.compile(r"(?P<number>[0-9]+)(?P<rest>[.)].*)", re.DOTALL)


def is_numbered(lead: str) -> bool:
    """Whether a marker has a number."""
    return _ORDINAL.match(lead.strip()) is not None


def number_of(lead: str, position: int) -> int:
    """The number in a marker; `position` where it has none."""
    found = _ORDINAL.match(lead.strip())
    return int(found["number"]) if found else position


def numbered(lead: str, number: int) -> str:
    """A marker with its number replaced, where it has one."""
    body = lead.lstrip()
    found = _ORDINAL.match(body)
    if found is None:
        return lead
    return lead[: len(lead) - len(body)] + f"{number}{found['rest']}"
