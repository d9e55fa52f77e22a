"""Figures from rows alone are those of the log that the rows came from."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from frames.engines import incidents
from generated_log import generated
from hypothesis import given, settings
from hypothesis import strategies as st

from incidentkit import (
    Incident,
    IncidentLog,
    InvalidValueError,
    Metric,
    metric_presets,
    metrics_from_arrow,
)
from incidentkit.frames import to_record_batches
from incidentkit.metrics.grouping import By

NAMES = ("severity", "service", "team", "status", "template", "month", "quarter", "year")
JOINT = (("severity", "quarter"), ["month", "service"], ("team", "status", "year"))
LATER = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def log() -> IncidentLog:
    return generated(64)


@pytest.mark.parametrize("by", [None, *NAMES, *JOINT])
@pytest.mark.parametrize("preset", metric_presets())
def test_every_metric_by_every_name_equals_that_of_the_log(
    log: IncidentLog, by: By | None, preset: str
) -> None:
    wanted = metric_presets()[preset]
    found = metrics_from_arrow(log, by, wanted)
    assert found == log.metrics(by, wanted)
    assert list(found) == list(log.metrics(by, wanted))


def test_open_incidents_are_open_for_as_long_as_the_log_knows(log: IncidentLog) -> None:
    for as_of in (None, LATER):
        found = metrics_from_arrow(log, as_of=as_of)["all"]["time_to_resolve"]
        assert found == log.mttr(as_of)
        assert len(found.open) >= 3
        assert found.survival == log.mttr(as_of).survival


@settings(max_examples=20)
@given(st.lists(incidents(), max_size=5), st.sampled_from((None, *NAMES, *JOINT)))
def test_whatever_the_incidents_state_the_figures_are_the_same(
    found: list[Incident], by: By | None
) -> None:
    log = IncidentLog(found)
    assert metrics_from_arrow(log, by, as_of=LATER) == log.metrics(by, as_of=LATER)


def test_frames_of_pandas_and_polars_do_as_well(log: IncidentLog) -> None:
    expected = log.metrics("month")
    assert metrics_from_arrow(log.to_frame(), "month") == expected
    assert metrics_from_arrow(log.to_polars(), "month") == expected


def test_rows_that_went_through_a_database_do_as_well(log: IncidentLog) -> None:
    rows = log.to_arrow()
    with duckdb.connect() as database:
        database.register("incidents", rows)
        # DuckDB knows no durations, only intervals.
        found = database.sql(
            "select * replace (epoch_us(stated_duration) as stated_duration,"
            " epoch_us(stated_detection_lag) as stated_detection_lag) from incidents"
        ).to_arrow_table()
    assert metrics_from_arrow(found, "severity") == log.metrics("severity")


def test_a_function_is_given_a_row(log: IncidentLog) -> None:
    found = metrics_from_arrow(log, lambda row: row["commander"])
    named = log.metrics(lambda i: next(p.name for p in i.people if p.role == "Incident Commander"))
    assert found == named
    twice = metrics_from_arrow(log, lambda _: ["a", "b"])
    assert twice["a"] == twice["b"] == log.metrics()["all"]


def test_without_labels_every_figure_and_every_reason_stays(log: IncidentLog) -> None:
    bare = metrics_from_arrow(log, "month", labels=False)
    assert bare.rows() == log.metrics("month").rows()
    for key, statistics in log.metrics("month").items():
        for name, statistic in statistics.items():
            found = bare[key][name]
            assert found.warnings == statistic.warnings
            assert found.survival == statistic.survival
            assert found.bases == statistic.bases
            assert [e.reason for e in found.excluded] == [e.reason for e in statistic.excluded]
            assert {e.path for e in found.excluded} | {e.path for e in found.open} <= {None}


def test_without_labels_a_row_costs_8_bytes_a_metric(log: IncidentLog) -> None:
    table: Any = pa.concat_tables([log.to_arrow()] * 100)
    sample = metrics_from_arrow(table, labels=False)["all"]["time_to_acknowledge"].sample
    parts = (sample.observations, sample.open, sample.excluded)
    assert len(sample.observations) > 5_000
    columns = [column for part in parts for column in part.columns]
    held = sum(sys.getsizeof(column) for column in columns)
    assert held < 9 * table.num_rows + 1_000


def test_batches_are_taken_one_at_a_time(log: IncidentLog) -> None:
    alive: list[int] = []

    def batches() -> Iterator[pa.RecordBatch]:
        for number in range(5):
            alive.append(number)
            yield from log.to_arrow().to_batches()

    reader: Any = pa.RecordBatchReader.from_batches(to_record_batches(log).schema, batches())
    assert metrics_from_arrow(reader)["all"]["time_to_resolve"].n == 5 * log.mttr().n
    assert alive == list(range(5))


def test_only_the_columns_that_count_have_to_be_there(log: IncidentLog) -> None:
    columns = ["path", "id", "ongoing", "stated_duration", "stated_detection_lag", "last_event_at"]
    columns += [
        f"{name}_{part}" for name in ("started", "closed") for part in ("at", "on", "basis")
    ]
    metric = Metric("to_close", "started", "closed")
    narrow: Any = log.to_arrow().select(columns)
    assert metrics_from_arrow(narrow, metrics=[metric]) == log.metrics(metrics=[metric])
    with pytest.raises(InvalidValueError, match="source: no column resolved_at, resolved_on"):
        metrics_from_arrow(narrow)
    with pytest.raises(InvalidValueError, match="source: no column day"):
        metrics_from_arrow(narrow, "month", [metric])


def test_no_rows_are_no_figures() -> None:
    assert metrics_from_arrow(IncidentLog()) == IncidentLog().metrics()
    assert metrics_from_arrow(IncidentLog(), "month") == IncidentLog().metrics("month")


def test_what_is_no_stream_of_these_rows_is_refused(log: IncidentLog) -> None:
    table: Any = log.to_arrow()
    with pytest.raises(InvalidValueError, match="expected a table or a stream of Arrow, got list"):
        metrics_from_arrow([])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    index = table.schema.get_field_index("started_at")
    worded = table.set_column(index, "started_at", pa.array([["x"]] * len(log)))
    with pytest.raises(InvalidValueError, match="source: column started_at is list"):
        metrics_from_arrow(worded)
    with pytest.raises(InvalidValueError, match="by: expected one of severity"):
        metrics_from_arrow(log, "colour")
    with pytest.raises(InvalidValueError, match="as_of"):
        metrics_from_arrow(log, as_of=dt.datetime(2031, 1, 1))  # noqa: DTZ001 -- its point
