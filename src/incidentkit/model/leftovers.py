"""What a document says that no attribute is made for: nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from incidentkit.model import converters as c
from incidentkit.model.strict import several, strict


def sections(values: Iterable[Section]) -> tuple[Section, ...]:
    """Sections as a tuple, without those that say nothing."""
    return tuple(one for one in several(Section, values) if one.heading or one.body or one.sections)


@attrs.frozen(kw_only=True, field_transformer=strict)
class CustomField:
    """A labelled value whose label is unknown."""

    label: str = attrs.field(converter=c.required_line)
    value: str = attrs.field(converter=c.required_block)


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


def by_place(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Sections grouped by the known section they stand in, those at the top last.

    Documents have known sections in an order of their own, which is no fact: two incidents are
    equal that have the same sections in each.
    """
    return tuple(sorted(sections, key=lambda one: (one.under is None, one.under or "")))
