"""Which codes a check raises."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from incidentkit.errors import InvalidValueError, excerpt, meant
from incidentkit.findings.codes import CODES
from incidentkit.model.strict import elements

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
    for name in (names,) if isinstance(names, str) else _several(option, names):
        if name in _SETS:
            found |= _SETS[name]
        elif name in CODES:
            found.add(name)
        else:
            near = meant(name, (*CODES, *_SETS))
            reason = f"{excerpt(name)} is no code of a finding, nor 'default' or 'all'{near}"
            raise InvalidValueError(reason, option)
    return frozenset(found)


def _several(option: str, names: object) -> tuple[str, ...]:
    try:
        return tuple(map(str, elements(names, "codes")))
    except InvalidValueError as error:
        raise error.under(option) from None
