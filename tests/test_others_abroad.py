"""States that remarks take back, and sections of others, in languages other than English."""

from __future__ import annotations

import pytest

from incidentkit import Incident
from incidentkit.notation.states import ActionState, State, action_state_of, state_of


@pytest.mark.parametrize(
    "label",
    [
        "Done (teilweise)",
        "Done – noch nicht ausgerollt",
        "Done (partiellement)",
        "Done, pas encore déployé",
        "Done (parcialmente)",
        "Done (pendiente de revisión)",
        "Done (em parte)",
        "Done (in parte)",
        "Done (non ancora)",
        "Done (gedeeltelijk)",
        "Closed (wieder geöffnet)",
        "Closed (rouvert)",
        "Closed (heropend)",
    ],
)
def test_what_is_done_in_part_or_open_again_is_not_done(label: str) -> None:
    assert action_state_of(label) is None


@pytest.mark.parametrize(
    "label",
    [
        "Closed (Duplikat)",
        "Closed (nicht mehr nötig)",
        "Closed (doublon)",
        "Closed (sans objet)",
        "Closed (duplicado de #12)",
        "Closed (no aplica)",
        "Closed (desnecessário)",
        "Closed (non riproducibile)",
        "Closed (niet meer nodig)",
    ],
)
def test_what_was_closed_for_nothing_is_cancelled(label: str) -> None:
    assert action_state_of(label) is ActionState.CANCELLED


@pytest.mark.parametrize(
    "label",
    [
        "Closed (wieder geöffnet)",
        "Resolved (rouvert)",
        "Closed (reabierto)",
        "Resolved (reaberto)",
        "Closed (riaperto)",
        "Closed (heropend)",
    ],
)
def test_what_was_opened_again_is_not_over(label: str) -> None:
    assert state_of(label) is None


@pytest.mark.parametrize("label", ["Closed (nicht wieder geöffnet)", "Closed (mit Anna)"])
def test_other_remarks_say_nothing_of_the_state(label: str) -> None:
    assert state_of(label) is State.CLOSED
    assert action_state_of(label) is ActionState.DONE


@pytest.mark.parametrize(
    "heading",
    [
        "Ähnliche Vorfälle",
        "Frühere Ausfälle",
        "Incidents similaires",
        "Pannes précédentes",
        "Incidentes semelhantes",
        "Incidentes anteriores",
        "Otras caídas",
        "Incidenti simili",
        "Altri incidenti",
        "Eerdere incidenten",
        "Soortgelijke storingen",
        "Änderung vom 3. März",
        "Lieferant",
        "Déploiement",
        "Client Dupont",
        "Proveedor",
        "Cliente ACME",
        "Fornecedor",
        "Rilascio 4.2",
        "Leverancier",
    ],
)
def test_a_section_of_another_thing_says_nothing_of_the_incident(heading: str) -> None:
    found = Incident.from_markdown(
        f"# Checkout down\n\n**Severity**: P1\n\n## {heading}\n\n"
        "- **Status**: Closed\n- **Started**: 2025-01-02 10:00 UTC\n"
    )
    assert (found.status, found.started_at) == (None, None)
    assert found.severity is not None


@pytest.mark.parametrize("heading", ["Kundenauswirkung", "Ablauf", "Was geschah", "Hergang"])
def test_other_sections_are_the_incidents_own(heading: str) -> None:
    found = Incident.from_markdown(
        f"# Checkout down\n\n## {heading}\n\n- **Started**: 2025-01-02 10:00 UTC\n"
    )
    assert found.started_at is not None


@pytest.mark.parametrize(
    "heading",
    [
        "Nächste Schritte",
        "Hintergrund",
        "Prochaines étapes",
        "Contexte",
        "Próximos pasos",
        "Antecedentes",
        "Próximos passos",
        "Prossimi passi",
        "Riferimenti",
        "Volgende stappen",
    ],
)
def test_prose_of_what_is_to_be_done_or_was_before_gives_no_time(heading: str) -> None:
    sentence = "The outage started at 10:00 UTC on 2025-01-02 and was resolved at 11:00 UTC."
    told = Incident.from_markdown(f"# Checkout down\n\n## Was geschah\n\n{sentence}\n")
    assert told.started_at is not None
    other = Incident.from_markdown(f"# Checkout down\n\n## {heading}\n\n{sentence}\n")
    assert other.started_at is None
