"""Which rows are the detection and the end, where words or trouble come again."""

from __future__ import annotations

import pytest

from incidentkit import Incident

HEAD = "# Checkout down\n\n## Timeline (UTC) 2025-03-04\n\n- 10:00 Checkout fails\n"


def found(rows: str, name: str) -> str:
    at = Incident.from_markdown(HEAD + rows).milestones[name].at
    return str(at)[5:16]


@pytest.mark.parametrize(
    "end",
    [
        "Resolved for good",
        "Permanently resolved",
        "Completely resolved",
        "Everything resolved",
        "All resolved",
        "Resolved for all customers",
        "Resolved in all regions",
        "Resolved globally",
        "Endgültig behoben",
        "Définitivement résolu",
        "Resuelto definitivamente",
    ],
)
def test_the_last_end_counts(end: str) -> None:
    rows = f"- 10:03 Alert\n- 10:30 Resolved\n- 10:45 It comes back\n- 11:10 {end}\n"
    assert found(rows, "resolved") == "03-04 11:10"


def test_what_only_recovered_for_a_while_is_not_the_recovery() -> None:
    rows = "- 10:05 Errors stop\n- 10:30 Errors start again\n- 10:35 Alert\n- 11:00 Fixed\n"
    assert found(rows, "recovered") == "03-04 11:00"
    assert found(rows, "detected") == "03-04 10:35"
    once = "- 10:05 Errors stop\n- 10:35 Alert cleared\n- 11:00 Fixed\n"
    assert found(once, "recovered") == "03-04 10:05"


def test_what_is_found_out_days_later_is_something_else() -> None:
    late = "- 10:03 Alert\n- 11:10 Checkout works\n- 2025-03-06 09:00 Customer complaint about {}\n"
    assert found(late.format("errors"), "detected") == "03-04 10:03"
    first = "- 10:03 lunch\n- 2025-03-06 09:00 Customer complaint about errors\n"
    assert found(first, "detected") == "03-06 09:00"


@pytest.mark.parametrize(
    "row",
    [
        "Customer complaints resolved",
        "Customer reports that all is well again",
        "Alert for high CPU on the build agent (not related)",
        "Alarm deaktiviert",
        "We compare with INC-880 and notice the same forwarder",
    ],
)
def test_such_a_row_is_no_detection(row: str) -> None:
    assert found(f"- 10:10 {row}\n- 10:30 Alert for checkout\n", "detected") == "03-04 10:30"


def test_a_rule_that_is_deployed_ends_nothing() -> None:
    rows = "- 11:30 Errors are gone\n- 14:00 Detection rule deployed\n"
    assert found(rows, "recovered") == "03-04 11:30"


@pytest.mark.parametrize("row", ["Alertmanager pages the on-call", "Support pages billing on-call"])
def test_the_present_tense_tells_it_as_well(row: str) -> None:
    assert found(f"- 10:10 {row}\n- 10:30 lunch\n", "detected") == "03-04 10:10"


def test_what_has_a_time_of_its_own_is_not_of_the_row_s() -> None:
    rows = "- 10:19 Automated alarm; engineer engaged at 10:22\n- 11:00 Resolved\n"
    assert not found(rows, "acknowledged")
    assert found(rows, "detected") == "03-04 10:19"
