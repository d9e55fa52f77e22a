"""The law of JSON: reading what was written gives the same incident, down to its dress."""

from __future__ import annotations

import datetime as dt
import functools
import json
from pathlib import Path
from typing import Any

import attrs
import pendulum
import pytest
from hypothesis import given, settings
from pendulum.tz import fixed_timezone
from published_schema import complaints
from strategies import facts, facts_with

from incidentkit import Incident
from incidentkit.errors import JSONError
from incidentkit.interchange.converter import converter
from incidentkit.interchange.reading import from_dict, from_json
from incidentkit.interchange.sound_data import builder
from incidentkit.interchange.version import VERSION_KEY
from incidentkit.interchange.writing import to_dict, to_json
from incidentkit.model.action_item import ActionItem, Origin
from incidentkit.model.answers import YesNo
from incidentkit.model.checklist import ChecklistItem, Horizon
from incidentkit.model.facts import Facts
from incidentkit.model.impact import ErrorBudget, Impact
from incidentkit.model.leftovers import Section
from incidentkit.model.people import Approval
from incidentkit.model.response import Response, Rollback
from incidentkit.model.services import AffectedService
from incidentkit.model.severity import Severity
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.timeline import TimelineEvent
from incidentkit.testing.sample import full_incident

NAMES = [field.name for field in attrs.fields(Facts)]
DRESS = [field.name for field in attrs.fields(Facts) if not field.eq]


@attrs.frozen(kw_only=True)
class Report(Facts):
    """Stands for `Incident`: facts, and something that is no part of them."""

    _reading: object = attrs.field(default=None, eq=False, repr=False, alias="reading")


def assert_same(found: Facts, wanted: Facts) -> None:
    assert found == wanted
    assert hash(found) == hash(wanted)
    # Severities of one code are equal and the dress isn't compared; their text is all there is.
    assert repr(found) == repr(wanted)
    assert {name: getattr(found, name) for name in DRESS} == {
        name: getattr(wanted, name) for name in DRESS
    }


@given(facts())
def test_sound_data_builds_what_the_strict_converter_builds(wanted: Facts) -> None:
    data = {key: value for key, value in to_dict(wanted).items() if key != VERSION_KEY}
    assert_same(builder(Facts)(data), converter().structure(data, Facts))


@given(facts())
def test_reading_what_was_written_gives_the_same(wanted: Facts) -> None:
    assert_same(from_json(to_json(wanted), Facts), wanted)
    assert_same(from_json(to_json(wanted, indent=2).encode(), Facts), wanted)
    assert_same(from_dict(to_dict(wanted), Facts), wanted)


@pytest.mark.parametrize("name", NAMES)
def test_every_attribute_comes_back(name: str) -> None:
    @settings(max_examples=max(8, settings().max_examples // 5))
    @given(facts_with(name))
    def law(wanted: Facts) -> None:
        assert_same(from_json(to_json(wanted), Facts), wanted)
        written = to_dict(wanted)
        assert set(written) <= {"schema_version", name}
        assert ("schema_version" in written, written["schema_version"]) == (True, 1)

    law()


@given(facts())
def test_what_is_written_satisfies_the_schema(written: Facts) -> None:
    assert complaints(to_dict(written)) == []


@given(facts())
def test_what_is_written_says_nothing_twice(written: Facts) -> None:
    assert to_dict(from_dict(to_dict(written), Facts)) == to_dict(written)
    assert json.loads(to_json(written)) == to_dict(written)


def test_a_subclass_is_built_and_its_own_attributes_are_neither_written_nor_read() -> None:
    report = Report(id="INC-1", reading=object())
    assert to_dict(report) == {"schema_version": 1, "id": "INC-1"}
    found = from_json(to_json(report), Report)
    assert type(found) is Report
    assert found == report
    for name in ("_reading", "reading"):
        with pytest.raises(JSONError, match=f'unknown key "{name}" @ \\$'):
            from_dict({"schema_version": 1, name: None}, Report)


def test_nothing_is_written_of_nothing() -> None:
    assert to_json(Facts()) == '{"schema_version":1}'


def test_the_layout() -> None:
    report = Facts(
        severity="P1 (High)",
        date=dt.date(2024, 1, 15),
        started_at=dt.datetime(2024, 1, 15, 14, 32, 7, 999, tzinfo=dt.UTC),
        detected_at=dt.datetime(2024, 1, 15, 9, 2, tzinfo=dt.timezone(dt.timedelta(hours=-5.5))),
        stated_days={"closed": dt.date(2024, 1, 16)},
        stated_duration=dt.timedelta(hours=26),
        stated_detection_lag=dt.timedelta(),
        stated_ongoing=True,
        services=[AffectedService(name="API"), AffectedService(name="DB", affected=False)],
        impact=Impact(revenue="USD 5", sla_breach=YesNo(answer=False)),
        error_budget=ErrorBudget(before=0.0, after=62.5),
        timeline=[TimelineEvent(description="Ä\nb", extra={"Room no.": "5"})],
        response=Response(rollback=Rollback(performed=False)),
        prevention=[ChecklistItem(name="tests", horizon=Horizon.SHORT_TERM)],
        action_items=[
            ActionItem(description="one", due=dt.date(2024, 2, 1), status="✅ Done"),
            ActionItem(description="two", origin=Origin.REVIEW, unparsed={"due": "soon"}),
        ],
        approvals=[Approval(role="CTO")],
        sections=[Section(heading="A", sections=[Section(body="b", under="impact")])],
        path=Path("reports", "INC-1.md"),
        front_matter={"links": "[a]"},
        severity_policy=SeverityGuide(),
        unparsed={"resolved_at": "late"},
    )
    written: dict[str, Any] = {
        "schema_version": 1,
        "severity": {"label": "P1 (High)"},
        "date": "2024-01-15",
        "started_at": "2024-01-15T14:32:07+00:00",
        "detected_at": "2024-01-15T09:02:00-05:30",
        "stated_days": {"closed": "2024-01-16"},
        "stated_duration": "P1DT2H",
        "stated_detection_lag": "PT0S",
        "stated_ongoing": True,
        "services": [{"name": "API", "affected": True}, {"name": "DB", "affected": False}],
        "impact": {"revenue": {"text": "USD 5"}, "sla_breach": {"answer": False}},
        "error_budget": {"before": 0.0, "after": 62.5},
        "timeline": [{"description": "Ä<br>b", "extra": {"Room no.": "5"}}],
        "response": {"rollback": {"performed": False}},
        "prevention": [{"name": "tests", "checked": False, "horizon": "short_term"}],
        "action_items": [
            {"description": "one", "due": "2024-02-01", "status": {"label": "✅ Done"}},
            {"description": "two", "origin": "review", "unparsed": {"due": "soon"}},
        ],
        "approvals": [{"role": "CTO", "signed": False}],
        "sections": [{"heading": "A", "sections": [{"body": "b", "under": "impact"}]}],
        "path": "reports/INC-1.md",
        "front_matter": {"links": "[a]"},
        "severity_policy": {},
        "unparsed": {"resolved_at": "late"},
    }
    assert to_dict(report) == written
    assert list(to_dict(report)) == list(written)
    assert_same(from_dict(written, Facts), report)


def test_an_empty_object_that_may_be_absent_is_kept_apart_from_none() -> None:
    stated = Facts(impact=Impact(sla_breach=YesNo()), severity_policy=SeverityGuide())
    found = from_json(to_json(stated), Facts)
    assert found.impact.sla_breach == YesNo()
    assert found.severity_policy == SeverityGuide()


def test_null_means_none_where_none_is_possible() -> None:
    data = {"schema_version": 1, "title": None, "date": None, "severity": None, "path": None}
    assert from_dict(data, Facts) == Facts()


def test_texts_are_brought_to_normal_form() -> None:
    data = {
        "schema_version": 1,
        "title": "  a \n b ",
        "summary": "\r\n",
        "path": "",
        "attachments": ["", "x"],
    }
    found = from_dict(data, Facts)
    assert (found.title, found.summary, found.path) == ("a b", None, None)
    assert found.attachments == ("x",)


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (-2670, "1971-06-01T12:00:30-00:44"),
        (561, "1971-06-01T11:59:39+00:09"),
        (86_399, "1971-06-01T11:59:01+23:59"),
        (-86_399, "1971-06-01T12:00:59-23:59"),
        (30, "1971-06-01T11:59:30+00:00"),
    ],
)
def test_an_offset_with_seconds_is_written_as_one_without(seconds: int, written: str) -> None:
    zone = dt.timezone(dt.timedelta(seconds=seconds))
    wanted = Facts(started_at=dt.datetime(1971, 6, 1, 12, tzinfo=zone))
    assert to_dict(wanted)["started_at"] == written
    assert complaints(to_dict(wanted)) == []
    assert from_json(to_json(wanted), Facts) == wanted


def test_times_have_a_fixed_offset_of_pendulum() -> None:
    data = {"schema_version": 1, "started_at": "2024-01-15T14:32:00-00:44"}
    at = from_dict(data, Facts).started_at
    assert isinstance(at, pendulum.DateTime)
    assert at.tzinfo == fixed_timezone(-44 * 60)
    assert at.isoformat() == "2024-01-15T14:32:00-00:44"


def test_labels_survive_although_equal_codes_compare_equal() -> None:
    found = from_json(to_json(Facts(severity="sev2")), Facts)
    assert found.severity is not None
    assert found.severity == Severity(label="SEV-2")
    assert found.severity.label == "sev2"


def test_the_data_is_the_callers_to_change() -> None:
    wanted = Facts(summary="a", attachments=["b"], front_matter={"c": "d"})
    data = to_dict(wanted)
    kept = json.loads(json.dumps(data))
    assert from_dict(data, Facts) == wanted
    assert data == kept
    data["attachments"].append("x")
    data["front_matter"]["y"] = "z"
    assert to_dict(wanted) == kept


def test_text_that_json_cannot_carry_is_not_written() -> None:
    with pytest.raises(JSONError) as caught:
        to_json(Facts(impact=Impact(customers="a\udc80")))
    problem = (r"lone surrogate \udc80 at character 1", "$.impact.customers")
    assert caught.value.problems == (problem,)


def test_what_reading_would_find_too_deep_is_not_written() -> None:
    section = Section(heading="innermost")
    for _ in range(14):
        section = Section(heading="around", sections=[section])
    deepest = Facts(sections=[section])
    assert from_json(to_json(deepest), Facts) == deepest
    with pytest.raises(JSONError) as caught:
        to_dict(Facts(sections=[Section(sections=[section])]))
    path = "$" + ".sections[0]" * 16
    assert caught.value.problems == (("nested deeper than 32 levels", path),)


def test_a_time_in_utc_may_be_written_as_others_do() -> None:
    """What a language model or another program writes: RFC 3339 has "Z"."""
    data = {VERSION_KEY: 1, "started_at": "2024-01-15T14:32:00Z"}
    found = from_dict(data, Facts)
    assert found.started_at == dt.datetime(2024, 1, 15, 14, 32, tzinfo=dt.UTC)
    assert to_dict(found)["started_at"] == "2024-01-15T14:32:00+00:00"
    assert not complaints(data)


def test_a_class_of_the_callers_own_is_built_by_its_own_constructor() -> None:
    made: list[str] = []

    class Counted(Incident):
        @functools.wraps(Incident.__init__)  # type: ignore[misc]
        def __init__(self, **values: Any) -> None:  # noqa: ANN401 -- as the class has them
            made.append(type(self).__name__)
            super().__init__(**values)

    text = full_incident().to_json()
    assert Counted.from_json(text).to_json() == text
    assert made == ["Counted"]
