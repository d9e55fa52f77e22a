from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.kind_words import PHRASES
from incidentkit.notation.kinds import kinds_of


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
        "",
        None,
    ],
)
def test_what_is_denied_planned_or_something_else_has_no_kind(text: str | None) -> None:
    assert kinds_of(text) == frozenset()


def test_a_row_has_the_kinds_of_all_its_texts() -> None:
    row = kinds_of("Incident declared", "On-call engineer acknowledged the alert")
    assert row == {"declared", "acknowledged"}


def test_a_plan_in_one_text_takes_nothing_back_in_another() -> None:
    assert kinds_of("Incident resolved", "Post-incident review scheduled") == {"resolved"}


def test_only_the_head_of_a_very_long_text_is_read() -> None:
    assert kinds_of("x " * 1_000 + ". Incident resolved") == frozenset()


@given(
    st.lists(st.text() | st.sampled_from(["the ", "is ", "incident ", "not "]).map(str), max_size=4)
)
def test_reading_never_raises(texts: list[str]) -> None:
    assert kinds_of(*texts) <= PHRASES.keys()
