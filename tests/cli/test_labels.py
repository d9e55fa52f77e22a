"""`labels`: which names nobody has taught."""

from __future__ import annotations

import json
from pathlib import Path

from cli.running import Run

REPORT = "# INC-7: Slow\n\n**Wather**: foggy\n\n## Ferry service\n\nLate.\n"


def test_the_most_frequent_come_first_with_a_place(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "a.md").write_text(REPORT)
    (folder / "b.md").write_text(REPORT.replace("INC-7", "INC-8").replace("Ferry", "Train"))
    code, out, err = run("labels", "ours")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "reports  kind     name           first at",
        "2        label    Wather         ours/a.md:3",
        "1        heading  Ferry service  ours/a.md:5",
        "1        heading  Train service  ours/b.md:5",
    ]
    _, out, _ = run("labels", "ours", "--json", "--label", "Ferry service=impact")
    assert [(one["name"], one["reports"], one["line"]) for one in json.loads(out)["names"]] == [
        ("Wather", 2, 3),
        ("Train service", 1, 5),
    ]


def test_labels_of_what_is_no_report_yet_count_and_its_headings_do_not(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "reports" / "katkos.md").write_text("# Katkos\n\n**Alkoi:** 14:05\n\n## Taas\n")
    (tmp_path / "reports" / "README.md").write_text("# Ours\n\n## How to\n\nOne file each.\n")
    _, out, _ = run("labels", "reports")
    assert [line.split()[2] for line in out.splitlines()[1:]] == ["Alkoi"]
    _, out, _ = run("labels", "-", stdin="# Katkos\n\n**Alkoi:** 14:05\n")
    assert out.splitlines()[1].endswith("<stdin>:3")


def test_a_line_counts_from_the_top_of_a_file_with_several_incidents(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "may.md").write_text(
        "# Outages in May\n\n"
        "## 2025-05-06: API down\n\n**Severity:** P1\n**Started:** 2025-05-06 07:00 UTC\n\n"
        "## 2025-05-17: Exports fail\n\n**Severity:** P3\n**Started:** 2025-05-17 12:00 UTC\n"
        "**Wather:** dim\n"
    )
    assert run("labels", "may.md")[1].splitlines()[1].endswith("may.md:12")


def test_nothing_unknown_and_nothing_readable_are_said(run: Run, tmp_path: Path) -> None:
    assert run("labels", "reports")[:2] == (
        0,
        "no unknown label, heading or column in 5 reports\n",
    )
    (tmp_path / "bad.md").write_bytes(b"\xff")
    _, _, err = run("labels", "bad.md", "reports")
    assert err.startswith("bad.md: byte 0 is not UTF-8")
    assert run("labels", "reprots")[0] == 2
