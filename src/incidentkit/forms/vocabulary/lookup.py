"""Finding what a name means where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import attrs

from incidentkit.forms.keys import asides_in, heading_parts, key_of, without_asides
from incidentkit.forms.vocabulary.analysis import ROOT_CAUSE, SUMMARY, TECHNICAL
from incidentkit.forms.vocabulary.entries import BLOCK_CODECS, Codec, Entry
from incidentkit.forms.vocabulary.follow_up import ACTIONS, LESSONS, REVIEW
from incidentkit.forms.vocabulary.head import HEAD
from incidentkit.forms.vocabulary.impact import EVIDENCE, IMPACT
from incidentkit.forms.vocabulary.people import APPROVAL, FOLLOW_UP, PEOPLE, REFERENCES
from incidentkit.forms.vocabulary.policy import POLICY
from incidentkit.forms.vocabulary.questions import name_asked_for
from incidentkit.forms.vocabulary.response import DETECTION, RESPONSE, TIMELINE
from incidentkit.notation.late_patterns import late

Chain = tuple[Entry, ...]
"""The entries around a place, outermost first; the first is the root of the vocabulary."""


def _everywhere(entries: Iterable[Entry]) -> Iterable[Entry]:
    for entry in entries:
        if entry.everywhere:
            yield entry
        yield from _everywhere(entry.members)


def direct_member(entry: Entry, name: str) -> Entry | None:
    """What `name` means inside `entry` alone; None where it is none of its members."""
    key = key_of(name)
    return entry.index.get(key) or entry.index.get(without_asides(key))


def resolve(name: str, chain: Chain) -> Entry | None:
    """What `name` means inside `chain`: the innermost entry that knows it decides.

    What stands in parentheses counts ("Immediate Actions (Mitigation)"); only where no entry
    knows the whole name is it looked up without, and without a unit ("Duration in minutes").
    """
    key = key_of(name)
    if not key:
        return None
    found = inmost(key, chain)
    if found is not None:
        return found
    bare = without_asides(key) if "(" in key else key
    candidates = (bare, _UNIT.sub("", bare)) if " in " in bare else (bare,)
    for candidate in candidates:
        if candidate != key and (found := inmost(candidate, chain)) is not None:
            return found
    asked = name_asked_for(bare)
    if asked is not None:
        return chain[0].index.get(asked)
    return _said_twice(name, chain) if "/" in name else None


def _said_twice(name: str, chain: Chain) -> Entry | None:
    """What a name says in two languages, or in two words: "Beginn / Start", "Leitung / Lead"."""
    found = [inmost(key, chain) for part in name.split("/") if (key := key_of(part))]
    known = [entry for entry in found if entry is not None and entry.slot is not None]
    if len(known) < len(found) or len(found) < _TWICE:
        return None
    # Whoever leads is the commander, if one word says so.
    commands = any(_role_of(entry) == _COMMANDER for entry in known)
    said = [entry for entry in known if not (commands and _role_of(entry) == "Lead")]
    same = all(entry.slot == said[0].slot for entry in said)
    return next((entry for entry in said if not entry.weak), None) if same else None


def _role_of(entry: Entry) -> str | None:
    return entry.slot.fixed.get("role") if entry.slot is not None else None


_TWICE = 2
_COMMANDER = "Incident Commander"


def inmost(key: str, chain: Chain) -> Entry | None:
    """What the whole of a key means inside `chain`."""
    for entry in reversed(chain):
        found = entry.index.get(key)
        if found is not None:
            return found
    return None


_UNIT = late(r" in (?:seconds|minutes|mins?|hours|hrs|days|thousands|millions|percent)\Z")


def resolve_heading(name: str, chain: Chain) -> Entry | None:
    """What a heading means inside `chain`; more may stand in it than the name of its section.

    "Timeline - all times UTC", "Phase 1: Facts (timeline)" and "Summary and impact" say what their
    sections are, if the whole of a part is a name.
    """
    found = resolve(name, chain)
    found = None if found is not None and found.weak else found
    for aside in asides_in(name):
        # "Remediation (action items)": what stands in parentheses says what is listed.
        listed = resolve(aside, chain)
        if listed is not None and _lists(listed) and not (found is not None and _lists(found)):
            return listed
    if found is not None:
        return found
    for part in heading_parts(name):
        found = resolve(part, chain)
        if found is not None and not found.weak and _is_section(found):
            return found
    return None


def _lists(entry: Entry) -> bool:
    return entry.slot is not None and entry.slot.codec in (Codec.TIMELINE, Codec.ACTIONS)


def _is_section(entry: Entry) -> bool:
    return entry.scope is not None or (entry.slot is not None and entry.slot.codec in BLOCK_CODECS)


@attrs.frozen
class Vocabulary:
    """All that is known by name. `root` is the outermost scope."""

    root: Entry


_SECTIONS = (
    *HEAD,
    *SUMMARY,
    *IMPACT,
    *TECHNICAL,
    *EVIDENCE,
    *TIMELINE,
    *DETECTION,
    *ROOT_CAUSE,
    *RESPONSE,
    *ACTIONS,
    *LESSONS,
    *REVIEW,
    *FOLLOW_UP,
    *REFERENCES,
    *PEOPLE,
    *APPROVAL,
    *POLICY,
)

VOCABULARY = Vocabulary(Entry(names=(), members=(*_SECTIONS, *_everywhere(_SECTIONS))))
"""The built-in vocabulary."""


def _scopes(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        path = entry.slot.path if entry.slot and entry.slot.codec in BLOCK_CODECS else ""
        if entry.scope is not None and path.split(".")[0] == entry.scope:
            yield path, entry.scope
        yield from _scopes(entry.members)


_SCOPES: Mapping[str, str] = MappingProxyType(dict(_scopes(_SECTIONS)))


def scope_of(path: str) -> str | None:
    """The section whose own text fills the attribute at `path`; None where none does."""
    return _SCOPES.get(path)
