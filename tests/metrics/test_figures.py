"""Every figure equals that of numpy, pandas or scipy on the same durations."""

from __future__ import annotations

import math
import pickle
import statistics
from random import Random
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.references import np, pd, stats
from metrics.samples import durations, durations_with_zeros, in_seconds, skewed, statistic

from incidentkit import IncidentLog
from incidentkit.display.spoken import spoken_duration
from incidentkit.errors import InvalidValueError
from incidentkit.metrics.quantiles import quantile
from incidentkit.metrics.sample import Excluded, OpenIncident, Sample
from incidentkit.metrics.statistic import Statistic

FIGURES = ("mean", "median", "p75", "p90", "p95", "geometric_mean")
MICROSECOND = 1e-6
# A Duration is rounded to the microsecond; a double of 10 years has about 6e-8 s of room.
RELATIVE = 1e-12


def near(seconds: float) -> object:
    return pytest.approx(seconds, rel=RELATIVE, abs=MICROSECOND)


@given(durations)
def test_figures_equal_those_of_pandas_numpy_and_scipy(values: list[int]) -> None:
    found, series = statistic(values), pd.Series(values)
    assert found.n == len(values)
    assert in_seconds(found.mean) == near(float(series.mean()))
    assert in_seconds(found.median) == near(float(series.median()))
    for share, span in ((0.75, found.p75), (0.9, found.p90), (0.95, found.p95)):
        assert in_seconds(span) == near(float(series.quantile(share)))
        assert in_seconds(span) == near(float(np.quantile(values, share)))
    assert in_seconds(found.minimum) == min(values)
    assert in_seconds(found.maximum) == max(values)
    assert in_seconds(found.total) == sum(values)
    # The logarithm costs scipy, and us, some 1e-14 in relative terms per value.
    assert in_seconds(found.geometric_mean) == pytest.approx(
        float(stats.gmean(values)), rel=1e-10, abs=MICROSECOND
    )


@given(st.lists(st.integers(1, 10**8), min_size=2, max_size=40))
def test_the_standard_deviation_is_that_of_pandas_which_divides_by_n_minus_1(
    values: list[int],
) -> None:
    expected = float(pd.Series(values).std())
    # pandas sums squares in one pass and loses digits where all values are alike.
    assert in_seconds(statistic(values).standard_deviation) == pytest.approx(
        expected, rel=1e-9, abs=1e-5
    )


@given(durations, st.floats(min_value=0, max_value=1))
def test_any_quantile_is_that_of_numpy(values: list[int], share: float) -> None:
    # numpy interpolates from whichever side is nearer, which moves the last digit.
    expected = float(np.quantile(values, share))
    assert in_seconds(statistic(values).quantile(share)) == pytest.approx(
        expected, rel=1e-11, abs=MICROSECOND
    )


@given(durations_with_zeros, st.randoms(use_true_random=False))
def test_the_order_of_incidents_changes_no_figure(values: list[int], rng: Random) -> None:
    shuffled = list(values)
    rng.shuffle(shuffled)
    one, other = statistic(values), statistic(shuffled)
    assert one.seconds == other.seconds
    for name in FIGURES:
        assert one.figure(name) == other.figure(name)
    assert one.warnings == other.warnings
    assert one.lognormal == other.lognormal
    assert one.survival == other.survival


@given(st.lists(st.integers(1, 1_000_000), min_size=1, max_size=40), st.integers(2, 60))
def test_durations_that_are_longer_by_a_factor_make_every_figure_longer_by_it(
    values: list[int], factor: int
) -> None:
    one, other = statistic(values), statistic(value * factor for value in values)
    for name in (*FIGURES, "minimum", "maximum", "total"):
        expected = in_seconds(getattr(one, name)) * factor
        # What was rounded to the microsecond before is multiplied here.
        assert in_seconds(getattr(other, name)) == pytest.approx(
            expected, rel=1e-9, abs=factor * MICROSECOND
        )


@given(durations)
def test_figures_keep_their_order(values: list[int]) -> None:
    found = statistic(values)
    ordered = [found.minimum, found.median, found.p75, found.p90, found.p95, found.maximum]
    spans = [in_seconds(span) for span in ordered]
    assert spans == sorted(spans)
    # Of the means, by Cauchy's inequality; the microsecond is that of rounding.
    assert in_seconds(found.geometric_mean) <= in_seconds(found.mean) * (1 + 1e-9) + MICROSECOND


def test_figures_of_four_durations_worked_out_by_hand() -> None:
    found = statistic([60, 120, 240, 3_600])
    assert in_seconds(found.mean) == 4_020 / 4
    assert in_seconds(found.median) == (120 + 240) / 2
    assert in_seconds(found.p75) == 240 + 0.25 * 3_360
    assert in_seconds(found.p90) == 240 + 0.7 * 3_360
    assert in_seconds(found.p95) == pytest.approx(240 + 0.85 * 3_360)
    assert in_seconds(found.geometric_mean) == pytest.approx(6_220_800_000**0.25)
    assert found.standard_deviation == statistic([3_600, 240, 120, 60]).standard_deviation


def test_fractions_are_kept_to_the_microsecond() -> None:
    third = statistic([1, 1, 2]).mean
    assert third is not None
    assert third.total_seconds() == pytest.approx(4 / 3, abs=5e-7)
    assert third.microseconds == 333_333


def test_no_durations_give_no_figures_and_say_so() -> None:
    found = statistic([])
    assert found.n == 0
    names = (*FIGURES, "minimum", "maximum", "total", "standard_deviation", "headline")
    assert [getattr(found, name) for name in names] == [None] * len(names)
    assert found.ci_low is None
    assert found.ci_high is None
    assert found.lognormal is None
    assert found.survival_median is None
    assert found.power() is None
    assert found.quantile(0.5) is None
    assert found.warnings == ("n = 0: there is no figure",)


def test_one_duration_has_a_mean_and_no_spread() -> None:
    found = statistic([90])
    assert in_seconds(found.mean) == 90
    assert found.standard_deviation is None
    assert found.lognormal is None
    assert found.power() == 0


def test_a_duration_of_0_leaves_the_geometric_mean_undefined_and_nothing_else() -> None:
    found = statistic([0, 60, 120])
    assert found.geometric_mean is None
    assert found.lognormal is None
    assert in_seconds(found.mean) == 60
    assert found.interval("geometric_mean").low is None
    assert "1 of 3 are 0 s: no geometric mean and no lognormal fit" in found.warnings


def test_the_headline_is_the_figure_that_the_definition_reports() -> None:
    values = Sample.of_seconds([60, 120, 600])
    assert in_seconds(Statistic(name="x", sample=values).headline) == 260
    assert in_seconds(Statistic(name="x", sample=values, aggregate="median").headline) == 120


@pytest.mark.parametrize("share", [-0.1, 1.1, math.nan])
def test_a_share_outside_0_to_1_is_refused(share: float) -> None:
    with pytest.raises(InvalidValueError, match="share: expected 0 to 1"):
        statistic([1]).quantile(share)


def test_an_unknown_figure_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidValueError, match="expected one of mean, geometric_mean, median"):
        statistic([1]).figure("mode")


def test_quantiles_are_type_7_of_the_standard_library_too() -> None:
    values = skewed(37)
    cuts = statistics.quantiles(values, n=20, method="inclusive")
    ordered = sorted(values)
    # They interpolate from the other side, hence the last digit.
    assert [quantile(ordered, k / 20) for k in range(1, 20)] == pytest.approx(cuts, rel=1e-12)


def test_a_statistic_survives_pickling_and_hashes_by_its_sample() -> None:
    found = statistic([60, 120])
    assert found.mean is not None
    copy = pickle.loads(pickle.dumps(found))  # noqa: S301 -- our own
    assert copy == found
    assert hash(copy) == hash(found)
    assert copy.mean == found.mean


# Warnings


def warnings_of(values: list[int], **parts: object) -> tuple[str, ...]:
    sample = Sample.of_seconds(values)
    whole = Sample(observations=sample.observations, **parts)  # type: ignore[arg-type]
    return Statistic(name="x", sample=whole).warnings


def test_many_alike_durations_need_no_warning() -> None:
    assert warnings_of([60] * 20) == ()


def test_small_samples_warn() -> None:
    assert warnings_of([60] * 4) == ("n = 4: below 5 no interval is given, and no figure holds",)
    assert warnings_of([60] * 19) == (
        "n = 19: below 20 one incident moves the mean far, and its interval is too narrow",
    )


def test_one_incident_that_makes_up_most_of_the_sum_is_told() -> None:
    assert warnings_of([60] * 20 + [3_600]) == (
        "the longest of 21 makes up 75% of the sum: the mean speaks of it",
    )


def test_what_could_not_be_used_and_what_goes_on_is_told() -> None:
    found = warnings_of(
        [60] * 20,
        excluded=(Excluded("a.md", "no time for started"),),
        open=(OpenIncident("b.md", "goes on", 60), OpenIncident("c.md", "goes on")),
    )
    assert found == (
        "measured from 20 of 23: 1 could not be used",
        "2 open: only survival counts them",
        "1 open without any later time: not in survival either",
    )


def test_a_name_is_no_metric_and_a_log_no_statistic() -> None:
    log = IncidentLog()
    with pytest.raises(InvalidValueError, match="metric: expected a Metric, got str 'mttr'"):
        log.measure(cast("Any", "mttr"))
    with pytest.raises(
        InvalidValueError, match=r"\[0\]: expected a Metric, got str 'mttr'; did you"
    ):
        log.metrics(metrics=cast("Any", ["mttr"]))
    with pytest.raises(InvalidValueError, match=r"such as log.mttr\(\), got IncidentLog"):
        log.mttr().compare(cast("Any", log))


def test_below_five_nothing_is_said_of_the_longest() -> None:
    few = Statistic(name="few", sample=Sample.of_seconds([60, 600]))
    assert few.warnings == ("n = 2: below 5 no interval is given, and no figure holds",)


def test_an_interval_and_a_comparison_print_as_a_sentence() -> None:
    one = Statistic(name="one", sample=Sample.of_seconds([60 * n for n in range(1, 31)]))
    low, high = one.ci_low, one.ci_high
    assert str(one.interval("mean")) == f"95%: {spoken_duration(low)} to {spoken_duration(high)}"
    few = Statistic(name="few", sample=Sample.of_seconds([60]))
    assert str(few.interval("mean")).startswith("95%: ? to ? (")
    assert str(one.compare(one)) == one.compare(one).verdict
