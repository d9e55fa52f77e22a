"""The ticket that an action begins with: "OPS-31 Limit the import", "OPS-31: add an alert"."""

from __future__ import annotations

import re
from typing import Final

from incidentkit.forms.decoding.title_ids import is_other_key
from incidentkit.notation.late_patterns import late

_FIRST: Final = late(
    r"(?P<id>(?P<key>[A-Z][A-Z0-9]{1,9})-(?P<number>[0-9]{1,6}))"
    r"(?:(?P<mark>[ ]*[:–—][ ]+|[ ]+-[ ]+)|[ ]+)(?=[^\W\d_])"
)
_SEVERAL: Final = 2


def leading_ticket(text: str) -> re.Match[str] | None:
    """The ticket before the text of an action, if it is one; the group "id" has it.

    Of one digit it needs a mark behind it ("EU-1 goes first" names a place), and the keys of flaws,
    standards and months name no tickets.
    """
    found = _FIRST.match(text)
    if found is None or is_other_key(found["key"]):
        return None
    return found if found["mark"] or len(found["number"]) >= _SEVERAL else None
