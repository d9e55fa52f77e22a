"""People with the role that their label names."""

from __future__ import annotations

from incidentkit.forms.decoding.draft import Element
from incidentkit.forms.decoding.names import names_of
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.texts import bare_line, place_of
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.people import role_named
from incidentkit.model.people import Person
from incidentkit.notation.late_patterns import late
from incidentkit.place import Span

_WITH_ROLE = late(r"(?P<name>[^()\n]+?) \((?P<role>[^()\n]+)\)")


def read_person(page: Page, statement: Statement) -> None:
    """Read the whole text as one name; who is stated twice with a role counts once."""
    text, span = bare_line(page.source, statement.region)
    role = statement.slot.fixed.get("role") or statement.label or ""
    if is_placeholder(text, Codec.PERSON) or page.blanks.has_value(f"people[{role}]", text):
        return
    person = Person(role=role, name=text)
    page.draft.add_once("people", Element(value=person, span=span, places={"name": span}))


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
