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

    The first byte chooses the document, three each choose an edit, and what follows is a text to
    put in a place that holds texts.
    """
    if len(data) < 4:
        return
    number = data[0] % len(bundled())
    incident = bundled()[number].incident
    typed = data[4:].decode("utf-8", "ignore")
    for step in range(MOST):
        chosen = data[1 + 3 * step : 4 + 3 * step]
        if len(chosen) < 3:
            return
        place = int.from_bytes(chosen[:2])
        edits = _first_edits(number) if step == 0 else [*some_changes(incident, 6, str(place))]
        if not edits:
            return
        made = edits[place % len(edits)]
        if chosen[2] % 2 and typed:
            # A text of any kind may move what hangs on it, so the laws of the text alone are held.
            retyped = _retyped(incident, made, typed)
            if retyped is not None:
                text = written(retyped.incident)
                assert text is None or Incident.from_markdown(text) == retyped.incident
            return
        text = check_edit(incident, OwnLines(incident, incident.to_markdown()), made)
        if text is None:
            return
        incident = Incident.from_markdown(text)
