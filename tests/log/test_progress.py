"""How far a run is can be shown with tqdm, with rich, or with a function of one's own."""

from __future__ import annotations

import functools
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import rich.console
import rich.progress
import tqdm
from log.files import write_short_reports

from incidentkit import Incident, IncidentLog, InvalidValueError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_short_reports(tmp_path, 5)
    return tmp_path


@pytest.mark.parametrize("workers", [1, 2])
def test_a_function_of_done_and_total_is_called_after_each_file(folder: Path, workers: int) -> None:
    seen: list[tuple[int, int]] = []

    def show(done: int, total: int) -> None:
        seen.append((done, total))

    assert len(IncidentLog.from_files(folder, progress=show, workers=workers)) == 5
    assert seen == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_a_method_counts_too(folder: Path) -> None:
    class Bar:
        last = ""

        def show(self, done: int, total: int) -> None:
            self.last = f"{done}/{total}"

    bar = Bar()
    IncidentLog.from_files(folder, progress=bar.show)
    assert bar.last == "5/5"


def test_tqdm_shows_its_bar(folder: Path) -> None:
    shown = io.StringIO()
    bar = functools.partial(tqdm.tqdm, file=shown, desc="Reading")
    assert len(IncidentLog.from_files(folder, progress=bar)) == 5
    assert "Reading: 100%" in shown.getvalue()
    assert "5/5" in shown.getvalue()


def test_rich_shows_its_bar(folder: Path) -> None:
    shown = io.StringIO()
    console = rich.console.Console(file=shown, force_terminal=True, width=80)
    bar = functools.partial(rich.progress.track, description="Reading", console=console)
    assert len(IncidentLog.from_files(folder, progress=bar)) == 5
    assert "Reading" in shown.getvalue()
    assert "100%" in shown.getvalue()


@pytest.mark.parametrize("bar", [tqdm.tqdm, rich.progress.track])
def test_both_are_taken_as_they_are(folder: Path, bar: Any) -> None:  # noqa: ANN401 -- of their own types
    assert len(IncidentLog.from_files(folder, progress=bar)) == 5


def test_a_wrapper_that_takes_no_total_gets_none(folder: Path) -> None:
    passed: list[object] = []

    def wrap(items: Iterable[object]) -> Iterator[object]:
        for item in items:
            passed.append(item)
            yield item

    assert len(IncidentLog.from_files(folder, progress=wrap)) == 5
    assert len(passed) == 5


def test_an_iterator_is_followed_as_it_goes(folder: Path) -> None:
    seen: list[int] = []

    def show(done: int, _total: int) -> None:
        seen.append(done)

    reports = IncidentLog.iter_files(folder, progress=show)
    assert isinstance(next(reports), Incident)
    assert seen == [1]


def nothing(_items: Iterable[object]) -> None:
    """Give nothing back."""


@pytest.mark.parametrize("wrong", [nothing, 3])
def test_what_is_neither_is_refused(folder: Path, wrong: Any) -> None:  # noqa: ANN401 -- anything
    with pytest.raises(InvalidValueError, match="progress: expected"):
        IncidentLog.from_files(folder, progress=wrong)
