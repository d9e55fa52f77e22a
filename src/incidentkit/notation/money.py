"""How much money a text names, and in which currency."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from incidentkit.notation.late_patterns import late

LONGEST_TEXT = 200

_SYMBOLS: Mapping[str, str] = MappingProxyType(
    {
        "us$": "USD",
        "a$": "AUD",
        "au$": "AUD",
        "c$": "CAD",
        "ca$": "CAD",
        "nz$": "NZD",
        "hk$": "HKD",
        "s$": "SGD",
        "r$": "BRL",
        "$": "USD",
        "€": "EUR",
        "£": "GBP",
        "¥": "JPY",
        "₹": "INR",
        "₩": "KRW",
        "₽": "RUB",
        "₺": "TRY",
        "₴": "UAH",
        "₪": "ILS",
        "₫": "VND",
        "₱": "PHP",
        "฿": "THB",
        "₦": "NGN",
        "zł": "PLN",
    },
)
_CODES = frozenset(
    {
        "AED",
        "ARS",
        "AUD",
        "BGN",
        "BRL",
        "CAD",
        "CHF",
        "CLP",
        "CNY",
        "COP",
        "CZK",
        "DKK",
        "EGP",
        "EUR",
        "GBP",
        "HKD",
        "HUF",
        "IDR",
        "ILS",
        "INR",
        "JPY",
        "KES",
        "KRW",
        "MXN",
        "MYR",
        "NGN",
        "NOK",
        "NZD",
        "PEN",
        "PHP",
        "PKR",
        "PLN",
        "RON",
        "RUB",
        "SAR",
        "SEK",
        "SGD",
        "THB",
        "TRY",
        "TWD",
        "UAH",
        "USD",
        "VND",
        "ZAR",
    },
)
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "us dollar": "USD",
        "us dollars": "USD",
        "dollar": "USD",
        "dollars": "USD",
        "euro": "EUR",
        "euros": "EUR",
        "pounds": "GBP",
        "yen": "JPY",
        "rupees": "INR",
        "usd": "USD",
        "eur": "EUR",
        "gbp": "GBP",
    },
)
_FACTORS: Mapping[str, int] = MappingProxyType(
    {
        "k": 10**3,
        "thousand": 10**3,
        "m": 10**6,
        "mm": 10**6,
        "mn": 10**6,
        "mio": 10**6,
        "million": 10**6,
        "b": 10**9,
        "bn": 10**9,
        "billion": 10**9,
    },
)


def _any_of(words: Mapping[str, object] | frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_CURRENCY = rf"(?:{_any_of(_SYMBOLS)}|(?:(?-i:{_any_of(_CODES)})|{_any_of(_WORDS)})(?![a-z]))"
_AMOUNT = late(
    rf"(?<![0-9a-z.,])(?P<sign>-?)(?P<before>{_CURRENCY})?[ \u00a0~]?(?P<inner>-?)"
    r"(?P<number>[0-9](?:[0-9.,'\u202f\u00a0]{0,28}[0-9])?)"
    rf"(?:[ \u00a0]?(?P<factor>{_any_of(_FACTORS)})(?![a-z0-9]))?"
    rf"(?:[ \u00a0]?(?P<after>{_CURRENCY}))?(?![0-9a-z%])",
    re.IGNORECASE | re.ASCII,
)
_DIGIT = late(r"[0-9]")
_BOUND = late(
    r"[<>\u2264\u2265]"
    r"|\b(?:(?:less|more|fewer|greater|lower|higher) than|over|under|up to|at least|at most"
    r"|above|below|almost|nearly|between|or more|or less|plus)\b",
    re.IGNORECASE | re.ASCII,
)
_NOT_A_SUM = late(
    r"\s*(?:[+/%]|percent\b|per\b|an?\s+(?:minute|hour|day|month|year)\b)",
    re.IGNORECASE | re.ASCII,
)
_ONLY_HEDGES = late(
    r"(?:[\s~\u2248().:]|\b(?:estimated|approximately|approx|about|around|roughly|circa|ca|est)\b)*",
    re.IGNORECASE | re.ASCII,
)
_PLAIN = late(r"[0-9]+(?:\.[0-9]+)?")
_GROUPED = late(r"[0-9]{1,3}(?P<mark>[,.'\u202f\u00a0])[0-9]{3}(?:(?P=mark)[0-9]{3})*")
_GROUPED_WITH_CENTS = late(_GROUPED.pattern + r"(?!(?P=mark))[.,][0-9]{1,2}")
_DECIMAL_COMMA = late(r"[0-9]+,[0-9]{1,2}")


def amount_of(text: str) -> Decimal | None:
    """The one amount that `text` names, in whole units of its currency: "USD 12k" is 12000.

    None where it names none, several, a range, a bound ("over $10k"), a rate ("$5/min"), or a
    number that can be read two ways ("€1.200"). A number without a currency counts if nothing
    else is said.
    """
    if len(text) > LONGEST_TEXT:
        return None
    matched = _AMOUNT.search(text)
    if matched is None or _DIGIT.search(text[: matched.start()]):
        return None
    rest = text[matched.end() :]
    if _DIGIT.search(rest) or _BOUND.search(text) or _NOT_A_SUM.match(rest):
        return None
    if not (matched["before"] or matched["after"]):
        alone = _ONLY_HEDGES.fullmatch(text[: matched.start()]) and _ONLY_HEDGES.fullmatch(rest)
        if not alone or (matched["factor"] or "").casefold() in {"m", "b"}:
            return None
    number = _number(matched["number"], scaled=matched["factor"] is not None)
    if number is None:
        return None
    factor = _FACTORS[matched["factor"].casefold()] if matched["factor"] else 1
    return -number * factor if matched["sign"] or matched["inner"] else number * factor


def currency_of(text: str) -> str | None:
    """The ISO 4217 code of the currency that `text` names beside a number. "$" alone is USD.

    None where it names none, or two different ones.
    """
    if len(text) > LONGEST_TEXT:
        return None
    found = {
        _code(mark)
        for matched in _AMOUNT.finditer(text)
        for mark in (matched["before"], matched["after"])
        if mark
    }
    return found.pop() if len(found) == 1 else None


def _code(mark: str) -> str:
    folded = mark.casefold()
    return _SYMBOLS.get(folded) or _WORDS.get(folded) or mark.upper()


def _number(written: str, *, scaled: bool) -> Decimal | None:
    grouped = _GROUPED.fullmatch(written)
    if grouped:
        mark = grouped["mark"]
        if mark == "." and written.count(mark) == 1:
            return Decimal(written) if scaled else None
        return Decimal(written.replace(mark, ""))
    if _PLAIN.fullmatch(written):
        return Decimal(written)
    with_cents = _GROUPED_WITH_CENTS.fullmatch(written)
    if with_cents:
        whole, cents = re.split(r"[.,](?=[0-9]{1,2}$)", written)
        return Decimal(f"{whole.replace(with_cents['mark'], '')}.{cents}")
    if _DECIMAL_COMMA.fullmatch(written):
        return Decimal(written.replace(",", "."))
    return None
