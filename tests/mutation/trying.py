"""Running tests with one mutant in force, in a process of its own."""

from __future__ import annotations

import functools
import gc
import importlib.util
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType, FunctionType, ModuleType
from typing import Any

import attrs
import pytest

from mutation.covering import Chosen
from mutation.mutants import ROOT, Mutant
from mutation.recording import QUIET, load_the_package, silence

MEMORY = 4 << 30
"""Bytes that a mutant may ask for."""
PATIENCE = 10
"""So many seconds of computing a test may take, and so many times what it took, before it hangs."""


Remembering = type(functools.cache(len))


class Outcome(StrEnum):
    """What became of a mutant."""

    FAILED = "killed by a test that fails"
    HUNG = "killed by a test that hangs"
    SURVIVED = "survived"
    UNRUN = "survived, since no test runs it"

    @property
    def killed(self) -> bool:
        """Whether a test noticed."""
        return self in {Outcome.FAILED, Outcome.HUNG}


Told = Callable[[Mutant, Outcome], None]


def try_all(chosen: Mapping[Mutant, Chosen], seconds: Mapping[str, float], told: Told) -> None:
    """Try each mutant and tell what became of it.

    Those that are run when the package is imported come first, each in a process that has
    imported nothing of it; the others are put into force after everything is imported.
    """
    for mutant, tests in chosen.items():
        if not tests.tests:
            told(mutant, Outcome.UNRUN)
        elif tests.on_import:
            told(mutant, _forked(lambda: _from_the_start(mutant, tests.tests, seconds)))  # noqa: B023 -- called at once
    later = {
        mutant: tests for mutant, tests in chosen.items() if tests.tests and not tests.on_import
    }
    if later:
        with silence():
            files = _files(test for tests in later.values() for test in tests.tests)
            pytest.main([*QUIET, *files], plugins=[_Server(later, seconds, told)])


@attrs.frozen(eq=False)
class _Server:
    """A plugin that collects the tests once, and forks for each mutant instead of running them."""

    chosen: Mapping[Mutant, Chosen]
    seconds: Mapping[str, float]
    told: Told

    def pytest_collection(self) -> None:
        load_the_package()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        # What was remembered while tests were collected came of the functions as they were.
        for cache in gc.get_objects():
            if type(cache) is Remembering and cache.__module__.startswith("incidentkit."):
                cache.cache_clear()
        gc.collect()
        gc.freeze()
        for mutant, tests in self.chosen.items():

            def run(mutant: Mutant = mutant, tests: Chosen = tests) -> bool:
                put_into_force(mutant)
                return _run(session, [items[test] for test in tests.tests], self.seconds)

            self.told(mutant, _forked(run))
        return True


@attrs.frozen(eq=False)
class _Ordered:
    """A plugin that runs some tests in an order of its own until one fails."""

    tests: Sequence[str]
    seconds: Mapping[str, float]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        passed = _run(session, [items[test] for test in self.tests], self.seconds)
        os._exit(0 if passed else 1)


def _run(
    session: pytest.Session, items: Sequence[pytest.Item], seconds: Mapping[str, float]
) -> bool:
    """Whether all of the tests pass; the first that doesn't is the last that is run."""
    for item, after in zip(items, [*items[1:], None], strict=True):
        allowed = PATIENCE + PATIENCE * seconds[item.nodeid]
        signal.setitimer(signal.ITIMER_PROF, allowed)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
        if session.testsfailed:
            return False
    return True


def _forked(run: Callable[[], bool]) -> Outcome:
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if not pid:
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            passed = run()
        except BaseException:  # noqa: BLE001 -- whatever it is
            # Such as a module that can't be imported with the mistake in it.
            passed = False
        os._exit(0 if passed else 1)
    status = os.waitpid(pid, 0)[1]
    if os.WIFSIGNALED(status):
        return Outcome.HUNG
    return Outcome.FAILED if os.WEXITSTATUS(status) else Outcome.SURVIVED


def put_into_force(mutant: Mutant) -> None:
    """Give the function the code with the mistake in it, wherever the function is held."""
    function = _function(sys.modules[mutant.module], mutant.function)
    module = compile(mutant.source, str(mutant.path), "exec", dont_inherit=True)
    function.__code__ = next(_codes(module, mutant.function))


def _function(module: ModuleType, name: str) -> FunctionType:
    owner, _, method = name.rpartition(".")
    holder: Mapping[str, Any] = vars(getattr(module, owner) if owner else module)
    found = holder[method]
    # Of a class method, the function.
    found = getattr(found, "__func__", found)
    assert isinstance(found, FunctionType)
    return found


def _codes(code: CodeType, qualified: str) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if constant.co_qualname == qualified:
                yield constant
            yield from _codes(constant, qualified)


class _Mutated(SourceFileLoader):
    """A loader of the module with the mistake in it."""

    def __init__(self, mutant: Mutant) -> None:
        super().__init__(mutant.module, str(mutant.path))
        self.mutant = mutant

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 -- what loaders are asked for
        return compile(self.mutant.source, str(self.mutant.path), "exec", dont_inherit=True)


@attrs.frozen(eq=False)
class _Finder:
    mutant: Mutant

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != self.mutant.module:
            return None
        return importlib.util.spec_from_file_location(name, loader=_Mutated(self.mutant))


def _files(tests: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(str(ROOT / test.partition("::")[0]) for test in tests))


def _from_the_start(mutant: Mutant, tests: Sequence[str], seconds: Mapping[str, float]) -> bool:
    sys.meta_path.insert(0, _Finder(mutant))
    # The plugin ends the process; what gets here failed before a test ran.
    pytest.main([*QUIET, *_files(tests)], plugins=[_Ordered(tests, seconds)])
    return False
