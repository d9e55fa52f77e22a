"""What ended in a part, by a plan or for somebody alone is no end; good news is no discovery."""

from __future__ import annotations

import pytest

from incidentkit import Incident
from incidentkit.notation.milestones.kinds import kinds_of


@pytest.mark.parametrize(
    "text",
    [
        "Outage ends for EU",
        "Impact ended for mobile",
        "Rollback completed in EU",
        "Workaround in place for VIP customers",
        "Outage ends in one hour, we estimate",
        "Issue resolved, says Ann, but errors go on",
        "All clear for the building",
        "Recovered node 3 of 5",
        "Recovered 2 out of 3 replicas",
        "Recovered first replica",
        "Restored access for Ann",
        "Restored VPN access for the on-call",
        "Recovered Ann's laptop access",
        "Hotfix deployed, rolled back at once",
        "Fix deployed, reverted right away",
        "Service rétabli pour la moitié des clients",
        "Servicio restablecido en el 50 %",
        "Dienst für 20 % wiederhergestellt",
        "Tout fonctionne sauf les paiements",
        "Servizio ripristinato per metà dei clienti",
    ],
)
def test_an_end_in_part_is_none(text: str) -> None:
    assert kinds_of(text) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Customer reports all good",
        "Customers report the issue is gone",
        "Kunde meldet, dass alles wieder geht",
        "Client signale que tout fonctionne",
        "Alert received for a different service",
    ],
)
def test_good_news_and_the_trouble_of_others_are_no_discovery(text: str) -> None:
    assert "detected" not in kinds_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Root cause identified as unknown",
        "Incident declared a non-event",
        "On-call engineer acknowledges receipt of lunch",
    ],
)
def test_what_is_unknown_or_something_else_states_nothing(text: str) -> None:
    assert kinds_of(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Outage ends for all users", "resolved"),
        ("Outage ends", "resolved"),
        ("All clear", "resolved"),
        ("Impact ended for affected customers", "mitigated"),
        ("Rollback completed", "mitigated"),
        ("Rollback completed in 5 minutes", "mitigated"),
        ("Workaround in place for all customers", "mitigated"),
        ("Recovered node 3 of 3", "recovered"),
        ("Access restored for all users", "recovered"),
        ("Services restored", "recovered"),
        ("Failures stop", "recovered"),
        ("Error rate down to 0%", "recovered"),
        ("Disponibilité : service rétabli à 99 %", "recovered"),
        ("Alles wieder geht", "recovered"),
        ("Todo funciona", "recovered"),
        ("Customers report errors", "detected"),
    ],
)
def test_an_end_of_all_of_it_is_one(text: str, kind: str) -> None:
    assert kinds_of(text) == {kind}


def test_an_end_before_the_start_is_that_of_something_else() -> None:
    rows = [
        "09:00 Maintenance started",
        "09:30 Maintenance ends, all checks green",
        "10:00 Outage starts",
        "10:10 Detected",
        "11:00 Resolved",
    ]
    lines = "\n".join(f"- {row}" for row in rows)
    text = f"# Down\n\n**Date:** 2025-03-05 (UTC)\n\n## Timeline\n\n{lines}\n"
    found = Incident.from_markdown(text).milestones
    assert found["started"].at is not None
    assert found["resolved"].at is not None
    assert found["recovered"].at is None
