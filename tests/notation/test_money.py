from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.money import amount_of, currency_of


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$1,250.50", "1250.50", "USD"),
        ("USD 12k", "12000", "USD"),
        ("usd 12k", "12000", "USD"),
        ("€1.200,50", "1200.50", "EUR"),
        ("12,50 €", "12.50", "EUR"),
        ("£3m", "3000000", "GBP"),
        ("$1.125M", "1125000", "USD"),
        ("US$2.5 million", "2500000", "USD"),
        ("A$3,000", "3000", "AUD"),
        ("R$ 1.000,00", "1000", "BRL"),
        ("¥1,200,000", "1200000", "JPY"),
        ("EUR 1'200", "1200", "EUR"),
        ("Estimated USD 45,000", "45000", "USD"),
        ("~$12k", "12000", "USD"),
        ("$45,000 (estimated)", "45000", "USD"),
        ("45,000 US dollars", "45000", "USD"),
        ("\\$1,250", "1250", "USD"),
        ("-$500", "-500", "USD"),
        ("$0", "0", "USD"),
        ("45,000", "45000", None),
        ("approx. 12k", "12000", None),
        ("€1.200", None, "EUR"),
        ("$1,23,456", None, "USD"),
        ("$5,000 - $10,000", None, "USD"),
        ("$5-10k", None, "USD"),
        ("$100 in Q3", None, "USD"),
        ("over $10k", None, "USD"),
        ("< $10k", None, "USD"),
        ("$10k+", None, "USD"),
        ("$5/min", None, "USD"),
        ("$5 per hour", None, "USD"),
        ("$5 or €5", None, None),
        ("try 5 times", None, None),
        ("3m", None, None),
        ("45 minutes", None, None),
        ("12 customers", None, None),
        ("5% of revenue", None, None),
        ("$[Amount]", None, None),
        ("Estimated USD X", None, None),
        ("None", None, None),
        ("", None, None),
        ("$" + "9" * 300, None, None),
    ],
)
def test_a_text_names_one_amount_or_none(
    text: str,
    amount: str | None,
    currency: str | None,
) -> None:
    assert amount_of(text) == (None if amount is None else Decimal(amount))
    assert currency_of(text) == currency


@given(st.text() | st.text(alphabet="$€0123456789.,'kKmM -~USD", max_size=40))
def test_reading_never_raises(text: str) -> None:
    assert isinstance(amount_of(text), Decimal | None)
    assert isinstance(currency_of(text), str | None)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_an_amount_in_english_notation_is_read_exactly(amount: Decimal) -> None:
    assert amount_of(f"${amount:,}") == amount
