from __future__ import annotations

import pytest

from incidentkit.notation.milestones.relapses import shows_relapse


@pytest.mark.parametrize(
    "text",
    [
        "Errors return",
        "Rolled back, errors return",
        "Alerts are firing again",
        "Deploy finished; 502s are back",
        "The incident was re-opened",
        "Reopened the incident",
        "API down again",
        "Fehler treten erneut auf",
        "Störung tritt wieder auf",
        "L'erreur est réapparue",
        "La API vuelve a fallar",
        "O serviço voltou a falhar",
        "Il problema si ripresenta",
        "Kassa opnieuw uitgevallen",
    ],
)
def test_trouble_that_is_back_is_told(text: str) -> None:
    assert shows_relapse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Resolved again",
        "No errors returned",
        "Error rates back to normal",
        "Errors went back down to zero",
        "Watching whether errors return",
        "Would page us if errors return",
        "Are errors back?",
        "Errors are back in staging",
        "Unrelated: search down again",
        "Reopened the road",
        "Back up again",
        "Keine Fehler treten erneut auf",
    ],
)
def test_what_is_denied_feared_or_good_news_is_no_trouble(text: str) -> None:
    assert not shows_relapse(text)
