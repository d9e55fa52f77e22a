"""What one edit may touch, as the law of locality has it: its exceptions are counted, no others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from editing.changes import Made
from editing.frames import is_framed, lines_of
from editing.hanging import hanging_lines
from editing.own_lines import OwnLines, is_listed
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Heading
from incidentkit.model.differences import diff
from incidentkit.model.paths import value_at

_MENUS = (Codec.MENU, Codec.SERVICES)
_TICK = re.compile(r"\[[xX]\]")
_MOVING = (".horizon", ".origin", ".group", ".role", ".label", ".under", ".heading")
"""What says to which part of the document an element belongs: changed, it goes there."""
_ORDINAL = re.compile(r"^(\s*)[0-9]+(?=[.)])")
_LEVEL = re.compile(r"^#+(?= )")
_PIPE = re.compile(r"(?<!\\)\|")


def fault(own: OwnLines, made: Made, text: str) -> str | None:
    """What is wrong with `text` as the document after one change; None where it is local."""
    kind = made.kind.partition(" ")[0]
    edit = _Edit(own, made, text)
    if kind in ("set", "change", "clear"):
        return edit.value_fault()
    if kind in ("insert", "append"):
        return edit.insertion_fault()
    return edit.removal_fault() if kind == "remove" else edit.order_fault(kind)


class _Edit:
    """One edit to a document, and the lines before and after it."""

    def __init__(self, own: OwnLines, made: Made, text: str) -> None:
        self.own = own
        self.made = made
        self.list, _, self.inner = made.path.partition("[")
        self.old: list[str] = lines_of(own.taken.source.text)
        self.new: list[str] = lines_of(text)
        self.hanging: frozenset[int] = hanging_lines(own, made)

    def framed(self, lines: Iterable[int], old: Sequence[str] | None = None) -> bool:
        """Whether no lines but those, and those of times that hang on the change, differ."""
        return is_framed(old or self.old, self.new, {*lines, *self.hanging})

    # -- values -------------------------------------------------------------------------------

    def value_fault(self) -> str | None:
        """A value touches the lines that state it, and of a row its cell."""
        lines = self._lines_of_value()
        if self.framed(lines):
            return self._cell_fault()
        if self.made.kind == "clear" and self.framed(self._padded(lines)):
            return None
        if "[" in self.made.path and self._framed_by_a_wider_table(lines):
            return None
        return "other lines changed"

    def _lines_of_value(self) -> frozenset[int]:
        path = self.made.path
        lines = self.own.of(path)
        if path.endswith(_MOVING):
            return lines | self._inline() | self._padded(lines) | self._group_names()
        if "[" not in path:
            # Setting a time clears the day that stands for it, and the other way round.
            for change in diff(self.own.incident, self.made.incident):
                lines |= self.own.of(change.path)
        return lines

    def _group_names(self) -> frozenset[int]:
        """Lines of a list that hold none of its elements: what stands over each group."""
        own, name = self.own, self.list
        held = {line for i in range(own.count(name)) for line in own.of_element(name, i)}
        lines = {n for statement in own.statements(name) for n in own.of_statement(statement)}
        return frozenset(lines - held)

    def _cell_fault(self) -> str | None:
        moves = self.made.path.endswith(_MOVING)
        if len(self.old) != len(self.new) or self.hanging or moves:
            return None
        for number, (before, after) in enumerate(zip(self.old, self.new, strict=True)):
            if not self.own.in_table([number]):
                continue
            cells, changed = _PIPE.split(before), _PIPE.split(after)
            if (
                before == after
                or len(cells) < len(("", "a cell", ""))
                or len(cells) != len(changed)
            ):
                continue
            pairs = [(a, b) for a, b in zip(cells, changed, strict=True) if a != b]
            if len(pairs) > max(self._cells_of_value(number), 1):
                return "other cells changed"
            if pairs[0][0] is cells[-1]:
                # A row without a pipe at its end has no width there.
                continue
            if len(pairs[0][1].strip()) + 2 <= len(pairs[0][0]) != len(pairs[0][1]):
                return "a cell changed its width"
        return None

    def _cells_of_value(self, number: int) -> int:
        """How many cells of a row state the value: a time may stand beside its day."""
        source = self.own.taken.source
        path, day = self.made.path, f"{self.made.path.removesuffix('.at')}.on"
        stated = {*self.own.places.get(path, ()), *self.own.places.get(day, ())}
        return sum(source.line_of(start) == number for start, _ in stated)

    def _framed_by_a_wider_table(self, lines: Iterable[int]) -> bool:
        """Whether the same holds once a table of the list has the cells that it has now."""
        kept = tuple(lines)
        tables = self.own.tables(self.list)
        return any(self.framed(kept, self._widened(t, len(kept))) for t in tables)

    def _widened(self, table: Sequence[int], above: int) -> list[str]:
        """The old lines with those of a table as they are now, where they got more cells.

        It may stand some lines further up: `above`, if all that changes is gone there.
        """
        wider, at = list(self.old), max(table[0] - above, 0)
        for number in table:
            places = range(at if number == table[0] else at + 1, len(self.new))
            found = next((n for n in places if _is_wider(self.new[n], wider[number])), None)
            if found is not None:
                wider[number], at = self.new[found], found
        return wider

    # -- rows ---------------------------------------------------------------------------------

    def insertion_fault(self) -> str | None:
        """A new row adds lines; behind a label, or where names share a line, it changes that."""
        if self.framed(()) or self.framed(self._inline()) or self._framed_by_a_wider_table(()):
            return None
        return "an insertion changed old lines"

    def removal_fault(self) -> str | None:
        """A removed row takes its own lines with it, and nothing comes instead."""
        inline = self._inline()
        for lines in self._lines_removed():
            if self.framed(self._padded(lines)) and (
                lines & inline
                or _filled(self.new) < _filled(self.old)
                or self._is_unticked(lines)
                or self._states_more(lines)
            ):
                return None
        return "a removal changed other lines"

    def _states_more(self, lines: Collection[int]) -> bool:
        """Whether lines state other attributes, too, which have to be stated anew."""
        source = self.own.taken.source
        other = (place for path, place in self.own.places.items() if not path.startswith(self.list))
        return any(source.line_of(start) in lines for place in other for start, _ in place)

    def _lines_removed(self) -> Iterator[frozenset[int]]:
        """The lines of what is gone; of a part of a section, those of the section."""
        if self.inner:
            yield self.own.of_element(self.list, int(self.inner.partition("]")[0]))
            return
        for index in self._removed():
            lines = self.own.of_element(self.list, index)
            yield lines
            yield self.own.with_items(lines)

    def _removed(self) -> Iterator[int]:
        """The row that is gone; of equal ones each, as nobody can tell which it is.

        A new row need not stand where it was put in: constructors sort rows by their group.
        """
        old, new = value_at(self.own.incident, self.list), value_at(self.made.incident, self.list)
        return (n for n in range(len(old)) if (*old[:n], *old[n + 1 :]) == new)

    def _is_unticked(self, lines: Collection[int]) -> bool:
        """Whether only ticks are gone: a menu keeps what it offers when nothing of it applies."""
        if all(s.slot.codec not in _MENUS for s in self.own.statements(self.list)):
            return False
        unticked = [
            _TICK.sub("[ ]", one, count=1) if n in lines else one for n, one in enumerate(self.old)
        ]
        return unticked == self.new

    def order_fault(self, kind: str) -> str | None:
        """Another order has the same lines; an emptied list loses its own."""
        lines = self.own.of_list(self.list)
        if not self.framed(self._padded(lines)):
            return f"{kind}: other lines changed"
        if kind == "empty" or self.hanging or lines & self._inline():
            return None
        if self.own.containers(self.list) > 1 or _counted(self.old) == _counted(self.new):
            return None
        if self.list == "sections" and _counted(_levelled(self.old)) == _counted(
            _levelled(self.new)
        ):
            # A section takes the level of those it comes to stand beside.
            return None
        return f"{kind}: not a permutation"

    def _padded(self, lines: Collection[int]) -> frozenset[int]:
        """The lines, and the blank ones that adjoin them: those belong to nobody."""
        found = set(lines)
        for step in (1, -1):
            for number in lines:
                at = number + step
                while 0 <= at < len(self.old) and not self.old[at].strip():
                    found.add(at)
                    at += step
        return frozenset(found)

    def _inline(self) -> frozenset[int]:
        """Lines that several elements share, or that hold a label or a blank besides one."""
        own, name = self.own, self.list
        held = {element.statement for element in own.taken.draft.elements.get(name, ())}
        lines = {
            line
            for statement in own.statements(name)
            if statement not in held or not is_listed(statement)
            for line in own.of_statement(statement)
        }
        lines |= self._remarked_headings() if name == "sections" else set()
        # A remark shares the line of the value that it stands behind.
        for index, element in enumerate(own.taken.draft.elements.get(name, ())):
            if name == "custom" and element.statement is not None and index < own.count(name):
                lines.update(own.of_element(name, index))
        counted = Counter(n for i in range(own.count(name)) for n in own.of_element(name, i))
        return frozenset(lines | {line for line, number in counted.items() if number > 1})

    def _remarked_headings(self) -> set[int]:
        """The lines of headings that say more than the name of their section."""
        parts = self.own.taken.draft.elements.get("sections", ())
        spans = [one.span for one in parts if one.value.heading is None]
        return {
            block.start_line
            for block in self.own.taken.outline.blocks
            if isinstance(block, Heading)
            if any(block.content[0] <= start < end <= block.content[1] for start, end in spans)
        }


def _filled(lines: Sequence[str]) -> int:
    """How many lines are not blank."""
    return sum(bool(line.strip()) for line in lines)


def _is_wider(new: str, old: str) -> bool:
    """Whether a row is another with more cells at its end."""
    return new != old and new.startswith(old.rstrip().removesuffix("|"))


def _levelled(lines: Sequence[str]) -> list[str]:
    """The lines with every heading at one level."""
    return [_LEVEL.sub("#", line) for line in lines]


def _counted(lines: Sequence[str]) -> Counter[str]:
    """The lines in no order, whatever number they bear; values have no blanks at their end."""
    return Counter(_ORDINAL.sub(r"\1", line).rstrip() for line in lines if line.strip())
