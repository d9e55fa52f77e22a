"""Values of one line: text, severities, states, money, percentages, verdicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from incidentkit.forms.decoding.boxes import boxes_in
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import bare_line, place_of
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.vocabulary.entries import Codec, Slot
from incidentkit.forms.vocabulary.nobody import NOBODY
from incidentkit.markdown.blocks import ListBlock
from incidentkit.model.answers import Money
from incidentkit.model.leftovers import CustomField
from incidentkit.model.severity import Severity
from incidentkit.model.status import Status
from incidentkit.notation.answers import read_verdict
from incidentkit.notation.choices import Option, options_in
from incidentkit.notation.duration.label_units import with_unit
from incidentkit.notation.late_patterns import late
from incidentkit.notation.outcome import Unread, ambiguous, unreadable
from incidentkit.notation.percents import read_percent
from incidentkit.place import Span

_READ: Final[Mapping[Codec, Callable[[str], object]]] = MappingProxyType(
    {
        Codec.SEVERITY: lambda text: Severity(label=text),
        Codec.STATUS: lambda text: Status(label=text),
        Codec.MONEY: lambda text: Money(text=text),
        Codec.VERDICT: read_verdict,
        Codec.PERCENT: read_percent,
    }
)
"""How the codecs that aren't plain text read a line: a value, or `Unread`."""


CHOSEN: Final = frozenset((Codec.SEVERITY, Codec.STATUS))
"""The codecs of which a form may offer all options, with a box before each."""
_NAMING = frozenset(("id", "severity"))
"""Attributes that words such as "n/a" and "unknown" leave open: two of them are not the same."""
_NAME = re.compile(r"[^\W_]")
_ELSEWHERE = late(
    r"\(?(?:see|as (?:in|above)|siehe|s\.|vgl\.|voir|cf\.|ver|véase|veja|vedi|zie)\b[^0-9]{0,40}"
    r"|上記|参照|见上文|(?:上記|タイトル|標題)参照|见标题",
    re.IGNORECASE,
)
"""What says where a name stands: "see title"."""
_OPTION = re.compile(r"[|/]")
_SEVERAL = 2
"""More options than these are no answer."""


def read_line(page: Page, statement: Statement) -> None:
    """Read a statement as one line, or as the ticked one of several options."""
    start, end = statement.region.span
    options = options_in(page.source.text[start:end]) if statement.slot.codec in CHOSEN else ()
    if options:
        _read_choice(page, statement, options)
        blocks = statement.region.blocks
        page.leave([block for block in blocks if not isinstance(block, ListBlock)], statement)
        for box in boxes_in(page.source, blocks):
            if not box.boxed and box.text:
                page.leave_region(Region(lines=box.lines, inline=len(box.lines)), statement)
        return
    text, span = bare_line(page.source, statement.region)
    if statement.slot.path == "id" and not (_NAME.search(text) or is_placeholder(text)):
        # A mark tells no report from another. Front matter has no room for a key twice.
        if statement.spot is None or statement.spot.shape is not Shape.MATTER:
            label = statement.label or "Incident ID"
            page.draft.put_custom(CustomField(label=label, value=text), span)
        return
    read_slot(page, statement.slot, with_unit(text, statement.unit), span)


def _read_choice(page: Page, statement: Statement, options: Sequence[Option]) -> None:
    ticked = [option for option in options if option.ticked]
    start, end = statement.region.span
    if len(ticked) > 1:
        text, _ = bare_line(page.source, statement.region)
        why = ambiguous("several boxes are ticked")
        page.leave_unread(statement.slot.path, text, (start, end), why)
    elif ticked and ticked[0].text:
        text = ticked[0].text
        read_slot(page, statement.slot, text, place_of(page.source, text, start + ticked[0].mark))


def read_slot(page: Page, slot: Slot, text: str, span: Span) -> None:
    """Read a line of text as what its slot takes."""
    path, codec = slot.path, slot.codec
    if is_placeholder(text, codec) or (path in _NAMING and text.strip(" .").casefold() in NOBODY):
        return
    if path in _NAMING and _ELSEWHERE.fullmatch(text):
        page.leave_unread(path, text, span, unreadable("it says where else to look"))
        return
    value = _READ.get(codec, str)(text)
    if isinstance(value, Unread):
        page.leave_unread(path, text, span, value)
    elif _is_telling(path, codec, value) or not page.blanks.has_value(path, text):
        page.draft.put(path, value, span)


def _is_telling(path: str, codec: Codec, value: object) -> bool:
    """Whether a value counts even where the blank form has the same: it can't be guidance."""
    if isinstance(value, (Severity, Status)):
        if len(_OPTION.split(value.label)) > _SEVERAL:
            # A menu, if with an option that is no level: "P0 | Security | Data loss".
            return False
        known = (value.code, value.name) if isinstance(value, Severity) else (value.state,)
        return any(part is not None for part in known)
    return codec in (Codec.VERDICT, Codec.PERCENT) or path.startswith("template_")


def read_state(page: Page, statement: Statement) -> None:
    """Read an entry of a mapping, which has the label for its key."""
    text, span = bare_line(page.source, statement.region)
    path = f"{statement.slot.path}[{statement.label or ''}]"
    if not is_placeholder(text) and not page.blanks.has_value(path, text):
        page.draft.put(path, text, span)
