"""A log is a sequence whose parts are logs, and nothing of it is lost on the way."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Failure, Incident, IncidentLog, InvalidValueError, Skipped

FAILURE = Failure(Path("broken.md"), "byte 5 is not UTF-8", ValueError)
SKIPPED = Skipped(Path("README.md"), "states nothing")


def made(number: int, day: str | None = None, **facts: object) -> Incident:
    date = dt.date.fromisoformat(day) if day else None
    return Incident(id=f"INC-{number}", date=date, path=f"{number}.md", **facts)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2025, 1, 1))
ONE = made(1, "2025-03-01", severity="P1", services=())
TWO = made(2, "2025-01-15", severity="P2 (High)")
THREE = made(3, "2025-01-15", severity="P1 (Critical)")
FOUR = made(4)
LOG = IncidentLog((ONE, TWO, THREE, FOUR), failures=[FAILURE], skipped=[SKIPPED])
DRILL = LOG.without(rule=lambda i: "a drill" if i.id == "INC-3" else None)


def test_it_is_a_sequence_of_incidents() -> None:
    assert (len(LOG), LOG[0], LOG[-1]) == (4, ONE, FOUR)
    assert list(LOG) == [ONE, TWO, THREE, FOUR]
    assert list(reversed(LOG)) == [FOUR, THREE, TWO, ONE]
    assert TWO in LOG
    assert LOG.index(THREE) == 2
    with pytest.raises(IndexError):
        LOG[4]
    assert not IncidentLog()


def test_a_slice_is_a_log_with_the_same_failures_and_skipped_files() -> None:
    part = LOG[1:3]
    assert isinstance(part, IncidentLog)
    assert list(part) == [TWO, THREE]
    assert (part.failures, part.skipped) == ((FAILURE,), (SKIPPED,))
    assert list(LOG[::-1]) == [FOUR, THREE, TWO, ONE]


def test_its_repr_is_short_and_names_what_is_missing() -> None:
    assert repr(LOG) == "<IncidentLog: 4 incidents, 1 failure, 1 skipped>"
    assert repr(DRILL) == "<IncidentLog: 3 incidents, 1 failure, 1 skipped, 1 excluded>"
    assert repr(IncidentLog()) == "<IncidentLog: 0 incidents>"


def test_logs_are_values() -> None:
    assert IncidentLog([ONE]) == IncidentLog((ONE,))
    assert hash(IncidentLog([ONE])) == hash(IncidentLog((ONE,)))
    assert IncidentLog([ONE]) != IncidentLog([ONE], skipped=[SKIPPED])
    with pytest.raises(AttributeError):
        LOG.incidents = ()  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


def test_find_ignores_case_and_gives_the_first() -> None:
    assert LOG.find(" inc-3 ") is THREE
    assert LOG.find("INC-33") is None
    assert (LOG + LOG).find("INC-1") is ONE


def test_filter_keeps_what_is_wanted_among_the_excluded_too() -> None:
    grave = DRILL.filter(lambda i: i.severity is not None and i.severity.code == "P1")
    assert list(grave) == [ONE]
    assert [entry.incident for entry in grave.excluded] == [THREE]
    assert DRILL.filter(lambda i: i is TWO).excluded == ()


def test_split_parts_incidents_and_excluded_by_day() -> None:
    before, after = DRILL.split(dt.date(2025, 2, 1))
    assert (list(before), list(after)) == ([TWO], [ONE])
    unknown = (FOUR.path, "no day, so neither before nor after", FOUR)
    assert before.excluded == ((THREE.path, "a drill", THREE), unknown)
    assert after.excluded == (unknown,)
    assert before.failures == after.failures == (FAILURE,)


def test_the_day_of_the_split_is_in_the_second_part() -> None:
    before, after = LOG.split(dt.date(2025, 1, 15))
    assert (len(before), list(after)) == (0, [ONE, TWO, THREE])


def test_a_split_needs_a_day() -> None:
    with pytest.raises(InvalidValueError):
        LOG.split(dt.datetime(2025, 1, 15, tzinfo=dt.UTC))


def test_without_a_key_incidents_are_sorted_by_time_unknown_ones_last() -> None:
    early = made(5, "2025-01-15", started_at=dt.datetime(2025, 1, 15, 3, tzinfo=dt.UTC))
    late = made(6, "2025-01-15", detected_at=dt.datetime(2025, 1, 15, 9, tzinfo=dt.UTC))
    log = IncidentLog([FOUR, ONE, TWO, late, early])
    assert list(log.sorted()) == [early, late, TWO, ONE, FOUR]


def test_a_key_sorts_by_anything() -> None:
    assert list(LOG.sorted(lambda i: i.id or "", reverse=True)) == [FOUR, THREE, TWO, ONE]


def test_groups_are_logs_by_key() -> None:
    groups = DRILL.group("severity")
    assert {key: list(log) for key, log in groups.items()} == {
        "P1": [ONE],
        "P2": [TWO],
        None: [FOUR],
    }
    assert [entry.incident for entry in groups["P1"].excluded] == [THREE]
    assert all(log.failures == (FAILURE,) for log in groups.values())


def test_a_group_of_excluded_incidents_alone_is_there() -> None:
    log = LOG.without(rule=lambda i: i is TWO)
    assert (len(log.group("severity")["P2"]), len(log.group("severity")["P2"].excluded)) == (0, 1)


def test_months_without_incidents_are_gaps() -> None:
    groups = LOG.group("month")
    assert [(key, len(log)) for key, log in groups.items()] == [
        ("2025-01", 2), ("2025-02", 0), ("2025-03", 1), (None, 1),
    ]  # fmt: skip


def test_a_function_groups_by_anything() -> None:
    groups = LOG.group(lambda i: ["all", i.id])
    assert sorted(map(str, groups)) == ["INC-1", "INC-2", "INC-3", "INC-4", "all"]
    assert groups["all"].incidents == LOG.incidents


def test_a_sum_has_the_incidents_of_both_and_every_failure_once() -> None:
    before, after = DRILL.split(dt.date(2025, 2, 1))
    both = before + after
    assert list(both) == [TWO, ONE]
    assert both.failures == (FAILURE,)
    assert both.skipped == (SKIPPED,)
    assert [entry.incident for entry in both.excluded] == [THREE, FOUR]
    with pytest.raises(TypeError):
        _ = LOG + [ONE]  # noqa: RUF005 -- what is refused


@given(
    st.lists(st.tuples(st.integers(0, 9), st.none() | DAYS)),
    DAYS,
)
def test_no_incident_is_lost_by_a_split_a_group_or_an_exclusion(
    entries: list[tuple[int, dt.date | None]], day: dt.date
) -> None:
    log = IncidentLog([Incident(id=str(n), date=on, path=str(n)) for n, on in entries])
    for part in (*log.split(day), log.without(duplicates=True, rule=lambda i: i.id == "3")):
        assert len(part) + len(part.excluded) <= len(log)
    before, after = log.split(day)
    assert len(before) + len(after) + len(before.excluded) == len(log)
    assert before.excluded == after.excluded
    assert sum(map(len, log.group("month").values())) == len(log)
    kept = log.without(duplicates=True, rule=lambda i: i.id == "3")
    assert len(kept) + len(kept.excluded) == len(log)
    assert sorted(map(id, [*kept, *(e.incident for e in kept.excluded)])) == sorted(map(id, log))


def test_a_rule_has_to_be_a_function() -> None:
    with pytest.raises(InvalidValueError, match="rule: expected a function of an incident"):
        LOG.without(rule=cast("Any", "drills"))


def test_a_table_prints_a_line_each_and_names_its_groups() -> None:
    table = LOG.metrics(by="severity")
    heading, *lines = str(table).splitlines()
    assert heading.split()[:3] == ["group", "metric", "n"]
    assert len(lines) == sum(map(len, table.values()))
    with pytest.raises(KeyError, match="no group 'P9': there are "):
        table["P9"]


def test_two_that_were_excluded_and_state_the_same_stay_two_in_a_sum() -> None:
    drill = Incident(title="[Drill] Failover")
    log = IncidentLog([drill, Incident(title="[Drill] Failover")]).without(drills=True)
    assert len(log.excluded) == 2
    assert log + IncidentLog() == log
    assert IncidentLog() + log == log
    assert (log + log).excluded == log.excluded


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (
            lambda: IncidentLog(cast("Any", "x")),
            (
                "incidents: expected several Incident (IncidentLog.from_files reads files),"
                " got str 'x'"
            ),
        ),
        (
            lambda: IncidentLog(cast("Any", [ONE, 7])),
            "incidents[1]: expected Incident (IncidentLog.from_files reads files), got int 7",
        ),
        (
            lambda: cast("object", IncidentLog([ONE])[cast("Any", "INC-1")]),
            "a log is indexed by numbers; log.find('INC-1') looks for an id",
        ),
        (
            lambda: IncidentLog([ONE]).filter(cast("Any", "P0")),
            "wanted: expected a function of an incident, got str 'P0'",
        ),
        (
            lambda: IncidentLog([ONE]).within_target(cast("Any", "response")),
            (
                "policy: expected a SeverityPolicy (SeverityPolicy.from_file reads a file),"
                " got str 'response'"
            ),
        ),
    ],
    ids=["path", "list of paths", "id as an index", "severity to filter", "target first"],
)
def test_what_a_log_cannot_take_is_refused_by_name(
    wrong: Callable[[], object], message: str
) -> None:
    with pytest.raises((InvalidValueError, TypeError), match=f"^{re.escape(message)}$"):
        wrong()
