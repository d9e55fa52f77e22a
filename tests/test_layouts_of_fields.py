"""The same facts in every layout that people give to fields, below headings of several kinds."""

from __future__ import annotations

import pytest

from incidentkit import Incident

TOLD = {
    "Incident ID": "INC-4211",
    "Severity": "SEV2",
    "Status": "Resolved",
    "Date": "2025-03-02",
    "Start time": "2025-03-02 14:05 UTC",
    "Detected at": "2025-03-02 14:11 UTC",
    "Resolved at": "2025-03-02 16:20 UTC",
    "Duration": "2h 15m",
    "Affected services": "quay, yard",
    "Incident commander": "Ann Lee",
    "Author": "Ben Ode",
    "Crane": "north",
    "Ship": "Aurora",
}
LINES = {
    "bold": "**{}:** {}  \n",
    "bold, colon outside": "**{}**: {}  \n",
    "bold, dash": "**{}** — {}  \n",
    "bold, in paragraphs": "**{}:** {}\n\n",
    "plain": "{}: {}\n",
    "plain, in paragraphs": "{}: {}\n\n",
    "plain, breaks": "{}: {}<br>\n",
    "bullets in bold": "- **{}:** {}\n",
    "bullets": "- {}: {}\n",
    "bullets, spaced": "* {} : {}\n",
    "bullets with dashes": "- {} - {}\n",
    "bullets in italics": "- _{}_: {}\n",
    "bullets, code": "- {}: `{}`\n",
    "numbered": "1. {}: {}\n",
    "quoted": "> {}: {}\n",
    "headings": "### {}\n\n{}\n\n",
    "values in headings": "### {}: {}\n\n",
    "bold above": "**{}**\n\n{}\n\n",
    "bold above a line": "**{}:**\n{}\n\n",
    "on one line": "**{}:** {} | ",
}
ROWS = {
    "rows": ("| Field | Value |\n|---|---|\n", "| {} | {} |\n"),
    "rows without heads": ("| | |\n|---|---|\n", "| **{}** | {} |\n"),
}
LAYOUTS = {**{name: ("", line) for name, line in LINES.items()}, **ROWS}
HEADINGS = ["", "Summary", "Overview", "Details", "At a glance", "Impact", "The harbour", "TL;DR"]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_fields_are_read_in_every_layout(layout: str, heading: str) -> None:
    above, line = LAYOUTS[layout]
    lines = above + "".join(line.format(*one) for one in TOLD.items())
    head = f"## {heading}\n\n" if heading else ""

    incident = Incident.from_markdown(
        f"# Crane adrift\n\n{head}{lines}\n\n## What happened\n\nA cable broke.\n"
    )

    assert (incident.id, str(incident.severity)) == ("INC-4211", "SEV2")
    assert (str(incident.status), str(incident.date)) == ("Resolved", "2025-03-02")
    times = (incident.started_at, incident.detected_at, incident.resolved_at)
    assert [time and time.format("HH:mm") for time in times] == ["14:05", "14:11", "16:20"]
    assert incident.stated_duration is not None
    assert incident.stated_duration.in_minutes() == 135
    assert [service.name for service in incident.services] == ["quay", "yard"]
    people = {(person.role, person.name) for person in incident.people}
    assert people == {("Incident Commander", "Ann Lee"), ("Author", "Ben Ode")}
