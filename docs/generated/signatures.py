"""Signatures of attrs classes with the types of attributes, which a converter hides from Python."""

from __future__ import annotations

from typing import Any

import attrs


def signature_of(cls: type) -> str:
    """How a class of values is built, with the types that its attributes have."""
    return f"(*, {', '.join(_parameter(field) for field in attrs.fields(cls) if field.init)})"


def _parameter(field: attrs.Attribute[Any]) -> str:
    hint = field.type if isinstance(field.type, str) else getattr(field.type, "__name__", "")
    default = "..." if isinstance(field.default, attrs.Factory) else str(field.default)  # type: ignore[arg-type]
    return f"{field.alias}: {hint}" + ("" if field.default is attrs.NOTHING else f" = {default}")
