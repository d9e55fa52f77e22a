from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import polars as pl
import pyarrow as pa
import pytest
from frames.engines import ENGINES

from incidentkit import Incident
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
