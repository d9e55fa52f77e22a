"""The hook that pre-commit runs finds what only several reports together have."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from incidentkit.cli.main import main

HOOK = (Path(__file__).parent.parent / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


def test_the_hook_is_a_command_that_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = re.search(r"entry: python -m incidentkit (.*)", HOOK)
    assert entry is not None
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("**Incident ID**: INC-7\n\n**Severity**: P1\n")
    monkeypatch.chdir(tmp_path)
    assert main([*entry[1].split(), "a.md"]) == 0
    assert main([*entry[1].split(), "a.md", "b.md"]) == 1
    assert "[duplicate-id]" in capsys.readouterr().out


def test_all_files_go_to_one_process() -> None:
    assert "\n  require_serial: true\n" in HOOK
