"""Of the documents that people annotated as much is read, and as much of it is right, as we say."""

from __future__ import annotations

import pytest

from accuracy.expected import annotated
from accuracy.judging import judge
from accuracy.tally import Tally
from incidentkit import Incident

LEAST = {"truth": (0.95, 0.99), "look": (0.97, 0.98), "score": (0.88, 0.96)}
"""Recall and precision that each set is not to fall below."""


@pytest.mark.skipif(not annotated(), reason="the shared documents are not at hand")
@pytest.mark.parametrize("half", LEAST)
def test_as_much_is_read_as_was_reached(half: str) -> None:
    documents = [document for document in annotated() if document.half == half]
    tally = Tally()
    for document in documents:
        found = judge(document, Incident.from_file(document.path))
        tally.add(one.outcome for one in found)
    recall, precision = LEAST[half]
    assert (tally.recall or 0) >= recall, str(tally)
    assert (tally.precision or 0) >= precision, str(tally)
