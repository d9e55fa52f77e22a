"""The name that a new field, heading or column gets in a report of another language.

Data. Of the names that the vocabulary reads in each language one is written; whatever has none here
is written in English.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.forms.keys import key_of

_LANGUAGES: Final = ("de", "fr", "es", "pt", "it", "nl", "ja", "zh", "ko")
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
    "References": "Referenzen | Références | Referencias | Referências | Riferimenti | Referenties"
    " | 参考資料 | 参考资料 | 참고 자료",
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
    "Status": _LABELS["Status"],
}
_TELLING: Final = {
    "de": "Ursachen | Auswirkung | Ablauf | Verlauf | Zeitlicher Verlauf | Zeitlicher Ablauf"
    " | Zeitleiste | Lösung | Behebung | Uhrzeit | Zeitpunkt | Verantwortlicher | Zuständig | Frist"
    " | Termin | Ende | Startzeit | Endzeit | Nächste Schritte | Aufgaben | Lehren | Aufgabe"
    " | Beschreibung | Störungsbeginn | Störungsende | Überblick | Autor | Verfasser",
    "fr": "Début de l'incident | Fin de l'incident | Heure de début | Heure de fin | Fin"
    " | Déroulé | Déroulement des faits | Chronologie des faits | Cause profonde | Causes racines"
    " | Actions correctives | Actions de suivi | Prochaines étapes | Synthèse | Conséquences"
    " | Responsable | Qui | Quand | Quoi | Sévérité | Criticité | Auteur | Titre",
    "es": "Inicio | Hora de fin | Línea de tiempo | Cronología de los hechos | Resumen ejecutivo"
    " | Acciones correctivas | Próximos pasos | Consecuencias | Gravedad | Criticidad | Solución"
    " | Plazo | Quién | Descripción | Título",
    "pt": "Fim | Hora de início | Hora do fim | Cronograma | Resumo executivo | Itens de ação"
    " | Ações corretivas | Próximos passos | Consequências | Gravidade | Criticidade | Resolução"
    " | Data limite | Quem | Descrição | Título | Aprendizados",
    "it": "Inizio | Fine | Causa | Causa principale | Azioni correttive | Prossimi passi"
    " | Sintesi | Sommario | Conseguenze | Risoluzione | Chi | Descrizione | Titolo | Autore",
    "nl": "Einde | Eindtijd | Verloop | Acties | Maatregelen | Vervolgacties | Oplossing"
    " | Herstel | Eigenaar | Wie | Omschrijving | Beschrijving | Auteur | Tijdstip | Overzicht",
    "ja": "経緯 | 時系列 | 原因 | 対応策 | 再発防止策 | 復旧 | 終了日時 | 発生時刻 | 担当 | 日時"
    " | 内容 | 影響範囲 | 件名 | 作成者",
    "zh": "原因 | 根本原因 | 时间轴 | 事件经过 | 改进措施 | 后续措施 | 解决方案 | 影响范围"
    " | 责任人 | 描述 | 标题 | 概述",
    "ko": "개요 | 경과 | 원인 | 후속 조치 | 해결 | 복구 | 영향 범위 | 담당 | 내용 | 제목 | 작성자",
}
"""Other names that show in which language a report is."""


def _by_language(names: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {language: {} for language in _LANGUAGES}
    for english, told in names.items():
        for language, name in zip(_LANGUAGES, told.split("|"), strict=True):
            if name.strip() != "-":
                found[language][english] = name.strip()
    return MappingProxyType(found)


HEADINGS: Final = _by_language(_HEADINGS)
LABELS: Final = _by_language(_LABELS)
COLUMNS: Final = _by_language(_COLUMNS)
_KINDS: Final = (HEADINGS, LABELS, COLUMNS)
_KEYS: Final = MappingProxyType(
    {
        language: frozenset(
            map(
                key_of,
                (
                    *(name for kind in _KINDS for name in kind[language].values()),
                    *_TELLING[language].split("|"),
                ),
            )
        )
        for language in _LANGUAGES
    }
)
_ENGLISH: Final = frozenset(
    map(
        key_of,
        (
            *(*_HEADINGS, *_LABELS, *_COLUMNS),
            *("Summary", "Root Cause", "Overview", "Background", "Cause", "Author", "Authors"),
            *("Started", "Start", "Detected", "Resolved", "End", "End Time", "Owner", "Assignee"),
            *("Description", "Title", "Services", "Actions", "Resolution", "Mitigation", "Lessons"),
            *("What Happened", "Follow-up", "Next Steps", "Users", "Participants", "Notes"),
        ),
    )
)


def language_of(keys: Iterable[str]) -> str | None:
    """The language of most of the names with these keys; None for English, or where two may be.

    A name that is written alike in English doesn't count.
    """
    own = frozenset(keys)
    hits = {language: len(own & known - _ENGLISH) for language, known in _KEYS.items()}
    best = max(hits, key=hits.__getitem__)
    several = sum(count == hits[best] for count in hits.values()) > 1
    return None if several or hits[best] <= len(own & _ENGLISH - _KEYS[best]) else best


def column_name(english: str, language: str | None) -> str:
    """The head of a column, or the name of a part of an action, in a language."""
    return english if language is None else COLUMNS[language].get(english, english)
