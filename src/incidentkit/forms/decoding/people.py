"""People with the role that their label names."""

from __future__ import annotations

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.names import names_of
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import bare_line
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.model.people import Person
from incidentkit.place import Span


def read_person(page: Page, statement: Statement) -> None:
    """Read the whole text as one name; who is stated twice with a role counts once."""
    text, span = bare_line(page.source, statement.region)
    role = statement.slot.fixed.get("role") or statement.label or ""
    if is_placeholder(text, Codec.PERSON) or page.blanks.has_value(f"people[{role}]", text):
        return
    person = Person(role=role, name=text)
    page.draft.add_once("people", Element(value=person, span=span, places={"name": span}))


def read_people(page: Page, statement: Statement) -> None:
    """Read several names with the same role."""
    role = statement.slot.fixed.get("role")
    for name in names_of(page, statement):
        _add(page, Person(role=role, name=name.text), name.span)


def _add(page: Page, person: Person, span: Span) -> None:
    page.draft.add("people", Element(value=person, span=span, places={"name": span}))
