"""What users are told, word for word: one example of each error."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import attrs
import pytest
from filling.cases import case

from incidentkit import (
    ActionItem,
    EncodingError,
    Incident,
    IncidentKitError,
    InvalidValueError,
    JSONError,
    LimitExceeded,
    Limits,
    SeverityPolicy,
    TemplateError,
)

BUGS: dict[str, str] = {}
READ = Incident.from_markdown("**Incident ID:** A-1\n")
ERRORS: dict[str, tuple[Callable[[], object], type[IncidentKitError], str]] = {
    "characters": (
        lambda: Incident.from_markdown("x" * 2_000, limits=Limits(document_chars=1_000)),
        LimitExceeded,
        "document characters: 2,000 exceeds the limit of 1,000",
    ),
    "lines": (
        lambda: Incident.from_markdown("x\r\n" * 20, limits=Limits(document_lines=10)),
        LimitExceeded,
        "document lines: 21 exceeds the limit of 10",
    ),
    "JSON size": (
        lambda: Incident.from_json('{"schema_version":1}', limits=Limits(json_chars=5)),
        LimitExceeded,
        "JSON characters: 20 exceeds the limit of 5",
    ),
    "JSON depth": (
        lambda: Incident.from_json("[" * 50),
        JSONError,
        "nested deeper than 32 levels @ $" + "[0]" * 32,
    ),
    "no JSON": (
        lambda: Incident.from_json("{"),
        JSONError,
        "not JSON: expecting property name enclosed in double quotes (line 1, column 2) @ $",
    ),
    "other JSON": (
        lambda: Incident.from_json("[]"),
        JSONError,
        "expected object, got array; `Incident.from_dict` takes each of its objects @ $",
    ),
    "several problems": (
        lambda: Incident.from_dict(
            {"schema_version": 1, "id": 1, "timeline": [{"description": 2}], "what": 3}
        ),
        JSONError,
        (
            "expected string, got int @ $.id\n"
            "expected string, got int @ $.timeline[0].description\n"
            'unknown key "what" @ $'
        ),
    ),
    "unknown template": (
        lambda: Incident.from_markdown("", template="acme"),
        TemplateError,
        (
            "unknown template 'acme'; the built-in ones are"
            " basic, postmortem, sev, spark, virtualfusion"
        ),
    ),
    "ambiguous zone": (
        lambda: Incident.from_markdown("", tz="CST"),
        InvalidValueError,
        "'CST' is no time zone: CST is the name of several zones; tz='Area/City' says which",
    ),
    "no zone": (
        lambda: Incident.from_markdown("", tz="Mars/Olympus"),
        InvalidValueError,
        "'Mars/Olympus' is no time zone: not the name of a zone",
    ),
    "naive time": (
        lambda: Incident(started_at=dt.datetime(2025, 3, 4)),  # noqa: DTZ001 -- its point
        InvalidValueError,
        "started_at: 2025-03-04T00:00:00 has no zone: pass an aware datetime",
    ),
    "not a time": (
        lambda: Incident(started_at=cast("Any", "soon")),
        InvalidValueError,
        "started_at: expected an aware datetime, got str 'soon'",
    ),
    "not a date": (
        lambda: Incident(date=cast("Any", "soon")),
        InvalidValueError,
        "date: expected a date, got str 'soon'",
    ),
    "not a status": (
        lambda: attrs.evolve(READ, status=cast("Any", 5)),
        InvalidValueError,
        "status: expected Status or text, got int 5",
    ),
    "not an action": (
        lambda: Incident(action_items=[ActionItem(), cast("Any", 3)]),
        InvalidValueError,
        "action_items[1]: expected ActionItem, got int 3",
    ),
    "negative duration": (
        lambda: Incident(stated_duration=dt.timedelta(-1)),
        InvalidValueError,
        "stated_duration: -86400 seconds is outside 0 seconds to 10 years",
    ),
    "far future": (
        lambda: Incident(started_at=dt.datetime(2300, 1, 1, tzinfo=dt.UTC)),
        InvalidValueError,
        "started_at: 2300-01-01T00:00:00+00:00 is outside the years 1970 to 2200",
    ),
    "not a horizon": (
        lambda: ActionItem(horizon="soon"),
        InvalidValueError,
        (
            "horizon: expected one of 'immediate', 'short_term', 'medium_term', 'long_term',"
            " got str 'soon'"
        ),
    ),
    "unknown attribute": (
        lambda: READ.where("actions[2].status"),
        InvalidValueError,
        (
            "'actions[2].status' leads nowhere: Incident has no 'actions'; "
            "did you mean 'action_items'?"
        ),
    ),
    "no path": (
        lambda: READ.where("a b"),
        InvalidValueError,
        "'a b' is no path; expected something like 'action_items[2].status'",
    ),
    "unknown milestone": (
        lambda: READ.measure("begun", "resolved"),
        InvalidValueError,
        (
            "'begun' is no milestone: expected one of started, detected, declared,"
            " acknowledged, escalated,"
            " identified, mitigated, recovered, resolved, closed"
        ),
    ),
    "naive as_of": (
        lambda: SeverityPolicy.default().evaluate(READ, as_of=dt.datetime(2025, 3, 4)),  # noqa: DTZ001 -- its point
        InvalidValueError,
        "as_of: 2025-03-04T00:00:00 has no zone: pass an aware datetime",
    ),
}


@pytest.mark.parametrize(
    ("act", "kind", "told"), [case(BUGS, name, *error) for name, error in ERRORS.items()]
)
def test_error(act: Callable[[], object], kind: type[IncidentKitError], told: str) -> None:
    with pytest.raises(IncidentKitError) as caught:
        act()
    assert type(caught.value) is kind
    assert str(caught.value) == told


def test_error_of_a_file_names_it_and_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "latin.md"
    path.write_bytes(b"# caf\xe9 closed\n")
    with pytest.raises(EncodingError) as caught:
        Incident.from_file(path)
    assert str(caught.value) == f"{path}: byte 5 is not UTF-8 (invalid continuation byte)"


def test_errors_that_python_knows_are_those_as_well() -> None:
    assert issubclass(InvalidValueError, ValueError)
    with pytest.raises(ValueError, match="no time zone"):
        Incident.from_markdown("", tz="CST")
    with pytest.raises(FileNotFoundError):
        Incident.from_file("there/is/no/such.md")


def test_no_message_repeats_a_long_input() -> None:
    text = f"**Start Time:** {'9' * 50_000}\n\n**Severity:** P1\n\n**Severity:** {'x' * 50_000}\n"
    assert all(len(str(finding)) < 300 for finding in Incident.from_markdown(text).findings)
    with pytest.raises(InvalidValueError) as caught:
        Incident.from_markdown("", tz="x" * 50_000)
    assert len(str(caught.value)) < 300
