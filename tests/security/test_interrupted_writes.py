"""Whatever befalls a writer, the file says the old text or a new one, never half of either."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from incidentkit import Incident, StaleFileError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits as POSIX has them")

OLD = "# Incident Report: Probe\n\n**Status:** Draft\n\n" + "A line of the report.\n\n" * 3_000
NOBODY = 65_534

CHANGE = """
import sys
from pathlib import Path
from incidentkit import Incident
incident = Incident.from_file(sys.argv[1]).evolve(status=sys.argv[2])
"""
AS_NOBODY = f"""
import os
incident.to_markdown()
os.setgid({NOBODY})
os.setuid({NOBODY})
incident.write()
"""
KILLED = """
import os, signal
def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that another user may enter, which those of pytest are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)
        Path(name).chmod(0o777)


@pytest.fixture
def report(folder: Path) -> Path:
    path = folder / "INC-1.md"
    path.write_bytes(OLD.encode())
    path.chmod(0o666)
    return path


def started(code: str, report: Path, status: str = "Resolved") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(report), status],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def done(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, said = process.communicate(timeout=300)
    return process.returncode, said.strip().rpartition("\n")[2]


def new(status: str = "Resolved") -> bytes:
    return OLD.replace("Draft", status).encode()


@pytest.mark.parametrize(
    "patch",
    [
        "os.fsync = die",
        "Path.chmod = die",
        "Path.replace = die",
    ],
)
def test_a_writer_killed_before_the_renaming_leaves_the_old_file(report: Path, patch: str) -> None:
    code, _ = done(started(f"{CHANGE}{KILLED}{patch}\nincident.write()", report))
    assert code == -signal.SIGKILL
    assert report.read_bytes() == OLD.encode()
    # What it leaves beside the file is in nobody's way.
    Incident.from_file(report).evolve(status="Resolved").write()
    assert report.read_bytes() == new()


def test_a_writer_killed_after_the_renaming_leaves_the_new_file(report: Path) -> None:
    patch = "import incidentkit.files\nincidentkit.files._sync_folder = die"
    code, _ = done(started(f"{CHANGE}{KILLED}{patch}\nincident.write()", report))
    assert code == -signal.SIGKILL
    assert report.read_bytes() == new()


def test_a_writer_killed_at_any_moment_leaves_one_or_the_other(report: Path) -> None:
    loop = """
from incidentkit.files import replace_text
new, old = incident.to_markdown(), Path(sys.argv[1]).read_text()
print("ready", flush=True)
while True:
    replace_text(Path(sys.argv[1]), new, known=old)
    replace_text(Path(sys.argv[1]), old, known=new)
"""
    for delay in range(4):
        process = started(CHANGE + loop, report)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        for _ in range(10 * delay + 5):
            assert report.read_bytes() in (OLD.encode(), new())
        process.kill()
        done(process)
        assert report.read_bytes() in (OLD.encode(), new())
        report.write_bytes(OLD.encode())


def test_a_full_disk_leaves_the_old_file_and_nothing_else(report: Path) -> None:
    """The system itself refuses to write more than half of the file."""
    limited = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({len(OLD) // 2}, {len(OLD) // 2}))
incident.write()
"""
    code, said = done(started(CHANGE + limited, report))
    assert code == 1
    assert said.startswith("OSError: [Errno 27]")
    assert report.read_bytes() == OLD.encode()
    assert [path.name for path in report.parent.iterdir()] == [report.name]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become another user"
)
@pytest.mark.parametrize(("folders", "files"), [(0o555, 0o666), (0o777, 0o444)])
def test_what_another_user_may_not_write_is_left_alone(
    report: Path, folders: int, files: int
) -> None:
    report.chmod(files)
    report.parent.chmod(folders)
    before = report.stat()
    code, said = done(started(CHANGE + AS_NOBODY, report))
    assert code == 1, said
    assert said.startswith("PermissionError")
    assert report.read_bytes() == OLD.encode()
    assert (report.stat().st_ino, stat.S_IMODE(report.stat().st_mode)) == (before.st_ino, files)
    assert [path.name for path in report.parent.iterdir()] == [report.name]


def test_a_link_put_in_place_of_the_file_is_followed_to_what_was_read(
    report: Path, tmp_path: Path
) -> None:
    """Somebody swaps the file for a link to another one: that one is not written over."""
    incident = Incident.from_file(report).evolve(status="Resolved")
    victim = tmp_path / "victim.md"
    victim.write_text("mine", encoding="utf-8")
    report.unlink()
    report.symlink_to(victim)
    with pytest.raises(StaleFileError):
        incident.write()
    assert victim.read_text(encoding="utf-8") == "mine"


def test_many_writers_at_once_leave_the_text_of_one_of_them(report: Path) -> None:
    statuses = [f"Closed by {name}" for name in ("a", "b", "c", "d")]
    waiting = """
import time
while not Path(sys.argv[1] + ".go").exists():
    time.sleep(0.001)
incident.write()
"""
    processes = [started(CHANGE + waiting, report, status) for status in statuses]
    Path(f"{report}.go").touch()
    ends = [done(process) for process in processes]
    assert report.read_bytes() in [new(status) for status in statuses]
    assert 0 in [code for code, _ in ends]
    assert all(code == 0 or said.startswith("incidentkit") for code, said in ends), ends
    assert sorted(path.name for path in report.parent.iterdir()) == ["INC-1.md", "INC-1.md.go"]
