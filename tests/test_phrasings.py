"""What headings and labels ask or promise in words of their own, and what only looks like it."""

from __future__ import annotations

import pytest

from incidentkit import Incident
from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.questions import name_asked_for
from incidentkit.notation.given_names import is_given_name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("When did it start?", "start time"),
        ("When was the outage first noticed, and by whom?", "detection time"),
        ("When was it over?", "end time"),
        ("How long did it last?", "duration"),
        ("Date/time of the incident detection", "detection time"),
        ("Resolution date and time", "end time"),
        ("How we’ll stop this happening again", "action items"),
        ("How do we keep this from happening again?", "action items"),
        ("What we're going to do about it", "action items"),
        ("Steps we are taking", "action items"),
        ("Incident Reference Number", "incident id"),
    ],
)
def test_a_phrasing_means_the_name_it_stands_for(said: str, name: str) -> None:
    assert name_asked_for(key_of(said)) == name


@pytest.mark.parametrize(
    "said",
    [
        "What could we have done better?",
        "What we did well",
        "What did we do?",
        "How we fixed the pipeline",
        "When was it noticed, and by whom? note",
        "How do we deploy",
        "What are we looking at",
        "When to page",
        "how do we prevent " + "x" * 200,
    ],
)
def test_what_only_looks_like_a_phrasing_means_nothing(said: str) -> None:
    assert name_asked_for(key_of(said)) is None


def test_names_of_topics_are_no_given_names() -> None:
    topics = "Monitoring Alerts Docs Memory Testing Process Will Mark Grace Max Backup Detection"
    assert [word for word in topics.split() if is_given_name(word)] == []
    assert all(map(is_given_name, ("Lena", "JOSÉ", "Zoë", "priya", "Kim", "Jörg")))


def test_a_topic_in_bold_stays_a_part_of_its_action() -> None:
    text = "# A\n\n## Action items\n\n- **Memory**: stream rows\n- **Alerting**: page earlier\n"
    items = Incident.from_markdown(text).action_items
    assert [(item.owner, item.description) for item in items] == [
        (None, "**Memory**: stream rows"),
        (None, "**Alerting**: page earlier"),
    ]


def test_a_list_of_findings_under_a_heading_of_its_own_is_no_list_of_actions() -> None:
    text = "# A\n\n## Observations\n\n- The owner of the disk is unknown\n- It was due to luck\n"
    assert Incident.from_markdown(text).action_items == ()


@pytest.mark.parametrize(
    ("label", "value"), [("Classification", "Internal"), ("Level", "Senior"), ("Reference", "none")]
)
def test_a_name_with_several_meanings_counts_only_with_a_value_of_its_kind(
    label: str, value: str
) -> None:
    incident = Incident.from_markdown(f"# A\n\n**{label}:** {value}\n")
    assert incident.severity is None
    assert incident.id is None
    assert [(field.label, field.value) for field in incident.custom] == [(label, value)]


def test_the_date_of_a_post_is_the_incidents_where_nothing_else_is_said() -> None:
    matter = "---\ntitle: Mail was late\ndate: 2025-03-04\ntags: [mail]\n---\n\n"
    same = Incident.from_markdown(matter + "Mail was late for an hour.\n")
    assert str(same.date) == "2025-03-04"
    other = Incident.from_markdown(matter + "On 1 March 2025 mail was late for an hour.\n")
    assert str(other.day) == "2025-03-01"
    ago = Incident.from_markdown(matter + "Last week mail was late for an hour.\n")
    assert ago.date is None
