"""How one text writes its date: the order of the parts, what parts them, names and padding."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.dates import DateText
from incidentkit.notation.words import (
    FOREIGN_MONTHS,
    GERMAN_MONTHS,
    MONTHS,
    MONTHS_ABROAD,
    WEEKDAYS,
    plain,
)

_TOKEN = re.compile(
    r"(?P<compact>[0-9]{8})|(?P<number>[0-9]+)(?P<ordinal>(?:st|nd|rd|th)?)(?![a-z])"
    r"|(?P<word>[a-z]+)|[^0-9a-z]+",
    re.IGNORECASE | re.ASCII,
)
_TOKEN_ABROAD = re.compile(
    r"(?P<number>[0-9]+)|(?P<ordinal>(?<=[0-9])(?:er|º))|(?P<word>[^\W\d_]{3,})|(?:[^\w]|[^\W\d_])+?",
    re.IGNORECASE,
)
_GERMAN = next(names for names in MONTHS_ABROAD if names[0] == "januar")
_GERMAN_DAY = re.compile(r"[0-9]\. ?[A-ZÄ]")
"""Others who set a point behind the day write months without a capital."""
_OF = " de "
_OF_MAY = frozenset(("mayo", "maio"))
"""May in the languages that say "of" before a month."""
_SHORT = 3
_YEAR_DIGITS = 4
_CENTURY = 100
_TEENS = range(10, 20)
_ENDINGS: Mapping[int, str] = MappingProxyType({1: "st", 2: "nd", 3: "rd"})


def _in_full(names: Mapping[str, int]) -> Mapping[int, str]:
    return MappingProxyType({number: name for name, number in sorted(names.items(), key=_length)})


def _length(entry: tuple[str, int]) -> int:
    return len(entry[0])


_MONTH_NAMES, _DAY_NAMES = _in_full(MONTHS), _in_full(WEEKDAYS)


class Unit(enum.Enum):
    """What a part of a date states."""

    YEAR = enum.auto()
    MONTH = enum.auto()
    MONTH_NAME = enum.auto()
    DAY = enum.auto()
    WEEKDAY = enum.auto()


_EASTERN: Mapping[str, Unit] = MappingProxyType(
    {
        "年": Unit.YEAR,
        "년": Unit.YEAR,
        "月": Unit.MONTH,
        "월": Unit.MONTH,
        "日": Unit.DAY,
        "일": Unit.DAY,
    }
)
"""What a number in a Japanese, Chinese or Korean date states, by the sign behind it."""


@attrs.frozen(kw_only=True)
class DatePart:
    """One part. `text` is what stood in the example: a name, or the "th" of an ordinal."""

    unit: Unit
    text: str = ""
    padded: bool = True
    short: bool = False
    """Whether a year has but its last two digits."""
    names: tuple[str, ...] = ()
    """The months of another language than English, in their order."""


@attrs.frozen(kw_only=True)
class DateDress:
    """The parts of a date and the texts between them, in order."""

    parts: tuple[DatePart | str, ...]

    @property
    def has_year(self) -> bool:
        """Whether a year is written."""
        return any(isinstance(part, DatePart) and part.unit is Unit.YEAR for part in self.parts)

    def with_year(self) -> DateDress:
        """The same with a year behind day and month, where none is written."""
        if self.has_year:
            return self
        units = [None if isinstance(part, str) else part.unit for part in self.parts]
        day = units.index(Unit.DAY)
        month = units.index(Unit.MONTH_NAME)
        last = max(day, month)
        between = self.parts[min(day, month) + 1 : last]
        joint = "-" if between == ("-",) else ", " if last == day else " "
        joint = between[0] if between == (_OF,) else joint
        year = (joint, DatePart(unit=Unit.YEAR))
        return DateDress(parts=(*self.parts[: last + 1], *year, *self.parts[last + 1 :]))

    def write(self, day: dt.date) -> str:
        """`day` in this dress."""
        return "".join(
            part if isinstance(part, str) else _written(part, day) for part in self.parts
        )


ISO_DATE = DateDress(
    parts=(
        DatePart(unit=Unit.YEAR),
        "-",
        DatePart(unit=Unit.MONTH),
        "-",
        DatePart(unit=Unit.DAY),
    )
)


def date_dress(text: str, found: DateText, house: DateOrder | None) -> DateDress:
    """The dress of `text`, a whole date that the grammar reads as `found`.

    Where it doesn't show which of two numbers is the day ("10/10/2024"), the order of the `house`
    does; without one, or where it isn't clear in which of two languages a month is named, the dress
    is ISO 8601.
    """
    if found.foreign:
        return _abroad(text, found) or ISO_DATE
    tokens = list(_TOKEN.finditer(plain(text)))
    if tokens[0]["compact"]:
        return DateDress(parts=tuple(part for part in ISO_DATE.parts if part != "-"))
    named = any((token["word"] or "").lower() in MONTHS for token in tokens)
    short = [token["number"] for token in tokens if len(token["number"] or "") in {1, 2}]
    order = (Unit.DAY, Unit.YEAR) if named else _order(tokens, short, found, house)
    if order is None:
        return ISO_DATE
    padded = not any(len(number) == 1 for number in short)
    if named and not any(token[0] in {"-", "/"} for token in tokens):
        padded = short[0].startswith("0")
    units = iter(order)
    parts: list[DatePart | str] = []
    for token in tokens:
        original = text[slice(*token.span())]
        if token["word"]:
            parts.append(_named(original))
        elif not token["number"]:
            parts.append(original)
        elif len(token["number"]) == _YEAR_DIGITS:
            parts.append(DatePart(unit=Unit.YEAR))
        else:
            unit = next(units)
            short_year = unit is Unit.YEAR
            parts.append(
                DatePart(unit=unit, text=token["ordinal"], padded=padded, short=short_year)
            )
    return DateDress(parts=tuple(parts))


def _abroad(text: str, found: DateText) -> DateDress | None:
    """The dress of a date in the words of another language; None where that isn't sure."""
    if found.weekday is not None or found.year is None:
        return None
    source = plain(text)
    parts: list[DatePart | str] = []
    for token in _TOKEN_ABROAD.finditer(source):
        number, word = token["number"], token["word"]
        if number and (unit := _EASTERN.get(source[token.end() : token.end() + 2].strip()[:1])):
            parts.append(DatePart(unit=unit, padded=number[0] == "0"))
        elif number:
            unit = Unit.YEAR if len(number) == _YEAR_DIGITS else Unit.DAY
            parts.append(DatePart(unit=unit, padded=number[0] == "0"))
        elif word and (word.casefold() in FOREIGN_MONTHS or word.casefold() in GERMAN_MONTHS):
            german = _GERMAN_DAY.search(source) is not None and word.casefold() in GERMAN_MONTHS
            names = _GERMAN if german else _months_like(word, found.month, of=_OF in source)
            if names is None:
                return None
            original = text[slice(*token.span())]
            parts.append(DatePart(unit=Unit.MONTH_NAME, text=original, names=names))
        elif not token["ordinal"] and not (token[0] == "." and _is_name(parts[-1])):
            # Months are written in full, behind which no point stands.
            parts.append(text[slice(*token.span())])
    return DateDress(parts=tuple(parts))


def _is_name(part: DatePart | str) -> bool:
    return isinstance(part, DatePart) and part.unit is Unit.MONTH_NAME


def _months_like(word: str, month: int, *, of: bool) -> tuple[str, ...] | None:
    """The months of the language in which one is called `word`; None where it can be several.

    With an "of" before them ("3 de agosto") months are Spanish or Portuguese.
    """
    known = [names for names in MONTHS_ABROAD if names[month - 1] == word.casefold()]
    known = [names for names in known if (names[4] in _OF_MAY) == of]
    return known[0] if len({names[0] for names in known}) == 1 else None


def _order(
    tokens: list[re.Match[str]], numbers: list[str], found: DateText, house: DateOrder | None
) -> tuple[Unit, Unit] | None:
    month_first, day_first = (Unit.MONTH, Unit.DAY), (Unit.DAY, Unit.MONTH)
    if found.iso:
        return month_first
    if any(token[0] == "." for token in tokens):
        return day_first
    if found.either or found.month == found.day:
        orders = {None: None, DateOrder.DAY_FIRST: day_first, DateOrder.MONTH_FIRST: month_first}
        return orders[house]
    return day_first if int(numbers[0]) == found.day else month_first


def _named(word: str) -> DatePart | str:
    if word.lower() in MONTHS:
        return DatePart(unit=Unit.MONTH_NAME, text=word)
    return DatePart(unit=Unit.WEEKDAY, text=word) if word.lower() in WEEKDAYS else word


def _written(part: DatePart, day: dt.date) -> str:
    if part.unit is Unit.YEAR:
        return f"{day.year % _CENTURY:02}" if part.short else f"{day.year:04}"
    if part.names:
        name = part.names[day.month - 1]
        return (
            name.upper()
            if part.text.isupper()
            else name.title()
            if part.text[0].isupper()
            else name
        )
    if part.unit is Unit.MONTH_NAME:
        return _called(part.text, day.month, MONTHS, _MONTH_NAMES)
    if part.unit is Unit.WEEKDAY:
        return _called(part.text, day.weekday(), WEEKDAYS, _DAY_NAMES)
    number = day.month if part.unit is Unit.MONTH else day.day
    ending = _ordinal(number) if part.text else ""
    shown = f"{number:02}" if part.padded else str(number)
    return shown + (ending.upper() if part.text.isupper() else ending)


def _called(example: str, number: int, numbers: Mapping[str, int], names: Mapping[int, str]) -> str:
    """The name for `number`, as short and in the same case as `example`, which stays if it fits."""
    if numbers[example.lower()] == number:
        return example
    in_full = example.lower() == names[numbers[example.lower()]]
    name = names[number] if in_full else names[number][:_SHORT]
    return name.upper() if example.isupper() else name if example.islower() else name.title()


def _ordinal(number: int) -> str:
    return "th" if number in _TEENS else _ENDINGS.get(number % 10, "th")
