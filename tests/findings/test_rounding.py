"""When two spans are the same, as people round them."""

from __future__ import annotations

import pytest

from incidentkit import Incident
from incidentkit.findings.rounding import fits

MINUTE, HOUR = 60, 3_600


@pytest.mark.parametrize(
    ("stated", "clock"),
    [
        (3 * HOUR, 2 * HOUR + 52 * MINUTE),
        (HOUR, 35 * MINUTE),
        (2 * HOUR, 2 * HOUR + 59 * MINUTE),
        (47 * MINUTE, 48 * MINUTE),
        (30 * MINUTE, 41 * MINUTE),
    ],
)
def test_a_rounded_span_fits(stated: int, clock: int) -> None:
    assert fits(stated, clock)


@pytest.mark.parametrize(
    ("stated", "clock"),
    [
        (2 * HOUR, HOUR),
        (HOUR, 2 * HOUR),
        (30 * MINUTE, 60 * MINUTE),
        (47 * MINUTE, 53 * MINUTE),
        (30 * MINUTE, 50 * MINUTE),
        (150 * MINUTE, 175 * MINUTE),
        (45 * MINUTE, 55 * MINUTE),
    ],
)
def test_one_that_is_a_unit_off_does_not(stated: int, clock: int) -> None:
    assert not fits(stated, clock)


def test_a_duration_said_twice_differently_is_a_finding() -> None:
    incident = Incident.from_markdown("# X\n\n**Duration:** 2h\n**Duration:** 1h\n")
    assert [finding.code for finding in incident.findings] == ["contradicting-statement"]
