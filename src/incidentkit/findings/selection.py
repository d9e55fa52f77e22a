"""Which codes a check raises."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from incidentkit.errors import InvalidValueError, excerpt
from incidentkit.findings.codes import CODES

ALL: Final = "all"
DEFAULT: Final = "default"

_SETS: Final = {
    ALL: frozenset(CODES),
    DEFAULT: frozenset(code for code, one in CODES.items() if one.default),
}


def selected(select: Iterable[str] | str, ignore: Iterable[str] | str) -> frozenset[str]:
    """The codes that `select` names and `ignore` doesn't.

    Both take codes and the names of two sets: "default" and "all". Raises `InvalidValueError`,
    which names the option, for anything else.
    """
    return _codes("select", select) - _codes("ignore", ignore)


def _codes(option: str, names: Iterable[str] | str) -> frozenset[str]:
    found: set[str] = set()
    for name in (names,) if isinstance(names, str) else names:
        if name in _SETS:
            found |= _SETS[name]
        elif name in CODES:
            found.add(name)
        else:
            reason = f"{excerpt(str(name))} is no code of a finding, nor 'default' or 'all'"
            raise InvalidValueError(reason, option)
    return frozenset(found)
