"""Small documents as data, each beside the options of a check and all that it says.

`<name>.md` is the document, `<name>.txt` the findings, a line each, behind a first line that starts
with `#` and holds the options as JSON, if there are any; `date_order` is that of reading.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from incidentkit import Finding, Incident, SeverityPolicy

FOLDER = Path(__file__).parent / "golden"


class Golden(NamedTuple):
    """A document, the options of a check, and the findings as they are printed."""

    name: str
    text: str
    options: dict[str, Any]
    told: tuple[str, ...]
    date_order: str | None = None
    """The order in which its dates are read."""

    def found(self) -> tuple[str, ...]:
        """What the check says."""
        return tuple(str(finding) for finding in self.findings())

    def findings(self) -> tuple[Finding[Incident], ...]:
        """What the check finds."""
        read = Incident.from_markdown(self.text, date_order=self.date_order)
        return read.check(**self.options)


def golden() -> Iterator[Golden]:
    """All of them, by name."""
    for path in sorted(FOLDER.glob("*.md")):
        lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
        options = _options(lines.pop(0)[1:]) if lines and lines[0].startswith("#") else {}
        text = path.read_bytes().decode("utf-8")
        order = options.pop("date_order", None)
        yield Golden(path.stem, text, options, tuple(lines), order)


def _options(text: str) -> dict[str, Any]:
    options: dict[str, Any] = json.loads(text)
    if "as_of" in options:
        options["as_of"] = dt.date.fromisoformat(options["as_of"])
    if options.get("policy") == "default":
        options["policy"] = SeverityPolicy.default()
    return options
