"""Imports run one way between rooms, and the other house rules that a parser can check.

A room is a folder or a file directly in the package; a part is a module as it is imported.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "incidentkit"

GROUND = frozenset({"errors", "frozen_by_types", "limits", "place", "version"})
READING = GROUND | {"notation", "model", "forms"}
EVERYTHING = READING | {
    "files",
    "markdown",
    "interchange",
    "findings",
    "display",
    "frames",
    "policy",
    "metrics",
}

# What each room may import, besides itself. A new room takes its place here.
ARROWS = {
    "errors": frozenset[str](),
    "place": frozenset[str](),
    "version": frozenset[str](),
    "frozen_by_types": frozenset[str](),
    "limits": frozenset({"errors"}),
    "notation": GROUND,
    "markdown": GROUND,
    "files": GROUND,
    "model": GROUND | {"notation"},
    "forms": GROUND | {"notation", "markdown", "model", "files"},
    "display": GROUND | {"notation", "model"},
    "metrics": GROUND | {"notation", "model", "display"},
    "findings": READING | {"display"},
    "interchange": READING,
    # The face of a guide: it is read by `forms` and written by `interchange`, as an incident is.
    "policy": READING | {"files", "interchange", "display"},
    "frames": READING | {"metrics", "policy"},
    "incident": EVERYTHING,
    "log": EVERYTHING | {"incident"},
    "plots": EVERYTHING | {"incident", "log"},
    "testing": EVERYTHING | {"incident", "log"},
    "cli": EVERYTHING | {"incident", "log"},
    "__main__": frozenset({"cli"}),
}

# The only room that may import a package; the others in the list may be imported anywhere.
OWNERS = {"dateutil": "notation", "markdown_it": "markdown", "cattrs": "interchange"}
ANYWHERE = frozenset({"attrs", "pendulum"})
# Brought by an extra: imported when needed, inside the function that needs them.
OPTIONAL = frozenset({"dask", "matplotlib", "pandas", "polars", "pyarrow"})

# What of pendulum turns text into a time.
PARSERS = frozenset({"from_format", "parse"})

# Folders whose names are loaded when first used; what they load is imported for type checkers as
# well, where a circle would be seen.
LATE_FOLDERS = frozenset({"incidentkit.forms.writing"})

LONGEST_FILE = 400
VAGUE_NAMES = frozenset({"common", "helpers", "misc", "util", "utils"})

FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in FILES
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
FOLDERS = sorted(
    name for name, path in MODULES.items() if path.stem == "__init__" and name != "incidentkit"
)
# `incidentkit/__init__.py` names everything and is imported by nothing.
INSIDE = sorted(set(MODULES) - {"incidentkit"})


def imports_in(tree: ast.AST) -> Iterator[str]:
    """Every module imported below `tree`, for type checkers only included; ours to the part."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            assert node.module is not None
            for alias in node.names:
                part = f"{node.module}.{alias.name}"
                yield part if part in MODULES else node.module


def room_of(module: str) -> str:
    """The room a module of ours is in; the package itself is in none of ARROWS."""
    return module.removeprefix("incidentkit.").partition(".")[0]


def child_in(folder: str, module: str) -> str | None:
    """What of a folder a module is or belongs to, if it is in there."""
    inside = module.startswith(f"{folder}.")
    return module.removeprefix(f"{folder}.").partition(".")[0] if inside else None


def top_of(module: str) -> str:
    """The package a module belongs to."""
    return module.partition(".")[0]


def ours(module: str) -> bool:
    """Whether a module is part of the package."""
    return top_of(module) == "incidentkit"


def functions_in(tree: ast.AST) -> Iterator[ast.AST]:
    """Every function in `tree`, methods included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("name", INSIDE)
def test_imports_run_downward_only(name: str) -> None:
    room = room_of(name)
    assert room in ARROWS, f"say in ARROWS where {room} stands"
    reached = {room_of(module) for module in imports_in(TREES[name]) if ours(module)}
    assert reached <= ARROWS[room] | {room}


def test_the_arrows_themselves_have_no_circle() -> None:
    TopologicalSorter(ARROWS).prepare()


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    graph = {
        name: {module for module in imports_in(TREES[name]) if ours(module) and module != name}
        for name in INSIDE
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_stands_side_by_side_in_a_folder_has_no_circle(folder: str) -> None:
    """Folders within a room are rooms of their own: arrows between them run one way, too."""
    graph: dict[str, set[str]] = {}
    for name in MODULES:
        one = child_in(folder, name)
        if one is not None:
            reached = {child_in(folder, module) for module in imports_in(TREES[name])}
            graph.setdefault(one, set()).update(
                child for child in reached if child not in (None, one)
            )
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("name", INSIDE)
def test_a_package_is_imported_only_by_the_room_that_owns_it(name: str) -> None:
    for module in imports_in(TREES[name]):
        top = top_of(module)
        if top in OWNERS:
            assert OWNERS[top] == room_of(name), f"{top} belongs to {OWNERS[top]}"
        elif not ours(module):
            known = top in ANYWHERE | OPTIONAL or top in sys.stdlib_module_names
            assert known, f"{top} is not a dependency"


@pytest.mark.parametrize("name", INSIDE)
def test_only_notation_parses_times_with_pendulum(name: str) -> None:
    if room_of(name) == "notation":
        return
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.ImportFrom) and node.module == "pendulum":
            assert PARSERS.isdisjoint(alias.name for alias in node.names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert node.value.id != "pendulum" or node.attr not in PARSERS


@pytest.mark.parametrize("name", MODULES)
def test_functions_import_only_optional_packages(name: str) -> None:
    for function in functions_in(TREES[name]):
        assert OPTIONAL.issuperset(map(top_of, imports_in(function)))


@pytest.mark.parametrize("name", INSIDE)
def test_optional_packages_are_imported_only_when_needed(name: str) -> None:
    """At module level they would be needed by everybody; for type checkers alone they are not."""
    for node in TREES[name].body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            assert not OPTIONAL.intersection(map(top_of, imports_in(node)))


@pytest.mark.parametrize("name", sorted(set(INSIDE) - LATE_FOLDERS))
def test_no_circle_is_dodged_by_importing_by_name(name: str) -> None:
    used = {node.id for node in ast.walk(TREES[name]) if isinstance(node, ast.Name)}
    used |= {node.attr for node in ast.walk(TREES[name]) if isinstance(node, ast.Attribute)}
    assert not used & {"import_module", "__import__"}


@pytest.mark.parametrize("name", sorted(LATE_FOLDERS))
def test_what_is_loaded_late_is_what_type_checkers_see(name: str) -> None:
    folder = import_module(name)
    seen = {module for module in imports_in(TREES[name]) if ours(module)}
    assert {getattr(folder, each).__module__ for each in folder.__all__} == seen


@pytest.mark.parametrize(
    "path",
    [*FILES, *sorted((ROOT / "tests").rglob("*.py"))],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("name", MODULES)
def test_no_module_has_a_name_that_says_nothing(name: str) -> None:
    assert not set(name.split(".")) & VAGUE_NAMES


def test_the_package_is_marked_as_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
