"""Levels of a policy that no severity would ever mean."""

from __future__ import annotations

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.severity_level import compared
from incidentkit.notation.severities import severity_code


def check_levels(guide: SeverityGuide) -> None:
    """Refuse a guide without levels, a level without any name, and a code or alias of two.

    A guide inside a report may have them, for it is as somebody wrote it; whoever keeps a policy in
    a file relies on each of its levels. A mere name may be that of two levels: their codes decide.
    Raises `InvalidValueError` with the place.
    """
    if not guide.levels:
        reason = "there is none, so no incident would be held against the policy"
        raise InvalidValueError(reason, "levels")
    codes: dict[str, int] = {}
    named: dict[str, int] = {}
    for number, level in enumerate(guide.levels):
        if level.code is None and not any(level.names()):
            reason = "expected a code or a name, without which no severity means this level"
            raise InvalidValueError(reason, f"levels[{number}]")
        if level.code is not None and codes.setdefault(level.code, number) != number:
            reason = f"{level.code!r} is the code of levels[{codes[level.code]}], too"
            raise InvalidValueError(reason, f"levels[{number}].code")
        for name in filter(None, (level.code, level.name)):
            named.setdefault(_meant(name), number)
    for number, level in enumerate(guide.levels):
        for index, alias in enumerate(level.aliases):
            first = named.setdefault(_meant(alias), number)
            if first != number:
                reason = f"{excerpt(alias)} is what levels[{first}] is called, too"
                raise InvalidValueError(reason, f"levels[{number}].aliases[{index}]")


def _meant(label: str) -> str:
    return severity_code(label) or compared(label)
