"""Changing single parts of a record that is told in a bullet: every other byte of it stays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Code, Element
from incidentkit.forms.decoding.ticked_texts import unstruck
from incidentkit.forms.document import Document
from incidentkit.forms.emphasis import bare
from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.leading_times import leading_time
from incidentkit.forms.tables import column_of
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.places import lines_removed
from incidentkit.forms.writing.records.fills import attribute_of, fill
from incidentkit.forms.writing.records.part_cuts import part_cut
from incidentkit.forms.writing.records.read_again import reads_as
from incidentkit.forms.writing.records.record_texts import RecordTexts
from incidentkit.forms.writing.records.wrapped_texts import wrapped_edit
from incidentkit.markdown.blocks import Item, ListBlock
from incidentkit.markdown.edits import Edit
from incidentkit.model.action_item import ActionItem
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.text import kept_whole
from incidentkit.place import Span

_TOLD_ELSEWHERE = frozenset(("unparsed", "extra", "origin"))
"""What is no part of the text, or only as others are."""
_TIMES = frozenset(("at", "on"))
_STRIKE = "~~"
UNDECIDED = "TBD"
"""In place of a name or a day where all items of a list have one, and are read by that."""


@attrs.frozen(kw_only=True)
class _Manner:
    """A way to change parts of a text."""

    last: bool = False
    """Of a text that occurs twice the last is meant."""
    anew: bool = False
    """A part that changes is taken out, and told with its name behind the others."""
    blank: str = ""
    """What a part that is gone leaves in its place."""


_MANNERS = (_Manner(), _Manner(last=True), _Manner(anew=True), _Manner(blank=UNDECIDED))


@attrs.frozen(kw_only=True, eq=False)
class RecordText:
    """The text of one record, an action or an event, and what there is around it."""

    document: Document
    dress: Dress
    statement: Statement
    element: Element
    text: Span
    """All that tells it, without marker and box."""
    box: bool
    """Whether a box stands before it, which says whether it is done."""

    def edits_to(self, new: Any, *, tried: bool = True) -> list[Edit] | None:  # noqa: ANN401 -- an element of any list
        """The edits of the parts that change; None where they would read differently then.

        Unless it is `tried`, only parts that are bullets below are changed so: in their place all
        would be one line.
        """
        if not tried and not any(map(self._is_part, self._nested())):
            return None
        old = self.element.value
        if self.dress.fresh or not isinstance(new, (ActionItem, TimelineEvent)):
            return None
        changed, strike = self._changed(old, new), self._strike(old, new)
        if not (changed or strike) or changed.keys() & _TIMES:
            return None
        for manner in _MANNERS:
            told = self._edits(changed, manner)
            edits = None if told is None else [*strike, *told]
            if edits and (
                not tried or reads_as(self.document, self.statement, self.element, edits, new)
            ):
                return edits
        return None

    def _changed(self, old: Any, new: ActionItem | TimelineEvent) -> dict[str, tuple[Any, Any]]:  # noqa: ANN401
        """What differs, by the name of the attribute: what it was, and what it will be."""
        elsewhere = {*_TOLD_ELSEWHERE, *self.statement.slot.fixed}
        names = [f.name for f in attrs.fields(type(new)) if f.name not in elsewhere]
        pairs = {n: (attribute_of(old, n), attribute_of(new, n)) for n in names}
        if isinstance(new, ActionItem) and self.box and "status" not in self.element.places:
            # The box says that it is done, and other states stand behind it.
            pairs["status"] = (None, None if new.done else pairs["status"][1])
        for name in {**old.extra, **new.extra}:
            pairs[f"extra[{name}]"] = (old.extra.get(name), new.extra.get(name))
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    def _strike(self, old: Any, new: ActionItem | TimelineEvent) -> list[Edit]:  # noqa: ANN401
        """The edits that take out the strike through what is done no more, beside its box."""
        like = self.document.source.text[slice(*self.text)]
        done = isinstance(new, ActionItem) and old.done and not new.done
        if not (done and self.box and unstruck(like)):
            return []
        at = (self.text[0] + like.index(_STRIKE), self.text[0] + like.rindex(_STRIKE))
        return [Edit(start, start + len(_STRIKE), "") for start in at]

    def _edits(self, changed: Mapping[str, tuple[Any, Any]], manner: _Manner) -> list[Edit] | None:
        """One edit for each part, in one manner."""
        found: list[Edit] = []
        added: dict[str, Any] = {}
        places = self.element.places
        for name, (before, after) in changed.items():
            if before is None and (blank_at := self._blank_of(name)) is not None:
                found.append(Edit(*blank_at, self._fill(after, "")))
            elif before is None or (after and name == "status" and name not in places):
                # A heading above may say where it stands.
                added[name] = after
            elif manner.anew and after and (edit := self._replaced(name, "", last=False)):
                found.append(edit)
                added[name] = after
            elif edit := self._replaced(name, after or manner.blank, last=manner.last):
                found.append(edit)
            else:
                return None
        if added and (edit := self._added(added)) is not None:
            found.append(edit)
        return found

    def _blank_of(self, name: str) -> Span | None:
        """Where the text says that a part isn't known yet: "Nobody yet: add a probe"."""
        notes = (n for n in self.element.notes if n.code is Code.UNFILLED and n.path == name)
        place = next((n.span for n in notes), None)
        within = place is not None and self.text[0] <= place[0] < place[1] <= self.text[1]
        return place if within else None

    def _replaced(self, name: str, after: Any, *, last: bool) -> Edit | None:  # noqa: ANN401
        source, place = self.document.source, self.element.places.get(name)
        if place is None or not self.text[0] <= place[0] < place[1] <= self.text[1]:
            return None
        if not after:
            return self._without(place)
        if name == "description":
            old, new, place = self._behind_mark(place, self.element.value.description, after)
            text, span = bare(source, place)
            if text == old:
                return Edit(*span, kept_whole(new))
            return wrapped_edit(source, place, old, new)
        shown = source.text[slice(*place)]
        if last:
            at = source.text.rfind(shown, *self.text)
            place = (at, at + len(shown))
        return Edit(*bare(source, place)[1], self._fill(after, shown))

    def _behind_mark(self, place: Span, old: str, new: str) -> tuple[str, str, Span]:
        """What a text was and will be, without the mark of both that stands before a time.

        Where the mark changes, the text is told from there on.
        """
        text = self.document.source.text
        before = text[self.text[0] : place[0]]
        told = leading_time(before + text[slice(*place)])
        if told is None or not told.mark:
            return old, new, place
        lead = f"{told.mark} "
        if new.startswith(lead):
            return old.removeprefix(lead), new.removeprefix(lead), place
        start = self.text[0] + before.index(told.mark)
        shown = text[start + len(told.mark) : place[0]].lstrip()
        behind = old.removeprefix(lead)
        return f"{lead}{shown}{behind}", f"{shown}{new}", (start, place[1])

    def _without(self, place: Span) -> Edit | None:
        """A part taken out: its line, if it has one, else with what parts it from others."""
        source = self.document.source
        line = source.line_of(place[0])
        if any(item.start_line == line for item in self._nested()):
            return lines_removed(source, line, line + 1)
        cut = part_cut(source.text[slice(*self.text)], *(at - self.text[0] for at in place))
        return None if cut is None else Edit(self.text[0] + cut[0], self.text[0] + cut[1], "")

    def _added(self, parts: Mapping[str, Any]) -> Edit | None:
        """New parts behind the others: as bullets where these are, else at the end of the text."""
        source = self.document.source
        like = source.text[slice(*self.text)]
        texts = RecordTexts(self.document, self.dress, self.statement, like)
        told = [texts.part(name, self._fill(value, "")) for name, value in parts.items()]
        labelled = [item for item in self._nested() if self._is_part(item)]
        if labelled:
            end = source.line_spans[labelled[-1].end_line - 1][1]
            return Edit(end, end, "".join(self._bullets(labelled[-1], told)))
        known = any(name in self.element.places for name in texts.names)
        if not known and all(name.startswith("extra[") for name in parts):
            return None
        end = self._end_of_first()
        return Edit(end, end, "".join(texts.manner.dash + texts.manner.told(*one) for one in told))

    def _bullets(self, like: Item, parts: Sequence[tuple[str, str]]) -> Iterator[str]:
        """Parts on lines of their own, in the manner of one that is a bullet."""
        source = self.document.source
        lead = source.text[source.line_starts[like.start_line] : like.lines[0][0]]
        own = source.text[slice(*like.lines[0])]
        label = find_label(own)
        before, between = "", ": "
        if label is not None:
            before, between = own[: label.at[0]], own[label.at[1] : label.value[0]]
        gap = "" if between.endswith((" ", "\t")) else " "
        for name, text in parts:
            yield f"\n{lead}{before}{name}{between}{gap}{text}"

    def _is_part(self, item: Item) -> bool:
        label = find_label(self.document.source.text[slice(*item.lines[0])])
        return (
            label is not None and column_of(record_of(self.statement.slot), label.name) is not None
        )

    def _fill(self, value: Any, like: str) -> str:  # noqa: ANN401 -- any attribute's value
        return fill(self.document, self.dress, self.statement, value, like)

    def _item(self) -> Item | None:
        line = self.document.source.line_of(self.text[0])
        lists = (b for b in self.statement.region.blocks if isinstance(b, ListBlock))
        return next((i for block in lists for i in block.items if i.start_line == line), None)

    def _nested(self) -> Iterator[Item]:
        """The items of the lists below the text."""
        item = self._item()
        for block in item.blocks[1:] if item is not None else ():
            if isinstance(block, ListBlock):
                yield from block.items

    def _end_of_first(self) -> int:
        """Where the first paragraph of the text ends."""
        item = self._item()
        first = item.blocks[0] if item is not None and item.blocks else None
        return self.text[1] if first is None else first.lines[-1][1]
