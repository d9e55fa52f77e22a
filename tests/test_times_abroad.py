"""Times of documents in other languages, and those that are counted from T0."""

from __future__ import annotations

import pytest

from incidentkit import Incident

ZERO = """# Outage

**Date:** 2025-06-04

## Timeline

T0 = 17:25 UTC

- T+0: deploy goes out
- T+5m: errors begin
- T+1h 10m: rolled back
"""
ZERO_TABLE = """# Outage

**Date:** 2025-06-04

## Timeline (T0 = 17:25 UTC)

| Time | Event |
|---|---|
| T-10m | deploy |
| T+5m | errors begin |
| T+90m | rolled back |
"""
GERMAN = """# Störung Portal

**Datum:** 04.06.2025

Alle Uhrzeiten in MESZ.

## Zeitverlauf

- 14:05 Uhr: Störung beginnt
- Um 14:20 Uhr: Analyse begonnen
- gegen 15 Uhr: Störung behoben
"""
GERMAN_TABLE = """# Störung

## Zeitverlauf

| Zeit | Ereignis |
|---|---|
| 04.06.2025 14:05 Uhr MESZ | Störung beginnt |
| 04.06.2025 15:05 Uhr MESZ | Störung behoben |
"""
FRENCH = """# Panne

**Date :** mercredi 4 juin 2025

Toutes les heures sont en heure de Paris.

## Chronologie

- 14h05 : Début de l'incident
- À 14 h 20, début de l'analyse
- vers 15h00 : Incident résolu
"""
SPANISH = """# Caída

**Fecha:** miércoles, 4 de junio de 2025

Todas las horas en hora de Madrid.

## Cronología

- A las 14:05, inicio del incidente
- 14:20 hs - Se inicia la investigación
- Sobre las 15:00 - Incidente resuelto
"""
PORTUGUESE = """# Queda

**Data:** 4 de junho de 2025

Todas as horas em UTC-3.

## Linha do tempo

- 14h05 - Início do incidente
- Às 14h20, início da investigação
- por volta das 15h00 - Incidente resolvido
"""
JAPANESE = """# 障害報告

**日付:** 2025年6月4日（水）

時刻はすべて日本時間。

## タイムライン

- 午後2時5分 障害発生
- 14時20分、調査を開始
- 15:00頃 障害解消
"""
CHINESE = """# 故障报告

**日期:** 2025年6月4日

## 时间线（北京时间）

- 下午2点05分 故障发生
- 14：20，开始排查
- 下午3点左右：故障解除
"""
KOREAN = """# 장애 보고서

**날짜:** 2025년 6월 4일

모든 시간은 KST 기준입니다.

## 타임라인

| 시간 | 내용 |
|---|---|
| 오후 2시 5분 | 장애 발생 |
| 오후 2:20 | 조사 시작 |
| 오후 3시 | 장애 해결 |
"""
WHEN = {
    ZERO: ["17:25 +00:00", "17:30 +00:00", "18:35 +00:00"],
    ZERO_TABLE: [
        "17:15 +00:00",
        "17:30 +00:00",
        "18:55 +00:00",
    ],
    GERMAN: ["14:05 +02:00", "14:20 +02:00", "15:00 +02:00"],
    GERMAN_TABLE: ["14:05 +02:00", "15:05 +02:00"],
    FRENCH: ["14:05 +02:00", "14:20 +02:00", "15:00 +02:00"],
    SPANISH: [
        "14:05 +02:00",
        "14:20 +02:00",
        "15:00 +02:00",
    ],
    PORTUGUESE: [
        "14:05 -03:00",
        "14:20 -03:00",
        "15:00 -03:00",
    ],
    JAPANESE: [
        "14:05 +09:00",
        "14:20 +09:00",
        "15:00 +09:00",
    ],
    CHINESE: [
        "14:05 +08:00",
        "14:20 +08:00",
        "15:00 +08:00",
    ],
    KOREAN: ["14:05 +09:00", "14:20 +09:00", "15:00 +09:00"],
}


def read(text: str) -> list[str | None]:
    found = Incident.from_markdown(text)
    assert not found.unread
    assert not found.findings
    return [None if event.at is None else event.at.isoformat() for event in found.timeline]


@pytest.mark.parametrize("text", WHEN, ids=lambda text: text.splitlines()[0].strip("# "))
def test_times_in_the_words_of_a_language_are_times_in_its_zone(text: str) -> None:
    times = [time.split() for time in WHEN[text]]
    assert read(text) == [f"2025-06-04T{clock}:00{offset}" for clock, offset in times]


@pytest.mark.parametrize("minutes", [7, 24 * 60])
@pytest.mark.parametrize("text", WHEN, ids=lambda text: text.splitlines()[0].strip("# "))
def test_each_of_these_times_can_be_moved(text: str, minutes: int) -> None:
    incident = Incident.from_markdown(text)
    for number, event in enumerate(incident.timeline):
        assert event.at is not None
        moved = incident.evolve({f"timeline[{number}].at": event.at.add(minutes=minutes)})
        assert Incident.from_markdown(moved.to_markdown()) == moved


@pytest.mark.parametrize(
    ("said", "offset"),
    [
        ("Alle Zeiten in MEZ", "+01:00"),
        ("Uhrzeiten in MESZ", "+02:00"),
        ("Zeitzone: Europe/Vienna", "+02:00"),
        ("Les heures sont en heure de Paris (CEST)", "+02:00"),
        ("Toutes les heures sont exprimées en UTC", "+00:00"),
        ("Las horas están en hora de Ciudad de México", "-06:00"),
        ("Todos os horários em horário de Brasília", "-03:00"),
        ("すべての時刻はJST", "+09:00"),
        ("所有时间均为北京时间", "+08:00"),
        ("时区：UTC+8", "+08:00"),
        ("모든 시각은 한국 시간", "+09:00"),
        ("All times are Pacific Time (PT)", "-07:00"),
    ],
)
def test_a_sentence_in_any_language_says_the_zone_of_all_times(said: str, offset: str) -> None:
    text = f"**Date:** 2025-06-04\n\n{said}.\n\n## Timeline\n\n- 14:05 Outage began\n"
    assert read(text) == [f"2025-06-04T14:05:00{offset}"]


@pytest.mark.parametrize(
    "written",
    [
        "10/11/2024 14:05 UTC",
        "14:05 CST",
        "14:05 IST",
        "around noon UTC",
        "上午14:05",
        "T+0:15",
    ],
)
def test_what_can_mean_two_things_stays_unread(written: str) -> None:
    text = (
        "**Date:** 2025-06-04\n\n## Timeline\n\n| Time | Event |\n|---|---|\n"
        f"| {written} | Outage began |\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.timeline[0].at is None
    assert "timeline[0].at" in incident.unread


@pytest.mark.parametrize("text", ["2時間", "2시간", "14h05min", "14h", "3点"])
def test_lengths_and_points_are_no_times(text: str) -> None:
    written = f"**Date:** 2025-06-04\n\n## Timeline\n\n- {text}\n"
    assert Incident.from_markdown(written).timeline[0].at is None


@pytest.mark.parametrize(
    ("span", "start", "end"),
    [
        ("14:05 bis 15:20 Uhr", "14:05", "15:20"),
        ("von 14:05 bis 15:20 Uhr", "14:05", "15:20"),
        ("de 14h05 à 15h20", "14:05", "15:20"),
        ("das 14h05 às 15h20", "14:05", "15:20"),
        ("14:05～15:20", "14:05", "15:20"),
        ("14:05~15:20", "14:05", "15:20"),
    ],
)
def test_a_range_may_be_in_the_words_of_a_language(span: str, start: str, end: str) -> None:
    found = Incident.from_markdown(f"**Date:** 2025-06-04\n\n**Duration:** {span}\n")
    assert found.started_at is not None
    assert found.resolved_at is not None
    assert found.started_at.format("HH:mm") == start
    assert found.resolved_at.format("HH:mm") == end


def test_a_paragraph_that_begins_with_at_is_prose() -> None:
    text = "# Outage\n\n## What happened\n\nAt 14:05 UTC on 2025-06-04, errors began.\n"
    assert not Incident.from_markdown(text).timeline
