"""Sentences of prose that doubt, deny, compare or limit what they tell, and ordinary ones."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from incidentkit import Incident

HEAD = "# REP-7: Report\n\n**Date:** 2025-03-04\n\n"
TOLD = (
    "started_at",
    "detected_at",
    "acknowledged_at",
    "mitigated_at",
    "recovered_at",
    "resolved_at",
    "stated_duration",
)
TIMELINE = "## Timeline\n\n- 10:01 UTC alert\n- 10:02 UTC more\n"

DOUBTFUL = (
    "Every incident since then was resolved at 18:00 UTC.",
    "The outage started around 10:00 or 10:30 UTC.",
    "The incident was resolved by 18:00 UTC at the latest.",
    "The outage lasted 20 minutes (EU) and 40 minutes (US).",
    "For us the outage started at 10:00 UTC, for them at 10:20 UTC.",
    "The outage had lasted 20 minutes when it was detected.",
    "There was no outage between 10:00 and 11:00 UTC.",
    "Between 10:00 and 11:00 UTC no errors were seen.",
    "The outage began between 10:00 UTC and 10:30 UTC.",
    "The next outage is likely between 10:00 and 11:00 UTC.",
    "From 08:00 to 17:00 UTC on weekdays, support is staffed; outages are handled at once.",
    "From 08:00 to 17:00 UTC on weekdays, support is staffed; the outage was outside of it.",
    "Between 10:00 and 11:00 UTC, engineers investigated errors.",
    "Logs are missing from 10:00 to 11:00 UTC, so the analysis of the outage is incomplete.",
    "The incident was resolved at 11:00 UTC on the next day.",
    "The outage started at 22:00 UTC yesterday.",
    "The incident should have been resolved at 18:00 UTC.",
    "Had the incident been resolved at 18:00 UTC, nobody had noticed.",
    "It is unclear if the incident was resolved at 18:00 UTC.",
    "We believed the incident was resolved at 18:00 UTC.",
    "The incident was resolved at 18:00 UTC, or so we thought.",
    "The outage could have been detected at 09:00 UTC.",
    "Ideally the incident was detected at 09:00 UTC.",
    "We do not know whether the outage started at 10:00 UTC.",
    "The incident was resolved at 18:00 UTC but recurred at 19:00 UTC and again later.",
    "The incident was resolved at 18:00 UTC for most customers; the last ones at 21:00.",
    "The incident INC-12 was resolved at 18:00 UTC.",
    "According to the vendor the outage started at 10:00 UTC.",
    "According to AWS, the outage started at 10:00 UTC.",
    "The outage started at 10:00 UTC, according to their status page.",
    "AWS's outage started at 10:00 UTC; ours at 10:20 UTC.",
    "The outage lasted 20 minutes longer than needed.",
    "The outage lasted 2 hours last time.",
    "The outages lasted 5 minutes each.",
    "The outage lasted 20 minutes for EU and two hours for US.",
    "The outage lasted 20 minutes on Monday and 10 minutes on Tuesday.",
    "Nobody knows if the outage lasted 20 minutes.",
    "The incident was resolved at 11:00 UTC the following morning.",
    "The next day, the incident was resolved at 11:00 UTC.",
    "The incident was resolved at 11:00 UTC on Friday.",
    "The outage started sometime between 10:00 and 10:30 UTC.",
    "There were no errors from 10:00 to 11:00 UTC.",
    "Perhaps the outage started at 10:00 UTC.",
    "The outage might have started at 10:00 UTC.",
    "The incident was not resolved at 18:00 UTC.",
    "At 18:00 UTC we thought that the incident was resolved.",
    "The site is slow from 10:00 to 11:00 UTC every day.",
    "No requests failed between 10:00 and 11:00 UTC, and there was no outage.",
    "There were never any errors between 10:00 and 11:00 UTC.",
    "From 10:00 to 11:00 UTC there was no downtime.",
    "The outage was probably resolved at 11:00 UTC.",
    "The outage must have started at 10:00 UTC.",
    "If the outage started at 10:00 UTC, the logs are wrong.",
    "The outage did not last for 20 minutes.",
    "The outage lasted 20 minutes too long.",
    "The outage lasted 20 minutes less than the one before.",
    "The incident was resolved at 18:00 UTC two days later.",
    "The incident was resolved at 18:00 UTC (next day).",
    "The incident was resolved at 18:00 UTC the day after.",
    "The incident was resolved at 18:00 UTC, a day later.",
    "The incident was resolved at 18:00 UTC, but came back an hour later.",
    "The incident was resolved at 18:00 UTC. It recurred at 19:00 UTC.",
    "The incident was resolved at 18:00 UTC in most regions.",
    "Google's outage started at 10:00 UTC.",
    "The provider's outage lasted 20 minutes.",
    "Incident #77 was resolved at 18:00 UTC.",
    "Every night from 10:00 to 11:00 UTC a job degrades the service.",
    "On weekdays from 08:00 to 17:00 UTC the errors were seen by support.",
    "Our team was investigating errors from 10:00 to 11:00 UTC.",
    "Metrics are missing between 10:00 and 11:00 UTC for the outage.",
    "The issue was detected between 10:00 and 10:30 UTC.",
    "We assumed that the outage started at 10:00 UTC.",
    "We are not sure when the outage started; at 10:00 UTC errors were seen.",
    "The outage may have been detected at 10:00 UTC.",
    "The outage seems to have started at 10:00 UTC.",
    "The outage would have lasted 20 minutes.",
    "The outage was down for 20 minutes per region.",
    "The outage was expected to be resolved at 18:00 UTC.",
    "The outage had to be resolved at 18:00 UTC.",
    "The outage has yet to be resolved at 18:00 UTC.",
    "The outage was declared resolved at 18:00 UTC by mistake.",
    "The outage was wrongly marked as resolved at 18:00 UTC.",
    "The incident is estimated to have started at 10:00 UTC.",
    "The outage lasted 20 minutes in one region and 40 minutes in another.",
    "The outage lasted 20 minutes on average.",
    "The outage was almost resolved at 18:00 UTC.",
    "It was claimed that the outage was resolved at 18:00 UTC.",
    "The vendor said that the outage was resolved at 18:00 UTC.",
    "Tomorrow the outage will be resolved at 18:00 UTC.",
)
ORDINARY: Mapping[str, Mapping[str, str | int]] = {
    "The outage started at 10:00 UTC according to the logs.": {"started_at": "10:00"},
    "The outage lasted 20 minutes (see the graph).": {"stated_duration": 20},
    "From 10:00 to 11:00 UTC the API returned errors.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "Between 10:00 and 11:00 UTC, no requests succeeded and users saw errors.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "An outage occurred between 10:00 UTC and 10:30 UTC.": {
        "started_at": "10:00",
        "resolved_at": "10:30",
    },
    "The outage started at 10:00 UTC and was resolved at 11:00 UTC.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "The outage started at 10:00 UTC when a job that should have been removed ran.": {
        "started_at": "10:00"
    },
    "The incident was resolved at 18:00 UTC and no errors have been seen since.": {
        "resolved_at": "18:00"
    },
    "The outage lasted 20 minutes.": {"stated_duration": 20},
    "The outage lasted 20 minutes and was noticed after 5 minutes.": {"stated_duration": 20},
    "The incident was resolved at 18:00 UTC for all customers.": {"resolved_at": "18:00"},
    "The incident was resolved at 11:00 UTC on the same day.": {"resolved_at": "11:00"},
    "The incident was resolved at 11:00 UTC on Tuesday.": {"resolved_at": "11:00"},
    "The outage was detected at 10:05 UTC by an alert.": {"detected_at": "10:05"},
    "The outage affected the EU for 20 minutes.": {"stated_duration": 20},
    "The site was not reachable for 20 minutes.": {"stated_duration": 20},
    "At 10:00 UTC all services became unresponsive.": {"started_at": "10:00"},
    "Between 10:00 and 11:00 UTC, our engineers were unable to log in.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "Logs were lost between 10:00 and 11:00 UTC during the outage.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "Our outage started at 10:00 UTC.": {"started_at": "10:00"},
    "The incident REP-7 was resolved at 18:00 UTC.": {"resolved_at": "18:00"},
    "Users could not log in between 10:00 and 11:00 UTC.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "We lost the database from 10:00 to 11:00 UTC, and the team restored it.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "The outage lasted 20 minutes for all users.": {"stated_duration": 20},
    "The outage was down for 2 hours and 5 minutes.": {"stated_duration": 125},
    "The outage started at 10:00 UTC because of a bug that might be old.": {"started_at": "10:00"},
    "The site went offline at 10:00 UTC and the outage was resolved at 11:00 UTC.": {
        "resolved_at": "11:00"
    },
    "The service was down from 10:00 to 11:00 UTC, while engineers investigated.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "The outage started at 10:00 UTC, two days after the release.": {"started_at": "10:00"},
    "The outage was resolved at 11:00 UTC, when the previous version was deployed.": {
        "resolved_at": "11:00"
    },
    "The site is written in Go; it was down between 10:00 and 11:00 UTC.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "Some users saw errors between 10:00 and 11:00 UTC.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "The outage of our API lasted 20 minutes and no data was lost.": {"stated_duration": 20},
    "The outage was detected at 10:05 UTC by a customer who could not log in.": {
        "detected_at": "10:05"
    },
    "Not a single request succeeded from 10:00 to 11:00 UTC, users saw errors.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "An incident caused errors from 10:00 to 11:00 UTC, as described in issue #12.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
    "The API failed between 10:00 and 11:00 UTC without errors in the logs.": {
        "started_at": "10:00",
        "resolved_at": "11:00",
    },
}


def told(text: str) -> dict[str, str | int]:
    """What an incident states: clock times, and minutes."""
    incident = Incident.from_markdown(text)
    found: dict[str, str | int] = {
        name: getattr(incident, name).format("HH:mm")
        for name in TOLD[:-1]
        if getattr(incident, name) is not None
    }
    if incident.stated_duration is not None:
        found["stated_duration"] = round(incident.stated_duration.total_minutes())
    return found


@pytest.mark.parametrize("below", ["", TIMELINE])
@pytest.mark.parametrize("sentence", DOUBTFUL)
def test_a_sentence_that_takes_itself_back_states_nothing(sentence: str, below: str) -> None:
    assert told(f"{HEAD}{sentence}\n\n{below}") == {}


@pytest.mark.parametrize("below", ["", TIMELINE])
@pytest.mark.parametrize("sentence", ORDINARY)
def test_an_ordinary_sentence_is_read(sentence: str, below: str) -> None:
    assert told(f"{HEAD}{sentence}\n\n{below}") == ORDINARY[sentence]


@pytest.mark.parametrize(
    "heading",
    [
        "## Related incidents",
        "## Previous incidents",
        "### 3. Similar outages",
        "**Earlier incidents**",
        "## History",
        "## Next steps",
        "## Action items",
        "## Lessons learned",
        "## References",
        "## Related incidents\n\n### INC-3",
    ],
)
def test_text_below_a_heading_of_something_else_states_nothing(heading: str) -> None:
    sentence = "The outage started at 10:00 UTC and lasted 20 minutes."
    assert told(f"{HEAD}It was bad.\n\n{heading}\n\n{sentence}\n") == {}


@pytest.mark.parametrize(
    "heading",
    ["## Summary", "## What happened", "## Related incidents\n\n## Summary", "**Summary**"],
)
def test_text_below_a_heading_of_the_incident_is_read(heading: str) -> None:
    sentence = "The outage started at 10:00 UTC and lasted 20 minutes."
    found = told(f"{HEAD}It was bad.\n\n{heading}\n\n{sentence}\n")
    assert found == {"started_at": "10:00", "stated_duration": 20}


def test_what_a_quote_says_is_not_what_the_report_says() -> None:
    assert told(f"{HEAD}They wrote:\n\n> The outage started at 10:00 UTC.\n") == {}


def test_a_quote_right_below_the_title_sums_the_report_up() -> None:
    text = "# Outage\n\n> The bot was offline for 20 minutes.\n\nIt was bad.\n"
    assert told(text) == {"stated_duration": 20}


def test_an_end_after_which_it_recurred_is_none() -> None:
    text = "The outage started at 10:00 UTC. It was resolved at 11:00 UTC. It recurred at noon."
    assert told(f"{HEAD}{text}\n") == {"started_at": "10:00"}


@pytest.mark.parametrize(("own", "read"), [("REP-7", True), ("REP-8", False)])
def test_only_the_own_number_of_an_incident_is_its_own(own: str, *, read: bool) -> None:
    head = "# Report\n\n**Incident ID:** REP-7\n\n**Date:** 2025-03-04\n\n"
    found = told(f"{head}The incident {own} was resolved at 10:00 UTC.\n")
    assert found == ({"resolved_at": "10:00"} if read else {})
