"""Labels that nothing knows, and that are labels for standing in a row of known ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain as joined

from incidentkit.forms.keys import key_of
from incidentkit.forms.labels import Label, find_label
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.markdown.blocks import Block, Paragraph
from incidentkit.markdown.source import Source

_LONGEST = 30
_MOST_WORDS = 4
_ENOUGH = 2
"""So many known labels in a row show that it is one of fields."""
_REMARKS = frozenset(
    (
        "note",
        "notes",
        "nb",
        "ps",
        "edit",
        "update",
        "example",
        "important",
        "warning",
        "hint",
        "tip",
    )
)
"""What an author begins a remark with, in the middle of anything."""
_NONE = frozenset[str]()
_Row = list[tuple[Label, bool]]
"""Labels, and whether each stands on a line among labelled lines alone."""


def labels_between(source: Source, blocks: Sequence[Block], chain: Chain) -> frozenset[str]:
    """The names of unknown labels without bold that stand between known ones.

    Only where no text of its own is expected: "Trigger: ..." between "Root cause: ..." and "Status:
    ...", each on a line or in a paragraph of its own. The first and the last line of a paragraph
    are so, too, where each of its lines has a label.
    """
    if chain[-1].slot is not None:
        return _NONE
    if sum([len(block.lines) for block in blocks if isinstance(block, Paragraph)]) <= _ENOUGH:
        return _NONE
    return frozenset(joined.from_iterable(_between(row, chain) for row in _rows(source, blocks)))


def _between(row: _Row, chain: Chain) -> Iterator[str]:
    known = [label.colon and resolve(label.name, chain) is not None for label, _ in row]
    count = sum(known)
    if count < _ENOUGH or count < len(row) - count:
        return
    first, last = known.index(True), len(row) - 1 - known[::-1].index(True)
    for number, (label, in_lines) in enumerate(row):
        between = first < number < last or in_lines
        if between and not known[number] and _is_short(label):
            yield label.name


def _is_short(label: Label) -> bool:
    name = label.name
    few = len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS
    return few and name[:1].isupper() and key_of(name) not in _REMARKS


def _rows(source: Source, blocks: Sequence[Block]) -> Iterator[_Row]:
    """Labels that follow each other, line by line or paragraph by paragraph."""
    row: _Row = []
    for block in blocks:
        labels = _labels(source, block)
        if labels:
            row += labels
        else:
            yield row
            row = []
    yield row


def _labels(source: Source, block: Block) -> _Row:
    """The labels of a paragraph: each line has one, or only the first of wrapped ones."""
    if not isinstance(block, Paragraph):
        return []
    found = [find_label(source.text[slice(*line)]) for line in block.lines]
    labels = [label for label in found if label is not None and label.colon]
    in_lines = len(labels) == len(found) > 1
    whole = len(labels) == len(found) or (len(labels) == 1 and found[0] is labels[0])
    return [(label, in_lines) for label in labels] if whole else []
