"""Values behind the keys of front matter, as YAML or TOML has them."""

from __future__ import annotations

import re
import tomllib

from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.place import Span

_PLAIN = re.compile(r"[\w(][\w .,/()@+\-~–—]*(?::(?=\S)[\w .,/()@+\-~–—]*)*")
"""What YAML takes for a text without quotes."""
_IN_LIST = re.compile(r"[\w(][\w ./()@+\-~–—]*(?::(?=\S)[\w ./()@+\-~–—]*)*")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_QUOTES = ("'", '"')


def is_toml(source: Source) -> bool:
    """Whether the front matter of a document is TOML."""
    return source.line_text(0).startswith("+++")


def matter_edit(source: Source, old: Span, text: str) -> Edit:
    """Put `text` behind a key of front matter, in quotes where it needs them.

    Only TOML needs something behind each key.
    """
    toml = is_toml(source)
    before, behind = source.text[old[0] - 1 : old[0]], source.text[old[1] : old[1] + 1]
    if before in _QUOTES and behind == before:
        value = quoted(text, before)
        if value[0] == before:
            return Edit(*old, value[1:-1])
        return Edit(old[0] - 1, old[1] + 1, value)
    gap = "" if before in (" ", "\t", "[") else " "
    if toml:
        bare = text if old[0] < old[1] and _is_bare(text) else quoted(text)
        return Edit(*old, f"{gap}{bare}{' ' if behind == '#' else ''}")
    end_of_line = source.line_spans[source.line_of(old[1])][1]
    if not text and not source.text[old[1] : end_of_line].strip():
        start = old[0]
        while start > 0 and source.text[start - 1] in " \t":
            start -= 1
        return Edit(start, old[1], "")
    room = " " if text and behind == "#" else ""
    return Edit(*old, f"{gap}{matter_scalar(text)}{room}" if text else "")


def matter_scalar(text: str, *, toml: bool = False) -> str:
    """A new value of front matter, in the quotes that it needs."""
    return text if not toml and _PLAIN.fullmatch(text) else quoted(text, '"' if toml else "'")


def list_item(text: str, quote: str, *, toml: bool = False) -> str:
    """An item of a list in brackets, in the quotes that its neighbours have, or that it needs."""
    if quote or toml:
        return quoted(text, quote or '"')
    return text if _IN_LIST.fullmatch(text) else quoted(text, "'")


def quoted(text: str, quote: str = '"') -> str:
    """A text in quotes, in the other ones if it has such itself.

    A reader of YAML takes a backslash in double quotes for more than one.
    """
    if _CONTROL.search(text):
        raise NoPlaceError("it can't stand on one line of front matter")
    for mark in (quote, *_QUOTES):
        if mark not in text and (mark == "'" or "\\" not in text):
            return f"{mark}{text}{mark}"
    raise NoPlaceError("quotes of both kinds can't stand in this line of front matter")


def _is_bare(text: str) -> bool:
    """Whether TOML takes a text without quotes for a number, a day or a time."""
    if not text or not text[0].isascii() or not (text[0].isdigit() or text[0] in "+-"):
        return False
    if not set(text).isdisjoint("#\r\n,"):
        return False
    try:
        tomllib.loads(f"value = {text}")
    except ValueError:
        return False
    return True
