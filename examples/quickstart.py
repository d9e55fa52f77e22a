"""Read five post-mortems in five house formats, and show what each of them says.

Run it with the name of a folder to have the JSON written there.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from incidentkit import ActionState, Incident, Outcome, SeverityPolicy

DOCUMENTS = Path(os.path.relpath(Path(__file__).parent / "postmortems"))
HEADER = (
    *("id", "template", "severity", "duration", "detection lag"),
    *("SLA response", "SLA resolution", "open actions"),
)
CLOSED = {ActionState.DONE, ActionState.CANCELLED}


def main() -> None:
    """Read, show, check that nothing was lost, and write JSON."""
    incidents = {path: Incident.from_file(path) for path in sorted(DOCUMENTS.glob("*.md"))}

    print_table([HEADER, *map(row, incidents.values())])

    print("\nfindings:")
    for path, incident in incidents.items():
        for finding in incident.findings:
            print(f"{path}:{finding}")

    same = sum(i.to_markdown().encode() == path.read_bytes() for path, i in incidents.items())
    print(f"\nround trip: {same} of {len(incidents)} byte-identical")

    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="incidentkit-"))
    folder.mkdir(parents=True, exist_ok=True)
    equal = sum(write_json(i, folder / f"{path.stem}.json") for path, i in incidents.items())
    print(f"JSON: {equal} of {len(incidents)} read back equal, in {folder}")

    if not same == equal == len(incidents):
        sys.exit(1)


def row(incident: Incident) -> tuple[str, ...]:
    """What the table says of an incident. Nothing is guessed: what isn't known is "-"."""
    severity = incident.severity
    policy = incident.severity_policy or SeverityPolicy.default()
    sla = policy.evaluate(incident)
    states = [item.status.state if item.status else None for item in incident.action_items]
    return (
        incident.id or "-",
        incident.template or "-",
        " ".join(filter(None, (severity.code, severity.name))) if severity else "-",
        span(incident.duration),
        span(incident.detection_lag),
        verdict(sla.response),
        verdict(sla.resolution),
        str(sum(state not in CLOSED for state in states)),
    )


def verdict(outcome: Outcome) -> str:
    """Whether a target was kept and by how much, or why nobody can say."""
    if outcome.breached is None:
        return f"unknown: {outcome.reason.value.replace('_', ' ')}" if outcome.reason else "unknown"
    if outcome.breached:
        return f"breached, {span(outcome.margin)} over"
    return f"kept, {span(outcome.margin)} left"


def span(duration: timedelta | None) -> str:
    """Hours and minutes, without the sign that a missed target's margin has."""
    if duration is None:
        return "-"
    hours, minutes = divmod(int(abs(duration.total_seconds())) // 60, 60)
    return f"{hours}h {minutes:02}m"


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows of text in columns, with a rule below the first row."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    header, *body = rows
    for cells in (header, ["-" * width for width in widths], *body):
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        print("  ".join(padded).rstrip())


def write_json(incident: Incident, target: Path) -> bool:
    """Write the incident as JSON; tell whether reading it back gives the same incident."""
    target.write_text(incident.to_json(indent=2), encoding="utf-8")
    return Incident.from_json(target.read_text(encoding="utf-8")) == incident


if __name__ == "__main__":
    main()
