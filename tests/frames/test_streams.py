from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import attrs
import polars as pl
import pyarrow as pa
import pytest
from frames.engines import ENGINES

from incidentkit import Incident, IncidentLog
from incidentkit.frames import arrow_stream, rows, to_arrow, to_polars, to_record_batches
from incidentkit.frames.chunks import CHUNK

MANY = [Incident(id=f"INC-{number}", severity="P2") for number in range(2 * CHUNK + 1)]


@attrs.frozen
class Log:
    """Whatever has incidents and offers them as an Arrow stream."""

    incidents: list[Incident]

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return arrow_stream(self.incidents, requested_schema)


@pytest.mark.parametrize("engine", ENGINES)
def test_more_rows_than_a_chunk_holds_come_whole_and_in_order(engine: str) -> None:
    assert ENGINES[engine](MANY, "incidents") == rows(MANY)


def test_batches_are_made_when_they_are_asked_for() -> None:
    taken: list[Incident] = []

    def incidents() -> Iterator[Incident]:
        for incident in MANY:
            taken.append(incident)
            yield incident

    reader = to_record_batches(incidents())
    assert taken == []
    assert reader.read_next_batch().num_rows == CHUNK == len(taken)
    assert reader.read_all().num_rows == CHUNK + 1


def test_whatever_reads_arrow_streams_reads_a_log() -> None:
    log = Log(MANY[:3])
    assert pa.table(log).equals(to_arrow(MANY[:3]))
    assert pl.DataFrame(log).equals(to_polars(MANY[:3]))


def test_arrow_takes_an_incident_log_as_a_table() -> None:
    log = IncidentLog(MANY[:3])
    assert pa.table(log).equals(log.to_arrow())
    assert pl.DataFrame(pa.table(log)).equals(log.to_polars())


def test_medians_by_group_agree_in_pandas_and_polars_once_the_missing_are_dropped() -> None:
    texts = ("10:10", "10:50", None, None)
    log = IncidentLog(
        Incident.from_markdown(
            "**Severity**: P1\n**Started**: 2025-01-01 10:00 UTC\n"
            + (f"**Resolved**: 2025-01-01 {end} UTC\n" if end else "")
        )
        for end in texts
    )
    known = log.to_frame().dropna(subset=["time_to_resolve"])
    in_pandas = known.groupby("severity_code")["time_to_resolve"].median()
    in_polars = log.to_polars().group_by("severity_code").agg(pl.col("time_to_resolve").median())
    assert in_pandas["P1"].to_pytimedelta() == in_polars["time_to_resolve"][0]
    assert in_polars["time_to_resolve"][0] == dt.timedelta(minutes=30)


def test_a_log_can_be_streamed_again() -> None:
    log = Log(MANY[:3])
    assert pa.table(log).equals(pa.table(log))


def test_a_requested_schema_is_taken_into_account() -> None:
    schema: Any = to_arrow([]).schema
    wider = schema.set(1, pa.field("id", pa.large_string()))
    reader: Any = pa.RecordBatchReader.from_stream(Log(MANY[:2]), schema=wider)
    assert reader.schema.field("id").type == pa.large_string()
    assert reader.read_all()["id"].to_pylist() == ["INC-0", "INC-1"]


def test_an_empty_log_is_a_stream_with_the_schema() -> None:
    assert pa.table(Log([])).schema.equals(to_arrow([]).schema, check_metadata=True)
