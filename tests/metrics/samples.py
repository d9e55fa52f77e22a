"""Samples for tests: generated ones, and skewed ones from a fixed seed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from random import Random
from typing import Any

import pendulum
from hypothesis import strategies as st

from incidentkit import Incident
from incidentkit.metrics.sample import Sample
from incidentkit.metrics.statistic import Statistic

# Up to ten years, as a report may state.
seconds = st.integers(min_value=1, max_value=315_000_000)
durations = st.lists(seconds, min_size=1, max_size=40)
durations_with_zeros = st.lists(st.integers(min_value=0, max_value=100_000), max_size=40)


def statistic(values: Iterable[float], still_open: Iterable[float] = ()) -> Statistic:
    return Statistic(name="time_to_resolve", sample=Sample.of_seconds(values, still_open))


def skewed(n: int, *, seed: int = 1, mu: float = 8.0, sigma: float = 1.2) -> list[int]:
    """n durations of whole seconds, right-skewed as those of real logs are."""
    rng = Random(seed)
    return [1 + round(rng.lognormvariate(mu, sigma)) for _ in range(n)]


def in_seconds(span: pendulum.Duration | None) -> float:
    """A duration that must be there, in seconds."""
    assert span is not None
    assert type(span) is pendulum.Duration
    return span.total_seconds()


def clock(text: str) -> dt.datetime:
    """ "15 07:30" on a day of January 2024, in UTC."""
    return dt.datetime.strptime(f"2024-01-{text}+0000", "%Y-%m-%d %H:%M%z")


def incident(name: str = "INC-1", **facts: Any) -> Incident:  # noqa: ANN401 -- any attribute
    """An incident whose milestones are written as "15 07:30"."""
    times: dict[str, Any] = {k: clock(v) if k.endswith("_at") else v for k, v in facts.items()}
    return Incident(id=name, **times)
