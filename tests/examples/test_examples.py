"""Every script of the examples runs and prints what it is meant to, kept beside this file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from examples.running import EXAMPLES, run

PRINTED = Path(__file__).parent / "printed"

# The scripts that print the same every time, with their arguments.
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "actions_to_github": ("postmortems",),
    "close_action_item": ("postmortems/virtualfusion.md", "failover"),
    "convert_folder": ("postmortems", "converted", "spark"),
    "from_incident_io": (),
    "from_opsgenie": (),
    "from_pagerduty": (),
    "from_statuspage": (),
    "own_template": (),
    "reviews_to_calendar": ("postmortems",),
    "to_data_frames": (),
    "to_devlake": ("postmortems",),
}
# Those that have a test of their own.
OTHERS = {
    *("generate_log", "mttr", "quickstart"),
    *("many_documents_dask", "many_documents_ray", "many_documents_spark"),
}


def test_every_script_is_tested() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.py")} == {*SCRIPTS, *OTHERS}
    assert {path.stem for path in PRINTED.iterdir()} == set(SCRIPTS)


def test_the_list_of_examples_names_every_script() -> None:
    listed = re.findall(r"\]\((.*?)\)", (EXAMPLES / "README.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(
        path.name for path in EXAMPLES.iterdir() if path.suffix in {".py", ".ipynb"}
    )


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_prints_what_it_is_meant_to(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(name, SCRIPTS[name], tmp_path, monkeypatch)
    assert capsys.readouterr().out == (PRINTED / f"{name}.txt").read_bytes().decode()


def test_the_bot_changes_no_line_but_those_that_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("close_action_item", ("postmortems/basic.md", "queue"), tmp_path, monkeypatch)
    before = (EXAMPLES / "postmortems" / "basic.md").read_bytes().splitlines()
    after = (tmp_path / "postmortems" / "basic.md").read_bytes().splitlines()
    (changed,) = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed[1] == changed[0].replace(b"[ ]", b"[x]")


@pytest.mark.parametrize(
    ("words", "said"), [("nothing says this", "0 action items"), ("a", "4 action items")]
)
def test_the_bot_leaves_a_report_alone_where_it_would_have_to_guess(
    words: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit, match=said):
        run("close_action_item", ("postmortems/basic.md", words), tmp_path, monkeypatch)
    report = Path("postmortems", "basic.md")
    assert (tmp_path / report).read_bytes() == (EXAMPLES / report).read_bytes()


def test_the_bot_finds_an_item_by_its_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "| OPS-1 | Watch disks | Open |\n| OPS-12 | See OPS-1 | Open |\n"
    text = f"# X\n\n## Action Items\n\n| ID | Action | Status |\n|---|---|---|\n{rows}"
    (tmp_path / "report.md").write_text(text, encoding="utf-8")
    run("close_action_item", ("report.md", "OPS-1"), tmp_path, monkeypatch)
    changed = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert changed == text.replace("Watch disks | Open", "Watch disks | Done")
    assert "Open" in capsys.readouterr().out


def test_the_bot_says_in_a_line_what_it_cannot_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "latin.md").write_bytes(b"# Caf\xe9\n")
    said = {
        "nowhere.md": "nowhere.md: No such file or directory\n",
        "latin.md": "latin.md: byte 5 is not UTF-8 (invalid continuation byte)\n",
    }
    for report, line in said.items():
        with pytest.raises(SystemExit) as stopped:
            run("close_action_item", (report, "queue"), tmp_path, monkeypatch)
        assert (stopped.value.code, capsys.readouterr().err) == (2, line)


@pytest.mark.parametrize("name", [name for name, given in SCRIPTS.items() if given])
def test_a_script_without_its_arguments_says_what_they_are(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(name, (), tmp_path, monkeypatch)
    said = str(stopped.value) + capsys.readouterr().err
    assert f"{name}.py" in said


def test_a_review_without_a_time_is_told_and_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("reviews_to_calendar", ("postmortems",), tmp_path, monkeypatch)
    assert capsys.readouterr().err.splitlines() == [
        "INC-2025-11-30-01: no time for the review",
        "INC-2025-10-11-001: 10/12/2025",
    ]
