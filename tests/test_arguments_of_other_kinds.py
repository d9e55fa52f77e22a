"""Arguments of the wrong kind are refused by their names, and never by a bare error of Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import incidentkit
from incidentkit import (
    ActionRegister,
    Incident,
    IncidentKitError,
    IncidentLog,
    InvalidValueError,
    Limits,
    Metric,
    Sample,
    SeverityLevel,
    SeverityPolicy,
    Statistic,
    Template,
    metrics_from_arrow,
    plots,
    read_rows,
)

TEXT = "# INC-1: X\n\n**Started**: 2026-03-02 14:00 UTC\n**Resolved**: 2026-03-02 15:00 UTC\n"
LOG: Any = IncidentLog([Incident.from_markdown(TEXT)] * 6)
STATISTIC: Any = LOG.mttr()
POLICY: Any = SeverityPolicy.default()
ANY: Any = None

ODD: tuple[Any, ...] = (
    None, 7, 2.5, "zzz", b"x", [], ["zzz"], {"a": 1}, object(), dt.date(2026, 1, 1), Path("nope"),
    len, LOG[0], LOG,
)  # fmt: skip

LIMITED: dict[str, Callable[[Any], object]] = {
    "Incident.from_markdown": lambda x: Incident.from_markdown("x", limits=x),
    "Incident.from_file": lambda x: Incident.from_file(__file__, limits=x),
    "Incident.from_json": lambda x: Incident.from_json("{}", limits=x),
    "IncidentLog.from_files": lambda x: IncidentLog.from_files(__file__, limits=x),
    "IncidentLog.iter_files": lambda x: IncidentLog.iter_files(__file__, limits=x),
    "IncidentLog.from_markdown": lambda x: IncidentLog.from_markdown("x", limits=x),
    "SeverityPolicy.from_markdown": lambda x: SeverityPolicy.from_markdown("x", limits=x),
    "SeverityPolicy.from_toml": lambda x: SeverityPolicy.from_toml("", limits=x),
    "SeverityPolicy.from_json": lambda x: SeverityPolicy.from_json("{}", limits=x),
    "SeverityPolicy.from_file": lambda x: SeverityPolicy.from_file(__file__, limits=x),
    "read_rows": lambda x: read_rows("a.md", content="x", limits=x),
}


@pytest.mark.parametrize("name", LIMITED)
def test_limits_are_limits(name: str) -> None:
    for given in ODD:
        with pytest.raises(InvalidValueError, match=r"^limits: expected Limits, or nothing for"):
            LIMITED[name](given)


def test_sizes_are_numbers() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Limits(document_chars=cast_any("4 MiB"))
    assert str(caught.value) == ("document_chars: expected a number of 0 or more, got str '4 MiB'")


def cast_any(value: Any) -> Any:  # noqa: ANN401 -- what no type checker lets through
    return value


PATHS: dict[str, Callable[[Any], object]] = {
    "Incident.from_file": Incident.from_file,
    "IncidentLog.from_markdown": lambda x: IncidentLog.from_markdown("x", x),
    "SeverityPolicy.from_file": SeverityPolicy.from_file,
    "Template.from_file": Template.from_file,
    "read_rows": lambda x: read_rows(x, content="x"),
    "Incident.write": LOG[0].write,
}


@pytest.mark.parametrize("name", PATHS)
def test_a_path_is_a_path(name: str) -> None:
    for given in ODD:
        if given is not None and not isinstance(given, str | Path):
            with pytest.raises(InvalidValueError, match=r"^path: expected the path of a file, got"):
                PATHS[name](given)


TARGETS = ("response", "resolution", "mitigation", "review")


@pytest.mark.parametrize("target", TARGETS)
def test_a_duration_in_words_is_answered_with_one_in_code(target: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        SeverityLevel(code="P1", **cast_any({target: "15 minutes"}))
    assert str(caught.value) == (
        f"{target}: expected a timedelta, like datetime.timedelta(minutes=15), got str '15 minutes'"
    )


OTHERS: dict[str, Callable[[Any], object]] = {
    "ActionRegister.of": ActionRegister.of,
    "Interval level": lambda x: STATISTIC.interval(level=x),
    "Interval of": STATISTIC.interval,
    "Interval resamples": lambda x: STATISTIC.interval(resamples=x),
    "Interval seed": lambda x: STATISTIC.interval(seed=x),
    "Statistic.compare": STATISTIC.compare,
    "Statistic.compare of": lambda x: STATISTIC.compare(STATISTIC, x),
    "Statistic.compare seed": lambda x: STATISTIC.compare(STATISTIC, seed=x),
    "Statistic.figure": STATISTIC.figure,
    "Statistic.over": lambda x: Statistic.over(x, Sample()),
    "Statistic.power": STATISTIC.power,
    "Statistic.power pairs": lambda x: STATISTIC.power(pairs=x),
    "Statistic.quantile": STATISTIC.quantile,
    "Survival.quantile": STATISTIC.survival.quantile,
    "Lognormal.quantile": STATISTIC.lognormal.quantile,
    "Metric": lambda x: Metric(x, "started", "resolved"),
    "Sample.of_seconds": Sample.of_seconds,
    "Sample.of_seconds open": lambda x: Sample.of_seconds([1], x),
    "SeverityPolicy.hours_of": POLICY.hours_of,
    "SeverityPolicy.starts_of": POLICY.starts_of,
    "Template.from_markdown name": lambda x: Template.from_markdown("## Summary\n", name=x),
    "incidentkit.check": incidentkit.check,
    "metrics_from_arrow": lambda x: metrics_from_arrow(LOG, metrics=x),
    "plots.durations": plots.durations,
    "plots.durations ax": lambda x: plots.durations(STATISTIC, ax=x),
    "plots.incident_timeline ax": lambda x: plots.incident_timeline(LOG[0], ax=x),
    "plots.over_time figure": lambda x: plots.over_time(LOG, figure=x),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_of_another_kind_is_refused_by_an_error_of_ours(name: str) -> None:
    """Some of these are right somewhere; whatever is refused is so in our words."""
    refused = 0
    for given in ODD:
        try:
            OTHERS[name](given)
        except IncidentKitError:
            refused += 1
    assert refused
