"""Bring a folder of reports in several formats into one, and show which could not be converted.

    python convert_folder.py SOURCE TARGET TEMPLATE

Nothing is lost on the way: what is written was read back and compared. A report that the format has
no way to say is left out, with the reason, and goes on as it is. Exits with 0 where every report
was converted, with 1 where one could not be read or converted, and with 2 where nothing was done.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from incidentkit import Incident, IncidentLog, TemplateError, UnrepresentableError


def convert(log: IncidentLog, source: Path, target: Path, template: str) -> int:
    """Write every report below `source` to the same place below `target`; count what is left."""
    left = 0
    for incident in log:
        place = placed(incident.path.relative_to(source))
        try:
            text = incident.to_markdown(template=template)
        except UnrepresentableError as error:
            print(f"{place.as_posix()}: left as it is: {error}", file=sys.stderr)
            left += 1
            continue
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        (target / place).write_text(text, encoding="utf-8", newline="\n")
        same = Incident.from_markdown(text, template=template) == incident
        was = incident.template or "no known format"
        facts = "the same facts" if same else "DIFFERENT FACTS"
        print(f"{place.as_posix()}: {was} -> {template}, {facts}")
        left += not same
    return left


def placed(path: Path) -> Path:
    """Where a report goes: one of several in a file, `log.md#L12`, gets a file of its own."""
    name, _, line = path.name.partition("#")
    return path.with_name(f"{Path(name).stem}-{line}.md") if line else path


def main() -> int:
    """Convert a folder."""
    parser = argparse.ArgumentParser(description="Bring a folder of reports into one format.")
    parser.add_argument("source", type=Path, help="the folder with the reports")
    parser.add_argument("target", type=Path, help="the folder to write to")
    parser.add_argument("template", help="the name of the format")
    given = parser.parse_args()
    if not given.source.is_dir():
        parser.exit(2, f"{given.source}: no such folder\n")
    if given.target.exists() and not given.target.is_dir():
        parser.exit(2, f"{given.target}: is no folder to write to\n")
    try:
        Incident().to_markdown(template=given.template)
    except TemplateError as error:
        parser.exit(2, f"{error}\n")
    log = IncidentLog.from_files(given.source)
    for path, reason, *_ in (*log.failures, *log.skipped):
        print(f"{path}: not read: {reason}", file=sys.stderr)
    if not log:
        parser.exit(2, f"{given.source}: no report was found in it\n")
    left = convert(log, given.source, given.target, given.template)
    return 1 if left or log.failures else 0


if __name__ == "__main__":
    sys.exit(main())
