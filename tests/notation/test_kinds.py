from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.milestones.kind_words import PHRASES
from incidentkit.notation.milestones.kinds import kinds_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Outage began", "started"),
        ("Errors started appearing", "started"),
        ("Start of the incident", "started"),
        ("Incident detected", "detected"),
        ("Initial alert/detection", "detected"),
        ("Initial alert triggered", "detected"),
        ("Alert fired", "detected"),
        ("PagerDuty alert fired for high latency", "detected"),
        ("Monitoring system detected abnormal behavior", "detected"),
        ("Reported by user", "detected"),
        ("Customers report errors", "detected"),
        ("Initial customer reports of failures", "detected"),
        ("Engineering begins investigation into customer reports", "acknowledged"),
        ("Incident declared", "declared"),
        ("Declared SEV-2", "declared"),
        ("SEV1 declared", "declared"),
        ("On-call engineer acknowledged the alert", "acknowledged"),
        ("Investigation started", "acknowledged"),
        ("Incident response began", "acknowledged"),
        ("Initial assessment started", "acknowledged"),
        ("Engaged", "acknowledged"),
        ("Joined the call", "acknowledged"),
        ("Team is looking into it", "acknowledged"),
        ("Investigating elevated error rates", "acknowledged"),
        ("Escalated", "escalated"),
        ("Escalated to database team", "escalated"),
        ("Root cause identified", "identified"),
        ("**Root cause identified**: expired certificate", "identified"),
        ("The team identified the root cause", "identified"),
        ("Root cause identified, fix will be deployed", "identified"),
        ("Mitigation applied", "mitigated"),
        ("Deployed fix Z", "mitigated"),
        ("Fix deployed", "mitigated"),
        ("Rolled back to v1.2.3", "mitigated"),
        ("Deployment failed, rolled back", "mitigated"),
        ("Incident was not resolved. Rolled back.", "mitigated"),
        ("Active incident declared mitigated", "mitigated"),
        ("Service restored", "recovered"),
        ("Confirmed normal operation", "recovered"),
        ("All monitoring systems back to normal", "recovered"),
        ("Service recovered after rollback", "recovered"),
        ("After fix deployed, service recovered", "recovered"),
        ("✅ Incident resolved", "resolved"),
        ("Incident declared resolved", "resolved"),
        ("All clear", "resolved"),
        ("Incident closed", "closed"),
    ],
)
def test_a_statement_has_its_one_kind(text: str, kind: str) -> None:
    assert kinds_of(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Not yet resolved",
        "Incident was not resolved",
        "Couldn't be resolved",
        "Couldn’t be resolved",
        "Root cause not identified",
        "No fix deployed",
        "Nobody acknowledged",
        "Unacknowledged alert",
        "Not yet mitigated, resolved or closed",
        "Will be resolved",
        "We expect the incident to be resolved by noon",
        "Expected to recover",
        "Recovery expected",
        "If the fix is deployed",
        "Waiting until service restored",
        "Is the incident resolved?",
        "Fix being deployed",
        "Hotfix in progress",
        "Attempted rollback",
        "Rollback failed",
        "Rollback started",
        "Mitigation started",
        "Mitigation plan initiated",
        "Partially mitigated",
        "Fix deployed to staging",
        "Permanent fix deployed",
        "Suspected root cause identified",
        "Service restoration began",
        "Data recovered from backup",
        "Recovered 55 GB of space",
        "Second user reports back that it works",
        "More customer reports escalate urgency",
        "Database rolled back the transaction",
        "On-call notified",
        "On-call paged",
        "Vendor acknowledged the issue",
        "De-escalated to SEV-3",
        "Error rate escalated to 50%",
        "Alert resolved",
        "Merge conflict resolved",
        "DNS resolved to the wrong address",
        "Post-incident review scheduled",
        "Incident Commander assigned",
        "Severity assessed",
        "https://status.example/incident-resolved",
        "Prematurely declared resolved",
        "Incident mistakenly marked resolved",
        "Incident marked resolved by mistake",
        "Incident declared resolved too early",
        "Resolved the wrong incident",
        "Resolved the wrong ticket",
        "Wrong root cause identified",
        "Issue resolved itself for EU users only",
        "Incident resolved for EU customers",
        "Service restored in eu-west-1",
        "Service restored for some users",
        "Service restored to 50% of users",
        "80% of traffic restored",
        "Incident mostly resolved",
        "Almost resolved",
        "Service gradually restored",
        "Recovered partially",
        "Service returning to normal",
        "Error rates started to return to normal",
        "Thought to be resolved",
        "Incident reportedly resolved",
        "Until resolved",
        "Awaiting resolution",
        "When service is restored",
        "Notify customers once service is restored",
        "Attempted to restore service",
        "Team wants the incident closed",
        "Can we declare the incident resolved",
        "Incident to be resolved by EOD",
        "[ ] Incident resolved",
        "\u2610 Service restored",
        "~~Incident resolved~~",
        "Incident resolved \u274c",
        '"Incident resolved" message drafted',
        "Posted an 'all clear' email",
        "Unrelated issue resolved",
        "Test alert fired",
        "Monitoring alerts configured",
        "Recovery alert fired",
        "Monitoring detected recovery",
        "Monitoring detected an improvement",
        "Monitoring detected a drop in error rates",
        "Detected no errors",
        "Detected a full recovery of the queue",
        "Monitoring detected zero errors",
        "Errors started to drop",
        "Issue ended up being DNS",
        "Problem over VPN only",
        "Outage over 2 hours",
        "Mitigated the risk of a recurrence",
        "Rolled back the fix",
        "Reverted the hotfix",
        "",
        None,
    ],
)
def test_what_is_denied_planned_or_something_else_has_no_kind(text: str | None) -> None:
    assert kinds_of(text) == frozenset()


@pytest.mark.parametrize(
    "answer",
    [
        ": no",
        ": No.",
        ": **no**",
        ": not yet",
        " - no",
        " \u2013 not yet",
        " \u2192 pending",
        " (no)",
        " (?)",
        " (not yet confirmed)",
        " (partially)",
        " (for EU users only)",
        ": false",
        ": n/a",
        ": TBD",
        ", not!",
        "? No",
        "...",
    ],
)
@pytest.mark.parametrize("statement", ["Resolved", "**Detected**", "Incident closed"])
def test_an_answer_of_no_takes_back_what_it_answers(statement: str, answer: str) -> None:
    assert kinds_of(statement + answer) == frozenset()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Mitigation applied but ineffective", set[str]()),
        ("Mitigation applied, but did not help", set[str]()),
        ("Mitigation applied without success", set[str]()),
        ("Fix deployed, no improvement", set[str]()),
        ("Fix deployed. Errors persist.", set[str]()),
        ("Fix deployed, then rolled back", set[str]()),
        ("Fix was deployed and the fix was rolled back", set[str]()),
        ("Service restored but failed again", set[str]()),
        ("Incident resolved. Reopened at 15:00.", set[str]()),
        ("Incident resolved; issue recurred", set[str]()),
        ("Incident detected, fix deployed but ineffective", {"detected"}),
        (
            "First fix had no effect. Second fix deployed. Service restored.",
            {"mitigated", "recovered"},
        ),
        ("Fix deployed but ineffective; hotfix deployed", {"mitigated"}),
    ],
)
def test_what_came_to_nothing_was_not_achieved(text: str, kinds: set[str]) -> None:
    assert kinds_of(text) == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Root cause identified: no disk space", "identified"),
        ("Root cause identified (failed disk)", "identified"),
        ("Incident resolved: yes", "resolved"),
        ("Incident resolved (no data loss)", "resolved"),
        ("Incident resolved - no further action required", "resolved"),
        ("Issue resolved for all users", "resolved"),
        ("Service restored for customers", "recovered"),
        ("Service restored to 100%", "recovered"),
        ("Service restored, users can log in again", "recovered"),
        ("Returned to normal", "recovered"),
        ("[x] Incident resolved", "resolved"),
        ("Incident detected by customers only", "detected"),
        ("Monitoring detected a drop in orders", "detected"),
        ("Temporary fix deployed", "mitigated"),
        ("A fix is deployed for a bug that prevented claims", "mitigated"),
        ("Wrong config reverted", "mitigated"),
    ],
)
def test_a_remark_on_something_else_takes_nothing_back(text: str, kind: str) -> None:
    assert kind in kinds_of(text)


def test_a_row_has_the_kinds_of_all_its_texts() -> None:
    row = kinds_of("Incident declared", "On-call engineer acknowledged the alert")
    assert row == {"declared", "acknowledged"}


def test_a_plan_in_one_text_takes_nothing_back_in_another() -> None:
    assert kinds_of("Incident resolved", "Post-incident review scheduled") == {"resolved"}


def test_only_the_head_of_a_very_long_text_is_read() -> None:
    assert kinds_of("x " * 1_000 + ". Incident resolved") == frozenset()


@pytest.mark.parametrize("length", range(1_980, 2_010))
def test_what_the_cut_leaves_of_a_sentence_states_nothing(length: int) -> None:
    text = "x " * 900 + ". " + "Incident resolved prematurely".rjust(length - 1_802)
    assert kinds_of(text) == frozenset()
    assert kinds_of(f"Incident resolved. {text}") == {"resolved"}


@given(
    st.lists(st.text() | st.sampled_from(["the ", "is ", "incident ", "not "]).map(str), max_size=4)
)
def test_reading_never_raises(texts: list[str]) -> None:
    assert kinds_of(*texts) <= PHRASES.keys()
