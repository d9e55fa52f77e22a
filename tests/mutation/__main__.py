"""Mutation testing: `python -m mutation --each 4` tries four mutants of every module.

mutmut makes the mutants: of each function, versions with another operator, constant, argument or
call. A first run of the tests records which of them run which lines, and how long they take; it is
kept in the folder, and only files of tests that have changed run again. Each mutant of the sample
then gets a process, in which the tests run that run the changed statement, until one fails.
`--skip 4` takes other mutants than those tried before.

Tables and regular expressions outside of functions, and functions with a decorator, have no
mutants. Of the tests that run a statement those are asked that take `--budget` seconds together.
"""

from __future__ import annotations

import argparse
import collections
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from mutation.covering import Record
from mutation.mutants import PARTS, ROOT, Mutant, made, sample
from mutation.recording import record
from mutation.trying import Outcome, try_all


def main() -> None:
    """Make the mutants, run the tests on a sample, and say what came out."""
    parser = argparse.ArgumentParser(prog="mutation", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", help=f"of {', '.join(PARTS)}: all unless some are named"
    )
    parser.add_argument("--each", type=int, default=4, help="how many mutants of each module")
    parser.add_argument("--skip", type=int, default=0, help="how many of each to leave out first")
    parser.add_argument("--seed", type=int, default=0, help="the order of the mutants")
    parser.add_argument("--modules", nargs="*", help="take these alone")
    parser.add_argument("--budget", type=float, default=30, help="seconds of tests for a mutant")
    parser.add_argument("--folder", type=Path, default=ROOT / ".mutation")
    asked = parser.parse_args()
    os.environ["HYPOTHESIS_PROFILE"] = "steady"
    os.chdir(ROOT)
    folder: Path = asked.folder.resolve()
    record(folder)
    mutants = list(made(asked.parts or list(PARTS), asked.modules))
    taken = sample(mutants, each=asked.each, skipped=asked.skip, seed=asked.seed)
    recorded = Record(folder)
    chosen = {mutant: recorded.chosen(mutant, asked.budget) for mutant in taken}
    outcomes: dict[Mutant, Outcome] = {}
    with (folder / "outcomes.txt").open("w", encoding="utf-8", buffering=1) as file:

        def told(mutant: Mutant, outcome: Outcome) -> None:
            outcomes[mutant] = outcome
            tests = chosen[mutant]
            cut = " of those within the budget" if tests.cut else ""
            asked_of = f"{len(tests.tests)} tests{cut}"
            file.write(f"# {mutant.module} {mutant.function}: {outcome} ({asked_of})\n")
            if not outcome.killed:
                file.write(f"{mutant.change}\n")

        try_all(chosen, recorded.seconds, told)
    if recorded.failed:
        sys.stdout.write(f"{len(recorded.failed)} tests fail without a mutant: not asked\n")
    report(mutants, outcomes)


def report(mutants: Sequence[Mutant], outcomes: Mapping[Mutant, Outcome]) -> None:
    """Print a line for each part and one for all."""
    sizes = collections.Counter(mutant.module for mutant in mutants)
    for part in dict.fromkeys(mutant.part for mutant in mutants):
        own = {mutant: outcomes[mutant] for mutant in outcomes if mutant.part == part}
        sys.stdout.write(f"{part}: {_score(own, sizes)}\n")
    sys.stdout.write(f"all: {_score(outcomes, sizes)}\n")


def _score(outcomes: Mapping[Mutant, Outcome], sizes: Mapping[str, int]) -> str:
    tried = collections.Counter(mutant.module for mutant in outcomes)
    killed = collections.Counter(
        mutant.module for mutant, outcome in outcomes.items() if outcome.killed
    )
    made_of_them = sum(sizes[module] for module in tried)
    weighted = sum(sizes[module] * killed[module] / tried[module] for module in tried)
    hung = sum(outcome is Outcome.HUNG for outcome in outcomes.values())
    unrun = sum(outcome is Outcome.UNRUN for outcome in outcomes.values())
    return (
        f"{made_of_them} mutants in {len(tried)} modules, {tried.total()} tried, "
        f"{killed.total()} killed ({hung} by hanging), "
        f"{tried.total() - killed.total()} survived ({unrun} run by no test): "
        f"{killed.total() / tried.total():.1%}, weighted by module {weighted / made_of_them:.1%}"
    )


if __name__ == "__main__":
    main()
