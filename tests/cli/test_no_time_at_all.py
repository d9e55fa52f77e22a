"""A detection in the same minute, as `show` tells it."""

from __future__ import annotations

from pathlib import Path

from cli.running import Run


def test_no_time_at_all_is_told_in_seconds(run: Run, tmp_path: Path) -> None:
    """pendulum would count the microseconds of a detection in the same minute."""
    at = "2026-03-02 14:00 UTC"
    (tmp_path / "quick.md").write_text(f"# INC-1: X\n\n**Started**: {at}\n**Detected**: {at}\n")
    assert run("show", "quick.md", "--get", "detection_lag")[1] == "0 seconds\n"
    assert "detection lag  0 s\n" in run("show", "quick.md")[1]
