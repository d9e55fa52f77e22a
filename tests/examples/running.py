"""What runs a script of the examples in a test."""

from __future__ import annotations

import runpy
import shutil
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(
    name: str, arguments: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run a script beside a copy of the examples; `SystemExit` where it ends with a fault."""
    shutil.copytree(EXAMPLES, folder, dirs_exist_ok=True)
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", [f"{name}.py", *arguments])
    try:
        runpy.run_path(f"{name}.py", run_name="__main__")
    except SystemExit as ended:
        if ended.code:
            raise
