"""Records in bullets: whatever a record states stands there by name, and reads back."""

from __future__ import annotations

import datetime as dt

import pendulum
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from incidentkit import ActionItem, ActionStatus, Incident, Template, TimelineEvent, templates

LEADS = (
    "HH:MM",
    "**HH:MM**",
    "`HH:MM`:",
    "**[Time] UTC**:",
    "*HH:MM UTC* —",
    "__HH:MM:__",
    "HH:MM |",
)
BLANK = """\
# Incident: [title]

**Incident ID:** [id]
**Date:** [date]

## Timeline

- {lead} [what happened]
- {lead} [what happened]

## Action Items

- [ ] [what]{owner}
"""
WORDS = st.sampled_from(
    ("Probe fails", "`renew` ran", "**Alert** fired", "[x](http://y) - seen", "Rolled back - twice",
     "--force was used", "(maybe) nothing", "14 hosts down", "a: b", "e-mail sent", "_init_ failed")
)  # fmt: skip
NAMES = st.sampled_from(("Ines Moreau", "@tomas", "Team A/B", "on-call (EU)"))
HEADS = st.sampled_from(("Channel", "Data Link", "PR #", "Quelle", "Étape"))
TIMES = st.integers(0, 500_000).map(
    lambda minutes: pendulum.datetime(2025, 1, 1).add(minutes=minutes)
)

events = st.builds(
    TimelineEvent,
    at=st.none() | TIMES,
    description=WORDS,
    action=st.none() | WORDS,
    actor=st.none() | NAMES,
    extra=st.dictionaries(HEADS, NAMES, max_size=2),
)
actions = st.builds(
    ActionItem,
    id=st.none() | st.just("AI-7"),
    description=WORDS,
    owner=st.none() | NAMES,
    due=st.none() | st.dates(dt.date(2025, 1, 1), dt.date(2026, 1, 1)),
    priority=st.none() | st.just("High"),
    type=st.none() | st.just("Prevent"),
    status=st.none()
    | st.sampled_from(("Done", "In Progress")).map(lambda s: ActionStatus(label=s)),
    extra=st.dictionaries(HEADS, NAMES, max_size=2),
)

FEW = settings(max_examples=max(5, settings().max_examples // 5))
"""Each example is rendered, or edited several times."""


def template(lead: str = "HH:MM -", owner: str = "") -> Template:
    return Template.from_markdown(BLANK.format(lead=lead, owner=owner), name="bullets")


@FEW
@given(st.sampled_from(LEADS), st.lists(events, min_size=1, max_size=3))
def test_events_in_bullets_read_back(lead: str, timeline: list[TimelineEvent]) -> None:
    incident = Incident(id="INC-7", timeline=tuple(timeline))
    form = template(lead)
    assert Incident.from_markdown(incident.to_markdown(template=form), template=form) == incident


@FEW
@given(
    st.sampled_from(("", " - Owner: [who] - Due: [date]")),
    st.lists(actions, min_size=1, max_size=3),
)
def test_actions_in_bullets_read_back(owner: str, action_items: list[ActionItem]) -> None:
    incident = Incident(id="INC-7", action_items=tuple(action_items))
    form = template(owner=owner)
    assert Incident.from_markdown(incident.to_markdown(template=form), template=form) == incident


@FEW
@given(st.sampled_from(LEADS), events, events, events)
def test_events_are_edited_in_bullets(
    lead: str, one: TimelineEvent, other: TimelineEvent, new: TimelineEvent
) -> None:
    text = Incident(timeline=(one, other)).to_markdown(template=template(lead))
    read = Incident.from_markdown(text, template=template(lead))
    for changed in ((one, new), (one, new, other), (new, one, other), (other,)):
        edited = read.evolve(timeline=changed)
        assert Incident.from_markdown(edited.to_markdown(), template=template(lead)) == edited


@pytest.mark.parametrize(
    ("lead", "shown"),
    [
        ("HH:MM -", "2025-03-04 14:07 UTC - "),
        ("HH:MM UTC —", "2025-03-04 14:07 UTC — "),
        ("**HH:MM** —", "**2025-03-04 14:07 UTC** — "),
        ("**HH:MM:**", "**2025-03-04 14:07 UTC:** "),
        ("`HH:MM`:", "`2025-03-04 14:07 UTC`: "),
    ],
)
def test_new_event_looks_like_those_of_the_form(lead: str, shown: str) -> None:
    event = TimelineEvent(
        at=pendulum.datetime(2025, 3, 4, 14, 7), description="Probe fails", actor="Ines"
    )
    text = Incident(timeline=(event,)).to_markdown(template=template(lead))
    assert f"- {shown}Probe fails - Owner: Ines\n" in text


def test_changed_event_keeps_the_names_and_dashes_of_its_bullet() -> None:
    text = (
        "# X\n\n## Timeline\n\n- **2025-03-04 14:07 UTC** — Probe fails — By: Ines — Kanal: ops\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.timeline[0].actor == "Ines"
    changed = incident.evolve({"timeline[0].actor": "Tomas", "timeline[0].action": "Paged"})
    assert changed.to_markdown().endswith(
        "- **2025-03-04 14:07 UTC** — Probe fails — By: Tomas — Kanal: ops — Action Taken: Paged\n"
    )


@pytest.mark.parametrize(
    ("bullet", "description"),
    [
        ("14:02 - **Alert** fired", "**Alert** fired"),
        ("14:02 - `renew` failed", "`renew` failed"),
        ("14:02 - [link](http://x) seen", "[link](http://x) seen"),
        ("**14:02 - Alert** fired", "**Alert** fired"),
        ("**14:02 UTC** (Bob) left", "(Bob) left"),
        ("(14:02) *seen*", "seen"),
        ("14:02 - .bashrc broke", ".bashrc broke"),
        ("14:02 - --force was used", "--force was used"),
        ("[14:02 UTC](http://log) probe failed", "[14:02 UTC](http://log) probe failed"),
        ("14:02: - twice", "twice"),
    ],
)
def test_text_behind_a_time_keeps_its_marks(bullet: str, description: str) -> None:
    incident = Incident.from_markdown(f"# X\n\nDate: 2025-03-04\n\n## Timeline\n\n- {bullet}\n")
    (event,) = incident.timeline
    assert (event.at, event.description) == (pendulum.datetime(2025, 3, 4, 14, 2), description)


@pytest.mark.parametrize(
    "item",
    [
        "**Limit it**\n  - see the ADR",
        "**Limit it** - Owner: Kim\n  - see the ADR",
        "`Limit it`\n  - *see* the ADR\n  - **and that**",
    ],
)
@pytest.mark.parametrize("form", sorted(templates()))
def test_text_in_bold_with_a_list_below_it_is_converted(form: str, item: str) -> None:
    for heading, lead in (("Action Items", ""), ("Timeline", "2025-01-01 10:00 UTC - ")):
        report = Incident.from_markdown(f"# X\n\n## {heading}\n\n- {lead}{item}\n")
        text = report.to_markdown(template=form)
        assert "<!-- --><br>" not in text
        assert Incident.from_markdown(text) == report
