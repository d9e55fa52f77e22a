"""Options and arguments that can't be."""

from __future__ import annotations

import pytest
from cli.running import Run


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
    line = f"python -m incidentkit: {said} (see `python -m incidentkit {command}--help`)\n"
    assert run(*arguments.split()) == (2, "", line)


@pytest.mark.parametrize("arguments", [("shwo",), ("check", "--format", "xml")])
def test_a_choice_that_there_is_not_is_answered_with_those_there_are(
    run: Run, arguments: tuple[str, ...]
) -> None:
    code, out, err = run(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert all(name in err for name in (("check", "show") if len(arguments) == 1 else ("sarif",)))
