"""Typed incidents from the Markdown post-mortems a team already has.

Names are loaded when first used: importing the package costs nothing that isn't needed.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from incidentkit.errors import (
        EncodingError,
        IncidentKitError,
        InvalidValueError,
        JSONError,
        LimitExceeded,
        MissingExtraError,
        StaleFileError,
        TemplateError,
        UnrepresentableError,
    )
    from incidentkit.limits import Limits

    __version__: str

__all__ = [
    "EncodingError",
    "IncidentKitError",
    "InvalidValueError",
    "JSONError",
    "LimitExceeded",
    "Limits",
    "MissingExtraError",
    "StaleFileError",
    "TemplateError",
    "UnrepresentableError",
    "__version__",
]

# The same imports as above, by public name, for a running program.
_HOMES: Final = MappingProxyType(
    {
        "EncodingError": "incidentkit.errors",
        "IncidentKitError": "incidentkit.errors",
        "InvalidValueError": "incidentkit.errors",
        "JSONError": "incidentkit.errors",
        "LimitExceeded": "incidentkit.errors",
        "Limits": "incidentkit.limits",
        "MissingExtraError": "incidentkit.errors",
        "StaleFileError": "incidentkit.errors",
        "TemplateError": "incidentkit.errors",
        "UnrepresentableError": "incidentkit.errors",
    }
)


def _load(name: str) -> Any:  # noqa: ANN401 -- whatever the public name stands for
    """Import what a public name stands for, and keep it (PEP 562)."""
    if name == "__version__":
        value = import_module("importlib.metadata").version("incidentkit")
    elif name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
    else:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # Hidden from type checkers, which would otherwise take any name for a public one.
    __getattr__ = _load


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
