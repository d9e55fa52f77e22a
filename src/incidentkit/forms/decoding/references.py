"""References: labelled links, tickets and documents."""

from __future__ import annotations

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import line_text, lists_in, place_of
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import says_nothing
from incidentkit.forms.statements import Statement
from incidentkit.model.reference import Category, Reference
from incidentkit.notation.commas import split_at_commas
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import one_line
from incidentkit.place import Span

_TICKET = late(r"[A-Za-z]+-[0-9]+|#[0-9]+|https?://|\]\(|^[0-9]+$")
_SCHEMES = frozenset(("http", "https"))


def read_references(page: Page, statement: Statement) -> None:
    """Read each bullet, or the text behind a label, as one reference or as several tickets."""
    path, region = statement.slot.path, statement.region
    label = statement.slot.fixed.get("label") or statement.label
    lists = lists_in(region.blocks)
    if not lists:
        text = line_text(page.source, region)
        known = page.blanks.has_value(f"{path}[{label or ''}]", text)
        if not says_nothing(text) and not known:
            _add(page, path, label, text, region.span)
        return
    page.leave([block for block in region.blocks if block not in lists], statement)
    items = [item for block in lists for item in block.items]
    said = [one_line(page.text(*item.lines)) for item in items]
    labelled = [_own_label(page, path, label, text) for text in said]
    if page.is_own_list(path, said):
        for item, found in zip(items, labelled, strict=True):
            if found is not None:
                _add(page, path, *found, (item.lines[0][0], item.lines[-1][1]))


def _own_label(
    page: Page, path: str, label: str | None, text: str
) -> tuple[str | None, str] | None:
    """A bullet as label and target; None where it is not filled in."""
    if says_nothing(text):
        return None
    own = find_label(text)
    if own is None or own.alone or own.name.casefold() in _SCHEMES:
        return label, text
    target = text[own.value[0] : own.value[1]]
    if says_nothing(target) or page.blanks.has_value(f"{path}[{own.name}]", target):
        return None
    named = Reference(label=own.name, target=target)
    if label is not None and named.category is not Category.INCIDENT:
        return label, text
    return own.name, target


def _add(page: Page, path: str, label: str | None, text: str, span: Span) -> None:
    cursor = span[0]
    for target in _targets(label, text):
        at = place_of(page.source, target, cursor)
        cursor = at[1]
        value = Reference(label=label, target=target)
        page.draft.add(path, Element(value=value, span=at, places={"target": at}))


def _targets(label: str | None, text: str) -> list[str]:
    """The tickets of a labelled text that holds nothing but several of them, else the text."""
    parts = split_at_commas(text)
    several = label is not None and len(parts) > 1 and all(map(is_ticket, parts))
    return list(parts) if several else [text]


def is_ticket(text: str) -> bool:
    """Whether a text looks like one of several tickets between commas."""
    return _TICKET.search(text) is not None and len(split_at_commas(text)) == 1
