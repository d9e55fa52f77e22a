"""What reviewers found misread: each document with all that it comes to."""

from __future__ import annotations

from typing import Any

import pytest

from incidentkit import Incident

DAY = "# Incident Report\n\n**Date:** 2025-03-04\n\n"
ROWS = (
    "| Time | Event |\n|---|---|\n| 10:00 | Alert fired |\n| 11:00 PST | x |\n| 12:00 CET | y |\n"
)
BOTH_TICKED = "### Rollback Performed\n\n- [x] Yes → Version: v1.2\n- [x] No → Reason: too risky\n"
PREPARED: dict[str, Any] = {
    "people": [{"role": "Author", "name": "Ana Li"}],
    "reported_on": "2024-01-20",
}


def said(incident: Incident) -> dict[str, Any]:
    """All facts; what is not expected is as wrong as what is missing."""
    facts = incident.to_dict()
    del facts["schema_version"]
    return facts


# -- labels and values -----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param(
            "**Duration:**\n<!-- Total -->\n90 minutes\n",
            {"stated_duration": "PT1H30M"},
            id="comment between label and duration",
        ),
        pytest.param(
            "**Affected Users:**\n<!-- how many -->\n1,200 users\n",
            {"impact": {"users_affected": "1,200 users"}},
            id="comment between label and users",
        ),
        pytest.param(
            "## Detection\n\n**Detection Time:**\n<!-- after the start -->\n5 minutes\n",
            {"stated_detection_lag": "PT5M"},
            id="comment between label and lag",
        ),
        pytest.param(
            "**Duration:** 45 min <!-- rounded -->\n",
            {"stated_duration": "PT45M"},
            id="comment behind a value",
        ),
        pytest.param(
            "**Affected Users:** <!-- users -->12%\n",
            {"impact": {"users_affected": "12%"}},
            id="comment before a value",
        ),
        pytest.param(
            "**Incident ID:** INC-1 | **Severity:** P1 | **Status:** Resolved\n",
            {"id": "INC-1", "severity": {"label": "P1"}, "status": {"label": "Resolved"}},
            id="several fields a line, bars",
        ),
        pytest.param(
            "**Incident ID:** INC-1 · **Severity:** P1 · **Status:** Resolved\n",
            {"id": "INC-1", "severity": {"label": "P1"}, "status": {"label": "Resolved"}},
            id="several fields a line, dots",
        ),
        pytest.param(
            "**Incident ID:** INC-1<br>\n**Severity:** P1<br/>\n**Status:** Resolved\n",
            {"id": "INC-1", "severity": {"label": "P1"}, "status": {"label": "Resolved"}},
            id="line break at the end of a field",
        ),
        pytest.param(
            "| Incident ID | INC-1 |\n|---|---|\n| Severity | P1 |\n",
            {"id": "INC-1", "severity": {"label": "P1"}},
            id="field table without a header",
        ),
        pytest.param(
            "**Severity:** P0/P1\n", {"severity": {"label": "P0/P1"}}, id="severity of two levels"
        ),
        pytest.param(
            "## Sign-off\n\n**Follow-up Required:** Yes, https://x\n",
            {
                "follow_up": {"required": True},
                "custom": [{"label": "Follow-up Required", "value": "https://x"}],
            },
            id="answer with something behind it",
        ),
        pytest.param(
            "## Review Meeting\n\n**Attendees:** Ana Li (author), Bo Chen, and Cy\n",
            {"review": {"attendees": ["Ana Li (author)", "Bo Chen", "Cy"]}},
            id="names with an aside and an and",
        ),
        pytest.param(
            "## Timeline\n\n- **Escalated**: [timestamp] to SRE lead\n",
            {"escalated_to": "SRE lead"},
            id="role beside an unfilled time",
        ),
        pytest.param(
            "## Action Items\n\n"
            "- [ ] Grep for `x - Owner: y` in logs - Owner: Ana - Due: 2024-02-01\n",
            {
                "action_items": [
                    {
                        "description": "Grep for `x - Owner: y` in logs",
                        "owner": "Ana",
                        "due": "2024-02-01",
                    }
                ]
            },
            id="label inside a code span of an action",
        ),
    ],
)
def test_value_is_read(text: str, facts: dict[str, Any]) -> None:
    found = Incident.from_markdown(text)
    assert said(found) == facts
    assert not found.check(ignore="resolved-without-time")


def test_severity_of_two_levels_has_no_code() -> None:
    found = Incident.from_markdown("**Severity:** P0/P1\n")
    assert found.severity is not None
    assert found.severity.code is None


# -- titles and headings ---------------------------------------------------


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("# **Incident Report: DB outage**\n", "DB outage", id="bold heading"),
        pytest.param("---\ntitle: DB outage\n---\n\nText.\n", "DB outage", id="front matter"),
        pytest.param("---\ntitle: Incident Report\n---\n\nText.\n", None, id="the form's name"),
        pytest.param(
            "---\ntitle: Incident Report Template\n---\n\nText.\n", None, id="the template's name"
        ),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert Incident.from_markdown(text).title == title


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param(
            "## Review Meeting\n\n**Date:** 2024-01-20\n**Attendees:**\n- \n- \n",
            {"review": {"scheduled_on": "2024-01-20"}},
            id="empty bullets",
        ),
        pytest.param(
            "**Incident ID:** INC-1\n**Severity:** P1\n---\n\nDown.\n",
            {"id": "INC-1", "severity": {"label": "P1"}, "sections": [{"body": "Down."}]},
            id="bold labels above a rule",
        ),
        pytest.param(
            "Incident ID: INC-1\nSeverity: P1\n---\n\nDown.\n",
            {"id": "INC-1", "severity": {"label": "P1"}, "sections": [{"body": "Down."}]},
            id="plain labels above a rule",
        ),
    ],
)
def test_labels_that_look_like_an_underlined_heading(text: str, facts: dict[str, Any]) -> None:
    assert said(Incident.from_markdown(text)) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "## Data Impact\n\n- **Data Loss:** Yes\n- **Scope:** 3 rows\n",
            {"impact": {"data": {"data_loss": {"answer": True}, "scope": "3 rows"}}},
        ),
        ("## Why It Happened\n\nNo alarm.\n", {"root_cause": {"why": "No alarm."}}),
        ("## Key Discussion Points\n\n- Alarms\n", {"review": {"discussion": ["Alarms"]}}),
        ("## Monitoring Data\n\np99 at 9 s\n", {"evidence": {"metrics": "p99 at 9 s"}}),
        ("## Financial Impact\n\n$5,000\n", {"impact": {"revenue": {"text": "$5,000"}}}),
    ],
    ids=lambda value: value.splitlines()[0] if isinstance(value, str) else "",
)
def test_heading_is_known_without_its_parent(text: str, facts: dict[str, Any]) -> None:
    assert said(Incident.from_markdown(text)) == facts


@pytest.mark.parametrize(
    "footer",
    [
        "**Report Prepared By**: Ana Li\n**Date**: 2024-01-20\n",
        "- **Report Prepared By**: Ana Li\n- **Date**: 2024-01-20\n",
        "| Report Prepared By | Ana Li |\n|---|---|\n| Date | 2024-01-20 |\n",
        "| Field | Value |\n|---|---|\n| Report Prepared By | Ana Li |\n| Date | 2024-01-20 |\n",
    ],
    ids=["lines", "bullets", "table", "table with a header"],
)
@pytest.mark.parametrize("rule", ["", "---\n\n"], ids=["no rule", "rule"])
def test_footer(footer: str, rule: str) -> None:
    found = Incident.from_markdown(f"## Summary\n\nDown.\n\n{rule}{footer}")
    assert said(found) == {**PREPARED, "summary": "Down."}


# -- boxes -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param(
            "## Affected Services\n\n- [x] API\n- [ ] Web\n- Billing\n",
            {
                "services": [
                    {"name": "API", "affected": True},
                    {"name": "Web", "affected": False},
                    {"name": "Billing", "affected": True},
                ]
            },
            id="plain bullet beside ticked boxes",
        ),
        pytest.param(
            "**How was it detected:**\n- [ ] Automated alert\n- [ ] Other: a phone call\n",
            {
                "detection": {
                    "methods": [
                        {"name": "Automated alert", "checked": False},
                        {"name": "a phone call", "checked": False},
                    ]
                }
            },
            id="other, filled and not ticked",
        ),
        pytest.param(
            "**Follow-up Required:**\n- [ ] Yes\n- [x] No, because done\n",
            {
                "follow_up": {"required": False},
                "custom": [{"label": "Follow-up Required", "value": "because done"}],
            },
            id="reason behind a no",
        ),
        pytest.param(
            "### Rollback Performed\n\n- [ ] Yes → Version: v1.2\n- [x] No → Reason: too risky\n",
            {
                "response": {
                    "rollback": {"performed": False, "version": "v1.2", "reason": "too risky"}
                }
            },
            id="filled side that is not ticked",
        ),
        pytest.param(
            BOTH_TICKED,
            {"response": {"rollback": {"version": "v1.2", "reason": "too risky"}}},
            id="both boxes ticked",
        ),
    ],
)
def test_boxes(text: str, facts: dict[str, Any]) -> None:
    assert said(Incident.from_markdown(text)) == facts


def test_both_boxes_ticked_is_a_finding() -> None:
    (finding,) = Incident.from_markdown(BOTH_TICKED).findings
    assert (finding.code, finding.path) == ("both-boxes-ticked", "response.rollback.performed")


# -- times -----------------------------------------------------------------


@pytest.mark.parametrize(
    "rows",
    ["| Time (UTC) | Event |\n|---|---|\n| 00:05 | Alert fired |\n", "- 00:05 UTC: Alert fired\n"],
    ids=["table", "bullet"],
)
def test_first_row_after_midnight_is_the_day_after_the_start(rows: str) -> None:
    text = f"**Start Time:** 2024-01-15 23:50 UTC\n\n## Timeline\n\n{rows}"
    assert said(Incident.from_markdown(text)) == {
        "started_at": "2024-01-15T23:50:00+00:00",
        "timeline": [{"at": "2024-01-16T00:05:00+00:00", "description": "Alert fired"}],
    }


def test_dates_without_a_year_go_on_after_new_year() -> None:
    text = "**Date:** 2024-12-30\n**Resolved**: Jan 1 02:00 UTC\n**Next Review**: Feb 1\n"
    assert said(Incident.from_markdown(text)) == {
        "date": "2024-12-30",
        "resolved_at": "2025-01-01T02:00:00+00:00",
        "next_review": "2025-02-01",
    }


def test_range_in_a_bulleted_timeline() -> None:
    found = Incident.from_markdown(f"{DAY}## Timeline (UTC)\n\n- 10:30 – 10:40: Rolled back\n")
    assert said(found)["timeline"] == [
        {
            "at": "2025-03-04T10:30:00+00:00",
            "description": "Rolled back",
            "extra": {"Until": "10:40"},
        }
    ]


def test_zone_before_the_words_that_announce_it() -> None:
    text = f"{DAY}UTC is used for all times.\n\n## Timeline\n\n{ROWS}"
    found = Incident.from_markdown(text, tz="Asia/Tokyo")
    assert said(found)["timeline"][0]["at"] == "2025-03-04T10:00:00+00:00"
    assert "zone-assumed" not in [finding.code for finding in found.findings]


@pytest.mark.parametrize(
    ("text", "path", "written", "code", "at"),
    [
        pytest.param(
            "**Resolved**: 2024-01-16 10:00 UTC (planned)\n",
            "resolved_at",
            "2024-01-16 10:00 UTC (planned)",
            "unreadable-value",
            (1, 15),
            id="plan",
        ),
        pytest.param(
            "## Sign-off\n\n- [x] CTO: Ana Li - 10/11/2024\n",
            "approvals[0].date",
            "10/11/2024",
            "ambiguous-value",
            (3, 21),
            id="date of an approval",
        ),
    ],
)
def test_unread_time_is_kept_and_told(
    text: str, path: str, written: str, code: str, at: tuple[int, int]
) -> None:
    found = Incident.from_markdown(text)
    (finding,) = found.findings
    assert dict(found.unread) == {path: written}
    assert found.resolved_at is None
    assert (finding.code, finding.path) == (code, path)
    assert (finding.line, finding.column) == at


def test_when_of_an_action_is_its_due_date() -> None:
    table = "| What | Who | When |\n|---|---|---|\n| Add alarm | Ana | 2025-04-01 |\n"
    found = Incident.from_markdown(f"{DAY}## Action Items\n\n{table}")
    assert not found.timeline
    assert said(found)["action_items"] == [
        {"description": "Add alarm", "owner": "Ana", "due": "2025-04-01"}
    ]


def test_to_do_is_the_state_of_an_action() -> None:
    text = "## Action Items\n\n| Action | Status |\n|---|---|\n| Raise | To do |\n| Ask | TODO |\n"
    items = Incident.from_markdown(text).action_items
    assert [str(item.status) for item in items] == ["To do", "TODO"]
