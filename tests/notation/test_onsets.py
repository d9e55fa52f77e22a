from __future__ import annotations

import pytest

from incidentkit.notation.milestones.onsets import shows_discovery, shows_end, shows_onset


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


@pytest.mark.parametrize(
    "text",
    [
        "Key committed and pushed",
        "API token accidentally leaked in a build log",
        "Credentials pushed to a public repository",
        "Primeros rechazos de tarjetas",
        "Primeiras falhas no pagamento",
        "Premiers échecs de connexion",
        "Erste Fehler im Protokoll",
        "Eerste fouten in de log",
        "First card declines",
    ],
)
def test_what_begins(text: str) -> None:
    assert shows_onset(text)


@pytest.mark.parametrize(
    "text",
    [
        "Leaked tokens revoked",
        "New key pushed to all hosts",
        "Keys rotated",
        "Somebody noticed that a token was leaked",
        "No first errors in staging",
    ],
)
def test_what_begins_nothing(text: str) -> None:
    assert not shows_onset(text)


@pytest.mark.parametrize(
    "text", ['Alerta "aprobación < 60%"', "Alerta de latencia", "Alarme (fila)"]
)
def test_an_alert_finds_out(text: str) -> None:
    assert shows_discovery(text)


@pytest.mark.parametrize(
    "text",
    [
        "Affected staff notified",
        "Impacted account holders were informed",
        "Patients notified by letter",
        "Regulator informed",
        "Alerta de latencia añadida",
        "Alerta resuelta",
    ],
)
def test_who_is_told_of_it_finds_nothing_out(text: str) -> None:
    assert not shows_discovery(text)


def test_somebody_who_tells_us_finds_out() -> None:
    assert shows_discovery("Insurer notified us of missing files")
