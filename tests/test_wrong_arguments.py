"""What is given in place of an incident, a policy or a metric is refused by what was expected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

import incidentkit
from incidentkit import (
    ActionItem,
    Impact,
    Incident,
    IncidentLog,
    InvalidValueError,
    JSONError,
    Metric,
    Sample,
    SeverityPolicy,
    Statistic,
    TOMLError,
    frames,
)

INCIDENT: Any = Incident(id="INC-7", severity="P1")
LOG: Any = IncidentLog([INCIDENT])
POLICY: Any = SeverityPolicy.default()
METRIC: Any = Metric("handover", "declared", "identified")

READ = "expected an incident (Incident.from_file reads a file, Incident.from_markdown a text), got"
METRICS = (
    "metric_presets()['incidentkit'] has time_to_resolve, time_to_detect, time_to_acknowledge,"
    " time_to_mitigate, time_to_recover, and Metric(...) makes others"
)
PATH = f"{type(Path()).__name__} {Path('a.md')!r}"
RESOLVE = "; did you mean 'time_to_resolve'?"
DORA = "metric_presets()['dora'] has the metrics of that preset"

OF_ONE: dict[str, Callable[[Any], object]] = {
    "incident": POLICY.evaluate,
    "incident ": METRIC.of,
    "incident  ": METRIC.clock,
    "old": lambda given: incidentkit.diff(given, INCIDENT),
    "new": lambda given: incidentkit.diff(INCIDENT, given),
}
OF_SEVERAL: tuple[Callable[[Any], object], ...] = (
    frames.rows,
    frames.event_rows,
    frames.action_rows,
    frames.to_arrow,
    frames.to_pandas,
    frames.to_polars,
    lambda given: Sample.collect(given, METRIC),
)


@pytest.mark.parametrize("name", OF_ONE)
@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("a.md", f"{READ} str 'a.md'"),
        ("# Outage\n\nIt broke.", f"{READ} str '# Outage\\n\\nIt broke.'"),
        (
            Path("a.md"),
            f"expected an incident (Incident.from_file reads a file), got {PATH}",
        ),
        (
            {"id": 1},
            "expected an incident (Incident.from_dict takes plain data), got dict {'id': 1}",
        ),
        (["a.md"], "expected an incident (one at a time), got list ['a.md']"),
        (LOG, "expected an incident (one at a time), got IncidentLog <IncidentLog: 1 incident>"),
        (None, "expected an incident, got NoneType None"),
    ],
)
def test_what_is_no_incident_is_refused_with_how_to_read_one(
    name: str, given: object, said: str
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        OF_ONE[name](given)
    assert str(caught.value) == f"{name.strip()}: {said}"


@pytest.mark.parametrize("taken", OF_SEVERAL)
def test_what_are_no_incidents_is_refused_with_how_to_read_them(
    taken: Callable[[Any], object],
) -> None:
    expected = "incidents: expected several incidents (IncidentLog.from_files reads files), got"
    for given, shown in (
        ("reports", "str 'reports'"),
        (None, "NoneType None"),
        (INCIDENT, "Incident <Incident INC-7 P1>"),
    ):
        with pytest.raises(InvalidValueError) as caught:
            taken(given)
        assert str(caught.value) == f"{expected} {shown}"
    with pytest.raises(InvalidValueError) as caught:
        taken([INCIDENT, "a.md"])
    assert str(caught.value) == f"incidents[1]: {READ} str 'a.md'"


def test_a_check_of_what_are_no_incidents_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        incidentkit.check([INCIDENT, cast("Any", Path("a.md"))])
    assert str(caught.value).startswith("incidents[1]: expected an incident (Incident.from_file")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            lambda: INCIDENT.check(policy="severity.toml"),
            (
                "policy: expected a SeverityPolicy (SeverityPolicy.from_file reads a file),"
                " got str 'severity.toml'"
            ),
        ),
        (
            lambda: LOG.within_target(dict),
            (
                "policy: expected a SeverityPolicy (SeverityPolicy.from_file reads a file),"
                " got type <class 'dict'>"
            ),
        ),
        (
            lambda: POLICY.translate("P1", to="other"),
            "to: expected a SeverityPolicy, got str 'other'",
        ),
        (
            lambda: POLICY.with_aliases("SEV-1"),
            (
                'translation: expected labels and the levels they mean, like {"SEV-1": "P0"},'
                " got str 'SEV-1'"
            ),
        ),
        (
            lambda: POLICY.evaluate(INCIDENT, pauses=7),
            "pauses: expected several pauses, got int 7",
        ),
        (lambda: INCIDENT.check(select=None), "select: expected codes, got NoneType None"),
        (
            lambda: INCIDENT.check(select="ambigous-value"),
            (
                "select: 'ambigous-value' is no code of a finding, nor 'default' or 'all';"
                " did you mean 'ambiguous-value'?"
            ),
        ),
        (
            lambda: INCIDENT.evolve("status"),
            (
                'changes: expected paths and values, like {"action_items[2].status": "Done"},'
                " got str 'status'"
            ),
        ),
        (
            lambda: LOG.split("2025-09-01"),
            (
                "expected a date, got str '2025-09-01';"
                " datetime.date.fromisoformat reads such a text"
            ),
        ),
        (lambda: LOG.find(7), "id: expected an id as text, got int 7"),
        (lambda: LOG.sorted("id"), "key: expected a function of an incident, got str 'id'"),
        (lambda: LOG.actions.filter(7), "wanted: expected a function of an action, got int 7"),
        (
            lambda: LOG.group("severty"),
            (
                "by: expected one of severity, service, team, status, template, month, quarter,"
                " year, several of them or a function, got 'severty'; did you mean 'severity'?"
            ),
        ),
        (
            lambda: LOG.metrics(7),
            (
                "by: expected one of severity, service, team, status, template, month, quarter,"
                " year, several of them or a function, got '7'"
            ),
        ),
        (
            lambda: LOG.to_rows(7),
            "table: '7' is no table: expected one of incidents, events, actions",
        ),
        (
            lambda: IncidentLog([], failures=cast("Any", ["a.md"])),
            "failures[0]: expected Failure, got str 'a.md'",
        ),
        (
            lambda: Metric("x", cast("Any", None), "resolved"),
            "start: expected a milestone or several, got NoneType None",
        ),
    ],
)
def test_other_arguments_that_cannot_be_are_named(call: Callable[[], object], said: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        call()
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["mttr"], f"[0]: expected a Metric, got str 'mttr'{RESOLVE} {METRICS}"),
        ("time_to_reslve", f": expected a Metric, got str 'time_to_reslve'{RESOLVE} {METRICS}"),
        ([METRIC, 7], f"[1]: expected a Metric, got int 7; {METRICS}"),
        (["dora"], f"[0]: expected a Metric, got str 'dora'; {DORA}"),
        (7, ": expected several metrics, got int 7"),
    ],
)
def test_a_name_in_place_of_a_metric_is_answered_with_those_there_are(
    given: object, said: str
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        LOG.metrics(metrics=given)
    assert str(caught.value) == f"metrics{said}"


def test_a_metric_is_given_by_the_name_of_the_attribute_that_has_it() -> None:
    for name in ("time_to_resolve", "time_to_acknowledge"):
        assert LOG.measure(name).name == name
        assert LOG.downtime(name).n == 0
        assert Statistic.of(name, LOG) == LOG.measure(name)
    assert list(LOG.metrics(metrics=["time_to_detect", METRIC])["all"]) == [
        "time_to_detect",
        "handover",
    ]
    assert list(LOG.metrics(metrics="time_to_detect")["all"]) == ["time_to_detect"]
    assert list(LOG.metrics(metrics="dora")["all"]) == ["failed_deployment_recovery_time"]


def test_one_metric_will_do() -> None:
    assert list(LOG.metrics(metrics=METRIC)["all"]) == ["handover"]
    with pytest.raises(InvalidValueError, match=r"^metric: expected a Metric, got str 'mttd'"):
        LOG.downtime("mttd")


def test_the_name_of_a_file_is_no_policy() -> None:
    with pytest.raises(TOMLError, match="this is the name of a file; `from_file` reads files"):
        SeverityPolicy.from_toml("severity.toml")
    with pytest.raises(TOMLError, match="expected text, got list; `from_file` reads files"):
        SeverityPolicy.from_toml(cast("Any", []))
    with pytest.raises(JSONError, match="this is the name of a file: read its text first"):
        Incident.from_json("incident.json")


ACTION: Any = ActionItem(description="fix", owner="Kim")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"id": ACTION}, "id: expected text, got ActionItem description 'fix', owner 'Kim'"),
        ({"id": [ACTION]}, "id: expected text, got list description 'fix', owner 'Kim'"),
        ({"status": ACTION}, "status: expected Status or text, got ActionItem description 'fix',"),
        ({"people": [ACTION]}, "people[0]: expected Person, got ActionItem description 'fix',"),
        ({"date": ACTION}, "date: expected a date, got ActionItem description 'fix',"),
        ({"id": Impact()}, "id: expected text, got Impact not stated"),
    ],
)
def test_objects_of_the_model_are_told_by_what_they_state(given: dict[str, Any], said: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Incident(**given)
    assert str(caught.value).startswith(said)
    assert "FrozenMap" not in str(caught.value)
