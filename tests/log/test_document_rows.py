"""A document's rows by a function that any engine can run: equal to a log's, and never an end."""

from __future__ import annotations

import os
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from frames.engines import NAMES
from hypothesis import given
from hypothesis import strategies as st
from log.files import write_reports

from incidentkit import (
    DocumentRows,
    EncodingError,
    IncidentLog,
    InvalidValueError,
    LimitExceeded,
    Limits,
    Template,
    TemplateError,
    read_rows,
)
from incidentkit.frames import TABLES, TableName
from incidentkit.log import document_rows

ONE = Path(__file__).parent / "one"
SEVERAL = Path(__file__).parent / "several"


@pytest.mark.parametrize("table", NAMES)
def test_the_rows_of_all_files_are_those_of_their_log(table: TableName) -> None:
    files = sorted((*ONE.rglob("*.md"), *SEVERAL.rglob("*.md")))
    log = IncidentLog.from_files(files)
    read = [read_rows(path, table) for path in files]
    assert len(log) > len(files) // 2
    assert [row for one in read for row in one.rows] == log.to_rows(table)
    assert tuple(entry for one in read for entry in one.failures) == log.failures
    assert tuple(entry for one in read for entry in one.skipped) == log.skipped


def test_another_process_gives_the_same(tmp_path: Path) -> None:
    paths = write_reports(tmp_path, 5)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        assert list(executor.map(read_rows, paths)) == [read_rows(path) for path in paths]


def test_function_and_result_can_be_pickled(tmp_path: Path) -> None:
    (path,) = write_reports(tmp_path, 1)
    again, found = pickle.loads(pickle.dumps((read_rows, read_rows(path))))  # noqa: S301 -- our own
    assert again(path) == found == read_rows(path)
    assert isinstance(found, DocumentRows)


@given(st.one_of(st.text(), st.binary()), st.sampled_from(NAMES))
def test_no_content_makes_it_raise(content: bytes | str, table: TableName) -> None:
    found = read_rows("a/b.md", table, content=content)
    names = [column.name for column in TABLES[table].columns]
    assert all(list(row) == names for row in found.rows)
    assert all(entry.path == Path("a/b.md") for entry in found.failures)


def test_content_is_read_in_place_of_the_file(tmp_path: Path) -> None:
    (path,) = write_reports(tmp_path, 1)
    data = path.read_bytes()
    path.unlink()
    as_bytes, as_text = read_rows(path, content=data), read_rows(path, content=data.decode())
    assert as_bytes == as_text
    assert [row["path"] for row in as_bytes.rows] == [path.as_posix()]


def test_what_cannot_be_read_is_a_failure_with_its_cause(tmp_path: Path) -> None:
    latin = tmp_path / "latin.md"
    latin.write_bytes("# Störung".encode("latin-1"))
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    causes = {latin: EncodingError, pipe: OSError, tmp_path: OSError, tmp_path / "nul\0": OSError}
    for path, cause in causes.items():
        (failure,) = read_rows(path).failures
        assert (failure.path, failure.error) == (path, cause)
    (gone,) = read_rows(tmp_path / "gone.md").failures
    assert gone.error is FileNotFoundError
    (large,) = read_rows("large.md", content="a" * 11, limits=Limits(document_chars=10)).failures
    assert large.error is LimitExceeded


def test_what_is_no_report_is_skipped() -> None:
    found = read_rows("notes.md", content="# Notes\n\nBuy milk.\n")
    assert (found.rows, found.failures, len(found.skipped)) == ((), (), 1)


def test_what_was_left_out_is_rows_of_texts() -> None:
    skipped = read_rows("notes.md", content="# Notes\n").left_out
    failed = read_rows("x/bad.md", content=b"\xff").left_out
    assert [(*skipped, *failed)] == [
        (
            {
                "path": "notes.md",
                "outcome": "skipped",
                "reason": "states no id, severity, milestone, timeline or action",
                "error": None,
            },
            {
                "path": "x/bad.md",
                "outcome": "failure",
                "reason": "byte 0 is not UTF-8 (invalid start byte)",
                "error": "EncodingError",
            },
        )
    ]


def test_an_error_of_the_library_itself_is_a_failure_of_one_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> tuple[()]:
        raise RecursionError("too deep")

    monkeypatch.setattr(document_rows, "read_file", broken)
    (failure,) = read_rows("a.md").failures
    assert failure.reason == "an error of incidentkit: RecursionError: too deep"
    assert failure.error is RecursionError


def test_what_the_caller_gets_wrong_is_raised() -> None:
    with pytest.raises(InvalidValueError, match="is no table"):
        read_rows("a.md", "people")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(InvalidValueError):
        read_rows("a.md", tz="Nowhere")
    with pytest.raises(InvalidValueError, match="date_order: expected 'day-first' or"):
        read_rows("a.md", date_order="year-first")
    with pytest.raises(TemplateError):
        read_rows("a.md", template="nobody's")


def test_a_template_and_a_zone_are_used_as_a_log_uses_them(tmp_path: Path) -> None:
    path = tmp_path / "eigen.md"
    path.write_text("# Bericht\n\n**Beginn**: 2025-03-01 09:00\n", encoding="utf-8")
    own = Template.from_markdown(
        "# Bericht\n\n**Beginn**: [Zeit]\n", name="eigen", labels={"Beginn": "started_at"}
    )
    found = read_rows(path, template=own, tz="Europe/Berlin")
    log = IncidentLog.from_files(path, template=own, tz="Europe/Berlin")
    assert list(found.rows) == log.to_rows()
    assert found.rows[0]["started_at"].hour == 8


@pytest.mark.parametrize("path", ["s3://bucket/a.md", "https://site.example/a.md"])
def test_object_in_a_bucket_keeps_its_name(path: str) -> None:
    found = read_rows(path, content="# X\n\n**Severity:** P1\n")
    assert [row["path"] for row in found.rows] == [path]
