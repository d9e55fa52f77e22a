"""The heading of a section that no form has, for text that is filed under it."""

from __future__ import annotations

from functools import cache

from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve_heading


@cache
def heading_of_address(address: str) -> str | None:
    """The usual heading of the section in which leftover text has this address; None for none."""
    for entry in VOCABULARY.root.members:
        if entry.address == address and entry.names:
            name = entry.names[0].title()
            found = resolve_heading(name, (VOCABULARY.root,))
            if found is not None and found.address == address:
                return name
    return None
