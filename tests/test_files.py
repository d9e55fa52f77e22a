"""Writing to files: whole or not at all, and nothing anybody would be surprised by."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from incidentkit import (
    EncodingError,
    Incident,
    InvalidValueError,
    Limits,
    StaleFileError,
    Status,
    UnrepresentableError,
)
from incidentkit.files import replace_text

REPORT = "# Incident Report: Probe\n\n**Incident ID:** INC-1\n**Status:** Draft\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes, links and pipes as POSIX has them")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "INC-1.md"
    path.write_bytes(REPORT.encode())
    return path


def resolved(path: Path) -> Incident:
    """The report in a file, with a change."""
    return Incident.from_file(path).evolve(status="Resolved")


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
def test_only_the_change_is_written(tmp_path: Path, bom: str, eol: str) -> None:
    path = tmp_path / "report.md"
    text = bom + REPORT.replace("\n", eol) + f"**Überblick:** ßü𝕏{eol}"
    path.write_bytes(text.encode())

    resolved(path).write()

    assert path.read_bytes() == text.replace("Draft", "Resolved").encode()
    assert names(tmp_path) == ["report.md"]


def test_the_bot_goes_on_with_what_write_returns(report: Path) -> None:
    first = resolved(report).write()
    second = first.evolve(title="Probe lost").write()

    assert second == Incident.from_file(report)
    assert (second.title, second.status, second.path) == ("Probe lost", first.status, report)
    assert second.where("title")


def test_writing_twice_is_writing_once(report: Path) -> None:
    incident = resolved(report)
    incident.write()
    before = report.stat()

    incident.write()

    assert (report.stat().st_mtime_ns, report.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_file_that_somebody_changed_is_left_alone(report: Path) -> None:
    incident = resolved(report)
    report.write_bytes(REPORT.replace("Probe", "Probes").encode())

    with pytest.raises(StaleFileError, match=r"INC-1\.md"):
        incident.write()

    assert b"Probes" in report.read_bytes()
    assert names(report.parent) == [report.name]


def test_a_file_whose_line_endings_somebody_changed_is_left_alone(report: Path) -> None:
    incident = resolved(report)
    report.write_bytes(REPORT.replace("\n", "\r\n").encode())

    with pytest.raises(StaleFileError):
        incident.write()


def test_a_file_that_was_deleted_does_not_come_back(report: Path) -> None:
    incident = resolved(report)
    report.unlink()

    with pytest.raises(StaleFileError, match="gone"):
        incident.write()

    assert not names(report.parent)
    incident.write(force=True)
    assert b"Resolved" in report.read_bytes()


def test_force_writes_over_what_somebody_changed(report: Path) -> None:
    incident = resolved(report)
    report.write_text("something else", encoding="utf-8")

    incident.write(force=True)

    assert report.read_bytes() == REPORT.replace("Draft", "Resolved").encode()


def test_another_path_gets_a_file_of_its_own(report: Path) -> None:
    copy = report.with_name("copy.md")

    written = resolved(report).write(copy)

    assert written.path == copy
    assert report.read_bytes() == REPORT.encode()
    assert copy.read_bytes() == REPORT.replace("Draft", "Resolved").encode()


def test_another_file_is_not_written_over(report: Path) -> None:
    other = report.with_name("other.md")
    other.write_text("mine", encoding="utf-8")

    with pytest.raises(StaleFileError):
        resolved(report).write(other)
    with pytest.raises(StaleFileError):
        Incident(id="INC-7").write(other)

    assert other.read_text(encoding="utf-8") == "mine"


def test_an_incident_without_a_document_is_rendered(tmp_path: Path) -> None:
    written = Incident(id="INC-7").write(tmp_path / "new.md")
    assert (written.id, written.template) == ("INC-7", "basic")
    assert Incident.from_file(tmp_path / "new.md") == written


def test_an_incident_without_a_path_has_nowhere_to_go() -> None:
    with pytest.raises(InvalidValueError, match="where to write"):
        Incident.from_markdown(REPORT).write()


@POSIX
@pytest.mark.parametrize("permissions", [0o600, 0o644, 0o664, 0o755])
def test_the_mode_is_kept(report: Path, permissions: int) -> None:
    report.chmod(permissions)
    resolved(report).write()
    assert mode(report) == permissions


@POSIX
def test_a_new_file_has_the_mode_of_any_new_file(report: Path) -> None:
    other = report.with_name("other.txt")
    other.touch()
    resolved(report).write(report.with_name("new.md"))
    assert mode(report.with_name("new.md")) == mode(other)


@POSIX
def test_a_link_stays_a_link(report: Path) -> None:
    folder = report.with_name("links")
    folder.mkdir()
    link = folder / "latest.md"
    link.symlink_to("../INC-1.md")

    written = resolved(link).write()

    assert link.is_symlink()
    assert written.path == link
    assert b"Resolved" in report.read_bytes()
    assert (names(folder), names(report.parent)) == (["latest.md"], ["INC-1.md", "links"])


@POSIX
def test_a_link_to_nothing_gets_its_target(tmp_path: Path) -> None:
    link = tmp_path / "latest.md"
    link.symlink_to("INC-1.md")
    Incident.from_markdown(REPORT).write(link)
    assert link.is_symlink()
    assert (tmp_path / "INC-1.md").read_bytes() == REPORT.encode()


@POSIX
def test_a_link_to_itself_is_an_os_error(tmp_path: Path) -> None:
    link = tmp_path / "loop.md"
    link.symlink_to("loop.md")
    with pytest.raises(OSError, match="loop"):
        Incident.from_markdown(REPORT).write(link)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        Incident.from_markdown(REPORT).write(tmp_path, force=True)
    assert not names(tmp_path)


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="missing"):
        Incident.from_markdown(REPORT).write(tmp_path / "missing" / "a.md")
    assert not names(tmp_path)


@POSIX
def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="regular"):
        Incident.from_markdown(REPORT).write(pipe, force=True)


@POSIX
def test_a_file_that_must_not_be_written_is_not(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Renaming would get round it; root may write anything, hence the stand-in."""
    incident = resolved(report)

    def denied(*_: object) -> bool:
        return False

    monkeypatch.setattr(os, "access", denied)
    with pytest.raises(PermissionError):
        incident.write()
    assert report.read_bytes() == REPORT.encode()


def failing(*_: object, **__: object) -> Any:  # noqa: ANN401 -- stands in for several functions
    """What a full disk does."""
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("holder", "function"), [(os, "fsync"), (Path, "replace"), (Path, "chmod")], ids=str
)
def test_a_failure_leaves_the_old_file_and_nothing_else(
    report: Path, monkeypatch: pytest.MonkeyPatch, holder: object, function: str
) -> None:
    incident = resolved(report)
    monkeypatch.setattr(holder, function, failing)

    with pytest.raises(OSError, match="No space left"):
        incident.write()

    monkeypatch.undo()
    assert report.read_bytes() == REPORT.encode()
    assert names(report.parent) == [report.name]


def test_an_interrupt_leaves_the_old_file_and_nothing_else(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    incident = resolved(report)
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        incident.write()
    assert names(report.parent) == [report.name]
    assert report.read_bytes() == REPORT.encode()


@pytest.mark.skipif(sys.platform == "win32", reason="names are shorter there")
def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 126 + ".md")
    Incident.from_markdown(REPORT).write(path)
    assert path.read_bytes() == REPORT.encode()


def test_what_utf_8_cannot_hold_is_refused(report: Path) -> None:
    incident = Incident.from_markdown(REPORT + "\ud800")
    with pytest.raises(EncodingError, match="UTF-8"):
        incident.write(report, force=True)
    with pytest.raises(EncodingError, match="UTF-8"):
        replace_text(report, REPORT + "x", known="\ud800")
    assert report.read_bytes() == REPORT.encode()


def test_what_cannot_be_represented_touches_no_file(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Incident, **_options: object) -> str:
        raise UnrepresentableError("status", "for the test")

    incident = resolved(report)
    monkeypatch.setattr(Incident, "to_markdown", refused)
    with pytest.raises(UnrepresentableError):
        incident.write()
    assert report.read_bytes() == REPORT.encode()


def test_a_document_that_was_read_with_other_limits_can_be_written(report: Path) -> None:
    report.write_bytes((REPORT + "\n" * 100_001).encode())
    read = Incident.from_file(report, limits=Limits(document_lines=200_000))
    assert read.evolve(status="Resolved").write().status == Status(label="Resolved")
    assert report.read_bytes().endswith(b"\n" * 100_001)


def test_another_file_is_named_as_one(tmp_path: Path) -> None:
    read, other = tmp_path / "a.md", tmp_path / "b.md"
    read.write_text("# INC-1: A\n", encoding="utf-8")
    other.write_text("# INC-2: B\n", encoding="utf-8")
    with pytest.raises(StaleFileError, match="this was not read from it"):
        Incident.from_file(read).write(other)
    assert other.read_text(encoding="utf-8") == "# INC-2: B\n"


def test_the_file_that_was_read_is_the_same_by_another_path(tmp_path: Path) -> None:
    read = tmp_path / "a.md"
    read.write_text("# INC-1: A\n", encoding="utf-8")
    incident = Incident.from_file(read)
    read.write_text("# INC-1: B\n", encoding="utf-8")
    with pytest.raises(StaleFileError, match="has changed since it was read"):
        incident.write(tmp_path / "." / ".." / tmp_path.name / "a.md")


def test_a_part_of_a_file_is_not_written_by_itself(tmp_path: Path) -> None:
    incident = Incident.from_markdown("# INC-1: A\n", path=tmp_path / "log.md#L3")
    with pytest.raises(InvalidValueError, match="is a part of a file"):
        incident.write()
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_in_the_form_that_is_asked_for(tmp_path: Path) -> None:
    incident = Incident(title="Mail down", severity="P1")
    written = incident.write(tmp_path / "new.md", template="sev", placeholders="drop")
    text = (tmp_path / "new.md").read_text(encoding="utf-8")
    assert text == incident.to_markdown(template="sev", placeholders="drop")
    assert written == incident
    with pytest.raises(InvalidValueError, match="placeholders"):
        incident.write(tmp_path / "other.md", placeholders="no")  # type: ignore[arg-type]
    assert not (tmp_path / "other.md").exists()
