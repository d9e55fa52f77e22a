"""Two periods: the ratio, how sure it is, and what a sample of that size could show at all."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.references import np, stats
from metrics.samples import durations, in_seconds, skewed, statistic

from incidentkit import IncidentLog, Sample, Statistic
from incidentkit.errors import InvalidValueError
from incidentkit.metrics.comparison import Comparison
from incidentkit.metrics.resampling import LARGE


def compared(a: list[int], b: list[int], of: str = "mean", seed: int = 0) -> Comparison:
    return statistic(a).compare(statistic(b), of, seed=seed)


@given(durations, durations)
def test_the_probability_of_improvement_is_mann_and_whitneys_u_over_all_pairs(
    a: list[int], b: list[int]
) -> None:
    u = stats.mannwhitneyu(a, b).statistic
    found = compared(a, b).probability_of_improvement
    assert found == pytest.approx(float(u) / len(a) / len(b), rel=1e-12)


@given(durations, durations)
def test_the_other_way_round_it_is_the_rest(a: list[int], b: list[int]) -> None:
    there, back = compared(a, b), compared(b, a)
    assert there.probability_of_improvement is not None
    assert back.probability_of_improvement is not None
    assert there.probability_of_improvement + back.probability_of_improvement == pytest.approx(1)
    assert there.ratio is not None
    assert back.ratio is not None
    assert there.ratio * back.ratio == pytest.approx(1)


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=20))
def test_a_sample_against_itself_is_no_improvement(values: list[int]) -> None:
    found = compared(values, values)
    assert found.probability_of_improvement == 0.5
    assert found.ratio == 1
    assert not found.shown


@pytest.mark.parametrize(
    ("of", "figure"), [("mean", np.mean), ("geometric_mean", stats.gmean), ("median", np.median)]
)
@pytest.mark.parametrize("n", [30, LARGE + 100])
def test_the_interval_of_a_ratio_is_that_of_scipys_own_resamples(
    of: str, figure: Callable[..., Any], n: int
) -> None:
    a, b = skewed(n), skewed(n + 10, seed=2, mu=7.5)

    def ratio(x: Any, y: Any, axis: int) -> Any:  # noqa: ANN401 -- arrays
        return figure(y, axis=axis) / figure(x, axis=axis)

    theirs = stats.bootstrap(
        (a, b),
        ratio,
        n_resamples=9_999,
        method="percentile",
        rng=np.random.default_rng(5),
    ).confidence_interval
    found = compared(a, b, of)
    # Two runs of 9,999 resamples differ by some 2% of a skewed ratio's bounds.
    assert (found.ratio_low, found.ratio_high) == pytest.approx((theirs.low, theirs.high), rel=0.06)


@pytest.mark.parametrize("of", ["mean", "geometric_mean", "median"])
@pytest.mark.parametrize("n", [40, LARGE + 100])
def test_twice_as_long_is_shown_with_the_ratio_inside_its_interval(of: str, n: int) -> None:
    a = skewed(n)
    found = compared(a, [value * 3 for value in a], of)
    assert found.ratio == pytest.approx(3)
    assert found.ratio_low is not None
    assert found.ratio_high is not None
    assert 1 < found.ratio_low < 3 < found.ratio_high
    assert found.shown


def test_verdicts_say_what_may_be_said() -> None:
    a = skewed(60)
    assert compared(a, [value // 4 for value in a]).verdict == (
        "B is shorter: mean ratio 0.25, 95% interval 0.17 to 0.36, n = 60 and 60."
    )
    assert compared(a, [value * 4 for value in a]).verdict.startswith("B is longer: mean ratio 4.0")
    assert compared(a, [value * 9 // 10 for value in a]).verdict.startswith(
        "No difference is shown: mean ratio 0.90, 95% interval 0."
    )
    assert compared(a, [60]).verdict == (
        "Nothing can be said: n = 60 and 1, and an interval of the mean needs 5 in each."
    )
    assert compared(a, a[:30], "p90").verdict == (
        "Nothing can be said: n = 60 and 30, and an interval of the p90 needs 36 in each."
    )
    assert compared(a[:4], [], "geometric_mean").verdict == (
        "Nothing can be said: n = 4 and 0, and an interval of the geometric mean needs 5 in each."
    )
    assert compared([0] * 6, a).verdict == (
        "Nothing can be said: n = 6 and 60, but a figure is 0, or would be in some resample, and 0"
        " has no ratio."
    )


def test_figures_of_two_metrics_are_not_compared() -> None:
    log = IncidentLog()
    with pytest.raises(InvalidValueError) as caught:
        log.mttr().compare(log.mttd())
    assert str(caught.value) == (
        "other: expected figures of time_to_resolve, as these are, got those of time_to_detect"
    )
    before, after = (Statistic(name=name, sample=Sample.of_seconds([60])) for name in "ab")
    assert before.compare(after).ratio == 1


@given(st.lists(st.integers(0, 1000), max_size=4))
def test_where_nothing_can_be_said_no_change_would_be_seen(few: list[int]) -> None:
    assert compared(few, few).shown is None
    assert statistic(few).power() == (0.0 if any(few) else None)


def test_too_few_or_zeros_leave_no_interval_but_what_is_known() -> None:
    few = compared([60, 120], [60, 30])
    assert few.ratio == 0.5
    assert (few.ratio_low, few.ratio_high, few.shown) == (None, None, None)
    assert compared([0] * 6, [60] * 6).ratio is None
    assert compared([60] * 6, [0] * 6).ratio == 0
    assert compared([60] * 6, [0] * 6).ratio_low is None
    assert compared([0, *[60] * 6], [60] * 6, "geometric_mean").ratio is None
    assert compared([], [60]).probability_of_improvement is None
    # Four zeros of five are drawn five times by some resample.
    assert compared([0, 0, 0, 0, 60], [60] * 5).ratio_low is None


def test_p95_needs_more_incidents_than_a_mean() -> None:
    a, b = skewed(60), skewed(60, seed=2)
    assert compared(a, b).ratio_low is not None
    assert compared(a, b, "p95").ratio_low is None


def test_comparing_is_seeded_and_knows_no_order() -> None:
    a, b = skewed(30), skewed(30, seed=2)
    assert compared(a, b) == compared(a[::-1], b[::-1])
    assert compared(a, b) != compared(a, b, seed=1)


def test_two_samples_of_one_law_differ_as_rarely_as_the_level_says() -> None:
    shown = sum(
        bool(
            statistic(skewed(40, seed=2 * k + 1))
            .compare(statistic(skewed(40, seed=2 * k + 2)), resamples=399)
            .shown
        )
        for k in range(200)
    )
    # 5% of 200 are 10; a mean of so skewed a law takes 18, as the docs say.
    assert 10 <= shown <= 26


# Power


def test_power_grows_with_the_change_and_with_the_size() -> None:
    values = skewed(40)
    powers = [statistic(values).power(change) or 0 for change in (0.1, 0.3, 0.5, 0.8)]
    assert powers == sorted(powers)
    assert powers[0] < 0.15
    assert powers[-1] > 0.9
    small = statistic(values).power(0.3) or 0
    large = statistic(values * 20).power(0.3) or 0
    assert small < 0.5 < large


def test_power_without_a_change_is_the_risk_of_one_side() -> None:
    # Half of 5%, and a little more for so skewed a law; three deviations of 1,000 runs.
    assert statistic(skewed(100)).power(1e-9) == pytest.approx(0.025, abs=0.02)


@pytest.mark.parametrize("n", [LARGE, LARGE + 1])
def test_power_is_that_of_the_formula_for_large_samples(n: int) -> None:
    values = skewed(n)
    variation = float(np.std(values, ddof=1) / np.mean(values))
    error = variation * math.sqrt(2 / n)
    formula = stats.norm.cdf(-math.log(0.7) / error - stats.norm.ppf(0.975))
    # The formula knows no skewness, and 1,000 pairs are known to 0.05.
    assert statistic(values).power(0.3) == pytest.approx(float(formula), abs=0.08)


def test_power_is_seeded_and_of_no_order() -> None:
    values = skewed(30)
    assert statistic(values).power() == statistic(values[::-1]).power()
    assert statistic([0, 0, 0]).power() is None


@pytest.mark.parametrize("change", [0, 1, -0.2, 1.5])
def test_a_change_that_is_none_or_all_is_refused(change: float) -> None:
    with pytest.raises(InvalidValueError, match="change: expected more than 0 and less than 1"):
        statistic([60, 120]).power(change)


def test_100_000_durations_are_summed_up_compared_and_bounded_in_seconds() -> None:
    # Without a time limit: work that grows with the square of n would take hours.
    a, b = statistic(skewed(100_000)), statistic(skewed(100_000, seed=2, mu=7.9))
    found = a.compare(b)
    assert found.shown
    assert in_seconds(a.ci_low) < in_seconds(a.mean) < in_seconds(a.ci_high)
    assert in_seconds(a.interval("p95").low) < in_seconds(a.p95)
    assert a.power(0.05) is not None
    assert a.lognormal is not None
    assert len(a.survival.steps) > 1_000
