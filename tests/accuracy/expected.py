"""What readers of flesh and blood found in a document: the annotations, as they are stored.

`../shared/corpus/truth.jsonl` has texts in the clear, `annotations.jsonl` has digests of them, for
documents whose words are not ours to repeat. Each line is an object with the facts of one document.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import attrs

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
OWN = Path(__file__).parent / "annotations.jsonl"
TRUTH = "truth"

_DIGEST = "sha256:"
_LONGEST = 12


@attrs.frozen(kw_only=True)
class Annotated:
    """The facts of one document, and the set that it is counted in: "truth", "look" or "score"."""

    file: str
    half: str
    facts: Mapping[str, Any]

    @property
    def path(self) -> Path:
        """Where the document is."""
        return CORPUS / self.file

    def is_open(self, key: str) -> bool:
        """Whether two careful readers could differ on a fact, or on the one it is a part of."""
        ambiguous = self.facts.get("ambiguous") or ()
        return key in ambiguous or key.partition(".")[0] in ambiguous


def annotated() -> list[Annotated]:
    """Every annotated document at hand; none where the shared material is missing."""
    found: list[Annotated] = []
    for path in (CORPUS / "truth.jsonl", OWN):
        if not path.is_file() or not CORPUS.is_dir():
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            facts: dict[str, Any] = json.loads(line)
            half = facts.get("half", TRUTH)
            found.append(Annotated(file=facts["file"], half=half, facts=facts))
    return found


def normalised(text: str) -> str:
    """The letters and digits of a text, case folded: what marks and dashes it has doesn't count."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(ch for ch in folded if ch.isalnum())


def digest(text: str) -> str:
    """What stands in the annotations for a text that is not repeated there."""
    whole = hashlib.sha256(normalised(text).encode()).hexdigest()
    return _DIGEST + whole[:_LONGEST]


def is_said(expected: object, text: str) -> bool:
    """Whether `text` is the expected one, or one of them; each in the clear or as a digest."""
    if isinstance(expected, list):
        return any(is_said(one, text) for one in cast("list[object]", expected))
    told = str(expected)
    if told.startswith(_DIGEST):
        return told == digest(text)
    return bool(normalised(text)) and normalised(told) == normalised(text)


_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_PART = re.compile(
    r"(?<![\w.:])(\d+(?:\.\d+)?)[ -]?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d"
    r"|weeks?)\b(?:,? and |, ?| )?",
    re.IGNORECASE,
)


def lengths(expected: object) -> set[int]:
    """The durations, in seconds, that an annotation gives, as numbers or in a sentence."""
    if isinstance(expected, list):
        return {n for one in cast("list[object]", expected) for n in lengths(one)}
    if isinstance(expected, (int, float)):
        return {round(expected)}
    found: set[int] = set()
    total, end = 0.0, -1
    for match in _PART.finditer(str(expected)):
        size = float(match[1]) * _UNITS[match[2][0].lower()]
        total = total + size if match.start() == end else size
        end = match.end()
        found.add(round(total))
    return found
