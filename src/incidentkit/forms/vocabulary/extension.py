"""A vocabulary with a team's own words: what each of them means, by the path of an attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from incidentkit.errors import TemplateError, excerpt, meant
from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.columns import EXTRA, RECORDS
from incidentkit.forms.vocabulary.entries import Codec, Entry, OwnEntry, Slot
from incidentkit.forms.vocabulary.follow_up import PREVENTIVE
from incidentkit.forms.vocabulary.lookup import VOCABULARY, Vocabulary
from incidentkit.forms.vocabulary.own_words import OwnWords, meanings
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import EMPTY, FrozenMap
from incidentkit.notation.late_patterns import late

_PATH = late(r"(?P<path>[a-z_.]+)(?:\[(?P<inside>[^\[\]]*)\](?:\.(?P<column>[a-z_]+))?)?")
_WINDOWS = frozenset(
    (
        *("window", "period", "range", "timeframe", "span", "interval", "zeitraum", "zeitfenster"),
        *("période", "período", "periodo", "finestra", "periode", "tijdvak"),
    )
)
"""Words that say that a start and an end stand behind a label."""
_SCHEDULED = {
    f"{path}_{end}": path
    for path in ("review.scheduled", "resolution.deployed")
    for end in ("at", "on")
}
"""One label fills either of the two, as its text has a time or a day."""
_NOTHING = frozenset(("custom", "sections"))
"""Where a label, or a heading, stands that means no attribute."""
_ATTRIBUTES = frozenset(field.name for field in attrs.fields(Facts))


@lru_cache(maxsize=64)
def extended(labels: OwnWords) -> Vocabulary:
    """The built-in vocabulary and `labels`: words, and the paths of the attributes they mean.

    A word of a template's own beats the built-in meaning everywhere; one that means "custom" or
    "sections" has none. It may mean one thing as a name and another as a column of each list.
    Raises `TemplateError` for a path that no heading, label or column can fill, for a word that
    isn't one, and for one with two meanings in one place.
    """
    if not labels:
        return VOCABULARY
    words: list[Entry] = []
    meaningless: set[str] = set()
    columns: dict[str, dict[str, str]] = {}
    seen: dict[tuple[str, str], str] = {}
    for word, path in meanings(labels):
        if not (key := key_of(word)):
            raise TemplateError(f"labels: {excerpt(word)} is no word")
        match = _PATH.fullmatch(path)
        place = match["path"] if match is not None and match["column"] else ""
        if (other := seen.setdefault((key, place), path)) != path:
            where = f"a column of {place}" if place else "a name"
            told = f"{excerpt(word)} is given two meanings as {where}: {other!r} and {path!r}"
            raise TemplateError(f"labels: {told}")
        if match is not None and match["column"]:
            record = _known_column(word, match["path"], match["column"])
            columns.setdefault(record, {})[word] = match["column"]
        elif path in _NOTHING:
            meaningless.add(key)
        else:
            words.append(_word(word, path, match))
    own = {path: FrozenMap(heads) for path, heads in columns.items()}
    extension = _Extension(tuple(words), own, frozenset(meaningless))
    return Vocabulary(extension.of(VOCABULARY.root))


def _unknown(word: str, path: str) -> TemplateError:
    slots = [entry.slot for entry in _walk(VOCABULARY.root) if entry.slot is not None]
    records = {slot.path for slot in slots if slot.codec in RECORDS}
    whole, _, column = path.partition(".")
    if whole in records and column:
        near = f"; did you mean {f'{whole}[].{column}'!r}?"
    else:
        known = (slot.path for slot in slots)
        near = meant(path, dict.fromkeys((*known, *sorted(_NOTHING))))
    near = (
        near or "; paths are like 'started_at', 'impact.revenue' and, for a column, 'timeline[].at'"
    )
    return TemplateError(f"labels: {excerpt(word)} has the unknown path {excerpt(path)}{near}")


def _known_column(word: str, path: str, attribute: str) -> str:
    """The path of the records that have the column."""
    for entry in _walk(VOCABULARY.root):
        if entry.slot is not None and entry.slot.path == path and entry.slot.codec in RECORDS:
            record = RECORDS[entry.slot.codec]
            known = {EXTRA, *(column.attribute for column in record.columns)}
            if attribute in known:
                return path
    raise _unknown(word, f"{path}[].{attribute}")


def _word(word: str, path: str, match: re.Match[str] | None) -> Entry:
    """An entry that means what a built-in one means, under a name of the template's own."""
    if match is None:
        raise _unknown(word, path)
    holder = _SCHEDULED.get(match["path"], match["path"])
    inside = match["inside"] or ""
    # "Preventive measures" may be action items: a word that is taught says which they are.
    candidates = [e for e in _walk(VOCABULARY.root) if e is not PREVENTIVE and _fills(e, holder)]
    fitting = [entry for entry in candidates if _fits(entry, inside)]
    if not fitting and holder == "people" and inside:
        role = Slot(path="people", codec=Codec.PERSON, fixed=FrozenMap({"role": inside}))
        return Entry(names=(word,), slot=role)
    if not fitting:
        raise _unknown(word, path)
    windows = [entry for entry in fitting if entry.slot is not None and _is_window(entry, word)]
    best = max(windows or fitting, key=_breadth)
    return OwnEntry.of(best, names=(word,), everywhere=False)


def _is_window(entry: Entry, word: str) -> bool:
    """Whether a word asks for a start and an end in one, as the entry does."""
    if entry.slot is None or entry.slot.codec is not Codec.SPAN:
        return False
    key = key_of(word)
    return key in {key_of(name) for name in entry.names} or bool(_WINDOWS.intersection(key.split()))


def _fills(entry: Entry, path: str) -> bool:
    if entry.slot is not None and entry.slot.path == path:
        return True
    return entry.scope == path and path.partition(".")[0] in _ATTRIBUTES


def _fits(entry: Entry, inside: str) -> bool:
    """Whether what the entry adds to a value is what stands in the brackets of the path."""
    fixed: FrozenMap[str] = entry.slot.fixed if entry.slot is not None else EMPTY
    return key_of(inside) in {key_of(said) for said in fixed.values()} if inside else not fixed


def _breadth(entry: Entry) -> tuple[bool, int]:
    """A section that knows what stands in it comes first, then what has the most names."""
    return (bool(entry.members), len(entry.names))


def _walk(entry: Entry) -> Iterator[Entry]:
    for member in entry.members:
        yield member
        yield from _walk(member)


class _Extension:
    """Puts the words of a template into every entry that has members, before those.

    Names that mean nothing to it are taken out of all of them.
    """

    def __init__(
        self,
        words: tuple[Entry, ...],
        columns: dict[str, FrozenMap[str]],
        meaningless: frozenset[str],
    ) -> None:
        self.columns = columns
        self._meaningless = meaningless
        self._words = tuple(self._with_columns(word) for word in words)
        self._inner = tuple(self._members(word, self._words) for word in self._words)

    def of(self, entry: Entry) -> Entry:
        """`entry` as the template has it."""
        return self._members(self._with_columns(entry), self._inner)

    def _members(self, entry: Entry, words: tuple[Entry, ...]) -> Entry:
        if not entry.members:
            return entry
        known = filter(None, map(self._with_meaning, entry.members))
        own = tuple(self._members(self._with_columns(member), words) for member in known)
        return OwnEntry.of(entry, members=(*words, *own))

    def _with_meaning(self, entry: Entry) -> Entry | None:
        """An entry without the names that mean nothing here; None where it has no others."""
        if self._meaningless.isdisjoint(map(key_of, entry.names)):
            return entry
        names = tuple(name for name in entry.names if key_of(name) not in self._meaningless)
        if not names:
            return None
        return OwnEntry.of(entry, names=names)

    def _with_columns(self, entry: Entry) -> Entry:
        slot = entry.slot
        if slot is None or slot.path not in self.columns:
            return entry
        known = attrs.evolve(slot, columns=self.columns[slot.path])
        return OwnEntry.of(entry, slot=known)
