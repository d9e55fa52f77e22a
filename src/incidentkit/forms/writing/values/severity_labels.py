"""A bare severity code as its document writes severities: "P1" as "P1 (High)"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.notation.severities import is_bare_severity_code, severity_code, severity_name

_PLAIN = re.compile(r"[\s()\[\]:,–—-]*")


def completed_severity(
    label: str, menu: Iterable[str], old: str, guide: SeverityGuide | None
) -> str:
    """`label`, if it is a bare code, in the notation of the form's menu or of the `old` text.

    The name is what the document's own guide calls the level, else what the default one does:
    a menu that calls it otherwise gives the notation alone.
    """
    code = severity_code(label)
    if code is None or not is_bare_severity_code(label):
        return label
    level = (guide or SeverityGuide.default()).level_for(label)
    for option in menu:
        if severity_code(option) == code:
            return _named(option, level)
    return _like(old, code, level) or label


def _named(option: str, level: SeverityLevel | None) -> str:
    """An option of a menu, under the name that the guide has for its code."""
    name = severity_name(option)
    if name is None or level is None or level.name is None or level.has_name(name):
        return option
    return re.sub(re.escape(name), lambda _: level.name or "", option, flags=re.IGNORECASE)


def _like(old: str, code: str, level: SeverityLevel | None) -> str | None:
    """A code and its name as `old` has another's; None where that says more than the two."""
    name, known = severity_name(old), severity_code(old)
    if level is None or level.name is None or name is None or known is None:
        return None
    parts = re.split(f"({re.escape(known)}|{re.escape(name)})", old, flags=re.IGNORECASE)
    marks, said = parts[::2], [part.casefold() for part in parts[1::2]]
    if sorted(said) != sorted((known.casefold(), name.casefold())):
        return None
    if not all(_PLAIN.fullmatch(mark) for mark in marks):
        return None
    new = {known.casefold(): code, name.casefold(): level.name}
    return "".join(new.get(part.casefold(), part) for part in parts)
