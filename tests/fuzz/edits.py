"""A small document and an edit of it, chosen by bytes: one of the laws of edits holds for it."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import attrs
from editing.changes import Edit, Made, carried_out, edits
from editing.own_lines import OwnLines
from laws.edits import LAWS, Written

from incidentkit import Incident, InvalidValueError

HEAD = 3
"""One byte says which law is checked, two say which edit is made."""


@functools.lru_cache(maxsize=256)
def _read(text: str) -> tuple[Incident, OwnLines, Sequence[Edit]]:
    """A document and its edits; many inputs in a row differ in the edit alone."""
    incident = Incident.from_markdown(text)
    return incident, OwnLines(incident, text), edits(incident)


def _retyped(before: Incident, made: Made, text: str) -> Made | None:
    """The same edit with a text of the fuzzer's own, where the place holds texts."""
    try:
        changed = before.evolve({made.path: text})
    except InvalidValueError:
        return None
    return None if changed == before else attrs.evolve(made, incident=changed)


def check(data: bytes) -> None:
    """PutGet, Locality, Non-interference, PutPut, or Undo of a value, for one edit.

    After the head comes the document, and after a NUL the text that is put in, if it is to be
    another than one that a person would put in.
    """
    if len(data) <= HEAD:
        return
    law = LAWS[data[0] % len(LAWS)]
    text, _, value = data[HEAD:].decode("utf-8", "ignore").partition("\0")
    incident, own, possible = _read(text)
    made = carried_out(incident, possible[int.from_bytes(data[1:HEAD]) % len(possible)])
    if made is not None and value and made.kind in ("set", "change"):
        made = _retyped(incident, made, value)
    if made is not None and (found := Written.of(incident, own, made)) is not None:
        law(found)
