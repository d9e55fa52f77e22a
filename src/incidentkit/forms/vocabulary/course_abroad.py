"""The names of milestones, of what an incident did, and of its analysis, in other languages.

Data, as in `languages`: Portuguese, Spanish, French, German, Italian, Dutch, Japanese, Chinese and
Korean.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COURSE: Mapping[str, str] = MappingProxyType(
    {
        "acknowledged": "reconhecido | reconhecido em | início do atendimento | reconocido"
        " | reconocido a las | inicio de la respuesta | acquitté | acquitté à | pris en charge"
        " | pris en charge à | prise en charge | bestätigt | bestätigt um | quittiert"
        " | quittiert um | reaktionsbeginn | preso in carico | presa in carico"
        " | preso in carico alle | bevestigd | bevestigd om | opgepakt | opgepakt om | 対応開始"
        " | 対応開始時刻 | 対応開始日時 | 响应时间点 | 开始处理时间 | 响应开始 | 대응 시작",
        "mitigated": "mitigado | mitigado em | mitigado a las | hora de mitigación"
        " | hora da mitigação | atténué | atténué à | contourné | entschärft | entschärft um"
        " | eingedämmt | eingedämmt um | mitigato | mitigato alle | gemitigeerd"
        " | gemitigeerd om | 緩和時刻 | 緩和日時 | 暫定対応完了 | 缓解时间 | 완화 시각",
        "mitigation": "mitigação | mitigación | atténuation | contournement | eindämmung"
        " | entschärfung | mitigazione | mitigatie | 緩和 | 暫定対応 | 暫定対処 | 缓解 | 완화",
        "recovered": "recuperado | recuperado em | servicio restablecido | serviço restabelecido"
        " | service rétabli | rétabli | rétabli à | rétablissement | wiederhergestellt"
        " | wiederhergestellt um | dienst wiederhergestellt | servizio ripristinato"
        " | ripristinato | ripristinato alle | hersteld | hersteld om | dienst hersteld",
        "identified": "causa identificada | identificado | identificado em | cause identifiée"
        " | identifié | identifié à | ursache gefunden | ursache identifiziert | ursache erkannt"
        " | causa individuata | causa identificata | oorzaak gevonden | oorzaak vastgesteld"
        " | 原因特定 | 原因特定時刻 | 定位时间 | 원인 파악",
        "escalated": "escalado | escalado em | escalonado | escaladé | escaladé à | eskaliert"
        " | eskaliert um | escalato | geëscaleerd | geëscaleerd om | エスカレーション",
        "users affected": "usuários afetados | clientes afetados | usuários impactados"
        " | usuarios afectados | clientes afectados | usuarios impactados"
        " | utilisateurs affectés | utilisateurs impactés | utilisateurs touchés"
        " | clients affectés | clients impactés | clients touchés | betroffene nutzer"
        " | betroffene kunden | betroffene benutzer | betroffene anwender"
        " | anzahl betroffener nutzer"
        " | utenti interessati | utenti coinvolti | clienti coinvolti | clienti interessati"
        " | getroffen gebruikers | getroffen klanten | 影響ユーザー数 | 影響ユーザー"
        " | 影響ユーザ数 | 受影响用户 | 影响用户数 | 受影响用户数"
        " | 영향 받은 사용자 | 영향 사용자 수",
        "revenue impact": "impacto financeiro | perda de receita | impacto económico"
        " | impacto financiero | pérdida de ingresos | impact financier | perte de revenus"
        " | perte de chiffre d'affaires | umsatzausfall | umsatzverlust | finanzieller schaden"
        " | impatto economico | perdita di ricavi | omzetverlies | financiële impact",
        "what was lucky": "onde tivemos sorte | dónde tuvimos suerte | en qué tuvimos suerte"
        " | où nous avons eu de la chance | wo wir glück hatten | dove siamo stati fortunati"
        " | waar we geluk hadden | 幸運だったこと | 運が良かったこと | 幸运之处 | 운이 좋았던 점",
        "five whys": "cinco porquês | os cinco porquês | 5 porquês | cinco porqués"
        " | los cinco porqués | 5 porqués | cinq pourquoi | les cinq pourquoi | 5 pourquoi"
        " | les 5 pourquoi | fünf warum | 5 warum | 5x warum | cinque perché | i cinque perché"
        " | 5 perché | vijf keer waarom | 5x waarom | なぜなぜ分析 | 五个为什么 | 5个为什么"
        " | 다섯 번의 왜",
        "time to detect": "tempo até a detecção | tempo de detecção | tiempo hasta la detección"
        " | tiempo de detección | délai de détection | zeit bis zur erkennung | erkennungszeit"
        " | tempo di rilevamento | detectietijd | 検知までの時間 | 发现时长",
    }
)
