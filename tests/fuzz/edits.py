"""A document and some edits of it, chosen by bytes: the laws of edits hold for each."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from editing.changes import Made, changes, some_changes
from editing.documents import bundled
from editing.own_lines import OwnLines
from editing.rows import row_changes
from laws.edits import check_edit, written

from incidentkit import Incident, InvalidValueError

VALUES = ("set", "change", "clear")
MOST = 2
"""Edits of one document: each takes tenths of a second."""


@functools.cache
def _first_edits(number: int) -> Sequence[Made]:
    """Every edit of a bundled document."""
    incident = bundled()[number].incident
    values = (made for made in changes(incident) if made.kind in VALUES)
    return (*values, *row_changes(incident))


def _retyped(incident: Incident, made: Made, text: str) -> Made | None:
    """The same edit with a text of the fuzzer's own, where the place holds texts."""
    if made.kind not in ("set", "change"):
        return None
    try:
        changed = incident.evolve({made.path: text})
    except InvalidValueError:
        return None
    return None if changed == incident else Made(made.kind, made.path, changed)


def check(data: bytes) -> None:
    """PutGet, Locality, Non-interference, PutPut, and Undo of value edits.

    Of the first three bytes, the first says where the document comes from: from what follows, or,
    if it is 255, from the bundled ones. The other two choose an edit, and a second one after it.
    """
    if len(data) < 4:
        return
    place = int.from_bytes(data[1:3])
    rest = data[3:].decode("utf-8", "ignore")
    if data[0] == 255:
        number = place % len(bundled())
        incident = bundled()[number].incident
        edits: Sequence[Made] = _first_edits(number)
        if (made := _retyped(incident, edits[place % len(edits)], rest)) is not None:
            text = written(made.incident)
            assert text is None or Incident.from_markdown(text) == made.incident
            return
    else:
        incident = Incident.from_markdown(rest)
        edits = [*some_changes(incident, 12, str(data[0]))]
    for step in range(MOST):
        if not edits:
            return
        made = edits[(place >> (8 * step)) % len(edits)]
        text = check_edit(incident, OwnLines(incident, incident.to_markdown()), made)
        if text is None:
            return
        incident = Incident.from_markdown(text)
        edits = [*some_changes(incident, 6, str(data[0]))]
