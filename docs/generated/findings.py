"""The codes of findings as a table."""

from __future__ import annotations

from generated.markdown import code, table
from incidentkit.findings.codes import FindingCode, finding_codes

HEADER = ("code", "level", "meaning", "raised")


def findings() -> str:
    """Every code, with a link to its section below."""
    return table(HEADER, map(_row, finding_codes()))


def _row(one: FindingCode) -> tuple[str, str, str, str]:
    link = f"[{code(one.code)}](#{one.code})"
    return (link, one.level.value, one.meaning, _when(one))


def _when(one: FindingCode) -> str:
    if one.needs == "incidents":
        return f"by {code('incidentkit.check')}"
    if one.needs is not None:
        return f"with {code(one.needs + '=')}"
    return "always" if one.default else "when selected"
