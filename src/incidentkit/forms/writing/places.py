"""Replacing the text at one place in the manner of the place: a line, a cell, or whole blocks."""

from __future__ import annotations

from incidentkit.forms.labels import find_label
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Shape, Spot
from incidentkit.forms.writing.guards import fits_behind, guarded, starts_block
from incidentkit.forms.writing.matter_values import matter_edit
from incidentkit.markdown.blocks import Item, ListBlock, Paragraph
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.markdown.table import escape_cell
from incidentkit.place import Span


def cell_edit(source: Source, room: Span, text: str) -> Edit:
    """Put `text` into a cell, padded to the width it had; other rows are never realigned.

    At an end of its row without a pipe nothing pads a cell.
    """
    old = source.text[room[0] : room[1]]
    if _is_compact(old) and text and not text.endswith("\\"):
        return Edit(room[0], room[1], escape_cell(text).ljust(len(old)))
    lead = old[: len(old) - len(old.lstrip(" "))] if old.strip() else " "
    new = f"{lead[:1] or ' '}{escape_cell(text)}" if text else ""
    if source.text[room[0] - 1 : room[0]] != "|":
        # An empty cell at the start is only one behind a pipe.
        new = escape_cell(text) or "| "
    if source.text[room[1] : room[1] + 1] != "|":
        return Edit(room[0], room[1], new)
    new = new.ljust(len(old)) if len(new) < len(old) else new
    if not new.endswith(" "):
        new += " "
    return Edit(room[0], room[1], new)


def _is_compact(cell: str) -> bool:
    """Whether the text of a cell touches the pipes around it."""
    return cell.strip() == cell != ""


def line_edit(source: Source, spot: Spot, old: Span, text: str) -> Edit:
    """Put `text` behind a label, in place of what stands at `old`; a hard break stays."""
    if spot.shape is Shape.MATTER:
        return matter_edit(source, old, text)
    if spot.shape is Shape.CELL and spot.room is not None:
        inner = source.text[spot.room[0] : old[0]], source.text[old[1] : spot.room[1]]
        wrapped = inner[0].strip() + text + inner[1].strip() if text else ""
        return cell_edit(source, spot.room, wrapped)
    if spot.shape in (Shape.LINE, Shape.BULLET) and text:
        head = source.text[spot.line[0] : spot.value[0]]
        below = source.text[spot.value[0] : old[0]]
        if "\n" not in below and "\r" not in below:
            text = guarded(source.text[spot.line[0] : old[0]], text)
        elif not _is_comment(text) and (starts_block(text) or find_label(text) is not None):
            return Edit(spot.value[0], old[1], f" {guarded(head, text)}")
    if old[0] < old[1] and (text or not _ends_line(source, spot, old)):
        return Edit(old[0], old[1], text)
    if old[0] < old[1]:
        return Edit(_trim_left(source, old[0]), old[1], "")
    line = source.text[spot.line[0] : spot.line[1]]
    content = line.rstrip(" \t")
    trailing = line[len(content) :]
    kept = trailing if len(trailing) > 1 else ""
    start = spot.line[0] + len(content)
    return Edit(start, spot.line[1], (f" {text}" if text else "") + kept)


def _ends_line(source: Source, spot: Spot, old: Span) -> bool:
    """Whether nothing but a label stands on the line besides a value, so that no space is left."""
    line = source.text[spot.value[0] : spot.line[1]]
    return line.strip() == source.text[slice(*old)]


def _is_comment(text: str) -> bool:
    """Whether a text is what a form says in place of a value, below the label as in the form."""
    return text.startswith("<!--") and text.endswith("-->")


def block_edit(source: Source, region: Region, spot: Spot | None, text: str) -> Edit:
    """Put Markdown blocks where `region` is, with the indentation of their container."""
    lines = [line for line in region.lines if line[0] < line[1]]
    if not lines and spot is not None:
        return _below_label(source, spot, text)
    start, end = lines[0][0], lines[-1][1]
    first, behind = source.line_of(start), source.line_of(end) + 1
    if not text and spot is None and not source.text[source.line_starts[first] : start].strip():
        return blocks_removed(source, first, behind)
    prefix = _prefix(source, start if spot is None else spot.line[0])
    inline = spot is not None and spot.line[0] <= start <= spot.line[1]
    if inline and spot is not None and text and not _goes_behind_label(source, spot, text):
        below = "\n" + prefix + indented(text, prefix)
        if _needs_gap_below(source, spot, end, text):
            end, below = source.line_spans[source.line_of(end)][1], below + "\n"
        return Edit(_trim_left(source, start), end, below)
    if inline and not text:
        return Edit(_trim_left(source, start), end, "")
    return Edit(start, end, indented(text, prefix))


def listed_value(region: Region) -> Span | None:
    """The text of the only item, of one line, of all that a region holds; None for others."""
    match region.blocks:
        case (ListBlock(items=(Item(blocks=(Paragraph(lines=(line,)),)),)),):
            return line
        case _:
            return None


def _below_label(source: Source, spot: Spot, text: str) -> Edit:
    if not text:
        return Edit(spot.value[0], spot.value[0], "")
    if "\n" not in text and _goes_behind_label(source, spot, text):
        return line_edit(source, spot, spot.value, text)
    prefix = _prefix(source, spot.line[0])
    gap = "\n" if _needs_gap_below(source, spot, spot.line[1], text) else ""
    return Edit(spot.line[1], spot.line[1], "\n" + prefix + indented(text, prefix) + gap)


def _needs_gap_below(source: Source, spot: Spot, end: int, text: str) -> bool:
    """Whether the next line of a label's paragraph would join the blocks put below the label."""
    if spot.shape is not Shape.LINE or not any(map(starts_block, text.split("\n"))):
        return False
    below = source.line_of(end) + 1
    return below < source.line_count and source.line_text(below).strip() != ""


def indented(text: str, prefix: str) -> str:
    """`text` with `prefix` before each line but the first; blank lines stay blank."""
    first, *rest = text.split("\n")
    return "\n".join([first, *(prefix + line if line else prefix.rstrip() for line in rest)])


def _goes_behind_label(source: Source, spot: Spot, text: str) -> bool:
    """Whether Markdown text stays what it is on the line of a label: no list, no fence."""
    head = source.text[spot.line[0] : spot.value[0]]
    return not starts_block(text) and fits_behind(head, text)


def prefix_of(source: Source, offset: int) -> str:
    """What a further line needs before it to stay in the container of the text at `offset`."""
    return _prefix(source, offset)


def _prefix(source: Source, offset: int) -> str:
    start = source.line_starts[source.line_of(offset)]
    return "".join(ch if ch in ">\t" else " " for ch in source.text[start:offset])


def _trim_left(source: Source, start: int) -> int:
    while start > 0 and source.text[start - 1] in " \t":
        start -= 1
    return start


def lines_removed(source: Source, first: int, behind: int) -> Edit:
    """Take out whole lines, their line endings included."""
    start = source.line_starts[first]
    if behind < source.line_count:
        return Edit(start, source.line_starts[behind], "")
    # The last line has no ending of its own: take the one before it.
    before = source.line_spans[first - 1][1] if first > 0 else start
    return Edit(before, len(source.text), "")


def blocks_removed(source: Source, first: int, behind: int) -> Edit:
    """Take out whole lines, and the blank one below them where another stands above.

    At the end of the document it is the one above that goes.
    """
    above = first == 0 or not source.line_text(first - 1).strip()
    rest = map(source.line_text, range(behind, source.line_count))
    if first > 0 and above and behind >= source.line_count - 1 and not "".join(rest).strip():
        first -= 1
    elif above and behind < source.line_count - 1 and not source.line_text(behind).strip():
        behind += 1
    return lines_removed(source, first, behind)
