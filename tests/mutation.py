"""Mutation testing of one part of the package: `python tests/mutation.py notation --every 20`.

mutmut makes the mutants: of each function, versions with another operator, constant, argument or
call. Here each of them gets a process that has imported nothing of the package yet, so that it is
in force for what runs on import and for what is remembered, and in that process the tests run that
name its module. Every twentieth mutant of each module makes a sample that is the same each time.

Tables and regular expressions outside of functions, and functions with a decorator, have no
mutants. The last lines count them; the folder has the survivors, as differences.
"""

from __future__ import annotations

import argparse
import collections
import difflib
import importlib
import os
import re
import resource
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

ROOT = Path(__file__).parents[1]
LONGEST = 120
"""Seconds of computing after which a mutant hangs, and counts as killed."""
PRELOADED = ("pytest", "hypothesis", "pendulum", "cattrs", "markdown_it", "dateutil.parser")
"""What is imported once for all mutants."""
SLOW = ("test_surroundings.py", "test_cost.py", "test_laws.py", "test_sequences.py")
"""Tests that start interpreters, measure times, or try hundreds of edits."""


@attrs.frozen
class Part:
    """Modules that mutants are made of, and where the tests are that should kill them."""

    modules: str
    tests: tuple[str, ...]


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "notation": Part("notation", ("notation",)),
        "markdown": Part("markdown", ("markdown",)),
        "writing": Part("forms/writing", ("writing",)),
    }
)


@attrs.frozen
class Mutant:
    """One version of one function."""

    name: str
    module: str
    function: str
    """Its source."""
    original: str


def main() -> None:
    """Make the mutants of a part, run the tests on a sample, and say what came out."""
    parser = argparse.ArgumentParser(prog="mutation", description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--every", type=int, default=1, help="take one of so many mutants")
    parser.add_argument("--modules", nargs="*", help="take these alone")
    parser.add_argument("--folder", type=Path, default=ROOT / ".mutation")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    part, folder = PARTS[asked.part], (asked.folder / asked.part).resolve()
    mutants = list(made(part, folder, asked.modules))
    sample = mutants[:: asked.every]
    for name in PRELOADED:
        importlib.import_module(name)
    survivors = surviving(sample, part, folder, asked.processes)
    report(sample, len(mutants), survivors, folder)


def made(part: Part, folder: Path, modules: Sequence[str] | None) -> Iterator[Mutant]:
    """Copy the project into the folder, with mutants in the modules of the part; the mutants."""
    # By name, since only the session that makes mutants has it.
    maker: Any = importlib.import_module("mutmut.mutation.file_mutation")
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("src", "tests", "examples"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "mutation.py")
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    for path in sorted((folder / "src" / "incidentkit" / part.modules).glob("*.py")):
        if modules and path.stem not in modules:
            continue
        module = f"incidentkit.{part.modules.replace('/', '.')}.{path.stem}"
        mutated = maker.mutate_file_contents(str(path), path.read_text("utf-8"))
        path.write_text(mutated.code, encoding="utf-8")
        lines = mutated.code.splitlines(keepends=True)
        spans: Mapping[str, Any] = mutated.line_span_by_function_name
        for name in mutated.mutant_names:
            function, original = (
                "".join(lines[spans[one].start - 1 : spans[one].end])
                for one in (name, re.sub(r"__mutmut_[0-9]+$", "__mutmut_orig", name))
            )
            yield Mutant(f"{module}.{name}", module, function, original)


def surviving(
    sample: Sequence[Mutant], part: Part, folder: Path, processes: int
) -> Sequence[Mutant]:
    """The mutants that no test fails on."""
    running: dict[int, Mutant] = {}
    survivors: list[Mutant] = []
    waiting = collections.deque(sample)
    tests = {mutant.module: tests_of(mutant.module, part, folder) for mutant in sample}
    for module, files in tests.items():
        pid = started(files, "", folder)
        if os.waitpid(pid, 0)[1] != 0:
            sys.exit(f"the tests of {module} fail without a mutant")
    while waiting or running:
        while waiting and len(running) < processes:
            mutant = waiting.popleft()
            running[started(tests[mutant.module], mutant.name, folder)] = mutant
        pid, status = os.wait()
        if status == 0:
            survivors.append(running[pid])
        del running[pid]
    return survivors


def tests_of(module: str, part: Part, folder: Path) -> list[str]:
    """The tests that name a module, those of its own name first; all of the part if none does."""
    files = [
        path
        for name in part.tests
        for path in sorted((folder / "tests" / name).glob("test_*.py"))
        if path.name not in SLOW
    ]
    naming = [path for path in files if f"{module} import" in path.read_text("utf-8")]
    naming.sort(key=lambda path: path.stem != f"test_{module.rpartition('.')[2]}")
    return [str(path) for path in naming or files]


def started(tests: Sequence[str], mutant: str, folder: Path) -> int:
    """The process that runs tests with one mutant in force, and ends with 0 where they pass."""
    pid = os.fork()
    if pid:
        return pid
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    os.environ.update(MUTANT_UNDER_TEST=mutant, HYPOTHESIS_PROFILE="steady")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.chdir(folder)
    pytest: Any = importlib.import_module("pytest")
    # What is preloaded is not rewritten, and need not be.
    quiet = (
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
    )
    os._exit(int(pytest.main([*quiet, *tests])))


def report(
    sample: Sequence[Mutant], number: int, survivors: Sequence[Mutant], folder: Path
) -> None:
    """Print a line for each module and one for all; keep the survivors."""
    tried = collections.Counter(mutant.module for mutant in sample)
    left = collections.Counter(mutant.module for mutant in survivors)
    for module, count in tried.items():
        sys.stdout.write(f"{module}: {count} mutants tried, {left[module]} survived\n")
    score = 1 - len(survivors) / len(sample)
    said = f"{number} mutants, {len(sample)} tried, {len(survivors)} survived: {score:.1%} killed"
    sys.stdout.write(f"{said}\n")
    with (folder / "survivors.diff").open("w", encoding="utf-8") as file:
        for mutant in survivors:
            file.write(f"# {mutant.name}\n")
            lines = difflib.unified_diff(
                mutant.original.splitlines(), mutant.function.splitlines(), n=0, lineterm=""
            )
            file.writelines(f"{line}\n" for line in list(lines)[2:])


if __name__ == "__main__":
    main()
