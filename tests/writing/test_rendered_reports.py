"""What a reader of a rendered report meets: excerpts that a careful colleague would have typed."""

from __future__ import annotations

import datetime as dt
import difflib
from pathlib import Path

import pytest

from incidentkit import (
    ActionItem,
    Approval,
    DataImpact,
    Horizon,
    Impact,
    Incident,
    Lessons,
    Person,
    Reference,
    Response,
    Review,
    Rollback,
    Template,
    TimelineEvent,
    YesNo,
)

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "postmortems"
AT = dt.datetime(2025, 3, 4, 14, 2, tzinfo=dt.UTC)
FORMS = ["basic", "postmortem", "sev", "spark", "virtualfusion"]


def example(name: str) -> Incident:
    return Incident.from_file(EXAMPLES / f"{name}.md")


def rendered(incident: Incident, form: str) -> str:
    return incident.to_markdown(template=form, placeholders="drop")


def headings(text: str, level: int) -> list[str]:
    marks = "#" * level + " "
    return [line.removeprefix(marks) for line in text.split("\n") if line.startswith(marks)]


# -- the order of sections --------------------------------------------------------------------


def test_sections_that_a_form_lacks_stand_by_what_belongs_to_them() -> None:
    order = headings(rendered(example("virtualfusion"), "postmortem"), 2)
    assert order == [
        "Incident Information",
        "Executive Summary",
        "Timeline",
        "Detection",
        "Affected Components",
        "System State",
        "Root Cause Analysis",
        "Impact Assessment",
        "Actions Taken",
        "Prevention Analysis",
        "Action Items",
        "Lessons Learned",
        "Review Meeting",
        "People",
        "Appendix",
        "Attachments",
        "Severity Classification Guide",
        "Sign-off",
    ]


@pytest.mark.parametrize("source", FORMS)
@pytest.mark.parametrize("form", FORMS)
def test_no_heading_repeats_and_none_stands_empty(source: str, form: str) -> None:
    lines = [line for line in rendered(example(source), form).split("\n") if line.strip()]
    for one, below in zip(lines, [*lines[1:], "# end"], strict=True):
        if one.startswith("#") and below.startswith("#"):
            assert len(below.partition(" ")[0]) > len(one.partition(" ")[0]), one
    own = headings(rendered(example(source), form), 2)
    assert len(own) == len(set(own))


def test_new_parts_of_the_response_do_not_stand_beside_a_section_of_nearly_their_name() -> None:
    order = headings(rendered(example("basic"), "sev"), 2)
    assert order[order.index("Response and Recovery") - 1] == "Actions Taken"


def test_what_was_done_before_the_mitigation_stands_before_it() -> None:
    order = headings(rendered(example("spark"), "postmortem"), 2)
    assert order.index("Mitigation Steps Taken") - order.index("Actions Taken") == 1


def test_what_a_form_has_no_section_for_stands_amid_the_report_not_around_it() -> None:
    order = headings(rendered(example("virtualfusion"), "spark"), 2)
    impact = order.index("💥 Impact Assessment")
    assert order[:impact] == ["📋 Summary", "📊 Timeline (UTC)", "🔍 Detection"]
    assert order[impact + 1 : impact + 4] == [
        "Affected Components",
        "System State",
        "🔧 Root Cause Analysis",
    ]
    assert order[-1] == "✍️ Sign-off"


def test_part_of_a_section_that_a_form_has_elsewhere_stands_behind_its_other_parts() -> None:
    order = headings(rendered(example("spark"), "virtualfusion"), 3)
    assert order[0] == "**Incident Metadata**"
    at = order.index("**Detection**")
    assert order[at - 1 : at + 2] == [
        "**3. Incident Timeline**",
        "**Detection**",
        "**4. Impact Analysis**",
    ]


# -- the head ---------------------------------------------------------------------------------


def test_new_fields_of_the_head_follow_those_of_the_form() -> None:
    assert (
        """\
**Incident ID:** INC-2025-08-21-001  
**Severity:** P2  
**Status:** Resolved  
**Detection Time:** 2025-08-21 09:40 UTC by the customer desk  
**Escalated:** 2025-08-21 09:55 UTC to Messaging on-call  
**Acknowledged:** 2025-08-21 10:02 UTC  
**Resolution Time:** 2025-08-21 12:18 UTC  
**Reported On:** 2025-08-26  
**Next Review:** 2025-11-26

---
"""  # noqa: W291 -- hard breaks
        in rendered(example("basic"), "spark")
    )


def test_summary_stands_below_the_fields_of_the_head() -> None:
    incident = Incident(id="INC-7", severity="P1", summary="It was slow.")
    assert (
        "## Incident Summary\n\n**Incident ID**: INC-7\n**Severity**: P1\n\nIt was slow.\n"
        in rendered(incident, "basic")
    )


def test_milestones_join_those_of_the_timeline_above_its_table() -> None:
    text = rendered(example("postmortem"), "basic")
    assert (
        "## Timeline\n\n- **Start Time**: 2025-11-30 23:59 UTC\n"
        "- **Resolved**: 2025-12-01 01:14 UTC\n\n| Time " in text
    )


def test_range_hangs_on_the_date_above_it() -> None:
    text = rendered(example("postmortem"), "sev")
    assert "\n**Duration**: 23:59 - 01:14 UTC (1h 15m)  \n" in text


def test_keys_carried_along_stand_with_those_of_the_form() -> None:
    text = rendered(example("spark"), "virtualfusion")
    assert "\nassignees: ''\nOwner: Halvorsen Ferries, Platform\n" in text


def test_new_field_behind_a_value_below_its_label_is_a_paragraph_of_its_own() -> None:
    text = rendered(example("virtualfusion"), "spark")
    assert (
        "\n**Affected Users:**\nabout 7,900 travellers\n\n"
        "**Availability:** 100 percent downtime of booking, gates in manual mode\n\n" in text
    )


def test_issue_of_a_follow_up_stands_below_whether_one_is_required() -> None:
    text = rendered(example("spark"), "sev")
    assert (
        "\n**Final Status**: ✅ Resolved  \n**Follow-up Required**: Yes  \n"
        "**Follow-up Issue**: halvorsen/fares#409\n\n" in text
    )


# -- the manner of the form -------------------------------------------------------------------


def test_new_bullets_and_labels_have_the_marks_of_the_form() -> None:
    incident = Incident(
        people=(Person(role="Reporter", name="Harbour North"),),
        lessons=Lessons(lucky=("It was night",)),
        review=Review(recording="https://meet.example/1"),
    )
    assert "* **Reporter:** Harbour North\n" in rendered(incident, "virtualfusion")
    assert "* It was night\n" in rendered(incident, "virtualfusion")
    assert "**Recording**: https://meet.example/1\n" in rendered(incident, "basic")


def test_new_headings_have_text_right_below_them_where_the_form_has() -> None:
    text = rendered(Incident(lessons=Lessons(could_improve=("Alerts",))), "postmortem")
    assert "### What Could Be Improved\n- Alerts\n" in text


def test_fields_of_a_new_section_are_one_paragraph() -> None:
    meeting = Review(scheduled_at=AT, attendees=("Ann", "Bo"), notes="https://wiki.example/1")
    assert (
        "**Date:** 2025-03-04 14:02 UTC  \n**Attendees:** Ann, Bo  \n"
        "**Notes:** https://wiki.example/1\n"
    ) in rendered(Incident(review=meeting), "postmortem")


def test_people_stand_in_the_order_of_their_roles() -> None:
    people = rendered(example("basic"), "spark").partition("## 👥 People Involved")[2]
    roles = [line.split(":")[0].strip("*") for line in people.split("\n") if line[:2] == "**"]
    assert roles[:4] == ["Incident Commander", "Technical Lead", "Communications", "Documentation"]


def test_duration_is_written_as_the_form_writes_durations() -> None:
    incident = Incident(stated_detection_lag=dt.timedelta(minutes=21))
    assert "| **Time to Detect** | 21 minutes |" in rendered(incident, "postmortem")


@pytest.mark.parametrize("form", FORMS)
def test_answer_starts_with_a_capital_where_the_form_does_not_say_how(form: str) -> None:
    impact = Impact(data=DataImpact(data_loss=YesNo(answer=False)))
    text = rendered(Incident(impact=impact), form).replace("**", "").lower()
    assert "data loss: no\n" in text
    assert " No\n" in rendered(Incident(impact=impact), form)


def test_references_stand_under_what_they_are() -> None:
    links = (
        Reference(label="Primary Ticket", target="MSG-611"),
        Reference(label="Runbook", target="https://wiki.example/mail"),
    )
    assert (
        "#### **9.1 Related Tickets**\n\n* Primary Ticket: MSG-611\n\n"
        "#### **9.2 Documentation**\n\n* Runbook: https://wiki.example/mail\n"
    ) in rendered(Incident(references=links), "virtualfusion")


def test_horizon_that_a_form_lacks_gets_a_heading_after_the_others() -> None:
    items = (
        ActionItem(description="Mend it", horizon=Horizon.IMMEDIATE),
        ActionItem(description="Rehearse", owner="Bo", horizon=Horizon.MEDIUM_TERM),
    )
    text = rendered(Incident(action_items=items), "basic")
    assert "- [ ] Mend it\n\n### Medium-Term Actions\n\n- [ ] Rehearse - Owner: Bo\n" in text


def test_approval_that_nobody_signed_gets_no_box() -> None:
    incident = Incident(approvals=(Approval(role="Incident Closed By", name="Bo"),))
    assert "* **Incident Closed By:** Bo\n" in rendered(incident, "virtualfusion")
    assert "- **Incident Closed By:** Bo\n" in rendered(incident, "postmortem")


def test_lone_fence_is_no_list() -> None:
    incident = Incident(response=Response(investigation=("```\nflagctl\n```",)))
    assert "### Investigation\n\n```\nflagctl\n```\n" in rendered(incident, "postmortem")


# -- what nobody filled in --------------------------------------------------------------------


def test_question_behind_a_box_goes_where_it_has_no_answer() -> None:
    rolled_back = Response(rollback=Rollback(performed=False, reason="not needed"))
    text = rendered(Incident(response=rolled_back), "spark")
    assert "- [ ] Yes\n- [x] No → Reason: not needed\n" in text


def test_columns_in_which_nothing_stands_go() -> None:
    items = (ActionItem(description="Mend it", owner="Bo"),)
    text = rendered(Incident(action_items=items), "postmortem")
    assert "| Action Item | Owner |\n|-------------|-------|\n| Mend it     | Bo    |" in text


@pytest.mark.parametrize("source", FORMS)
@pytest.mark.parametrize("form", FORMS)
def test_no_hard_break_stands_at_the_end_of_a_paragraph_of_fields(source: str, form: str) -> None:
    lines = rendered(example(source), form).split("\n")
    for one, below in zip(lines, [*lines[1:], ""], strict=True):
        assert not (one.startswith("**") and one.endswith("  ") and not below.strip()), one


def test_form_without_a_heading_starts_with_no_rule() -> None:
    text = rendered(Incident(summary="It was slow."), "virtualfusion")
    assert "---\n\n### **1. Incident Summary**" in text
    assert "---\n\n---" not in text


# -- zones ------------------------------------------------------------------------------------

LOCAL = """\
# Mail is late

## Timeline

22:15 DNS change goes live
23:30 SPF record found to be wrong
"""


@pytest.mark.parametrize("placeholders", ["keep", "drop"])
def test_times_of_an_unknown_zone_get_no_heading_that_names_one(placeholders: str) -> None:
    incident = Incident.from_markdown(LOCAL)
    kept = placeholders == "keep"
    text = incident.to_markdown(template="spark", placeholders="keep" if kept else "drop")
    assert "## 📊 Timeline\n" in text
    assert "(UTC)" not in text


def test_times_of_a_known_zone_keep_the_heading() -> None:
    incident = Incident(timeline=(TimelineEvent(at=AT, description="It broke"),))
    assert "## 📊 Timeline (UTC)\n" in rendered(incident, "spark")


# -- single edits -----------------------------------------------------------------------------


def changed_lines(name: str, changes: dict[str, object]) -> list[str]:
    incident = example(name)
    old, new = incident.to_markdown(), incident.evolve(changes).to_markdown()
    lines = difflib.ndiff(old.split("\n"), new.split("\n"))
    return [line for line in lines if line[0] in "+-"]


def test_new_row_is_padded_though_another_row_is_not() -> None:
    rows = example("virtualfusion").timeline
    new = TimelineEvent(at=rows[-1].at, description="Page updated", actor="Bo")
    assert changed_lines("virtualfusion", {"timeline": (*rows, new)}) == [
        f"+ | 10:47:00   | {'Page updated':40} | {'':39} | {'Bo':14} |"
    ]


def test_title_in_front_matter_stays_without_quotes() -> None:
    assert changed_lines("virtualfusion", {"title": "Booking was down"}) == [
        "- title: Booking database down for most of a Saturday",
        "+ title: Booking was down",
    ]


def test_cleared_value_below_its_label_gives_way_to_the_form_s_comment() -> None:
    assert changed_lines("spark", {"stated_duration": None}) == [
        "- 1h 48m",
        "+ <!-- from start to end -->",
    ]


def test_day_takes_the_place_of_a_day_that_could_not_be_read() -> None:
    assert changed_lines("sev", {"review.scheduled_on": dt.date(2026, 1, 7)}) == [
        "- **Date**: 10/12/2025  ",
        "+ **Date**: 2026-01-07  ",
    ]


def test_menu_with_an_option_that_is_no_level_is_not_filled_in() -> None:
    blank = "# Report\n\n**Severity**: P0 | Security | Data loss\n\n## Timeline\n"
    form = Template.from_markdown(blank, name="acme")
    assert "**Severity**: P0 (Critical)\n" in Incident(severity="P0 (Critical)").to_markdown(
        template=form
    )


@pytest.mark.parametrize("form", FORMS)
def test_text_that_leads_up_to_a_list_stays_above_it(form: str) -> None:
    text = rendered(
        Incident.from_markdown(
            "# Leak\n\n## What went well\n\nThe people of the night:\n\n- came at once\n\n"
            "## Action Items\n\nWhat we shall do:\n\n- [ ] Sleep\n"
        ),
        form,
    )
    assert text.index("The people of the night:\n\n") < text.index("came at once\n")
    assert text.index("What we shall do:\n\n") < text.index("Sleep")


@pytest.mark.parametrize("form", ["basic", "postmortem", "sev", "virtualfusion"])
def test_parts_of_a_section_that_a_form_lacks_stand_under_one_heading(form: str) -> None:
    source = (
        "# Leak\n\n## Resolution\n\n### Ways we weighed\n\nTwo.\n\n### Why the second\n\nIt held.\n"
    )
    text = rendered(Incident.from_markdown(source), form)
    lines = [line.strip("#* ") for line in text.split("\n") if line.startswith("#")]
    assert lines.count("Resolution") == 1
    assert lines.index("Ways we weighed") < lines.index("Why the second")
