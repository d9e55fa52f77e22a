"""A severity policy says what was promised; the clock says whether it was kept."""

from __future__ import annotations

import datetime as dt
import pickle

import attrs
import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st
from model.strategies import facts as any_facts
from model.strategies import times

from incidentkit import Incident
from incidentkit.errors import InvalidValueError
from incidentkit.model.facts import Facts
from incidentkit.model.milestone import Milestones
from incidentkit.model.milestones import milestones_of
from incidentkit.model.ongoing import ongoing_of
from incidentkit.model.severity import Severity
from incidentkit.model.severity_level import SeverityLevel
from incidentkit.model.timeline import TimelineEvent
from incidentkit.model.working_hours import WorkingHours
from incidentkit.policy.evaluation import is_breached
from incidentkit.policy.outcome import Undecided
from incidentkit.policy.severity_policy import SeverityPolicy
from incidentkit.policy.verdict import Evaluation

DEFAULT = SeverityPolicy.default()


@attrs.frozen
class Assessed:
    """The least that a policy can hold to its targets."""

    severity: Severity | None
    milestones: Milestones
    ongoing: bool


def at(hour: int, minute: int = 0, *, day: int = 15) -> dt.datetime:
    return dt.datetime(2024, 1, day, hour, minute, tzinfo=dt.UTC)


def minutes(count: int) -> dt.timedelta:
    return dt.timedelta(minutes=count)


def evaluated(facts: Facts, as_of: dt.datetime | None = None) -> Evaluation:
    milestones = milestones_of(facts)
    incident = Assessed(facts.severity, milestones, ongoing_of(facts, milestones))
    return DEFAULT.evaluate(incident, as_of=as_of)


def level(policy: SeverityPolicy, label: str) -> str | None:
    found = policy.level_for(Severity(label=label))
    return None if found is None else found.code or found.name


# Levels


def test_the_default_policy() -> None:
    assert [(each.code, each.name, each.response, each.resolution) for each in DEFAULT.levels] == [
        ("P0", "Critical", minutes(15), dt.timedelta(hours=4)),
        ("P1", "High", minutes(30), dt.timedelta(hours=24)),
        ("P2", "Medium", dt.timedelta(hours=4), dt.timedelta(hours=72)),
        ("P3", "Low", dt.timedelta(hours=24), dt.timedelta(weeks=1)),
    ]


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("P1", "P1"),
        ("**P0 Critical**", "P0"),
        ("P1 (Critical)", "P1"),
        ("🔴 Critical", "P0"),
        ("medium", "P2"),
        ("SEV-1", None),
        ("SEV-1 (Critical)", None),
        ("Blocker", None),
        ("bad", None),
    ],
)
def test_a_level_matches_by_code_and_by_name_only_without_one(
    label: str, expected: str | None
) -> None:
    assert level(DEFAULT, label) == expected


def test_aliases_are_names_or_codes_and_come_after_codes_of_their_own() -> None:
    policy = SeverityPolicy(
        levels=(
            SeverityLevel(code="sev 1", name="Major", aliases=("SEV-2", "Total outage")),
            SeverityLevel(code="SEV2", name="Minor", aliases=("P3",)),
            SeverityLevel(name="Moderate", aliases=("Whatever",)),
        )
    )
    assert level(policy, "SEV-1") == "sev 1"
    assert level(policy, "SEV-2") == "SEV2"
    assert level(policy, "P3") == "SEV2"
    assert level(policy, "total OUTAGE") == "sev 1"
    assert level(policy, "Major") == "sev 1"
    assert level(policy, "🟢 whatever") == "Moderate"


def test_no_severity_has_no_level() -> None:
    assert DEFAULT.level_for(None) is None
    assert SeverityPolicy().level_for(Severity(label="P1")) is None


# The two clocks


def test_kept_and_breached_with_what_was_left() -> None:
    found = evaluated(
        Facts(
            severity="P0",
            detected_at=at(7),
            acknowledged_at=at(7, 10),
            resolved_at=at(12),
        )
    )
    assert (found.response.breached, found.resolution.breached) == (False, True)
    assert found.breached is True
    assert found.response.target == minutes(15)
    assert found.response.actual == minutes(10)
    assert found.response.margin == minutes(5)
    assert found.resolution.margin == -minutes(60)
    assert type(found.resolution.margin) is pendulum.Duration
    assert found.response.reason is None
    assert (found.resolution.start.name, found.resolution.end.name) == ("detected", "resolved")


def test_a_target_met_to_the_second_is_kept() -> None:
    facts = Facts(severity="P0", detected_at=at(7), acknowledged_at=at(7, 15), resolved_at=at(11))
    assert evaluated(facts).breached is False


def test_with_only_one_target_known_to_be_kept_nobody_can_say() -> None:
    found = evaluated(Facts(severity="P0", detected_at=at(7), acknowledged_at=at(7, 5)))
    assert found.response.breached is False
    assert (found.resolution.breached, found.resolution.reason) == (None, Undecided.MISSING)
    assert found.breached is None


@pytest.mark.parametrize(
    ("facts", "start"),
    [
        (Facts(detected_at=at(9), declared_at=at(8), started_at=at(7)), "detected"),
        (Facts(declared_at=at(8), started_at=at(7)), "declared"),
        (Facts(started_at=at(7)), "started"),
        (Facts(started_at=at(7), stated_detection_lag=minutes(5)), "started"),
        (Facts(started_at=at(7), stated_days={"detected": dt.date(2024, 1, 15)}), "started"),
        (Facts(), "detected"),
    ],
)
def test_the_clock_starts_with_the_detection_or_what_stands_in_for_it(
    facts: Facts, start: str
) -> None:
    found = evaluated(attrs.evolve(facts, severity="P1", resolved_at=at(20)))
    assert found.response.start.name == found.resolution.start.name == start


def test_a_timeline_row_ends_a_clock_and_a_derived_time_does_not() -> None:
    acknowledged = TimelineEvent(at=at(7, 5), description="On-call acknowledged the alert")
    facts = Facts(
        severity="P0",
        started_at=at(7),
        stated_duration=minutes(60),
        timeline=(acknowledged,),
    )
    found = evaluated(facts)
    assert found.response.breached is False
    assert found.resolution.reason is Undecided.MISSING


def test_an_end_before_its_start_decides_nothing() -> None:
    found = evaluated(Facts(severity="P0", detected_at=at(9), acknowledged_at=at(8)))
    assert found.response.reason is Undecided.OUT_OF_ORDER
    assert found.breached is None


@pytest.mark.parametrize(
    ("severity", "reason"),
    [(None, Undecided.NO_SEVERITY), ("SEV-1", Undecided.NO_LEVEL)],
)
def test_without_a_level_nothing_is_decided_but_the_time_is_shown(
    severity: str | None, reason: Undecided
) -> None:
    found = evaluated(Facts(severity=severity, detected_at=at(7), resolved_at=at(8)))
    assert found.level is None
    assert (found.resolution.breached, found.resolution.reason) == (None, reason)
    assert found.resolution.actual == minutes(60)


def test_a_level_without_a_target_decides_nothing() -> None:
    policy = SeverityPolicy(levels=(SeverityLevel(code="P1", unparsed={"response": "asap"}),))
    facts = Facts(severity="P1", detected_at=at(7), acknowledged_at=at(7, 5))
    found = policy.evaluate(Assessed(facts.severity, milestones_of(facts), ongoing=False))
    assert found.response.reason is Undecided.UNREAD_TARGET
    assert found.resolution.reason is Undecided.NO_TARGET


# Open clocks


OPEN = Facts(severity="P0", status="Investigating", detected_at=at(7), acknowledged_at=at(7, 5))


def test_an_open_clock_is_breached_only_when_it_is_past_its_target_as_of_a_time() -> None:
    assert evaluated(OPEN).resolution.reason is Undecided.ONGOING
    assert evaluated(OPEN).breached is None
    at_target = evaluated(OPEN, as_of=at(11))
    assert (at_target.resolution.breached, at_target.resolution.reason) == (None, Undecided.ONGOING)
    past = evaluated(OPEN, as_of=at(11, 1))
    assert past.breached is True
    assert (past.resolution.breached, past.resolution.reason) == (True, None)
    # Never up to now: how long it will have taken isn't known.
    assert (past.resolution.actual, past.resolution.margin) == (None, None)


def test_an_unknown_end_is_not_an_open_clock() -> None:
    over = attrs.evolve(OPEN, status="Resolved")
    assert evaluated(over, as_of=at(7, day=30)).resolution.reason is Undecided.MISSING


def test_as_of_needs_a_zone() -> None:
    naive = dt.datetime(2024, 1, 15, 12)  # noqa: DTZ001 -- the point of the test
    with pytest.raises(InvalidValueError, match="as_of: 2024-01-15T12:00:00 has no zone"):
        evaluated(OPEN, as_of=naive)


# Laws


@given(any_facts, st.sampled_from([None, "P0", "P3", "Critical", "SEV-9"]), st.none() | times)
def test_a_verdict_and_a_reason_exclude_each_other(
    facts: Facts, severity: str | None, as_of: dt.datetime | None
) -> None:
    found = evaluated(attrs.evolve(facts, severity=severity), as_of)
    for outcome in (found.response, found.resolution):
        assert (outcome.breached is None) == (outcome.reason is not None)
        assert outcome.actual is None or outcome.actual >= pendulum.Duration()
        if outcome.margin is not None:
            assert outcome.breached == (outcome.margin < pendulum.Duration())
    assert (found.breached is False) == (
        found.response.breached is False and found.resolution.breached is False
    )


@given(
    any_facts,
    st.sampled_from([None, "P0", "P3", "Critical", "SEV-9"]),
    st.none() | times,
    st.sampled_from([None, dt.timedelta(hours=1)]),
)
def test_breached_without_the_rest_is_what_the_evaluation_says(
    facts: Facts,
    severity: str | None,
    as_of: dt.datetime | None,
    mitigation: dt.timedelta | None,
) -> None:
    levels = (attrs.evolve(one, mitigation=mitigation) for one in DEFAULT.levels)
    policy = attrs.evolve(DEFAULT, levels=levels)
    incident = Incident(**{f.name: getattr(facts, f.name) for f in attrs.fields(Facts)})
    incident = attrs.evolve(incident, severity=severity)
    whole = policy.evaluate(incident, as_of).breached
    assert is_breached(policy, incident, as_of) is whole


@given(any_facts, times)
def test_as_of_only_ever_adds_breaches(facts: Facts, as_of: dt.datetime) -> None:
    facts = attrs.evolve(facts, severity="P1")
    before, after = evaluated(facts), evaluated(facts, as_of)
    for old, new in ((before.response, after.response), (before.resolution, after.resolution)):
        judged = attrs.evolve(new, as_of=None)
        assert judged == old or (old.reason is Undecided.ONGOING and new.breached is True)


@pytest.mark.parametrize(
    ("stated", "response", "mitigation"),
    [
        ("**Status**: Investigating\n", True, True),
        ("**Status**: Identified\n", None, True),
        ("**Status**: Monitoring\n", None, None),
        ("**Status**: Ongoing\n**Mitigated**: 2024-01-15 14:30 UTC\n", None, False),
    ],
)
def test_a_step_that_the_incident_is_past_is_not_written_down_and_never_counts_as_late(
    stated: str, *, response: bool | None, mitigation: bool | None
) -> None:
    level = SeverityLevel(
        code="P1", response=minutes(5), mitigation=minutes(60), resolution=minutes(120)
    )
    incident = Incident.from_markdown(
        f"**Severity**: P1\n**Detected**: 2024-01-15 14:00 UTC\n{stated}"
    )
    found = SeverityPolicy(levels=[level]).evaluate(incident, at(0, day=20))
    assert (found.response.breached, found.mitigation.breached) == (response, mitigation)
    assert found.resolution.breached is True
    if response is None:
        assert found.response.reason is Undecided.MISSING


def test_hours_around_the_clock_are_not_called_working_time() -> None:
    level = SeverityLevel(code="P1", response=minutes(5), hours=WorkingHours.always())
    incident = Incident.from_markdown(
        "**Severity**: P1\n**Detected**: 2024-01-15 14:00 UTC\n"
        "**Acknowledged**: 2024-01-15 14:04 UTC\n"
    )
    found = str(SeverityPolicy(levels=[level]).evaluate(incident).response)
    assert found.startswith("response: kept with 1m left; target 5m for P1; took 4m, detected")


# Values


def test_a_policy_hashes_pickles_and_is_frozen() -> None:
    again = pickle.loads(pickle.dumps(DEFAULT))  # noqa: S301 -- our own bytes
    assert again == DEFAULT
    assert hash(again) == hash(DEFAULT)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        DEFAULT.levels = ()  # type: ignore[misc]


def test_a_level_brings_its_values_into_their_normal_form() -> None:
    found = SeverityLevel(
        code=" P1 ",
        name="",
        response=dt.timedelta(minutes=5, microseconds=7),
        aliases=["High ", ""],
        unparsed={"response": "5 min", "resolution": "asap "},
    )
    assert (found.code, found.name, found.aliases) == ("P1", None, ("High",))
    assert type(found.response) is pendulum.Duration
    assert found.response == minutes(5)
    assert dict(found.unparsed) == {"resolution": "asap"}


def test_a_wrong_value_is_refused_by_name() -> None:
    with pytest.raises(
        InvalidValueError, match=r"^response: expected a timedelta, like .+, got str '5 min'"
    ):
        SeverityLevel(code="P1", response="5 min")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"^levels\[1\]: expected SeverityLevel"):
        SeverityPolicy(levels=[SeverityLevel(code="P1"), "P2"])  # type: ignore[list-item]
