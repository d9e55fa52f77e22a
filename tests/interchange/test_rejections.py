"""What `from_json` refuses, with the exact words and places."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Final

import pytest

from incidentkit.errors import JSONError
from incidentkit.interchange.reading import from_dict, from_json
from incidentkit.model.facts import Facts
from incidentkit.model.milestone_names import MILESTONES

A_DAY: Final = "expected a date from 1970 to 2200 such as 2024-01-15, got "
A_TIME: Final = (
    "expected a time from 1970 to 2200 with its offset such as 2024-01-15T14:32:00+00:00, got "
)
A_SPAN: Final = "expected a duration such as PT2H15M, got "
A_HORIZON: Final = 'expected one of "immediate", "short_term", "medium_term", "long_term", got '
NOT_WITH: Final = "can't be given together with "
AT: Final = '"2024-01-15T14:32:00+00:00"'
ON: Final = '"2024-01-15"'
NO_SUCH_DAY: Final = " names a day that the calendar doesn't have"

COMPUTED: Final = "which is computed from what is stated"
OF_EVENTS = "at, on, description, action, actor, extra, unparsed"
REJECTIONS: Final[tuple[tuple[str, str], ...]] = (
    # Text is text.
    ('"id": 1', "expected string, got int @ $.id"),
    ('"id": 1.5', "expected string, got float @ $.id"),
    ('"id": true', "expected string, got boolean @ $.id"),
    ('"id": []', "expected string, got array @ $.id"),
    ('"id": {}', "expected string, got object @ $.id"),
    ('"timeline": [{"description": 1}]', "expected string, got int @ $.timeline[0].description"),
    ('"attachments": ["a", null]', "expected string, got null @ $.attachments[1]"),
    ('"impact": {"data": {"scope": 3.9}}', "expected string, got float @ $.impact.data.scope"),
    ('"path": 0', "expected string, got int @ $.path"),
    (r'"summary": "\ud800"', r"lone surrogate \ud800 at character 0 @ $.summary"),
    (r'"summary": "ab\udfffc"', r"lone surrogate \udfff at character 2 @ $.summary"),
    (
        r'"attachments": ["\udc00\ud800"]',
        r"lone surrogate \udc00 at character 0 @ $.attachments[0]",
    ),
    # True and false are nothing else.
    ('"stated_ongoing": "false"', "expected boolean, got string @ $.stated_ongoing"),
    ('"stated_ongoing": 1', "expected boolean, got int @ $.stated_ongoing"),
    ('"stated_ongoing": null', "expected boolean, got null @ $.stated_ongoing"),
    ('"follow_up": {"required": 0}', "expected boolean, got int @ $.follow_up.required"),
    (
        '"services": [{"name": "a", "affected": "no"}]',
        "expected boolean, got string @ $.services[0].affected",
    ),
    # Numbers are finite, and no text.
    ('"error_budget": {"before": "99.9"}', "expected number, got string @ $.error_budget.before"),
    ('"error_budget": {"before": true}', "expected number, got boolean @ $.error_budget.before"),
    ('"error_budget": {"before": NaN}', "NaN is not JSON @ $.error_budget.before"),
    ('"error_budget": {"after": Infinity}', "Infinity is not JSON @ $.error_budget.after"),
    ('"error_budget": {"after": -Infinity}', "-Infinity is not JSON @ $.error_budget.after"),
    ('"error_budget": {"consumed": 1e400}', "number is not finite @ $.error_budget.consumed"),
    ('"title": NaN', "NaN is not JSON @ $.title"),
    ('"attachments": [NaN]', "NaN is not JSON @ $.attachments[0]"),
    ('"impact": -1e999', "number is not finite @ $.impact"),
    # Days.
    ('"date": "15.01.2024"', f'{A_DAY}"15.01.2024" @ $.date'),
    ('"date": "2024-1-15"', f'{A_DAY}"2024-1-15" @ $.date'),
    ('"date": "20240115"', f'{A_DAY}"20240115" @ $.date'),
    ('"date": "2024-W03-1"', f'{A_DAY}"2024-W03-1" @ $.date'),
    ('"date": "2024-01-15T00:00:00+00:00"', f'{A_DAY}"2024-01-15T00:00:00+00:00" @ $.date'),
    ('"date": "1969-12-31"', f'{A_DAY}"1969-12-31" @ $.date'),
    ('"date": "2201-01-01"', f'{A_DAY}"2201-01-01" @ $.date'),
    (r'"date": "2024-01-15\n"', rf'{A_DAY}"2024-01-15\n" @ $.date'),
    ('"date": "２０２４-01-15"', f'{A_DAY}"２０２４-01-15" @ $.date'),
    ('"date": ""', f'{A_DAY}"" @ $.date'),
    ('"date": "2024-02-30"', f'"2024-02-30"{NO_SUCH_DAY} @ $.date'),
    ('"date": 1705276800', "expected string, got int @ $.date"),
    ('"stated_days": {"closed": "soon"}', f'{A_DAY}"soon" @ $.stated_days.closed'),
    ('"stated_days": {"closed": null}', "expected string, got null @ $.stated_days.closed"),
    # Times.
    ('"started_at": "2024-01-15T14:32:00z"', f'{A_TIME}"2024-01-15T14:32:00z" @ $.started_at'),
    (
        '"started_at": "2024-01-15T24:00:00+00:00"',
        f'{A_TIME}"2024-01-15T24:00:00+00:00" @ $.started_at',
    ),
    (
        '"started_at": "2024-01-15T23:59:60+00:00"',
        f'{A_TIME}"2024-01-15T23:59:60+00:00" @ $.started_at',
    ),
    (
        '"started_at": "2024-01-15T14:32:00-25:00"',
        f'{A_TIME}"2024-01-15T14:32:00-25:00" @ $.started_at',
    ),
    (
        '"started_at": "1891-01-01T14:32:00+00:09:21"',
        f'{A_TIME}"1891-01-01T14:32:00+00:09:21" @ $.started_at',
    ),
    (
        '"started_at": "1971-01-15T14:32:00-00:44:30"',
        f'{A_TIME}"1971-01-15T14:32:00-00:44:30" @ $.started_at',
    ),
    ('"started_at": "now"', f'{A_TIME}"now" @ $.started_at'),
    (
        '"started_at": "1969-12-31T23:59:59+00:00"',
        f'{A_TIME}"1969-12-31T23:59:59+00:00" @ $.started_at',
    ),
    (
        '"closed_at": "2023-02-29T00:00:00+00:00"',
        f'"2023-02-29T00:00:00+00:00"{NO_SUCH_DAY} @ $.closed_at',
    ),
    ('"timeline": [{}, {"at": 5}]', "expected string, got int @ $.timeline[1].at"),
    # Durations.
    ('"stated_duration": "2h 15m"', f'{A_SPAN}"2h 15m" @ $.stated_duration'),
    ('"stated_duration": "P1M"', f'{A_SPAN}"P1M" @ $.stated_duration'),
    ('"stated_duration": "PT1.5H"', f'{A_SPAN}"PT1.5H" @ $.stated_duration'),
    ('"stated_duration": "-PT1H"', f'{A_SPAN}"-PT1H" @ $.stated_duration'),
    ('"stated_duration": "P"', f'{A_SPAN}"P" @ $.stated_duration'),
    ('"stated_duration": "P1DT"', f'{A_SPAN}"P1DT" @ $.stated_duration'),
    ('"stated_duration": "P4294967296D"', f'{A_SPAN}"P4294967296D" @ $.stated_duration'),
    ('"stated_duration": "P3654D"', '"P3654D" is longer than 10 years @ $.stated_duration'),
    ('"review": {"duration": 3600}', "expected string, got int @ $.review.duration"),
    # Choices.
    ('"action_items": [{"horizon": "soon"}]', f'{A_HORIZON}"soon" @ $.action_items[0].horizon'),
    (
        '"action_items": [{"horizon": "IMMEDIATE"}]',
        f'{A_HORIZON}"IMMEDIATE" @ $.action_items[0].horizon',
    ),
    ('"action_items": [{"origin": null}]', "expected string, got null @ $.action_items[0].origin"),
    (
        '"prevention": [{"name": "a", "horizon": []}]',
        "expected string, got array @ $.prevention[0].horizon",
    ),
    # Objects, arrays, maps.
    ('"impact": null', "expected object, got null @ $.impact"),
    ('"impact": []', "expected object, got array @ $.impact"),
    (
        '"severity": "P1"',
        'expected object, got string: write {"label": "P1"} @ $.severity',
    ),
    ('"timeline": {}', "expected array, got object @ $.timeline"),
    ('"timeline": "abc"', "expected array, got string @ $.timeline"),
    ('"timeline": null', "expected array, got null @ $.timeline"),
    ('"timeline": [[]]', "expected object, got array @ $.timeline[0]"),
    ('"attachments": "abc"', "expected array, got string @ $.attachments"),
    ('"front_matter": []', "expected object, got array @ $.front_matter"),
    ('"front_matter": {"a": 1}', "expected string, got int @ $.front_matter.a"),
    ('"front_matter": {"a b": {}}', 'expected string, got object @ $.front_matter["a b"]'),
    ('"unparsed": {"date": null}', "expected string, got null @ $.unparsed.date"),
    ('"front_matter": {" ": "a"}', 'key " " is blank @ $.front_matter'),
    (
        '"timeline": [{"extra": {"a": "1", "a ": "2"}}]',
        'key "a " is another key with other white space @ $.timeline[0].extra',
    ),
    (r'"front_matter": {"\ud800": "a"}', r"lone surrogate \ud800 at character 0 @ $.front_matter"),
    (
        '"sections": [{"sections": [{"sections": [5]}]}]',
        "expected object, got int @ $.sections[0].sections[0].sections[0]",
    ),
    # Keys.
    ('"foo": 1', 'unknown key "foo" @ $'),
    ('"reading": null', 'unknown key "reading" @ $'),
    ('"impact": {"foo": 1}', 'unknown key "foo" @ $.impact'),
    (
        '"timeline": [{"kinds": []}]',
        f'unknown key "kinds", {COMPUTED}; known are {OF_EVENTS} @ $.timeline[0]',
    ),
    ('"b": 1, "a": 2', 'unknown key "a" @ $\nunknown key "b" @ $'),
    (r'"a\nb": 1', r'unknown key "a\nb" @ $'),
    (r'"\ud800": 1', r'unknown key "\ud800" @ $'),
    ('"people": [{"role": "Owner"}]', 'missing key "name" @ $.people[0]'),
    ('"severity": {}', 'missing key "label" @ $.severity'),
    ('"impact": {"summary": "a", "summary": "b"}', 'duplicate key "summary" @ $.impact'),
    (
        '"timeline": [{"extra": {"a": "1", "b": "2", "a": "3"}}]',
        'duplicate key "a" @ $.timeline[0].extra',
    ),
    ('"id": "a", "id": "a"', 'duplicate key "id" @ $'),
    ('"schema_version": 1', 'duplicate key "schema_version" @ $'),
    # Names.
    (
        '"stated_days": {"lunch": "2024-01-15"}',
        f"'lunch' is no milestone: expected one of {', '.join(MILESTONES)} @ $.stated_days",
    ),
    (
        '"timeline": [{"unparsed": {"description": "a", "at": "b"}}]',
        '"description" can\'t be unread: expected one of at, on @ $.timeline[0].unparsed',
    ),
    (
        '"action_items": [{"unparsed": {"due ": "soon"}}]',
        '"due " can\'t be unread: expected one of due @ $.action_items[0].unparsed',
    ),
    (
        '"follow_up": {"unparsed": {"unparsed": "a", "x": "b"}}',
        (
            '"unparsed" can\'t be unread: expected one of required @ $.follow_up.unparsed\n'
            '"x" can\'t be unread: expected one of required @ $.follow_up.unparsed'
        ),
    ),
    # What can't be stated together.
    (f'"timeline": [{{}}, {{"at": {AT}, "on": {ON}}}]', f'{NOT_WITH}"at" @ $.timeline[1].on'),
    (
        f'"review": {{"scheduled_on": {ON}, "scheduled_at": {AT}}}',
        f'{NOT_WITH}"scheduled_at" @ $.review.scheduled_on',
    ),
    (
        f'"resolution": {{"deployed_at": {AT}, "deployed_on": {ON}}}',
        f'{NOT_WITH}"deployed_at" @ $.resolution.deployed_on',
    ),
    (
        f'"started_at": {AT}, "stated_days": {{"closed": {ON}, "started": {ON}}}',
        f'{NOT_WITH}"started_at" @ $.stated_days.started',
    ),
    (
        f'"resolved_at": {AT}, "stated_ongoing": true',
        f'{NOT_WITH}"resolved_at" @ $.stated_ongoing',
    ),
    (
        f'"date": {ON}, "unparsed": {{"date": "soon", "next_review": "later"}}',
        f'{NOT_WITH}"date" @ $.unparsed.date',
    ),
    (
        '"response": {"rollback": {"performed": false, "unparsed": {"performed": "hm"}}}',
        f'{NOT_WITH}"performed" @ $.response.rollback.unparsed.performed',
    ),
    (
        f'"closed_at": {AT}, "stated_days": {{"closed": {ON}}}, "unparsed": {{"closed_at": "a"}}',
        (
            f'{NOT_WITH}"closed_at" @ $.stated_days.closed\n'
            f'{NOT_WITH}"closed_at" @ $.unparsed.closed_at'
        ),
    ),
    # What the model's constructors refuse.
    ('"severity": {"label": " "}', "must not be empty @ $.severity.label"),
    ('"people": [{"name": ""}]', "must not be empty @ $.people[0].name"),
    ('"impact": {"revenue": {"text": ""}}', "must not be empty @ $.impact.revenue.text"),
)
"""The members beside `schema_version`, and every problem in order."""


def refusal(data: str | bytes) -> str:
    with pytest.raises(JSONError) as caught:
        from_json(data, Facts)
    shown = None if caught.value.__suppress_context__ else caught.value.__context__
    assert shown is None, "the machinery's own error doesn't show"
    assert str(caught.value).encode(), "the message can be printed"
    return str(caught.value)


@pytest.mark.parametrize(("members", "problems"), REJECTIONS)
def test_it_is_refused_where_it_stands(members: str, problems: str) -> None:
    assert refusal(f'{{"schema_version": 1, {members}}}') == problems


@pytest.mark.parametrize(
    "members",
    [
        f'"timeline": [{{"at": null, "on": {ON}}}, {{"at": {AT}, "on": null}}]',
        f'"timeline": [{{"on": {ON}, "unparsed": {{"at": "noon"}}}}]',
        f'"started_at": null, "stated_days": {{"started": {ON}}}',
        f'"started_at": {AT}, "stated_days": {{"closed": {ON}}}',
        f'"resolved_at": {AT}, "stated_ongoing": false',
        '"resolved_at": null, "stated_ongoing": true',
        '"date": null, "unparsed": {"date": "soon"}',
        f'"date": {ON}, "unparsed": {{}}',
    ],
)
def test_null_and_false_can_be_given_together_with_anything(members: str) -> None:
    assert from_json(f'{{"schema_version": 1, {members}}}', Facts) != Facts()


def test_all_problems_are_told_in_the_order_of_the_attributes() -> None:
    people = '"people": [{"name": 3}, 4]'
    severity = '"severity": {"label": 2, "code": "P1"}'
    said = refusal(f'{{"schema_version": 1, "x": 5, {people}, "date": "x", {severity}, "id": 1}}')
    assert said.splitlines() == [
        "expected string, got int @ $.id",
        "expected string, got int @ $.severity.label",
        f'unknown key "code", {COMPUTED}; known are label @ $.severity',
        f'{A_DAY}"x" @ $.date',
        "expected string, got int @ $.people[0].name",
        "expected object, got int @ $.people[1]",
        'unknown key "x" @ $',
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("null", "expected object, got null @ $"),
        ('"{}"', "expected object, got string @ $"),
        ("1", "expected object, got int @ $"),
        ("NaN", "NaN is not JSON @ $"),
        ("{}", 'missing key "schema_version" @ $'),
        ('{"id": 5}', 'missing key "schema_version" @ $'),
        ('{"schema_version": 2, "id": 5}', "expected 1, got 2 @ $.schema_version"),
        ('{"schema_version": 1.5}', "expected 1, got 1.5 @ $.schema_version"),
        ('{"schema_version": "1"}', "expected 1, got string @ $.schema_version"),
        ('{"schema_version": true}', "expected 1, got boolean @ $.schema_version"),
        ('{"schema_version": null}', "expected 1, got null @ $.schema_version"),
        ('{"schema_version": NaN}', "NaN is not JSON @ $.schema_version"),
    ],
)
def test_the_top_is_an_object_of_this_version(text: str, problem: str) -> None:
    assert refusal(text) == problem


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "line 1, column 1"),
        ("{", "line 1, column 2"),
        ('{"schema_version": 1', "line 1, column 21"),
        ('{"schema_version": 1}\n\n  x', "line 3, column 3"),
        ("{'schema_version': 1}", "line 1, column 2"),
        ('{"id": "a\nb"}', "line 1, column 10"),
        ('{"id": 01}', "line 1, column 9"),
        ('{"id": "\\x"}', "line 1, column 9"),
    ],
)
def test_what_is_not_json_is_refused_with_its_line(text: str, place: str) -> None:
    said = refusal(text)
    assert said.startswith("not JSON: ")
    assert said.endswith(f"({place}) @ $")


def test_bytes_are_utf_8() -> None:
    assert refusal(b'{"id": "\xff"}') == "not JSON: not UTF-8 at byte 8 @ $"
    assert refusal('{"schema_version": 1}'.encode("utf-16")) == "not JSON: not UTF-8 at byte 0 @ $"


@pytest.mark.parametrize(
    "text", ['\ufeff{"schema_version": 1}', b'\xef\xbb\xbf{"schema_version": 1}']
)
def test_a_byte_order_mark_is_let_pass(text: str | bytes) -> None:
    assert from_json(text, Facts) == Facts()


@pytest.mark.parametrize(
    ("members", "problem"),
    [
        ({"id": b"x"}, "expected string, got bytes @ $.id"),
        ({"date": dt.date(2024, 1, 15)}, "expected string, got date @ $.date"),
        ({"attachments": ("a",)}, "expected array, got tuple @ $.attachments"),
        (
            {"stated_duration": dt.timedelta(1)},
            "expected string, got timedelta @ $.stated_duration",
        ),
        ({"error_budget": {"before": 10**400}}, "number is not finite @ $.error_budget.before"),
        (
            {"error_budget": {"before": float("nan")}},
            "number is not finite @ $.error_budget.before",
        ),
        ({"front_matter": {5: "a"}}, "expected string, got int @ $.front_matter"),
        ({5: "a"}, "unknown key 5 @ $"),
    ],
)
def test_a_dict_is_read_as_strictly_as_text(members: dict[Any, Any], problem: str) -> None:
    with pytest.raises(JSONError) as caught:
        from_dict({"schema_version": 1, **members}, Facts)
    assert str(caught.value) == problem


@pytest.mark.parametrize("data", [None, [], "{}", 5])
def test_only_a_dict_is_a_dict(data: object) -> None:
    with pytest.raises(JSONError, match="expected object, got"):
        from_dict(data, Facts)


@pytest.mark.parametrize(
    "members",
    [
        {"attachments": [5] * 1000},
        {"timeline": [{"description": index, "at": index, "x": 1} for index in range(1000)]},
        {f"key{index}": index for index in range(1000)},
        {"front_matter": {f"key{index}": index for index in range(1000)}},
        {"sections": [{"sections": [5] * 50}] * 50},
    ],
)
def test_at_most_twenty_problems_are_told(members: dict[str, Any]) -> None:
    assert len(refusal(json.dumps({"schema_version": 1, **members})).splitlines()) == 20


def test_long_text_is_cut() -> None:
    said = refusal(json.dumps({"schema_version": 1, "date": "x" * 5000, "y" * 5000: 1}))
    assert max(map(len, said.splitlines())) < 250


def test_a_dict_that_holds_itself_is_refused() -> None:
    data: dict[str, Any] = {"schema_version": 1}
    data["sections"] = [data, data]
    with pytest.raises(JSONError, match=r"nested deeper than 32 levels @ \$\.sections\[0\]"):
        from_dict(data, Facts)
