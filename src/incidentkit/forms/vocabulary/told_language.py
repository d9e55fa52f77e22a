"""In which language a report is written, as its headings, labels and columns tell."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.rarer_abroad import LANGUAGES
from incidentkit.forms.vocabulary.written_names import COLUMNS, HEADINGS, LABELS

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
"""Names beside those that are written which show in which language a report is."""
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
        for language in LANGUAGES
    }
)
_ENGLISH: Final = frozenset(
    map(
        key_of,
        (
            *(english for kind in _KINDS for names in kind.values() for english in names),
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
