"""What a command says to somebody who is new to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import Run

from incidentkit.cli.main import main


@pytest.mark.parametrize(
    ("asked", "usage"), [(("help",), "[-h] [--version]"), (("help", "show"), "show [-h]")]
)
def test_help_may_be_asked_for_as_a_command(
    asked: tuple[str, ...], usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(asked)
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: incidentkit {usage}")


def test_help_about_no_command_says_which_was_meant(run: Run) -> None:
    assert run("help", "shwo")[2].startswith("incidentkit: unknown command 'shwo'; did you mean")


def test_a_folder_of_which_nothing_is_converted_is_no_success(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "README.md").write_text("# Our reports\n", encoding="utf-8")
    code, out, err = run("convert", "notes", "--to", "basic", "-o", "converted")
    assert (code, out) == (2, "")
    assert err.endswith("incidentkit: there is nothing to convert\n")


def test_a_name_with_a_slash_at_its_end_is_that_of_a_folder(run: Run, tmp_path: Path) -> None:
    assert run("convert", "reports/sev.md", "--to", "basic", "-o", "new/")[0] == 0
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["sev.md"]


def test_an_element_that_there_is_not_is_told_by_how_many_there_are(run: Run) -> None:
    err = run("show", "reports/sev.md", "--get", "action_items[9].owner")[2]
    assert "action_items has no element 9; it has 3, counted from 0" in err


def test_a_file_without_a_severity_guide_is_no_policy(run: Run) -> None:
    err = run("check", "reports", "--policy", "reports/sev.md")[2]
    assert err.startswith("incidentkit: reports/sev.md: has no severity guide: a table with")


@pytest.mark.parametrize("command", ["check", "convert"])
def test_help_names_the_forms(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main((command, "--help"))
    said = " ".join(capsys.readouterr().out.split())
    assert "basic, postmortem, sev, spark, virtualfusion, the name of an installed one" in said
