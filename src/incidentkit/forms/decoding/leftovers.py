"""What no attribute is made for: unknown labels, unknown sections, text that nothing claims."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.comments import without_comments
from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.placeholders import fills_nothing, is_placeholder
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import Leftover, UnknownField
from incidentkit.model.converters import block
from incidentkit.model.leftovers import CustomField, Section, says_something


def read_custom(page: Page, field: UnknownField) -> None:
    """Keep a labelled text, unless the form has it."""
    text = block(field.region.text(page.source))
    if text is None or fills_nothing(text):
        return
    if not page.blanks.has_value(f"custom[{field.label}]", text):
        value = CustomField(label=field.label, value=text)
        span = field.region.span
        places = {"label": field.spot.label, "value": span}
        page.draft.add("custom", Element(value=value, span=span, places=places))


def read_leftover(page: Page, part: Leftover) -> None:
    """Keep a leftover as a section, unless nothing in it is anybody's own text."""
    for section in _sections(page, part):
        page.draft.add("sections", section)


def _sections(page: Page, part: Leftover) -> Iterator[Element]:
    texts = [t for r in part.regions if (t := _own_text(page, r, part.heading)) is not None]
    below = tuple(e.value for inner in part.below for e in _sections(page, inner))
    alone = part.heading is not None and not page.blanks.has_leftover(part.heading, "")
    if texts or below or alone:
        value = Section(
            heading=part.heading, body="\n\n".join(texts), under=part.under, sections=below
        )
        if not says_something(value):
            # A heading without a text, over nothing: no incident has it, so no edit takes it out.
            return
        spans = [region.span for region in part.regions]
        if part.heading_at is not None:
            spans.insert(0, part.heading_at)
        span = (spans[0][0], spans[-1][1]) if spans else (0, 0)
        places = {} if part.heading_at is None else {"heading": part.heading_at}
        yield Element(value=value, span=span, places=places)


def _own_text(page: Page, region: Region, heading: str | None) -> str | None:
    if region.blocks:
        kept = without_comments(page.source, region.blocks)
        region = region_of(page.source, kept, region.lines[: region.inline])
    text = block(region.text(page.source))
    if text is None or is_placeholder(text) or page.blanks.has_leftover(heading, text):
        return None
    return text
