"""Which milestones a timeline row states, by the words it is written in."""

from __future__ import annotations

import re

from incidentkit.notation.kind_words import NEVER, PHRASES, TRAILING, UNTIL_COMMA, WITHIN
from incidentkit.notation.text import plain_label

_SENTENCE = re.compile(
    r"(?<=[.!?;])\s+|[\n\r|()\[\]\u2013\u2014\u2192:;]+|\s-+>?\s|\b(?:but|however)\b"
)
_CLAUSE = re.compile(r"(,|\band\b|\bthen\b)")
_NEVER = re.compile(rf"(?<![\w-])(?:{'|'.join(NEVER)})(?![\w-])|n't\b")
_WITHIN = re.compile(rf"(?<![\w-])(?:{'|'.join(WITHIN)})(?![\w-])")
_UNTIL_COMMA = re.compile(rf"(?<![\w-])(?:{'|'.join(UNTIL_COMMA)})(?![\w-]).*")
_TRAILING = re.compile(rf"(?:{'|'.join(TRAILING)})[.!]*$")
_KINDS = {
    kind: re.compile(rf"(?<![\w-])(?:{'|'.join(phrases)})(?![\w-])")
    for kind, phrases in PHRASES.items()
}
LONGEST_TEXT = 2_000


def kinds_of(*texts: str | None) -> frozenset[str]:
    """The milestones that the texts of one timeline row state, as names ("detected", "resolved").

    Each text is read by itself, sentence by sentence. What is denied, planned, attempted, asked or
    conditional states nothing, and neither does what the vocabulary doesn't know: a milestone is
    rather missed than made up. Of a text over 2,000 characters only the first 2,000 are read.
    """
    found: set[str] = set()
    for text in texts:
        if text:
            for sentence in _SENTENCE.split(text[:LONGEST_TEXT].casefold().replace("\u2019", "'")):
                found.update(_kinds_in(sentence))
    return frozenset(found)


def _kinds_in(sentence: str) -> set[str]:
    found: set[str] = set()
    if sentence.rstrip(" *_`\"'").endswith("?"):
        return found
    for part in _CLAUSE.split(sentence):
        clause = _UNTIL_COMMA.sub("", plain_label(part))
        if _NEVER.search(clause):
            break
        if not clause or _WITHIN.search(clause) or _TRAILING.search(clause):
            continue
        found.update(kind for kind, pattern in _KINDS.items() if pattern.search(clause))
    return found
