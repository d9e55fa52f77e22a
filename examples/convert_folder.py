"""Bring a folder of reports in several formats into one, and show which could not be converted.

    python convert_folder.py SOURCE TARGET TEMPLATE

Nothing is lost on the way: what is written was read back and compared. A report that the format has
no way to say is left out, with the reason, and goes on as it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

from incidentkit import Incident, IncidentLog, UnrepresentableError


def convert(source: Path, target: Path, template: str) -> None:
    """Write every report below `source` to the same place below `target`."""
    log = IncidentLog.from_files(source)
    for incident in log:
        name = incident.path.relative_to(source).as_posix()
        try:
            text = incident.to_markdown(template=template)
        except UnrepresentableError as error:
            print(f"{name}: left as it is: {error}")
            continue
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_text(text, encoding="utf-8", newline="\n")
        same = Incident.from_markdown(text, template=template) == incident
        was = incident.template or "no known format"
        print(f"{name}: {was} -> {template}, {'the same facts' if same else 'DIFFERENT FACTS'}")
    for path, reason in (*((f.path, f.reason) for f in log.failures), *log.skipped):
        print(f"{path}: not read: {reason}")


if __name__ == "__main__":
    if not sys.argv[3:]:
        sys.exit(__doc__)
    convert(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
