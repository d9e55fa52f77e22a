"""A script that is given a folder says what is wrong with it, and how it ends says whether."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from examples.running import EXAMPLES, run

SPARK = ("converted", "spark")
# With the arguments behind the folder, and how it ends where there is nothing to read.
OF_FOLDERS = {
    "actions_to_github": ((), 1),
    "convert_folder": (SPARK, 2),
    "reviews_to_calendar": ((), 1),
    "to_data_frames": ((), 2),
    "to_devlake": ((), 1),
}
Ends = Callable[..., tuple[int, list[str]]]
LATIN = b"# Caf\xe9\n"


@pytest.fixture
def ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Ends:
    """Runs a script that doesn't end well, and gives its exit code and what it said of it."""

    def ended(name: str, folder: str, *more: str) -> tuple[int, list[str]]:
        with pytest.raises(SystemExit) as stopped:
            run(name, (folder, *more), tmp_path, monkeypatch)
        told = capsys.readouterr().err
        if isinstance(stopped.value.code, str):
            # As Python prints it on its way out.
            return 1, [*told.splitlines(), stopped.value.code]
        return int(stopped.value.code or 0), told.splitlines()

    return ended


@pytest.mark.parametrize("name", OF_FOLDERS)
def test_a_folder_that_is_not_there_is_named(name: str, ends: Ends) -> None:
    more, code = OF_FOLDERS[name]
    missing = ["nowhere: not read: No such file or directory", "nowhere: no report was found in it"]
    if name == "convert_folder":
        missing = ["nowhere: no such folder"]
    assert ends(name, "nowhere", *more) == (code, missing)


@pytest.mark.parametrize("name", OF_FOLDERS)
def test_a_folder_without_reports_is_named(name: str, ends: Ends, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    more, code = OF_FOLDERS[name]
    found, said = ends(name, "empty", *more)
    assert (found, said[-1]) == (code, "empty: no report was found in it")
    assert not (tmp_path / "converted").exists()


@pytest.mark.parametrize("name", OF_FOLDERS)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "postmortems").mkdir()
    (tmp_path / "postmortems" / "latin.md").write_bytes(LATIN)
    with pytest.raises(SystemExit) as stopped:
        run(name, ("postmortems", *OF_FOLDERS[name][0]), tmp_path, monkeypatch)
    said = capsys.readouterr()
    assert stopped.value.code == 1
    assert "postmortems/latin.md: not read: " in said.err.replace("\\", "/")
    assert len(said.out.splitlines()) >= len(list((EXAMPLES / "postmortems").glob("*.md")))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("postmortems", "converted", "sparc"),
            (
                "unknown template 'sparc'; the built-in ones are basic, postmortem, sev, spark,"
                " virtualfusion; did you mean 'spark'?"
            ),
        ),
        (("postmortems", "README.md", "spark"), "README.md: is no folder to write to"),
        (("quickstart.py", *SPARK), "quickstart.py: no such folder"),
    ],
)
def test_nothing_is_converted_where_it_cannot_be(
    arguments: tuple[str, ...], said: str, ends: Ends, tmp_path: Path
) -> None:
    assert ends("convert_folder", *arguments) == (2, [said])
    assert not (tmp_path / "converted").exists()


def test_each_of_several_reports_in_a_file_gets_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").mkdir()
    text = "# Incidents\n" + "".join(
        f"\n## INC-{number}\n\n- **Severity:** P1\n- **Started:** 2025-03-0{number} 10:00 UTC\n"
        for number in (1, 2)
    )
    (tmp_path / "logs" / "log.md").write_text(text, encoding="utf-8")
    run("convert_folder", ("logs", *SPARK), tmp_path, monkeypatch)
    assert sorted(path.name for path in (tmp_path / "converted").iterdir()) == [
        "log-L3.md",
        "log-L8.md",
    ]
    assert "the same facts" in capsys.readouterr().out
