"""A word of a team's own that names a field here and a column there."""

from __future__ import annotations

from incidentkit import Incident, Template

STAND = {
    "Stan": ["status", "action_items[].status"],
    "Kto": ["action_items[].owner", "timeline[].actor"],
    "Co": ["action_items[].description", "timeline[].description"],
}
POLISH = """\
# Poczta nie działa

**Stan:** Resolved

## Timeline

| Time | Kto | Co |
|---|---|---|
| 2025-03-04 10:00 UTC | Jan | Alarm |

## Action Items

| Co | Kto | Stan |
|---|---|---|
| Alert | Jan | Open |
"""


def test_a_word_may_name_a_field_and_columns() -> None:
    words = Template(name="ours", text="", labels=STAND)
    assert words == Template(name="ours", text="", labels=words.labels)
    incident = Incident.from_markdown(POLISH, template=words)
    (row,), (action,) = incident.timeline, incident.action_items
    assert (str(incident.status), row.actor, row.description) == ("Resolved", "Jan", "Alarm")
    assert (action.description, action.owner, str(action.status)) == ("Alert", "Jan", "Open")
    done = incident.evolve({"action_items[0].status": "Done"})
    assert done.to_markdown() == POLISH.replace("Open", "Done")
