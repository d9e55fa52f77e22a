"""The base of what is read from text: it keeps the text that could not be read."""

from __future__ import annotations

import attrs

from incidentkit.model.converters import text_map
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Holder:
    """Keeps, by attribute name, what a document says where that can't be read as a value.

    `unparsed` is a fact: it is compared, converted and written back verbatim. A time of day comes
    with the zone that its column, heading or document names ("09:00 CST"): it would mean another
    one elsewhere. An entry goes as soon as its attribute has a value, anything but its default.
    """

    unparsed: FrozenMap[str] = attrs.field(default=EMPTY, converter=text_map)

    def __attrs_post_init__(self) -> None:
        """Drop the unread text of attributes that have a value."""
        if not self.unparsed:
            return
        valued = {f.name for f in attrs.fields(type(self)) if getattr(self, f.name) != f.default}
        kept = {name: text for name, text in self.unparsed.items() if name not in valued}
        if len(kept) < len(self.unparsed):
            object.__setattr__(self, "unparsed", FrozenMap(kept))
