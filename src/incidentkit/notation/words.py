"""The words of calendars and approximation, and typographic characters in their ASCII form.

Data: another language is more entries. Keys are case-folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

MONTHS: Mapping[str, int] = MappingProxyType(
    {
        "january": 1,
        "february": 2,
        "march": 3,
        "april": 4,
        "may": 5,
        "june": 6,
        "july": 7,
        "august": 8,
        "september": 9,
        "october": 10,
        "november": 11,
        "december": 12,
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
)
"""Month name to its number, 1 to 12."""

MONTHS_ABROAD: tuple[tuple[str, ...], ...] = tuple(
    tuple(names.split())
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
        (
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
            " diciembre"
        ),
        "januar februar märz april mai juni juli august september oktober november dezember",
        (
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
            " dicembre"
        ),
        ("januari februari maart april mei juni juli augustus september oktober november december"),
    )
)
"""The months in French, Portuguese, Spanish, German, Italian and Dutch, in their order.

Those with accents stand before the same without.
"""

FOREIGN_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for names in MONTHS_ABROAD
        for number, name in enumerate(names, 1)
        if name not in MONTHS
    },
)
"""Month name in French, Portuguese, Spanish, German, Italian or Dutch to its number.

With and without accents.
"""

GERMAN_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                "januar jänner jan",
                "februar feb",
                "märz maerz mär mrz",
                "april apr",
                "mai",
                "juni jun",
                "juli jul",
                "august aug",
                "september sept sep",
                "oktober okt",
                "november nov",
                "dezember dez",
            ),
            1,
        )
        for name in names.split()
    },
)
"""Month name in German to its number, in full and short, also where English spells it alike."""

WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {
        "monday": 0,
        "tuesday": 1,
        "wednesday": 2,
        "thursday": 3,
        "friday": 4,
        "saturday": 5,
        "sunday": 6,
        "mon": 0,
        "tue": 1,
        "tues": 1,
        "wed": 2,
        "thu": 3,
        "thur": 3,
        "thurs": 3,
        "fri": 4,
        "sat": 5,
        "sun": 6,
    },
)
"""Weekday name to its number as in `date.weekday()`: Monday is 0."""

APPROXIMATELY = frozenset(
    {
        "about",
        "approx",
        "approx.",
        "approximately",
        "around",
        "c.",
        "ca",
        "ca.",
        "circa",
        "roughly",
        "cerca de",
        "environ",
        "etwa",
        "aproximadamente",
        "alrededor de las",
        "gegen",
        "hacia las",
        "por volta das",
        "sobre las",
        "vers",
        "verso le",
        "circa alle",
        "all'incirca",
        "ongeveer",
        "omstreeks",
        "rond",
    },
)
"""Words before a value that make it approximate; `~` is one in the grammar."""

COUNTS: Mapping[str, int] = MappingProxyType(
    {
        "a": 1,
        "an": 1,
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "fifteen": 15,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
    },
)
"""Numbers in words."""

FOREIGN_WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for names in (
            "lundi mardi mercredi jeudi vendredi samedi dimanche",
            "montag dienstag mittwoch donnerstag freitag samstag sonntag",
            "lunes martes miércoles jueves viernes sábado domingo",
            "lunes martes miercoles jueves viernes sabado domingo",
            "lunedì martedì mercoledì giovedì venerdì sabato domenica",
            "lunedi martedi mercoledi giovedi venerdi sabato domenica",
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
            ("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
        )
        for number, name in enumerate(names.split())
    },
)
"""Weekday name in French, German, Spanish, Portuguese, Italian or Dutch to its number."""

_ASCII = str.maketrans(
    {
        "\u00a0": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\t": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2212": "-",
        "\u2248": "~",
        "\u223c": "~",
        "\u2019": "'",
        "\uff08": "(",
        "\uff09": ")",
        "\uff1a": ":",
    },
)
_TYPOGRAPHIC = re.compile("[" + "".join(map(chr, _ASCII)) + "]")
"""`str.translate` takes several times as long to look at what it leaves as it is."""


def plain(text: str) -> str:
    """`text` with typographic spaces, hyphens and tildes in ASCII, character for character."""
    return text.replace("\t", " ") if text.isascii() else _TYPOGRAPHIC.sub(_in_ascii, text)


def _in_ascii(found: re.Match[str]) -> str:
    return found[0].translate(_ASCII)


def lowered(text: str) -> str:
    """`text` in lower case, character for character.

    A pattern that is regardless of case takes several times as long as one of small letters.
    """
    lower = text.lower()
    # Of all letters this one alone becomes two.
    return lower if len(lower) == len(text) else text.replace("\u0130", "i").lower()


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of `words`, longest first so that none hides another."""
    return "|".join(
        word.replace(".", r"\.") for word in sorted(words, key=lambda word: (-len(word), word))
    )
