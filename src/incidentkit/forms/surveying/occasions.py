"""Names of what was done that say when, where nothing but a time stands behind them.

"Resolution: the pool was enlarged" tells how it was resolved, "Resolution: 16:40 UTC" when, and
"Resolution: 65 min" how long it took, from whatever start: it fills no attribute.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.forms.surveying.collecting import UNKNOWN
from incidentkit.forms.vocabulary.entries import Codec, Entry, names
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment, read_moment
from incidentkit.notation.moment.spans import read_span
from incidentkit.notation.outcome import Unread
from incidentkit.notation.text import strip_emphasis

_MILESTONES: Final = MappingProxyType(
    {
        "detection": "detected",
        "declaration": "declared",
        "acknowledgement | acknowledgment": "acknowledged",
        "escalation": "escalated",
        "identification": "identified",
        "mitigation": "mitigated",
        "recovery": "recovered",
        "resolution": "resolved",
    }
)
_BY_KEY: Final[Mapping[str, str]] = MappingProxyType(
    {key_of(name): told for known, told in _MILESTONES.items() for name in names(known)}
)
_PERSON = late(r" (?:by|via|to) ")
_TELLING = frozenset((Codec.PROSE, Codec.ITEMS))
_DEEDS = ("resolution", "response", "detection")
"""The attributes that tell what was done start so."""


def meant_by(name: str, text: str, chain: Chain) -> Entry | None:
    """What a label means inside `chain`, with `text` behind it."""
    entry = resolve(name, chain)
    if entry is not None and entry.slot is not None and entry.slot.path == "date":
        return (resolve("date range", chain) if _is_range(text) else None) or entry
    if entry is not None and _tells_deeds(entry) and _is_length(text):
        return None
    occasion = _BY_KEY.get(key_of(name))
    if occasion is None or chain[-1] is UNKNOWN:
        return entry
    path = entry.slot.path if entry is not None and entry.slot is not None else ""
    if path and path.partition(".")[0] not in _DEEDS:
        return entry
    # Behind the time stands who or what it was.
    told = _PERSON.split(strip_emphasis(text.strip()), maxsplit=1)[0]
    moment = read_moment(told.rstrip(" ,"))
    return (resolve(occasion, chain) or entry) if isinstance(moment, Moment) else entry


def _tells_deeds(entry: Entry) -> bool:
    """Whether an entry takes a text that tells what was done."""
    slot = entry.slot
    return slot is not None and slot.codec in _TELLING and slot.path.partition(".")[0] in _DEEDS


def _is_range(text: str) -> bool:
    """Whether a text goes from one day or time to another: "30 August 2024 to 31 August 2024"."""
    bare = strip_emphasis(text.strip())
    return isinstance(read_moment(bare), Unread) and not isinstance(read_span(bare), Unread)


def _is_length(text: str) -> bool:
    """Whether a text is a duration and nothing else: how long it took, not what was done.

    "16h40" may be either, and is a time of day where one is asked for.
    """
    bare = strip_emphasis(text.strip())
    return isinstance(read_moment(bare), Unread) and not isinstance(read_duration(bare), Unread)
