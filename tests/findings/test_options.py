"""What a caller may ask of a check, and what the machine-readable table of codes says."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any

import pytest

import incidentkit
from incidentkit import Incident, InvalidValueError, Level, finding_codes
from incidentkit.findings.checking import RULES

TABLE = {one.code: one for one in finding_codes()}
LATE = """\
**Severity**: P1
**Started**: 2025-03-04 14:00 UTC

## Action Items

- Raise the limit - Owner: Lea - Due: 2025-03-07
- Alert on it
"""


def codes(incident: Incident, **options: Any) -> list[str]:  # noqa: ANN401 -- any option
    return [finding.code for finding in incident.check(**options)]


def test_findings_are_those_of_a_check_without_options() -> None:
    incident = Incident.from_markdown(LATE)
    assert incident.findings == incident.check()


def test_what_concerns_completeness_is_raised_only_when_selected() -> None:
    incident = Incident.from_markdown(LATE)
    assert codes(incident) == []
    assert codes(incident, select="all") == [
        "missing-milestone",
        "missing-owner",
        "missing-due-date",
    ]
    assert codes(incident, select=("default", "missing-owner")) == ["missing-owner"]
    assert codes(incident, select="all", ignore=["missing-owner"]) == [
        "missing-milestone",
        "missing-due-date",
    ]


def test_nothing_selected_is_nothing_found() -> None:
    assert codes(Incident.from_markdown(LATE), select=()) == []
    assert codes(Incident.from_markdown(LATE), select="all", ignore="all") == []


@pytest.mark.parametrize("code", [code for code, one in TABLE.items() if one.level is Level.INFO])
def test_only_what_is_selected_is_found(code: str) -> None:
    assert set(codes(Incident.from_markdown(LATE), select=code)) <= {code}


@pytest.mark.parametrize(
    ("as_of", "found"),
    [
        (None, []),
        (dt.date(2025, 3, 7), []),
        (dt.date(2025, 3, 8), ["overdue-action"]),
        (dt.datetime(2025, 3, 8, tzinfo=dt.UTC), ["overdue-action"]),
        (dt.date(2025, 3, 4), []),
        (dt.datetime(2025, 3, 4, 14, 0, tzinfo=dt.UTC), []),
        (dt.datetime(2025, 3, 4, 13, 59, tzinfo=dt.UTC), ["future-time"]),
        (dt.date(2025, 3, 3), ["future-time"]),
    ],
)
def test_late_and_future_are_judged_by_as_of_alone(as_of: dt.date | None, found: list[str]) -> None:
    assert codes(Incident.from_markdown(LATE), as_of=as_of) == found


def test_required_is_by_template_and_for_every_report() -> None:
    basic = Incident(template="basic", severity="P1")
    required = {"": ["severity", "summary"], "basic": ["root_cause", "summary"], "sev": ["lessons"]}
    assert [f.path for f in basic.check(required=required)] == ["summary", "root_cause"]
    assert [f.path for f in Incident().check(required=required)] == ["severity", "summary"]


@pytest.mark.parametrize(
    ("path", "filled"),
    [
        ("impact", {"impact.customers": "all"}),
        ("impact.customers", {"impact.customers": "all"}),
        ("root_cause", {"root_cause.summary": "a lock"}),
        ("timeline", {"timeline": [incidentkit.TimelineEvent(description="down")]}),
        ("severity", {"severity": "P1"}),
        ("system_state", {"system_state": {"Backup": "done"}}),
        ("error_budget.before", {"error_budget.before": 0.0}),
    ],
)
def test_required_is_met_by_any_value_at_the_path(path: str, filled: dict[str, Any]) -> None:
    assert codes(Incident(), required=[path]) == ["required-empty"]
    assert codes(Incident().evolve(filled), required=[path]) == []


def test_requirement_can_be_ignored_by_its_code() -> None:
    assert codes(Incident(), required=["severity"], ignore="required-empty") == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            {"select": "nonsense"},
            "select: 'nonsense' is no code of a finding, nor 'default' or 'all'",
        ),
        (
            {"ignore": ["zone-assumed", "x"]},
            "ignore: 'x' is no code of a finding, nor 'default' or 'all'",
        ),
        (
            {"required": ["impakt"]},
            "required: 'impakt' leads nowhere: Incident has no 'impakt'; did you mean 'impact'?",
        ),
        ({"required": "impact"}, "required: expected several paths, got str 'impact'"),
        (
            {"as_of": dt.datetime(2025, 3, 4)},  # noqa: DTZ001 -- its point
            "as_of: 2025-03-04T00:00:00 has no zone: pass an aware datetime",
        ),
        ({"as_of": "today"}, "as_of: expected a date, got str 'today'"),
    ],
)
def test_option_that_can_not_be_is_named(options: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Incident().check(**options)
    assert str(caught.value) == told
    with pytest.raises(InvalidValueError):
        incidentkit.check([Incident()], **options)


def test_table_of_codes_is_for_machines() -> None:
    assert len(TABLE) == len(finding_codes())
    for one in finding_codes():
        assert one.code == one.code.lower().replace("_", "-")
        assert one.meaning.endswith(".")
        assert "\n" not in one.meaning
        assert one.anchor == f"reference/findings.html#{one.code}"
        assert one.needs in (None, "as_of", "required", "incidents")


def test_finding_can_be_pickled_and_hashed_with_its_fix() -> None:
    incident = Incident.from_markdown(
        "**Status**: Investigating\n**Resolved**: 2025-03-04 15:00 UTC\n"
    )
    (finding,) = incident.findings
    again = pickle.loads(pickle.dumps(finding))  # noqa: S301 -- our own
    assert again == finding
    assert hash(again) == hash(finding)
    assert again.fix == finding.fix
    assert repr(finding) == repr(again)


def test_rules_are_called_once_each() -> None:
    assert len({*RULES}) == len(RULES)
