"""Milestones of documents in other languages than English, from the rows of their timelines."""

from __future__ import annotations

import pytest

from incidentkit import Incident

GERMAN = """# Störungsbericht: Kundenportal

**Datum:** 2025-06-04

## Zeitverlauf

| Uhrzeit (UTC) | Ereignis |
|---|---|
| 09:02 | Störung beginnt |
| 09:10 | Grafana meldet hohe Fehlerraten |
| 09:15 | Bereitschaft übernimmt den Alarm |
| 09:40 | Störung konnte noch nicht behoben werden |
| 09:55 | Ursache gefunden: Zertifikat abgelaufen |
| 10:05 | Portal ist wieder erreichbar |
| 10:20 | Störung behoben |
"""
FRENCH = """# Incident : paiement en panne

**Date :** 2025-06-04

## Chronologie

- 09:02 UTC : Début de l'incident
- 09:10 UTC : Incident détecté par la supervision
- 09:15 UTC : L'astreinte prend en charge l'alerte
- 09:40 UTC : Le service n'est pas encore rétabli
- 09:55 UTC : Cause identifiée
- 10:05 UTC : Service rétabli
- 10:20 UTC : Incident résolu
"""
SPANISH = """# Incidente: pagos caídos

**Fecha:** 2025-06-04

## Cronología

- 09:02 UTC - Inicio del incidente
- 09:10 UTC - Se detecta el incidente
- 09:15 UTC - El equipo comienza a investigar
- 09:40 UTC - Aún no se restablece el servicio
- 09:55 UTC - Se identifica la causa
- 10:05 UTC - Servicio restablecido
- 10:20 UTC - Incidente resuelto
"""
PORTUGUESE = """# Incidente: pagamentos fora do ar

**Data:** 2025-06-04

## Linha do tempo

- 09:02 UTC - Início do incidente
- 09:10 UTC - Alerta disparado no Grafana
- 09:15 UTC - Plantonista assume o alerta
- 09:40 UTC - Problema ainda não resolvido
- 09:55 UTC - Causa raiz identificada
- 10:05 UTC - Serviço restabelecido
- 10:20 UTC - Incidente resolvido
"""
JAPANESE = """# 障害報告書

**日付:** 2025-06-04

## タイムライン

| 時刻 (UTC) | 内容 |
|---|---|
| 09:02 | 障害発生 |
| 09:10 | アラートを検知 |
| 09:15 | 調査を開始 |
| 09:40 | 未解決 |
| 09:55 | 原因を特定 |
| 10:05 | サービス復旧 |
| 10:20 | 障害解消 |
"""
CHINESE = """# 故障报告

**日期:** 2025-06-04

## 时间线

| 时间 (UTC) | 事件 |
|---|---|
| 09:02 | 故障发生 |
| 09:10 | 监控告警触发 |
| 09:15 | 开始排查 |
| 09:40 | 问题仍未解决 |
| 09:55 | 定位到根因 |
| 10:05 | 服务恢复正常 |
| 10:20 | 故障解除 |
"""
KOREAN = """# 장애 보고서

**날짜:** 2025-06-04

## 타임라인

| 시간 (UTC) | 내용 |
|---|---|
| 09:02 | 장애 발생 |
| 09:10 | 모니터링 알림 수신 |
| 09:15 | 조사 시작 |
| 09:40 | 아직 해결되지 않음 |
| 09:55 | 원인 파악 |
| 10:05 | 서비스 복구 완료 |
| 10:20 | 장애 해결 |
"""
WHEN = {
    "started": "09:02",
    "detected": "09:10",
    "acknowledged": "09:15",
    "identified": "09:55",
    "recovered": "10:05",
    "resolved": "10:20",
}


@pytest.mark.parametrize(
    "text",
    [GERMAN, FRENCH, SPANISH, PORTUGUESE, JAPANESE, CHINESE, KOREAN],
    ids=["German", "French", "Spanish", "Portuguese", "Japanese", "Chinese", "Korean"],
)
def test_rows_in_any_of_seven_languages_give_the_milestones(text: str) -> None:
    milestones = Incident.from_markdown(text).milestones
    found = {
        name: milestone.at.format("HH:mm")
        for name, milestone in milestones.items()
        if milestone.at is not None
    }
    assert found == WHEN


@pytest.mark.parametrize(
    "denied",
    [
        "Störung noch nicht behoben",
        "Dienst wird wiederhergestellt",
        "Le service n'est pas encore rétabli",
        "Rétablissement prévu à 16 h",
        "El problema no está resuelto",
        "Problema não resolvido",
        "未解決",
        "復旧の見込みは16時",
        "问题尚未解决",
        "복구되지 않음",
    ],
)
def test_an_end_that_is_denied_or_planned_is_none_in_any_language(denied: str) -> None:
    text = (
        f"**Date:** 2025-06-04\n\n## Timeline\n\n- 09:02 UTC Outage began\n- 09:40 UTC {denied}\n"
    )
    milestones = Incident.from_markdown(text).milestones
    assert milestones["started"].known
    ends = ("mitigated", "recovered", "resolved", "closed")
    assert not any(milestones[name].known for name in ends)
