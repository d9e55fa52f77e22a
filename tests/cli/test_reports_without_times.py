"""A check of a report that tells in prose when everything was, as the guide on CI has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import Run

KAFKA = """\
# Kafka lost a broker

On Monday at ten past two the first broker went away. Derek restarted it an hour later.

**Severity**: P2
"""
TOLD = (
    "kafka.md: info: no field and no row is read as the start, the detection or the end"
    " [missing-milestone]\n1 info in 1 file\n"
)
GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "check-in-ci.md"


@pytest.fixture(autouse=True)
def _kafka(run: Run, tmp_path: Path) -> None:  # noqa: ARG001 -- which makes the folder
    (tmp_path / "kafka.md").write_text(KAFKA, encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        ((), 0, "nothing found in 1 file\n"),
        (("--select", "default,missing-milestone"), 0, TOLD),
        (("--select", "missing-milestone", "--fail-on", "info"), 1, TOLD),
    ],
)
def test_it_is_told_when_selected_and_fails_alone(
    run: Run, options: tuple[str, ...], code: int, told: str
) -> None:
    assert run("check", "kafka.md", *options)[:2] == (code, told)
    guide = GUIDE.read_text(encoding="utf-8")
    assert f"$ {' '.join(('incidentkit check kafka.md', *options))}\n" in guide
    assert told in guide
    assert KAFKA in guide
