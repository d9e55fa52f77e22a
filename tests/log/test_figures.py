"""The figures of a log: of the bundled reports by hand, and with what was excluded counted."""

from __future__ import annotations

import datetime as dt
import pickle
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from log.files import incident

from incidentkit import Incident, IncidentLog, InvalidValueError, SeverityPolicy
from incidentkit.metrics.metric import TIME_TO_MITIGATE, Metric
from incidentkit.metrics.presets import metric_presets

EXAMPLES = Path(__file__).parents[2] / "examples" / "postmortems"
LOG = IncidentLog.from_files(EXAMPLES)
MINUTE = dt.timedelta(minutes=1)


def at(day: int, hour: int = 0, minute: int = 0) -> dt.datetime:
    return dt.datetime(2025, 3, day, hour, minute, tzinfo=dt.UTC)


def test_the_mttr_of_the_bundled_reports_is_as_worked_out_by_hand() -> None:
    """3 h 50 min and 1 h 15 min as stated; 1 h 45 min, 1 h 48 min and 5 h 35 min by the clock."""
    mttr = LOG.mttr()
    assert (mttr.n, mttr.bases["measured"], mttr.bases["stated"]) == (5, 3, 2)
    assert mttr.mean == (230 + 75 + 105 + 108 + 335) * MINUTE / 5
    assert mttr.median == 108 * MINUTE
    assert (mttr.open, mttr.excluded) == ((), ())


def test_the_mttd_of_the_bundled_reports_is_as_worked_out_by_hand() -> None:
    """5, 11 and 21 minutes by the clock, 5 as stated; one says nothing of when it began."""
    mttd = LOG.mttd()
    assert sorted(entry.seconds / 60 for entry in mttd.sample.observations) == [5, 5, 11, 21]
    assert mttd.mean == 42 * MINUTE / 4
    assert mttd.excluded == ((EXAMPLES / "basic.md", "no time for started"),)
    assert (mttd.bases["measured"], mttd.bases["stated"]) == (3, 1)


def test_any_metric_can_be_measured() -> None:
    assert LOG.measure(TIME_TO_MITIGATE) == LOG.metrics()["all"]["time_to_mitigate"]
    long = LOG[:1].measure(Metric("to_close", "started", "closed"))
    assert (long.n, long.mean, len(long.excluded)) == (0, None, 1)


def test_what_was_excluded_is_counted_in_every_figure() -> None:
    log = LOG.without(rule=lambda i: "not ours" if i.template == "spark" else None)
    entry = (EXAMPLES / "spark.md", "not ours")
    table = log.metrics(by="year")
    for found in (
        log.mttd(), log.mtta(), log.mttr(), log.measure(TIME_TO_MITIGATE), log.downtime(),
        log.time_between_failures(), log.time_between_failures(since="end"),
        log.within_target(SeverityPolicy.default()), table["2025"]["time_to_resolve"],
    ):  # fmt: skip
        assert entry in found.excluded
    assert log.mttr().n == 4


def test_an_excluded_incident_without_a_file_is_named_by_its_id() -> None:
    log = IncidentLog([Incident(id="INC-1")]).without(rule=lambda _: "why not")
    assert log.mttr().excluded == (("INC-1", "why not"),)


def test_an_open_incident_is_open_and_never_measured_up_to_now() -> None:
    going_on = Incident(id="INC-1", started_at=at(1, 10), detected_at=at(1, 11), status="Ongoing")
    log = IncidentLog([going_on])
    (entry,) = log.mttr().open
    assert (log.mttr().n, entry.path, entry.seconds) == (0, "INC-1", 3600)
    assert log.mttr(as_of=at(2, 10)).open[0].seconds == 24 * 3600
    assert log.metrics(as_of=at(2, 10))["all"]["time_to_resolve"].open[0].seconds == 24 * 3600


def test_a_table_has_a_row_a_group_and_a_month_without_incidents_is_a_gap() -> None:
    found = IncidentLog([LOG[1], LOG[3]]).metrics(by="month")
    assert list(found) == ["2025-09", "2025-10", "2025-11"]
    gap = found["2025-10"]["time_to_resolve"]
    assert (gap.n, gap.mean, gap.median) == (0, None, None)
    assert found["2025-11"]["time_to_resolve"].mean == 75 * MINUTE


def test_the_rows_of_a_table_have_the_main_figures() -> None:
    rows = LOG.metrics(by="template").rows()
    assert len(rows) == 5 * 5
    assert rows[0]["group"] == "basic"
    resolve = {row["group"]: row for row in rows if row["metric"] == "time_to_resolve"}
    assert resolve["sev"]["median"] == 105 * MINUTE
    assert (resolve["sev"]["n"], resolve["sev"]["ci_low"]) == (1, None)
    empty = IncidentLog().metrics().rows()
    assert {(row["n"], row["mean"], row["p90"]) for row in empty} == {(0, None, None)}


def test_a_table_can_be_pickled() -> None:
    table = LOG.metrics(by="severity")
    again = pickle.loads(pickle.dumps(table))  # noqa: S301 -- our own bytes
    assert again["P0"]["time_to_resolve"].mean == 335 * MINUTE
    assert again == table


def test_the_presets_of_others_are_metrics_too() -> None:
    table = LOG.metrics(metrics=metric_presets()["datadog"])
    assert list(table["all"]) == [metric.name for metric in metric_presets()["datadog"]]


def test_groups_have_the_means_that_pandas_finds() -> None:
    log = IncidentLog(incident(number) for number in range(40))
    frame = log.to_frame()
    expected = frame.groupby("severity_code")["duration"].mean()
    found = {key: row["time_to_resolve"].mean for key, row in log.metrics(by="severity").items()}
    assert {
        key: pd.Timedelta(mean) for key, mean in found.items() if mean is not None
    } == expected.to_dict()


def test_minutes_that_overlap_are_bad_once() -> None:
    log = IncidentLog([
        Incident(started_at=at(1, 10), resolved_at=at(1, 12)),
        Incident(started_at=at(1, 11), resolved_at=at(1, 13)),
        Incident(started_at=at(2, 1), resolved_at=at(2, 2)),
        Incident(id="INC-9", stated_duration=dt.timedelta(hours=4)),
    ])  # fmt: skip
    found = log.downtime()
    assert (found.total, found.summed, found.n) == (240 * MINUTE, 300 * MINUTE, 3)
    assert [label for label, _ in found.excluded] == ["INC-9"]


def test_the_time_between_failures_runs_from_start_to_start() -> None:
    log = IncidentLog(Incident(started_at=at(day), resolved_at=at(day, 12)) for day in (1, 3, 9))
    assert log.time_between_failures().mean == dt.timedelta(days=4)
    assert log.time_between_failures(since="end").mean == dt.timedelta(days=3, hours=12)


def test_the_share_within_target_counts_those_of_which_nobody_can_say() -> None:
    found = LOG.within_target(SeverityPolicy.default())
    kept, breached = (
        [EXAMPLES / "basic.md", EXAMPLES / "postmortem.md"],
        EXAMPLES / "virtualfusion.md",
    )
    assert (list(found.kept), found.breached) == (kept, (breached,))
    assert (found.n, found.share) == (3, 2 / 3)
    assert [label for label, _ in found.unknown] == [EXAMPLES / "sev.md", EXAMPLES / "spark.md"]
    assert "the policy has no level for its severity" in found.unknown[0].reason
    assert str(found) == "within target (all): 67% of 3, 2 unknown"


def test_one_target_can_be_asked_for_alone() -> None:
    policy = SeverityPolicy.default()
    one = Incident(
        severity="P1", detected_at=at(1, 10), acknowledged_at=at(1, 11), resolved_at=at(1, 12)
    )
    log = IncidentLog([one])
    assert log.within_target(policy, "response").share == 0
    assert log.within_target(policy, "resolution").share == 1
    assert log.within_target(policy).share == 0
    assert log.within_target(policy, "review").share is None
    assert str(log.within_target(policy, "review")).endswith("no share of 0, 1 unknown")
    with pytest.raises(InvalidValueError, match="target: expected one of 'all', 'response'"):
        log.within_target(policy, "respond")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_all_targets_are_those_that_the_level_promises() -> None:
    policy = SeverityPolicy.from_toml(
        '[[levels]]\ncode = "P3"\nresolution = "5 days"\n'
        '[[levels]]\ncode = "P4"\n'
        '[[levels]]\ncode = "P5"\nmitigation = "1 hour"\n'
    )
    late = Incident(started_at=at(1, 10), mitigated_at=at(1, 12), resolved_at=at(1, 12))
    log = IncidentLog([
        late.evolve(id="1", severity="P3"),
        Incident(id="2", severity="P3", started_at=at(1), resolved_at=at(9)),
        Incident(id="3", severity="P3", started_at=at(1)),
        late.evolve(id="4", severity="P4"),
        late.evolve(id="5", severity="P5"),
        late.evolve(id="6", severity="P9"),
    ])  # fmt: skip
    found = log.within_target(policy)
    assert (found.kept, found.breached) == (("1",), ("2", "5"))
    unknown = dict(found.unknown)
    assert list(unknown) == ["3", "4", "6"]
    assert unknown["3"].startswith("resolution: unknown, the time of resolved isn't known")
    assert "response: unknown, nothing is promised" in unknown["4"]
    assert "the policy has no level for its severity" in unknown["6"]
    # What nobody promised is not known to be kept: here the contract is another.
    assert log[0].evolve(severity_policy=policy).sla_breached is None
    assert [one.name for one in policy.evaluate(log[0]).promised] == ["resolution"]
    assert policy.evaluate(log[3]).promised == ()


def test_an_open_clock_is_judged_by_the_day_that_the_caller_gives() -> None:
    policy = SeverityPolicy.default()
    log = IncidentLog([
        Incident(severity="P0", detected_at=at(1), acknowledged_at=at(1, 0, 5), status="Ongoing")
    ])  # fmt: skip
    assert log.within_target(policy).n == 0
    assert log.within_target(policy, as_of=at(2)).share == 0


@given(st.lists(st.integers(0, 60), max_size=12), st.sets(st.integers(0, 60)))
def test_every_incident_of_a_log_is_in_each_figure_once(numbers: list[int], out: set[int]) -> None:
    log = IncidentLog(incident(number) for number in numbers)
    kept = log.without(rule=lambda i: i.id is not None and int(i.id[4:]) in out, duplicates=True)
    for found in (kept.mttr(), kept.mttd(), kept.mtta(), kept.measure(TIME_TO_MITIGATE)):
        assert found.n + len(found.open) + len(found.excluded) == len(log)


def test_a_log_is_a_table_of_each_kind() -> None:
    assert [row["id"] for row in LOG.to_rows()] == [i.id for i in LOG]
    assert LOG.to_frame().shape[0] == 5
    assert LOG.to_polars("actions").height == len(LOG.actions)
    assert LOG.to_arrow("events").num_rows == sum(len(i.events) for i in LOG)
    assert IncidentLog().to_frame().dtypes.equals(LOG.to_frame().dtypes)


def test_a_log_is_an_arrow_stream() -> None:
    pa = pytest.importorskip("pyarrow")
    assert pa.table(LOG).equals(LOG.to_arrow())
