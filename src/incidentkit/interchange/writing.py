"""From an incident to JSON. Nothing is written that reading would refuse."""

from __future__ import annotations

import json
from typing import Any

from incidentkit.interchange.converter import converter
from incidentkit.interchange.depth import check_sections
from incidentkit.interchange.reading import from_dict
from incidentkit.interchange.version import SCHEMA_VERSION, VERSION_KEY
from incidentkit.model.facts import Facts


def to_dict(facts: Facts) -> dict[str, Any]:
    """The incident as dicts, lists, text, numbers and booleans, ready for any serialiser.

    Keys are the names of attributes; None and empty attributes are left out. The document's dress
    is included. Raises `JSONError` where sections are nested deeper than JSON may be.
    """
    check_sections(facts.sections)
    written = converter().unstructure(facts, unstructure_as=Facts)
    return {VERSION_KEY: SCHEMA_VERSION, **written}


def to_json(facts: Facts, *, indent: int | None = None) -> str:
    """The incident as JSON text, compact unless `indent` is given.

    Raises `JSONError` for text with a lone surrogate, which JSON can't carry, and where sections
    are nested deeper than JSON may be.
    """
    data = to_dict(facts)
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(
        data, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators
    )
    try:
        text.encode()
    except UnicodeEncodeError:
        from_dict(data, Facts)  # refuses it too, and says where
        raise
    return text
