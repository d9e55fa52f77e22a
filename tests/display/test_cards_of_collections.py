"""Cards of logs, statistics, comparisons and verdicts: what they say, and that nothing can act."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from display.test_element import Texts
from display.test_incident_card import HARMLESS

from incidentkit import Incident, IncidentLog, SeverityPolicy

EXAMPLES = Path(__file__).parents[2] / "examples" / "postmortems"
START = dt.datetime(2025, 3, 1, tzinfo=dt.UTC)
SCRIPT = "<script>alert(1)</script>"


def lasting(minutes: int) -> Incident:
    return Incident(
        id=f"{SCRIPT}-{minutes}",
        title=SCRIPT,
        severity=SCRIPT,
        started_at=START,
        resolved_at=START + dt.timedelta(minutes=minutes),
    )


OPEN = Incident(started_at=START, status="Investigating", path=Path(SCRIPT))
LOG = IncidentLog([*map(lasting, range(1, 13)), OPEN, Incident(title="No times")])
SEEN = {
    "log": LOG,
    "empty log": IncidentLog(),
    "examples": IncidentLog.from_files(EXAMPLES),
    "statistic": LOG.mttr(),
    "empty statistic": IncidentLog().mttr(),
    "table": LOG.metrics(by="severity"),
    "months": LOG.metrics(by="month"),
    "comparison": LOG.mttr().compare(LOG.mttr()),
    "empty comparison": LOG.mttr().compare(IncidentLog().mttr()),
    "verdict": SeverityPolicy.default().evaluate(lasting(5)),
    "actions": IncidentLog.from_files(EXAMPLES).actions,
}


def page_of(seen: Any) -> Texts:  # noqa: ANN401 -- whatever has a card
    return Texts(seen._repr_html_())


@pytest.mark.parametrize("name", SEEN)
def test_a_card_has_harmless_elements_alone(name: str) -> None:
    page = page_of(SEEN[name])
    assert HARMLESS.issuperset(page.names)
    assert {attribute for attribute, _ in page.attributes} <= {"style"}


@pytest.mark.parametrize("name", SEEN)
def test_a_repr_is_one_short_line(name: str) -> None:
    shown = repr(SEEN[name])
    assert "\n" not in shown
    assert name in {"verdict", "comparison", "empty comparison"} or len(shown) < 200


def test_a_statistic_says_what_it_left_out_and_why() -> None:
    text = page_of(LOG.mttr()).text
    assert "n = 12" in text
    assert "1 open" in text
    assert "no time for started, no time for resolved" in text
    assert SCRIPT in text


def test_a_log_says_how_many_and_from_when_to_when() -> None:
    text = page_of(SEEN["examples"]).text
    assert "5 incidents" in text
    assert "2025-07-05 to 2025-11-30" in text


def test_a_verdict_says_why() -> None:
    text = page_of(SEEN["verdict"]).text
    assert "the policy has no level for its severity" in text


def test_months_without_incidents_have_no_figures() -> None:
    later = lasting(5).evolve(
        started_at=START + dt.timedelta(days=70), resolved_at=START + dt.timedelta(days=71)
    )
    table = IncidentLog([lasting(5), later]).metrics(by="month")
    assert list(table) == ["2025-03", "2025-04", "2025-05"]
    assert table["2025-04"]["time_to_resolve"].mean is None
    assert "2025-04" in page_of(table).text
