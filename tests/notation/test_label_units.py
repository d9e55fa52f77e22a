from __future__ import annotations

import pytest

from incidentkit.notation.duration.label_units import unit_in, unit_of, with_unit, without_unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Duration (min)", "min"),
        ("Duration (in minutes)", "minutes"),
        ("Duration, in hours:", "hours"),
        ("**Time to recover (h)**", "h"),
        ("Loss in USD", "USD"),
        ("Cost (€)", "€"),
        ("Users (%)", "%"),
        ("Share (Percent)", "Percent"),
        ("Users (thousands)", "thousands"),
        ("Latency (ms)", "ms"),
    ],
)
def test_unit_at_the_end_of_a_label_is_known(label: str, unit: str) -> None:
    assert unit_in(label) == unit


@pytest.mark.parametrize(
    "label",
    [
        "",
        "Duration",
        "Owner (team)",
        "Shop in Berlin",
        "(min) Duration",
        "x" * 120 + " (min)",
        "()",
    ],
)
def test_what_is_no_unit_is_none(label: str) -> None:
    assert unit_in(label) is None


@pytest.mark.parametrize(
    ("names", "unit"),
    [
        (["Start", "Minutes"], "minutes"),
        (["Length (min)", "Hours"], "min"),
        (["Hours", "Length (min)"], "hours"),
        # A letter alone may be anything.
        (["m"], None),
        (["Start", "End"], None),
        ([], None),
    ],
)
def test_unit_is_that_of_the_first_name_that_has_one(names: list[str], unit: str | None) -> None:
    assert unit_of(names) == unit


@pytest.mark.parametrize(
    ("text", "unit", "whole"),
    [
        ("47", "min", "47 min"),
        ("~ 47 ", "min", "~ 47 min"),
        ("62.5", "%", "62.5%"),
        ("5", "Percent", "5%"),
        ("1,200", "USD", "USD 1,200"),
        ("1200", "€", "€1200"),
        ("3", "thousands", "3 thousand"),
        ("200", "ms", "200 ms"),
        ("47 min", "h", "47 min"),
        ("soon", "min", "soon"),
        ("47", None, "47"),
    ],
)
def test_bare_number_gets_the_unit_and_other_text_stays(
    text: str, unit: str | None, whole: str
) -> None:
    assert with_unit(text, unit) == whole


@pytest.mark.parametrize(
    ("text", "unit", "old", "bare"),
    [
        ("1h 30m", "min", "47", "90"),
        ("1h 30m", "min", "", "90"),
        ("1h 30m", "hours", "2", "1.5"),
        ("2 weeks", "days", "1", "14"),
        ("0 min", "min", "5", "0"),
        ("62.5%", "%", "50", "62.5"),
        ("USD 1200", "USD", "900", "1200"),
        ("3 thousand", "thousands", "2", "3"),
        # No short number of hours is 80 minutes, and none of minutes 10 seconds.
        ("1h 20m", "h", "2", "1h 20m"),
        ("10 seconds", "min", "1", "10 seconds"),
        # What stood there named its unit, or there is none.
        ("1h 30m", "min", "47 min", "1h 30m"),
        ("1h", None, "3", "1h"),
        ("about a day", "%", "4", "about a day"),
        ("EUR 1200", "USD", "900", "EUR 1200"),
    ],
)
def test_unit_of_the_label_is_left_out_where_the_old_text_left_it_out(
    text: str, unit: str | None, old: str, bare: str
) -> None:
    assert without_unit(text, unit, old) == bare
