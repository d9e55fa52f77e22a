"""What each place of a list holds, and which elements belong there."""

from __future__ import annotations

from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Table
from incidentkit.model.action_item import ActionItem
from incidentkit.model.checklist import ChecklistItem, Horizon
from incidentkit.model.people import Approval, Person
from incidentkit.model.reference import Reference

LISTED = frozenset(
    (
        Codec.ITEMS,
        Codec.LINES,
        Codec.PERSON,
        Codec.PEOPLE,
        Codec.SERVICES,
        Codec.MENU,
        Codec.TODO,
        Codec.LESSONS,
        Codec.REFERENCES,
        Codec.APPROVALS,
        Codec.TIMELINE,
        Codec.ACTIONS,
        Codec.SERVICE_IMPACTS,
        Codec.METRIC_CHANGES,
    )
)
"""The codecs of places that hold elements of a list."""
TABLED = frozenset((Codec.SERVICE_IMPACTS, Codec.METRIC_CHANGES))
"""Records that nothing but a table can hold."""


@attrs.define
class Share:
    """What one statement held, and what it shall hold."""

    statement: Statement
    old: list[Element] = attrs.field(factory=list[Element])
    kept: list[tuple[Element | None, Any]] = attrs.field(factory=list[tuple[Element | None, Any]])
    """In the new order: the element that was there, if any, and the value."""
    moved: dict[Element, Element] = attrs.field(factory=dict[Element, Element])
    """Where only the order changes: whose text goes to the place of another."""
    stays: bool = False
    """Whether an element that was there stays, so that a place of one has no room."""

    few: bool = True
    """Whether few elements of the whole list change, so that each can be tried part by part."""

    @property
    def values(self) -> list[Any]:
        """What it shall hold."""
        return [value for _, value in self.kept]

    @property
    def changed(self) -> int:
        """How many elements that were there change."""
        pairs = ((element, value) for element, value in self.kept if element is not None)
        return sum(element.value != value for element, value in pairs)

    @property
    def is_as_it_was(self) -> bool:
        """Whether nothing changes."""
        same = sum(element is not None and element.value == value for element, value in self.kept)
        return bool(same == len(self.kept) == len(self.old))

    def has_room(self, value: Any) -> bool:  # noqa: ANN401 -- an element of any list
        """Whether a new element can be put here."""
        single = self.statement.slot.codec is Codec.PERSON and (self.stays or bool(self.kept))
        return not single and accepts(self.statement, value)


def accepts(
    statement: Statement,
    value: Any,  # noqa: ANN401 -- an element of any list
    held: object = None,
) -> bool:
    """Whether a value belongs where `statement` stands, and `held` stood in its place."""
    if statement.slot.codec in TABLED and held is None:
        return any(isinstance(block, Table) for block in statement.region.blocks)
    return _is_of_its_kind(statement, value, held)


def _is_of_its_kind(
    statement: Statement,
    value: Any,  # noqa: ANN401 -- an element of any list
    held: object,
) -> bool:
    """Whether what the place says of all that it holds, as who has which role, is true of it."""
    fixed = statement.slot.fixed
    if isinstance(value, Person):
        same = isinstance(held, Person) and held.role == value.role
        role = fixed.get("role") or statement.label or ""
        return same or value.role == role or (is_placeholder(role) and value.role is not None)
    if isinstance(value, Reference):
        label = fixed.get("label") or statement.label
        return label is None or value.label == label
    horizon = getattr(getattr(value, "horizon", None), "value", None)
    if isinstance(value, ActionItem):
        own = value.origin.value == fixed.get("origin", "report")
        typed = value.type == fixed.get("type", value.type)
        return own and typed and horizon == fixed.get("horizon", horizon)
    if isinstance(value, Approval):
        return statement.label is None or (
            value.role == statement.label and not value.signed and value.date is None
        )
    if isinstance(value, ChecklistItem) and statement.slot.codec is Codec.TODO:
        return horizon == fixed.get("horizon")
    return True


def order_of(element: Element) -> tuple[object, ...]:
    """The group by which constructors sort: the order of a document is another."""
    return group_of(element.value)


def group_of(value: Any) -> tuple[object, ...]:  # noqa: ANN401 -- an element of any list
    """The group that a constructor puts a value in; () where its list has none."""
    if isinstance(value, (Person, Reference, ActionItem)):
        return (value.group,)
    return (Horizon.order(value.horizon),) if isinstance(value, ChecklistItem) else ()


def main_text(value: Any) -> str:  # noqa: ANN401
    """The text by which two states of one element are told to be the same."""
    if isinstance(value, Reference):
        return f"{value.label}: {value.target}"
    if isinstance(value, Person):
        return f"{value.role}: {value.name}"
    for name in ("description", "name", "text", "metric"):
        text = getattr(value, name, None)
        if isinstance(text, str):
            return text
    return str(value)
