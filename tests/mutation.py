"""Mutation testing of one part of the package by mutmut: `python tests/mutation.py notation`.

Each mutant is a change to one function: another operator, constant, argument or call. Tests of the
part that reach the function are run on it, in a process forked for it alone. mutmut switches
mutants on in processes that have imported the package, so that what runs on import (a regular
expression built by a function) and what is remembered never sees them: where no mutant of a
function is killed so, its mutants get a fresh process and all tests of the part.

`--digits 15` takes the mutants whose number in their function ends in one of those digits: 15 is
a fifth. The last lines say how many there were, and the folder has those that survived, as diffs.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import attrs

ROOT = Path(__file__).parents[1]
LONGEST = 600
"""Seconds that all tests of a part may take on one mutant before it counts as killed."""
KILLED = frozenset((1, 3))
OUT_OF_TIME = frozenset((24, 36, 152, 255, -24, -9))


@attrs.frozen
class Part:
    """Modules that mutants are made of, and the tests that should kill them."""

    modules: str
    tests: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    """Tests that start interpreters or measure times: slow, and no better at killing."""


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "notation": Part(
            "notation",
            ("tests/notation",),
            ("tests/notation/test_surroundings.py", "tests/notation/test_cost.py"),
        ),
        "markdown": Part("markdown", ("tests/markdown", "tests/writing/test_sections.py")),
        "writing": Part("forms/writing", ("tests/writing",)),
    }
)


def main() -> None:
    """Make the mutants of a part, test them, and say what came out."""
    parser = argparse.ArgumentParser(prog="mutation", description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--digits", default="0123456789")
    parser.add_argument("--folder", type=Path, default=ROOT / ".mutation")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    part, folder = PARTS[asked.part], (asked.folder / asked.part).resolve()
    prepare(folder, part)
    package = f"incidentkit.{part.modules.replace('/', '.')}"
    pattern = f"{package}.*__mutmut_*[{asked.digits}]"
    run_mutmut(folder, "run", "--max-children", str(asked.processes), pattern)
    results = dict(results_in(folder, asked.digits))
    for mutant in in_fresh_processes(results):
        results[mutant] = run_alone(folder, part, mutant)
    report(folder, results)


def prepare(folder: Path, part: Part) -> None:
    """Copy what is needed into a folder of its own, with the settings of mutmut."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("src", "tests", "examples"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", folder)
    settings: Mapping[str, Sequence[str]] = {
        "source_paths": ["src"],
        "only_mutate": [f"src/incidentkit/{part.modules}/*"],
        "also_copy": ["examples"],
        "pytest_add_cli_args_test_selection": part.tests,
        "pytest_add_cli_args": ["-p", "no:cacheprovider", *ignored_by(part)],
        "process_isolation": ["forkserver"],
    }
    lines = ["[mutmut]"]
    for key, values in settings.items():
        lines += [f"{key}=", *(f"    {value}" for value in values)]
    text = "\n".join(lines).replace("isolation=\n    ", "isolation=")
    (folder / "setup.cfg").write_text(f"{text}\n", encoding="utf-8")


def ignored_by(part: Part) -> list[str]:
    """What keeps the left out tests out."""
    return [f"--ignore={path}" for path in part.left_out]


def run_mutmut(folder: Path, *arguments: str) -> None:
    """Run mutmut there; the examples of properties are the same for every mutant."""
    command = (sys.executable, "-m", "mutmut", *arguments)
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "steady"}
    with (folder / "mutmut.log").open("w", encoding="utf-8") as log:
        subprocess.run(command, cwd=folder, env=environment, stdout=log, stderr=log, check=True)


def results_in(folder: Path, digits: str) -> Iterator[tuple[str, str]]:
    """What became of each mutant that was asked for."""
    for path in sorted(folder.glob("mutants/src/**/*.meta")):
        codes: Mapping[str, int | None] = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
        for mutant, code in codes.items():
            if mutant[-1] in digits and code is not None:
                yield mutant, outcome(code)


def outcome(code: int) -> str:
    """What the exit code of its tests says of a mutant."""
    if code in KILLED:
        return "killed"
    return "out of time" if code in OUT_OF_TIME else "survived"


def in_fresh_processes(results: Mapping[str, str]) -> list[str]:
    """The mutants of functions of which not one was killed."""
    killed = {function_of(mutant) for mutant, said in results.items() if said != "survived"}
    return [mutant for mutant in results if function_of(mutant) not in killed]


def function_of(mutant: str) -> str:
    """The function that a mutant is one of."""
    return mutant.rpartition("__mutmut_")[0]


def run_alone(folder: Path, part: Part, mutant: str) -> str:
    """Run all tests of a part with one mutant in force from the start."""
    command = (sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider")
    environment = {
        **os.environ,
        "HYPOTHESIS_PROFILE": "steady",
        "MUTANT_UNDER_TEST": mutant,
    }
    try:
        done = subprocess.run(
            (*command, *part.tests, *ignored_by(part)),
            cwd=folder / "mutants",
            env=environment,
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "out of time"
    return "killed" if done.returncode else "survived"


def report(folder: Path, results: Mapping[str, str]) -> None:
    """Print a line for each module and one for all; keep the survivors."""
    counted: dict[str, collections.Counter[str]] = {}
    for mutant, became in results.items():
        module = function_of(mutant).rpartition(".")[0].rpartition(".")[2]
        counted.setdefault(module, collections.Counter())[became] += 1
    counted["all"] = collections.Counter(results.values())
    for module, found in counted.items():
        score = 1 - found["survived"] / found.total()
        said = f"{found.total()} mutants, {found['survived']} survived, score {score:.1%}"
        sys.stdout.write(f"{module}: {said}\n")
    with (folder / "survivors.txt").open("w", encoding="utf-8") as file:
        for mutant in sorted(m for m, became in results.items() if became == "survived"):
            command = (sys.executable, "-m", "mutmut", "show", mutant)
            shown = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
            file.write(f"{mutant}\n{shown.stdout}\n")


if __name__ == "__main__":
    main()
