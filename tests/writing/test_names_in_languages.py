"""What is new in a report of another language is named in that language, and reads back."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest

from incidentkit import (
    ActionItem,
    ActionStatus,
    ChecklistItem,
    Incident,
    Person,
    Reference,
    Template,
    TimelineEvent,
    YesNo,
)
from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.told_language import language_of
from incidentkit.forms.vocabulary.written_names import (
    COLUMNS,
    HEADINGS,
    LABELS,
    column_name,
    heading_name,
    label_name,
)
from incidentkit.forms.writing.adding.complete_layout import complete_layout
from incidentkit.forms.writing.manner import Manner

LANGUAGES = tuple(LABELS)
_HEADING = re.compile("#+ (.+)")
_LABEL = re.compile(r"\*\*(.+?):?\*\*")
WHEN = dt.datetime(2024, 1, 2, 12, tzinfo=dt.UTC)
NEW: dict[str, Any] = {
    "id": "INC-7",
    "status": "Resolved",
    "resolved_at": WHEN,
    "stated_duration": dt.timedelta(hours=2),
    "impact.users_affected": "500",
    "root_cause.summary": "A disk was full.",
    "lessons.went_well": ("The alert came early.",),
    "references": (Reference(target="https://example.org/7"),),
    "escalated_to": "Bo",
    "impact.customers": "All saw an error.",
    "impact.data.data_loss": YesNo(answer=False),
    "response.investigation": ("Looked at the logs.",),
    "evidence.logs": "disk full",
    "attachments": ("a.png",),
    "review.scheduled_on": dt.date(2024, 1, 5),
    "people": (Person(role="Author", name="Ann"),),
    "prevention": (ChecklistItem(name="Watch disks", horizon="short_term"),),
    "timeline": (TimelineEvent(at=WHEN, description="Back again", actor="Bo"),),
    "action_items": (
        ActionItem(
            description="Swap the disk",
            owner="Ann",
            due=dt.date(2024, 2, 3),
            status=ActionStatus(label="Open"),
            priority="High",
        ),
    ),
}


def report(language: str) -> str:
    severity, start = label_name("Severity", language), label_name("Start Time", language)
    return (
        f"# Disk full\n\n**{severity}:** P1\n**{start}:** 2024-01-02 10:00 UTC\n\n"
        f"## {heading_name('Executive Summary', language)}\n\nAll was gone.\n"
    )


def edited(text: str, changes: dict[str, Any]) -> str:
    incident = Incident.from_markdown(text).evolve(changes)
    found = incident.to_markdown()
    assert Incident.from_markdown(found) == incident
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_names_mean_what_they_do_in_english(language: str) -> None:
    own, english = (complete_layout(Manner(language=one)) for one in (language, None))
    places = [[(s.slot, s.chain) for s in one.survey.statements] for one in (own, english)]
    assert places[0] == places[1]
    assert language_of(own.survey.names) == language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", NEW)
def test_each_new_attribute_is_named_in_the_language(language: str, path: str) -> None:
    before = report(language)
    added = [line for line in edited(before, {path: NEW[path]}).split("\n") if line not in before]
    english = {*HEADINGS[language], *LABELS[language], *COLUMNS[language]}
    kept = {key_of(n) for kind in (HEADINGS, LABELS, COLUMNS) for n in kind[language].values()}
    for line in added:
        names = _HEADING.findall(line) + _LABEL.findall(line)
        names += line.split("|") if line.startswith("|") else []
        assert not (english - kept).intersection(map(key_of, names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_at_once(language: str) -> None:
    edited(report(language), NEW)


@pytest.mark.parametrize("language", LANGUAGES)
def test_form_in_the_language_gets_what_it_has_no_place_for(language: str) -> None:
    blank = report(language).replace("P1", "[P1/P2]").replace("Disk full", "[title]")
    blank = blank.replace("2024-01-02 10:00 UTC", "[time]").replace("All was gone.", "[summary]")
    template = Template.from_markdown(blank, name="own")
    incident = Incident(
        title="Disk full",
        severity="P1",
        started_at=WHEN,
        **{name: value for name, value in NEW.items() if "." not in name},
    )
    text = incident.to_markdown(template=template)
    assert Incident.from_markdown(text, template=template) == incident
    assert f"**{label_name('Incident ID', language)}:** INC-7" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_part_of_an_action_and_column_of_a_table(language: str) -> None:
    owner, day = column_name("Owner", language), column_name("Due", language)
    head = f"{report(language)}\n## {heading_name('Action Items', language)}\n\n"
    bullet = f"{head}- Swap the disk - {owner}: Ann\n"
    due = {"action_items[0].due": dt.date(2024, 2, 3)}
    assert edited(bullet, due) == bullet.replace("Ann", f"Ann - {day}: 2024-02-03")
    action = column_name("Action", language)
    table = f"{head}| {action} | {owner} |\n|---|---|\n| Swap the disk | Ann |\n"
    assert f"| {owner} | {column_name('Due Date', language)} |\n" in edited(table, due)


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (("Impact", "Prevention", "References", "Detection", "Date", "Action"), None),
        (("Datum", "Status", "Impact"), None),
        (("Datum", "Status", "Titel"), "de"),
        (("Datum", "Schweregrad", "Impact"), "de"),
        (("Date", "Gravité", "Résumé", "Timeline"), "fr"),
        (("Responsable", "Evento"), "es"),
        (("Severity", "Started", "Autor"), None),
        ((), None),
    ],
)
def test_language_is_that_of_most_names(names: tuple[str, ...], language: str | None) -> None:
    assert language_of(map(key_of, names)) == language


def test_names_of_a_document_in_english_stay_english() -> None:
    text = "# Full\n\n**Severity:** P1\n\n## Impact\n\nAll.\n\n## Prevention\n\n- [ ] Look\n"
    assert "\n**Status:** Resolved\n" in edited(text, {"status": "Resolved"})


@pytest.mark.parametrize("language", LANGUAGES)
def test_durations_and_what_goes_on_are_told_in_the_language(language: str) -> None:
    text = report(language)
    long = edited(text, {"stated_duration": dt.timedelta(hours=2, minutes=5)})
    assert "2h 5m" not in long
    open_ = edited(text, {"stated_ongoing": True})
    assert ("Ongoing" in open_) is (language in {"ja", "zh", "ko"})
