"""The first command of the README shows what it promises, and its JSON is what the schema says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from published_schema import complaints

EXAMPLES = Path(__file__).parent.parent / "examples"
FORMS = ("basic", "postmortem", "sev", "spark", "virtualfusion")


@attrs.frozen(kw_only=True)
class Run:
    """What a run of the quick start printed and wrote."""

    output: str
    folder: Path

    @property
    def blocks(self) -> list[list[str]]:
        """The lines it printed: the table, the findings, the summary."""
        return [block.splitlines() for block in self.output.split("\n\n")]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("quickstart") / "json"
    script = [sys.executable, "-X", "utf8", "-W", "error", "examples/quickstart.py", str(folder)]
    ran = subprocess.run(
        script, cwd=EXAMPLES.parent, capture_output=True, check=True, encoding="utf-8"
    )
    assert not ran.stderr
    return Run(output=ran.stdout, folder=folder)


def test_the_table_has_one_row_a_form(run: Run) -> None:
    table = run.blocks[0]
    assert re.split(r" {2,}", table[0]) == [
        *("id", "template", "severity", "duration", "detection lag"),
        *("SLA response", "SLA resolution", "open actions"),
    ]
    rows = [re.split(r" {2,}", line) for line in table[2:]]
    assert tuple(row[1] for row in rows) == FORMS
    assert rows[-1] == [
        *("INC-2025-07-05-001", "virtualfusion", "P0 Critical", "5h 35m", "0h 05m"),
        *("breached, 0h 07m over", "breached, 1h 30m over", "5"),
    ]


def test_the_columns_of_the_table_are_aligned(run: Run) -> None:
    table = run.blocks[0]
    starts = [found.start() for found in re.finditer(r"-+", table[1])]
    for line in table:
        assert all(line[start] != " " and line[start - 1] in " \n" for start in starts[1:])


def test_every_finding_says_where_it_is(run: Run) -> None:
    title, *findings = run.blocks[1]
    assert title == "findings:"
    assert findings
    for line in findings:
        found = re.match(
            r"(.+\.md):([0-9]+):([0-9]+): (?:error|warning|info): .+ \[[a-z-]+\]", line
        )
        assert found is not None, line
        document = EXAMPLES.parent / found[1]
        assert int(found[2]) <= len(document.read_text(encoding="utf-8").splitlines())


def test_nothing_is_lost(run: Run) -> None:
    assert run.blocks[2] == [
        "round trip: 5 of 5 byte-identical",
        f"JSON: 5 of 5 read back equal, in {run.folder}",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_schema_accepts_what_it_wrote(run: Run, form: str) -> None:
    data = json.loads((run.folder / f"{form}.json").read_text(encoding="utf-8"))
    assert data["template"] == form
    assert complaints(data) == []
