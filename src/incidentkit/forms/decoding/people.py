"""People with the role that their label names."""

from __future__ import annotations

import re

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.names import names_of
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import bare_line, place_of
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.people import role_named
from incidentkit.model.leftovers import CustomField
from incidentkit.model.people import Person
from incidentkit.notation.late_patterns import late
from incidentkit.notation.people_told import people_told
from incidentkit.place import Span

_NOT = late(r"not[ ]\S", re.IGNORECASE)
_WITH_ROLE = late(r"(?P<name>[^()\n]+?) \((?P<role>[^()\n]+)\)")


def read_person(page: Page, statement: Statement) -> None:
    """Read the whole text as one name, or as several that can't be one.

    Who is stated twice with a role counts once, and a day behind a name is no part of it.
    """
    text, span = bare_line(page.source, statement.region)
    role = statement.slot.fixed.get("role") or statement.label or ""
    if is_placeholder(text, Codec.PERSON) or page.blanks.has_value(f"people[{role}]", text):
        return
    if _NOT.match(text):
        page.draft.put_custom(CustomField(label=f"{role or 'Person'} note", value=text), span)
        return
    told = people_told(text, page.clock.order)
    for name in told.names:
        at = span if name == text else place_of(page.source, name, span[0])
        _add(page, Person(role=role, name=name), at)
    if told.remark:
        label = f"{statement.label or role or 'Person'} note"
        page.draft.put_custom(CustomField(label=label, value=told.remark), span)


def read_people(page: Page, statement: Statement) -> None:
    """Read several names with the same role, but for those with one of their own: "Ann (IC)"."""
    role = statement.slot.fixed.get("role")
    for name in names_of(page, statement):
        own = _WITH_ROLE.fullmatch(name.text)
        told = role_named(own["role"]) if own is not None else None
        if own is None or told is None:
            _add(page, Person(role=role, name=name.text), name.span)
        else:
            _add(
                page,
                Person(role=told, name=own["name"]),
                place_of(page.source, own["name"], name.span[0]),
            )


def _add(page: Page, person: Person, span: Span) -> None:
    page.draft.add_once("people", Element(value=person, span=span, places={"name": span}))
