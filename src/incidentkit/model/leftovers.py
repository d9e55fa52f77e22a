"""What a document says that no attribute is made for: nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import several, strict


def sections(values: Iterable[Section]) -> tuple[Section, ...]:
    """Sections as a tuple, without those that say nothing."""
    return tuple(one for one in several(Section, values) if says_something(one))


def says_something(section: Section) -> bool:
    """Whether a section has a heading, a text or sections below it."""
    return bool(section.heading or section.body or section.sections)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class CustomField:
    """A labelled value whose label is unknown."""

    label: str = attrs.field(converter=c.required_line)
    value: str = attrs.field(converter=c.required_block)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Section:
    """A section that no attribute is made for, or text of a known section that none claims.

    `under` names the known section it stands in ("impact"; None at the top); `heading` is None for
    unclaimed text there. `body` is Markdown source without headings; `sections` are those below.
    """

    heading: str | None = attrs.field(default=None, converter=c.line)
    body: str | None = attrs.field(default=None, converter=c.block)
    under: str | None = attrs.field(default=None, converter=c.line)
    sections: tuple[Section, ...] = attrs.field(default=(), converter=sections)


def by_place(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Sections grouped by the known section they stand in, those at the top last.

    Documents have known sections in an order of their own, and unclaimed text in one or several
    pieces around their fields. Neither is a fact: two incidents are equal that say the same in each
    known section, its unclaimed text in all and the sections below it one by one.
    """
    places: dict[str | None, list[Section]] = {}
    for section in sections:
        places.setdefault(section.under, []).append(section)
    order = sorted(places, key=lambda under: (under is None, under or ""))
    return tuple(one for under in order for one in _united(places[under]))


def _united(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections of one place, with all text that has no heading as the first of them."""
    texts = [one.body for one in sections if is_text(one) and one.body is not None]
    if texts:
        yield Section(body="\n\n".join(texts), under=sections[0].under)
    yield from (one for one in sections if not is_text(one))


def is_text(section: Section) -> bool:
    """Whether a section is nothing but text that no heading stands over."""
    return section.heading is None and not section.sections


def by_label(fields: Iterable[CustomField]) -> tuple[CustomField, ...]:
    """Fields in the order of their labels: where a document has a field is no fact."""
    return tuple(sorted(fields, key=lambda field: field.label))
