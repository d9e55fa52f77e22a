"""Checklists: menus of which some entries apply, and boxes to be ticked off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from incidentkit.forms.decoding.below import text_below
from incidentkit.forms.decoding.boxes import Box, boxes_in
from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.names import Name, names_of
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import lists_in, place_of
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.model.checklist import ChecklistItem
from incidentkit.model.leftovers import CustomField
from incidentkit.model.services import AffectedService
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import strip_emphasis

_UNAFFECTED = late(r"\s*\((?:not affected|unaffected)\)\Z", re.IGNORECASE)
"""Said of a service that is named without a box."""
_NUMBER = late(r"[0-9]{1,3}")
"""How many they are."""
_OTHER = late(r"other\s*:\s*", re.IGNORECASE)


def read_menu(page: Page, statement: Statement) -> None:
    """Read a menu, ticked entries and others."""
    for box, name in _ticked_menu(page, statement):
        item = ChecklistItem(name=name, checked=_applies(box), group=box.group)
        page.draft.add(statement.slot.path, _element(page, item, box))


def read_services(page: Page, statement: Statement) -> None:
    """Read names or a menu as services; one that is named before is not named again."""
    known = {e.value.name.casefold(): e.value for e in page.draft.elements.get("services", ())}
    for box, name in _ticked_menu(page, statement):
        if _NUMBER.fullmatch(name):
            label = f"{statement.label or 'Services'} note"
            page.draft.put_custom(CustomField(label=label, value=name), box.span)
            continue
        bare = _UNAFFECTED.sub("", name)
        service = AffectedService(name=bare, affected=_applies(box) and bare == name)
        if bare.casefold() not in known:
            page.draft.add("services", _element(page, service, box))
        elif known[bare.casefold()] == service:
            page.draft.echo("services", _element(page, service, box))


def read_to_dos(page: Page, path: str, statements: Sequence[Statement]) -> None:
    """Read all boxes of one to-do list: once one group is not the form's, every box counts."""
    groups = [(s, tuple(boxes_in(page.source, s.region.blocks))) for s in statements]
    own = [page.is_own_list(_group_path(path, s), map(_said, boxes)) for s, boxes in groups]
    if not any(own):
        for statement, boxes in groups:
            for box in boxes:
                page.leave(box.nested, statement)
        return
    for statement, boxes in groups:
        page.draft.begin(statement)
        horizon = statement.slot.fixed.get("horizon")
        for box in boxes:
            if not is_placeholder(box.text):
                checked = bool(box.checked)
                lists = lists_in(box.nested)
                name = box.text + "".join(text_below(page.source, block) for block in lists)
                item = ChecklistItem(name=name, checked=checked, group=box.group, horizon=horizon)
                page.leave([block for block in box.nested if block not in lists], statement)
                at = place_of(page.source, box.text, box.span[0])
                end = lists[-1].end if lists else at[1]
                page.draft.add(
                    path, Element(value=item, span=box.span, places={"name": (at[0], end)})
                )


def _group_path(path: str, statement: Statement) -> str:
    return f"{path}.{statement.slot.fixed.get('horizon', '')}"


def _said(box: Box) -> str:
    return f"{bool(box.checked):d} {box.text}"


def _ticked_menu(page: Page, statement: Statement) -> Iterator[tuple[Box, str]]:
    """Every entry of a menu in which something is ticked or added; of plain bullets all apply."""
    boxes = list(boxes_in(page.source, statement.region.blocks))
    if not any(box.boxed for box in boxes):
        yield from ((_unboxed(name), name.text) for name in names_of(page, statement))
        return
    entries: list[tuple[Box, str]] = []
    touched = False
    for box in boxes:
        page.leave(box.nested, statement)
        other = _OTHER.match(box.text)
        name = box.text[other.end() :] if other else box.text
        if (box.boxed or box.text) and not is_placeholder(name):
            entries.append((box, strip_emphasis(name)))
            touched = touched or _applies(box) or other is not None
    if touched:
        yield from entries


def _applies(box: Box) -> bool:
    """A bullet without a box, among boxes, was added because it applies."""
    return bool(box.checked) or not box.boxed


def _unboxed(name: Name) -> Box:
    return Box(text=name.text, checked=True, boxed=False, span=name.span, lines=(name.span,))


def _element(page: Page, value: ChecklistItem | AffectedService, box: Box) -> Element:
    at = place_of(page.source, value.name, box.span[0])
    return Element(value=value, span=box.span, places={"name": at})
