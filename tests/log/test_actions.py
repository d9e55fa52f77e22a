"""The register of actions says what reports say, on the day that the caller gives."""

from __future__ import annotations

import datetime as dt
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import ActionItem, Incident, IncidentLog, InvalidValueError, OnTime, Standing

DUE = dt.date(2025, 3, 10)
DAY = dt.date(2025, 3, 8)
BEFORE, AFTER = dt.date(2025, 3, 9), dt.date(2025, 3, 11)
EXAMPLES = Path(__file__).parents[2] / "examples" / "postmortems"


def item(status: str | None, due: dt.date | None = DUE, owner: str | None = None) -> ActionItem:
    return ActionItem(description="Do it", status=status, due=due, owner=owner)


def log(*items: ActionItem, **facts: object) -> IncidentLog:
    return IncidentLog([Incident().evolve(action_items=items, id="INC-1", date=DAY, **facts)])


def test_it_lists_every_item_with_the_incident_it_comes_from() -> None:
    found = IncidentLog.from_files(EXAMPLES)
    assert len(found.actions) == sum(len(incident.action_items) for incident in found)
    first = found.actions[0]
    assert (first.incident_id, first.path, first.position) == (
        "INC-2025-08-21-001", EXAMPLES / "basic.md", 0,
    )  # fmt: skip
    assert (first.item, first.owner, first.due, first.done) == (
        found[0].action_items[0], "Agnes Tóth", dt.date(2025, 8, 22), True,
    )  # fmt: skip
    assert first.description == found[0].action_items[0].description
    assert first.services == ("mail-dispatch", "booking-api")
    assert first.incident_day == dt.date(2025, 8, 21)


@pytest.mark.parametrize(
    ("status", "open_"),
    [
        (None, True), ("Open", True), ("In progress", True), ("Proposed", True),
        ("Blocked by legal", True), ("Done", False), ("✅", False), ("Cancelled", False),
        ("Closed (won't fix)", False),
    ],
)  # fmt: skip
def test_open_is_what_is_neither_done_nor_cancelled(*, status: str | None, open_: bool) -> None:
    assert log(item(status)).actions[0].open is open_
    assert len(log(item(status)).actions.open) == open_


@pytest.mark.parametrize(
    ("status", "due", "as_of", "overdue"),
    [
        (None, DUE, AFTER, True), ("Open", DUE, AFTER, True), ("In progress", DUE, AFTER, True),
        (None, DUE, DUE, False), (None, DUE, BEFORE, False), ("Done", DUE, AFTER, False),
        ("Cancelled", DUE, AFTER, False), ("Done", None, AFTER, False), (None, None, AFTER, None),
        ("Proposed", DUE, AFTER, None),
    ],
)  # fmt: skip
def test_overdue_is_what_is_open_and_was_due_before_that_day(
    *, status: str | None, due: dt.date | None, as_of: dt.date, overdue: bool | None
) -> None:
    register = log(item(status, due)).actions
    assert register[0].overdue(as_of) is overdue
    assert len(register.overdue(as_of)) == (overdue is True)


@pytest.mark.parametrize(
    ("status", "due", "as_of", "standing"),
    [
        ("Done", DUE, BEFORE, Standing.ON_TIME), ("Done", DUE, DUE, Standing.ON_TIME),
        ("Done", DUE, AFTER, Standing.DONE_SOME_DAY), ("Open", DUE, AFTER, Standing.LATE),
        (None, DUE, AFTER, Standing.UNSAID), (None, DUE, DUE, Standing.PENDING),
        ("Done", None, AFTER, Standing.NO_PROMISE), (None, None, AFTER, Standing.NO_PROMISE),
        ("Proposed", DUE, AFTER, Standing.NO_PROMISE),
        ("Cancelled", DUE, AFTER, Standing.CANCELLED),
        ("Done", DUE, dt.date(2025, 3, 7), Standing.NOT_YET),
    ],
)  # fmt: skip
def test_a_report_tells_whether_an_item_was_in_time_only_as_far_as_this(
    status: str | None, due: dt.date | None, as_of: dt.date, standing: Standing
) -> None:
    assert log(item(status, due)).actions[0].standing(as_of) is standing


def test_the_share_in_time_lies_between_bounds_where_items_were_done_some_day() -> None:
    late, done, early, unsaid = item("Open"), item("Done"), item("Done", AFTER), item(None)
    found = log(late, done, unsaid, early).actions.on_time(AFTER)
    assert (found.n, found.low, found.high, found.rate) == (4, 0.25, 0.75, None)
    assert str(found) == "on time: 25% to 75% of 4"
    assert log(unsaid, early).actions.on_time_rate(AFTER) is None


def test_the_share_in_time_is_known_where_nothing_was_done_some_day() -> None:
    register = log(item("Open"), item("Done", AFTER), item(None, AFTER), item(None, None)).actions
    found = register.on_time(AFTER)
    assert (found.n, found.rate, found.pending, found.no_promise) == (2, 0.5, 1, 1)
    assert register.on_time_rate(AFTER) == 0.5
    assert str(found) == "on time: 50% of 2"


def test_without_an_item_that_was_due_there_is_no_share() -> None:
    found = log(item(None, None)).actions.on_time(AFTER)
    assert (found.low, found.high, found.rate) == (None, None, None)
    assert str(found) == "on time: no item was due"
    assert str(IncidentLog().actions.on_time(AFTER)) == "on time: no item was due"


def test_an_item_is_as_old_as_its_incident_in_whole_days() -> None:
    action = log(item(None)).actions[0]
    assert action.age(dt.date(2025, 4, 10)) == dt.timedelta(days=33)
    assert action.age(DAY) == dt.timedelta()
    assert action.age(dt.date(2025, 3, 7)) is None
    nowhere = IncidentLog([Incident(action_items=(item(None),))]).actions[0]
    assert nowhere.age(AFTER) is None


def test_a_time_is_no_day() -> None:
    register = log(item(None)).actions
    noon = dt.datetime(2025, 3, 11, 12, tzinfo=dt.UTC)
    for ask in (register.overdue, register.on_time, register[0].age, register[0].standing):
        with pytest.raises(InvalidValueError):
            ask(noon)


def test_items_by_owner_and_by_service() -> None:
    found = IncidentLog([
        Incident(
            action_items=(item(None, owner="Bo"), item("Done", owner="Aino"), item(None)),
        ).evolve(services=Incident.from_markdown("**Services affected**: api, web\n").services),
        Incident(action_items=(item(None, owner="Bo"),)),
    ]).actions  # fmt: skip
    assert {owner: len(of) for owner, of in found.by_owner().items()} == {
        "Aino": 1, "Bo": 2, None: 1,
    }  # fmt: skip
    assert list(found.by_owner()) == ["Aino", "Bo", None]
    assert {name: len(of) for name, of in found.by_service().items()} == {
        "api": 3, "web": 3, None: 1,
    }  # fmt: skip
    assert len(found.by_owner()["Bo"].open) == 2


def test_a_register_is_a_sequence_and_a_value() -> None:
    register = log(item(None), item("Done")).actions
    assert repr(register) == "<ActionRegister: 2 action items, 1 open>"
    assert len(register[1:]) == 1
    assert register[1:][0].done
    assert register.filter(lambda action: action.done) == register[1:]
    assert pickle.loads(pickle.dumps(register)) == register  # noqa: S301 -- our own bytes
    assert hash(register) == hash(log(item(None), item("Done")).actions)


def test_an_excluded_incident_has_no_items_in_the_register() -> None:
    found = log(item(None))
    assert len(found.without(rule=lambda _: True).actions) == 0


STATES = st.sampled_from([None, "Open", "Done", "Proposed", "Cancelled", "Blocked"])


@given(
    st.lists(st.tuples(STATES, st.none() | st.dates(DAY, AFTER))),
    st.dates(dt.date(2025, 3, 6), AFTER),
)
def test_every_item_stands_somewhere_and_the_bounds_hold_whatever_was_done_when(
    entries: list[tuple[str | None, dt.date | None]], as_of: dt.date
) -> None:
    register = log(*(item(status, due) for status, due in entries)).actions
    found = register.on_time(as_of)
    assert sum(getattr(found, standing.value) for standing in Standing) == len(register)
    overdue = register.overdue(as_of).filter(lambda a: a.standing(as_of) is not Standing.NOT_YET)
    assert found.late + found.unsaid == len(overdue)
    if found.n:
        assert found.low is not None
        assert found.high is not None
        assert 0 <= found.low <= found.high <= 1
        assert found.rate in (None, found.low)
    assert OnTime(as_of=found.as_of) != found or not register
