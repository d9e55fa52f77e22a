"""What the published JSON Schema says of data."""

from __future__ import annotations

import functools
from typing import Any

from jsonschema import Draft202012Validator

from incidentkit.interchange.schema import json_schema


@functools.cache
def _validator() -> Any:  # noqa: ANN401 -- what it checks is typed only in part
    return Draft202012Validator(json_schema())


def complaints(data: object) -> list[str]:
    """What is wrong with `data`; nothing where the schema accepts it."""
    return [str(error.message) for error in _validator().iter_errors(data)]
