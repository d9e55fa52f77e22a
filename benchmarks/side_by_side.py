"""Read a folder of reports, and print the seconds that took, once standard input is closed."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from incidentkit import Incident, IncidentLog

Incident.from_markdown(next(Path(sys.argv[1]).iterdir()).read_text(encoding="utf-8"))
print("ready", flush=True)
sys.stdin.read()
began = perf_counter()
IncidentLog.from_files(sys.argv[1])
print(perf_counter() - began)
