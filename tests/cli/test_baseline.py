from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from incidentkit.cli.baseline import baseline_text, new_problems, read_baseline
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


def known(tmp_path: Path, *problems: Problem) -> dict[str, int]:
    file = tmp_path / "baseline.json"
    file.write_text(baseline_text(problems), encoding="utf-8")
    return dict(read_baseline(file))


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
    assert baseline_text([ONE, other, ONE]) == baseline_text([other, ONE, ONE])
    assert len(known(tmp_path, ONE, other)) == 2


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2, "known": {}}', '{"known": 3}'])
def test_what_is_no_baseline_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Fault, match=r"baseline\.json: (can't be read|is no baseline)"):
        read_baseline(file)
