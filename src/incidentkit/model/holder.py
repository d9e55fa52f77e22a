"""The base of every class whose attributes are read from text: it keeps the text that could not be read."""

from __future__ import annotations

import attrs

from incidentkit.model.converters import naming, text_map
from incidentkit.model.frozen_map import FrozenMap


@attrs.frozen(kw_only=True, field_transformer=naming)
class Holder:
    """Keeps, by attribute name, what a document says where that can't be read as a value.

    `unparsed` is a fact: it is compared, converted and written back verbatim. An entry goes as
    soon as its attribute has a value.
    """

    unparsed: FrozenMap[str] = attrs.field(factory=FrozenMap, converter=text_map)

    def __attrs_post_init__(self) -> None:
        """Drop the unread text of attributes that have a value."""
        if not self.unparsed:
            return
        kept = {n: t for n, t in self.unparsed.items() if getattr(self, n, None) in (None, ())}
        if len(kept) < len(self.unparsed):
            object.__setattr__(self, "unparsed", FrozenMap(kept))
