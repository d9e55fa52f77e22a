"""Names listed one a line below a key of front matter: each has its own line, in that manner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.writing.matter_values import matter_scalar
from incidentkit.forms.writing.places import line_edit, lines_removed
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source

_DASHED = re.compile(r"[ \t]*-[ \t]+")


def is_matter_item(source: Source, statement: Statement) -> bool:
    """Whether a statement is an item of a list that stands below a key of front matter."""
    spot = statement.spot
    return spot is not None and spot.shape is Shape.MATTER and _lead(source, statement) != ""


def matter_item_edits(
    source: Source, statement: Statement, texts: Sequence[str], own: int | None
) -> Iterator[Edit]:
    """The edits that make an item say `texts`, a line each; the item itself becomes no. `own`.

    Without any, its line goes.
    """
    spot = statement.spot
    if spot is None:
        return
    number = source.line_of(spot.value[0])
    if not texts:
        yield lines_removed(source, number, number + 1)
        return
    at = own or 0
    lines = [f"{_lead(source, statement)}{matter_scalar(text)}" for text in texts]
    start, end = source.line_starts[number], source.line_spans[number][1]
    if lines[:at]:
        yield Edit(start, start, "".join(f"{line}\n" for line in lines[:at]))
    if source.text[slice(*spot.value)] != texts[at]:
        yield line_edit(source, spot, spot.value, texts[at])
    if lines[at + 1 :]:
        yield Edit(end, end, "".join(f"\n{line}" for line in lines[at + 1 :]))


def _lead(source: Source, statement: Statement) -> str:
    """What stands before the text of an item: its indentation and the dash."""
    at = statement.spot.value[0] if statement.spot is not None else 0
    found = _DASHED.match(source.text, source.line_starts[source.line_of(at)], at)
    return found[0] if found else ""
