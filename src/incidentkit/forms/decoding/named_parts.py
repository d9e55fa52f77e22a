"""The parts that a bullet names behind its text: "Add a probe - Owner: Ann - Due: 5 May"."""

from __future__ import annotations

import re

from incidentkit.forms.decoding.action_notations import slanted_note
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import Record

_NAME = r"[^\W\d_](?:[\w/#.?&'()]|[ ](?![-–—|])|-(?=\w)){0,24}?"
_STRONG = r"(?:\*\*|__)"
_PART = re.compile(
    rf"(?<!\s)\s+(?:--|[-–—|·])\s+(?=(?P<name>{_NAME})\s*:\s)"
    rf"|\s+(?:--|[-–—|])\s+(?P<last>{_NAME}):\s*$"
    rf"|(?<!\s)(?:\s+(?:--|[-–—|·]))?\s+"
    rf"(?={_STRONG}(?P<strong>{_NAME})\s*(?::{_STRONG}|{_STRONG}:)\s)"
    rf"|(?<=[^\s.][.;,])\s+(?=(?P<behind>(?:[Oo]wner|[Dd]ue(?: date)?|[Aa]ssignee|[Pp]riority"
    rf"|[Ss]tatus"
    rf"|[Dd]eadline|ETA))\s*:\s)"
)


def parts_of(text: str, record: Record) -> list[tuple[str, str]]:
    """A bullet cut before each " - Name: " whose name is a column; text may hold dashes itself."""
    cuts: list[re.Match[str]] = []
    ticks = opened = at = 0
    note = slanted_note(text) if record.column("owner") is not None else None
    for match in _PART.finditer(text) if ":" in text else ():
        if note is not None and match.start() > note.start():
            # In italics, which are read whole.
            break
        ticks += text.count("`", at, match.start())
        opened += text.count("(", at, match.start()) - text.count(")", at, match.start())
        at = match.start()
        if ticks % 2 and "`" in text[at:]:
            # Within a code span.
            continue
        if opened > 0 and (match["behind"] or ")" in text[at:]):
            # Within brackets, which are read whole.
            continue
        # Behind the first part with a known name, others are named parts, too.
        if cuts or column_of(record, _name_in(match)) is not None:
            cuts.append(match)
    pieces = [("", text[: cuts[0].start()] if cuts else text)]
    for number, match in enumerate(cuts):
        end = cuts[number + 1].start() if number + 1 < len(cuts) else len(text)
        name, _, part = text[match.start() : end].lstrip(" \t-–—|·").partition(":")
        if match["strong"]:
            name, part = name.strip(" *_"), part.removeprefix("**").removeprefix("__")
        if match["behind"] or (number + 1 < len(cuts) and cuts[number + 1]["behind"]):
            part = part.rstrip(" .;,")
        pieces.append((name.strip(), part.strip()))
    if cuts and cuts[0]["behind"]:
        pieces[0] = ("", pieces[0][1].rstrip(" ;,"))
    return pieces


def _name_in(match: re.Match[str]) -> str:
    return match["name"] or match["last"] or match["strong"] or match["behind"]
