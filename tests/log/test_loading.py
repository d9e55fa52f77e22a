"""Files, folders, patterns and iterables become incidents, failures and skipped files."""

from __future__ import annotations

import errno
import gc
import os
import pickle
import tracemalloc
from collections.abc import Iterator
from itertools import islice
from multiprocessing import active_children
from pathlib import Path
from typing import cast

import pytest
from log.files import FORMATS, incident, write_reports, write_short_reports

from incidentkit import (
    EncodingError,
    Failure,
    Incident,
    IncidentLog,
    InvalidValueError,
    LimitExceeded,
    Limits,
    Skipped,
    Template,
    TemplateError,
)

SMALL = Limits(document_chars=20_000)


def names(log: IncidentLog) -> list[str]:
    return [incident.path.name for incident in log if incident.path is not None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Fifteen reports over five formats, and all that can go wrong beside them."""
    write_reports(tmp_path, 15)
    (tmp_path / "broken.md").write_bytes(b"# Caf\xe9\n")
    (tmp_path / "huge.md").write_text("# Huge\n" + "x" * 100_000, encoding="utf-8")
    (tmp_path / "large.md").write_text("# Large\n" + "x" * 20_000, encoding="utf-8")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere.md")
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "README.md").write_text("# Our reports\n\nOne file each.\n", encoding="utf-8")
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    (tmp_path / "blank.md").write_text(Incident().to_markdown(template="sev"), encoding="utf-8")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "old.md").write_text("**Severity**: P1\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("**Severity**: P1\n", encoding="utf-8")
    return tmp_path


def test_every_file_of_a_folder_is_an_incident_a_failure_or_skipped(folder: Path) -> None:
    log = IncidentLog.from_files(folder, limits=SMALL)
    found = {i.path for i in log} | {f.path for f in log.failures} | {s.path for s in log.skipped}
    assert found == {p for p in folder.rglob("*.md") if ".hidden" not in p.parts}
    assert len(found) == len(log) + len(log.failures) + len(log.skipped)


def test_what_was_written_is_read_in_the_order_of_paths(folder: Path) -> None:
    log = IncidentLog.from_files(folder, limits=Limits())
    written = [n for start in range(5) for n in range(start, 15, 5)]
    assert list(log) == [incident(number) for number in written]
    assert [i.template for i in log] == [form for form in FORMATS for _ in range(3)]


def test_a_file_that_cannot_be_read_is_a_failure_with_its_reason(folder: Path) -> None:
    log = IncidentLog.from_files(folder, limits=SMALL)
    assert {path.name: (reason, error) for path, reason, error in log.failures if path} == {
        "broken.md": ("byte 5 is not UTF-8 (invalid continuation byte)", EncodingError),
        "huge.md": ("document bytes: 100,007 exceeds the limit of 80,000", LimitExceeded),
        "large.md": ("document characters: 20,008 exceeds the limit of 20,000", LimitExceeded),
        "gone.md": (os.strerror(errno.ENOENT), FileNotFoundError),
        "pipe.md": ("not a regular file", OSError),
    }


def test_what_is_no_report_is_skipped_with_its_reason(folder: Path) -> None:
    log = IncidentLog.from_files(folder)
    assert {path.name: reason for path, reason in log.skipped if path} == {
        "README.md": "states no id, severity, milestone, timeline or action",
        "empty.md": "states nothing",
        "blank.md": "a blank form (sev)",
        "huge.md": "states no id, severity, milestone, timeline or action",
        "large.md": "states no id, severity, milestone, timeline or action",
    }


@pytest.mark.parametrize(
    "stated",
    [
        "**Incident ID**: INC-1", "**Severity**: P1", "**Resolved**: 2025-01-02 10:00 UTC",
        "**Closed**: 2025-01-02", "## Timeline\n\n- 10:00: alert", "## Action items\n\n- [ ] Ask",
    ],
)  # fmt: skip
def test_any_one_of_the_facts_that_count_makes_a_report(stated: str) -> None:
    assert len(IncidentLog.from_markdown(f"# Title\n\n{stated}\n")) == 1


def test_the_callers_own_blank_form_is_skipped_though_it_states_something() -> None:
    form = Template(name="own", text="# Outage\n\n**Severity**: P3\n\n**Began**: [when]\n")
    assert IncidentLog.from_markdown(form.text, "form.md", template=form).skipped == (
        Skipped(Path("form.md"), "the blank form itself"),
    )
    words = Template(name="own words", text="", labels={"Beginn": "started_at"})
    ((_, reason),) = IncidentLog.from_markdown("\n", "empty.md", template=words).skipped
    assert reason == "states nothing"
    filled = form.text.replace("P3", "P2")
    assert len(IncidentLog.from_markdown(filled, template=form)) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open anything")
def test_a_folder_that_may_not_be_opened_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    (failure,) = IncidentLog.from_files(tmp_path).failures
    assert failure == (tmp_path / "shut", os.strerror(errno.EACCES), PermissionError)


def test_a_folder_that_cannot_be_listed_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shut").mkdir()
    scandir = os.scandir

    def refuse(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "shut":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    log = IncidentLog.from_files(tmp_path)
    assert log.failures == (Failure(tmp_path / "shut", os.strerror(errno.EACCES), PermissionError),)


def test_several_processes_read_the_same_in_the_same_order(folder: Path) -> None:
    write_short_reports(folder, 80)
    alone = IncidentLog.from_files(folder, limits=SMALL)
    together = IncidentLog.from_files(folder, limits=SMALL, workers=2)
    assert together == alone
    assert [i.path for i in together] == [i.path for i in alone]
    assert [i.to_markdown() for i in together] == [i.to_markdown() for i in alone]


def test_folders_files_patterns_and_iterables_mix_and_each_file_is_read_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    twice = ["sev/00002.md", folder / "sev", "sev/*.md", "*/00002.md", "./sev"]
    log = IncidentLog.from_files(twice, iter([Path("basic/00000.md")]), "spark/../sev/00007.md")
    assert sorted(names(log)) == ["00000.md", "00002.md", "00007.md", "00012.md"]


def test_a_link_to_a_file_is_the_file_under_its_own_name(tmp_path: Path) -> None:
    (path,) = write_short_reports(tmp_path, 1)
    for name in ("0.md", "latest.md"):
        (tmp_path / name).symlink_to(path)
    assert names(IncidentLog.from_files(tmp_path / "latest.md", tmp_path)) == ["00000.md"]
    assert names(IncidentLog.from_files(tmp_path / "latest.md", tmp_path / "0.md")) == ["0.md"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("**/*.md", ["a.md", "b.md", "c.md"]),
        ("*.md", ["a.md"]),
        ("*/*.md", ["b.md"]),
        ("x/**", ["b.md", "b.txt", "c.md"]),
        ("**/[bc].md", ["b.md", "c.md"]),
        ("**/[!b].md", ["a.md", "c.md"]),
        ("**/?.txt", ["b.txt"]),
        (("*.md", "**/*.txt"), ["a.md", "b.txt"]),
        ("x/y/c.md", ["c.md"]),
    ],
)
def test_a_pattern_says_which_files_of_a_folder(
    tmp_path: Path, pattern: str | tuple[str, ...], expected: list[str]
) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    for name in ("a.md", "x/b.md", "x/b.txt", "x/y/c.md"):
        (tmp_path / name).write_text("**Severity**: P1\n", encoding="utf-8")
    assert names(IncidentLog.from_files(tmp_path, pattern=pattern)) == expected
    if isinstance(pattern, str) and "*" in pattern:
        assert names(IncidentLog.from_files(f"{tmp_path}/{pattern}")) == expected


def test_a_name_with_brackets_is_the_file_of_that_name(tmp_path: Path) -> None:
    path = tmp_path / "[INC-1] mails.md"
    path.write_text("**Severity**: P1\n", encoding="utf-8")
    assert names(IncidentLog.from_files(str(path))) == [path.name]


def test_a_source_without_files_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    log = IncidentLog.from_files(tmp_path, tmp_path / "no*.md", tmp_path / "none.md")
    assert {(s.path, s.reason) for s in log.skipped} == {
        (tmp_path, "no file in it matches **/*.md or **/*.markdown"),
        (tmp_path / "no*.md", "no file matches"),
    }
    assert [(f.path, f.error) for f in log.failures] == [(tmp_path / "none.md", FileNotFoundError)]


def test_wrong_arguments_are_refused_before_any_file_is_opened(tmp_path: Path) -> None:
    write_short_reports(tmp_path, 1)
    with pytest.raises(InvalidValueError, match="no time zone"):
        IncidentLog.from_files(tmp_path, tz="Nowhere/City")
    with pytest.raises(InvalidValueError, match="date_order: expected 'day-first' or"):
        IncidentLog.from_files(tmp_path, date_order="dmy")
    with pytest.raises(TemplateError, match="unknown template 'ache'"):
        IncidentLog.from_files(tmp_path, template="ache")
    with pytest.raises(InvalidValueError, match="workers: expected a whole number from 1, got 0"):
        IncidentLog.from_files(tmp_path, workers=0)
    with pytest.raises(InvalidValueError, match="sources: expected a path, or several of them"):
        IncidentLog.from_files(3)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_a_name_that_can_be_no_path_is_a_failure() -> None:
    (failure,) = IncidentLog.from_files(["a\0b.md"]).failures
    # What stands behind the colon are the words of the Python that runs.
    assert failure.reason.startswith("no path: ")
    assert "embedded null" in failure.reason
    assert failure.error is OSError


class Opened:
    """Counts the files that are opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        read = Path.read_bytes

        def counting(path: Path) -> bytes:
            self.count += 1
            return read(path)

        monkeypatch.setattr(Path, "read_bytes", counting)


def test_no_file_is_opened_before_its_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_short_reports(tmp_path, 2_000)
    opened = Opened(monkeypatch)
    reports = IncidentLog.iter_files(tmp_path)
    assert opened.count == 0
    assert len(list(islice(reports, 10))) == 10
    assert opened.count == 10


def test_several_processes_stay_only_a_few_files_ahead(tmp_path: Path) -> None:
    """Files that are far ahead can still be changed: nobody has read them."""
    paths = write_short_reports(tmp_path, 600)
    reports = IncidentLog.iter_files(tmp_path, workers=2)
    first = list(islice(reports, 10))
    paths[400].unlink()
    rest = list(reports)
    assert len(first) + len(rest) == 600
    assert [(r.path, r.error) for r in rest if isinstance(r, Failure)] == [
        (paths[400], FileNotFoundError)
    ]


def test_a_reader_that_stops_early_leaves_no_process_behind(tmp_path: Path) -> None:
    write_short_reports(tmp_path, 300)
    reports = IncidentLog.iter_files(tmp_path, workers=2)
    next(reports)
    assert active_children()
    del reports
    assert not active_children()


def test_without_documents_an_incident_says_the_same_and_takes_a_fraction(folder: Path) -> None:
    whole = IncidentLog.from_files(folder)
    light = IncidentLog.from_files(folder, keep_documents=False)
    assert light == whole
    for one, other in zip(light, whole, strict=True):
        assert (one.path, one.template, one.milestones) == (
            other.path, other.template, other.milestones,
        )  # fmt: skip
        assert one.where("severity") == ()
        assert other.where("severity") != ()
        assert Incident.from_markdown(one.to_markdown()) == other
    assert _size(folder, keep=False) * 2 < _size(folder, keep=True)


def _size(folder: Path, *, keep: bool) -> int:
    """Bytes that a log takes, besides what is remembered of the last documents in any case."""
    tracemalloc.start()
    try:
        IncidentLog.from_files(folder, keep_documents=keep)
        gc.collect()
        before, _ = tracemalloc.get_traced_memory()
        log = IncidentLog.from_files(folder, keep_documents=keep)
        assert len(log) == 15
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()


def test_findings_that_need_no_document_stay_without_it() -> None:
    text = "# A\n\n**Severity**: P1\n\n**Start**: some time\n\n**Resolved**: 2025-01-02 10:00\n"
    (light,) = IncidentLog.from_markdown(text, keep_documents=False)
    (whole,) = IncidentLog.from_markdown(text)
    assert [f.code for f in whole.findings] == ["unreadable-value", "zone-assumed"]
    assert [(f.code, f.place) for f in light.findings] == [("unreadable-value", None)]


def test_a_log_can_be_pickled_with_all_it_holds(folder: Path) -> None:
    log = IncidentLog.from_files(folder, limits=SMALL).without(rule=lambda i: i.id == "INC-00003")
    copy = pickle.loads(pickle.dumps(log))  # noqa: S301 -- our own bytes
    assert copy == log
    assert hash(copy) == hash(log)
    assert [i.to_markdown() for i in copy] == [i.to_markdown() for i in log]
    assert (len(log.failures), len(log.skipped), len(log.excluded)) == (5, 3, 1)


@pytest.mark.parametrize(
    "name", ["x" * 5_000, "y" * 300 + ".md", "z" * 300 + "*.md", "a\0b", "\ud800"]
)
def test_a_name_that_no_file_can_have_ends_no_run(name: str, tmp_path: Path) -> None:
    (report,) = write_reports(tmp_path, 1)
    log = IncidentLog.from_files(name, report)
    assert len(log) == 1
    assert len(log.failures) + len(log.skipped) == 1


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("[z-a]*.md", []),
        ("[[]*.md", ["[1.md"]),
        ("[^b]*.md", ["^.md", "b.md"]),
        ("[!b]*.md", ["[1.md", "^.md", "c.md"]),
        ("[b-c].md", ["b.md", "c.md"]),
        ("[]b].md", ["b.md"]),
    ],
)
def test_sets_of_a_pattern_mean_what_they_mean_to_a_shell(
    pattern: str, found: list[str], tmp_path: Path
) -> None:
    for name in ("[1.md", "^.md", "b.md", "c.md"):
        (tmp_path / name).write_text("**Severity**: P1\n", encoding="utf-8")
    assert names(IncidentLog.from_files(tmp_path, pattern=pattern)) == found


@pytest.mark.parametrize("workers", [0, -1, 2.5, "2", None])
def test_a_number_of_workers_is_a_whole_number_from_1(workers: object, folder: Path) -> None:
    with pytest.raises(InvalidValueError, match=r"^workers: expected a whole number from 1, got"):
        IncidentLog.from_files(folder, workers=cast("int", workers))


@pytest.mark.parametrize("pattern", [5, None, [5]])
def test_a_pattern_is_a_text(pattern: object, folder: Path) -> None:
    with pytest.raises(InvalidValueError, match=r"^pattern: expected a glob pattern or several"):
        IncidentLog.from_files(folder, pattern=cast("str", pattern))


def test_bytes_are_no_path(folder: Path) -> None:
    with pytest.raises(InvalidValueError, match=r"^sources: .*, got bytes$"):
        IncidentLog.from_files(os.fsencode(folder))


def test_a_name_in_capitals_is_found_unless_a_pattern_says_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "OLD.MD"
    path.write_text("# INC-1: Outage\n\n**Severity:** P1\n", encoding="utf-8")
    assert [one.path for one in IncidentLog.from_files(tmp_path)] == [path]
    assert not IncidentLog.from_files(tmp_path, pattern="*.md")
