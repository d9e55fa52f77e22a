"""Who is named in a report: the names by which its actions may say whose they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from incidentkit.forms.decoding.names_in_notes import is_name
from incidentkit.model.people import Person
from incidentkit.notation.given_names import is_given_name
from incidentkit.notation.text import strip_emphasis

_REPORTER: Final = "Reporter"
"""May be what raised the alert, and no person."""


def known_names(people: Iterable[Person]) -> frozenset[str]:
    """The names of persons, and the first word of each that is one's alone.

    One word may be a tool or a place, unless it is a given name.
    """
    told = {strip_emphasis(person.name) for person in people if person.role != _REPORTER}
    whole = {name for name in told if is_name(name)}
    several = {name for name in whole if " " in name and not name.endswith(" team")}
    first = Counter(name.partition(" ")[0] for name in several)
    alone = {word for word, count in first.items() if count == 1}
    return frozenset(several | alone | {name for name in whole if is_given_name(name)})
