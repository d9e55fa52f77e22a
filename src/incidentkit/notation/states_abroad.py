"""The words for where an incident or an action stands, in languages other than English.

Data: the words of German, French, Spanish, Portuguese, Italian, Dutch, Japanese, Chinese and
Korean. They count where they are the whole label: which remarks take such a word back is known of
English alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INCIDENT_STATES: Mapping[str, str] = MappingProxyType(
    {
        "investigating": "in untersuchung | wird untersucht | en cours d'investigation"
        " | in analisi | in corso di analisi | in onderzoek | wordt onderzocht"
        " | en investigación | em investigação | 調査中 | 调查中 | 조사 중",
        "monitoring": "unter beobachtung | in beobachtung | sous surveillance | in osservazione"
        " | sotto osservazione | wordt gemonitord | en observación | em observação | 監視中"
        " | 观察中 | 모니터링 중",
        "resolved": "behoben | gelöst | résolu | résolue | resuelto | resuelta | resolvido"
        " | risolto | risolta | opgelost | verholpen | resolvida | 解決済み | 已解决 | 해결됨"
        " | 해결 완료",
        "closed": "abgeschlossen | geschlossen | chiuso | chiusa | gesloten | afgesloten | clos"
        " | clôturé | fermé | cerrado | cerrada | fechado | fechada | encerrado | encerrada"
        " | クローズ | 已关闭 | 종료",
        "ongoing": "offen | andauernd | in bearbeitung | in arbeit | in corso | aperto | aperta"
        " | lopend | gaande | en cours"
        " | ouvert | ouverte | en curso | abierto | abierta | em andamento | aberto | aberta"
        " | 対応中 | 进行中 | 진행 중",
        "draft": "entwurf | bozza | concept | brouillon | borrador | rascunho | 下書き | 草稿"
        " | 초안",
        "under_review": "in prüfung | in revisione | ter beoordeling | en révision | en revisión"
        " | em revisão | レビュー中 | 审核中 | 검토 중",
    }
)

ACTION_STATES: Mapping[str, str] = MappingProxyType(
    {
        "open": "offen | ausstehend | geplant | nicht begonnen | da fare | da iniziare"
        " | non iniziata | non iniziato | aperto | aperta | in attesa | nog te doen"
        " | niet gestart | niet begonnen | gepland | openstaand | à faire | ouvert | ouverte"
        " | planifié | planifiée | pendiente | abierto | abierta | por hacer | pendente | aberto"
        " | aberta | a fazer | 未着手 | 未対応 | 未开始 | 待办 | 미착수 | 예정",
        "in_progress": "in arbeit | in corso | in lavorazione | bezig | in behandeling"
        " | in uitvoering | in bearbeitung | begonnen | en cours | en curso | en progreso"
        " | em andamento | em progresso | 進行中 | 対応中 | 进行中 | 진행 중",
        "done": "erledigt | fatto | fatta | completato | completata | concluso | conclusa"
        " | chiuso | chiusa | klaar | gereed | afgerond | voltooid | gedaan | uitgevoerd"
        " | abgeschlossen | fertig | umgesetzt | fait | faite | terminé | terminée | hecho"
        " | hecha | completado | completada | terminado | terminada | feito | feita | concluído"
        " | concluída | 完了 | 対応済み | 已完成 | 완료",
        "cancelled": "verworfen | abgebrochen | abgelehnt | storniert"
        " | annullato | annullata | abbandonato | abbandonata | vervallen"
        " | geannuleerd | entfällt | annulé | annulée | abandonné | abandonnée | cancelado"
        " | cancelada | descartado | descartada | 中止 | 已取消 | 취소",
    }
)

STILL_ONGOING = frozenset(
    (
        *("offen", "noch offen", "andauernd", "noch andauernd", "dauert an", "dauert noch an"),
        *("noch nicht behoben", "noch nicht gelöst", "en cours", "toujours en cours"),
        *("en curso", "todavía en curso", "em andamento", "ainda em andamento"),
        *("in corso", "ancora in corso", "lopend", "nog gaande"),
    )
)
"""What stands in place of an end that hasn't come yet."""
