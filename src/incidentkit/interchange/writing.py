"""From an incident to JSON. Nothing is written that reading would refuse."""

from __future__ import annotations

import json
from typing import Any, Final

from incidentkit.errors import JSONError
from incidentkit.interchange.calendars import check_calendars
from incidentkit.interchange.converter import converter
from incidentkit.interchange.depth import check_sections
from incidentkit.interchange.json_path import ROOT
from incidentkit.interchange.reading import from_dict
from incidentkit.interchange.version import SCHEMA_VERSION, VERSION_KEY
from incidentkit.model.facts import Facts

# What an incident is written as holds nothing twice, let alone itself.
_COMPACT: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":")
)


def _indented(indent: int) -> json.JSONEncoder:
    return json.JSONEncoder(
        ensure_ascii=False, allow_nan=False, indent=indent, separators=(",", ": ")
    )


def to_dict(facts: Facts) -> dict[str, Any]:
    """The incident as dicts, lists, text, numbers and booleans, ready for any serialiser.

    Keys are the names of attributes; None and empty attributes are left out. The document's dress
    is included. Raises `JSONError` where sections are nested deeper than JSON may be, and where a
    severity policy has a calendar that can't be written.
    """
    check_sections(facts.sections)
    if facts.severity_policy is not None:
        check_calendars(facts.severity_policy, f"{ROOT}.severity_policy")
    written = converter().unstructure(facts, unstructure_as=Facts)
    return {VERSION_KEY: SCHEMA_VERSION, **written}


def to_json(facts: Facts, *, indent: int | None = None) -> str:
    """The incident as JSON text, compact unless `indent` is given.

    Raises `JSONError` for text with a lone surrogate, which JSON can't carry, and where sections
    are nested deeper than JSON may be.
    """
    data = to_dict(facts)
    text = dumped(data, indent=indent)
    if text is None:
        from_dict(data, Facts)  # refuses it too, and says where
        reason = "text that UTF-8 can't hold"
        raise JSONError(((reason, ROOT),))
    return text


def dumped(data: object, *, indent: int | None = None) -> str | None:
    """Data as JSON text; None where it has a lone surrogate."""
    text = (_COMPACT if indent is None else _indented(indent)).encode(data)
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return None
    return text
