"""Sentences that say in which zone all times of a document are, in whatever words."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

TEXT = """# Outage

**Started:** 2025-06-12 20:03

{}
"""


def _read(sentence: str) -> Incident:
    return Incident.from_markdown(TEXT.format(sentence))


def _offset(incident: Incident) -> float | None:
    at = incident.started_at
    return None if at is None else (at.utcoffset() or dt.timedelta()) / dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("sentence", "offset"),
    [
        ("(以上均为北京时间)", 8),
        ("以上时间均为北京时间", 8),
        ("※時刻はすべて日本時間(JST)です。", 9),
        ("以下時刻は日本時間", 9),
        ("이하 모든 시각은 KST 기준", 9),
        ("(All of the above is Beijing time.)", 8),
        ("Above times: Beijing", 8),
        ("Times: Chicago", -5),
        ("Times as shown on the wall clock in Chicago.", -5),
        ("The times below are from the clock in our Austin office.", -5),
        ("All timestamps are given as Singapore local time", 8),
        ("All times local to our Berlin office.", 2),
        ("Times shown are Pacific.", -7),
        ("Todos los horarios son de Ciudad de México.", -6),
        ("Todos os horários são de Brasília.", -3),
        ("Tutti gli orari sono di Roma.", 2),
        ("Toutes les heures sont celles de Paris.", 2),
        ("Times are not in UTC but in CET.", 1),
        ("Alle Zeitangaben in MEZ, nicht UTC.", 1),
        ("*All times CET (UTC is an hour behind).*", 1),
    ],
)
def test_it_is_the_zone_of_all(sentence: str, offset: float) -> None:
    assert _offset(_read(sentence)) == offset


@pytest.mark.parametrize(
    "sentence",
    [
        "All times are in UTC; the customer is in EST.",
        "All times are in UTC, not CEST.",
        "All times UTC (CET+1)",
        "Timestamps are from Grafana (UTC).",
    ],
)
def test_another_zone_beside_it_is_of_something_else(sentence: str) -> None:
    incident = _read(sentence)
    assert _offset(incident) == 0
    assert "zone-assumed" not in {one.code for one in incident.findings}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("All times are in Kathmandu time.", "'All times are in Kathmandu time'"),
        ("Times are in NPT.", "'Times are in NPT'"),
        ("Times are not in UTC.", "'Times are not in UTC'"),
    ],
)
def test_a_zone_that_is_not_known_leaves_them_unread(sentence: str, said: str) -> None:
    incident = _read(sentence)
    assert incident.started_at is None
    assert incident.unread == {"started_at": "2025-06-12 20:03"}
    (finding,) = (one for one in incident.findings if one.code == "ambiguous-value")
    assert said in finding.message
    assert Incident.from_markdown(incident.to_markdown(template="basic")) == incident


@pytest.mark.parametrize(
    "sentence",
    [
        "All times in Grafana",
        "Response times in Europe rose.",
        "All times are in Minutes.",
        "Load times in London were high.",
        "The above was seen in Berlin.",
        "The times of the deploys in Singapore are unknown.",
        "Three times as many CET users were hit.",
        "All users in London above 100 ms",
    ],
)
def test_sentences_about_other_things(sentence: str) -> None:
    incident = _read(sentence)
    assert _offset(incident) == 0
    (finding,) = (one for one in incident.findings if one.code == "zone-assumed")
    assert finding.message == "no zone is stated; times are taken as UTC"


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("All times in EST, or UTC where noted", "EST and UTC"),
        ("Times in PST or EST", "EST and PST"),
    ],
)
def test_several_are_named_in_the_finding(sentence: str, named: str) -> None:
    findings = {one.code: one.message for one in _read(sentence).findings}
    assert f"and others are in {named}" in findings["zone-assumed"]
