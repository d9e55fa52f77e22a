from __future__ import annotations

import pytest
from frames.engines import ENGINES, NAMES, incidents, types_by_engine
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident, TimelineEvent
from incidentkit.frames import TableName, rows, to_arrow, to_pandas, to_polars

SURROGATE = "caf\udce9"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("table", NAMES)
@given(said=st.lists(incidents(), max_size=4))
def test_every_engine_has_the_values_of_the_rows(
    said: list[Incident], table: TableName, engine: str
) -> None:
    assert ENGINES[engine](said, table) == rows(said, table)


@pytest.mark.parametrize("table", NAMES)
@given(said=st.lists(incidents(), max_size=4))
def test_types_hang_on_the_columns_alone(said: list[Incident], table: TableName) -> None:
    assert types_by_engine(said, table) == types_by_engine([], table)


@pytest.mark.parametrize("table", NAMES)
def test_columns_without_any_value_keep_their_types(table: TableName) -> None:
    nothing = [Incident(timeline=(TimelineEvent(),))] * 3
    assert types_by_engine(nothing, table) == types_by_engine([], table)


@pytest.mark.parametrize("table", NAMES)
def test_an_empty_log_has_every_column_and_no_row(table: TableName) -> None:
    assert to_pandas([], table).shape == (0, to_polars([], table).width)
    assert to_arrow([], table).num_rows == to_polars([], table).height == 0
    assert to_arrow([], table).column_names == to_polars([], table).columns


@pytest.mark.parametrize("engine", ENGINES)
def test_a_lone_surrogate_becomes_a_replacement_character(engine: str) -> None:
    incident = Incident.from_markdown(f"**Incident ID**: {SURROGATE}\n**Severity**: P1\n")
    assert incident.id == SURROGATE
    assert ENGINES[engine]([incident], "incidents")[0]["id"] == "caf\ufffd"


@pytest.mark.parametrize("engine", ENGINES)
def test_an_amount_that_no_float_holds_is_missing_and_its_text_stays(engine: str) -> None:
    text = f"USD 1{'0' * 400}"
    incident = Incident().evolve({"impact.revenue": text})
    row = ENGINES[engine]([incident], "incidents")[0]
    assert (row["revenue"], row["revenue_amount"]) == (text, None)
