"""Which column of a table of fields has the values: what the heads say, and not the place."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType

from incidentkit.forms.keys import key_of, without_asides
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.tables import column_of, heads
from incidentkit.forms.vocabulary.columns import ACTIONS, TIMELINE, Record
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.figures import NOT_WHAT_WAS
from incidentkit.forms.vocabulary.heads_of_values import (
    AMOUNTS,
    DETAILS,
    LENGTHS,
    ONLY_VALUES,
    OTHERS,
    PERSONS,
    VALUES,
)
from incidentkit.forms.zone_columns import ZONE_HEADS
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.source import Source
from incidentkit.notation.text import strip_emphasis

_PAIR = 2
"""A label and a value."""
_FEW_WORDS = 3


class HeadKind(enum.Enum):
    """What a column of a table of fields has."""

    VALUE = enum.auto()
    TIME = enum.auto()
    LENGTH = enum.auto()
    PERSON = enum.auto()
    AMOUNT = enum.auto()
    DETAILS = enum.auto()
    OTHER = enum.auto()
    """What is said of the values, or what was not."""
    UNKNOWN = enum.auto()


_OF_CODECS: Mapping[Codec, tuple[HeadKind, ...]] = MappingProxyType(
    {
        **dict.fromkeys((Codec.MILESTONE, Codec.SCHEDULE, Codec.SPAN, Codec.DAY), (HeadKind.TIME,)),
        **dict.fromkeys((Codec.DURATION, Codec.LAG), (HeadKind.LENGTH, HeadKind.TIME)),
        **dict.fromkeys((Codec.PERSON, Codec.PEOPLE), (HeadKind.PERSON,)),
    }
)
"""What heads the values of a kind, where none says "value"."""
_OF_NO_LABEL = (HeadKind.AMOUNT, HeadKind.DETAILS, HeadKind.TIME, HeadKind.PERSON)


def kind_of_head(head: str) -> HeadKind:
    """What the head of a column says that it has."""
    key = without_asides(key_of(head)) or key_of(head)
    words = {key, *key.split()}
    told = (
        (HeadKind.OTHER, key in ZONE_HEADS or not words.isdisjoint(OTHERS)),
        (HeadKind.PERSON, key in PERSONS or _names(head, ACTIONS, "owner")),
        (HeadKind.VALUE, key in ONLY_VALUES or not words.isdisjoint(VALUES)),
        (HeadKind.LENGTH, key in LENGTHS),
        (HeadKind.TIME, _names(head, TIMELINE, "at") or _names(head, TIMELINE, "on")),
        (HeadKind.AMOUNT, not words.isdisjoint(AMOUNTS)),
        (HeadKind.DETAILS, key in DETAILS),
    )
    return next((kind for kind, is_told in told if is_told), HeadKind.UNKNOWN)


def has_head_of_values(source: Source, table: Table) -> bool:
    """Whether a column behind the labels is headed as that of the values."""
    kinds = map(kind_of_head, heads(source, table)[1:])
    return any(kind in (HeadKind.VALUE, HeadKind.DETAILS) for kind in kinds)


def has_head_of_people(source: Source, table: Table) -> bool:
    """Whether a column behind the labels is headed as one of people."""
    return HeadKind.PERSON in map(kind_of_head, heads(source, table)[1:])


class ValueColumns:
    """The columns of one table of fields, whose first has the labels."""

    def __init__(self, source: Source, table: Table) -> None:
        self._keys = [key_of(head) for head in heads(source, table)]
        self._kinds = [HeadKind.OTHER, *map(kind_of_head, heads(source, table)[1:])]
        self._rivals = sum(
            kind is HeadKind.UNKNOWN and _tells_values(source, table, number)
            for number, kind in enumerate(self._kinds)
        )

    def of(self, codec: Codec | None) -> int:
        """The column that has the value of a field, by number; 0 where none has it beyond doubt.

        A time stands below a head of times, and a person below one of people, if no head says
        "value". Where the heads of several columns say nothing, each may be the value. `codec` is
        how the value is read; None for a label that is not known.
        """
        if len(self._kinds) <= _PAIR:
            return 0 if self._keys[1:] and self._keys[1] in NOT_WHAT_WAS else 1
        fitting = _OF_NO_LABEL if codec is None else _OF_CODECS.get(codec, (HeadKind.AMOUNT,))
        for kind in (HeadKind.VALUE, *fitting, HeadKind.DETAILS):
            if kind in self._kinds:
                return self._kinds.index(kind)
        return 1 if self._kinds[1] is HeadKind.UNKNOWN and self._rivals <= 1 else 0


def _names(head: str, record: Record, attribute: str) -> bool:
    column = column_of(record, head)
    return column is not None and column.attribute == attribute


def _tells_values(source: Source, table: Table, number: int) -> bool:
    """Whether the cells of a column are as short as values are; a remark is a sentence."""
    cells = (row.cells[number] for row in table.rows if number < len(row.cells))
    texts = [text for cell in cells if not is_placeholder(text := source.text[slice(*cell)])]
    short = sum(len(strip_emphasis(text).split()) <= _FEW_WORDS for text in texts)
    return short * 2 >= len(texts) > 0
