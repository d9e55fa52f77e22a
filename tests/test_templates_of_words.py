"""A template that has words and no text: they count in reports of any form, and of none."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from incidentkit import Incident, Template, TemplateError, templates
from incidentkit.forms.template import BUILT_IN

REPORTS = sorted((Path(__file__).parent / "reports").glob("*.md"))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_words_alone_are_no_form_and_take_nothing_from_how_a_report_is_read(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain = Incident.from_markdown(text)
    words = Template(name="words", text="", labels={"Wather": "resolved_at"})
    found = Incident.from_markdown(text, template=words)
    assert found == plain
    assert found.template == (plain.template or "words")


@pytest.mark.parametrize("name", BUILT_IN)
def test_words_alone_count_beside_those_of_the_form_that_a_report_follows(name: str) -> None:
    blank = templates()[name].text
    words = Template(name="words", text="", labels={"Wather": "acknowledged_at"})
    assert Incident.from_markdown(blank, template=words) == Incident.from_markdown(blank)
    text = f"{blank}\n**Wather:** 2025-03-04 14:11 UTC\n"
    found = Incident.from_markdown(text, template=words)
    assert (str(found.acknowledged_at), found.template) == ("2025-03-04 14:11:00+00:00", name)
    assert found.acknowledged_at is not None
    later = found.evolve(acknowledged_at=found.acknowledged_at.add(minutes=2))
    assert later.to_markdown() == text.replace("14:11", "14:13")


def test_a_template_of_words_leaves_titles_and_front_matter_what_they_say() -> None:
    words = Template(
        name="words", text="", labels={"All quiet": "resolved_at", "Ernst": "severity"}
    )
    found = Incident.from_markdown(
        "---\nErnst: P2\n---\n\n# PM-201: Search is empty on 2025-10-05\n\n"
        "**All quiet**: 2025-10-05 09:17 UTC\n",
        template=words,
    )
    assert (found.id, str(found.date), str(found.severity)) == ("PM-201", "2025-10-05", "P2")
    assert found.resolved_at is not None


@pytest.mark.parametrize(
    ("labels", "got"),
    [
        (["Vejr"], "list \"['Vejr']\""),
        ("Vejr", "str 'Vejr'"),
        ({"Vejr": None}, "'Vejr': None"),
        ({7: "id"}, "7: 'id'"),
    ],
)
def test_what_is_no_word_with_its_path(labels: object, got: str) -> None:
    said = (
        "labels: expected words and the paths that they mean"
        " ({'Beginn': 'started_at', 'Stand': ['status', 'action_items[].status']}), got "
    )
    for make in (Template, Template.from_markdown):
        with pytest.raises(TemplateError) as caught:
            make(name="words", text="# X", labels=cast("Any", labels))
        assert str(caught.value) == said + got


@pytest.mark.parametrize("label", ["Customer-visible window", "Outage window", "Zeitraum"])
def test_taught_window_states_start_and_end(label: str) -> None:
    words = Template(name="ours", text="", labels={label: "started_at"})
    text = f"# X\n\n**{label}:** 2026-07-29 09:00 - 2026-07-29 11:45 UTC\n"
    incident = Incident.from_markdown(text, template=words)
    assert incident.started_at is not None
    assert incident.resolved_at is not None
    assert incident.resolved_at.minute == 45
    alone = Incident.from_markdown(f"**{label}:** 2026-07-29 09:00 UTC\n", template=words)
    assert alone.started_at is not None
    assert alone.resolved_at is None
