"""The notebook of the examples is its source, executed; and it still runs."""

# jupytext and nbformat leave their types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import jupytext  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]
import nbformat
import pytest
from nbclient import NotebookClient

from incidentkit import metric_presets

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"


def cells_of(notebook: Any) -> list[tuple[str, str]]:  # noqa: ANN401 -- a notebook node
    return [(cell.cell_type, cell.source) for cell in notebook.cells]


def test_the_notebook_has_the_cells_of_its_source() -> None:
    source: Any = jupytext.read(EXAMPLES / "mttr.py")
    notebook: Any = nbformat.read(EXAMPLES / "mttr.ipynb", as_version=4)
    assert cells_of(notebook) == cells_of(source)


def test_the_notebook_that_is_kept_was_executed_without_an_error() -> None:
    notebook: Any = nbformat.read(EXAMPLES / "mttr.ipynb", as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    kinds = {output.output_type for cell in code for output in cell.outputs}
    assert kinds <= {"display_data", "execute_result", "stream"}
    assert not [o for cell in code for o in cell.outputs if o.get("name") == "stderr"]


@pytest.mark.filterwarnings("default")
def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("generate_log.py", "incident_texts.toml"):
        shutil.copy(EXAMPLES / name, tmp_path)
    path = os.pathsep.join((str(ROOT / "src"), str(tmp_path)))
    monkeypatch.setenv("PYTHONPATH", path)
    monkeypatch.setenv("PYTHONWARNINGS", "error::DeprecationWarning:incidentkit")
    notebook: Any = jupytext.read(EXAMPLES / "mttr.py")
    resources = {"metadata": {"path": str(tmp_path)}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=resources).execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    printed = "".join(o.text for c in code for o in c.outputs if o.output_type == "stream")
    assert all(name in printed for name in metric_presets())
    pictures = [o for c in code for o in c.outputs if "image/png" in o.get("data", {})]
    assert len(pictures) == 5
