"""Law 4, nothing lost: a text put anywhere in a report is in each conversion of it."""

from __future__ import annotations

import pytest
from editing.added_texts import MARK, WAYS
from editing.documents import Document, bundled
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident, UnrepresentableError, templates

FILLED_IN = [document for document in bundled() if not document.name.endswith("half")]


def is_kept(text: str, template: str) -> bool:
    """Whether a conversion has the mark, or is refused."""
    incident = Incident.from_markdown(text)
    try:
        return MARK.casefold() in incident.to_markdown(template=template).casefold()
    except UnrepresentableError:
        return True


@pytest.mark.edits
@given(st.sampled_from(FILLED_IN), st.sampled_from(sorted(WAYS)), st.data())
def test_text_put_anywhere_is_in_every_conversion(
    document: Document, way: str, data: st.DataObject
) -> None:
    places = list(WAYS[way].places(document.text))
    if not places:
        return
    place = data.draw(st.sampled_from(places), label="line, from 0")
    template = data.draw(st.sampled_from(sorted(templates())), label="template")
    assert is_kept(WAYS[way].put(document.text, place), template)


@pytest.mark.parametrize("way", WAYS)
def test_text_of_each_kind_is_in_a_conversion(way: str) -> None:
    for document in FILLED_IN[::3]:
        places = list(WAYS[way].places(document.text))
        for place in places[1 :: max(len(places) // 2, 1)]:
            text = WAYS[way].put(document.text, place)
            assert is_kept(text, "sev"), (document.name, place)
