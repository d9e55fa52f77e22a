"""A statistic as a sentence that a report can quote."""

from __future__ import annotations

from incidentkit.metrics.sample import Excluded, Observation, OpenIncident, Sample
from incidentkit.metrics.statistic import Statistic


def sentence(*hours: int, aggregate: str = "mean", stated: int = 0, **others: object) -> str:
    observed = [
        Observation(None, hour * 3600, number < stated) for number, hour in enumerate(hours)
    ]
    sample = Sample(observations=observed, **others)  # type: ignore[arg-type]
    return str(Statistic(name="x", title="Time to x", sample=sample, aggregate=aggregate))  # type: ignore[arg-type]


def test_it_has_the_figure_of_the_definition_its_interval_and_what_it_rests_on() -> None:
    assert sentence(1, 1, 1, 1, 1, stated=2) == (
        "Time to x: mean 1 h (95%: 1 h to 1 h), median 1 h; n = 5 (3 measured, 2 stated)"
    )
    assert sentence(2, 2, 2, 2, 2, 2, aggregate="median") == (
        "Time to x: median 2 h (95%: 2 h to 2 h), mean 2 h; n = 6 (6 measured)"
    )


def test_it_says_why_there_is_no_interval_and_why_no_figure() -> None:
    assert sentence(1, 2) == (
        "Time to x: mean 1 h 30 min (no interval: n = 2 is below 5), median 1 h 30 min;"
        " n = 2 (2 measured)"
    )
    assert sentence() == "Time to x: no figure; n = 0"


def test_it_says_who_was_left_out_and_why() -> None:
    out = [Excluded(None, "no time for started")] * 2
    assert sentence(excluded=out).endswith("; 2 left out: no time for started")
    both = Excluded(None, "no time for started, no time for resolved")
    others = [Excluded(None, "a drill"), Excluded(None, "a duplicate"), both]
    told = sentence(excluded=[*out, both, *others], open=[OpenIncident(None, "goes on", None)])
    assert told == (
        "Time to x: no figure; n = 0; 1 still open; 6 left out: no time for started (2),"
        " no time for started and no time for resolved (2), a drill (1), other reasons (1)"
    )
