"""Run one target under atheris: `python -m fuzz documents --seconds 60`.

Seeds are in `fuzz/seeds`, one folder a target; what fails is kept in `--found`, and belongs into
`fuzz/crashes` along with the fix. The last line says how many executions there were.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from pathlib import Path
from typing import Any

TARGETS = {"documents": "documents", "edits": "edits", "times": "times", "json": "json_text"}
INSTRUMENTED = {"edits": "incidentkit.forms.writing"}
"""What the fuzzer watches of a target, if not all: it costs several times the work itself."""
HERE = Path(__file__).parent


def main() -> None:
    """Fuzz until the time is over, or something fails."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--found", type=Path, default=Path(tempfile.gettempdir()))
    asked = parser.parse_args()
    # By name, since only the session that fuzzes has it.
    atheris: Any = importlib.import_module("atheris")
    watched = INSTRUMENTED.get(asked.target, "incidentkit")
    with atheris.instrument_imports(include=[watched]):
        target = importlib.import_module(f"fuzz.{TARGETS[asked.target]}")
    kept = tempfile.mkdtemp(prefix=f"fuzz-{asked.target}-")
    atheris.Setup(
        [
            sys.argv[0],
            kept,
            str(HERE / "seeds" / asked.target),
            f"-max_total_time={asked.seconds}",
            f"-artifact_prefix={asked.found}/{asked.target}-",
            *("-timeout=20", "-rss_limit_mb=4096", "-max_len=2048", "-print_final_stats=1"),
        ],
        target.check,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
