"""A team's own blank form as a template: its words, what is understood, where it comes from."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar, cast

import pytest
from templates import blank_forms, tried

import incidentkit
from incidentkit import (
    Impact,
    Incident,
    Person,
    Template,
    TemplateError,
    TemplateSlot,
    TimelineEvent,
)
from incidentkit.forms.registry import all_templates
from incidentkit.forms.template import BUILT_IN
from incidentkit.forms.vocabulary.extension import extended
from incidentkit.forms.vocabulary.lookup import VOCABULARY
from incidentkit.forms.vocabulary.own_words import GivenWords
from incidentkit.model.frozen_map import EMPTY
from incidentkit.testing import full_incident

T = TypeVar("T")

BLANK = """\
# Vorfallbericht

## Kopf

**Vorgangskennung:** [Nummer]
**Beginn:** [Zeitpunkt]
**Einsatzleiter:** [Name]
**Wetter:** [Wetter]

## Auswirkung

[Was die Kunden gemerkt haben]

- **Betroffene:** [Anzahl]

## Zeitleiste

| Uhrzeit | Ereignis | Wer | Kanal |
|---------|----------|-----|-------|
| HH:MM | [was geschah] | [wer] | [wo] |

## Sofort

- [ ] [was] - Owner: [wer]

## Sonstiges
"""
LABELS = {
    "Vorgangskennung": "id",
    "Beginn": "started_at",
    "Einsatzleiter": "people[Incident Commander]",
    "Auswirkung": "impact",
    "Betroffene": "impact.users_affected",
    "Zeitleiste": "timeline",
    "Uhrzeit": "timeline[].at",
    "Ereignis": "timeline[].description",
    "Wer": "timeline[].actor",
    "Sofort": "action_items[immediate]",
}
ACME = Template.from_markdown(BLANK, name="acme", labels=LABELS)
FILLED = (
    BLANK.replace("[Nummer]", "V-17")
    .replace("[Zeitpunkt]", "2025-03-04 14:02 UTC")
    .replace("[Name]", "Ines Moreau")
    .replace("[Anzahl]", "4.210")
    .replace("| HH:MM | [was geschah] | [wer] | [wo] |", "| 14:07 | Alarm | Tomas | Chat |")
)
WITHOUT_SLOTS = "# Notes\n\n**Mood:** blue\n\n## Colours\n"


# -- words -----------------------------------------------------------------------------------------


def test_a_report_in_the_words_of_the_template_is_read() -> None:
    read = Incident.from_markdown(FILLED, template=ACME)
    assert read.template == "acme"
    assert (read.id, str(read.started_at)) == ("V-17", "2025-03-04 14:02:00+00:00")
    assert read.people == (Person(role="Incident Commander", name="Ines Moreau"),)
    assert read.impact == Impact(users_affected="4.210")
    assert read.timeline == (
        TimelineEvent(
            at=read.timeline[0].at, description="Alarm", actor="Tomas", extra={"Kanal": "Chat"}
        ),
    )


def test_the_blank_form_states_nothing() -> None:
    assert Incident.from_markdown(BLANK, template=ACME) == Incident()


def test_an_edit_goes_where_the_template_has_it() -> None:
    read = Incident.from_markdown(FILLED, template=ACME)
    edited = read.evolve({"id": "V-18", "timeline[0].actor": "Lea"}).to_markdown()
    assert edited == FILLED.replace("V-17", "V-18").replace("| Tomas |", "| Lea   |")


def test_a_new_attribute_goes_to_its_own_word() -> None:
    started = full_incident().started_at
    text = Incident(started_at=started, impact=Impact(summary="Bad.")).to_markdown(template=ACME)
    assert "**Beginn:** 2025-03-04 14:02 UTC" in text
    assert "## Auswirkung\n\nBad.\n" in text
    assert text.count("#") == BLANK.count("#")


def test_an_incident_rendered_into_the_template_reads_back_equal() -> None:
    full = full_incident()
    text = full.to_markdown(template=ACME)
    assert Incident.from_markdown(text, template=ACME) == full


def test_the_words_hold_for_the_template_only() -> None:
    read = Incident.from_markdown(FILLED)
    assert read.template is None
    assert read.id is None


def test_a_word_of_the_template_beats_the_built_in_meaning() -> None:
    blank = "## Review Meeting\n\n**Date:** [day]\n**Owner:** [who]\n"
    template = Template.from_markdown(blank, name="own", labels={"Date": "reported_on"})
    read = Incident.from_markdown(blank.replace("[day]", "2025-03-05"), template=template)
    assert (str(read.reported_on), read.review.scheduled_on) == ("2025-03-05", None)


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("severity", "P1", "**Wort:** P1"),
        ("impact.sla_breach", "Yes, by an hour", "**Wort:** Yes, by an hour"),
        ("review.scheduled_at", "2025-03-07 10:00 UTC", "**Wort:** 2025-03-07 10:00 UTC"),
        ("resolution.deployed_on", "2025-03-07", "**Wort:** 2025-03-07"),
        ("people[Scribe]", "Lea", "**Wort:** Lea"),
        ("services", "a, b", "**Wort:** a, b"),
        ("stated_duration", "2h 15m", "**Wort:** 2h 15m"),
        ("summary", "Words.", "## Wort\n\nWords."),
        ("lessons.went_well[]", "- One", "## Wort\n\n- One"),
        ("prevention[long_term]", "- [ ] One", "## Wort\n\n- [ ] One"),
    ],
)
def test_a_word_can_mean_any_attribute(path: str, text: str, line: str) -> None:
    template = Template.from_markdown(line, name="own", labels={"Wort": path})
    blank = Template.from_markdown(line.replace(text, "[...]"), name="own", labels={"Wort": path})
    assert template.slots.understood[-1].name == "Wort"
    assert Incident.from_markdown(line, template=blank) != Incident()
    assert not Incident.from_markdown(line, template=blank).custom


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ({"Beginn": "begun_at"}, "'Beginn' has the unknown path 'begun_at'"),
        ({"Beginn": "timeline[].start"}, "'Beginn' has the unknown path 'timeline[].start'"),
        ({"Beginn": "impact.colour"}, "'impact.colour'"),
        ({"Beginn": "technical"}, "'technical'"),
        ({"Beginn": "action_items[someday]"}, "'action_items[someday]'"),
        ({"Beginn": "Start of it all!"}, "'Start of it all!'"),
        ({"Beginn": ""}, "''"),
        ({"**": "id"}, "'**' is no word"),
        ({"Nr.": "id", "nr": "title"}, "'nr' is given two meanings as a name: 'id' and 'title'"),
        ({"Nr.": ["id", "title"]}, "'Nr.' is given two meanings as a name: 'id' and 'title'"),
        (
            {"Wer": ["action_items[].owner", "action_items[].status"]},
            "'Wer' is given two meanings as a column of action_items",
        ),
        ({"Wer": ["people", "timeline[].whom"]}, "'timeline[].whom'"),
        ({"Wer": []}, "got 'Wer': []"),
    ],
)
def test_a_word_without_a_meaning_is_refused(labels: GivenWords, told: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Template.from_markdown(BLANK, name="acme", labels=labels)
    assert told in str(caught.value)


def test_no_words_of_its_own_cost_nothing() -> None:
    assert extended(EMPTY) is VOCABULARY


# -- slots -----------------------------------------------------------------------------------------


def test_the_slots_say_what_is_understood_and_where() -> None:
    understood = {slot.name: (slot.path, slot.kind, slot.line) for slot in ACME.slots.understood}
    assert understood == {
        "Vorfallbericht": ("title", "title", 1),
        "Vorgangskennung": ("id", "label", 5),
        "Beginn": ("started_at", "label", 6),
        "Einsatzleiter": ("people", "label", 7),
        "Auswirkung": ("impact.summary", "heading", 10),
        "Betroffene": ("impact.users_affected", "label", 14),
        "Zeitleiste": ("timeline", "heading", 16),
        "Uhrzeit": ("timeline[].at", "column", 18),
        "Ereignis": ("timeline[].description", "column", 18),
        "Wer": ("timeline[].actor", "column", 18),
        "Sofort": ("action_items", "heading", 22),
    }


def test_the_slots_say_what_is_not_understood() -> None:
    assert [str(slot) for slot in ACME.slots.not_understood] == [
        "line 3: heading 'Kopf'",
        "line 8: label 'Wetter'",
        "line 18: column 'Kanal'",
        "line 26: heading 'Sonstiges'",
    ]
    assert all(slot.path is None for slot in ACME.slots.not_understood)


def test_a_heading_with_nothing_below_it_is_a_slot() -> None:
    (slot,) = Template.from_markdown("## Timeline\n", name="bare").slots.understood
    assert slot == TemplateSlot(path="timeline", name="Timeline", kind="heading", line=1)


def test_a_form_of_which_nothing_is_understood_is_refused_with_what_is_not() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.from_markdown(WITHOUT_SLOTS, name="notes")
    assert str(caught.value) == (
        "template 'notes' has no slot that can be understood: "
        "line 3: label 'Mood'; line 5: heading 'Colours'"
    )


@pytest.mark.parametrize("text", ["", "\n\n", "just a sentence", "---\n---\n", "# Only a title"])
def test_a_text_without_headings_and_labels_is_refused(text: str) -> None:
    with pytest.raises(TemplateError, match="no heading and no label"):
        Template.from_markdown(text, name="nothing")


def test_a_long_list_of_what_is_not_understood_is_cut() -> None:
    text = "".join(f"## Colour {n}\n\n" for n in range(50))
    with pytest.raises(TemplateError, match="and 30 more"):
        Template.from_markdown(text, name="colours")


def test_a_template_needs_a_name() -> None:
    with pytest.raises(TemplateError, match="needs a name"):
        Template.from_markdown(BLANK, name=" ")


# -- values ----------------------------------------------------------------------------------------


def test_templates_compare_by_value() -> None:
    again = Template.from_markdown(BLANK, name="acme", labels=LABELS)
    assert (again, hash(again)) == (ACME, hash(ACME))
    assert again != Template.from_markdown(BLANK, name="acme", labels={"Beginn": "started_at"})
    assert len({again, ACME}) == 1


def pickled(value: T) -> T:
    """A value that went through a pipe to another process."""
    return cast("T", pickle.loads(pickle.dumps(value)))  # noqa: S301 -- our own


def test_templates_and_what_was_read_with_them_can_be_pickled_and_copied() -> None:
    read = Incident.from_markdown(FILLED, template=ACME)
    for template in (pickled(ACME), copy.deepcopy(ACME)):
        assert template == ACME
        assert template.slots == ACME.slots
    again = pickled(read)
    assert again == read
    assert again.evolve(id="V-18").to_markdown() == FILLED.replace("V-17", "V-18")


# -- registered by packages -----------------------------------------------------------------------


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with an installed distribution that registers templates; the cache as new."""
    info = tmp_path / "house-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house\nVersion: 1.0\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    all_templates.cache_clear()
    yield tmp_path
    all_templates.cache_clear()
    sys.modules.pop("house_forms", None)


def register(plugins: Path, code: str, **names: str) -> None:
    """Install a module, and entry points to it."""
    (plugins / "house_forms.py").write_text(code, encoding="utf-8")
    lines = [f"{name} = house_forms:{target}" for name, target in names.items()]
    entry_points = "\n".join(["[incidentkit.templates]", *lines, ""])
    (plugins / "house-1.0.dist-info" / "entry_points.txt").write_text(entry_points)


def test_a_registered_template_is_listed_read_recognised_and_rendered(plugins: Path) -> None:
    code = (
        "from incidentkit import Template\n"
        f"ACME = Template.from_markdown({BLANK!r}, name='acme', labels={LABELS!r})\n"
        "PLAIN = '## Status\\n\\n## Zoo\\n\\n## Timeline\\n'\n"
    )
    register(plugins, code, acme="ACME", plain="PLAIN")

    assert list(incidentkit.templates())[len(BUILT_IN) :] == ["acme", "plain"]
    assert incidentkit.templates()["plain"].name == "plain"
    read = Incident.from_markdown(FILLED)
    assert (read.template, read.id) == ("acme", "V-17")
    assert Incident.from_markdown(FILLED, template="acme") == read
    assert Incident(id="V-1").to_markdown(template="acme") == BLANK.replace("[Nummer]", "V-1")
    with pytest.raises(TemplateError, match="registered: acme, plain"):
        Incident.from_markdown("", template="zoo")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("FORM = 7", "expected a Template or a text, got int"),
        (f"FORM = {WITHOUT_SLOTS!r}", "no slot that can be understood"),
        ("", "AttributeError"),
        (
            "from incidentkit import Template; FORM = Template(name='sev', text='')",
            "there is a template 'sev' already",
        ),
    ],
)
def test_a_plug_in_that_fails_is_a_warning(plugins: Path, code: str, told: str) -> None:
    register(plugins, code, broken="FORM")
    with pytest.warns(RuntimeWarning, match="'broken'") as caught:
        assert len(incidentkit.templates()) == len(BUILT_IN)
    assert told in str(caught[0].message)
    assert Incident.from_markdown("", template=None) == Incident()


def test_packages_are_looked_up_once(plugins: Path) -> None:
    register(plugins, "PLAIN = '## Timeline'\n", plain="PLAIN")
    first = incidentkit.templates()["plain"]
    assert incidentkit.templates()["plain"] is first
    assert all_templates.cache_info().misses == 1


def test_packages_are_not_looked_up_for_a_template_that_is_given(plugins: Path) -> None:
    register(plugins, "1 / 0", broken="FORM")
    Incident.from_markdown(BLANK, template=ACME)
    assert all_templates.cache_info().misses == 0


def test_registered_templates_are_found_in_a_fresh_interpreter(plugins: Path) -> None:
    register(plugins, "PLAIN = '## Timeline\\n\\n## Zoo'\n", plain="PLAIN")
    script = (
        f"import sys; sys.path.insert(0, {str(plugins)!r})\n"
        "import incidentkit; print(*incidentkit.templates())"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert run.stdout.split() == [*BUILT_IN, "plain"]


# -- other teams' forms ---------------------------------------------------------------------------


@pytest.mark.skipif(not blank_forms(), reason="the collection of blank forms is not here")
def test_blank_forms_of_other_teams_are_templates_or_are_refused() -> None:
    """Rendering into them is what `tests/templates.py` tries."""
    slots = 0
    for path in blank_forms():
        try:
            template = Template.from_markdown(path.read_bytes().decode(), name=path.stem)
        except TemplateError as error:
            assert "no slot" in str(error)  # noqa: PT017 -- one that is refused is no failure
        else:
            slots += len(template.slots.understood)
    assert slots > 400


def test_an_outcome_says_how_far_a_form_got(tmp_path: Path) -> None:
    (tmp_path / "form.md").write_text("## Timeline\n\n## Zoo\n", encoding="utf-8")
    (tmp_path / "none.md").write_text(WITHOUT_SLOTS, encoding="utf-8")
    form, none = (tried(path, tmp_path) for path in blank_forms(tmp_path))
    assert str(form).startswith("form.md: 1 of 2 understood")
    assert str(none).startswith("none.md: no template: ")
