"""What stands in the place of a name where there is none: "nobody yet", "unassigned".

Data: each counts where it is the whole text, whatever its case. Words that are somebody's name or
a team's somewhere are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "english": "nobody | nobody yet | no one | no-one | no one yet | none | none yet | noone"
        " | n/a | na | not applicable | no owner | no owner yet | no assignee | without an owner"
        " | ownerless | unowned | unassigned | not assigned | not yet assigned"
        " | not assigned yet | to be assigned | to be agreed | to be named | to be found"
        " | yet to be assigned | yet to be decided | not decided | not decided yet"
        " | not yet decided | undecided | not known | unknown | vacant | needs owner"
        " | needs an owner | owner needed | owner wanted | owner tbd | pending | open"
        " | none assigned | none named | nobody assigned | no one assigned | none appointed"
        " | still open | not yet | not set | not specified | unspecified",
        "german": "niemand | noch niemand | keiner | noch keiner | offen | noch offen"
        " | unbesetzt | unbekannt | nicht zugewiesen | noch nicht zugewiesen | nicht zugeteilt"
        " | noch nicht zugeteilt | noch zu klären | zu klären | wird noch geklärt"
        " | niemand benannt | niemand zugewiesen | keiner benannt"
        " | steht noch nicht fest | k. a. | k.a. | nicht vergeben | noch nicht vergeben",
        "french": "personne | personne encore | personne pour l'instant | aucun | aucune"
        " | à définir | à déterminer | à désigner | à attribuer | non attribué | non attribuée"
        " | non assigné | non assignée | pas encore attribué | pas encore assigné | inconnu"
        " | personne désigné | personne désignée | aucun désigné | n/d",
        "spanish": "nadie | nadie todavía | nadie aún | ninguno | ninguna | sin asignar"
        " | no asignado | no asignada | por asignar | por definir | por determinar | por decidir"
        " | sin responsable | nadie asignado | ninguno asignado | desconocido",
        "portuguese": "ninguém | ninguém ainda | nenhum | nenhuma | a definir | por definir"
        " | ninguém designado | ninguém atribuído | nenhum designado"
        " | a determinar | não atribuído | não atribuída | por atribuir | sem responsável"
        " | desconhecido",
        "italian": "nessuno | nessuno ancora | ancora nessuno | da definire | da assegnare"
        " | da decidere | da stabilire | non assegnato | non assegnata | non ancora assegnato"
        " | nessuno assegnato | nessuno incaricato | sconosciuto",
        "dutch": "nog niemand | geen | niet toegewezen | nog niet toegewezen | toe te wijzen"
        " | nog te bepalen | te bepalen | n.t.b. | ntb | n.n.b. | nnb | nog niet bekend"
        " | niemand toegewezen | onbekend",
        "japanese, chinese, korean": "未定 | なし | 未割当 | 未割り当て | 未アサイン"
        " | 担当者未定 | 未指派 | 未分配 | 待定 | 无 | 暂无 | 미정 | 미할당 | 없음 | 담당자 미정",
    }
)

NOBODY: Final = frozenset(word.strip() for line in _WORDS.values() for word in line.split("|"))
"""Case-folded."""
NOBODY_IN_MARKS: Final = frozenset("❌✖✗✘🚫❓❔")
"""Marks that say so where a name belongs, and may say something elsewhere."""
