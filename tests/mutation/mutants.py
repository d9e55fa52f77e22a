"""Mutants: versions of one function with another operator, constant, argument or call."""

from __future__ import annotations

import ast
import difflib
import hashlib
import importlib
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "incidentkit"
PARTS: Mapping[str, str] = MappingProxyType(
    {"notation": "notation", "markdown": "markdown", "writing": "forms/writing"}
)
"""The rooms that are mutated, and their folders in the package."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@attrs.frozen
class Mutant:
    """One version of one function."""

    part: str
    module: str
    function: str
    """With the class that it is in, as `Class.method`."""
    change: str
    """The lines that differ, as in a diff."""
    text: str
    """The function with the mistake in it."""
    place: range
    """The lines that the function has in the module."""
    lines: range
    """Where the changed statement is in the module as it was."""
    in_head: bool
    """Whether the head of the function is changed: a default value."""

    @property
    def path(self) -> Path:
        """The file of the module."""
        return (ROOT / "src" / self.module.replace(".", "/")).with_suffix(".py")

    @property
    def source(self) -> str:
        """The whole module with the mistake in it."""
        lines = self.path.read_text("utf-8").splitlines(keepends=True)
        lines[self.place.start - 1 : self.place.stop - 1] = [self.text]
        return "".join(lines)

    def rank(self, seed: int) -> bytes:
        """Its place in a shuffled order, which no other mutant has an influence on."""
        text = f"{seed} {self.module} {self.function} {self.change}"
        return hashlib.sha256(text.encode()).digest()


def made(parts: Sequence[str], modules: Sequence[str] | None) -> Iterator[Mutant]:
    """Every mutant of some parts, or of some of their modules."""
    for part in parts:
        for path in sorted((PACKAGE / PARTS[part]).rglob("*.py")):
            if not modules or path.stem in modules:
                yield from _mutants_of(part, path)


def sample(mutants: Sequence[Mutant], *, each: int, skipped: int, seed: int) -> Sequence[Mutant]:
    """Up to `each` mutants of every module, shuffled, after the first that are skipped."""
    taken: list[Mutant] = []
    for module in dict.fromkeys(mutant.module for mutant in mutants):
        own = sorted(
            (mutant for mutant in mutants if mutant.module == module),
            key=lambda mutant: mutant.rank(seed),
        )
        taken += own[skipped : skipped + each]
    return taken


def _mutants_of(part: str, path: Path) -> Iterator[Mutant]:
    # By name, since only the session that makes mutants has it.
    maker: Any = importlib.import_module("mutmut.mutation.file_mutation")
    text = path.read_text("utf-8")
    mutated = maker.mutate_file_contents(str(path), text)
    spans: Mapping[str, Any] = mutated.line_span_by_function_name
    lines = text.splitlines(keepends=True)
    generated = mutated.code.splitlines(keepends=True)
    functions = dict(_functions(ast.parse(text)))
    for name in mutated.mutant_names:
        mangled = name.rpartition("__mutmut_")[0]
        function = mangled.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
        span = spans[name]
        # The function has its own name again, and no lines before its head.
        changed = [
            re.sub(rf"\b{re.escape(name)}\b", function.rpartition(".")[2], line)
            for line in generated[span.start - 1 : span.end]
        ]
        while not changed[0].lstrip().startswith(("def ", "async def ")):
            del changed[0]
        node = functions[function]
        original = lines[node.lineno - 1 : node.end_lineno]
        changed_part = _innermost(node, original, changed)
        yield Mutant(
            part=part,
            module=".".join(path.relative_to(ROOT / "src").with_suffix("").parts),
            function=function,
            change="\n".join(
                line.rstrip()
                for line in difflib.unified_diff(original, changed, n=0)
                if not line.startswith(("---", "+++", "@@"))
            ),
            text="".join(changed),
            place=_span(node),
            lines=_span(changed_part),
            in_head=changed_part is node,
        )


def _functions(tree: ast.Module) -> Iterator[tuple[str, Function]]:
    for node in tree.body:
        if isinstance(node, Function):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, Function):
                    yield f"{node.name}.{inner.name}", inner


def _innermost(function: Function, original: Sequence[str], changed: Sequence[str]) -> ast.stmt:
    """The smallest statement that has all of the lines that differ."""
    differing = [
        function.lineno + line
        for tag, first, last, _, _ in difflib.SequenceMatcher(a=original, b=changed).get_opcodes()
        if tag != "equal"
        for line in range(first, max(last, first + 1))
    ]
    found: ast.stmt = function
    for node in ast.walk(function):
        if (
            isinstance(node, ast.stmt)
            and found.lineno <= node.lineno <= min(differing)
            and max(differing) <= (node.end_lineno or node.lineno)
        ):
            found = node
    return found


def _span(statement: ast.stmt) -> range:
    return range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)
