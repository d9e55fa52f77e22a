"""The Kaplan-Meier curve equals that of lifelines, and never takes an open incident for closed."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.references import lifelines, median_survival_times
from metrics.samples import in_seconds, skewed, statistic

lives = st.lists(st.tuples(st.integers(1, 50), st.booleans()), min_size=1, max_size=30)


def fitter(ended: list[int], still_open: list[int]) -> Any:  # noqa: ANN401 -- lifelines has no types
    observed = [1] * len(ended) + [0] * len(still_open)
    return lifelines.KaplanMeierFitter().fit([*ended, *still_open], observed)


@given(lives)
def test_the_curve_its_counts_and_its_median_are_those_of_lifelines(
    lives: list[tuple[int, bool]],
) -> None:
    ended = [t for t, over in lives if over]
    still_open = [t for t, over in lives if not over]
    found, theirs = statistic(ended, still_open).survival, fitter(ended, still_open)
    table = theirs.event_table
    for step in found.steps:
        share = float(theirs.survival_function_at_times(step.seconds).iloc[0])
        # lifelines multiplies logarithms: a relative error of 1e-9 is theirs.
        assert step.share == pytest.approx(share, rel=1e-9, abs=1e-12)
        row = table.loc[float(step.seconds)]
        assert (step.at_risk, step.ended, step.censored) == (
            row["at_risk"],
            row["observed"],
            row["censored"],
        )
    if any(step.share == pytest.approx(0.5) for step in found.steps):
        # Through logarithms an exact half may come out above it; ours has a test of its own.
        return
    expected = float(theirs.median_survival_time_)
    median = math.inf if found.median is None else found.median.total_seconds()
    assert median == expected


def test_the_bounds_are_those_of_lifelines() -> None:
    ended, still_open = skewed(60), skewed(20, seed=2)
    found, theirs = statistic(ended, still_open).survival, fitter(ended, still_open)
    bounds = theirs.confidence_interval_survival_function_
    for step in found.steps:
        if 0 < step.share < 1:
            low, high = bounds.loc[float(step.seconds)]
            assert (step.low, step.high) == pytest.approx((low, high), rel=1e-6)
    low, high = median_survival_times(bounds).iloc[0]
    assert in_seconds(found.median_low) == low
    assert in_seconds(found.median_high) == high


def test_a_curve_worked_out_by_hand() -> None:
    # 5 incidents: over after 10, 20, 30; last seen open after 20 and after 40 minutes.
    found = statistic([600, 1_200, 1_800], [1_200, 2_400])
    shares = [(step.seconds, step.share) for step in found.survival.steps]
    assert [seconds for seconds, _ in shares] == [600, 1_200, 1_800, 2_400]
    # 4/5; of 4 at risk one ends at 20; of 2 left one ends at 30; the last is open.
    assert [share for _, share in shares] == pytest.approx([0.8, 0.6, 0.3, 0.3])
    assert in_seconds(found.survival_median) == 1_800
    assert in_seconds(found.median) == 1_200


def test_long_open_incidents_pull_the_survival_median_up_and_the_median_not() -> None:
    ended = [60, 120, 180, 240, 300]
    quiet, busy = statistic(ended), statistic(ended, [86_400] * 4)
    assert quiet.median == busy.median
    assert in_seconds(quiet.survival_median) == 180
    assert in_seconds(busy.survival_median) == 300


def test_a_curve_that_stays_above_half_has_no_median() -> None:
    assert statistic([60], [120, 180]).survival_median is None
    assert statistic([], [120, 180]).survival_median is None


def test_an_exact_half_counts_as_half() -> None:
    # 1 - 1/6 and so on multiply to a little above 0.5.
    assert in_seconds(statistic([1, 2, 3, 4, 5, 6]).survival_median) == 3


@given(lives)
def test_the_curve_never_rises_and_stays_between_its_bounds(lives: list[tuple[int, bool]]) -> None:
    ended = [t for t, over in lives if over]
    steps = statistic(ended, [t for t, over in lives if not over]).survival.steps
    shares = [step.share for step in steps]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= s.low <= s.share <= s.high <= 1 for s in steps)
