"""`fix` changes what has one certain correction, byte by byte, and nothing else."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from cli.running import Run

from incidentkit import Incident
from incidentkit.cli.replacements import Replacement, replacements

WRONG = "# INC-7\r\n\r\n**Severty**: SEV1\r\n**Started**: 2026-03-04 14:02 UTC\r\n**Statsu**: Open"
RIGHT = WRONG.replace("Severty", "Severity").replace("Statsu", "Status")
TWO = """\
# Incidents of 2025

## INC-1 Mail down

- **Incident ID:** INC-1
- **Severity:** P1
- **Started:** 2025-03-01 10:00 UTC
- **Resolved:** 2025-03-01 11:00 UTC
- **Status:** Investigating

## INC-2 Web down

- **Incident ID:** INC-2
- **Severty:** P1
- **Started:** 2025-03-02 10:00 UTC
- **Resolved:** 10/11/2025
"""
TOLD = """\
r/a.md:3:3: {how}: 'Severty' is no label that is known; did you mean 'Severity'? [misspelt-label]
r/a.md:5:3: {how}: 'Statsu' is no label that is known; did you mean 'Status'? [misspelt-label]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "r"
    folder.mkdir()
    path = folder / "a.md"
    path.write_bytes(WRONG.encode())
    path.chmod(0o640)
    return path


def test_a_file_is_put_right_byte_by_byte(run: Run, file: Path) -> None:
    told = TOLD.format(how="fixed") + "2 fixed in 1 of 1 file\n"
    assert run("fix", "r") == (0, told, "")
    assert file.read_bytes() == RIGHT.encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert run("fix", "r") == (0, "0 fixed in 0 of 1 file\n", "")
    assert run("check", "r")[0] == 0


def test_a_diff_is_shown_and_nothing_written(run: Run, file: Path) -> None:
    code, out, err = run("fix", "r", "--diff")
    assert code == 1
    assert err == TOLD.format(how="would be fixed") + "2 would be fixed in 1 of 1 file\n"
    assert out == (
        "--- r/a.md\n+++ r/a.md\n@@ -1,5 +1,5 @@\n # INC-7\r\n \r\n-**Severty**: SEV1\r\n"
        "+**Severity**: SEV1\r\n **Started**: 2026-03-04 14:02 UTC\r\n-**Statsu**: Open\n"
        "\\ No newline at end of file\n+**Status**: Open\n\\ No newline at end of file\n"
    )
    assert file.read_bytes() == WRONG.encode()


def test_a_diff_of_what_is_right_is_empty(run: Run) -> None:
    assert run("fix", "reports/basic.md", "--diff") == (
        0,
        "",
        "0 would be fixed in 0 of 1 file\n",
    )


def test_codes_say_what_is_put_right(run: Run, file: Path) -> None:
    assert run("fix", "r", "--ignore", "misspelt-label")[1] == "0 fixed in 0 of 1 file\n"
    assert run("fix", "r", "--select", "status-mismatch")[1] == "0 fixed in 0 of 1 file\n"
    assert file.read_bytes() == WRONG.encode()


def test_each_incident_of_a_file_is_put_right(run: Run, tmp_path: Path) -> None:
    (tmp_path / "log.md").write_text(TWO)
    code, out, _ = run("fix", "log.md")
    assert code == 0
    assert [line.split(": ")[0] for line in out.splitlines()[:-1]] == ["log.md:9:15", "log.md:14:5"]
    right = TWO.replace("Investigating", "Resolved").replace("Severty", "Severity")
    assert (tmp_path / "log.md").read_text() == right


def test_standard_input_is_put_right_on_standard_output(run: Run) -> None:
    code, out, err = run("fix", "-", stdin=WRONG)
    assert (code, out) == (0, RIGHT)
    assert err.startswith("<stdin>:3:3: fixed: 'Severty'")
    code, out, _ = run("fix", "-", "--diff", stdin=WRONG)
    assert code == 1
    assert out.startswith("--- <stdin>\n+++ <stdin>\n")


def test_a_file_that_cannot_be_read_keeps_no_other_from_it(run: Run, file: Path) -> None:
    (file.parent / "b.md").write_bytes(b"\xff\xfe#")
    code, out, err = run("fix", "r")
    assert code == 2
    assert out.endswith("2 fixed in 1 of 2 files\n")
    assert err == "r/b.md: byte 0 is not UTF-8 (it is UTF-16)\n"
    assert file.read_bytes() == RIGHT.encode()


def test_a_misspelt_folder_is_no_success(run: Run) -> None:
    code, _, err = run("fix", "repots")
    assert (code, err) == (2, "incidentkit: repots: no such file or folder\n")


def test_a_check_says_what_can_be_put_right(run: Run, file: Path) -> None:
    _, out, _ = run("check", "r")
    assert out.splitlines()[-1] == "2 warnings in 1 file; `incidentkit fix` puts 2 right"
    first, second = json.loads(run("check", "r", "--format", "json")[1])["problems"]
    assert first["fix"] == [{"line": 3, "column": 8, "end_line": 3, "end_column": 8, "text": "i"}]
    assert second["fix"] == [{"line": 5, "column": 7, "end_line": 5, "end_column": 9, "text": "us"}]
    assert file.read_bytes() == WRONG.encode()


def test_replacements_count_the_lines_of_the_file() -> None:
    assert list(replacements("a\r\nb\r\nc", "a\r\nx\r\ny\r\nc", first_line=10)) == [
        Replacement(line=11, column=1, end_line=11, end_column=2, text="x\r\ny")
    ]
    assert not list(replacements("a\n", "a\n"))


def test_what_is_fixed_reads_as_the_finding_promises() -> None:
    (first, _) = Incident.from_markdown(WRONG).findings
    assert first.fix is not None
    assert Incident.from_markdown(first.fix.to_markdown()) == first.fix
