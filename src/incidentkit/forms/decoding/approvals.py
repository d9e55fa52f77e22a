"""Sign-offs: who approves, in which role, whether signed, and when."""

from __future__ import annotations

import attrs

from incidentkit.forms.decoding.boxes import Box, boxes_in, without_boxes
from incidentkit.forms.decoding.clock import code_of
from incidentkit.forms.decoding.draft import Element, Note
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import line_text, place_of
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Statement
from incidentkit.model.people import Approval
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.moments import Moment
from incidentkit.notation.outcome import Unread, unreadable
from incidentkit.notation.text import strip_emphasis

_DATE_TAIL = late(r"\s+[-–—]\s+(?=[^-–—]*\S\s*$|\S*$)")


def read_approvals(page: Page, statement: Statement) -> None:
    """Read boxes with role, name and date; or the name behind a label that is the role."""
    path = statement.slot.path
    boxes = tuple(boxes_in(page.source, statement.region.blocks))
    if statement.label is not None and not boxes:
        text = strip_emphasis(line_text(page.source, statement.region))
        if not is_placeholder(text) and not page.blanks.has_value(path, text):
            span = statement.region.span
            value = Approval(role=statement.label, name=text)
            page.draft.add(path, Element(value=value, span=span, places={"name": span}))
        return
    if statement.label is None:
        page.leave(without_boxes(page.source, statement.region.blocks), statement)
    for box in boxes:
        page.leave(box.nested, statement)
        if box.boxed or find_label(box.text) is not None:
            _read_box(page, path, box)
        elif not is_placeholder(box.text):
            page.leave_region(Region(lines=box.lines, inline=len(box.lines)), statement)


def _read_box(page: Page, path: str, box: Box) -> None:
    label = find_label(box.text)
    role = strip_emphasis(label.name) if label else None
    rest = box.text[label.value[0] : label.value[1]] if label else box.text
    name, when = rest, ""
    if tail := list(_DATE_TAIL.finditer(rest)):
        name, when = rest[: tail[-1].start()], rest[tail[-1].end() :]
    day, unparsed, note = None, dict[str, str](), None
    if when and not is_placeholder(when):
        moment = page.clock.moment(when)
        if isinstance(moment, Moment) and moment.has_date and moment.has_year:
            day = page.clock.day(moment)
        elif any(ch.isdigit() for ch in when):
            unparsed = {"date": when}
            why = moment if isinstance(moment, Unread) else unreadable("no year is written")
            note = Note(code=code_of(why), path="date", span=None, message=why.why)
        else:
            name = rest
    if not when and isinstance(moment := page.clock.moment(name), Moment) and moment.has_year:
        name, when, day = "", name, page.clock.day(moment)
    if is_placeholder(name):
        name = ""
    if name or box.checked or day or unparsed:
        signed = bool(box.checked)
        value = Approval(role=role, name=name, signed=signed, date=day, unparsed=unparsed)
        parts = {"role": role, "name": name, "date": when}
        places = {n: place_of(page.source, t, box.span[0]) for n, t in parts.items() if t}
        notes = () if note is None else (attrs.evolve(note, span=places["date"]),)
        page.draft.add(path, Element(value=value, span=box.span, places=places, notes=notes))


def read_signature(page: Page, statement: Statement) -> None:
    """Read a signature as that of the approval before it; without one, as an approval."""
    path, span = statement.slot.path, statement.region.span
    text = strip_emphasis(line_text(page.source, statement.region))
    if is_placeholder(text) or page.blanks.has_value(f"{path}.signature", text):
        return
    signed = page.draft.elements.get(path)
    if signed and signed[-1].value.signature is None:
        last = signed[-1]
        places = {**last.places, "signature": span}
        value = attrs.evolve(last.value, signature=text)
        signed[-1] = attrs.evolve(last, value=value, places=places)
    else:
        value = Approval(signature=text)
        page.draft.add(path, Element(value=value, span=span, places={"signature": span}))
