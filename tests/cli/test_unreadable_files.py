"""A file that can't be read keeps no other from being shown; what is excluded isn't looked at."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from cli.running import Run

LATIN = "reports/latin.md: byte 5 is not UTF-8 (invalid continuation byte)\n"
IDS = [
    "INC-2025-08-21-001", "INC-2025-11-30-01", "INC-2025-10-11-001", "INC-20250926-002",
    "INC-2025-07-05-001",
]  # fmt: skip


@pytest.fixture
def latin(run: Run, tmp_path: Path) -> Path:  # noqa: ARG001 -- which makes the folder
    file = tmp_path / "reports" / "latin.md"
    file.write_bytes(b"# Caf\xe9\n")
    return file


@pytest.mark.usefixtures("latin")
def test_json_of_a_folder_is_whole_though_a_file_cannot_be_read(run: Run) -> None:
    code, out, err = run("show", "--json", "reports")
    assert (code, err) == (2, LATIN)
    assert [one["id"] for one in json.loads(out)] == IDS


@pytest.mark.usefixtures("latin")
def test_json_of_a_file_that_cannot_be_read_is_none(run: Run) -> None:
    assert run("show", "--json", "reports/latin.md") == (2, "", LATIN)


@pytest.mark.usefixtures("latin")
def test_the_others_are_shown(run: Run) -> None:
    code, out, err = run("show", "reports", "gone.md")
    assert (code, err) == (2, f"{LATIN}gone.md: No such file or directory\n")
    assert out.count("Milestones") == len(IDS)


@pytest.mark.usefixtures("latin")
def test_an_attribute_of_the_others_is_given(run: Run) -> None:
    code, out, err = run("show", "reports", "--get", "id")
    assert (code, err) == (2, LATIN)
    assert [line.split(": ")[1] for line in out.splitlines()] == IDS


def test_a_list_that_is_too_short_keeps_no_other_from_being_looked_into(run: Run) -> None:
    code, out, err = run(
        "show", "reports/sev.md", "reports/virtualfusion.md", "--get", "action_items[4].owner"
    )
    assert (code, out) == (2, "reports/virtualfusion.md: @liv.aasen\n")
    why = "action_items has no element 4; it has 3, counted from 0"
    assert err == f"reports/sev.md: 'action_items[4].owner' leads nowhere: {why}\n"


def test_an_attribute_that_no_report_has_is_told_once(run: Run) -> None:
    why = "'sevrity' leads nowhere: Incident has no 'sevrity'; did you mean 'severity'?"
    assert run("show", "reports", "--get", "sevrity.code") == (2, "", f"incidentkit: {why}\n")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="no folder is closed to root")
def test_a_folder_that_is_closed_keeps_no_other_from_being_shown(run: Run, tmp_path: Path) -> None:
    closed = tmp_path / "reports" / "closed"
    closed.mkdir(mode=0o000)
    code, out, err = run("show", "reports", "--get", "id")
    closed.chmod(0o700)
    assert (code, err) == (2, "reports/closed: Permission denied\n")
    assert len(out.splitlines()) == len(IDS)


@pytest.mark.parametrize("command", ["show", "convert"])
@pytest.mark.usefixtures("latin")
def test_what_is_excluded_is_left_out_of_a_folder(run: Run, tmp_path: Path, command: str) -> None:
    settings = 'exclude = ["reports/latin.md", "reports/s*.md"]\n'
    (tmp_path / "incidentkit.toml").write_text(settings, encoding="utf-8")
    if command == "show":
        code, out, err = run("show", "reports", "--get", "template")
        assert out.splitlines() == [
            f"reports/{name}.md: {name}" for name in ("basic", "postmortem", "virtualfusion")
        ]
    else:
        code, _, err = run("convert", "reports", "--to", "basic", "-o", "out")
        assert len(list((tmp_path / "out").iterdir())) == 3
    assert (code, err) == (0, "")


def test_an_excluded_file_that_is_named_is_shown(run: Run, tmp_path: Path) -> None:
    (tmp_path / "incidentkit.toml").write_text('exclude = ["reports/**"]\n', encoding="utf-8")
    assert run("show", "reports/sev.md", "--get", "id") == (0, "INC-2025-10-11-001\n", "")
    why = "there is no Markdown file in this folder that the settings don't exclude"
    assert run("show", "reports") == (2, "", f"incidentkit: reports: {why}\n")


def test_what_is_no_report_is_shown_and_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Post-mortems\n", encoding="utf-8")
    why = "states no id, severity, milestone, timeline or action"
    told = f"README.md: no report by itself: {why}\n"
    assert run("show", "README.md") == (0, "Post-mortems\n", told)
