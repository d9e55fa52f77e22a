"""A policy comes from code, a guide table, TOML and JSON, and goes back to each."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from strategies import objects, told_apart

from incidentkit import (
    DataError,
    EncodingError,
    Facts,
    Incident,
    InvalidValueError,
    JSONError,
    LimitExceeded,
    Limits,
    OnChange,
    Opening,
    SeverityGuide,
    SeverityLevel,
    SeverityPolicy,
    TOMLError,
    UnrepresentableError,
    WorkingHours,
    json_schema,
)

MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
POLICIES = objects(SeverityPolicy)
OSLO = WorkingHours(
    zone="Europe/Oslo",
    openings=[Opening(opens="08:00", closes="16:00")],
    holidays=[dt.date(2024, 12, 25), dt.date(2024, 5, 17)],
)
FULL = SeverityPolicy(
    levels=[
        SeverityLevel(
            code="P0",
            name="Critical",
            description='Everything "is" down',
            aliases=["SEV-1", "🔴"],
            response=5 * MINUTE,
            mitigation=HOUR,
            resolution=4 * HOUR,
            review=5 * DAY,
            hours=WorkingHours.always(),
        ),
        SeverityLevel(
            code="P3",
            response=8 * HOUR,
            unparsed={"resolution": "best effort"},
        ),
    ],
    clock_start=["declared", "detected"],
    response_start=["detected"],
    hours=OSLO,
    on_change=OnChange.RESTART,
)
MILESTONES = (
    "started, detected, declared, acknowledged, escalated, identified, mitigated, recovered,"
    " resolved, closed"
)
FULL_TOML = """\
clock_start = ["declared", "detected"]
response_start = ["detected"]
on_change = "restart"

[[levels]]
code = "P0"
name = "Critical"
description = "Everything \\"is\\" down"
response = "5m"
resolution = "4h"
mitigation = "1h"
review = "5d"
aliases = ["SEV-1", "🔴"]

[levels.hours]
zone = "UTC"

[[levels.hours.openings]]
days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
opens = "00:00"
closes = "00:00"

[[levels]]
code = "P3"
response = "8h"

[levels.unparsed]
resolution = "best effort"

[hours]
zone = "Europe/Oslo"
holidays = ["2024-05-17", "2024-12-25"]

[[hours.openings]]
opens = "08:00"
closes = "16:00"
"""

KEYS = (
    "levels, clock_start, response_start, mitigation_start, resolution_start, review_start, hours,"
    " on_change"
)


# Laws


@given(POLICIES)
def test_json_comes_back(policy: SeverityPolicy) -> None:
    assert SeverityPolicy.from_json(policy.to_json()) == policy
    assert SeverityPolicy.from_json(policy.to_json(indent=2).encode()) == policy
    assert SeverityPolicy.from_dict(policy.to_dict()) == policy


@given(POLICIES)
def test_toml_comes_back(policy: SeverityPolicy) -> None:
    again = SeverityPolicy.from_toml(policy.to_toml())
    assert again == policy
    assert again.to_toml() == policy.to_toml()


@given(POLICIES)
def test_the_schema_of_incidents_describes_a_policy(policy: SeverityPolicy) -> None:
    schema = json_schema()
    schema = {"$ref": "#/$defs/SeverityGuide", "$defs": schema["$defs"]}
    validator: Any = Draft202012Validator(schema)
    assert validator.is_valid(policy.to_dict())


@given(POLICIES)
def test_an_incident_carries_it_through_json(policy: SeverityPolicy) -> None:
    again = Incident.from_json(Incident(severity_policy=policy).to_json())
    assert again.severity_policy == policy
    assert type(again.severity_policy) is SeverityPolicy


NAMES = st.sampled_from([None, "Critical", "Major", "Low"])
SPANS = st.none() | st.integers(0, 400 * 1440).map(lambda count: count * MINUTE)
LEVELS = st.builds(
    SeverityLevel,
    code=st.sampled_from(["P0", "P1", "SEV-2", "S4"]),
    name=NAMES,
    description=st.sampled_from([None, "All is down", "a | b", "Two<br>lines"]),
    aliases=st.lists(st.sampled_from(["SEV-9", "outage", "🔴"]), unique=True, max_size=2),
    response=SPANS,
    mitigation=SPANS,
    resolution=SPANS,
    review=SPANS,
    unparsed=st.dictionaries(
        st.sampled_from(["response", "resolution", "review"]),
        st.sampled_from(["best effort", "4 business hours", "15 min / 4 h"]),
        max_size=1,
    ),
)


@given(st.lists(LEVELS, min_size=1, max_size=4))
def test_a_guide_table_comes_back(levels: list[SeverityLevel]) -> None:
    policy = SeverityPolicy(levels=levels)
    text = policy.to_markdown()
    assert SeverityPolicy.from_markdown(text) == policy
    assert Incident.from_markdown(text).severity_policy == policy


@given(st.lists(objects(SeverityLevel), min_size=1, max_size=3))
def test_a_guide_table_of_any_text_comes_back_or_is_refused(levels: list[SeverityLevel]) -> None:
    apart = told_apart(attrs.evolve(level, hours=None) for level in levels)
    policy = SeverityPolicy(levels=apart)
    try:
        text = policy.to_markdown()
    except UnrepresentableError:
        return
    assert SeverityPolicy.from_markdown(text) == policy


# Texts


def test_the_toml_of_a_policy_with_everything() -> None:
    assert FULL.to_toml() == FULL_TOML
    assert SeverityPolicy.from_toml(FULL_TOML) == FULL


def test_toml_as_people_write_it() -> None:
    text = """
        [hours]
        zone = "Europe/Oslo"
        holidays = [2024-12-25]
        openings = [{ days = ["monday"], opens = 08:00:00, closes = 16:00:00 }]

        [[levels]]
        code = "P1"
        response = "30 minutes"
        resolution = "4 business hours"
    """
    level = SeverityPolicy.from_toml(text).levels[0]
    assert (level.response, level.resolution) == (30 * MINUTE, None)
    assert dict(level.unparsed) == {"resolution": "4 business hours"}


def test_the_markdown_of_a_policy() -> None:
    levels = [
        SeverityLevel(code="P0", name="Critical", response=5 * MINUTE, review=5 * DAY),
        SeverityLevel(code="P3", aliases=["SEV-3"], unparsed={"resolution": "best effort"}),
    ]
    assert SeverityPolicy(levels=levels).to_markdown() == (
        "## Severity Classification Guide\n\n"
        "| Severity    | Description | Response SLA | Resolution SLA | Review SLA | Aliases |\n"
        "| ----------- | ----------- | ------------ | -------------- | ---------- | ------- |\n"
        "| P0 Critical |             | 5 minutes    |                | 5 days     |         |\n"
        "| P3          |             |              | best effort    |            | SEV-3   |\n"
    )


# Errors


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ([], ["expected object, got array @ $"]),
        ({"levels": {}}, ["expected array, got object @ $.levels"]),
        ({"lvls": []}, ["unknown key \"lvls\"; did you mean 'levels'? @ $"]),
        (
            {"levels": [{"code": 1}, {"response": "4 hours"}]},
            [
                "expected string, got int @ $.levels[0].code",
                'expected a duration such as PT2H15M, got "4 hours" @ $.levels[1].response',
            ],
        ),
        (
            {"levels": [{"response": "PT1H", "unparsed": {"response": "soon"}}]},
            ['can\'t be given together with "response" @ $.levels[0].unparsed.response'],
        ),
        (
            {"clock_start": ["noticed"]},
            [f"'noticed' is no milestone: expected one of {MILESTONES} @ $.clock_start[0]"],
        ),
        ({"hours": {}}, ['missing key "zone" @ $.hours']),
        (
            {"hours": {"zone": "Oslo"}},
            [
                (
                    'expected a time zone such as Europe/Oslo, got "Oslo";'
                    " did you mean 'Europe/Oslo'? @ $.hours.zone"
                )
            ],
        ),
        (
            {"hours": {"zone": "Europe/Osloo"}},
            [
                (
                    "'Europe/Osloo' is no time zone: not in the database of time zones;"
                    " did you mean 'Europe/Oslo'? @ $.hours.zone"
                )
            ],
        ),
        (
            {"hours": {"zone": "UTC", "holidays": ["2024-02-30"]}},
            ['"2024-02-30" names a day that the calendar doesn\'t have @ $.hours.holidays[0]'],
        ),
        (
            {"hours": {"zone": "UTC", "openings": [{"opens": "8:00"}]}},
            ['expected a time of day such as 08:30, got "8:00" @ $.hours.openings[0].opens'],
        ),
    ],
)
def test_json_that_is_no_policy(data: object, problems: list[str]) -> None:
    with pytest.raises(JSONError) as caught:
        SeverityPolicy.from_json(json.dumps(data))
    assert str(caught.value).splitlines() == problems
    with pytest.raises(JSONError) as caught:
        SeverityPolicy.from_dict(data)
    assert str(caught.value).splitlines() == problems


def test_toml_that_is_no_policy() -> None:
    with pytest.raises(TOMLError, match=r"^not TOML: expected '=' after a key"):
        SeverityPolicy.from_toml("levels")
    with pytest.raises(TOMLError) as caught:
        SeverityPolicy.from_toml('levels = [{code = 1}]\nsince = 2024-01-15\nclock_start = "x"')
    assert str(caught.value).splitlines() == [
        "expected string, got int @ $.levels[0].code",
        "expected array, got string @ $.clock_start",
        f'unknown key "since"; known are {KEYS} @ $',
    ]
    assert isinstance(caught.value, DataError)
    with pytest.raises(LimitExceeded, match="TOML characters"):
        SeverityPolicy.from_toml("#" * 11, limits=Limits(json_chars=10))


def test_deeply_nested_data_is_refused() -> None:
    with pytest.raises(JSONError, match="nested deeper than 32 levels"):
        SeverityPolicy.from_json("[" * 40 + "]" * 40)
    with pytest.raises(TOMLError, match="nested deeper than 32 levels"):
        SeverityPolicy.from_toml("x = " + "[" * 40 + "]" * 40)
    with pytest.raises(TOMLError):
        SeverityPolicy.from_toml("x = " + "[" * 100_000)


def test_a_calendar_that_data_cannot_carry_is_refused() -> None:
    class Never:
        def between(self, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
            return start - end

    computed = WorkingHours(zone="Europe/Oslo", holidays=holidays.country_holidays("NO"))
    policy = SeverityPolicy(levels=[SeverityLevel(hours=computed)], hours=Never())
    told = [
        "only WorkingHours can be written, not Never @ $.hours",
        "holidays that a NO computes can't be written: list their dates @ $.levels[0].hours",
    ]
    for write, kind in ((policy.to_json, JSONError), (policy.to_toml, TOMLError)):
        with pytest.raises(kind) as caught:
            write()
        assert str(caught.value).splitlines() == told
    with pytest.raises(JSONError, match=r"not Never @ \$\.severity_policy\.hours"):
        Incident(severity_policy=policy).to_json()


@pytest.mark.parametrize(
    ("policy", "message"),
    [
        (SeverityPolicy(), "levels: a guide table without levels says nothing"),
        (SeverityPolicy(hours=OSLO), "hours: a guide table has no place for it"),
        (FULL, "clock_start: a guide table has no place for it"),
        (
            SeverityPolicy(levels=[SeverityLevel(code="P1", hours=OSLO)]),
            r"levels\[0\]\.hours: a guide table has no place for it",
        ),
    ],
)
def test_what_a_table_cannot_say_is_refused(policy: SeverityPolicy, message: str) -> None:
    with pytest.raises(UnrepresentableError, match=f"^{message}"):
        policy.to_markdown()


def test_a_document_refuses_what_its_guide_cannot_say() -> None:
    text = SeverityPolicy.default().to_markdown()
    incident = Incident.from_markdown(text)
    assert incident.severity_policy is not None
    changed = incident.evolve({"severity_policy.hours": OSLO})
    with pytest.raises(UnrepresentableError, match=r"^severity_policy"):
        changed.to_markdown()


# Faces


def test_a_policy_is_equal_to_its_guide() -> None:
    guide = SeverityGuide(levels=FULL.levels)
    policy = SeverityPolicy(levels=FULL.levels)
    assert policy == guide
    assert guide == policy
    assert hash(policy) == hash(guide)
    assert policy != FULL
    assert Facts(severity_policy=policy) == Facts(severity_policy=guide)


def test_the_guide_of_a_report_is_a_policy() -> None:
    incident = Incident.from_markdown(SeverityPolicy.default().to_markdown())
    assert type(incident.severity_policy) is SeverityPolicy
    assert incident.severity_policy == SeverityPolicy.default()
    with pytest.raises(InvalidValueError, match=r"^severity_policy: expected a SeverityPolicy"):
        Incident(severity_policy="P1")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["guide.md", "guide.toml", "guide.json", "GUIDE.TOML"])
def test_a_policy_is_read_from_a_file_by_its_suffix(name: str, tmp_path: Path) -> None:
    policy = SeverityPolicy.default()
    written = {".md": policy.to_markdown, ".toml": policy.to_toml, ".json": policy.to_json}
    path = tmp_path / name
    path.write_text(written[path.suffix.lower()](), encoding="utf-8")
    assert SeverityPolicy.from_file(path) == SeverityPolicy.from_file(str(path)) == policy


def test_a_file_without_a_policy_says_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "guide.toml"
    path.write_bytes(b"# St\xf6rung\n")
    with pytest.raises(EncodingError, match="byte 4 is not UTF-8"):
        SeverityPolicy.from_file(path)
    path.write_text("levels = 3\n", encoding="utf-8")
    with pytest.raises(TOMLError):
        SeverityPolicy.from_file(path)
