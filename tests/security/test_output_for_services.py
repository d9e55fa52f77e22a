"""What services read from the command line's output is what the command line meant to say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from incidentkit.cli.main import main

INJECTIONS = (
    "\n::error::injected",
    "\r::set-output name=a::b",
    "%0A::warning::injected",
    "\u2028::error::injected",
    "\x85::add-mask::x",
    "\x0b::stop-commands::x",
    "]]>::group::x",
    '"},{"ruleId":"injected"',
    '\\"},{\\"ruleId\\":\\"injected\\"',
    ",title=injected::x",
    "::endgroup::",
    "##[error]injected",
    "\x1b]0;title\x07\x1b[2J",
)


def report(folder: Path, injected: str) -> Path:
    """A report with findings that quote what is injected, under a name that has it too."""
    name = "".join(c for c in injected if c.isprintable() and c not in '/\\"|<>:*?')[:30]
    path = folder / f"r{name}.md"
    text = injected.replace("|", "")
    path.write_bytes(
        f"# R\n\n**Detected**: 10/11/2024 {text}\n**Duration**: soon {text}\n\n"
        f"## Timeline\n\n| Time | Event |\n|---|---|\n| 99:99 {text} | a |\n".encode()
    )
    return path


def printed(capsys: pytest.CaptureFixture[str], path: Path, form: str) -> str:
    main(["check", str(path), "--format", form])
    return capsys.readouterr().out


@pytest.mark.parametrize("injected", INJECTIONS)
def test_no_document_begins_a_workflow_command(
    injected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = report(tmp_path, injected)
    problems = json.loads(printed(capsys, path, "json"))["problems"]
    assert problems
    lines = printed(capsys, path, "github").splitlines()
    assert len(lines) == len(problems) + 1
    for line in lines[:-1]:
        command, _, rest = line.removeprefix("::").partition(" ")
        properties, found, _ = rest.partition("::")
        assert command in {"error", "warning", "notice"}
        assert found
        names = [entry.partition("=")[0] for entry in properties.split(",")]
        assert len(names) == len(set(names))
        assert set(names) <= {"file", "line", "endLine", "col", "endColumn", "title"}
    assert "::" not in lines[-1]


@pytest.mark.parametrize("injected", INJECTIONS)
def test_no_document_adds_a_result_to_sarif(
    injected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = report(tmp_path, injected)
    problems = json.loads(printed(capsys, path, "json"))["problems"]
    (run,) = json.loads(printed(capsys, path, "sarif"))["runs"]
    assert [r["ruleId"] for r in run["results"]] == [p["code"] for p in problems]
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {r["ruleId"] for r in run["results"]} <= known


@pytest.mark.parametrize("injected", INJECTIONS)
def test_no_document_moves_the_cursor_of_a_terminal(
    injected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = printed(capsys, report(tmp_path, injected), "text")
    assert "\x1b" not in text
    assert "\x07" not in text
