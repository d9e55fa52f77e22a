"""The lognormal fit equals scipy's, and its test of fit holds what it promises."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.references import stats
from metrics.samples import in_seconds, skewed, statistic

from incidentkit.metrics.lognormal import Lognormal, p_value_of_fit


def fitted(values: list[int]) -> Lognormal:
    found = statistic(values).lognormal
    assert found is not None
    return found


@given(st.lists(st.integers(1, 10**7), min_size=2, max_size=40))
def test_the_fit_is_scipys_with_the_location_fixed_at_0(values: list[int]) -> None:
    sigma, _, scale = stats.lognorm.fit(values, floc=0)
    found = fitted(values)
    # Equal durations leave a sigma of rounding errors.
    assert found.sigma == pytest.approx(sigma, rel=1e-7, abs=1e-7)
    assert math.exp(found.mu) == pytest.approx(scale, rel=1e-9)


@pytest.mark.parametrize("n", [8, 30, 400])
def test_the_law_has_scipys_mean_median_and_quantiles(n: int) -> None:
    found = fitted(skewed(n))
    law = stats.lognorm(found.sigma, scale=math.exp(found.mu))
    # Durations are rounded to the microsecond.
    assert in_seconds(found.mean) == pytest.approx(float(law.mean()), rel=1e-9)
    assert in_seconds(found.median) == pytest.approx(float(law.median()), rel=1e-9)
    for share in (0.05, 0.75, 0.95):
        assert in_seconds(found.quantile(share)) == pytest.approx(float(law.ppf(share)), rel=1e-9)


@pytest.mark.parametrize("n", [8, 30, 400])
def test_the_statistic_of_fit_is_scipys_on_the_logarithms(n: int) -> None:
    values = skewed(n, seed=n)
    theirs = stats.goodness_of_fit(
        stats.norm, [math.log(value) for value in values], statistic="ad", n_mc_samples=2
    )
    # Ours fits the deviation with n - 1, as the table of critical values assumes; so does scipy.
    assert fitted(values).anderson_darling == pytest.approx(float(theirs.statistic), rel=1e-6)


def test_lognormal_durations_are_rejected_as_often_as_the_p_value_says() -> None:
    small = sum((fitted(skewed(40, seed=seed)).p_value or 0) < 0.05 for seed in range(1_000))
    # 5% of 1,000, with three standard deviations of 7 on either side.
    assert 29 <= small <= 71


def test_durations_of_another_law_are_rejected() -> None:
    even = list(range(1, 2_001, 10))
    assert (fitted(even).p_value or 1) < 0.001


def test_the_p_values_are_those_of_the_published_table() -> None:
    # D'Agostino and Stephens, table 4.7: the adjusted statistic at 10, 5 and 1%.
    from_table = {0.631: 0.10, 0.752: 0.05, 1.035: 0.01}
    for adjusted, p in from_table.items():
        assert p_value_of_fit(adjusted) == pytest.approx(p, rel=0.02)


def test_few_or_equal_durations_are_fitted_and_not_tested() -> None:
    assert fitted(skewed(7)).p_value is None
    alike = fitted([60] * 10)
    assert (alike.sigma, alike.p_value) == (0, None)
    assert in_seconds(alike.mean) == pytest.approx(60)


def test_a_mean_beyond_what_a_duration_can_hold_is_capped() -> None:
    assert Lognormal(mu=10, sigma=50, n=2).mean == Lognormal(mu=10, sigma=60, n=2).mean
