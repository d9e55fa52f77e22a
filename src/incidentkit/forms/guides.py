"""Severity guides by themselves: found in any text, and written as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from incidentkit.errors import InvalidValueError, UnrepresentableError
from incidentkit.forms import writing
from incidentkit.forms.decoding.rows import records_in
from incidentkit.forms.decoding.severity_levels import level_of
from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.regions import region_of
from incidentkit.forms.tables import columns
from incidentkit.forms.vocabulary.columns import POLICY
from incidentkit.limits import Limits, given_limits
from incidentkit.markdown.blocks import Block, Item, ListBlock, Quote, Table
from incidentkit.model.facts import Facts
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.severity_level import TARGETS, SeverityLevel


def read_guide(text: str, limits: Limits) -> SeverityGuide:
    """The guide of a document, else that of the one table which can only be a guide.

    Raises `InvalidValueError` where there is none, or several tables say different things, and
    `LimitExceeded`.
    """
    given_limits(limits).check_document(text)
    document = take_apart(text)
    own = document.draft.values.get("severity_policy")
    if isinstance(own, SeverityGuide):
        return own
    found = list(dict.fromkeys(_guides(document)))
    if len(found) == 1:
        return SeverityGuide(levels=found[0])
    if found:
        reason = f"has {len(found)} severity guides that differ"
        raise InvalidValueError(reason, "text")
    reason = (
        "has no severity guide: a table with a column for the level (Severity, Level, Priority)"
        " and one for a target (Response, Resolution) at least"
    )
    raise InvalidValueError(reason, "text")


def _guides(document: Document) -> Iterator[tuple[SeverityLevel, ...]]:
    source = document.source
    for table in _tables(document.outline.blocks):
        named = {column.attribute for column in columns(source, table, POLICY) if column}
        if "code" in named and not named.isdisjoint(TARGETS):
            region = region_of(source, (table,))
            for group in records_in(source, region, POLICY):
                levels = tuple(level for raw in group if (level := level_of(raw)) is not None)
                if levels:
                    yield levels


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    waiting = list(reversed(list(blocks)))
    while waiting:
        block = waiting.pop()
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Quote | Item):
            waiting.extend(reversed(block.blocks))
        elif isinstance(block, ListBlock):
            waiting.extend(reversed(block.items))


def write_guide(guide: SeverityGuide) -> str:
    """The levels of a guide below a heading, as a table that reads back the same.

    Raises `UnrepresentableError`, which names the attribute, for what such a table can't say.
    """
    usual = SeverityGuide()
    for field in attrs.fields(SeverityGuide):
        if field.name != "levels" and getattr(guide, field.name) != getattr(usual, field.name):
            raise UnrepresentableError(field.name, "a guide table has no place for it")
    for number, level in enumerate(guide.levels):
        if level.hours is not None:
            path = f"levels[{number}].hours"
            raise UnrepresentableError(path, "a guide table has no place for it")
    if not guide.levels:
        raise UnrepresentableError("levels", "a guide table without levels says nothing")
    try:
        return writing.put("", Facts(severity_policy=guide), template=None, tz="UTC")
    except UnrepresentableError as error:
        path = error.path.removeprefix("severity_policy").lstrip(".")
        raise UnrepresentableError(path or "levels", error.reason) from error
