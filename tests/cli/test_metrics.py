"""The command `metrics`: its table, and what it says of what is not in it."""

from __future__ import annotations

import json
from pathlib import Path

from cli.running import Run


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
    assert "goes on (status Monitoring): resolved is still to come" in line


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


def test_metrics_until_a_day_ask_for_a_time(run: Run) -> None:
    code, _, err = run("metrics", "reports", "--as-of", "2025-12-01")
    assert code == 2
    assert "2025-12-01T00:00+00:00" in err


def test_metrics_name_what_could_not_be_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "old.md"
    file.write_bytes(b"# Caf\xe9\n")
    code, out, _ = run("metrics", str(file))
    assert code == 0
    assert "0 incidents, 1 unreadable" in out
    assert "old.md: byte 5 is not UTF-8" in out
