"""Deciding whether a line that looks labelled is a field where it stands, or only text."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.collecting import UNKNOWN
from incidentkit.forms.entries import Codec, Entry
from incidentkit.forms.labels import Label
from incidentkit.forms.vocabulary.lookup import Chain, direct_member, resolve
from incidentkit.notation.durations import read_duration
from incidentkit.notation.moments import read_moment
from incidentkit.notation.outcome import Unread
from incidentkit.notation.spans import read_span

_TIMED = frozenset((Codec.DAY, Codec.MILESTONE, Codec.SPAN, Codec.DURATION, Codec.LAG))
_ENOUGH = 2
"""So many labelled lines in a row, all of them known, are fields even without bold."""


def is_field(label: Label, chain: Chain, *, certain: bool = False, bullet: bool = False) -> bool:
    """Whether a labelled line in `chain` is a field.

    Where nothing else is expected any known label is one, and so is an unknown one in bold. In a
    section that has text of its own a label must be one of the section's, or known and in bold;
    `certain` says that the lines around it leave no doubt.
    """
    owner = chain[-1]
    entry = resolve(label.name, chain)
    if owner.slot is None:
        if entry is not None:
            return label.colon or label.strong
        return label.colon and (label.strong or owner.other is not None)
    if entry is None:
        return owner.other is not None and label.colon and not bullet
    if entry.opens_footer:
        return label.strong or (label.colon and certain)
    if direct_member(owner, label.name) is not None:
        return label.strong or label.colon
    return _stands_in_prose(owner, entry) and (label.strong or certain or _is_alone(label))


def _stands_in_prose(owner: Entry, entry: Entry) -> bool:
    """Whether `entry` may be stated in a section whose own text is prose, beside that text."""
    return (
        owner.slot is not None
        and owner.slot.codec is Codec.PROSE
        and (owner.scope is not None or owner is UNKNOWN)
        and entry.slot is not None
        and entry.slot.codec is not Codec.PROSE
    )


def states_time(label: Label, text: str, chain: Chain) -> bool | None:
    """Whether a known label of a time or a duration has one behind it; None for other labels.

    In a section with text of its own that is so only for those that may be stated beside it.
    """
    owner, entry = chain[-1], resolve(label.name, chain)
    if entry is None or entry.slot is None or entry.slot.codec not in _TIMED or not label.colon:
        return None
    if owner.slot is not None and (owner is UNKNOWN or not _stands_in_prose(owner, entry)):
        return None
    value = text.strip()
    readings: tuple[object, ...] = (read_duration(value), read_moment(value), read_span(value))
    return any(not isinstance(one, Unread) for one in readings)


def _is_alone(label: Label) -> bool:
    return label.colon and label.alone


def are_certain(labels: Sequence[Label | None], chain: Chain) -> bool:
    """Whether lines, or bullets, in a row are all labelled with names that are known here."""
    return len(labels) >= _ENOUGH and all(
        label is not None
        and label.colon
        and (entry := resolve(label.name, chain)) is not None
        and (entry.slot is not None or bool(entry.members))
        for label in labels
    )


def is_unmistakable(label: Label | None) -> bool:
    """Whether a line is a labelled one even where nothing knows the label."""
    return label is not None and label.strong and label.colon
