"""Settings that change nothing, or leave everything out, are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import Run


def set_to(folder: Path, text: str) -> None:
    (folder / "incidentkit.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("command", ["check", "metrics", "labels", "fix"])
def test_how_many_files_are_left_out_is_told(run: Run, tmp_path: Path, command: str) -> None:
    set_to(tmp_path, 'exclude = ["reports/s*.md"]\n')
    code, _, err = run(command, "reports")
    assert code == 0 or command == "check"
    assert "2 files left out by `exclude`\n" in err


def test_a_file_that_is_named_and_left_out_is_told(run: Run, tmp_path: Path) -> None:
    set_to(tmp_path, 'exclude = ["reports/s*.md"]\n')
    told = "1 file left out by `exclude`\n"
    assert run("check", "reports/sev.md") == (0, "nothing found in 0 files\n", told)


@pytest.mark.parametrize("path", ["reports", "reports/*.md"])
def test_a_folder_that_is_left_out_as_a_whole_is_no_success(
    run: Run, tmp_path: Path, path: str
) -> None:
    set_to(tmp_path, 'exclude = ["reports/**"]\n')
    told = f"incidentkit: {path}: 5 files left out by `exclude`, and no other is there\n"
    assert run("check", path) == (2, "", told)


@pytest.mark.parametrize(
    ("pattern", "paths", "told"),
    [
        ("reports/drafts/**", ["reports"], True),
        ("**/drafts/**", ["."], True),
        ("**/drafts/**", ["reports"], False),
        ("reports/a.md", ["reports/sev.md"], False),
    ],
)
def test_a_pattern_that_matches_nothing_is_told_where_all_was_looked_at(
    run: Run, tmp_path: Path, pattern: str, paths: list[str], *, told: bool
) -> None:
    set_to(tmp_path, f'exclude = ["{pattern}"]\n')
    _, _, err = run("check", *paths)
    assert err == (f"exclude: {pattern!r} matches no file\n" if told else "")


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('select = ["overdue-action"]', "select: overdue-action finds nothing without --as-of"),
        (
            'select = ["required-empty"]',
            "select: required-empty finds nothing without `required` in the settings",
        ),
        (
            'select = ["default"]\nignore = ["missing-owner"]',
            "ignore: missing-owner is not selected in any case",
        ),
        (
            'required = ["lessons"]\nignore = ["required-empty"]',
            "required: nothing is asked for, since required-empty is not selected",
        ),
        (
            "required = { sevv = ['lessons'] }",
            "required: no form is called 'sevv'; did you mean 'sev'?",
        ),
    ],
)
def test_a_setting_without_effect_is_told(
    run: Run, tmp_path: Path, settings: str, told: str
) -> None:
    set_to(tmp_path, settings + "\n")
    assert run("check", "reports/basic.md")[2] == f"{told}\n"


def test_a_setting_with_an_effect_is_not(run: Run, tmp_path: Path) -> None:
    set_to(tmp_path, 'select = ["overdue-action", "all"]\nrequired = { sev = ["lessons"] }\n')
    assert not run("check", "reports/basic.md", "--as-of", "2024-01-01")[2]
