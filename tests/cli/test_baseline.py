from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

from incidentkit.cli.baseline import Baseline, baseline_text, new_problems, read_baseline
from incidentkit.cli.fault import Fault
from incidentkit.cli.problem import Problem

ONE = Problem(
    file="a.md",
    code="unfilled",
    level="warning",
    message="action_items[2].owner: no owner, see line 7",
    attribute="action_items[2].owner",
    line=9,
    column=3,
    excerpt="Buy a disk",
)


def known(tmp_path: Path, *problems: Problem) -> Baseline:
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text(problems, tmp_path), encoding="utf-8")
    return read_baseline(file)


def test_what_is_known_is_not_new(tmp_path: Path) -> None:
    assert new_problems([ONE], known(tmp_path, ONE)) == []


def test_a_problem_stays_known_when_the_document_changes_around_it(tmp_path: Path) -> None:
    moved = attrs.evolve(
        ONE,
        line=20,
        attribute="action_items[5].owner",
        message="action_items[5].owner: no owner, see line 18",
    )
    assert new_problems([moved], known(tmp_path, ONE)) == []


@pytest.mark.parametrize(
    "change", [{"file": "b.md"}, {"code": "overdue"}, {"excerpt": "Buy two"}, {"attribute": "date"}]
)
def test_another_problem_is_new(tmp_path: Path, change: dict[str, str]) -> None:
    other = attrs.evolve(ONE, **change)  # type: ignore[arg-type] # all of them are text
    assert new_problems([ONE, other], known(tmp_path, ONE)) == [other]


def test_a_second_one_of_a_kind_is_new(tmp_path: Path) -> None:
    assert new_problems([ONE, ONE, ONE], known(tmp_path, ONE, ONE)) == [ONE]


def test_a_baseline_is_the_same_whatever_the_order(tmp_path: Path) -> None:
    other = attrs.evolve(ONE, file="b.md")
    one = baseline_text([ONE, other, ONE], tmp_path)
    assert one == baseline_text([other, ONE, ONE], tmp_path)
    assert len(known(tmp_path, ONE, other).known) == 2


def test_files_are_named_as_seen_from_the_folder_of_the_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "reports").mkdir()
    monkeypatch.chdir(tmp_path)
    baseline = Path("reports/known.json")
    seen_from_above = attrs.evolve(ONE, file="reports/a.md")
    baseline.write_text(baseline_text([seen_from_above], baseline.parent), encoding="utf-8")
    assert '"file": "a.md"' in baseline.read_text(encoding="utf-8")
    assert new_problems([seen_from_above], read_baseline(baseline)) == []
    monkeypatch.chdir(tmp_path / "reports")
    assert new_problems([ONE], read_baseline(Path("known.json"))) == []
    other = attrs.evolve(ONE, file="../a.md")
    assert new_problems([other], read_baseline(Path("known.json"))) == [other]


def test_what_came_from_standard_input_is_known_everywhere(tmp_path: Path) -> None:
    nameless = attrs.evolve(ONE, file="<stdin>")
    assert new_problems([nameless], known(tmp_path, nameless)) == []


def test_a_baseline_of_the_first_version_names_files_as_seen_from_here(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    entry = {"file": ONE.file, "code": ONE.code, "count": 1}
    file.write_text(json.dumps({"version": 1, "known": {ONE.fingerprint: entry}}), encoding="utf-8")
    assert new_problems([ONE], read_baseline(file)) == []


def test_what_makes_a_baseline_is_told_where_there_is_none_yet(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    with pytest.raises(Fault) as refused:
        read_baseline(file)
    assert str(refused.value) == (
        f"{file}: there is no such baseline yet: --write-baseline {file} makes it"
    )


@pytest.mark.parametrize("text", ["", "[]", '{"version": 3, "known": {}}', '{"known": 3}'])
def test_what_is_no_baseline_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Fault, match=r"baseline\.json: (can't be read|is no baseline)"):
        read_baseline(file)
