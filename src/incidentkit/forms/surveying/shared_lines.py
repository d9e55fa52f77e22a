"""The shape of one line with several labelled values: "Status: Resolved | Lead: Ana"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.vocabulary.entries import BLOCK_CODECS, Codec
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.frozen_by_types import frozen_by_types
from incidentkit.place import Span

_REACH = 200
"""No label is longer than this, marks included."""
_JOINT = re.compile(
    r"(?<![ \t])(?:[ \t]+(?P<mark>[|·•/–—-])[ \t]+|[ \t]*(?P<stop>[;,.])[ \t]+"
    r"|[ \t]*(?P<break><br ?/?>)[ \t]*|[ \t]{2,}|[ \t](?=\*\*|__))(?=\S)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[ \t]*<br ?/?>[ \t]*", re.IGNORECASE)
"""What begins a new line inside of one."""
_BARS = "|·•"
"""Marks that stand between the fields of a line and seldom in a value."""
_STOPS = "/;"
"""Marks that stand in values, too."""
_END = "."
"""What ends a sentence parts fields that are sentences: "Date: 5 May. Severity: P1. Lead: Bo."."""
_CLOSED = frozenset(
    (
        *(Codec.SEVERITY, Codec.STATUS, Codec.DAY, Codec.MILESTONE, Codec.SCHEDULE, Codec.SPAN),
        *(Codec.DURATION, Codec.LAG, Codec.PERSON, Codec.MONEY, Codec.PERCENT, Codec.VERDICT),
    )
)
"""Codecs of values in which nothing is labelled."""
_MARKS = ("**", "__")


@frozen_by_types(kw_only=True)
class Piece:
    """A part of a line: its label, and where it stands, from the start of the line."""

    at: Span
    label: Label
    """Its offsets count from the start of the piece."""


def pieces(text: str, first: Label, chain: Chain) -> tuple[Piece, ...]:
    """The fields of a line that starts with the label `first`; one, if it is all there is."""
    if text.find(":", first.value[0]) < 0 and "：" not in text:
        # All further labels have a colon.
        return (Piece(at=(0, len(text)), label=first),)
    end = first.value[1] if text.startswith(_MARKS, first.value[1]) else len(text)
    found = list(_starts(text[:end], first, chain))
    stops = [*(stop for stop, _, _ in found), end]
    own = attrs.evolve(first, value=_before(text, first.value, stops[0])) if found else first
    cut = [Piece(at=(0, stops[0] if found else len(text)), label=own)]
    for (before, start, label), stop in zip(found, stops[1:], strict=True):
        value = (label.value[0], label.value[0])
        whole = find_label(text[start:stop]) or attrs.evolve(label, value=value)
        if text[before] == _END and text.endswith(_END, start, stop):
            whole = attrs.evolve(whole, value=(whole.value[0], whole.value[1] - len(_END)))
        cut.append(Piece(at=(start, stop), label=whole))
    return tuple(cut)


def _before(text: str, value: Span, stop: int) -> Span:
    """What of a value stands before an offset."""
    start = min(value[0], stop)
    return (start, start + len(text[start:stop].rstrip(" \t")))


def _starts(text: str, first: Label, chain: Chain) -> Iterator[tuple[int, int, Label]]:
    """Each further label of a line: where what stands before it ends, and where it starts."""
    before = first
    broken = _breaks_between_fields(text, chain)
    for match in _JOINT.finditer(text, first.at[1]):
        mark = match["mark"] or match["stop"] or match[0]
        if match["break"] and not broken:
            continue
        if mark in " \t" and not text.startswith(_MARKS, match.end()):
            continue
        label = find_label(text[match.end() : match.end() + _REACH])
        if label is None or not label.colon:
            continue
        if match["break"] or _parts(mark, before, label, chain):
            yield match.start(), match.end(), label
            before = label


def _breaks_between_fields(text: str, chain: Chain) -> bool:
    """Whether behind each `<br>` of a line stands a label in bold or one that is known."""
    _, *behind = _BREAK.split(text.rstrip(" \t"))
    labels = [find_label(part) for part in behind if part]
    return bool(labels) and all(
        label is not None
        and label.colon
        and (label.strong or resolve(label.name, chain) is not None)
        for label in labels
    )


def _parts(mark: str, before: Label, label: Label, chain: Chain) -> bool:
    """Whether a mark between two labelled values parts them; else all of it is the first value.

    A bar does so before a label in bold or one that is known, and before any behind a value in
    which nothing is labelled. Other marks and mere gaps take more: what stands before them can't be
    text that goes on, nor may the label ask for such text.
    """
    above, entry = resolve(before.name, chain), resolve(label.name, chain)
    owner = above.slot.codec if above is not None and above.slot is not None else None
    if mark in _BARS:
        return label.strong or entry is not None or owner in _CLOSED
    if mark == _END:
        return entry is not None and owner in _CLOSED
    if owner in BLOCK_CODECS - {Codec.SERVICES, Codec.PEOPLE}:
        return False
    known = entry is not None and entry.slot is not None and entry.slot.codec is not Codec.PROSE
    if mark in _STOPS:
        return label.strong or known or owner in _CLOSED
    if owner in _CLOSED:
        return label.strong or (known and mark not in " \t")
    return known and label.strong
