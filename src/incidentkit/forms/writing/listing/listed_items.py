"""Writing the items of a list: changed, new and removed ones, menus, and shared items."""

from __future__ import annotations

import re
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.listing.changed_items import ChangedItems
from incidentkit.forms.writing.listing.items import ItemWriter
from incidentkit.forms.writing.listing.new_items import NewItems
from incidentkit.forms.writing.listing.shares import Share, group_of
from incidentkit.forms.writing.places import blocks_removed
from incidentkit.forms.writing.records.units import Unit
from incidentkit.markdown.blocks import ListBlock
from incidentkit.markdown.edits import Edit
from incidentkit.model.checklist import ChecklistItem

_MENUS = (Codec.MENU, Codec.SERVICES)
_OTHER = re.compile(r"Others?[ \t]*:[ \t]*(?P<name>[^\n]*[^\s])", re.IGNORECASE)
"""The entry of a menu that takes a name of one's own."""


def item_edits(writer: ItemWriter, share: Share) -> Iterator[Edit]:
    """The edits that make a list of items hold its share."""
    if share.statement.slot.codec in _MENUS and not any(map(_applies, share.values)):
        yield from _unticked(writer, share)
        return
    if not share.old:
        yield from _filled_in(writer, share)
        return
    if len(share.old) == len(share.kept) == 1 and writer.unit_of(share.old[0]).heading:
        unit, element, value = writer.unit_of(share.old[0]), share.old[0], share.values[0]
        writer.refuse_text_below(unit, element, value)
        yield from ChangedItems(writer).change(unit, element, value, few=share.few)
        return
    if added := _new_groups(share):
        yield NewItems(writer).append_groups([value for _, value in added])
        share = attrs.evolve(share, kept=share.kept[: -len(added)])
    kept = {id(element): value for element, value in share.kept if element is not None}
    if _is_regrouped(share) or not _can_share(share, writer, kept):
        yield from NewItems(writer).replace_all(share.values)
        return
    shared = yield from _shared_items(writer, share, kept)
    gone = [e for e in share.old if id(e) not in kept and id(e) not in shared]
    units = [writer.unit_of(element) for element in gone]
    _refuse_orphans(writer, frozenset(units))
    if not share.kept and (whole := _whole_list(writer, units)) is not None:
        yield whole
        return
    yield from map(writer.remove, units)
    yield from _changed_and_new(writer, share, shared)


def _refuse_orphans(writer: ItemWriter, gone: Collection[Unit]) -> None:
    """Refuse to take out a box and leave those below it: they would come below another."""
    above: list[bool] = []
    for unit in writer.units:
        above = above[: unit.depth]
        if any(above) and unit not in gone:
            raise NoPlaceError("boxes below it would come below another")
        above.append(unit in gone)


def _whole_list(writer: ItemWriter, gone: Collection[Unit]) -> Edit | None:
    """All items taken out, with the blank line below them; None where they are not one list."""
    blocks = writer.statement.region.blocks
    if len(blocks) != 1 or not isinstance(blocks[0], ListBlock) or set(gone) != set(writer.units):
        return None
    return blocks_removed(writer.source, writer.units[0].first, writer.units[-1].behind)


def _changed_and_new(writer: ItemWriter, share: Share, shared: frozenset[int]) -> Iterator[Edit]:
    """The edits of items that change, and the new ones, each behind the item before it."""
    new = NewItems(writer)
    after: Unit | None = None
    above: Any = None
    waiting: list[Any] = []
    for element, value in share.kept:
        if element is None:
            waiting.append(value)
            continue
        unit = writer.unit_of(element)
        if waiting:
            # The document may have the groups in another order than the list.
            group = group_of(waiting[0])
            own = group_of(above) != group and group_of(value) == group
            yield NewItems(writer).insert(
                None if own else after, waiting, like=unit if own else None
            )
            waiting = []
        after, above = unit, value
        other = share.moved.get(element)
        if other is not None and not shared & {id(element), id(other)}:
            yield writer.put_item(after, writer.unit_of(other))
        elif element.value != value and id(element) not in shared:
            yield from ChangedItems(writer).change(after, element, value, few=share.few)
    if waiting:
        yield new.insert(after, waiting)


def _unticked(writer: ItemWriter, share: Share) -> Iterator[Edit]:
    """A menu of which nothing applies keeps its entries."""
    for element in share.old:
        unit = writer.unit_of(element)
        if unit.box is not None and _applies(element.value):
            yield from unit.ticked(writer.source, ticked=False)
            named = _OTHER.match(writer.source.text, *unit.text)
            if named:
                # An entry of somebody's own would count as one that doesn't apply.
                yield Edit(*named.span("name"), "____")


def _shared_items(
    writer: ItemWriter, share: Share, kept: Mapping[int, Any]
) -> Generator[Edit, None, frozenset[int]]:
    """Write the items that name several elements; the elements that they name."""
    shared: set[int] = set()
    for unit, elements in _shared(share, writer).items():
        shared.update(map(id, elements))
        rest = [kept[id(element)] for element in elements if id(element) in kept]
        if not rest:
            yield writer.remove(unit)
        elif rest != [element.value for element in elements]:
            yield from writer.retarget(unit, rest)
    return frozenset(shared)


def _filled_in(writer: ItemWriter, share: Share) -> Iterator[Edit]:
    """New elements in a list that holds placeholders; of a menu the named boxes are ticked."""
    values = share.values
    names = {writer.source.text[u.text[0] : u.text[1]].strip().casefold(): u for u in writer.units}
    if share.statement.slot.codec not in _MENUS or not _follows(names, values):
        yield from NewItems(writer).replace_all(values)
        return
    wanted = {value.name.casefold(): value for value in values}
    last = None
    for name, unit in names.items():
        value = wanted.pop(name, None)
        if value is None:
            yield writer.remove(unit)
            continue
        last = unit
        if _applies(value):
            yield from unit.ticked(writer.source, ticked=True)
    if wanted:
        yield NewItems(writer).insert(last, list(wanted.values()))


def _shared(share: Share, writer: ItemWriter) -> dict[Unit, list[Element]]:
    """The items that name several elements each."""
    named: dict[Unit, list[Element]] = {}
    for element in share.old:
        named.setdefault(writer.unit_of(element), []).append(element)
    return {unit: elements for unit, elements in named.items() if len(elements) > 1}


def _can_share(share: Share, writer: ItemWriter, kept: Mapping[int, Any]) -> bool:
    """Whether elements that share an item still have its label."""
    return all(
        kept.get(id(element), element.value).label == element.value.label
        for elements in _shared(share, writer).values()
        for element in elements
    )


def _new_groups(share: Share) -> list[tuple[Element | None, Any]]:
    """The new items at the end whose groups are new as well."""
    known = {value.group for _, value in share.kept if isinstance(value, ChecklistItem)}
    known &= {getattr(element.value, "group", None) for element in share.old} | {None}
    found: list[tuple[Element | None, Any]] = []
    for element, value in reversed(share.kept):
        new = element is None and isinstance(value, ChecklistItem) and value.group not in known
        if not new:
            break
        found.insert(0, (element, value))
    return found if len(found) < len(share.kept) else []


def _is_regrouped(share: Share) -> bool:
    """Whether boxes move from one group to another, so that the groups are written anew."""
    groups = [getattr(value, "group", None) for _, value in share.kept]
    for number, (element, value) in enumerate(share.kept):
        if not isinstance(value, ChecklistItem):
            return False
        own = groups[number - 1] if element is None and number else None
        if value.group != (own if element is None else element.value.group):
            return True
    return False


def _follows(names: Collection[str], values: Sequence[Any]) -> bool:
    """Whether what a menu offers is wanted in its order, and what it doesn't offer comes last."""
    wanted = [value.name.casefold() for value in values]
    known = [name for name in wanted if name in names]
    grouped = any(isinstance(value, ChecklistItem) and value.group for value in values)
    return known == [n for n in names if n in wanted] and (
        wanted[: len(known)] == known and not (grouped and len(known) < len(wanted))
    )


def _applies(value: Any) -> bool:  # noqa: ANN401
    return bool(getattr(value, "checked", getattr(value, "affected", True)))
