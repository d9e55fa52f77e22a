"""Lessons: what each says, what was learned by it, and how it is applied."""

from __future__ import annotations

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import lists_in
from incidentkit.forms.keys import key_of
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import region_of
from incidentkit.forms.statements import Statement
from incidentkit.markdown.blocks import Block, Item, ListBlock
from incidentkit.model.converters import block as markdown_block
from incidentkit.model.review import Lesson
from incidentkit.notation.text import strip_emphasis, strip_leading_emoji
from incidentkit.place import Span

LEARNED = frozenset(("what we learned", "learned", "what was learned"))
APPLICATION = frozenset(("how well apply it", "how we will apply it", "application"))


def read_lessons(page: Page, statement: Statement) -> None:
    """Read each bullet as a lesson; text without bullets is one lesson."""
    path, region = statement.slot.path, statement.region
    items = [item for block in lists_in(region.blocks) for item in block.items]
    if not lists_in(region.blocks):
        text = markdown_block(region.text(page.source))
        if text and not is_placeholder(text) and not page.blanks.has_value(path, text):
            page.draft.add(path, Element(value=Lesson(text=text), span=region.span))
    elif page.is_own_list(path, [page.text(*item.lines) for item in items]):
        for item in items:
            _read_lesson(page, path, item)


def _read_lesson(page: Page, path: str, item: Item) -> None:
    kept: list[Block] = []
    parts: dict[str, str] = {}
    places = {"text": item.lines[0]}
    for block in item.blocks:
        if isinstance(block, ListBlock) and (found := _parts(page, block)):
            parts |= {name: text for name, (text, _) in found.items()}
            places |= {name: span for name, (text, span) in found.items() if text}
        else:
            kept.append(block)
    raw = region_of(page.source, kept).text(page.source)
    text = strip_leading_emoji(strip_emphasis(markdown_block(raw) or ""))
    learned, application = parts.get("learned"), parts.get("application")
    if is_placeholder(text):
        text = learned or application or ""
    if text:
        value = Lesson(text=text, learned=learned, application=application)
        span = (item.lines[0][0], item.lines[-1][1])
        page.draft.add(path, Element(value=value, span=span, places=places))


def _parts(page: Page, block: ListBlock) -> dict[str, tuple[str, Span]] | None:
    """What was learned and how it is applied, where the list says nothing else."""
    found: dict[str, tuple[str, Span]] = {}
    for item in block.items:
        start = item.lines[0][0]
        label = find_label(page.text(item.lines[0]))
        key = key_of(label.name) if label else ""
        name = "learned" if key in LEARNED else "application" if key in APPLICATION else None
        if label is None or name is None:
            return None
        first = (start + label.value[0], start + label.value[1])
        text = markdown_block(page.text(first, *item.lines[1:]))
        own = "" if text is None or is_placeholder(text) else text
        found[name] = (own, (first[0], item.lines[-1][1]))
    return found
