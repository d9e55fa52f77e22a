from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.states import ActionState, State, action_state_of, state_of


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Investigating", State.INVESTIGATING),
        ("IDENTIFIED", State.IDENTIFIED),
        ("Monitored", State.MONITORING),
        ("Mitigated, not resolved", State.MITIGATED),
        ("✅ Resolved", State.RESOLVED),
        ("**Resolved**", State.RESOLVED),
        ("✅ **Resolved**", State.RESOLVED),
        (":white_check_mark: Resolved", State.RESOLVED),
        ("Resolved ✅", State.RESOLVED),
        ("Resolved (monitoring)", State.RESOLVED),
        ("Resolved - deployment completed", State.RESOLVED),
        ("Resolved — see below", State.RESOLVED),
        ("Closed.", State.CLOSED),
        ("Active", State.ONGOING),
        ("Post-Mortem", State.POSTMORTEM),
        ("Draft", State.DRAFT),
        ("In review", State.UNDER_REVIEW),
        ("Under_Review", State.UNDER_REVIEW),
        ("Final", State.FINAL),
        ("Not resolved", None),
        ("Resolved?", None),
        ("Resolved" + " " * 300 + "?", None),
        ("Resolved at noon", None),
        ("Unresolved", None),
        ("Resolved / Mitigated / Ongoing", None),
        ("Investigating, Identified, Monitoring, Resolved", None),
        ("Resolved or Closed", None),
        ("Stable", None),
        ("In Bearbeitung", State.ONGOING),
        ("in Arbeit", State.ONGOING),
        ("Behoben", State.RESOLVED),
        ("✅ Abgeschlossen", State.CLOSED),
        ("offen", State.ONGOING),
        ("Résolue", State.RESOLVED),
        ("Em andamento", State.ONGOING),
        ("已解决", State.RESOLVED),
        ("Behoben (teilweise)", None),
        ("Nicht behoben", None),
        ("", None),
    ],
)
def test_an_incident_stands_where_its_label_starts(label: str, state: State | None) -> None:
    assert state_of(label) is state


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("⬜ Not Started", ActionState.OPEN),
        ("Open", ActionState.OPEN),
        ("abgebrochen", ActionState.CANCELLED),
        ("Abgelehnt", ActionState.CANCELLED),
        ("storniert", ActionState.CANCELLED),
        ("TODO", ActionState.OPEN),
        ("To-do", ActionState.OPEN),
        ("🟡 In Progress", ActionState.IN_PROGRESS),
        ("WIP", ActionState.IN_PROGRESS),
        ("✅ Done", ActionState.DONE),
        ("✅", ActionState.DONE),
        (":white_check_mark:", ActionState.DONE),
        (":heavy_check_mark:", ActionState.DONE),
        ("✔️", ActionState.DONE),
        ("Completed (2024-01-15)", ActionState.DONE),
        ("Won't do", ActionState.CANCELLED),
        ("Won’t fix", ActionState.CANCELLED),
        ("Canceled", ActionState.CANCELLED),
        ("Proposed", ActionState.PROPOSED),
        ("erledigt", ActionState.DONE),
        ("✅ Erledigt", ActionState.DONE),
        ("in Arbeit", ActionState.IN_PROGRESS),
        ("offen", ActionState.OPEN),
        ("Hecho", ActionState.DONE),
        ("à faire", ActionState.OPEN),
        ("完了", ActionState.DONE),
        ("erledigt (teilweise)", None),
        ("nicht erledigt", None),
        ("offen / erledigt", None),
        ("Not done", ActionState.OPEN),
        ("Done? ", None),
        ("Closed (won't fix)", ActionState.CANCELLED),
        ("Closed (Won\u2019t Fix)", ActionState.CANCELLED),
        ("Closed - duplicate", ActionState.CANCELLED),
        ("Closed: duplicate of #12", ActionState.CANCELLED),
        ("Closed as duplicate of ABC-1", ActionState.CANCELLED),
        ("Closed as not planned", ActionState.CANCELLED),
        ("Closed, not planned", ActionState.CANCELLED),
        ("\u2705 Closed \u2014 no longer needed", ActionState.CANCELLED),
        ("Resolved (can't reproduce)", ActionState.CANCELLED),
        ("Done (cancelled)", ActionState.CANCELLED),
        ("Closed (2024-01-15, superseded by INC-7)", ActionState.CANCELLED),
        ("Cancelled (won't fix)", ActionState.CANCELLED),
        ("Closed/Cancelled", None),
        ("Done or cancelled", None),
        ("Open, Done, Cancelled", None),
        ("Cancelled (done)", None),
        ("Open (won't fix)", None),
        ("Done (not started)", None),
        ("Done (in progress)", None),
        ("Done (partially)", None),
        ("Done - not yet deployed", None),
        ("Done (80%)", None),
        ("Completed, pending review", None),
        ("Closed (reopened)", None),
        ("Open - done", None),
        ("In Progress \u2192 Done", None),
        ("Done (100%)", ActionState.DONE),
        ("Done (duplicate alerts removed)", ActionState.DONE),
        ("Done (dropped the table)", ActionState.DONE),
        ("Done as agreed", None),
        ("Closed (fixed)", ActionState.DONE),
        ("Merged. Deployed.", ActionState.DONE),
        ("In Progress (50%)", ActionState.IN_PROGRESS),
        ("Blocked", None),
        ("Open/Done", None),
        ("❌", None),
    ],
)
def test_an_action_stands_where_its_label_starts(label: str, state: ActionState | None) -> None:
    assert action_state_of(label) is state


@given(st.text())
def test_reading_never_raises(label: str) -> None:
    assert isinstance(state_of(label), State | None)
    assert isinstance(action_state_of(label), ActionState | None)
