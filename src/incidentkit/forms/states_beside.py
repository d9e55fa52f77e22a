"""Where an action stands, in bold capitals behind what a column of other things says of it.

Such a column is that of tickets: "b/5554823 **TODO**", "n/a **DONE**".
"""

from __future__ import annotations

from typing import Final

import attrs

from incidentkit.notation.late_patterns import late
from incidentkit.notation.states import action_state_of

_SHOUTED: Final = late(r"(?P<mark>\*\*|__)(?P<state>[A-Z][A-Z ]{1,15}[A-Z])(?P=mark)[ \t]*\Z")


@attrs.frozen
class StateBeside:
    """A text, and the state behind it with its marks."""

    text: str
    state: str
    mark: str

    def written(self, text: str, state: str) -> str:
        """Another text with another state behind it, as this one has it; "" for none."""
        shown = f"{self.mark}{state}{self.mark}" if state else ""
        return " ".join(part for part in (text, shown) if part)


def state_beside(text: str) -> StateBeside | None:
    """The state that stands behind a text; None where it is none that is known."""
    found = _SHOUTED.search(text)
    if found is None or action_state_of(found["state"]) is None:
        return None
    return StateBeside(text[: found.start()].rstrip(), found["state"], found["mark"])
