"""Answers: yes or no, in words or as a pair of boxes, with what is said besides."""

from __future__ import annotations

from incidentkit.forms.decoding.boxes import boxes_in
from incidentkit.forms.decoding.draft import Code
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.scalars import read_slot
from incidentkit.forms.decoding.texts import bare_line, lists_in, place_of
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.model.answers import YesNo
from incidentkit.model.leftovers import CustomField
from incidentkit.notation.answers import read_answer
from incidentkit.notation.choices import answers_offered
from incidentkit.notation.outcome import Unread, unreadable
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Span


def read_yes_no(page: Page, statement: Statement) -> None:
    """Read an answer with its details; text that is neither yes nor no is all details."""
    path = statement.slot.path
    if lists_in(statement.region.blocks):
        if (boxed := _boxed(page, statement)) is not None:
            page.draft.put(path, *boxed)
        return
    text, span = _said(page, statement)
    if is_placeholder(text, Codec.YES_NO):
        return
    found = read_answer(text)
    if isinstance(found, Unread):
        page.leave_unread(path, text, span, found)
    elif found.answer is not None or not page.blanks.has_value(path, text):
        page.draft.put(path, YesNo(answer=found.answer, details=found.details), span)


def read_flag(page: Page, statement: Statement) -> None:
    """Read a yes or no; its details have to fit an attribute of their own."""
    path = statement.slot.path
    if lists_in(statement.region.blocks):
        if (boxed := _boxed(page, statement)) is not None:
            answer, span = boxed
            page.draft.put(path, answer.answer, span)
            if answer.details is not None:
                label = statement.label or path
                page.draft.put_custom(CustomField(label=label, value=answer.details), span)
        return
    text, span = _said(page, statement)
    if is_placeholder(text, Codec.YES_NO):
        return
    found = read_answer(text)
    if isinstance(found, Unread):
        page.leave_unread(path, text, span, found)
        return
    if found.answer is None:
        page.leave_unread(path, text, span, unreadable("neither yes nor no"))
        return
    page.draft.put(path, found.answer, span)
    details = found.details
    if details is not None:
        at = span[0] + max(text.find(details), 0)
        if not _read_details(page, statement, details, at):
            field = CustomField(label=statement.label or path, value=details)
            page.draft.put_custom(field, (at, at + len(details)))


def _said(page: Page, statement: Statement) -> tuple[str, Span]:
    """The text of an answer, and where it stands; of a pair of boxes on one line the ticked one's.

    "" where none is ticked, or both.
    """
    start, end = statement.region.span
    offered = answers_offered(page.source.text[start:end])
    if not offered:
        return bare_line(page.source, statement.region)
    ticked = [option for option in offered if option.ticked]
    if len(ticked) > 1:
        path = statement.slot.path
        page.draft.note(Code.BOTH_BOXES, path, (start, end), "both boxes are ticked")
    if len(ticked) != 1:
        return "", (start, start)
    text = ticked[0].text
    return text, place_of(page.source, text, start + ticked[0].mark)


def _boxed(page: Page, statement: Statement) -> tuple[YesNo, Span] | None:
    """The ticked box of a pair; what stands behind the arrows is read by its own label."""
    path = statement.slot.path
    ticked: list[tuple[bool, str | None, Span]] = []
    for box in boxes_in(page.source, statement.region.blocks):
        page.leave(box.nested, statement)
        found = read_answer(box.text)
        if isinstance(found, Unread) or found.answer is None:
            if not is_placeholder(box.text) and not page.blanks.has_value(path, box.text):
                page.leave_region(Region(lines=box.lines, inline=len(box.lines)), statement)
            continue
        details = found.details
        if details is not None:
            start = place_of(page.source, details, box.span[0])[0]
            if is_placeholder(details) or _read_details(page, statement, details, start):
                details = None
            elif not box.checked:
                label = f"{statement.label or path} ({box.text.split()[0]})"
                page.draft.put_custom(CustomField(label=label, value=details), box.span)
        if box.checked:
            ticked.append((found.answer, details, box.span))
    if not ticked:
        return None
    answer, details, span = ticked[0]
    if any(other is not answer for other, _, _ in ticked):
        page.draft.note(Code.BOTH_BOXES, path, span, "both boxes are ticked")
        return None
    return YesNo(answer=answer, details=details), span


def _read_details(page: Page, statement: Statement, details: str, start: int) -> bool:
    """Read "Version: 1.2" behind a yes; False where no label of the statement's own fits."""
    label = find_label(details)
    entry = resolve(label.name, statement.chain[-1:]) if label is not None else None
    if label is None or entry is None or entry.slot is None:
        return False
    text = strip_emphasis(details[label.value[0] : label.value[1]])
    read_slot(page, entry.slot, text, place_of(page.source, text, start + label.value[0]))
    return True
