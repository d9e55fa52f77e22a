"""The laws of writing, over single changes to all documents."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import pytest
from editing.changes import Made, changes, some_changes
from editing.documents import Document, bundled, real
from editing.locality import fault
from editing.own_lines import OwnLines
from editing.rows import row_changes
from hypothesis import given
from hypothesis import strategies as st
from laws.edits import ANCHORS, attempted_undo, differences, written
from strategies import facts

from incidentkit import Facts, Incident, UnrepresentableError, templates

PUBLISHED = 8
"""So many changes to each published report are looked at; `editing.tally` counts more."""
VALUES = ("set", "change", "clear")


@functools.cache
def changes_of(document: Document) -> Sequence[Made]:
    """Every value changed, and rows put in and taken out at every place, and put in order."""
    values = (made for made in changes(document.incident) if made.kind in VALUES)
    return (*values, *row_changes(document.incident))


@functools.cache
def lines_of(document: Document) -> OwnLines:
    return OwnLines(document.incident, document.text)


@st.composite
def edits(draw: st.DrawFn, documents: Sequence[Document] = bundled()) -> tuple[Document, Made]:
    document = draw(st.sampled_from(documents))
    return document, draw(st.sampled_from(changes_of(document)))


def read_back(made: Made) -> list[str]:
    """Where a document reads back differently after an edit."""
    text = written(made.incident)
    return [] if text is None else differences(text, made.incident, path=made.incident.path)


@pytest.mark.parametrize("document", [*bundled(), *real()], ids=str)
def test_get_put(document: Document) -> None:
    assert document.incident.to_markdown() == document.text


@given(edits())
def test_put_get(edit: tuple[Document, Made]) -> None:
    assert read_back(edit[1]) == []


@pytest.mark.skipif(not real(), reason="no published reports at hand")
@given(st.data())
def test_put_get_on_published_reports(data: st.DataObject) -> None:
    _, made = data.draw(edits(real()))
    assert read_back(made) == []


@given(edits())
def test_put_is_done_after_once(edit: tuple[Document, Made]) -> None:
    text = written(edit[1].incident)
    assert text is None or Incident.from_markdown(text).to_markdown() == text


@given(edits().filter(lambda edit: edit[1].kind == "change"))
def test_undo_of_a_changed_value(edit: tuple[Document, Made]) -> None:
    document, made = edit
    text = written(made.incident)
    if text is not None and made.path not in ANCHORS:
        read = Incident.from_markdown(text, path=made.incident.path)
        back = attempted_undo(read, document.incident)
        assert back is None or differences(back, document.incident) == []


@given(edits())
def test_locality(edit: tuple[Document, Made]) -> None:
    document, made = edit
    text = written(made.incident)
    found = None if text is None else fault(lines_of(document), made, text)
    assert found is None


@functools.cache
def published_changes(document: Document) -> Sequence[Made]:
    """Changes that a person makes, of every kind in turn: the same for a document every time."""
    return tuple(some_changes(document.incident, PUBLISHED, document.name))


@pytest.mark.skipif(not real(), reason="no published reports at hand")
@given(st.data())
def test_locality_on_published_reports(data: st.DataObject) -> None:
    document = data.draw(st.sampled_from(real()))
    made = data.draw(st.sampled_from(published_changes(document)))
    text = written(made.incident)
    found = None if text is None else fault(lines_of(document), made, text)
    assert found is None


@pytest.mark.parametrize("document", bundled(), ids=str)
@pytest.mark.parametrize("name", sorted(templates()))
def test_nothing_lost_in_a_rendering(document: Document, name: str) -> None:
    incident = document.incident
    # What belongs to the document alone is not carried into another.
    assert differences(incident.to_markdown(template=name), incident, dress=()) == []


@given(facts=facts(), name=st.sampled_from(sorted(templates())))
def test_any_facts_are_rendered_or_refused(facts: Facts, name: str) -> None:
    incident = Incident.from_dict({"schema_version": 1})
    incident = incident.evolve(
        {
            f: getattr(facts, f)
            for f in (
                "id",
                "title",
                "summary",
                "timeline",
                "action_items",
                "people",
                "impact",
                "lessons",
                "sections",
                "custom",
                "services",
                "system_state",
                "unparsed",
            )
        }
    )
    try:
        text = incident.to_markdown(template=name)
    except UnrepresentableError:
        return
    assert Incident.from_markdown(text) == incident
