"""Which zone a name that is none was probably meant to be."""

from __future__ import annotations

import pytest

from incidentkit import Incident, InvalidValueError
from incidentkit.notation.moment.zone_meant import zone_meant


@pytest.mark.parametrize(
    ("given", "zone"),
    [
        ("Europe/Olso", "Europe/Oslo"),
        ("Europa/Oslo", "Europe/Oslo"),
        ("Oslo", "Europe/Oslo"),
        ("new york", "America/New_York"),
        ("europe/berlin", "Europe/Berlin"),
    ],
)
def test_a_zone_is_known_by_its_spelling_or_its_city(given: str, zone: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Incident.from_markdown("", tz=given)
    assert str(caught.value).endswith(f"; did you mean {zone!r}?")


@pytest.mark.parametrize("given", ["Mars/Olympus", "CST", "", "local", "x" * 10_000])
def test_nothing_is_guessed_where_nothing_is_near(given: str) -> None:
    assert zone_meant(given) == ""
