"""The JSON Schema of incidents, made from the model's classes.

It accepts what `from_json` accepts and refuses what that refuses, except for what a schema can't
say, which only `from_json` refuses: a day that its month doesn't have, a duration of more than ten
years, a zone that the database lacks, a lone surrogate, two keys that differ in white space alone,
numbers beyond a float, nesting beyond the limit, and all that is about the text and not the data
(size, digits, a key given twice, NaN).
"""

from __future__ import annotations

import datetime as dt
import enum
import inspect
import json
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs
import pendulum

from incidentkit.interchange import patterns
from incidentkit.interchange.exclusions import exclusions_of
from incidentkit.interchange.model_fields import (
    default_of,
    element_of,
    entry_of,
    fields_of,
    is_required,
    optional_of,
    unread_names,
)
from incidentkit.interchange.version import SCHEMA_VERSION, VERSION_KEY
from incidentkit.model.facts import Facts
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.working_hours import Days
from incidentkit.notation.moment.zones import Zone

Schema: TypeAlias = dict[str, Any]

_BOOK: Final = "#/$defs/"
_ABBREVIATIONS: Final = {"id": "ID", "sla": "SLA"}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` writes and `from_json` reads; yours to change."""
    definitions: dict[str, Schema] = {}
    root = _object(Facts, definitions)
    version = {"const": SCHEMA_VERSION, "title": "Schema version", "description": "The layout."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "title": "Incident",
        "properties": {VERSION_KEY: version, **root["properties"]},
        "required": [VERSION_KEY, *root.get("required", ())],
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The schema as the file `incident.schema.json` of this package has it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=True) + "\n"


def _object(cls: type, definitions: dict[str, Schema]) -> Schema:
    fields = fields_of(cls)
    required = [field.name for field in fields if is_required(field)]
    exclusions = [exclusion.schema() for exclusion in exclusions_of(cls)]
    properties = {field.name: _property(field, definitions) for field in fields}
    if names := unread_names(cls):
        properties["unparsed"]["propertyNames"] = {"enum": list(names)}
    return {
        **_described(cls),
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **({"allOf": exclusions} if exclusions else {}),
    }


def _described(cls: type) -> Schema:
    """Title and description of a class: its name, and the first paragraph of its docstring."""
    summary = (inspect.getdoc(cls) or "").partition("\n\n")[0]
    return {
        "title": cls.__name__,
        **({"description": " ".join(summary.split())} if summary else {}),
    }


def _property(field: attrs.Attribute[Any], definitions: dict[str, Schema]) -> Schema:
    words = field.name.split("_")
    title = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    found = {"title": title[:1].upper() + title[1:], **_schema(field.type, definitions)}
    if field.type is str and is_required(field):
        found |= {"pattern": _NOT_BLANK}
    default = default_of(field)
    if isinstance(default, (bool, enum.Enum)):
        found["default"] = default.value if isinstance(default, enum.Enum) else default
    return found


def _schema(hint: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 -- a type hint
    if (inner := optional_of(hint)) is not None:
        return _or_null(_schema(inner, definitions))
    if (inner := element_of(hint)) is not None:
        return {"type": "array", "items": _schema(inner, definitions)}
    if (inner := entry_of(hint)) is not None:
        # A map of days is one by milestone.
        keys = {"pattern": _NOT_BLANK} if inner is str else {"enum": list(MILESTONES)}
        entries = _schema(inner, definitions)
        return {"type": "object", "propertyNames": keys, "additionalProperties": entries}
    if hint == Days:
        return {"type": "array", "items": _schema(pendulum.Date, definitions)}
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    return _reference(hint, definitions)


def _or_null(schema: Schema) -> Schema:
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _reference(kind: type, definitions: dict[str, Schema]) -> Schema:
    """A reference to the definition of `kind`, which is made where there is none yet."""
    name = _FORMS[kind]["title"] if kind in _FORMS else kind.__name__
    if name not in definitions:
        definitions[name] = {}  # in place before it is made, for a class may hold itself
        definitions[name] = _definition(kind, definitions)
    return {"$ref": f"{_BOOK}{name}"}


def _definition(kind: type[Any], definitions: dict[str, Schema]) -> Schema:
    if kind in _FORMS:
        return dict(_FORMS[kind])
    if not issubclass(kind, enum.Enum):
        return _object(kind, definitions)
    return {**_described(kind), "enum": [member.value for member in kind]}


def _form(title: str, description: str, pattern: str, **rest: str) -> Schema:
    return {
        "title": title,
        "description": description,
        "type": "string",
        **rest,
        "pattern": f"^{pattern}$",
        # In some dialects "$" also matches before a final line break.
        "not": {"pattern": "\n"},
    }


_NOT_BLANK: Final = f"[^{patterns.WHITE}]"
_PLAIN: Final[dict[type, Schema]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    float: {"type": "number"},
    Path: {"type": "string"},
}
_FORMS: Final[dict[type, Schema]] = {
    pendulum.Date: _form("Date", "A day, such as 2024-01-15.", patterns.DAY, format="date"),
    pendulum.DateTime: _form(
        "DateTime",
        "A time of whole seconds with its offset, such as 2024-01-15T14:32:00+00:00.",
        patterns.MOMENT,
        format="date-time",
    ),
    pendulum.Duration: _form(
        "Duration",
        "Days, hours, minutes and seconds, such as PT2H15M; at most 10 years.",
        patterns.DURATION,
        format="duration",
    ),
    dt.time: _form("Time", "A time of day in hours and minutes, such as 08:30.", patterns.CLOCK),
    Zone: _form(
        "Zone",
        "A place of the IANA database, or an offset: Europe/Oslo, UTC+05:30.",
        f"(?:{patterns.ZONE})",
    ),
}
