"""Stating what no attribute is made for, where a document doesn't yet: each place is tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import TypeVar

import attrs

from incidentkit.errors import excerpt
from incidentkit.forms.document import Document
from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.leftover.custom_fields import (
    NewField,
    custom_edits,
    new_custom_edits,
)
from incidentkit.forms.writing.leftover.leftovers import section_edits
from incidentkit.forms.writing.leftover.new_sections import NewSection, new_section_edits
from incidentkit.forms.writing.ordinals import is_numbered, number_of
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.markdown.edits import Edit
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts
from incidentkit.model.leftovers import Section

_T = TypeVar("_T")


def place_all(
    sheet: Sheet, target: Facts, layout: Document, dress: Dress, others: Sequence[Edit]
) -> bool:
    """Insert fields and sections at once, and make `others`; False where that states them not.

    Each goes where it would be tried first. Nothing has changed then.
    """
    document, before = sheet.document, sheet.text
    changed_fields, fields = custom_edits(document, target.custom)
    changed_sections, sections = section_edits(document, target.sections)
    firsts = [next(new_custom_edits(document, new, dress), ()) for new in fields]
    firsts += [tuple(islice(new_section_edits(document, layout, new), 1)) for new in sections]
    placed = [edit for group in firsts for edit in group]
    if changed_fields or changed_sections or _meet(placed, others) or _repeats_a_line(firsts):
        return False
    sheet.edit((*placed, *others))
    if not diff(sheet.facts, target):
        return True
    sheet.become(before)
    return False


def _meet(some: Sequence[Edit], others: Sequence[Edit]) -> bool:
    """Whether one of `some` changes what one of the others does, or right beside it."""
    all_edits = sorted(
        (e.start, e.end, own) for own in (True, False) for e in (some if own else others)
    )
    return any(a[1] >= b[0] and a[2] != b[2] for a, b in pairwise(all_edits))


def place_custom(sheet: Sheet, target: Facts, dress: Dress) -> None:
    """Insert the fields that `target` has and the sheet lacks. Raises `NoPlaceError`."""

    def pending() -> tuple[list[Edit], list[NewField]]:
        return custom_edits(sheet.document, target.custom)

    def edits(new: NewField) -> Iterator[tuple[Edit, ...]]:
        return new_custom_edits(sheet.document, new, dress)

    if not _placed(sheet, pending, edits, lambda facts: attrs.evolve(facts, custom=())):
        new = pending()[1]
        raise NoPlaceError(_why_no_field(new[0].field.label if new else "", sheet.document))


def _why_no_field(label: str, document: Document) -> str:
    words = document.template.vocabulary if document.template is not None else VOCABULARY
    entry = resolve(label, (words.root,))
    if entry is not None and entry.address:
        return f"in this document the label {excerpt(label)} means {entry.address}"
    name = excerpt(label) if label else "this label"
    return f"no place was found where {name} and its text are read as a field"


def place_sections(sheet: Sheet, target: Facts, layout: Document) -> None:
    """Insert the sections that `target` has and the sheet lacks. Raises `NoPlaceError`."""

    def pending() -> tuple[list[Edit], list[NewSection]]:
        return section_edits(sheet.document, target.sections)

    def edits(new: NewSection) -> Iterator[tuple[Edit, ...]]:
        return ((edit,) for edit in new_section_edits(sheet.document, layout, new))

    if not _placed(sheet, pending, edits, lambda facts: attrs.evolve(facts, sections=())):
        raise NoPlaceError(_why_not(pending()[1][0].section, sheet.document, layout))


def _why_not(section: Section, document: Document, layout: Document) -> str:
    known = {h.chain[-1].address for h in (*layout.survey.headings, *document.survey.headings)}
    if section.under is not None and section.under not in known:
        return f"{section.under!r} is no section that is known"
    entry = resolve(section.heading or "", (VOCABULARY.root,))
    if entry is not None and entry.address:
        return f"under {section.heading!r} its text would be read as {entry.address}"
    name = excerpt(section.heading or section.body or "")
    return f"{name} can't be written as a section of its own"


def _placed(
    sheet: Sheet,
    pending: Callable[[], tuple[list[Edit], list[_T]]],
    edits: Callable[[_T], Iterator[tuple[Edit, ...]]],
    without: Callable[[Facts], Facts],
) -> bool:
    """Whether each missing element of a list has found a place where nothing else changes."""
    changes, new = pending()
    before, others = sheet.text, without(sheet.facts)
    # All at once is what most documents take; one by one each looks at the document anew.
    firsts = [next(edits(one), ()) for one in new]
    sheet.edit(() if _repeats_a_line(firsts) else (e for group in firsts for e in group))
    changes, new = pending()
    if changes or new or without(sheet.facts) != others:
        sheet.become(before)
        changes, new = pending()
    while new:
        before, others, left = sheet.text, without(sheet.facts), len(changes) + len(new)
        for attempt in edits(new[0]):
            sheet.edit(attempt)
            changes, new = pending()
            if len(changes) + len(new) < left and without(sheet.facts) == others:
                break
            sheet.become(before)
        else:
            return False
    return True


def _repeats_a_line(groups: Sequence[tuple[Edit, ...]]) -> bool:
    """Whether two of them open the same section, or give their items one number, each for itself.

    A section has to be made once, and the second item counts on the first.
    """
    edits = [edit for group in groups for edit in group]
    opened = [edit.text.lstrip("\n-").partition("\n")[0] for edit in edits]
    headings = [line for line in opened if line.startswith("#")]
    items = [
        (edit.start, number_of(line, 0))
        for edit, line in zip(edits, opened, strict=True)
        if is_numbered(line)
    ]
    return len(set(headings)) < len(headings) or len(set(items)) < len(items)
