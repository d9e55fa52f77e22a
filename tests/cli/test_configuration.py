from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import Run

from incidentkit.cli.configuration import Settings, settings_from
from incidentkit.cli.fault import Fault


def written(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_paths_are_relative_to_the_file_that_names_them(tmp_path: Path) -> None:
    written(
        tmp_path,
        "incidentkit.toml",
        'paths = ["reports"]\nbaseline = "known.json"\ntemplate = "blank.md"\ntz = "Europe/Oslo"\n',
    )
    settings = settings_from(None, tmp_path / "deep" / "down")
    assert settings.paths == (str(tmp_path / "reports"),)
    assert settings.baseline == str(tmp_path / "known.json")
    assert settings.template == str(tmp_path / "blank.md")
    assert settings.tz == "Europe/Oslo"
    assert settings.date_order is None


def test_the_nearest_settings_count(tmp_path: Path) -> None:
    written(tmp_path, "incidentkit.toml", 'tz = "UTC"\n')
    written(tmp_path / "team", "pyproject.toml", '[tool.incidentkit]\ntz = "Asia/Tokyo"\n')
    assert settings_from(None, tmp_path / "team").tz == "Asia/Tokyo"


def test_a_project_file_without_the_table_is_passed_over(tmp_path: Path) -> None:
    written(tmp_path, "incidentkit.toml", 'fail-on = "error"\n')
    written(tmp_path / "team", "pyproject.toml", "[project]\nname = 'x'\n")
    assert settings_from(None, tmp_path / "team").fail_on == "error"


def test_without_settings_the_defaults_hold(tmp_path: Path) -> None:
    file = written(tmp_path, "incidentkit.toml", "")
    assert settings_from(file, tmp_path) == Settings(folder=tmp_path)


def test_what_is_required_may_depend_on_the_template(tmp_path: Path) -> None:
    file = written(
        tmp_path, "incidentkit.toml", '[required]\nspark = ["root_cause"]\n"" = ["id"]\n'
    )
    assert settings_from(file, tmp_path).required == {"spark": ("root_cause",), "": ("id",)}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[tool.incidentkit]",
            "the table [tool.incidentkit] is for pyproject.toml: here its keys",
        ),
        ("tz = UTC", "at line 1, column 6): 'tz = UTC'"),
        ("tzone = 'UTC'", "unknown key 'tzone': expected one of paths, exclude, tz, "),
        ("tz = 3", "tz: expected text, got 3"),
        ("select = 'all'", "select: expected a list of texts, like [\"all\"], got 'all'"),
        ("path = ['x']", "unknown key 'path'; did you mean 'paths'? expected one of paths, "),
        ("fail-on = 'never again'", "fail-on: expected one of error, warning, info, never, got "),
        ("tz = ", "Invalid value"),
        ("date-order = 'dmy'", "date-order: expected 'day-first' or 'month-first', got 'dmy'; did"),
        ("date_order = 'day-first'", "unknown key 'date_order'; did you mean 'date-order'?"),
        ("date-order = 3", "date-order: expected text, got 3"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(tmp_path: Path, text: str, message: str) -> None:
    file = written(tmp_path, "incidentkit.toml", text)
    with pytest.raises(Fault) as error:
        settings_from(None, tmp_path)
    assert str(error.value).startswith(f"{file}: ")
    assert message in str(error.value)


def test_paths_are_printed_as_if_they_had_been_typed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever command prints them, in the folder of the settings and below it."""
    typed = run("metrics", "reports", "--explain"), run("labels", "reports")
    (tmp_path / "incidentkit.toml").write_text('paths = ["reports"]\n')
    assert (run("metrics", "--explain"), run("labels")) == typed
    below = tmp_path / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    assert run("metrics", "--explain") == run("metrics", "../reports", "--explain")
    assert "../reports/basic.md: no time for started" in run("metrics", "--explain")[1]
    (tmp_path / "incidentkit.toml").write_text('path = ["reports"]\n')
    assert run("metrics")[2].startswith("incidentkit: ../incidentkit.toml: unknown key 'path'")
