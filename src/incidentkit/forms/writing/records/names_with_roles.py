"""Names among others of one role, each with a role of its own behind it: "Ann Lee (IC), Bob"."""

from __future__ import annotations

import re

from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.people import role_named
from incidentkit.model.people import Person


def name_text(statement: Statement, person: Person, like: str) -> str:
    """The name, and the role where the place doesn't say it, in the words of `like`."""
    name = str(person.name)
    own = statement.slot.codec is Codec.PEOPLE and person.role != statement.slot.fixed.get("role")
    if not own or person.role is None:
        return name
    said = re.search(rf"{re.escape(name)} \(([^()\n]+)\)", like)
    words = said[1] if said is not None and role_named(said[1]) == person.role else None
    if words is None:
        found = re.findall(r"\(([^()\n]+)\)", like)
        words = next((one for one in found if role_named(one) == person.role), person.role)
    return f"{name} ({words})"
