"""Small rules that a dozen invented houses taught: heads of columns, cards, onsets, years."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, templates


@pytest.mark.parametrize("head", ["ts", "Heure", "UTC clock", "Chrono", "#"])
def test_times_stand_below_any_head(head: str) -> None:
    rows = "| 2025-04-04T13:20Z | a |\n| 2025-04-04T13:40Z | b |\n"
    text = f"# X\n\n## Timeline\n\n| {head} | Event |\n|---|---|\n{rows}"
    one, other = Incident.from_markdown(text).timeline
    assert one.at is not None
    assert other.at is not None
    assert (one.at.hour, one.at.minute, other.at.minute) == (13, 20, 40)


def test_a_second_column_of_times_is_none_of_the_rows() -> None:
    rows = "| 2025-04-04 13:20 UTC | a | 0:10 |\n| 2025-04-04 13:40 UTC | b | 0:30 |\n"
    text = f"# X\n\n## Timeline\n\n| Time | Event | Stopwatch |\n|---|---|---|\n{rows}"
    first = Incident.from_markdown(text).timeline[0]
    assert first.at is not None
    assert (first.at.hour, dict(first.extra)) == (13, {"Stopwatch": "0:10"})


def test_one_row_below_a_severity_sums_the_incident_up() -> None:
    card = "| Severity | Data lost | Run delayed by |\n|:-:|:-:|:-:|\n| S2 | none | 2 d |\n"
    incident = Incident.from_markdown(f"# X\n\n{card}\n## Summary\n\nIt stopped.\n")
    assert incident.severity is not None
    assert incident.severity.label == "S2"
    assert {(field.label, field.value) for field in incident.custom} == {
        ("Data lost", "none"),
        ("Run delayed by", "2 d"),
    }
    changed = incident.evolve(severity="S1")
    written = changed.to_markdown()
    assert "| S1 | none | 2 d |" in written
    assert Incident.from_markdown(written) == changed


def test_a_status_of_one_of_several_things_is_not_that_of_the_incident() -> None:
    card = "| Service | Status | Region |\n|---|---|---|\n| api | Degraded | eu |\n"
    assert Incident.from_markdown(f"# X\n\n{card}\n## Summary\n\nIt stopped.\n").status is None


@pytest.mark.parametrize("word", ["Beginning", "Starting"])
def test_a_sentence_that_begins_with_the_beginning_states_it(word: str) -> None:
    text = (
        f"# X\n\n{word} at 5:13 AM PDT on July 24th, 2024, customers saw elevated error rates."
        " The service was operating normally at 3:47 PM PDT.\n"
    )
    incident = Incident.from_markdown(text)
    assert str(incident.started_at) == "2024-07-24 05:13:00-07:00"
    assert str(incident.resolved_at) == "2024-07-24 15:47:00-07:00"


def test_a_day_without_a_year_is_of_the_year_of_the_days_around() -> None:
    text = (
        "# X\n\nOn December 29th, from 18:07 to 19:22 UTC, messages were delayed.\n\n"
        "Published on January 4, 2025.\n"
    )
    assert str(Incident.from_markdown(text).started_at) == "2024-12-29 18:07:00+00:00"


def test_days_of_several_seasons_tell_no_year() -> None:
    text = (
        "# X\n\nOn May 28th, from 18:07 to 19:22 UTC, messages were delayed.\n\n"
        "The queue dates from 3 June 2019, its last test from 2 June 2025.\n"
    )
    assert Incident.from_markdown(text).started_at is None


def test_countermeasures_and_summaries_head_what_is_to_be_done() -> None:
    table = "| Root cause | Countermeasure | Who |\n|---|---|---|\n| 4 | A key | Dev |\n"
    (item,) = Incident.from_markdown(f"# X\n\n## Countermeasures\n\n{table}").action_items
    assert (item.description, item.owner) == ("A key", "Dev")
    table = "| Key | Summary | Assignee |\n|---|---|---|\n| OPS-1 | Hide it | Ann |\n"
    (item,) = Incident.from_markdown(f"# X\n\n## Sub-tasks\n\n{table}").action_items
    assert (item.id, item.description, item.owner) == ("OPS-1", "Hide it", "Ann")


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Responsable d'incident", "Incident Commander"),
        ("Coordinadora del incidente", "Incident Commander"),
        ("Líder do incidente", "Incident Commander"),
    ],
)
def test_who_led_it_is_told_in_other_languages(label: str, role: str) -> None:
    (person,) = Incident.from_markdown(f"# X\n\n- **{label} :** Kim Lee\n").people
    assert (person.role, person.name) == (role, "Kim Lee")


@pytest.mark.parametrize("told", ["reviewed this", "discussed this incident", "published it"])
def test_the_day_of_a_review_is_not_that_of_the_incident(told: str) -> None:
    text = f"# X\n\nThe queue stood still. We {told} on 2 June 2025.\n"
    assert Incident.from_markdown(text).date is None


def test_an_end_past_midnight_in_a_sentence_is_of_the_next_day() -> None:
    text = (
        "# X\n\n**Date:** 2024-06-03\n\nAt 23:10 CEST logins began to fail."
        " The login service was restored at 00:40 CEST.\n"
    )
    assert str(Incident.from_markdown(text).resolved_at) == "2024-06-04 00:40:00+02:00"


@pytest.mark.parametrize(
    "said",
    [
        "Times: CEST",
        "Alle tijden zijn in CEST.",
        "Todas las horas son CEST.",
        "Gli orari sono in CEST.",
        "Times are given in MESZ (Europe/Berlin, UTC+02:00).",
    ],
)
def test_the_zone_of_all_times_is_said_in_many_ways(said: str) -> None:
    text = f"# X\n\n**Date:** 2024-07-02\n\n{said}\n\n## Timeline\n\n- 00:30 down\n- 01:30 up\n"
    first = Incident.from_markdown(text).timeline[0].at
    assert first is not None
    assert str(first) == "2024-07-02 00:30:00+02:00"


@pytest.mark.parametrize(
    "item", ["Run X — Ben", "Add an alert - Ana", "Add it - @kai - 2024-08-15"]
)
def test_one_item_alone_tells_its_owner_at_its_end(item: str) -> None:
    (action,) = Incident.from_markdown(f"# X\n\n## Action items\n\n- {item}\n").action_items
    assert action.owner in ("Ben", "Ana", "@kai")


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("Nobody could log in for an hour and a half.", 90),
        ("It was down for a day and a half.", 36 * 60),
        ("The site was down for two and a half hours.", 150),
        ("The site was down for 1 hour and 20 minutes.", 80),
        ("The site was down for an hour or two.", None),
        ("The site was down for two hours and a half.", None),
        ("The site was down for 1 hour 30.", None),
        ("The site was down for 1 hour plus 20 minutes.", None),
        ("Logins failed every hour for 3 minutes.", None),
    ],
)
def test_a_length_is_read_whole_or_not_at_all(said: str, minutes: int | None) -> None:
    length = Incident.from_markdown(f"# X\n\n## Summary\n\n{said}\n").stated_duration
    assert (None if length is None else length.total_minutes()) == minutes


def test_a_day_behind_by_is_the_one_until_which_it_is_due() -> None:
    text = "# X\n\n## Action items\n\n1. Kim: add an alert by 2026-06-10\n2. Ann: cut load by 50\n"
    incident = Incident.from_markdown(text)
    one, other = incident.action_items
    assert (one.description, one.owner, str(one.due)) == ("add an alert", "Kim", "2026-06-10")
    assert (other.description, other.owner, other.due) == ("cut load by 50", "Ann", None)
    later = incident.evolve({"action_items[0].due": dt.date(2026, 6, 11)})
    assert later.to_markdown() == text.replace("06-10", "06-11")
    never = incident.evolve({"action_items[0].due": None})
    assert never.to_markdown() == text.replace(" by 2026-06-10", "")


@pytest.mark.parametrize("head", ["Took", "Duration (h:mm)", "Lag"])
def test_lengths_below_the_head_of_lengths_are_no_times(head: str) -> None:
    text = f"# X\n\n## Timeline\n\n| {head} | Event |\n|---|---|\n| 0:10 | a |\n| 1:20 | b |\n"
    assert all(event.at is None for event in Incident.from_markdown(text).timeline)


def test_a_ticket_beside_an_id_in_front_matter_contradicts_nothing() -> None:
    both = Incident.from_markdown("---\nid: INC-63\njira: BILL-1402\n---\n\n# X\n")
    assert (both.id, both.findings) == ("INC-63", ())
    assert both.front_matter["jira"] == "BILL-1402"
    alone = Incident.from_markdown("---\nseverity: P1\njira: BILL-1402\n---\n\n# X\n")
    assert alone.id == "BILL-1402"


def test_a_name_in_bold_with_an_aside_behind_it_heads_what_is_below() -> None:
    incident = Incident.from_markdown(
        "# X\n\n**Summary**\n\nIt was down.\n\n**Timeline** (Europe/Berlin)\n\n"
        "- 2025-05-05 10:00 down\n- 10:20 up\n\n**Actions** (for us)\n\n- Do it\n"
    )
    assert [str(event.at) for event in incident.timeline] == [
        "2025-05-05 10:00:00+02:00",
        "2025-05-05 10:20:00+02:00",
    ]
    assert [item.description for item in incident.action_items] == ["Do it"]


def test_an_alert_may_stand_with_its_name_before_it_fires() -> None:
    for name in ("", " `CheckoutP99High`", ' "checkout is slow"'):
        incident = Incident.from_markdown(
            f"# X\n\n**Date:** 2025-05-05\n\nThe alert{name} fired at 09:51 UTC, late.\n"
        )
        assert str(incident.detected_at) == "2025-05-05 09:51:00+00:00"


@pytest.mark.parametrize("flag", ["true", "no", "False"])
def test_a_flag_in_front_matter_is_no_time(flag: str) -> None:
    incident = Incident.from_markdown(f"---\nid: INC-63\nresolved: {flag}\n---\n\n# X\n")
    assert not incident.unread
    assert not incident.findings
    assert incident.front_matter["resolved"] == flag
    for name in templates():
        rendered = Incident.from_markdown(incident.to_markdown(template=name))
        assert rendered.resolved_at is None


def test_a_state_in_bold_capitals_behind_a_ticket_is_the_action_s() -> None:
    incident = Incident.from_markdown(
        "# Sonnets\n\n## Action Items\n\n| Action Item | Type | Owner | Bug |\n|---|---|---|---|\n"
        "| Update the playbook | mitigate | jennifer | n/a **DONE** |\n"
        "| Use a capacitor | prevent | martym | Bug 5554823 **TODO** |\n"
        "| Plug the leak | prevent | agoogler | Bug 5554825 |\n"
    )
    assert [str(item.status) for item in incident.action_items] == ["DONE", "TODO", "None"]
    assert [item.done for item in incident.action_items] == [True, False, False]
    assert [item.id for item in incident.action_items] == [None, "Bug 5554823", "Bug 5554825"]
    assert not any(item.extra for item in incident.action_items)
    for name in templates():
        assert Incident.from_markdown(incident.to_markdown(template=name)) == incident
