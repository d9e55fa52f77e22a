"""Pictures of many incidents: nothing overlaps, nothing is made up."""

from __future__ import annotations

import datetime as dt
import random
import sys
from collections.abc import Callable, Sequence
from typing import Any, cast

import numpy as np
import pytest
from matplotlib.axes import Axes
from plots.pictures import outside, overlapping, texts_of

from incidentkit import Incident, InvalidValueError, MissingExtraError
from incidentkit.metrics.metric import Metric
from incidentkit.plots import action_ageing, durations, over_time, survival_curve

START = dt.datetime(2024, 1, 5, tzinfo=dt.UTC)
SEVERITIES = (
    "P0 (Critical)",
    "P1",
    "P2",
    "🟡 Major",
    None,
    "A $ignificant one, with a very long name indeed",
)
PICTURES: Sequence[Callable[[Sequence[Incident]], Axes]] = (durations, over_time, survival_curve)


def lasting(seconds: float, day: int = 0, severity: str | None = "P1") -> Incident:
    began = START + dt.timedelta(days=day)
    ended = began + dt.timedelta(seconds=seconds)
    return Incident(severity=severity, started_at=began, resolved_at=ended)


def going_on(seconds: float, day: int = 0) -> Incident:
    began = START + dt.timedelta(days=day)
    known = began + dt.timedelta(seconds=seconds)
    return Incident(started_at=began, identified_at=known, stated_ongoing=True)


def year_and_a_half(n: int) -> list[Incident]:
    rng = random.Random(n)
    return [
        lasting(rng.lognormvariate(8.5, 1.5), rng.randrange(540), rng.choice(SEVERITIES))
        for _ in range(n)
    ]


COLLECTIONS = {
    "many": [*year_and_a_half(80), going_on(3_000), going_on(500_000, 100)],
    "one": [lasting(600)],
    "none": [],
    "all at once": [lasting(600)] * 7,
    "zero": [lasting(0), lasting(0)],
    "from zero to ten years": [lasting(0), lasting(3_650 * 86_400)],
    "only open": [going_on(60), going_on(7_200)],
    "200 months": [lasting(60 + day, day) for day in range(0, 6_090, 20)],
    "a century": [lasting(60), lasting(3_000, 36_500)],
    "60 levels": [lasting(60 + n, n, f"Level {n}, which has a name") for n in range(60)],
}


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("name", COLLECTIONS)
def test_no_text_lies_on_another_or_leaves_the_picture(
    picture: Callable[[Sequence[Incident]], Axes], name: str
) -> None:
    axes = picture(COLLECTIONS[name])
    assert not overlapping(axes)
    assert not outside(axes)


def marked(axes: Axes, marker: str) -> list[tuple[float, float]]:
    """The points that are drawn with a marker."""
    return [
        (float(x), float(y))
        for line in axes.get_lines()
        if line.get_marker() == marker
        for x, y in np.asarray(line.get_xydata())
    ]


def test_every_duration_is_a_dot_and_every_open_incident_a_triangle() -> None:
    axes = durations([lasting(600), lasting(60, 1, "P0"), lasting(0, 2), going_on(90)])
    assert sorted(x for x, _ in marked(axes, "o")) == [1, 60, 600]
    assert [x for x, _ in marked(axes, ">")] == [90]


def test_the_only_dot_of_a_group_has_no_bar_and_no_legend_of_one() -> None:
    def drawn(*minutes: int) -> tuple[bool, list[str]]:
        axes = durations([lasting(60 * one) for one in minutes])
        legend = axes.get_legend()
        assert legend is not None
        bars = [
            line for line in axes.lines if line.get_linewidth() == 2 and line.get_color() == "black"
        ]
        return bool(bars), [text.get_text() for text in legend.get_texts()]

    assert drawn(10) == (False, ["ended"])
    assert drawn(10, 20) == (True, ["ended", "median"])
    assert drawn(*range(10, 20)) == (True, ["ended", "median", "its 95% interval"])


@pytest.mark.parametrize("by", ["severity", "week", None])
def test_what_is_no_period_is_refused(by: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        over_time([lasting(60)], by=cast("Any", by))
    assert str(caught.value).startswith(
        "by: expected one of month, quarter, year (durations() draws"
    )


def test_a_picture_takes_the_name_of_a_metric() -> None:
    axes = durations([lasting(60)], "time_to_detect")
    assert axes.get_xlabel() == "Time to detect"


def test_a_month_without_incidents_is_a_gap_between_months() -> None:
    axes = over_time([lasting(600, 0), lasting(600, 70)])
    labels = [text.get_text().partition("\n")[0] for text in axes.get_xticklabels()]
    assert labels == ["2024-01", "2024-02", "2024-03"]
    assert [x for x, _ in marked(axes, "D")] == [0, 2]


def test_incidents_that_are_in_no_period_are_counted_below_the_axis() -> None:
    dated = [lasting(600)]
    assert not over_time(dated).get_xlabel()
    undated = [Incident(stated_duration=dt.timedelta(hours=1)) for _ in range(2)]
    axes = over_time([*dated, *undated])
    assert axes.get_xlabel() == "without 2 incidents whose day is unknown"
    assert not outside(axes)
    assert over_time(undated[:1]).get_xlabel() == "without 1 incident whose day is unknown"


def test_a_figure_without_an_interval_is_hollow() -> None:
    axes = over_time([lasting(600), *(lasting(60 * minutes, 40) for minutes in range(1, 8))])
    fills = [line.get_markerfacecolor() for line in axes.get_lines() if line.get_marker() == "D"]
    assert fills == ["white", "black"]


def test_the_curve_marks_open_incidents_and_names_the_median() -> None:
    axes = survival_curve([*(lasting(60 * minutes) for minutes in range(1, 8)), going_on(200)])
    assert [x for x, _ in marked(axes, "|")] == [200]
    assert any("median 4 min" in text.get_text() for text, _ in texts_of(axes))


def test_a_curve_that_stays_above_half_names_no_median() -> None:
    axes = survival_curve([lasting(60), *(going_on(7_200) for _ in range(5))])
    assert not any("median" in text.get_text() for text, _ in texts_of(axes))


def test_pictures_go_into_axes_that_are_given() -> None:
    given = durations([lasting(60)])
    assert survival_curve([lasting(60)], ax=given) is given


@pytest.mark.parametrize("picture", PICTURES)
def test_without_matplotlib_the_extra_is_named(
    picture: Callable[[Sequence[Incident]], Axes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'incidentkit\[plot\]'"):
        picture([lasting(60)])


@pytest.mark.parametrize("picture", PICTURES)
@pytest.mark.parametrize("title", ["$x_{$", r"\frac{$", "$$", "a\ud800b", "5 $"])
def test_a_title_of_ones_own_is_no_formula(picture: Callable[..., Axes], title: str) -> None:
    axes = picture([lasting(60)], Metric("own", "started", "resolved", title=title))
    assert not outside(axes)


@pytest.mark.parametrize(
    "name", ["paymentAuthorizationServiceOfEurope", "決済サービスの認証基盤" * 3]
)
def test_a_long_name_without_spaces_is_cut_and_not_dropped(name: str) -> None:
    axes = durations([lasting(60)], by=lambda _: name)
    (label,) = (text.get_text() for text in axes.get_yticklabels())
    assert label == f"{name[:23]}…\nn = 1"


def test_only_periods_with_a_label_have_a_tick() -> None:
    axes = over_time(COLLECTIONS["a century"])
    assert len(axes.get_xticks()) <= 12


@pytest.mark.parametrize("draw", [durations, over_time, survival_curve])
def test_what_is_no_collection_of_incidents_is_refused_and_named(draw: Callable[..., Any]) -> None:
    one = Incident(id="INC-1")
    with pytest.raises(InvalidValueError, match=r"^incidents: expected several"):
        draw(one)
    with pytest.raises(InvalidValueError, match=r"^incidents\[1\]: expected Incident, got str"):
        draw([one, "report.md"])


def test_incidents_are_no_actions() -> None:
    with pytest.raises(InvalidValueError, match=r"^actions\[0\]: expected Action, got Incident"):
        action_ageing([Incident(id="INC-1")], dt.date(2025, 7, 1))  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
