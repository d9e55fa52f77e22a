"""Fields in the front matter of a document that follows no form."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import attrs

from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Shape, Spot, Statement, Survey
from incidentkit.forms.surveying.collecting import UNKNOWN, is_told
from incidentkit.forms.vocabulary.entries import Codec, Entry, Slot
from incidentkit.forms.vocabulary.lookup import Chain, Vocabulary, resolve
from incidentkit.markdown.front_matter import Entry as Key
from incidentkit.markdown.front_matter import FrontMatter
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late
from incidentkit.place import Span

_ONE = frozenset(
    (
        *(Codec.LINE, Codec.SEVERITY, Codec.STATUS, Codec.DAY, Codec.MILESTONE, Codec.SPAN),
        *(Codec.DURATION, Codec.LAG, Codec.PERSON),
    )
)
"""Codecs of one value on one line."""
_SEVERAL = frozenset((Codec.PERSON, Codec.PEOPLE, Codec.SERVICES))
"""Codecs of which front matter may have a list."""
_FILLED = _ONE | _SEVERAL | {Codec.PROSE}
_NESTED = frozenset("[{>|&*!")
"""What begins a value that is no plain text; none begins one that is yet to be filled in."""
FILLED_BY_NO_KEY = frozenset(
    ("title", "template_version", "template_updated", "next_review", "final_status")
)
"""Attributes that a key of front matter never fills: it says such things of the document."""
_OF_DOCUMENT = frozenset(("status",))
_TOLD = frozenset(("summary", "impact.summary", "root_cause.summary"))
"""Texts that a key may tell on its line."""
_OF_POST = frozenset(("summary", "impact.summary"))
"""What a post on a page of news has as well, beside its own date: a teaser."""
_OF_INCIDENT = frozenset(("severity", "date", "id", "started_at", "resolved_at", "detected_at"))
_SURE = (_OF_INCIDENT - {"date"}) | {"root_cause.summary"}
_EMPTY = " \t'\"[]{}~"
_CAMEL = late(r"(?<=[a-z])(?=[A-Z])")
_UNIT = late(r" (?P<unit>seconds|secs?|minutes|mins?|hours|hrs)\Z")
_IN_SHORT = MappingProxyType({"services": "affected services", "systems": "affected systems"})
"""Keys that are names of sections where they are headings."""
_ITEM = late(r"[ \t]*-[ \t]+(?P<text>\S[^\n\r]*)")
_TRACKERS = frozenset(("jira", "ticket", "issue key", "jira ticket", "issue", "tracking issue"))
"""Keys whose ticket is the report's own number only where no other key has one."""
_FLAGS = frozenset(("true", "false", "yes", "no"))
_COMMENT = late(r"(?:^|\s+)#.*|\s+\Z")
_QUOTED = late(
    r"""(?P<mark>['"])(?P<text>(?:\\.|(?P=mark){2}|(?!(?P=mark)).)*)(?P=mark)(?:[ \t]+#.*)?"""
)


def with_matter_fields(  # noqa: PLR0913 -- what to read, by which words, and what not
    found: Survey,
    matter: FrontMatter | None,
    source: Source,
    vocabulary: Vocabulary,
    *,
    but: frozenset[str] = frozenset(),
    form: frozenset[str] | None = None,
) -> Survey:
    """The survey with what the keys of front matter fill, `but` some attributes.

    What the document itself has a place for is not looked for there, nor the keys under which the
    `form` that it follows speaks of itself.
    """
    if matter is None:
        return found
    told = {statement.slot.path for statement in found.statements}
    paths = {slot.path for key in matter.entries if (slot := _slot(key, vocabulary)) is not None}
    # A status alone, or an owner, may be the document's own.
    of_document = frozenset[str]() if paths & _OF_INCIDENT else _OF_DOCUMENT
    teasers = frozenset[str]() if paths & _SURE else _OF_POST
    added: list[Statement] = []
    passed_over = (form or frozenset()) | _tickets_beside_ids(matter, vocabulary)
    for key in matter.entries:
        if key.key.casefold() in passed_over:
            continue
        chain = (vocabulary.root,)
        entry = resolve(_words(key.key), chain)
        slot = entry.slot if entry is not None else None
        if entry is None or slot is None or slot.path in FILLED_BY_NO_KEY | of_document | but:
            continue
        if slot.path in teasers or not _tells(slot, key, source):
            continue
        if slot.path == "people" and slot.fixed.get("role") == "Owner" and of_document:
            continue
        if slot.path == "people":
            if any(s.slot == slot for s in found.statements):
                continue
        elif slot.path in told:
            continue
        added += _statements(key, entry, chain, source, asked=form is not None)
    return attrs.evolve(found, statements=(*found.statements, *added))


def _tickets_beside_ids(matter: FrontMatter, vocabulary: Vocabulary) -> frozenset[str]:
    """The keys of trackers, where another key says which incident it is."""
    ids = [
        key.key.casefold()
        for key in matter.entries
        if (slot := _slot(key, vocabulary)) is not None and slot.path == "id"
    ]
    tickets = frozenset(key for key in ids if _words(key).casefold() in _TRACKERS)
    return tickets if len(tickets) < len(set(ids)) else frozenset()


def outdone_fields(
    found: Survey,
    matter: FrontMatter | None,
    source: Source,
    vocabulary: Vocabulary,
    *,
    form: frozenset[str] | None = None,
) -> tuple[Statement, ...]:
    """The fields of front matter for which the document has a place of its own, which counts.

    The keys under which the `form` that it follows speaks of itself are none.

    A date that is only called so may be the document's, as a status may where no key is surely of
    the incident.
    """
    if matter is None:
        return ()
    own = {"date", *(form or ())}
    told = {statement.slot.path for statement in found.statements}
    slots = {key: _slot(key, vocabulary) for key in matter.entries}
    sure = {s.path for s in slots.values() if s is not None} & (_SURE - {"root_cause.summary"})
    of_document = frozenset[str]() if sure else _OF_DOCUMENT
    chain = (vocabulary.root,)
    return tuple(
        statement
        for key, slot in slots.items()
        if slot is not None
        and slot.path in told - FILLED_BY_NO_KEY - of_document
        and slot.codec in _ONE
        and key.key.casefold() not in own
        and (entry := resolve(_words(key.key), chain)) is not None
        for statement in _statements(key, entry, chain, source)
    )


def _slot(key: Key, vocabulary: Vocabulary) -> Slot | None:
    entry = resolve(_words(key.key), (vocabulary.root,))
    return entry.slot if entry is not None else None


def filled_keys(found: Survey, matter: FrontMatter | None) -> frozenset[str]:
    """The keys that fill an attribute: they are none of those that only describe the document."""
    spots = {s.spot.line for s in found.statements if s.spot and s.spot.shape is Shape.MATTER}
    return frozenset(k.key for k in (matter.entries if matter else ()) if k.span in spots)


def _words(key: str) -> str:
    """A key as a label: "duration_minutes" as "duration (minutes)"."""
    words = _CAMEL.sub(" ", key.rpartition(".")[2]).replace("_", " ")
    return _UNIT.sub(r" (\g<unit>)", _IN_SHORT.get(words.casefold(), words))


def stated_by_form(matter: FrontMatter | None, source: Source) -> frozenset[str]:
    """The keys, in lower case, under which the front matter of a form says something of itself.

    Others it leaves empty, or says what to write there.
    """
    stated: set[str] = set()
    for key in matter.entries if matter else ():
        text = source.text[slice(*_unquoted(source, _uncommented(source, key.span)))]
        if text.strip(_EMPTY) and not is_placeholder(text):
            stated.add(key.key.casefold())
    return frozenset(stated)


def _statements(
    key: Key, entry: Entry, chain: Chain, source: Source, *, asked: bool = False
) -> Iterator[Statement]:
    slot = entry.slot
    if slot is None or UNKNOWN in chain:
        return
    start, end = _uncommented(source, key.span)
    raw = source.text[start:end]
    several = slot.codec in _SEVERAL
    if several and raw.startswith("[") and raw.endswith("]"):
        places = [(start + 1, end - 1)]
    elif several and "\n" in f"{raw}\n" and _ITEM.match(raw):
        places = [
            (start + match.start("text"), start + match.end("text"))
            for match in _ITEM.finditer(raw)
        ]
    elif (
        slot.codec in _FILLED
        and "\n" not in raw
        and (raw[:1] not in _NESTED or (asked and is_placeholder(raw)))
    ):
        places = [(start, end)]
    else:
        return
    for place in places:
        value = _unquoted(source, place)
        region = Region(lines=(value,), inline=1)
        if not is_told(entry, region, source):
            continue
        spot = Spot(shape=Shape.MATTER, label=value, value=value, line=key.span)
        yield Statement(
            slot=slot,
            region=region,
            chain=(*chain, entry),
            label=_words(key.key),
            context=(_words(key.key),),
            spot=spot,
        )


def _unquoted(source: Source, place: Span) -> Span:
    """Where a value stands within its quotes, and before a comment."""
    start, end = place
    text = source.text[start:end]
    if (quoted := _QUOTED.fullmatch(text)) is not None:
        return (start + 1, start + quoted.end("text"))
    return place


def _tells(slot: Slot, key: Key, source: Source) -> bool:
    """Whether a value can be what is asked for: a flag is no time ("resolved: true").

    A text has to tell what happened, or why, in words that stand there as they are meant. One word
    is that of a list to choose from: "impact: high".
    """
    text = source.text[slice(*_uncommented(source, key.span))]
    if slot.codec is not Codec.PROSE:
        return slot.codec is not Codec.MILESTONE or text.casefold() not in _FLAGS
    escaped = "\\" in text or (text.startswith("'") and "''" in text[1:-1])
    says = " " in text.strip() or not text.strip(_EMPTY)
    return slot.path in _TOLD and says and not escaped


def _uncommented(source: Source, place: Span) -> Span:
    """Where a value of one line stands, without the comment behind it; empty if that is all."""
    start, end = place
    text = source.text[start:end]
    if "\n" in text or _QUOTED.fullmatch(text) is not None:
        return place
    return (start, start + len(_COMMENT.sub("", text)))
