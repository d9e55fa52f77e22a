"""What people are told of a verdict: by whose targets, each target, or why there is none."""

from __future__ import annotations

import datetime as dt

from incidentkit import Incident, SeverityLevel, SeverityPolicy

HEAD = "**Severity**: {}\n**Detected**: 2024-01-15 14:00 UTC\n"
OWN = SeverityPolicy(levels=[SeverityLevel(code="P3", resolution=dt.timedelta(hours=2))])


def told(severity: str, rest: str = "", policy: SeverityPolicy | None = None) -> list[str]:
    incident = Incident.from_markdown(HEAD.format(severity) + rest)
    return list(incident.evolve(severity_policy=policy).why("sla_breached"))


def test_each_target_is_told_with_its_times() -> None:
    assert told("P1", "**Resolved**: 2024-01-15 16:00 UTC\n") == [
        "unknown, by the default targets of incidentkit",
        "level: P1 High",
        (
            "response: unknown, the time of acknowledged isn't known;"
            " target 30m for P1 High;"
            " detected 2024-01-15 14:00 UTC (stated) to acknowledged (not known);"
            " due 2024-01-15 14:30 UTC"
        ),
        (
            "resolution: kept with 22h left; target 1d for P1 High; took 2h,"
            " detected 2024-01-15 14:00 UTC (stated) to resolved 2024-01-15 16:00 UTC (stated);"
            " due 2024-01-16 14:00 UTC"
        ),
    ]
    late = told("P1", "**Acknowledged**: 2024-01-15 15:00 UTC\n")
    assert late[0] == "breached, by the default targets of incidentkit"
    assert late[2].startswith("response: breached by 30m; target 30m for P1 High; took 1h,")


def test_without_a_level_the_reason_is_all() -> None:
    assert told("SEV2") == [
        "unknown: there is no level for 'SEV2' in the default targets of incidentkit"
    ]
    assert told("P1", policy=OWN) == [
        "unknown: there is no level for 'P1' in the report's own severity guide"
    ]
    assert told("") == ["unknown: the report states no severity"]
    assert Incident().why("sla_breached") == ("unknown: the report states no severity",)


def test_what_nobody_promised_is_not_held_against_what_was_kept() -> None:
    kept, level, response, resolution = told(
        "P3", "**Resolved**: 2024-01-15 15:00 UTC\n", policy=OWN
    )
    assert kept == "kept as far as anything is promised, by the report's own severity guide"
    assert level == "level: P3"
    assert response.startswith("response: unknown, nothing is promised;")
    assert resolution.startswith("resolution: kept with 1h left; target 2h for P3;")


def test_a_target_that_rests_on_a_contradicted_time_says_so() -> None:
    early = "**Started**: 2024-01-15 14:10 UTC\n**Acknowledged**: 2024-01-15 14:20 UTC\n"
    _, _, response, resolution = told("P1", early)
    assert response.startswith("response: kept with 10m left;")
    assert response.endswith("; doubtful, as detected is before started")
    assert "doubtful" not in resolution
    incident = Incident.from_markdown(HEAD.format("P1") + early)
    assert SeverityPolicy.default().evaluate(incident).response.doubts == (
        "detected is before started",
    )
    assert incident.why("time_to_acknowledge") == (
        "detected (stated) to acknowledged (stated): 20 minutes",
        "doubtful, as detected is before started",
    )
