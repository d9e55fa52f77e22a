"""The key under which the vocabulary knows a heading or a label."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from incidentkit.forms.comments import without_comment_text
from incidentkit.notation.late_patterns import late
from incidentkit.notation.remembered import remembered_text

_MARKS = str.maketrans("", "", "¿¡*_`~#\\\"'’‘“”?!")
_NUMBER = re.compile(r"^(?:\(?[0-9]{1,3}(?:(?:\.[0-9]{1,3})+[.):]?|[.):])|[A-K][.)])\s+(?=\S)")
_NUMBER_SIGN = late(r"(?<=[a-z]) ?#(?=[ :*_]*$)")
"""Behind a word: "Incident #"."""
_SHORTCODE = re.compile(r":[a-z][a-z0-9_+-]{1,40}:(?=\s|$)")
_ACCENTS = late("[\u0300-\u036f]")
_DASHES = re.compile(r"[-‐‑‒–—/]")
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*")
_CLOSED_COMPOUNDS = (
    ("postmortem", "post mortem"),
    ("followup", "follow up"),
    ("oncall", "on call"),
)


@remembered_text(4096)
def key_of(name: str) -> str:
    """`name` without emphasis, emoji, number, colon and case: "**1.1 Went Well:**" is "went well".

    A letter in place of a number goes, too ("A. Event data").

    Dashes and slashes count as spaces, "&" as "and"; what stands in parentheses stays. Accents
    don't count, and neither do the shortcodes of emoji (":eye:").
    """
    text = without_comment_text(name)
    # Most names have neither sign, and a pattern that looks for one takes longer to tell.
    if "#" in text:
        text = _NUMBER_SIGN.sub(" number", text)
    if ":" in text:
        text = _SHORTCODE.sub(" ", text)
    text = text.translate(_MARKS)
    if text.isascii():
        text = text.replace("^", " ")
    else:
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
        text = "".join(" " if unicodedata.category(ch) in _SYMBOLS else ch for ch in text)
    text = _NUMBER.sub("", text.strip()).casefold().replace("&", " and ")
    text = " ".join(_DASHES.sub(" ", text).split()).strip(" :.,;")
    for closed, open_ in _CLOSED_COMPOUNDS:
        text = text.replace(closed, open_)
    return text


_PARTED = re.compile(
    r"\s+[-‐‑‒–—|·•/]+\s+|\s*[:：—|·]\s*|\.\s+|,\s+|\s+&\s+|\s+(?:and|e|et|y|und)\s+", re.IGNORECASE
)
_GENERIC = re.compile(
    r"(?:the\s+)?(?:(?:phase|part|step|section|chapter|appendix|annex|stage)\s*[0-9a-z]{0,3}|incident"
    r"|outage|post-?mortem|facts|detailed|full|[0-9]+|[ivx]+)[.)]?",
    re.IGNORECASE,
)


def is_generic(part: str) -> bool:
    """Whether a part of a heading counts or groups and names nothing: "Phase 2", "Incident"."""
    return _GENERIC.fullmatch(part) is not None


_IN_ASIDE = re.compile(r"\(([^()]*)\)")
_LONGEST_HEADING = 160


def asides_in(name: str) -> list[str]:
    """What stands in parentheses in a heading."""
    return _IN_ASIDE.findall(name) if len(name) <= _LONGEST_HEADING else []


def heading_parts(name: str) -> Iterator[str]:
    """The parts of a heading that may be the name of its section, the likeliest first.

    The first part is one, then what stands behind parts that only count ("Phase 2: ..."), and what
    stands in parentheses behind such.
    """
    if len(name) > _LONGEST_HEADING:
        return
    bare = without_asides(_DATED.sub(" ", name))
    parts = [part.strip(" *_`#") for part in _PARTED.split(bare) if part.strip(" *_`#")]
    said = next((part for part in parts if not is_generic(part)), None)
    if said is None:
        yield from asides_in(name)
        return
    yield said
    counted = _COUNTED.match(said)
    if counted is not None:
        yield said[counted.end() :]


_COUNTED = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})*[ \t]+(?=[^\W\d_])")
"""A number without a mark behind it, as word processors number headings: "2 Chronology"."""
_DATED = re.compile(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}")
_SYMBOLS = frozenset(("So", "Sk", "Cf", "Mn", "Co", "Cn"))


_OF_SOMETHING_ELSE = re.compile(
    r"\((?:the |of the |of our |at the |our )?(?:target|targets|goal|slo|sla|planned|plan|expected"
    r"|vendor|provider|supplier|upstream|previous incident|last incident|last time|of the fix"
    r"|objective|budget)\)",
    re.IGNORECASE,
)


def without_asides(key: str) -> str:
    """`key` without what stands in parentheses: "timeline (utc)" is "timeline".

    What says that something else is meant stays: "duration (target)".
    """
    bare = key
    if "(" in key and _OF_SOMETHING_ELSE.search(key) is None:
        bare = _ASIDE.sub(" ", key)
    return " ".join(bare.split()).strip(" :.,;")
