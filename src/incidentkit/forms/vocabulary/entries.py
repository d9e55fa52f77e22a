"""What the vocabulary is made of: names, what they mean, and where they mean it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

import attrs

from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.languages import TRANSLATIONS
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.notation.late_patterns import late

_WORD = late(r"[^\W_]+")


class Codec(enum.Enum):
    """How the text of a value is read."""

    if not TYPE_CHECKING:
        # Members are singletons, and the hash of `Enum` is slow; it is asked for often.
        __hash__ = object.__hash__

    LINE = enum.auto()
    """One line of text."""
    PROSE = enum.auto()
    """Markdown source, several blocks of it."""
    ITEMS = enum.auto()
    """A list; each item is Markdown source."""
    LINES = enum.auto()
    """Names in bullets or separated by commas."""
    SEVERITY = enum.auto()
    STATUS = enum.auto()
    DAY = enum.auto()
    """A calendar day."""
    MILESTONE = enum.auto()
    """A time, or a day; "by X" or "to X" may follow."""
    SCHEDULE = enum.auto()
    """A time (`<path>_at`) or a day (`<path>_on`)."""
    SPAN = enum.auto()
    """Start, end and duration of the incident in one value."""
    DURATION = enum.auto()
    """A duration, or a span."""
    LAG = enum.auto()
    """How long detection took, or when it was."""
    YES_NO = enum.auto()
    """Yes or no with details, in words or as a pair of boxes."""
    FLAG = enum.auto()
    """Yes or no, in words or as a pair of boxes."""
    VERDICT = enum.auto()
    """Pass or fail."""
    MONEY = enum.auto()
    PERCENT = enum.auto()
    PERSON = enum.auto()
    """One name with the role of its label."""
    PEOPLE = enum.auto()
    """Several names with the same role."""
    SERVICES = enum.auto()
    """Names separated by commas, or a menu of boxes."""
    MENU = enum.auto()
    """Boxes of which some apply."""
    TODO = enum.auto()
    """Boxes to be ticked off."""
    STATE = enum.auto()
    """One entry of a mapping, keyed by its label."""
    TIMELINE = enum.auto()
    ACTIONS = enum.auto()
    SERVICE_IMPACTS = enum.auto()
    METRIC_CHANGES = enum.auto()
    LESSONS = enum.auto()
    REFERENCES = enum.auto()
    APPROVALS = enum.auto()
    SIGNATURE = enum.auto()
    """The signature of the approval before it."""
    POLICY = enum.auto()


BLOCK_CODECS = frozenset(
    (
        Codec.PROSE,
        Codec.ITEMS,
        Codec.LINES,
        Codec.PEOPLE,
        Codec.SERVICES,
        Codec.MENU,
        Codec.TODO,
        Codec.TIMELINE,
        Codec.ACTIONS,
        Codec.SERVICE_IMPACTS,
        Codec.METRIC_CHANGES,
        Codec.LESSONS,
        Codec.REFERENCES,
        Codec.APPROVALS,
        Codec.POLICY,
        Codec.YES_NO,
        Codec.FLAG,
    )
)
"""The codecs that read whole blocks, not only a line of text."""


PROSE_LISTS = frozenset(
    (
        Codec.ITEMS,
        Codec.LESSONS,
        Codec.REFERENCES,
        Codec.LINES,
        Codec.PEOPLE,
        Codec.SERVICES,
        Codec.MENU,
        Codec.YES_NO,
        Codec.FLAG,
    )
)
"""The codecs of lists that can also be read from a paragraph."""


@attrs.frozen(kw_only=True)
class Slot:
    """An attribute that a name fills: its path, how its text is read, and what the name adds."""

    path: str
    codec: Codec
    fixed: FrozenMap[str] = attrs.field(default=EMPTY)
    columns: FrozenMap[str] = attrs.field(default=EMPTY, eq=False)
    """Column heads that a template adds to those of the vocabulary: attribute by head."""


def _index(entry: Entry) -> Mapping[str, Entry]:
    index: dict[str, Entry] = {}
    for member in entry.members:
        for name in member.names:
            index.setdefault(key_of(name), member)
    return index


@attrs.frozen(kw_only=True, eq=False)
class Entry:
    """One concept: its names, the slot they fill, and the names that count inside it.

    `scope` is what leftover text in it is filed under. `other` is the slot of any unknown label
    inside. An entry that is `everywhere` is also found outside the entry that holds it.
    """

    names: tuple[str, ...]
    slot: Slot | None = None
    scope: str | None = None
    members: tuple[Entry, ...] = ()
    other: Slot | None = None
    listed: Slot | None = None
    """The slot of names that are listed in it without any label."""
    everywhere: bool = False
    opens_footer: bool = False
    """Whether it starts the lines about the report itself, whatever section they stand in."""
    weak: bool = False
    """Whether its names have other meanings, too: it counts only where the value says so."""
    index: Mapping[str, Entry] = attrs.field(
        init=False, repr=False, default=attrs.Factory(_index, takes_self=True)
    )
    """The members by the key of each of their names; the first to claim a key has it."""

    @cached_property
    def initials(self) -> frozenset[str]:
        """What its names are shortened to: the first letters of the words of each ("rca")."""
        keys = map(key_of, self.names)
        return frozenset("".join(word[0] for word in _WORD.findall(key)) for key in keys)

    @property
    def address(self) -> str | None:
        """What leftover text right in this entry is filed under."""
        return self.scope or (self.slot.path if self.slot else None)


@attrs.frozen(kw_only=True, eq=False)
class OwnEntry(Entry):
    """An entry of a vocabulary that a template extends, equal to the built-in one it stands for."""

    means: Entry = attrs.field(repr=False)
    """The built-in entry."""

    @classmethod
    def of(cls, entry: Entry, **changes: Any) -> Self:  # noqa: ANN401 -- as `attrs.evolve` has it
        """`entry` with some attributes changed."""
        own = {f.name: getattr(entry, f.name) for f in attrs.fields(Entry) if f.init}
        arguments: dict[str, Any] = {**own, **changes}
        arguments["means"] = entry.means if isinstance(entry, OwnEntry) else entry
        return cls(**arguments)

    def __eq__(self, other: object) -> bool:
        """Entries are equal that mean the same, in whatever vocabulary."""
        if not isinstance(other, Entry):
            return NotImplemented
        return self.means is (other.means if isinstance(other, OwnEntry) else other)

    def __hash__(self) -> int:
        return hash(self.means)


def names(text: str) -> tuple[str, ...]:
    """The names in a `|`-separated list, as the tables of the vocabulary write them.

    Behind them come the names of the same in other languages.
    """
    own = [name.strip() for name in text.split("|")]
    others = (other for name in own for other in TRANSLATIONS.get(name, ()))
    return tuple(dict.fromkeys((*own, *others)))


def slot(path: str, codec: Codec, fixed: Mapping[str, str] | None = None) -> Slot:
    """A slot; `fixed` is what its name says besides (a horizon, a role)."""
    return Slot(path=path, codec=codec, fixed=FrozenMap(fixed))


def value(  # noqa: PLR0913 -- the columns of the vocabulary's tables
    path: str,
    codec: Codec,
    known_as: str,
    *,
    fixed: Mapping[str, str] | None = None,
    members: tuple[Entry, ...] = (),
    everywhere: bool = False,
    weak: bool = False,
) -> Entry:
    """An entry that fills a slot."""
    return Entry(
        names=names(known_as),
        slot=slot(path, codec, fixed),
        members=members,
        everywhere=everywhere,
        weak=weak,
    )


def scope(
    name: str,
    known_as: str,
    *members: Entry,
    body: Slot | None = None,
    other: Slot | None = None,
    listed: Slot | None = None,
) -> Entry:
    """An entry that opens a scope; text right in it fills `body`, if that is given."""
    return Entry(
        names=names(known_as), slot=body, scope=name, members=members, other=other, listed=listed
    )
