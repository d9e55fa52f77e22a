"""What a file of a policy leaves out, and what is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from incidentkit import InvalidValueError, Opening, SeverityPolicy, TOMLError, WorkingHours


@pytest.mark.parametrize("text", ["", "# Nothing yet\n", '[hours]\nzone = "UTC"\n'])
def test_toml_that_forgot_its_levels_is_refused(text: str) -> None:
    with pytest.raises(TOMLError) as caught:
        SeverityPolicy.from_toml(text)
    assert str(caught.value) == 'missing key "levels": write a table [[levels]] for each @ $'
    assert SeverityPolicy.from_toml(SeverityPolicy().to_toml()) == SeverityPolicy()


def test_levels_by_name_are_refused_with_how_to_write_them() -> None:
    with pytest.raises(TOMLError) as caught:
        SeverityPolicy.from_toml('[levels.P1]\nresponse = "15m"\n')
    assert str(caught.value) == (
        'expected array, got object: write [[levels]] for each, with code = "P1" @ $.levels'
    )


def test_a_target_that_is_no_duration_is_answered_as_one_writes_it_in_toml() -> None:
    with pytest.raises(TOMLError) as caught:
        SeverityPolicy.from_toml('[[levels]]\ncode = "P1"\nresponse = "soon"\nresolution = 4\n')
    assert str(caught.value).splitlines() == [
        'expected a duration such as "4 hours", got "soon" @ $.levels[0].response',
        'expected a duration such as "4 hours", got the number 4 @ $.levels[0].resolution',
    ]


@pytest.mark.parametrize(("suffix", "text"), [("toml", "levels = []\n"), ("json", "{}")])
def test_a_file_without_levels_is_no_policy(tmp_path: Path, suffix: str, text: str) -> None:
    path = tmp_path / f"severity.{suffix}"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidValueError) as caught:
        SeverityPolicy.from_file(path)
    assert str(caught.value) == (
        "levels: there is none, so no incident would be held against the policy"
    )


def test_hours_without_openings_are_nine_to_five_and_with_none_are_never() -> None:
    head = '[[levels]]\ncode = "P1"\n\n[hours]\nzone = "UTC"\n'
    usual, never = (SeverityPolicy.from_toml(head + end) for end in ("", "openings = []\n"))
    assert usual.hours == WorkingHours(
        zone="UTC", openings=[Opening(opens="09:00", closes="17:00")]
    )
    assert never.hours == WorkingHours(zone="UTC", openings=[])


def test_a_file_with_two_levels_of_one_code_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    level = '[[levels]]\ncode = "S1"\nresolution = "4 hours"\n'
    path.write_text(level * 2, encoding="utf-8")
    with pytest.raises(InvalidValueError) as caught:
        SeverityPolicy.from_file(path)
    assert str(caught.value) == "levels[1].code: 'S1' is the code of levels[0], too"


@pytest.mark.parametrize(
    ("levels", "message"),
    [
        (
            ['code = "P1"', 'response = "1 hour"'],
            "levels[1]: expected a code or a name, without which no severity means this level",
        ),
        (
            ['code = "P1"\naliases = ["major"]', 'code = "P2"\naliases = ["x", "Major"]'],
            "levels[1].aliases[1]: 'Major' is what levels[0] is called, too",
        ),
        (
            ['code = "P1"\naliases = ["SEV1"]', 'code = "P2"\naliases = ["SEV-1"]'],
            "levels[1].aliases[0]: 'SEV-1' is what levels[0] is called, too",
        ),
        (
            ['code = "P1"\naliases = ["P2"]', 'code = "P2"'],
            "levels[0].aliases[0]: 'P2' is what levels[1] is called, too",
        ),
    ],
)
def test_a_file_with_a_level_or_an_alias_that_means_nothing_is_refused(
    tmp_path: Path, levels: list[str], message: str
) -> None:
    path = tmp_path / "policy.toml"
    path.write_text("".join(f"[[levels]]\n{level}\n" for level in levels), encoding="utf-8")
    with pytest.raises(InvalidValueError) as caught:
        SeverityPolicy.from_file(path)
    assert str(caught.value) == message


def test_a_name_of_two_levels_with_codes_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    level = '[[levels]]\ncode = "{}"\nname = "Major"\naliases = ["{} now"]\n'
    path.write_text(level.format("P1", "one") + level.format("P2", "two"), encoding="utf-8")
    assert [one.code for one in SeverityPolicy.from_file(path).levels] == ["P1", "P2"]
