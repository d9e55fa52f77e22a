"""Cities whose time people tell: "Vienna time", "Ortszeit Wien", "local time in Lisbon"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from incidentkit.notation.words import one_of

_PLACES = (
    ("Europe/London", "london edinburgh manchester"),
    ("Europe/Dublin", "dublin"),
    ("Europe/Lisbon", "lisbon lisboa"),
    ("Europe/Madrid", "madrid barcelona sevilla"),
    ("Europe/Paris", "paris lyon marseille toulouse"),
    ("Europe/Brussels", "brussels bruxelles brüssel"),
    ("Europe/Amsterdam", "amsterdam rotterdam utrecht"),
    ("Europe/Berlin", "berlin munich münchen hamburg frankfurt köln cologne stuttgart"),
    ("Europe/Zurich", "zurich zürich bern genf geneva genève basel"),
    ("Europe/Vienna", "vienna wien graz linz"),
    ("Europe/Rome", "rome roma milan milano"),
    ("Europe/Prague", "prague prag brno"),
    ("Europe/Warsaw", "warsaw warszawa warschau kraków krakow"),
    ("Europe/Budapest", "budapest"),
    ("Europe/Copenhagen", "copenhagen"),
    ("Europe/Stockholm", "stockholm gothenburg"),
    ("Europe/Oslo", "oslo"),
    ("Europe/Helsinki", "helsinki"),
    ("Europe/Tallinn", "tallinn"),
    ("Europe/Riga", "riga"),
    ("Europe/Vilnius", "vilnius"),
    ("Europe/Athens", "athens"),
    ("Europe/Bucharest", "bucharest"),
    ("Europe/Sofia", "sofia"),
    ("Europe/Kyiv", "kyiv kiev lviv"),
    ("Europe/Belgrade", "belgrade"),
    ("Europe/Istanbul", "istanbul"),
    ("Europe/Moscow", "moscow"),
    ("Asia/Jerusalem", "tel_aviv jerusalem"),
    ("Africa/Cairo", "cairo"),
    ("Africa/Lagos", "lagos"),
    ("Africa/Nairobi", "nairobi"),
    ("Africa/Johannesburg", "johannesburg cape_town"),
    ("Asia/Dubai", "dubai"),
    ("Asia/Karachi", "karachi lahore"),
    ("Asia/Kolkata", "mumbai delhi new_delhi bangalore bengaluru chennai kolkata pune"),
    ("Asia/Dhaka", "dhaka"),
    ("Asia/Bangkok", "bangkok"),
    ("Asia/Jakarta", "jakarta"),
    ("Asia/Ho_Chi_Minh", "ho_chi_minh_city saigon"),
    ("Asia/Manila", "manila"),
    ("Asia/Kuala_Lumpur", "kuala_lumpur"),
    ("Asia/Singapore", "singapore"),
    ("Asia/Hong_Kong", "hong_kong"),
    ("Asia/Taipei", "taipei"),
    ("Asia/Shanghai", "beijing shanghai shenzhen"),
    ("KST", "seoul"),
    ("JST", "tokyo osaka"),
    ("Australia/Sydney", "sydney"),
    ("Australia/Melbourne", "melbourne"),
    ("Australia/Brisbane", "brisbane"),
    ("Australia/Perth", "perth"),
    ("Pacific/Auckland", "auckland wellington"),
    ("America/New_York", "new_york boston atlanta"),
    ("America/Toronto", "toronto montreal montréal ottawa"),
    ("America/Chicago", "chicago dallas houston austin"),
    ("America/Denver", "denver"),
    ("America/Phoenix", "phoenix"),
    ("America/Los_Angeles", "los_angeles san_francisco seattle"),
    ("America/Vancouver", "vancouver"),
    ("America/Mexico_City", "mexico_city ciudad_de_méxico"),
    ("America/Bogota", "bogota bogotá"),
    ("America/Lima", "lima"),
    ("America/Argentina/Buenos_Aires", "buenos_aires"),
    ("America/Sao_Paulo", "são_paulo sao_paulo brasília rio_de_janeiro"),
)

CITIES: Mapping[str, str] = MappingProxyType(
    {city.replace("_", " "): zone for zone, cities in _PLACES for city in cities.split()},
)
"""City (case-folded) to the abbreviation or the name of its zone in the IANA database.

Of cities of one name that have several zones ("Portland", "San José") none is here.
"""

_CITY = one_of(CITIES)
CITY_CLOCK = rf"(?:{_CITY}) (?:local )?time"
"""How the time of a city is named beside a time of day, whatever the case, as a pattern."""

_LOCAL_TIME = (
    r"(?:local time|ortszeit|heure(?: locale)?|heures locales|(?<![0-9] )heures|hora(?: local)?"
    r"|horas locales|(?<![0-9] )horas"
    r"|hor[aá]rio(?: local)?|ora(?: locale)?)(?: (?:in|at|for|of|de|di|von))?"
)
# The cities are named once, for their number is what a pattern costs when it is made.
CITY_TIME = rf"(?:(?P<of_city>{_LOCAL_TIME}) \(?)?(?:{_CITY})(?(of_city)\)?| (?:local )?time)"
"""How it is named anywhere: "Ortszeit Wien", "local time (Lisbon)"; once in any pattern."""


def city_zone(text: str) -> str | None:
    """The zone of the city whose time the whole of `text` names; None where it names none."""
    folded = text.casefold()
    for end in (" local time", " time"):
        if (zone := CITIES.get(folded.removesuffix(end))) is not None:
            return zone
    words = folded.strip("()").replace("(", "").split(" ")
    tails = (" ".join(words[start:]) for start in range(1, len(words)))
    return next((CITIES[tail] for tail in tails if tail in CITIES), None)
