"""Stating what no attribute is made for, where a document doesn't yet: each place is tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.writing.custom_fields import NewField, custom_edits, new_custom_edits
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.leftovers import section_edits
from incidentkit.forms.writing.new_sections import NewSection, new_section_edits
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.markdown.edits import Edit
from incidentkit.model.facts import Facts

_T = TypeVar("_T")


def place_custom(sheet: Sheet, target: Facts) -> None:
    """Insert the fields that `target` has and the sheet lacks. Raises `NoPlaceError`."""

    def missing() -> list[NewField]:
        return custom_edits(sheet.document, target.custom)[1]

    def edits(new: NewField) -> Iterator[tuple[Edit, ...]]:
        return new_custom_edits(sheet.document, new)

    if not _placed(sheet, missing, edits, lambda facts: attrs.evolve(facts, custom=())):
        raise NoPlaceError("this label or text can't be that of a field")


def place_sections(sheet: Sheet, target: Facts, layout: Document) -> None:
    """Insert the sections that `target` has and the sheet lacks. Raises `NoPlaceError`."""

    def missing() -> list[NewSection]:
        return section_edits(sheet.document, target.sections)[1]

    def edits(new: NewSection) -> Iterator[tuple[Edit, ...]]:
        return ((edit,) for edit in new_section_edits(sheet.document, layout, new))

    if not _placed(sheet, missing, edits, lambda facts: attrs.evolve(facts, sections=())):
        raise NoPlaceError("this can't be written as a section of its own")


def _placed(
    sheet: Sheet,
    missing: Callable[[], list[_T]],
    edits: Callable[[_T], Iterator[tuple[Edit, ...]]],
    without: Callable[[Facts], Facts],
) -> bool:
    """Whether each missing element of a list has found a place where nothing else changes."""
    while left := missing():
        before, others = sheet.text, without(sheet.facts)
        for attempt in edits(left[0]):
            sheet.edit(attempt)
            if len(missing()) < len(left) and without(sheet.facts) == others:
                break
            sheet.become(before)
        else:
            return False
    return True
