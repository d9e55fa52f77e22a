"""Deciding whether a line that looks labelled is a field where it stands, or only text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.surveying.collecting import UNKNOWN
from incidentkit.forms.surveying.told_records import is_one_action
from incidentkit.forms.vocabulary.entries import BLOCK_CODECS, Codec, Entry
from incidentkit.forms.vocabulary.lookup import Chain, direct_member, resolve
from incidentkit.markdown.blocks import Block, ListBlock, Paragraph, Quote
from incidentkit.markdown.source import Source
from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.moment.moments import read_moment
from incidentkit.notation.moment.spans import read_span
from incidentkit.notation.outcome import Unread
from incidentkit.notation.states import says_ongoing
from incidentkit.place import Span

_TIMED = frozenset((Codec.DAY, Codec.MILESTONE, Codec.SPAN, Codec.DURATION, Codec.LAG))
_LENGTHS = frozenset((Codec.DURATION, Codec.LAG))
_ENOUGH = 2
"""So many labelled lines in a row, all of them known, are fields even without bold."""


def is_field(
    label: Label,
    chain: Chain,
    *,
    certain: bool = False,
    bullet: bool = False,
    opening: bool = False,
) -> bool:
    """Whether a labelled line in `chain` is a field.

    Where nothing else is expected any known label is one, and so is an unknown one in bold. In a
    section that has text of its own a label must be one of the section's, or known and in bold;
    `certain` says that the lines around it leave no doubt, `opening` that no text of the section
    stands before it.
    """
    owner = chain[-1]
    entry = resolve(label.name, chain)
    if owner.slot is None:
        if entry is not None:
            return label.colon or label.strong
        return label.colon and (label.strong or owner.other is not None)
    if is_one_action(label.name):
        return label.colon and label.strong
    if entry is None:
        return owner.other is not None and label.colon and not bullet
    if entry == owner:
        # The name of the section again, before what stands in it.
        single = owner.slot.codec not in BLOCK_CODECS
        return label.colon and (single or (label.strong and opening and not bullet))
    return _stands_beside(label, owner, entry, certain=certain)


def _stands_beside(label: Label, owner: Entry, entry: Entry, *, certain: bool) -> bool:
    """Whether a known label is a field in a section with text, or a value, of its own."""
    if entry.opens_footer:
        return label.strong or (label.colon and certain)
    own = direct_member(owner, label.name) is not None and (label.strong or label.colon)
    return own or (_stands_in_prose(owner, entry) and (label.strong or certain or _is_alone(label)))


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
    if owner.slot is not None and not _stands_in_prose(owner, entry):
        return None
    if owner is UNKNOWN and entry.slot.codec not in _LENGTHS:
        # The times of an unknown section may be those of anything.
        return None
    value = text.strip()
    notations: tuple[Callable[[str], object], ...] = (read_duration, read_moment, read_span)
    return any(not isinstance(read(value), Unread) for read in notations)


def lists_times(source: Source, blocks: Sequence[Block], entry: Entry, chain: Chain) -> bool:
    """Whether the name of one time heads a list of several, each with a label: "## Dates"."""
    if entry.slot is None or entry.slot.codec not in _TIMED or not blocks:
        return False
    first = blocks[0]
    lines: Sequence[Span] = first.lines
    if isinstance(first, ListBlock):
        lines = [line for item in first.items for line in item.lines[:1]]
    labels = (find_label(source.text[slice(*line)]) for line in lines)
    told = (resolve(label.name, chain) for label in labels if label is not None and label.colon)
    return any(e is not None and e.slot is not None and e.slot.codec in _TIMED for e in told)


def is_about(entry: Entry, text: str) -> bool:
    """Whether words behind the name of a time tell what it is about: "Fixed: the wrong key"."""
    if entry.slot is None or entry.slot.codec not in _TIMED:
        return False
    told = any(map(str.isalpha, text)) and not any(map(str.isdigit, text))
    return told and not (says_nothing(text) or says_ongoing(text.strip()))


def _is_alone(label: Label) -> bool:
    return label.colon and label.alone


def _is_known(label: Label, chain: Chain) -> bool:
    entry = resolve(label.name, chain)
    return entry is not None and (entry.slot is not None or bool(entry.members))


def are_certain(labels: Sequence[Label | None], chain: Chain) -> bool:
    """Whether lines, or bullets, in a row are all labelled with names of which half are known.

    Below a heading that nobody knows three of four must be: its fields may be those of anything.
    """
    if len(labels) < _ENOUGH:
        return False
    named = [label for label in labels if label is not None and label.colon]
    if len(named) < len(labels):
        return False
    known = sum(_is_known(label, chain) for label in named)
    if known == len(named):
        return True
    if chain[-1] is UNKNOWN:
        return known > _ENOUGH and known * 4 >= len(named) * 3
    return known >= _ENOUGH and known * 2 >= len(named)


def quotes_fields(source: Source, quote: Quote, chain: Chain) -> bool:
    """Whether half of a quote's lines are known labels, and all are labels; or two of three."""
    lines = [line for block in quote.blocks for line in block.lines]
    if not all(isinstance(block, (Paragraph, ListBlock)) for block in quote.blocks) or not lines:
        return False
    texts = [source.text[slice(*line)].lstrip("-*+ \t") for line in lines if line[0] < line[1]]
    labels = [
        find_label(source.text[slice(*line)]) or find_label(text)
        for line, text in zip((line for line in lines if line[0] < line[1]), texts, strict=True)
    ]
    known = [one for one in labels if one is not None and resolve(one.name, chain) is not None]
    if len(known) >= _ENOUGH and len(known) * 3 >= len(labels) * 2:
        return True
    return bool(labels) and all(labels) and len(known) * 2 >= len(labels)


def is_unmistakable(label: Label | None) -> bool:
    """Whether a line is a labelled one even where nothing knows the label."""
    return label is not None and label.strong and label.colon
