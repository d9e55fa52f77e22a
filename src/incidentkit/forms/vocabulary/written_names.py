"""The name that a new field, heading or column gets in a report of another language.

Data. Of the names that the vocabulary reads in each language one is written; whatever has none here
is written in English.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.rarer_abroad import LANGUAGES, RARER

_HEADINGS: Final = {
    "Executive Summary": "Zusammenfassung | Résumé | Resumen | Resumo | Riepilogo | Samenvatting"
    " | 概要 | 摘要 | 요약",
    "Timeline": "Zeitverlauf | Chronologie | Cronología | Linha do tempo | Cronologia degli eventi"
    " | Tijdlijn | タイムライン | 时间线 | 타임라인",
    "Detection": "Erkennung | Détection | Detección | Detecção | Rilevamento | Detectie | 検知"
    " | 检测 | 감지",
    "Impact": "Auswirkungen | Impacts | Impacto | Impacto | Impatto | Gevolgen | 影響 | 影响"
    " | 영향",
    "Root Cause Analysis": "Ursache | Cause racine | Causa raíz | Causa raiz | Causa radice"
    " | Oorzaak | 根本原因 | 根因分析 | 근본 원인",
    "Contributing Factors": "Beitragende Faktoren | Facteurs contributifs"
    " | Factores contribuyentes | Fatores contribuintes | Fattori contribuenti"
    " | Bijdragende factoren | 寄与要因 | 促成因素 | 기여 요인",
    "Five Whys": "Fünf Warum | Cinq pourquoi | Cinco porqués | Cinco porquês | Cinque perché"
    " | Vijf keer waarom | なぜなぜ分析 | 五个为什么 | 다섯 번의 왜",
    "Action Items": "Maßnahmen | Plan d'action | Acciones | Ações | Azioni | Actiepunten"
    " | アクションアイテム | 行动项 | 액션 아이템",
    "Prevention": "Vorbeugung | Prévention | - | Prevenção | Prevenzione | Preventie | 再発防止"
    " | - | 재발 방지",
    "Lessons Learned": "Erkenntnisse | Leçons apprises | Lecciones aprendidas"
    " | Lições aprendidas | Lezioni apprese | Geleerde lessen | 教訓 | 经验教训 | 교훈",
    "What Went Well": "Was gut lief | Ce qui a bien fonctionné | Qué salió bien"
    " | O que deu certo | Cosa è andato bene | Wat ging goed | 良かった点 | 做得好的地方 | 잘된 점",
    "What Went Wrong": "Was schlecht lief | Ce qui a mal fonctionné | Qué salió mal"
    " | O que deu errado | Cosa è andato storto | Wat ging fout | 悪かった点 | 做得不好的地方"
    " | 잘못된 점",
    "What Was Lucky": "Wo wir Glück hatten | Où nous avons eu de la chance"
    " | Dónde tuvimos suerte | Onde tivemos sorte | Dove siamo stati fortunati"
    " | Waar we geluk hadden | 幸運だったこと | 幸运之处 | 운이 좋았던 점",
    "What Happened": "Was ist passiert? | Que s'est-il passé ? | ¿Qué pasó? | O que aconteceu?"
    " | Cosa è successo? | Wat is er gebeurd? | 何が起きたか | - | -",
    "Why It Happened": "Warum ist es passiert? | Pourquoi est-ce arrivé ? | ¿Por qué pasó?"
    " | Por que aconteceu? | Perché è successo? | Waarom is het gebeurd? | なぜ起きたか | - | -",
    "Mitigation": "Eindämmung | Atténuation | Mitigación | Mitigação | Mitigazione | Mitigatie"
    " | 緩和 | 缓解 | 완화",
    "Resolution": "Behebung | Résolution | Resolución | Resolução | Risoluzione | Oplossing | 解決"
    " | 解决 | 해결",
    "References": "Referenzen | Références | Referencias | Referências | Riferimenti | Referenties"
    " | 参考資料 | 参考资料 | 참고 자료",
}
_HORIZONS: Final = {
    "Immediate": "Sofort | Immédiat | Inmediato | Imediato | Immediato | Onmiddellijk | 即時"
    " | 立即 | 즉시",
    "Short-term": "Kurzfristig | Court terme | Corto plazo | Curto prazo | Breve termine"
    " | Korte termijn | 短期 | 短期 | 단기",
    "Medium-term": "Mittelfristig | Moyen terme | Medio plazo | Médio prazo | Medio termine"
    " | Middellange termijn | 中期 | 中期 | 중기",
    "Long-term": "Langfristig | Long terme | Largo plazo | Longo prazo | Lungo termine"
    " | Lange termijn | 長期 | 长期 | 장기",
}
_LABELS: Final = {
    "Incident ID": "Vorfall-ID | Identifiant | ID del incidente | ID do incidente | ID incidente"
    " | Incidentnummer | インシデントID | 事件编号 | 인시던트 ID",
    "Date": "Datum | Date | Fecha | Data | Data dell'incidente | Incidentdatum | 日付 | 日期"
    " | 날짜",
    "Severity": "Schweregrad | Gravité | Severidad | Severidade | Gravità | Ernst | 重大度"
    " | 严重程度 | 심각도",
    "Status": "Status | Statut | Estado | Situação | Stato | Status | ステータス | 状态 | 상태",
    "Start Time": "Beginn | Début | Hora de inicio | Início | Ora di inizio | Starttijd"
    " | 発生日時 | 开始时间 | 시작 시각",
    "Detection Time": "Erkannt | Détecté | Hora de detección | Detectado em | Ora di rilevamento"
    " | Ontdekt | 検知日時 | 检测时间 | 감지 시각",
    "Escalated": "Eskaliert | Escaladé | Escalado | Escalado | Escalato | Geëscaleerd | - | - | -",
    "Acknowledged": "Bestätigt | Pris en charge | Reconocido | Reconhecido | Preso in carico"
    " | Bevestigd | 対応開始日時 | 响应时间点 | 대응 시작",
    "Identified": "Ursache gefunden | Identifié | Identificado | Identificado"
    " | Causa individuata | Oorzaak gevonden | 原因特定 | 定位时间 | 원인 파악",
    "Mitigated": "Entschärft | Atténué | Mitigado | Mitigado | Mitigato | Gemitigeerd | 緩和日時"
    " | 缓解时间 | 완화 시각",
    "Recovered": "Wiederhergestellt | Rétabli | Servicio restablecido | Recuperado | Ripristinato"
    " | Hersteld | - | - | -",
    "Resolution Time": "Behoben | Résolu le | Hora de resolución | Resolvido em"
    " | Ora di risoluzione | Opgelost | 復旧日時 | 恢复时间 | 복구 시각",
    "Duration": "Dauer | Durée | Duración | Duração | Durata | Duur | 継続時間 | 持续时间"
    " | 지속 시간",
    "Time to Detect": "Zeit bis zur Erkennung | Délai de détection | Tiempo de detección"
    " | Tempo de detecção | Tempo di rilevamento | Detectietijd | 検知までの時間 | 发现时长 | -",
    "Affected Services": "Betroffene Dienste | Services affectés | Servicios afectados"
    " | Serviços afetados | Servizi interessati | Getroffen diensten | 影響サービス"
    " | 受影响服务 | 영향 서비스",
    "Users Affected": "Betroffene Nutzer | Utilisateurs affectés | Usuarios afectados"
    " | Usuários afetados | Utenti interessati | Getroffen gebruikers | 影響ユーザー数"
    " | 受影响用户数 | 영향 사용자 수",
    "Detected By": "Entdeckt durch | Détecté par | Detectado por | Detectado por | Rilevato da"
    " | Ontdekt door | - | - | -",
    "Incident Commander": "Einsatzleitung | Pilote de l'incident | Responsable del incidente"
    " | Responsável pelo incidente | Responsabile dell'incidente | Incidentmanager"
    " | インシデントコマンダー | 事件指挥官 | 인시던트 커맨더",
    "Author": "Verfasser | Auteur | Autor | Autor | Autore | Auteur | 作成者 | 作者 | 작성자",
    "Revenue Impact": "Umsatzausfall | Impact financier | Impacto económico | Impacto financeiro"
    " | Impatto economico | Omzetverlies | - | - | -",
}
_COLUMNS: Final = {
    "Time": "Zeit | Heure | Hora | Horário | Ora | Tijd | 時刻 | 时间 | 시간",
    "Event": "Ereignis | Événement | Evento | Evento | Evento | Gebeurtenis | 出来事 | 事件"
    " | 이벤트",
    "Action Taken": "Maßnahme | - | Acción | Ação | Azione | Actie | 対応 | 措施 | 조치",
    "Actor": "Verantwortlich | Responsable | Responsable | Responsável | Responsabile"
    " | Verantwoordelijke | 担当者 | 负责人 | 담당자",
    "Action": "Maßnahme | - | Acción | Ação | Azione | Actie | アクション | 措施 | 조치",
    "Owner": "Verantwortlich | Responsable | Responsable | Responsável | Responsabile"
    " | Verantwoordelijke | 担当者 | 负责人 | 담당자",
    "Due Date": "Fällig | Échéance | Fecha límite | Prazo | Scadenza | Vervaldatum | 期限"
    " | 截止日期 | 기한",
    "Due": "Fällig | Échéance | Fecha límite | Prazo | Scadenza | Vervaldatum | 期限 | 截止日期"
    " | 기한",
    "Priority": "Priorität | Priorité | Prioridad | Prioridade | Priorità | Prioriteit | 優先度"
    " | 优先级 | 우선순위",
    "Date": _LABELS["Date"],
    "Status": _LABELS["Status"],
    "Type": RARER["type"],
}


def _by_language(names: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """The names of each language by the key of the English one."""
    found: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for english, told in names.items():
        for language, name in zip(LANGUAGES, told.split("|"), strict=True):
            if name.strip() != "-":
                found[language][key_of(english)] = name.strip()
    return MappingProxyType(found)


_OF_ACTIONS: Final = {f"{english} Actions": names for english, names in _HORIZONS.items()}
HEADINGS: Final = _by_language({**RARER, **_HEADINGS, **_HORIZONS, **_OF_ACTIONS})
LABELS: Final = _by_language({**RARER, **_LABELS})
COLUMNS: Final = _by_language(_COLUMNS)


def heading_name(english: str, language: str | None) -> str:
    """The heading of a section, in a language."""
    return english if language is None else HEADINGS[language].get(key_of(english), english)


def label_name(english: str, language: str | None) -> str:
    """The label of a field, in a language."""
    return english if language is None else LABELS[language].get(key_of(english), english)


def column_name(english: str, language: str | None) -> str:
    """The head of a column, or the name of a part of an action, in a language."""
    return english if language is None else COLUMNS[language].get(key_of(english), english)
