"""The log of made-up reports that `examples/generate_log.py` writes, as a reader has it."""

from __future__ import annotations

import runpy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from incidentkit import IncidentLog

SCRIPT = Path(__file__).parent.parent / "examples" / "generate_log.py"


def write_generated(folder: Path, count: int) -> list[Path]:
    """Write so many reports into a folder; their paths in order."""
    script = runpy.run_path(str(SCRIPT))
    return sorted(script["write"](folder, script["generate"](count)))


@cache
def generated(count: int) -> IncidentLog:
    """The log of so many reports."""
    with TemporaryDirectory() as folder:
        return IncidentLog.from_files(write_generated(Path(folder), count))
