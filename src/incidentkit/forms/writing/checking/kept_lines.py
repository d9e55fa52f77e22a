"""The lines of a document that an edit has to leave as they are, and the first that it didn't."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from incidentkit.errors import excerpt
from incidentkit.forms.document import Document
from incidentkit.forms.writing.checking.changed_lines import ChangedLines
from incidentkit.forms.writing.listing.day_columns import gets_day
from incidentkit.model.differences import Change
from incidentkit.model.facts import Facts
from incidentkit.model.paths import value_at
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moment_layout import layout_of
from incidentkit.notation.moment.zone_mentions import zone_mentions
from incidentkit.notation.moment.zones import ZONE_PATTERN
from incidentkit.place import Span

_EOL = re.compile(r"\r\n|\n|\r")
_DAY_OR_ZONE = late(rf"[0-9]|\b(?:{ZONE_PATTERN})\b|\btimes?\b", re.IGNORECASE)
_WORD = re.compile(r"\w")
_TIMES = (".at", ".on")


@attrs.frozen
class LostLine:
    """A line that an edit doesn't leave as it is."""

    number: int
    """From 1."""
    line: str
    zoneless: bool = False
    """Whether it holds a time that would get the zone written, which the document has elsewhere."""
    alike: bool = False
    """Whether it tells an element of a list of which others change."""

    @property
    def is_unexplained(self) -> bool:
        """Whether the reason leaves open what would be read otherwise, did the line stay."""
        return not (self.zoneless or self.alike)

    @property
    def reason(self) -> str:
        """What is wrong with the edit, in words."""
        shown = excerpt(self.line.strip())
        if self.zoneless:
            needs = f"line {self.number} would need its own: {shown}"
            return f"it says the zone of other times, and {needs}"
        if self.alike:
            return f"line {self.number}, of the same list, would then be read otherwise: {shown}"
        return f"no way to write it leaves line {self.number} as it is: {shown}"


def lost_line(
    document: Document, said: Facts, target: Facts, asked: Sequence[Change], text: str
) -> LostLine | None:
    """The first line that states nothing of what changes, and is not in `text`; None if all are.

    `document` said `said`, and is edited to say `target`, which makes the changes in `asked`.
    Lines have to stay in their order. Rows may get another column, and times that hang on a changed
    date may be written in full, or get their day in the cell beside them; on a zone that is said
    for all of them no other line may hang.
    """
    lines = _lines_of(document.source.text)
    free = frozenset(ChangedLines(document, said, target).of(asked))
    moves = _moves_times(asked)
    times: Mapping[int, Sequence[Span]] = _times_by_line(document) if moves else {}
    dated = any(isinstance(one, dt.date) for change in asked for one in (change.old, change.new))
    now = iter(_lines_of(text))
    for number, line in enumerate(lines):
        if line.strip() and number not in free:
            own = times.get(number, ())
            if not any(_is_kept(line, other, own, zoned=dated) for other in now):
                again = _lines_of(text) if own and not dated else ()
                zoneless = any(_is_kept(line, other, own, zoned=True) for other in again)
                alike = number in set(_of_same_lists(document, asked))
                return LostLine(number + 1, line, zoneless, alike)
    return None


def _of_same_lists(document: Document, asked: Sequence[Change]) -> Iterator[int]:
    """The lines of the elements of those lists of which an element changes."""
    lists = {change.path.partition("[")[0] for change in asked if "[" in change.path}
    for path, spans in document.assembled.places.items():
        if path.partition("[")[0] in lists:
            yield from (document.source.line_of(start) for start, _ in spans)


def repeated_line(document: Document, asked: Sequence[Change], text: str) -> tuple[int, str] | None:
    """The first line of unclaimed text that `text` has more often, though no such text changes."""
    if any(change.path.startswith("sections") for change in asked):
        return None
    source, places = document.source, document.assembled.places
    now, before = (Counter(_lines_of(one)) for one in (text, source.text))
    for start, end in places.get("sections", ()):
        for number in range(source.line_of(start), source.line_of(end) + 1):
            line = source.line_text(number)
            # A rule, or a fence, says nothing.
            if _WORD.search(line) and now[line] > before[line]:
                return number + 1, line
    return None


def _lines_of(text: str) -> Sequence[str]:
    return _EOL.split(text)


def _is_kept(old: str, new: str, times: Sequence[Span], *, zoned: bool) -> bool:
    """Whether one line is another as it was, or with its times written otherwise.

    A time gets a zone only if it may be `zoned`.
    """
    if old == new:
        return True
    if times and (shown := _written_times(old, new, times)) is not None:
        return zoned or all(
            _has_zone(old[slice(*time)]) or not _has_zone(text)
            for time, text in zip(times, shown, strict=True)
        )
    if times and gets_day(old, new):
        return True
    return "|" in old and new.startswith(old.rstrip().removesuffix("|"))


def _written_times(old: str, new: str, times: Sequence[Span]) -> Sequence[str] | None:
    """What stands in the place of each time of a line; None where anything else differs."""
    starts, ends = [0, *(end for _, end in times)], [*(start for start, _ in times), len(old)]
    around = [old[start:end] for start, end in zip(starts, ends, strict=True)]
    if "|" in old:
        # A cell is padded to its width, whatever the width of the time in it.
        around[-1] = around[-1].lstrip(" ")
    first, *between, last = around
    if not new.startswith(first) or not new.endswith(last):
        return None
    shown: list[str] = []
    start, behind = len(first), len(new) - len(last)
    for text in between:
        if (at := new.find(text, start, behind)) < 0:
            return None
        shown.append(new[start:at])
        start = at + len(text)
    return [*shown, new[start:behind]] if start <= behind else None


def _has_zone(text: str) -> bool:
    layout = layout_of(text)
    # A time may be unread, and say its zone all the same.
    return bool(zone_mentions(text)) if layout is None else layout.zone is not None


def _moves_times(asked: Sequence[Change]) -> bool:
    """Whether times may hang on what changes: on a date, or text that may name a day or zone."""
    return any(
        isinstance(value, dt.date) or _DAY_OR_ZONE.search(str(value))
        for change in asked
        for value in (change.old, change.new)
        if value is not None
    )


def _times_by_line(document: Document) -> Mapping[int, Sequence[Span]]:
    """Where in each line its times stand, those of a range one behind the other."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    for line, span in sorted(set(_times(document))):
        if found[line] and span[0] < found[line][-1][1]:
            # Of two that begin alike the longer is all of it.
            found[line][-1] = max(found[line][-1], span, key=lambda one: one[1] - one[0])
        else:
            found[line].append(span)
    return found


def _times(document: Document) -> Iterator[tuple[int, Span]]:
    """The lines of times, and from where to where in its line each stands."""
    source, read = document.source, document.draft.values
    for path, spans in document.assembled.places.items():
        # Entries of mappings are texts, but the days of milestones.
        value = read.get(path) if path.endswith("]") else value_at(document.facts, path)
        if isinstance(value, dt.date) or path.endswith(_TIMES):
            for start, end in spans:
                line = source.line_of(start)
                first = source.line_spans[line][0]
                yield line, (start - first, end - first)
