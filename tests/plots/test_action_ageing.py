from __future__ import annotations

import datetime as dt

import pytest
from matplotlib.patches import Rectangle
from plots.pictures import outside, overlapping, texts_of

from incidentkit import ActionItem, Incident, IncidentLog, InvalidValueError
from incidentkit.plots import action_ageing

DAY = dt.date(2025, 6, 30)
LOG = IncidentLog(
    [
        Incident(
            date=DAY - dt.timedelta(days=age),
            action_items=(
                ActionItem(description="Open, late", due=DAY - dt.timedelta(days=1)),
                ActionItem(description="Open, in time", due=DAY),
                ActionItem(description="Some day"),
                ActionItem(description="Done", status="Done"),
            ),
        )
        for age in (0, 7, 8, 400)
    ]
    + [Incident(action_items=(ActionItem(description="Of an incident without a day"),))]
)


def test_a_bar_counts_the_open_items_of_its_age() -> None:
    axes = action_ageing(LOG.actions, DAY)
    heights = [patch.get_height() for patch in axes.patches if isinstance(patch, Rectangle)]
    late, early, undecided = heights[:7], heights[7:14], heights[14:]
    assert late == [2, 1, 0, 0, 0, 1, 0]
    assert early == [2, 1, 0, 0, 0, 1, 0]
    assert undecided == [2, 1, 0, 0, 0, 1, 1]
    said = [text.get_text() for text, _ in texts_of(axes)]
    assert "day unknown" in said
    assert [text.get_text() for text in axes.texts] == ["6", "3", "3", "1"]


@pytest.mark.parametrize("log", [LOG, IncidentLog()])
def test_no_text_lies_on_another_or_leaves_the_picture(log: IncidentLog) -> None:
    axes = action_ageing(log.actions, DAY)
    assert not overlapping(axes)
    assert not outside(axes)


def test_a_time_is_no_day() -> None:
    with pytest.raises(InvalidValueError, match="expected a date"):
        action_ageing(LOG.actions, dt.datetime(2025, 6, 30, tzinfo=dt.UTC))
