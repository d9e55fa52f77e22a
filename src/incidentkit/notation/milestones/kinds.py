"""Which milestones a timeline row states, by the words it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from incidentkit.notation.late_patterns import late
from incidentkit.notation.milestones.foreign_kinds import kinds_abroad
from incidentkit.notation.milestones.kind_denials import (
    AS_OTHERS_SAY,
    DOUBTS,
    EFFECTS,
    GOOD_NEWS,
    IN_PART,
    NEVER,
    NO_ANSWER,
    OF_ANOTHER,
    OPEN_ENDS,
    PROPOSED,
    UNDONE,
    UNTIL_COMMA,
    WITHIN,
)
from incidentkit.notation.milestones.kind_words import PHRASES
from incidentkit.notation.remembered import remembered_text
from incidentkit.notation.text import plain_label

_BARE = 3
"""Words of a clause at most that has no subject of its own."""
LONGEST_TEXT = 2_000
"""Characters of a text that are looked at."""


def _words(choices: Iterable[str]) -> re.Pattern[str]:
    return late(rf"(?<![\w-])(?:{'|'.join(choices)})(?![\w-])")


_PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {kind: _words(phrases) for kind, phrases in PHRASES.items()}
)
_STRUCK = late(r"~~[^~]*~~")
_UNTICKED = late(r"\[ ?\]|\u2610")
_SENTENCE = late(r"(?<=[.!?;])\s+|[\n\r|;]+")
_REMARK = late(
    r"[()\[\]\u2013\u2014\u2192\u00b7:]+|\s-+>?\s|\b(?:but|however|though|although|only to)\b"
)
_CLAUSE = late(r",|\band\b(?! running\b)|\bthen\b")
_NEVER = late(rf"{_words(NEVER).pattern}|n't\b")
_WITHIN = _words(WITHIN)
_IN_PART = _words(IN_PART)
_PROPOSED = _words(PROPOSED)
_UNDONE = _words(UNDONE)
_NO_ANSWER = late(rf"(?:{NO_ANSWER})[.!]?")
_DOUBTS = late(rf"(?:{DOUBTS})(?![\w-])")
_AS_A_WHOLE = late(
    r"^\W*(?:eta|todo|next steps?|(?:\w+ )?plan)[ ]?:"
    r"|[(\[](?:planned|expected|tentative|scheduled|estimated|eta)\b"
    rf"|\b(?:nobody|no one|no-one)\b|\b{AS_OTHERS_SAY}"
)
"""What makes a plan or a denial of the whole sentence, whatever stands between."""
_HEAD = late(r"[^\w\n]*([^:\n]{1,40}):\s")
"""What a sentence is headed by: "Planned: service restored by 12:00"."""
_AT_ANOTHER_TIME = late(r"\b(?:at|um|à|às?|a las|alle) [0-9]{1,2}[:h][0-9]{2}\b")
"""Behind the first sentence: what has a time of its own is not of that of the row."""
_UNTIL_COMMA = late(rf"{_words(UNTIL_COMMA).pattern}.*")
_BACK_OUT = late(
    r"(?:was |were |it was )?(?:rolled (?:it )?back|reverted(?: it)?)"
    r"(?: (?:at once|again|immediately|(?:right|straight) away|(?:soon|shortly) after))?[.!]?"
)
_NOT_WORKING = late(r"\b(?:not|cannot|unable|could|can)\b|n't\b")
"""What is reported does not work: this denies nothing about the report."""


def kinds_of(*texts: str | None) -> frozenset[str]:
    """The milestones that the texts of one timeline row state, as names ("detected", "resolved").

    Each text is read by itself, sentence by sentence. What is denied, planned, attempted, asked,
    conditional, doubted, achieved in part or undone again states nothing, and neither does what
    the vocabulary doesn't know: a milestone is rather missed than made up. Of a text over 2,000
    characters only the sentences that end within the first 2,000 are read.
    """
    return frozenset(kind for text in texts if text for kind in _kinds_in(text))


# The milestones, the events and the findings of an incident ask about the same rows.
@remembered_text(2048)
def _kinds_in(text: str) -> frozenset[str]:
    sentences = _sentences(text)
    return frozenset(_stated(sentences, _PATTERNS) | kinds_abroad("\n".join(sentences)))


def stated_in(text: str, kinds: Mapping[str, re.Pattern[str]]) -> set[str]:
    """Which of `kinds` a text states, by the patterns of their phrases; see `kinds_of`."""
    return _stated(_sentences(text), kinds)


def _stated(sentences: Iterable[str], kinds: Mapping[str, re.Pattern[str]]) -> set[str]:
    found: set[str] = set()
    for number, sentence in enumerate(sentences):
        if _AS_A_WHOLE.search(sentence) or _is_headed_by_plan(sentence):
            continue
        earlier, before = set(found), set[str]()
        for part in _REMARK.split(sentence):
            if part.strip():
                before = _read_part(part, before, found, kinds)
        if number and _AT_ANOTHER_TIME.search(sentence):
            # It may take back what stands before it.
            found &= earlier
    return found


def _is_headed_by_plan(sentence: str) -> bool:
    """Whether the words before a colon say that what stands behind it is no fact."""
    head = _HEAD.match(sentence)
    return head is not None and (
        _NEVER.search(head[1]) is not None or _PROPOSED.search(head[1]) is not None
    )


def _sentences(text: str) -> list[str]:
    # A line break of a cell ends no sentence: what stands above it may deny what stands below.
    head = text[:LONGEST_TEXT].casefold().replace("\u2019", "'").replace("<br>", " ")
    head = _UNTICKED.sub("\n not ", _STRUCK.sub(" ", head))
    sentences = _SENTENCE.split(head)
    # What goes on behind the cut may take back what stands before it.
    return sentences[:-1] if len(text) > LONGEST_TEXT else sentences


def _read_part(
    part: str, before: set[str], found: set[str], kinds: Mapping[str, re.Pattern[str]]
) -> set[str]:
    """Add to `found` what a part of a sentence states, and take away what it takes back.

    `before` is what the clause right before states; returned is what the last clause does.
    """
    denied = _is_open(part)
    another = False
    for raw in _CLAUSE.split(part):
        clause = plain_label(raw).rstrip(" .!")
        if not clause:
            continue
        if _NO_ANSWER.fullmatch(clause) or _DOUBTS.match(clause):
            found -= before
        undone = _UNDONE.search(clause)
        if undone:
            found -= EFFECTS
        said = _UNTIL_COMMA.sub("", clause)
        never = _NEVER.search(said)
        stated: set[str] = set()
        # "Previous alert acknowledged and closed": of the same alert.
        another = another and len(clause.split()) <= _BARE
        if denied or _is_open(raw) or another:
            pass
        elif never is None:
            stated = _stated_by(said, kinds)
        elif _tells_of_trouble(said, kinds):
            stated, never = {"detected"}, None
        denied = denied or never is not None
        if undone:
            stated -= EFFECTS
        another = another or OF_ANOTHER.match(clause) is not None
        if "mitigated" in before and _BACK_OUT.fullmatch(clause):
            found.discard("mitigated")
            stated = set()
        found |= stated
        before = stated
    return before


def _is_open(text: str) -> bool:
    return text.rstrip(" *_`\"'!").endswith(OPEN_ENDS)


def _tells_of_trouble(said: str, kinds: Mapping[str, re.Pattern[str]]) -> bool:
    """Whether a clause says of what was found out that it doesn't work."""
    found = kinds["detected"].search(said) if "detected" in kinds else None
    if found is None or _WITHIN.search(said) or _NEVER.search(said, 0, found.start()):
        return False
    return _NEVER.search(_NOT_WORKING.sub("", said)) is None


def _stated_by(said: str, kinds: Mapping[str, re.Pattern[str]]) -> set[str]:
    found = {kind for kind, pattern in kinds.items() if pattern.search(said)}
    if "detected" in found and GOOD_NEWS.search(said):
        found.discard("detected")
    if not found or _WITHIN.search(said):
        return set()
    return found - EFFECTS if _IN_PART.search(said) else found
