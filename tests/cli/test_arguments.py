"""Options and arguments that can't be."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from cli.running import Run

from incidentkit.cli.main import main

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("arguments", "said", "command"),
    [
        ("show --jsn reports/sev.md", "unknown option '--jsn'; did you mean '--json'?", "show "),
        (
            "check reports --colour=always",
            "unknown option '--colour'; did you mean '--color'?",
            "check ",
        ),
        ("show reports -x", "unknown option '-x'", "show "),
        ("check reports --json", "unknown option '--json'; did you mean '--format'?", "check "),
        (
            "labels reports --format json",
            "unknown option '--format'; did you mean '--json'?",
            "labels ",
        ),
        ("check reports --quiet", "unknown option '--quiet'", "check "),
        ("--quiet", "unknown option '--quiet'", ""),
        ("show", "the following arguments are required: PATH", "show "),
        ("convert reports", "the following arguments are required: --to", "convert "),
        ("show --json --get id x", "argument --get: not allowed with argument --json", "show "),
        (
            "metrics reports --as-of 2026-04-02",
            (
                "argument --as-of: '2026-04-02' is a day: say when on it, with the offset,"
                " like 2026-04-02T00:00+00:00"
            ),
            "metrics ",
        ),
    ],
)
def test_arguments_that_cannot_be_are_answered_in_one_line(
    run: Run, arguments: str, said: str, command: str
) -> None:
    line = f"incidentkit: {said} (see `incidentkit {command}--help`)\n"
    assert run(*arguments.split()) == (2, "", line)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("shwo reports", "unknown command 'shwo'; did you mean 'show'?"),
        (
            "tell reports",
            "unknown command 'tell': expected one of check, fix, show, convert, metrics, labels",
        ),
        (
            "check reports --format jsno",
            (
                "argument --format: expected one of text, github, sarif, json, got 'jsno';"
                " did you mean 'json'?"
            ),
        ),
        ("check reports --fail-on warn", ", got 'warn'; did you mean 'warning'?"),
        ("metrics reports --preset Dora", ", got 'Dora'; did you mean 'dora'?"),
        ("metrics reports --by serverity", ", got 'serverity'; did you mean 'severity'?"),
        ("metrics reports --by severity,quartr", ", got 'quartr'; did you mean 'quarter'?"),
        ("metrics reports --without drill", ", got 'drill'; did you mean 'drills'?"),
        ("check reports --color yes", "expected one of auto, always, never, got 'yes'"),
        ("check reports --workers 0", "--workers: expected a whole number from 1, got '0'"),
        ("check reports --workers x", "--workers: expected a whole number from 1, got 'x'"),
        (
            "check reports --date-order day_first",
            "expected one of day-first, month-first, got 'day_first'; did you mean 'day-first'?",
        ),
    ],
)
def test_a_choice_that_there_is_not_is_answered_with_those_there_are_and_the_nearest(
    run: Run, arguments: str, said: str
) -> None:
    code, out, err = run(*arguments.split())
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"{said} (see `incidentkit " in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("check reports --tz Europe/Olso", "; did you mean 'Europe/Oslo'?"),
        ("labels reports --tz oslo", "'oslo' is no time zone"),
        ("labels reports --tz oslo", "; did you mean 'Europe/Oslo'?"),
        ("show reports/sev.md --template Sparc", "; did you mean 'spark'?"),
        ("convert reports/sev.md --to SEV", "; did you mean 'sev'?"),
        ("check reports --ignore unfiled", "; did you mean 'unfilled-placeholder'?"),
        (
            "check reports --baseline none.json",
            ": there is no such baseline yet: --write-baseline none.json makes it",
        ),
        ("check reports --config none.toml", "none.toml: No such file or directory"),
    ],
)
def test_a_name_that_there_is_not_is_answered_with_the_nearest(
    run: Run, arguments: str, said: str
) -> None:
    code, out, err = run(*arguments.split())
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("incidentkit: ")
    assert err.endswith(f"{said}\n") or err.startswith(f"incidentkit: {said}")


def test_usage_and_errors_name_what_was_typed(capsys: pytest.CaptureFixture[str]) -> None:
    for program in ("incidentkit", "python -m incidentkit"):
        assert main(("show",), program=program) == 2
        line = capsys.readouterr().err
        assert line.startswith(f"{program}: ")
        assert line.endswith(f"(see `{program} show --help`)\n")
        assert main((), program=program) == 2
        assert capsys.readouterr().err.startswith(f"usage: {program} ")


def test_as_a_module_it_goes_by_that_name() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "incidentkit", "shwo"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (ran.returncode, ran.stderr.split(": ")[0]) == (2, "python -m incidentkit")


def test_the_command_that_is_installed_is_this_function() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, function),) = project["scripts"].items()
    command = importlib.metadata.EntryPoint(name, function, "console_scripts")
    assert (name, command.load()) == ("incidentkit", main)
