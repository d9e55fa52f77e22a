"""Writing the report's own severity guide, row by row."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.document import Document
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.alignment import aligned
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.listing.tables import TableWriter
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.edits import Edit
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.severity_level import TARGETS, SeverityLevel


def guide_edits(
    document: Document,
    dress: Dress,
    statement: Statement,
    old: SeverityGuide | None,
    new: SeverityGuide | None,
) -> Iterator[Edit]:
    """The edits that turn the levels of the document's guide into those of `new`."""
    table = next((b for b in statement.region.blocks if isinstance(b, Table)), None)
    if table is None:
        raise NoPlaceError("its severity guide is no table")
    writer = TableWriter(document, dress, statement, table)
    olds = old.levels if old is not None else ()
    news = new.levels if new is not None else ()
    rows = [row for row in table.rows if any(start < end for start, end in row.cells)]
    if len(rows) != len(olds):
        raise NoPlaceError("not every row of its severity guide is a level")
    steps = list(aligned(olds, news, _named))
    added = [news[step.new] for step in steps if step.new is not None and step.old is None]
    writer.make_room(map(_Written.of, added))
    has_aliases = writer.columns.has("aliases")
    after = None
    inserted: list[Edit] = []
    removed: set[int] = set()
    for step in steps:
        row = rows[step.old] if step.old is not None else None
        if step.new is None and row is not None:
            removed.add(row.line)
            yield writer.remove(row)
        elif step.new is not None and row is None:
            text = writer.row_text(_Written.of(news[step.new]), None)
            inserted.append(writer.insert(after, [text]))
        elif step.new is not None and step.old is not None and row is not None:
            # Without a column of theirs, aliases stand beside the code.
            inline = bool(olds[step.old].aliases) and not has_aliases
            before, now = (
                _Written.of(level, inline=inline) for level in (olds[step.old], news[step.new])
            )
            element = Element(value=before, span=(row.start, row.end))
            if before != now:
                yield from writer.change(element, now, None)
            after = row
    yield from writer.finish(removed)
    # New rows begin where the row before them ends, behind what that gets.
    yield from inserted


def _named(level: SeverityLevel) -> str:
    return f"{level.code or ''} {level.name or ''}"


def _target(level: SeverityLevel, name: str) -> object:
    span: object = getattr(level, name)
    return level.unparsed.get(name) if span is None else span


@attrs.frozen
class _Written:
    """A level as the columns of a guide have it: code and name stand in one cell."""

    code: str
    aliases: str | None
    description: str | None
    response: object
    mitigation: object
    resolution: object
    review: object

    @classmethod
    def of(cls, level: SeverityLevel, *, inline: bool = False) -> _Written:
        name = level.name or ""
        label = f"{level.code} {name}".strip() if level.code else name
        if inline and level.code and level.aliases:
            label = " / ".join((level.code, *level.aliases)) + (f" ({name})" if name else "")
        return cls(
            code=label,
            aliases=None if inline else ", ".join(level.aliases) or None,
            description=level.description,
            **{name: _target(level, name) for name in TARGETS},
        )
