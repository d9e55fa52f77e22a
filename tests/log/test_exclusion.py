"""Duplicates, drills and what was cancelled are taken out by rule, each with the reason."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, IncidentLog

DAY = dt.date(2025, 3, 1)


def excluded(incident: Incident, *, drills: bool = False, cancelled: bool = False) -> bool:
    log = IncidentLog([incident]).without(drills=drills, cancelled=cancelled)
    return bool(log.excluded)


DRILLS = [
    "title: [DRILL] Database failover", "title: Game day 3: kill the primary",
    "title: Database failover (chaos test)", "title: Queue is stuck - TEST",
    "title: Fire drill – all regions", "title: Tabletop exercise: ransomware",
    "title: Disaster recovery test", "title: GameDay #12 — lost zone", "title: This is a test",
    "status: Drill", "severity: Drill", "status: Resolved (test)", "id: DRILL-2025-01",
    "field: Type = Game day", "field: Incident type = Drill", "field: Drill = yes",
    "field: Exercise = Yes", "field: Is this a drill? = Yes", "field: Classification = Drill",
    "field: Real or drill = Drill", "field: Type = Planned exercise",
    "title: GAME DAY 2024-03: failover", "title: Quarterly DR drill: failover",
    "title: Disaster recovery drill 2024", "title: Tabletop: ransomware",
    "title: Checkout is down (exercise only)", "title: [Exercise - no action] lost zone",
    "title: Chaos engineering exercise: lost zone", "title: [SIMULATED] lost zone",
    "title: Simulated outage: lost zone", "title: Mock incident: lost zone",
    "title: [DRILL/TEST] lost zone", "title: Postmortem: Drill: failover",
    "front matter: type: drill", "front matter: drill: true",
    'front matter: incident_type: "Game day"',
]  # fmt: skip
CANCELLED = [
    "status: Cancelled", "status: ❌ False alarm", "status: Closed (false alarm)",
    "title: [False positive] high CPU", "title: High CPU - false alarm",
    "title: Cancelled: no mail",
    "status: Not an incident", "final_status: Declared in error", "field: Category = False alarm",
    "title: High CPU (not a real incident)", "front matter: category: false alarm",
]  # fmt: skip
REAL = [
    "title: Failover drill took down production", "title: Load test caused an outage",
    "title: Test database down", "title: Disk full (test environment)",
    "title: Test cluster - disk full", "title: Cancelled orders: refunds stuck",
    "title: False positives of the fraud rules block customers", "title: Bookings cancelled twice",
    "title: Exercise app: sign-in fails", "title: Simulation service is slow", "id: TEST-12",
    "status: Resolved", "severity: P1", "field: Type = Outage", "field: Drill = no",
    "title: Payments: cancelled", "title: Subscriptions (cancelled) were billed again",
    "title: Sandbox: test", "title: Billing (test) and search are down",
    "title: Outage: simulation", "front matter: type: outage", "front matter: drill: false",
    "front matter: tags: [drill]", "title: A failed drill caused the outage",
    "field: Tests = 12", "title: Tokens refused (invalid)", "title: ",
]  # fmt: skip


def stating(text: str) -> Incident:
    where, _, what = text.partition(": ")
    if where == "front matter":
        return Incident.from_markdown(f"---\n{what}\n---\n\n# A\n\n**Severity**: P1\n")
    if where != "field":
        return Incident().evolve({where: what})
    label, _, value = what.partition(" = ")
    return Incident.from_markdown(f"# A\n\n**Severity**: P1\n\n**{label}**: {value}\n")


@pytest.mark.parametrize("text", DRILLS)
def test_a_drill_or_test_that_says_so_is_taken_out(text: str) -> None:
    assert excluded(stating(text), drills=True)
    assert not excluded(stating(text), cancelled=True)


@pytest.mark.parametrize("text", CANCELLED)
def test_what_was_cancelled_or_a_false_alarm_is_taken_out(text: str) -> None:
    assert excluded(stating(text), cancelled=True)
    assert not excluded(stating(text), drills=True)


@pytest.mark.parametrize("text", REAL)
def test_the_word_in_a_sentence_proves_nothing(text: str) -> None:
    assert not excluded(stating(text), drills=True, cancelled=True)


def test_nothing_is_taken_out_unless_asked() -> None:
    log = IncidentLog([stating(text) for text in (*DRILLS, *CANCELLED)] * 2)
    assert log.without() == log


def test_the_reason_says_what_says_so() -> None:
    log = IncidentLog([stating("title: [DRILL] Failover"), stating("status: ❌ False alarm")])
    reasons = [entry.reason for entry in log.without(drills=True, cancelled=True).excluded]
    assert reasons == [
        "a drill or test: title says 'DRILL'",
        "cancelled or a false alarm: status says '❌ False alarm'",
    ]


def test_the_same_id_on_the_same_day_is_a_duplicate_of_the_first() -> None:
    draft = Incident(id="INC-1", date=DAY, path="draft.md", status="Draft")
    final = Incident(id="inc-1", path="final.md", status="Final")
    log = IncidentLog([draft, final]).without(duplicates=True)
    assert list(log) == [draft]
    assert log.excluded == ((final.path, "a duplicate of draft.md: the same id, inc-1", final),)


def test_an_id_that_was_copied_by_mistake_makes_no_duplicate() -> None:
    one = Incident(id="INC-1", date=DAY)
    other = Incident(id="INC-1", date=dt.date(2025, 4, 1))
    third = Incident(id="INC-1", date=dt.date(2025, 4, 1), title="again")
    log = IncidentLog([one, other, third]).without(duplicates=True)
    assert list(log) == [one, other]


def test_the_same_facts_without_an_id_are_a_duplicate() -> None:
    one = Incident(title="Mails are late", date=DAY, path="a.md")
    other = Incident(title="Mails are late", date=DAY, path="b.md")
    log = IncidentLog([one, other, Incident(title="Mails are late")]).without(duplicates=True)
    assert len(log) == 2
    assert [entry.reason for entry in log.excluded] == ["a duplicate of a.md: the same facts"]


def test_what_another_rule_takes_out_makes_no_duplicate() -> None:
    cancelled = Incident(id="INC-1", date=DAY, status="Cancelled")
    real = Incident(id="INC-1", date=DAY, status="Resolved")
    log = IncidentLog([cancelled, real]).without(duplicates=True, cancelled=True)
    assert list(log) == [real]


def test_a_rule_of_ones_own_gives_the_reason_or_its_name() -> None:
    def internal(incident: Incident) -> bool:
        return incident.id == "INC-1"

    log = IncidentLog([Incident(id="INC-1"), Incident(id="INC-2"), Incident(id="INC-3")])
    log = log.without(rule=internal)
    log = log.without(rule=lambda i: "not ours" if i.id == "INC-2" else None)
    log = log.without(rule=lambda i: i.id == "INC-3")
    assert [entry.reason for entry in log.excluded] == ["internal", "not ours", "excluded by rule"]
    assert len(log) == 0
