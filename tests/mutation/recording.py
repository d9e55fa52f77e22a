"""A run of the tests without a mutant: the lines that each of them runs, and its seconds."""

from __future__ import annotations

import hashlib
import importlib
import itertools
import json
import os
import pkgutil
import sys
import time
from collections.abc import Collection, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs
import coverage
import pytest

from mutation.mutants import PARTS, ROOT

FOLDERS = ("notation", "markdown", "writing", "findings")
"""Folders of tests that read or write documents; of those beside them, all are asked."""
SLOW = frozenset(
    {
        *("test_surroundings.py", "test_cost.py", "test_pathological.py", "test_threads.py"),
        *("test_quickstart.py", "test_public_names.py", "test_mttr_notebook.py", "test_docs.py"),
        *("test_readme.py", "test_generate_log.py", "test_architecture.py", "test_commonmark.py"),
        *("test_addresses.py", "test_files.py", "test_public_values_pickle.py"),
        *("test_workflows.py", "test_testing.py", "test_mutation.py", "test_diff.py"),
    }
)
"""Tests that start interpreters or measure times, or are of something else."""
QUIET = ("-q", "-s", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestWarning")
ON_IMPORT = "import"
ON_COLLECTION = "collection"


def test_files() -> list[str]:
    """The files of tests that may notice a mutant."""
    tests = ROOT / "tests"
    found = [
        *(path for folder in FOLDERS for path in sorted((tests / folder).glob("test_*.py"))),
        *sorted(tests.glob("test_*.py")),
    ]
    return [str(path) for path in found if path.name not in SLOW]


def load_the_package() -> None:
    """Import every module of the package."""
    package = importlib.import_module("incidentkit")
    for module in pkgutil.walk_packages(package.__path__, "incidentkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


@contextmanager
def silence() -> Generator[None]:
    """Keep what pytest prints from being seen."""
    sys.stdout.flush()
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    try:
        yield
    finally:
        sys.stdout.flush()
        os.dup2(kept, 1)
        os.close(kept)


@attrs.define
class Recorded:
    """What was recorded beside the lines."""

    code: str = ""
    """A digest of all that is neither a test nor data of one."""
    files: dict[str, str] = attrs.field(factory=dict[str, str])
    """Digests of the tests, by file."""
    numbers: dict[str, int] = attrs.field(factory=dict[str, int])
    """The number that each test has in the lines."""
    seconds: dict[str, float] = attrs.field(factory=dict[str, float])
    failed: list[str] = attrs.field(factory=list[str])

    @classmethod
    def kept_in(cls, folder: Path) -> Recorded:
        """What an earlier run left in the folder, if any."""
        file = folder / "tests.json"
        return cls(**json.loads(file.read_text("utf-8"))) if file.exists() else cls()

    def forget(self, files: Collection[str]) -> None:
        """Drop the tests of some files."""
        for name in [name for name in self.numbers if name.partition("::")[0] in files]:
            del self.numbers[name], self.seconds[name]
        self.failed = [name for name in self.failed if name.partition("::")[0] not in files]


def record(folder: Path) -> None:
    """Run the tests once in a process of its own; what is recorded goes into the folder.

    Where only tests have changed since, only the files of these run again.
    """
    folder.mkdir(parents=True, exist_ok=True)
    kept = Recorded.kept_in(folder)
    tests = {file: _digest([Path(file)]) for file in test_files()}
    others = [*(ROOT / "src").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    code = _digest(path for path in sorted(others) if str(path) not in tests and not _ours(path))
    if code != kept.code:
        kept = Recorded(code)
        (folder / "lines").unlink(missing_ok=True)
    changed = [file for file, digest in tests.items() if kept.files.get(file) != digest]
    kept.files = tests
    if not changed:
        return
    pid = os.fork()
    if not pid:
        os._exit(0 if _recorded(changed, kept, folder) else 1)
    if os.waitpid(pid, 0)[1]:
        sys.exit("the tests could not be run without a mutant")


def _recorded(files: Iterable[str], kept: Recorded, folder: Path) -> bool:
    numbers = itertools.count(max(kept.numbers.values(), default=-1) + 1)
    kept.forget({Path(file).relative_to(ROOT).as_posix() for file in files})
    measured = coverage.Coverage(
        data_file=folder / "lines",
        config_file=False,
        include=[f"*/incidentkit/{name}/*" for name in PARTS.values()],
    )
    measured.load()
    measured.start()
    recorder = _Recorder(measured, kept, numbers)
    with silence():
        ended = pytest.main([*QUIET, *files], plugins=[recorder])
    measured.stop()
    measured.save()
    (folder / "tests.json").write_text(json.dumps(attrs.asdict(kept)), encoding="utf-8")
    return ended in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}


@attrs.frozen(eq=False)
class _Recorder:
    """A plugin of pytest that notes the lines and the seconds of each test."""

    measured: coverage.Coverage
    kept: Recorded
    numbers: Iterator[int]

    @pytest.hookimpl(wrapper=True)
    def pytest_collection(self) -> Generator[None, object, object]:
        self.measured.switch_context(ON_IMPORT)
        load_the_package()
        self.measured.switch_context(ON_COLLECTION)
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        # The number of the test is its context: names are long, and there are many lines.
        number = next(self.numbers)
        self.measured.switch_context(str(number))
        begin = time.process_time()
        result = yield
        self.kept.seconds[item.nodeid] = time.process_time() - begin
        self.kept.numbers[item.nodeid] = number
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.kept.failed.append(report.nodeid)


def _ours(path: Path) -> bool:
    return path.parent == Path(__file__).parent


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()
