"""The command `metrics`: its table, and what it says of what is not in it."""

from __future__ import annotations

import json
from pathlib import Path

from cli.running import Run


def test_kinds_to_leave_out_are_given_with_commas_or_again(run: Run) -> None:
    several = run("metrics", "reports", "--without", "drills,duplicates")
    assert several[0] == 0
    assert several == run("metrics", "reports", "--without", "drills", "--without", "duplicates")


def test_metrics_say_n_and_what_was_left_out(run: Run) -> None:
    code, out, _ = run("metrics", "reports", "--explain")
    assert code == 0
    row = next(line for line in out.splitlines() if "time_to_resolve" in line)
    assert row.split()[:3] == ["all", "time_to_resolve", "5"]
    lines = out.splitlines()
    first = lines.index("2 incidents not counted in every row:")
    assert lines[first + 1 :] == [
        "  2 no time for started",
        "  1 no time for mitigated",
        "  1 no time for recovered",
        (
            "reports/basic.md: no time for started, no time for mitigated, no time for recovered"
            " (time_to_detect, time_to_mitigate, time_to_recover)"
        ),
        "reports/spark.md: no time for started (time_to_mitigate, time_to_recover)",
    ]


def test_metrics_say_of_each_row_what_it_rests_on_when_asked_for_all(run: Run) -> None:
    code, out, _ = run("metrics", "reports", "-v")
    assert code == 0
    assert "time_to_detect: reports/basic.md: no time for started" in out
    assert "time_to_detect: n = 4: below 5 no interval is given, and no figure holds" in out


def test_metrics_of_groups_explain_an_incident_once(run: Run) -> None:
    _, out, _ = run("metrics", "reports", "--by", "service", "--explain")
    assert sum(line.startswith("reports/spark.md: ") for line in out.splitlines()) == 1


def test_an_incident_that_is_being_watched_is_open_by_its_status(run: Run, tmp_path: Path) -> None:
    text = "# Slow search\n\n**Status**: Monitoring\n**Started**: 2024-01-15 14:32 UTC\n"
    (tmp_path / "reports" / "watched.md").write_text(text, encoding="utf-8")
    _, out, _ = run("metrics", "reports", "--explain")
    line = next(one for one in out.splitlines() if one.startswith("reports/watched.md"))
    pending = "resolved, mitigated and recovered are still to come"
    assert f"goes on (status Monitoring): {pending} (" in line


def test_what_looks_like_no_incident_is_told_until_it_is_left_out(run: Run, tmp_path: Path) -> None:
    for name in ("drill", "again"):
        text = "# [Drill] Failover\n\n**Started**: 2024-01-15 14:32 UTC\n"
        (tmp_path / "reports" / f"{name}.md").write_text(text, encoding="utf-8")
    drills = "2 reports counted say they are a drill or test: --without drills leaves them out"
    same = "1 report counted says it is the same as one before: --without duplicates leaves it out"
    out = run("metrics", "reports")[1].splitlines()
    assert (drills in out, same in out) == (True, True)
    out = run("metrics", "reports", "--without", "drills")[1].splitlines()
    assert [line for line in out if "--without" in line] == []


def test_reports_that_count_with_doubt_are_told(run: Run, tmp_path: Path) -> None:
    text = (
        "# {}\n\n**Started**: 2024-01-15 14:32 UTC\n**Detected**: 2024-01-15 14:22 UTC\n"
        "**Acknowledged**: 2024-01-15 14:22 UTC\n**Resolved**: 2024-01-15 {} UTC\n"
    )
    (tmp_path / "reports" / "early.md").write_text(text.format("Early", "15:00"), encoding="utf-8")
    told = run("metrics", "reports")[1].splitlines()[-2:]
    assert told == [
        "1 report counted has times that contradict each other",
        "--explain says which these are, and which incidents are not counted, and why",
    ]
    doubted, zero = run("metrics", "reports", "--explain")[1].splitlines()[-2:]
    assert doubted == (
        "reports/early.md: counted, though detected is before started and acknowledged is before"
        " started (time_to_resolve, time_to_acknowledge)"
    )
    assert zero == (
        "reports/early.md: counted as 0 s, for both ends are at one time (time_to_acknowledge)"
    )
    verbose = run("metrics", "reports", "-v")[1]
    assert "time_to_acknowledge: 1 of 6 rests on a time that another contradicts, rep" in verbose


def test_remarks_send_nobody_from_option_to_option(run: Run) -> None:
    few = "5 rows rest on fewer than 20 incidents: a single one moves such a mean far"
    *_, first, last = run("metrics", "reports")[1].splitlines()
    assert (first, last) == (few, "--explain says which incidents are not counted, and why")
    explained = run("metrics", "reports", "--explain")[1].splitlines()
    assert few in explained
    assert last not in explained


def test_metrics_as_json_and_csv_say_the_same(run: Run) -> None:
    _, text, _ = run("metrics", "reports", "--by", "severity", "--format", "json")
    _, table, _ = run("metrics", "reports", "--by", "severity", "--format", "csv")
    rows = json.loads(text)["metrics"]
    assert len(table.splitlines()) == len(rows) + 1
    first = rows[0]
    assert (first["group"], first["metric"], first["median_seconds"]) == (
        "P0",
        "time_to_resolve",
        20_100,
    )
    assert f"P0,time_to_resolve,1,0,0,{first['mean_seconds']}," in table


def test_metrics_run_until_a_time(run: Run) -> None:
    assert run("metrics", "reports", "--as-of", "2025-12-01T00:00+00:00")[0] == 0


def test_metrics_name_what_could_not_be_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "old.md"
    file.write_bytes(b"# Caf\xe9\n")
    code, out, _ = run("metrics", str(file))
    assert code == 0
    assert "0 incidents, 1 unreadable" in out
    assert "old.md: byte 5 is not UTF-8" in out


POLICY = """\
[[levels]]
code = "P0"
response = "15 minutes"
resolution = "4 hours"

[[levels]]
code = "P1"
response = "30 minutes"
resolution = "24 hours"
"""


def test_a_policy_adds_how_many_kept_its_targets(run: Run, tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text(POLICY, encoding="utf-8")
    _, out, _ = run("metrics", "reports", "--policy", "policy.toml")
    lines = out.splitlines()
    start = lines.index("group  target      share  kept  breached  unknown")
    assert lines[start + 1 : start + 4] == [
        "all    response    50%    1     1         3",
        "all    resolution  50%    1     1         3",
        "all    all         50%    1     1         3",
    ]
    assert "breached" not in run("metrics", "reports")[1]


def test_an_explained_policy_names_what_breached_it_and_what_is_unknown(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "policy.toml").write_text(POLICY, encoding="utf-8")
    _, out, _ = run("metrics", "reports", "--policy", "policy.toml", "--explain")
    start = out.index("reports/virtualfusion.md: response")
    told = out[start : out.index("reports/spark.md")].splitlines()
    assert [line.partition(";")[0] for line in told] == [
        "reports/virtualfusion.md: response: breached by 7m",
        "reports/virtualfusion.md: resolution: breached by 1h 30m",
        "reports/basic.md: response: unknown, the policy has no level for its severity",
        "reports/basic.md: resolution: unknown, the policy has no level for its severity",
        "reports/sev.md: response: unknown, the policy has no level for its severity",
        "reports/sev.md: resolution: unknown, the policy has no level for its severity",
    ]
    assert told[0].endswith(
        "target 15m for P0; took 22m, detected 2025-07-05 05:17 UTC (stated) to acknowledged"
        " 2025-07-05 05:39 UTC (from the timeline); due 2025-07-05 05:32 UTC"
    )


def test_groups_by_several_names(run: Run) -> None:
    table = run("metrics", "reports", "--by", "severity,quarter")[1].splitlines()
    assert table[1].split("  ")[0] == "P0, 2025-Q3"
    assert table[6].split() == ["P0,", "2025-Q4", "time_to_resolve", "0", *"----", "0", "0"]
    _, out, _ = run("metrics", "reports", "--by", "severity,quarter", "--format", "json")
    assert json.loads(out)["metrics"][0]["group"] == ["P0", "2025-Q3"]
    _, out, _ = run("metrics", "reports", "--by", "severity, quarter", "--format", "csv")
    assert out.splitlines()[1].startswith('"P0, 2025-Q3",time_to_resolve,1,')


def test_show_says_by_whose_targets(run: Run, tmp_path: Path) -> None:
    def sla(name: str, *options: str) -> list[str]:
        lines = run("show", f"reports/{name}.md", *options)[1].splitlines()
        return [line.removeprefix("SLA").strip() for line in lines if line.startswith("SLA")]

    assert sla("basic") == ["kept, by the default targets of incidentkit"]
    assert sla("virtualfusion") == ["breached, by the report's own severity guide"]
    policy = POLICY.replace("15 minutes", "30 minutes").replace('"4 hours"', '"1 day"')
    (tmp_path / "policy.toml").write_text(policy, encoding="utf-8")
    assert sla("virtualfusion", "--policy", "policy.toml") == ["kept, by policy.toml"]
    (tmp_path / "incidentkit.toml").write_text('policy = "policy.toml"\n', encoding="utf-8")
    assert sla("virtualfusion") == ["kept, by policy.toml"]
    assert sla("basic") == ["unknown: there is no level for 'P2' in policy.toml"]
    out = run("show", "reports/virtualfusion.md")[1]
    told = out[out.index("Targets") : out.index("Milestones")].splitlines()
    assert [line.partition(";")[0].strip() for line in told[1:4]] == [
        "level: P0",
        "response: kept with 8m left",
        "resolution: kept with 18h 30m left",
    ]


def test_targets_are_told_to_programs_and_by_group(run: Run, tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text(POLICY, encoding="utf-8")
    arguments = ("metrics", "reports", "--policy", "policy.toml", "--by", "severity")
    told = json.loads(run(*arguments, "--format", "json")[1])
    one = next(t for t in told["targets"] if t["group"] == "P1" and t["target"] == "resolution")
    assert (one["share"], one["kept"]) == (1.0, ["reports/postmortem.md"])
    assert "targets" not in json.loads(run("metrics", "reports", "--format", "json")[1])


LATE_START = """\
# {name} down

**Detected:** 2025-03-01 10:00 UTC
{more}
"""


def test_reports_that_are_not_counted_are_told_in_the_order_of_the_reports(
    run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    resolved = "**Resolved:** 2025-03-01 11:00 UTC"
    (folder / "a.md").write_text(
        LATE_START.format(name="A", more=f"**Started:** 2025-03-01 09:00 UTC\n{resolved}")
    )
    (folder / "b.md").write_text(LATE_START.format(name="B", more=resolved))
    _, out, _ = run("metrics", "many", "--explain")
    told = [line.split(":")[0] for line in out.splitlines() if line.startswith("many/")]
    assert told == ["many/a.md", "many/b.md"]
