"""What reviewers found lost or made up: text beside what is known, and forms left unfilled."""

from __future__ import annotations

from typing import Any

import pytest

from incidentkit import Incident

ACTION: dict[str, Any] = {"description": "Add alarm", "owner": "Ana", "horizon": "immediate"}
APPROVAL: dict[str, Any] = {
    "role": "CTO",
    "name": "Ana Li",
    "signed": True,
    "date": "2024-01-20",
}


def said(text: str) -> dict[str, Any]:
    """All facts; what is not expected is as wrong as what is missing."""
    facts = Incident.from_markdown(text).to_dict()
    del facts["schema_version"]
    return facts


def unclaimed(under: str, *bodies: str) -> list[dict[str, str]]:
    return [{"under": under, "body": body} for body in bodies]


# -- text beside what is known ---------------------------------------------


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param(
            "## Timeline\n\nThe pager was late.\n\n"
            "**Detected**: 2025-03-04 10:00 UTC\n\nClocks were off.\n\n### Notes\n\nOne more.\n",
            {
                "detected_at": "2025-03-04T10:00:00+00:00",
                "sections": [
                    *unclaimed("timeline", "The pager was late.", "Clocks were off."),
                    {"heading": "Notes", "under": "timeline", "body": "One more."},
                ],
            },
            id="timeline",
        ),
        pytest.param(
            "## Action Items\n\nOwners agreed.\n\n### Immediate\n\n"
            "- [ ] Add alarm - Owner: Ana\n\nMore may follow.\n",
            {
                "action_items": [ACTION],
                "sections": unclaimed("action_items", "Owners agreed.", "More may follow."),
            },
            id="action items",
        ),
        pytest.param(
            "## Prevention\n\nWe will do more.\n\n### Short-term\n\n- [ ] Drill\n\nIn May.\n",
            {
                "prevention": [{"name": "Drill", "checked": False, "horizon": "short_term"}],
                "sections": unclaimed("prevention", "We will do more.", "In May."),
            },
            id="prevention",
        ),
        pytest.param(
            "## Sign-off\n\nSigned after the review.\n\n**Final Status:** Closed\n\n"
            "### Remarks\n\nBy mail.\n",
            {
                "final_status": {"label": "Closed"},
                "sections": [
                    *unclaimed("approval", "Signed after the review."),
                    {"heading": "Remarks", "under": "approval", "body": "By mail."},
                ],
            },
            id="sign-off",
        ),
        pytest.param(
            "## Affected Components\n\n**Database Layer**\n[x] PostgreSQL\n\n"
            "Only the primary was hit.\n\n**Infrastructure**\n[ ] Compute\n",
            {
                "components": [
                    {"name": "PostgreSQL", "checked": True, "group": "Database Layer"},
                    {"name": "Compute", "checked": False, "group": "Infrastructure"},
                ],
                "sections": unclaimed("components", "Only the primary was hit."),
            },
            id="between groups of boxes",
        ),
    ],
)
def test_text_of_a_known_section_is_kept(text: str, facts: dict[str, Any]) -> None:
    assert said(text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param(
            "## Prevention Measures\n\n- [x] Add alarm\n  - on the pool\n- [ ] Drill\n",
            {
                "prevention": [
                    {"name": "Add alarm<br>- on the pool", "checked": True},
                    {"name": "Drill", "checked": False},
                ],
            },
            id="box",
        ),
        pytest.param(
            "## Sign-off\n\n- [x] CTO: Ana Li - 2024-01-20\n  - by mail\n",
            {"approvals": [APPROVAL], "sections": unclaimed("approval", "- by mail")},
            id="sign-off",
        ),
        pytest.param(
            "## Impact\n\n- **Users Affected**: 1,200\n  - mostly in Asia\n",
            {
                "impact": {"users_affected": "1,200"},
                "sections": unclaimed("impact", "- mostly in Asia"),
            },
            id="label",
        ),
        pytest.param(
            "## Impact\n\n- **SLA Breach:** No\n  - 99.95% kept\n",
            {
                "impact": {"sla_breach": {"answer": False}},
                "sections": unclaimed("impact.sla_breach", "- 99.95% kept"),
            },
            id="yes or no",
        ),
    ],
)
def test_bullets_below_a_value_are_kept(text: str, facts: dict[str, Any]) -> None:
    assert said(text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param(
            "## Weather\n\n## Summary\n\nDown.\n",
            {"summary": "Down.", "sections": [{"heading": "Weather"}]},
            id="unknown heading",
        ),
        pytest.param(
            "## Timeline\n\n### Weather\n\n## Summary\n\nDown.\n",
            {"summary": "Down.", "sections": [{"heading": "Weather", "under": "timeline"}]},
            id="unknown heading below a known one",
        ),
    ],
)
def test_heading_with_nothing_under_it_is_kept(text: str, facts: dict[str, Any]) -> None:
    assert said(text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param(
            "## Affected Services\n\n- [x] API\n\n| Team | Mood |\n|---|---|\n| core | calm |\n",
            {
                "services": [{"name": "API", "affected": True}],
                "sections": unclaimed("services", "| Team | Mood |\n|---|---|\n| core | calm |"),
            },
            id="beside services",
        ),
        pytest.param(
            "## Related Incidents\n\n| Team | Mood |\n|---|---|\n| core | calm |\n",
            {"sections": unclaimed("references", "| Team | Mood |\n|---|---|\n| core | calm |")},
            id="in references",
        ),
    ],
)
def test_table_is_not_one_record(text: str, facts: dict[str, Any]) -> None:
    assert said(text) == facts


def test_bullets_in_place_of_metric_changes_are_kept() -> None:
    assert said("### Key Metric Changes\n\n- p99 from 1 s to 9 s\n- errors: 4%\n") == {
        "metric_changes": [{"metric": "p99 from 1 s to 9 s"}, {"metric": "errors: 4%"}]
    }


def test_answer_that_is_only_a_mark_is_unread_and_told() -> None:
    text = "**Follow-up Required:** ✅\n"
    found = Incident.from_markdown(text)
    (finding,) = found.findings
    assert dict(found.unread) == {"follow_up.required": "✅"}
    assert finding.code == "unreadable-value"
    assert (finding.line, finding.column) == (1, 25)


# -- nothing is made up ----------------------------------------------------


@pytest.mark.parametrize(
    "prose",
    [
        "The pool ran dry.\n**Severity:** P1 was set by hand.\nThen it recovered.",
        "The pool ran dry.\n\n**Severity:** P1\n\nThen it recovered.",
    ],
    ids=["inside a paragraph", "paragraph of its own"],
)
def test_bold_label_in_prose_is_prose(prose: str) -> None:
    text = f"## Root Cause Analysis\n\n### What Happened\n\n{prose}\n"
    assert said(text) == {"root_cause": {"what_happened": prose}}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("## Related Tickets\n\n* Customer Tickets: None\n", id="no tickets"),
        pytest.param("**Services Affected**: None\n", id="no services"),
        pytest.param(
            "## Resolution\n\n1. [Resolution step 1]\n2. [Resolution step 2]\n", id="steps"
        ),
    ],
)
def test_document_that_states_nothing(text: str) -> None:
    assert said(text) == {}


@pytest.mark.parametrize("when", ["all morning", "at checkout"])
def test_whens_under_impact_that_are_no_times_are_no_timeline(when: str) -> None:
    table = f"| What | Who | When |\n|---|---|---|\n| Checkout | buyers | {when} |\n"
    found = Incident.from_markdown(f"## Impact\n\n{table}")
    assert not found.timeline
    assert not found.events


# -- forms that somebody has cut -------------------------------------------

BASIC = """\
# Incident Report

## Prevention Measures

- [ ] [measure]
- [ ] [measure]

## Communication

- [ ] Own teams told
- [ ] Management told
- [ ] Customers told
- [ ] Status page brought up to date

## Team Members Involved

- **Incident Commander**: Ana
- **Technical Lead**: [name]
"""

POSTMORTEM = """\
# Incident Post-Mortem

## Mitigation Steps Taken

1. Restarted
2. [step]

## Prevention Analysis

### What Was Lucky
- [point]
- [point]

## Action Items

| ID | Action Item | Type | Owner | Due Date | Status |
|----|-------------|------|-------|----------|--------|
| [id] | [what to do] | [type] | [name] | YYYY-MM-DD | Open |
"""

SPARK = """\
# Incident Report

## 📝 Action Items

| Action | Owner | Due Date | Status |
|--------|-------|----------|--------|
| [what to do] | [name] | [date] | 🟡 In Progress |
| [what to do] | [name] | [date] | ✅ Done |

## 📊 SLO Impact

**Error Budget Consumption:**
- Before incident: 80%
- After incident: [XX]%
"""


@pytest.mark.parametrize(
    ("text", "template", "facts"),
    [
        (BASIC, "basic", {"people": [{"role": "Incident Commander", "name": "Ana"}]}),
        (POSTMORTEM, "postmortem", {"response": {"mitigation": ["Restarted"]}}),
        (SPARK, "spark", {"error_budget": {"before": 80.0}}),
    ],
    ids=["basic", "postmortem", "spark"],
)
def test_untouched_rows_of_a_cut_form_are_no_facts(
    text: str, template: str, facts: dict[str, Any]
) -> None:
    assert said(text) == {"template": template, **facts}
