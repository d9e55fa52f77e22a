"""Bootstrap intervals: equal to scipy's, the same everywhere, and as sure as they say."""

from __future__ import annotations

import math
from functools import partial
from random import Random
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.references import np, stats
from metrics.samples import in_seconds, skewed, statistic

from incidentkit.errors import InvalidValueError
from incidentkit.metrics.intervals import acceleration_of_mean, bca
from incidentkit.metrics.quantiles import quantile
from incidentkit.metrics.resampling import (
    LARGE,
    gamma,
    resampled_means,
    resampled_quantiles,
)

FIGURES = ("mean", "geometric_mean", "median", "p75")


def bounds(values: list[int], of: str = "mean", **settings: float) -> tuple[float, float]:
    found = statistic(values).interval(of, **settings)  # type: ignore[arg-type]
    return (in_seconds(found.low), in_seconds(found.high))


@pytest.mark.parametrize("level", [0.8, 0.95])
@pytest.mark.parametrize("n", [5, 36, 150])
def test_bca_equals_scipys_on_the_same_resamples(n: int, level: float) -> None:
    values = sorted(skewed(n))
    distribution = resampled_means(values, 2_000, Random(3))
    theirs = stats.bootstrap(
        (values,),
        np.mean,
        n_resamples=0,
        confidence_level=level,
        method="BCa",
        bootstrap_result=SimpleNamespace(bootstrap_distribution=np.array(distribution)),
    ).confidence_interval
    ours = bca(distribution, sum(values) / n, acceleration_of_mean(values), level)
    # The same formula on the same numbers: only rounding is between them.
    assert ours == pytest.approx((theirs.low, theirs.high), rel=1e-9)


@pytest.mark.parametrize("n", [20, 60, 150, LARGE + 50, 1_000])
def test_the_interval_of_a_mean_is_that_of_scipys_own_resamples(n: int) -> None:
    values = skewed(n)
    theirs = stats.bootstrap(
        (values,), np.mean, n_resamples=9_999, method="BCa", rng=np.random.default_rng(5)
    ).confidence_interval
    # Two runs of 9,999 resamples differ by some 1 to 2% of a skewed sample's bounds.
    assert bounds(values) == pytest.approx((theirs.low, theirs.high), rel=0.03)


@pytest.mark.parametrize(("of", "share"), [("median", 0.5), ("p75", 0.75), ("p90", 0.9)])
@pytest.mark.parametrize("n", [40, 41, 300])
def test_the_interval_of_a_quantile_is_that_of_drawing_and_sorting(
    n: int, of: str, share: float
) -> None:
    values = np.array(skewed(n))
    draws = np.random.default_rng(2).choice(values, size=(20_000, n))
    theirs = np.quantile(np.quantile(draws, share, axis=1), [0.025, 0.975])
    # Percentiles of a discrete law: two runs may stop at neighbouring values.
    assert bounds(list(map(int, values)), of) == pytest.approx(tuple(theirs), rel=0.08)


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.9, 1.0])
def test_quantiles_of_resamples_have_the_law_of_drawing_and_sorting(share: float) -> None:
    values = sorted(skewed(30))
    quick = resampled_quantiles(values, share, 4_000, Random(1))
    rng = Random(2)
    slow = [quantile(sorted(rng.choices(values, k=30)), share) for _ in range(4_000)]
    # Both are seeded; the test of equal laws would fail for 1 of 1,000 pairs of seeds.
    assert stats.ks_2samp(quick, slow).pvalue > 0.001


@pytest.mark.parametrize("sigma", [0.5, 1.2, 2.0])
def test_means_of_large_samples_are_drawn_from_the_law_of_means_of_resamples(
    sigma: float,
) -> None:
    values = skewed(LARGE + 100, sigma=sigma)
    drawn = np.array(resampled_means(values, 20_000, Random(1)))
    exact = np.random.default_rng(2).choice(values, size=(20_000, len(values))).mean(axis=1)
    shares = [0.005, 0.025, 0.25, 0.5, 0.75, 0.975, 0.995]
    # Far out, 20,000 draws say a tail to about 1% of the mean.
    assert np.quantile(drawn, shares) == pytest.approx(np.quantile(exact, shares), rel=0.02)


def test_gamma_variates_follow_the_gamma_law() -> None:
    rng = Random(4)
    for shape in (1, 2.5, 400):
        draws = [gamma(shape, rng) for _ in range(4_000)]
        assert stats.kstest(draws, stats.gamma(shape).cdf).pvalue > 0.001


def test_means_of_large_samples_without_spread_or_skewness_are_drawn_too() -> None:
    assert resampled_means([60] * (LARGE + 1), 3, Random(1)) == [60, 60, 60]
    even = [0, 120] * LARGE
    drawn = resampled_means(even, 4_000, Random(1))
    law = stats.norm(60, 60 / math.sqrt(len(even)))
    assert stats.kstest(drawn, law.cdf).pvalue > 0.001


@pytest.mark.parametrize("of", FIGURES)
@given(values=st.lists(st.integers(1, 10**6), min_size=13, max_size=30), rng=st.randoms())
def test_the_same_durations_and_seed_give_the_same_interval_in_any_order(
    of: str, values: list[int], rng: Random
) -> None:
    shuffled = list(values)
    rng.shuffle(shuffled)
    one = statistic(values).interval(of, resamples=50, seed=4)
    assert statistic(shuffled).interval(of, resamples=50, seed=4) == one


def test_intervals_are_the_same_on_every_platform_and_python() -> None:
    small, large = skewed(60), skewed(1_000)
    # To the 10 microseconds: the last digit of a logarithm may be the platform's.
    near = partial(pytest.approx, rel=0, abs=1e-5)
    assert bounds(small) == near((3743.174938, 6142.697364))
    assert bounds(small, "geometric_mean") == near((2044.725925, 3645.098442))
    assert bounds(small, "median") == near((2114, 4009))
    assert bounds(small, "p75") == near((4075, 10188.2625))
    assert bounds(large) == near((5253.508988, 6770.552305))
    assert bounds(large, "geometric_mean") == near((2586.355891, 3013.319753))
    assert bounds(large, "median") == near((2686.525, 3259.5))
    assert bounds(large, "p75") == near((5825.5, 7096.075))


def test_another_seed_gives_another_interval_but_not_by_much() -> None:
    values = skewed(60)
    one, other = bounds(values, seed=1), bounds(values, seed=2)
    assert one != other
    assert one == pytest.approx(other, rel=0.03)


@given(st.lists(st.integers(1, 10**6), min_size=6, max_size=40), st.integers(0, 5))
def test_an_interval_lies_within_the_durations_and_has_its_ends_in_order(
    values: list[int], seed: int
) -> None:
    for of in ("mean", "median"):
        found = statistic(values).interval(of, resamples=99, seed=seed)
        low, high = in_seconds(found.low), in_seconds(found.high)
        assert min(values) <= low <= high <= max(values)


@given(st.lists(st.integers(1, 10**5), min_size=6, max_size=30), st.integers(2, 60))
def test_an_interval_grows_with_its_durations(values: list[int], factor: int) -> None:
    one = bounds(values, resamples=99)
    other = bounds([value * factor for value in values], resamples=99)
    assert other == pytest.approx([bound * factor for bound in one], rel=1e-6, abs=1e-4)


def test_a_higher_level_gives_a_wider_interval() -> None:
    values = skewed(50)
    (low, high), (wide_low, wide_high) = bounds(values, level=0.8), bounds(values, level=0.99)
    assert wide_low < low < high < wide_high


def test_durations_that_are_all_alike_have_an_interval_without_width() -> None:
    assert bounds([60] * 6) == (60, 60)
    assert bounds([60] * (LARGE + 1)) == (60, 60)
    assert bounds([60] * 6, "median") == (60, 60)


def test_below_5_there_is_no_interval() -> None:
    found = statistic([60, 120, 240, 480]).interval()
    assert (found.low, found.high, found.reason) == (None, None, "n = 4 is below 5")


@pytest.mark.parametrize(
    ("of", "share", "fewest"),
    [("median", 0.5, 6), ("p75", 0.75, 13), ("p90", 0.9, 36), ("p95", 0.95, 72)],
)
def test_a_quantile_that_every_duration_may_lie_below_is_not_bounded_from_above(
    of: str, share: float, fewest: int
) -> None:
    assert share**fewest <= 0.025 < share ** (fewest - 1)
    found = statistic(skewed(fewest - 1)).interval(of)
    assert found.high is None
    assert found.reason == f"n = {fewest - 1} is too small to bound {of} at 95%"
    enough = statistic(skewed(fewest)).interval(of)
    assert enough.high is not None
    assert enough.reason is None


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"level": 1.0}, "level: expected more than 0 and less than 1, got 1.0"),
        ({"level": 0.0}, "level: expected more than 0 and less than 1, got 0.0"),
        ({"resamples": 0}, "resamples: expected 1 or more resamples, got 0"),
    ],
)
def test_settings_without_sense_are_refused(settings: dict[str, float], message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        statistic([60] * 9).interval(**settings)  # type: ignore[arg-type]
    assert str(caught.value) == message


def covered(n: int, of: str, truth: float, runs: int) -> float:
    """The share of samples of a lognormal law, sigma 1.2, whose interval has the truth in it."""
    hits = 0
    for run in range(runs):
        rng = Random(run)
        values = [rng.lognormvariate(8, 1.2) for _ in range(n)]
        found = statistic(values).interval(of, resamples=399, seed=run)
        hits += in_seconds(found.low) <= truth <= in_seconds(found.high)
    return hits / runs


@pytest.mark.parametrize(
    ("of", "truth", "n", "least", "most"),
    [
        # What the docs promise: the mean of so skewed a law is covered less often than 95%.
        ("mean", math.exp(8 + 1.2**2 / 2), 20, 0.80, 0.92),
        ("mean", math.exp(8 + 1.2**2 / 2), 100, 0.87, 0.96),
        ("mean", math.exp(8 + 1.2**2 / 2), LARGE + 100, 0.89, 0.98),
        ("geometric_mean", math.exp(8), 20, 0.88, 0.97),
        ("median", math.exp(8), 20, 0.91, 0.98),
    ],
)
def test_how_often_an_interval_covers_the_truth(
    of: str, truth: float, n: int, least: float, most: float
) -> None:
    assert least <= covered(n, of, truth, 300) <= most
