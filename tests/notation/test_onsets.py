from __future__ import annotations

import pytest

from incidentkit.notation.milestones.onsets import shows_end


@pytest.mark.parametrize(
    "text",
    [
        "No more errors since the rollback",
        "Back to zero",
        "Zero timeout errors",
        "Without errors for an hour",
        "Service restored",
    ],
)
def test_no_errors_any_more_is_an_end(text: str) -> None:
    assert shows_end(text)


@pytest.mark.parametrize("text", ["", "Errors continue", "Still no fix, error rate back to zero"])
def test_what_goes_on_is_no_end(text: str) -> None:
    assert not shows_end(text)
