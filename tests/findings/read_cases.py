"""Documents of which the reader or a guide has something to say, and what, word for word."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

HEAD = "# Incident Report\n\n**Date:** 2025-03-04\n\n"
GUIDE = (
    "\n## Severity Classification Guide\n\n"
    "| Severity | Description | Response SLA | Resolution SLA |\n"
    "|---|---|---|---|\n| P1 High | Many are hit | 20 minutes | 12 hours |\n"
)
READ: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "unreadable time": (
            "**Start Time:** around lunch\n",
            (
                "1:17: warning: started_at: 'around lunch' is unread:"
                " not a date or time of day [unreadable-value]"
            ),
        ),
        "long text": (
            f"**Start Time:** {'x' * 300}\n",
            (
                f"1:17: warning: started_at: '{'x' * 119}…' is unread:"
                f" too long for a time [unreadable-value]"
            ),
        ),
        "unreadable percentage": (
            "## SLO Impact\n\n- Before incident: most\n",
            (
                "3:20: warning: error_budget.before: 'most' is unread: not a percentage"
                " [unreadable-value]"
            ),
        ),
        "neither yes nor no": (
            "**Follow-up Required:** perhaps\n",
            (
                "1:25: warning: follow_up.required: 'perhaps' is unread:"
                " neither yes nor no [unreadable-value]"
            ),
        ),
        "ambiguous day": (
            (
                f"{HEAD}## Action Items\n\n| Action | Owner | Due Date |\n"
                f"|---|---|---|\n| a | b | 04/05/2025 |\n"
            ),
            (
                "9:11: warning: action_items[0].due: '04/05/2025' is unread:"
                " the day or the month can come first [ambiguous-value]"
            ),
        ),
        "ambiguous zone": (
            "**Start Time:** 2025-03-04 14:32 CST\n",
            (
                "1:17: warning: started_at: '2025-03-04 14:32 CST' is unread:"
                " CST is the name of several zones [ambiguous-value]"
            ),
        ),
        "clock change": (
            "**Start Time:** 2025-03-30 02:30 Europe/Paris\n",
            (
                "1:17: warning: started_at: '2025-03-30 02:30 Europe/Paris' is unread:"
                " a clock change in Europe/Paris skips or repeats this local time [ambiguous-value]"
            ),
        ),
        "ambiguous duration": (
            "**Duration:** 2:15\n",
            (
                "1:15: warning: stated_duration: '2:15' is unread:"
                " hours and minutes, or minutes and seconds [ambiguous-value]"
            ),
        ),
        "zone assumed": (
            "**Start Time:** 2025-03-04 14:32\n",
            "1:17: info: no zone is stated; times are taken as UTC [zone-assumed]",
        ),
        "contradiction": (
            "**Severity:** P1\n\n## Impact\n\n**Severity:** P2\n",
            (
                '5:15: warning: severity: says "P2", but "P1" is stated before on line 1'
                " [contradicting-statement]"
            ),
        ),
        "contradicting answers": (
            "**SLA Breach:** Yes\n\n**SLA Breach:** No\n",
            (
                '3:17: warning: impact.sla_breach: says "No",'
                ' but "Yes" is stated before on line 1 [contradicting-statement]'
            ),
        ),
        "both boxes": (
            "**SLA Breach:**\n- [x] Yes\n- [x] No\n",
            "2:7: error: impact.sla_breach: both boxes are ticked [both-boxes-ticked]",
        ),
        "out of order": (
            f"{HEAD}## Timeline (UTC)\n\n| Time | Event |\n|--|--|\n| 14:00 | a |\n| 13:30 | b |\n",
            (
                "10:3: warning: timeline[1].at: 2025-03-04 13:30 UTC is before 2025-03-04 14:00 UTC"
                " in the row above (line 9) [timeline-out-of-order]"
            ),
        ),
        "over-nested": (
            "- " * 12 + "x\n\n# Incident Report\n",
            "1:3: warning: nested too deeply to be read; kept as text [over-nested]",
        ),
        "weekday": (
            "**Date:** Monday, March 4, 2025\n",
            "1:11: warning: date: says Monday, but 2025-03-04 is a Tuesday [weekday-mismatch]",
        ),
        "level of the default policy": (
            "**Severity:** P1 (Critical)\n",
            "1:15: info: severity: 'P1 (Critical)', but P1 is 'High' [severity-name-mismatch]",
        ),
        "level of the report's own policy": (
            f"**Severity:** P1 (Critical)\n{GUIDE}",
            "1:15: warning: severity: 'P1 (Critical)', but P1 is 'High' [severity-name-mismatch]",
        ),
        "claim": (
            (
                "**Severity:** P1\n**Detected:** 2025-03-04 09:00 UTC\n"
                f"**Resolved:** 2025-03-04 22:00 UTC\n**SLA Breach:** No\n{GUIDE}"
            ),
            (
                "4:17: warning: impact.sla_breach: says no, but by the report's own severity guide"
                " the SLA was breached [sla-claim-mismatch]"
            ),
        ),
    }
)
