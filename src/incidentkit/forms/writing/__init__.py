"""`put`, and what is made of it: a document that says what an incident says, changed or rendered.

They are loaded when first used, which most programs never do: they only read, and what writes is a
fifth of all there is to load.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from incidentkit.forms.writing.rendering import render
    from incidentkit.forms.writing.revision import revise
    from incidentkit.forms.writing.writer import put

__all__ = ["put", "render", "revise"]

_HOMES: Final = MappingProxyType({"put": "writer", "render": "rendering", "revise": "revision"})


def _load(name: str) -> Any:  # noqa: ANN401 -- a function or another
    """Import the module of a function, and keep the function (PEP 562)."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name)
    globals()[name] = value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


if not TYPE_CHECKING:
    # Hidden from type checkers, which would otherwise take any name for one of these.
    __getattr__ = _load
