"""Other names for the headings, labels and columns of the five forms."""

from __future__ import annotations

import re

from filling.lines import body_start

RENAMED: tuple[tuple[str, str, str], ...] = (
    ("Executive Summary", "Overview", ""),
    ("Executive Summary", "Summary", ""),
    ("Executive Summary", "TL;DR", ""),
    ("Incident Summary", "Incident Details", ""),
    ("Incident Information", "Incident Metadata", ""),
    ("Timeline", "Incident Timeline", ""),
    ("Timeline", "Timeline of Events", ""),
    ("Timeline", "Chronology", ""),
    ("Timeline (UTC)", "Incident timeline (UTC)", ""),
    ("Detailed Chronology", "Timeline", ""),
    ("Impact Assessment", "Impact", ""),
    ("Impact Assessment", "Impact Analysis", ""),
    ("Impact", "Impact Assessment", "sev"),
    ("Root Cause Analysis", "Root Cause", ""),
    ("Root Cause Analysis", "RCA", ""),
    ("Contributing Factors", "Contributing Causes", ""),
    ("Five Whys Analysis", "5 Whys", ""),
    ("What Went Well", "Went Well", ""),
    ("What Could Be Improved", "What could have gone better", ""),
    ("What Needs Improvement", "What Could Be Improved", ""),
    ("Lessons Learned", "Lessons", ""),
    ("Lessons Learned", "Lessons learnt", ""),
    ("Action Items", "Actions", ""),
    ("Action Items", "Follow-up Actions", ""),
    ("Action Items", "Next Steps", ""),
    ("Prevention Measures", "Preventive Measures", ""),
    ("Team Members Involved", "People Involved", ""),
    ("Related Links", "References", ""),
    ("References", "Links", ""),
    ("Sign-off", "Approvals", ""),
    ("Affected Services", "Impacted Services", ""),
    ("Services Affected", "Affected Services", ""),
    ("Start Time", "Started", ""),
    ("Start Time", "Began", ""),
    ("Start Time", "Impact start", ""),
    ("Detection Time", "Detected at", "virtualfusion"),
    ("Resolution Time", "Resolved", ""),
    ("Resolution Time", "End Time", ""),
    ("Incident ID", "ID", ""),
    ("Incident ID", "Incident Number", ""),
    ("Severity", "Severity Level", ""),
    ("Status", "Current Status", "basic sev virtualfusion"),
    ("Incident Commander", "Commander", ""),
    ("Incident Commander", "IC", ""),
    ("Users Affected", "Affected Users", ""),
    ("Affected users", "Users affected", ""),
    ("Revenue Impact", "Financial Impact", ""),
    ("Downtime Duration", "Duration", ""),
    ("Duration", "Total Duration", "postmortem sev spark"),
    ("Due Date", "Due", ""),
    ("Due Date", "Deadline", ""),
    ("Owner", "Assignee", "sev spark virtualfusion"),
    ("Owner", "Responsible", "sev spark virtualfusion"),
    ("Action Item", "Task", ""),
    ("Action", "Action Item", ""),
    ("Event", "Description", ""),
    ("Event", "What happened", ""),
    ("Time (UTC)", "Timestamp (UTC)", ""),
    ("Time (UTC)", "When (UTC)", ""),
    ("Time (UTC)", "Date/Time (UTC)", ""),
    ("Action Taken", "Actions", ""),
    ("Actor", "Who", ""),
)
"""What people call the headings, labels and columns of forms, too; of all forms, or those named."""


def rename(text: str, old: str, new: str) -> str:
    """The headings, labels and column heads that read `old` read `new`."""
    name = re.escape(old)
    patterns = (
        rf"(?m)(?P<before>^#{{1,6}} [^\w\n]*(?:[0-9.]+ )?){name}(?P<after>\**[ \t]*$)",
        rf"(?m)(?P<before>^(?:[-*+] )?\**){name}(?P<after>\**:)",
        rf"(?m)(?P<before>^\| \**){name}(?P<after>\** +\|)",
        rf"(?m)(?P<before>^\|.*\| ){name}(?P<after> +\|.*\n\|[ :|-]+\|$)",
    )
    lines = text.split("\n")
    start = body_start(lines)
    body = "\n".join(lines[start:])
    for pattern in patterns:
        body = re.sub(pattern, lambda m: f"{m['before']}{new}{m['after']}", body)
    return "\n".join([*lines[:start], body])
