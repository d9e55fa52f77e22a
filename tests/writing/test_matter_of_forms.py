"""Forms that ask for values in their front matter: it is filled in there, and stays what it is."""

from __future__ import annotations

import datetime as dt
import tomllib

import pytest

from incidentkit import AffectedService, Incident, Template
from incidentkit.testing import check_laws

BODY = "\n## Summary\n\n## Timeline\n"
YAML = f"---\nid:\ntitle:\nseverity:\n---\n{BODY}"
INCIDENT = Incident(
    id="X-1",
    title="Boom",
    severity="P1",
    date=dt.date(2025, 1, 2),
    services=[AffectedService(name="db: main"), AffectedService(name="api")],
)


def form(text: str) -> Template:
    return Template.from_markdown(text, name="matter")


def rendered(template: Template, incident: Incident) -> str:
    text = incident.to_markdown(template=template)
    assert Incident.from_markdown(text, template=template) == incident
    return text


def test_keys_that_wait_get_their_values() -> None:
    text = rendered(form(YAML), Incident(id="X-1", title="Boom", severity="P1"))
    assert text == f"---\nid: X-1\ntitle: 'Boom'\nseverity: P1\n---\n{BODY}"


@pytest.mark.parametrize(
    "keys",
    [
        "id: [id]\nseverity: # P1 or P2\nservices: []\ndate: YYYY-MM-DD\ntitle: ''\n",
        "title:\nid: ~\nservices:\nseverity: ''\ndate: '[date]'\n",
    ],
)
def test_what_stands_for_a_value_goes(keys: str) -> None:
    template = form(f"---\n{keys}---\n{BODY}")
    matter, _, body = rendered(template, INCIDENT).partition("---\n")[2].partition("---\n")
    lines = dict(line.split(": ", 1) for line in matter.splitlines())
    assert lines["id"] == "X-1"
    assert lines["title"].strip("'") == "Boom"
    assert lines["severity"].partition(" #")[0].strip("'") == "P1"
    assert lines["date"].strip("'") == "2025-01-02"
    assert lines["services"] in ("['db: main', 'api']", "['db: main', api]", "'db: main, api'")
    assert body == BODY


def test_toml_stays_toml() -> None:
    keys = 'id = ""\ntitle = ""\nseverity = "" # P1\nservices = []\nlayout = "post"\n'
    text = rendered(form(f"+++\n{keys}+++\n{BODY}"), INCIDENT)
    assert tomllib.loads(text.split("+++\n")[1]) == {
        "id": "X-1",
        "title": "Boom",
        "severity": "P1",
        "date": "2025-01-02",
        "services": ["db: main", "api"],
        "layout": "post",
    }


def test_what_the_form_says_of_itself_stays_and_no_key_comes_twice() -> None:
    template = form(f"---\nid:\nseverity: P3\n---\n\n# [title]\n{BODY}")
    text = rendered(template, Incident(id="X-1", title="Boom", severity="P1"))
    assert text.startswith("---\nid: X-1\nseverity: P3\n---\n\n# Boom\n\n**Severity:** P1\n")


def test_a_form_that_asks_for_nothing_there_has_only_dress_there() -> None:
    template = form(f"---\nlayout: post\nstatus: stable\n---\n\n# [title]\n{BODY}")
    text = rendered(template, Incident(title="Boom", status="Resolved"))
    assert text.startswith(
        "---\nlayout: post\nstatus: stable\n---\n\n# Boom\n\n**Status:** Resolved"
    )


def test_the_keys_are_slots_and_the_laws_hold() -> None:
    template = form(YAML)
    assert [slot.path for slot in template.slots.understood] == [
        "id",
        "severity",
        "summary",
        "timeline",
    ]
    check_laws(template)


def test_an_edit_changes_the_line_of_the_key() -> None:
    template = form(YAML)
    text = rendered(template, Incident(id="X-1", title="Boom", severity="P1"))
    incident = Incident.from_markdown(text, template=template)
    changed = incident.evolve(severity="P2", title="It's over").to_markdown()
    assert changed == text.replace("P1", "P2").replace("'Boom'", "'It''s over'")
