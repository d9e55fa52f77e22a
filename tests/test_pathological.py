"""Pathological documents are read, given back and edited; what they cost: `nox -s hostile`."""

from __future__ import annotations

import pytest
from laws.outlines import check_coverage, check_nesting, check_ranges
from laws.reading import check_reading
from pathological.documents import DOCUMENTS
from pathological.measuring import read_and_edit

from incidentkit import Incident


def test_there_are_enough_documents_to_mean_something() -> None:
    assert len({make(500) for make in DOCUMENTS.values()}) > 150


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_pathological_document_is_read_comes_back_and_can_be_edited(name: str) -> None:
    text = DOCUMENTS[name](500)
    check_ranges(text)
    check_nesting(text)
    check_coverage(text)
    check_reading(text)
    assert read_and_edit(text) in {"written", "refused"}


@pytest.mark.parametrize("name", [*DOCUMENTS][::7])
def test_a_long_pathological_document_is_read_without_going_deep(name: str) -> None:
    text = DOCUMENTS[name](10_000)
    assert Incident.from_markdown(text).to_markdown() == text
