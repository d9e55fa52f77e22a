"""A yes or no with its details, and a sum of money."""

from __future__ import annotations

from decimal import Decimal

import attrs

from incidentkit.model.converters import line, naming, optional_flag, required_line
from incidentkit.notation.money import amount_of, currency_of


@attrs.frozen(kw_only=True, field_transformer=naming)
class YesNo:
    """An answer (True, False, or None where the text says neither) and whatever is said with it."""

    answer: bool | None = attrs.field(default=None, converter=optional_flag)
    details: str | None = attrs.field(default=None, converter=line)


@attrs.frozen(kw_only=True, field_transformer=naming)
class Money:
    """A sum as written, e.g. "Estimated USD 12,500"."""

    text: str = attrs.field(converter=required_line)

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
