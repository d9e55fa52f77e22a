"""Texts that would break out of their place: each reads back, or is refused."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import pytest
from editing.changes import changes
from editing.documents import Document, bundled
from hostile.outcomes import Result, tried
from hostile.places import FORMS, PLACES, Place
from hostile.values import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st

from incidentkit import Incident, InvalidValueError, Money, UnrepresentableError
from incidentkit.model.paths import value_at

FEW = max(2, settings().max_examples // 15)
"""Examples a text: there are many texts."""


@functools.cache
def text_paths(document: Document) -> Sequence[str]:
    """Where the document has, or could have, a text."""
    found = dict.fromkeys(made.path for made in changes(document.incident) if made.kind != "clear")
    return tuple(path for path in found if is_text(document.incident, path))


def is_text(incident: Incident, path: str) -> bool:
    try:
        incident.evolve({path: "text"})
    except InvalidValueError:
        return False
    return not isinstance(value_at(incident, path), tuple)


@pytest.mark.parametrize("name", HOSTILE)
@settings(max_examples=FEW)
@given(form=st.sampled_from(FORMS), place=st.sampled_from(PLACES))
def test_each_kind_of_place_is_written_or_refused(name: str, form: str, place: Place) -> None:
    outcome = tried(form, place, name, HOSTILE[name])
    assert outcome.result in (Result.WRITTEN, Result.REFUSED, Result.NO_VALUE), outcome


@st.composite
def places(draw: st.DrawFn) -> tuple[Document, str]:
    document = draw(st.sampled_from(bundled()))
    return document, draw(st.sampled_from(text_paths(document)))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@settings(max_examples=FEW)
@given(place=places())
def test_hostile_text_reads_back_or_is_refused(text: str, place: tuple[Document, str]) -> None:
    document, path = place
    try:
        changed = document.incident.evolve({path: text})
    except InvalidValueError:
        return
    reads_back_or_is_refused(changed)


@given(place=places(), text=st.text(max_size=40))
def test_any_text_reads_back_or_is_refused(text: str, place: tuple[Document, str]) -> None:
    document, path = place
    try:
        changed = document.incident.evolve({path: text})
    except InvalidValueError:
        return
    reads_back_or_is_refused(changed)


@given(document=st.sampled_from(bundled()), text=st.sampled_from(tuple(HOSTILE.values())))
def test_hostile_elements_read_back_or_are_refused(document: Document, text: str) -> None:
    try:
        changed = document.incident.evolve(
            {"lessons.went_well": (text, "plain"), "response.mitigation": ("plain", text)},
            impact=document.incident.impact.__class__(revenue=Money(text=text), sla=text),
        )
    except InvalidValueError:
        return
    reads_back_or_is_refused(changed)


def reads_back_or_is_refused(incident: Incident) -> None:
    try:
        text = incident.to_markdown()
    except UnrepresentableError as error:
        assert error.path  # noqa: PT017 -- refusing is right, if it says what it refuses
        return
    assert Incident.from_markdown(text) == incident
