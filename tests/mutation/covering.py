"""The tests that run what a mutant changes, and the order in which they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import attrs
import coverage

from mutation.mutants import Mutant
from mutation.recording import ON_COLLECTION, ON_IMPORT, Recorded

FEW = 5
"""Files of tests that are collected anew for a mistake that is run on import."""
LONGEST = 10
"""Seconds of a test that is not asked at all."""


@attrs.frozen
class Chosen:
    """The tests that are asked about one mutant, in their order."""

    tests: Sequence[str]
    on_import: bool
    """Whether the mistake is run when the package is imported."""
    cut: bool
    """Whether there were more tests than could be asked."""


class Record:
    """What was recorded: the tests that run a line, and how long they take."""

    def __init__(self, folder: Path) -> None:
        kept = Recorded.kept_in(folder)
        self.seconds = kept.seconds
        self.failed = frozenset(kept.failed)
        self._tests = {str(number): name for name, number in kept.numbers.items()}
        self._lines = coverage.CoverageData(str(folder / "lines"))
        self._lines.read()
        self._files = {Path(file): file for file in self._lines.measured_files()}
        self._of_file: tuple[Path, dict[int, list[str]]] | None = None

    def chosen(self, mutant: Mutant, budget: float) -> Chosen:
        """The tests that run what is changed, those first that cost least, within a budget."""
        by_line = self._contexts(mutant.path)
        contexts = {context for line in mutant.lines for context in by_line.get(line, ())}
        on_import = mutant.in_head or ON_IMPORT in contexts
        if not contexts - {ON_IMPORT, ON_COLLECTION, ""} and contexts:
            # Run on import alone: whoever uses the module sees what came of it.
            contexts.update(context for line in by_line.values() for context in line)
        # The numbers of tests that were changed since have no name any more.
        names = {self._tests[context] for context in contexts if context in self._tests}
        asked = self._in_order(names - self.failed)
        if on_import:
            asked = _of_few_files(asked, mutant)
        tests: list[str] = []
        spent = 0.0
        for test in asked:
            if spent > budget:
                return Chosen(tests, on_import, cut=True)
            spent += self.seconds[test]
            tests.append(test)
        return Chosen(tests, on_import, cut=False)

    def _in_order(self, names: set[str]) -> list[str]:
        """Cheap ones first, and a case of each test before the next case of the same."""
        cost: dict[str, float] = {}
        cases: dict[str, int] = {}
        for name in sorted(names, key=lambda name: (self.seconds[name], name)):
            function = name.partition("[")[0]
            cases[function] = cases.get(function, 0) + 1
            cost[name] = self.seconds[name] * cases[function]
        short = (name for name in names if self.seconds[name] <= LONGEST)
        return sorted(short, key=lambda name: (cost[name], name))

    def _contexts(self, path: Path) -> dict[int, list[str]]:
        if self._of_file is None or self._of_file[0] != path:
            found = self._lines.contexts_by_lineno(self._files[path]) if path in self._files else {}
            self._of_file = (path, found)
        return self._of_file[1]


def _of_few_files(tests: Sequence[str], mutant: Mutant) -> list[str]:
    """The tests of a few files: of the one that is named for the module, and of the cheapest."""
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    files.sort(key=lambda file: Path(file).stem != f"test_{mutant.path.stem}")
    few = frozenset(files[:FEW])
    return [test for test in tests if test.partition("::")[0] in few]
