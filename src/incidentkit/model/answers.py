"""A yes or no with its details, and a sum of money."""

from __future__ import annotations

from decimal import Decimal

import attrs

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict
from incidentkit.notation.money import amount_of, currency_of


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class YesNo:
    """An answer (True, False, or None where the text says neither) and whatever is said with it."""

    answer: bool | None = attrs.field(default=None, converter=c.optional_flag)
    details: str | None = attrs.field(default=None, converter=c.line)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Money:
    """A sum as written, e.g. "Estimated USD 12,500"."""

    text: str = attrs.field(converter=c.required_line)

    @property
    def amount(self) -> Decimal | None:
        """The one amount the text names; None where it names none or several."""
        return amount_of(self.text)

    @property
    def currency(self) -> str | None:
        """The ISO 4217 code of the currency, "$" alone being USD; None where none is named."""
        return currency_of(self.text)

    def __str__(self) -> str:
        """The text as written."""
        return self.text


def to_money(value: Money | str | None) -> Money | None:
    """A sum that may be given by its text; None for nothing."""
    return c.labelled(Money, value, lambda text: Money(text=text))
