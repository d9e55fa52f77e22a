"""A folder with the example reports, and commands that run in it."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest
from cli.running import Run

from incidentkit.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "postmortems"


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """Runs a command in a folder of its own that holds the example reports."""
    shutil.copytree(EXAMPLES, tmp_path / "reports")
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
        if stdin is not None:
            given = io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8")))
            monkeypatch.setattr(sys, "stdin", given)
        code = main(arguments)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return command
