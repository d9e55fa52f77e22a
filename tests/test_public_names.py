"""The public interface: what `import incidentkit` offers, and what it loads."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import incidentkit

INIT = Path(incidentkit.__file__)
HEAVY = ("pendulum", "dateutil", "markdown_it", "cattrs", "pandas")


def guarded_imports() -> dict[str, str]:
    """Name -> module of the imports that `__init__` makes for type checkers."""
    return {
        alias.asname or alias.name: node.module or ""
        for block in ast.parse(INIT.read_text(encoding="utf-8")).body
        if isinstance(block, ast.If)
        for node in block.body
        if isinstance(node, ast.ImportFrom) and node.module != "incidentkit"
        for alias in node.names
    }


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running `statement`."""
    script = f"import sys; {statement}; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    return set(run.stdout.split())


@pytest.mark.parametrize("name", incidentkit.__all__)
def test_every_public_name_loads(name: str) -> None:
    assert getattr(incidentkit, name) is not None
    assert name in dir(incidentkit)


def test_all_is_what_type_checkers_see() -> None:
    assert sorted([*guarded_imports(), "__version__"]) == incidentkit.__all__


@pytest.mark.parametrize(("name", "module"), guarded_imports().items())
def test_a_name_comes_from_where_type_checkers_see_it(name: str, module: str) -> None:
    assert getattr(incidentkit, name) is getattr(sys.modules[module], name)


def test_an_unknown_name_is_an_attribute_error_that_quotes_it() -> None:
    with pytest.raises(AttributeError, match="'incidentkit' has no attribute 'Insident'"):
        _ = getattr(incidentkit, "Insident")  # noqa: B009 -- type checkers refuse the plain form


@pytest.mark.parametrize("name", ["frames", "plots", "testing"])
def test_a_public_module_needs_no_import_of_its_own(name: str) -> None:
    assert f"incidentkit.{name}" in loaded_by(f"import incidentkit; incidentkit.{name}")
    assert name in dir(incidentkit)


def test_no_public_name_is_also_a_module() -> None:
    """Importing such a module would put it in place of the name."""
    modules = {path.stem for path in INIT.parent.iterdir()}
    assert not modules & set(incidentkit.__all__)


def test_importing_the_package_alone_loads_no_heavy_dependency() -> None:
    loaded = loaded_by("import incidentkit")
    assert "incidentkit" in loaded
    assert not loaded.intersection(HEAVY)


def test_what_only_reads_loads_nothing_that_writes() -> None:
    read = "from incidentkit import Incident; Incident.from_markdown('').check()"
    writers = {each for each in loaded_by(read) if each.startswith("incidentkit.forms.writing.")}
    assert writers == set()
