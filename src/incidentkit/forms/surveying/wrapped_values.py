"""How far a value of one line goes that is wrapped: up to what is labelled itself."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.surveying.people_lists import lines_of_people
from incidentkit.forms.vocabulary.entries import BLOCK_CODECS, Codec, Slot
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.markdown.source import Source
from incidentkit.place import Span

_WRAPPING = frozenset((Codec.LINE, Codec.MONEY, Codec.STATE))
"""Codecs of one line that may be soft-wrapped."""
_NAMES = frozenset((Codec.LINES, Codec.PEOPLE, Codec.SERVICES, Codec.MENU))
"""Codecs of names that may begin in the line of their label and go on in the next."""
_ONE_WORD = "id"
"""What no line below goes on with."""
_LONGEST_NAME = 4
"""A longer name with a colon behind it may well be the middle of a sentence."""


def wrapped_lines(source: Source, label: str, filled: Slot, lines: Sequence[Span]) -> int:
    """How many lines, of those that say something, the value behind `label` has."""
    filled_in = [line for line in lines if line[0] < line[1]]
    names = filled.codec in _NAMES and filled_in == list(lines)
    if filled.codec in BLOCK_CODECS and not names:
        return len(filled_in)
    if not (names or filled.codec in _WRAPPING) or filled.path == _ONE_WORD:
        alone = bool(filled_in) and filled_in[0] != lines[0]
        # Below a label alone the next field may stand.
        begins = alone and _begins_field(source, filled_in[0], label)
        return 0 if begins else min(len(filled_in), 1)
    below = (n for n, line in enumerate(filled_in) if n and _begins_field(source, line, label))
    own = next(below, len(filled_in))
    if filled.codec is not Codec.PEOPLE:
        return own
    return lines_of_people([source.text[slice(*line)] for line in filled_in[:own]])


def _begins_field(source: Source, line: Span, above: str) -> bool:
    """Whether a line begins like a field, with a name that is written as the one `above` is."""
    found = find_label(source.text[slice(*line)])
    if found is None or not found.colon:
        return False
    if found.strong:
        return True
    alike = above[:1].islower() or not found.name[:1].islower()
    return alike and len(found.name.split()) <= _LONGEST_NAME


def own_labels(source: Source, lines: Sequence[Span], chain: Chain) -> Sequence[Label]:
    """The unknown labels of lines below a value, which say something else; none if one has none.

    In a section with text of its own such lines are text.
    """
    found = [find_label(source.text[slice(*line)]) for line in lines]
    labels = [one for one in found if one is not None and one.colon]
    known = any(resolve(label.name, chain) is not None for label in labels)
    return () if known or len(labels) < len(lines) or chain[-1].slot is not None else labels
