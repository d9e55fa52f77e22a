"""Names in front of what somebody has to do: "Ann: add a probe", "@ann add a probe"."""

from __future__ import annotations

from incidentkit.forms.decoding.action_notations import Noted
from incidentkit.forms.decoding.names_in_notes import HANDLE, is_name, names_nobody
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.notation.given_names import is_given_name
from incidentkit.notation.late_patterns import late

LED = late(
    r"\*\*(?P<who>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w.'-]*){0,2})(?::\*\*|\*\*(?::"
    r"| [-–—](?= )))\s+(?=\S)"
)
LED_PLAINLY = late(r"(?P<who>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w.'-]*){0,2}):\s+(?=\S)")
_LED_BY_NOBODY = late(
    r"(?:\*\*(?P<strong>[^*:\n]{2,30})(?::\*\*|\*\*(?::| [-–—](?= )))|(?P<plain>[^*:\n]{2,30}):)"
    r"\s+(?=\S)"
)
_HANDLE_FIRST = late(rf"(?P<who>{HANDLE})(?:\s*:|\s+[-–—])?\s+(?=\S)")
_BRACKETS_FIRST = late(r"\[(?P<who>[^\[\]\n]{2,40})\]:?\s+(?=\S)")


def led(text: str) -> Noted | None:
    """A person's name, in bold or not, and what they do: "**Lena**: alert on the queue's age"."""
    match = LED.match(text) or LED_PLAINLY.match(text)
    if match is None or not is_given_name(match["who"].split(" ", 1)[0]):
        return None
    return Noted(text=text[match.end() :], parts={"owner": match["who"]})


def led_or_open(text: str) -> Noted | None:
    """A person's name, or that there is nobody yet, and what is to be done."""
    if (found := led(text)) is not None:
        return found
    match = _LED_BY_NOBODY.match(text)
    who = "" if match is None else match["strong"] or match["plain"]
    if match is None or not names_nobody(who):
        return None
    return Noted(text=text[match.end() :], parts={"owner": who})


def handled(text: str) -> Noted | None:
    """A handle and what its owner does: "@ann add a probe"."""
    match = _HANDLE_FIRST.match(text)
    if match is None:
        return None
    return Noted(text=text[match.end() :], parts={"owner": match["who"]})


def bracketed_first(text: str) -> Noted | None:
    """A person's name in brackets before what they do; what isn't decided yet names nobody."""
    match = _BRACKETS_FIRST.match(text)
    if match is None:
        return None
    who = match["who"].strip()
    known = is_given_name(who.split(" ", 1)[0]) and is_name(who)
    if not known and not is_placeholder(who, Codec.PERSON):
        return None
    return Noted(text=text[match.end() :], parts={"owner": who})
