"""Small values that are made by the thousand: frozen in the eyes of the type checkers.

At run time a frozen class of attrs sets each attribute by a call, so making a value takes twice as
long. Nobody outside the package holds these, and what would change one doesn't pass the checks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

__all__ = ["frozen_by_types"]

if TYPE_CHECKING:
    from attrs import frozen as frozen_by_types
else:

    def frozen_by_types(kind: type[Any] | None = None, /, **options: Any) -> Any:  # noqa: ANN401 -- as attrs has it
        """Decorate a class of values; `options` are those of `attrs.frozen`."""
        return attrs.define(kind, **options, unsafe_hash=options.get("eq", True))
