"""The words for levels of severity in other languages: they are such, though no guide has them."""

from __future__ import annotations

_FRENCH = (
    "critique | majeur | majeure | mineur | mineure | bloquant | bloquante | élevé | élevée | haute"
    " | haut | moyen | moyenne | modéré | modérée | faible | bas | basse | grave"
)
_SPANISH = (
    "crítico | crítica | mayor | menor | grave | alto | alta | media | medio | moderado | moderada"
    " | bajo | baja | leve | urgente"
)
_PORTUGUESE = (
    "crítico | crítica | maior | menor | grave | alto | alta | média | médio | baixo | baixa"
)
_GERMAN = "kritisch | hoch | mittel | niedrig | gering | schwer | schwerwiegend | leicht"
_ITALIAN = "critico | critica | elevato | elevata | maggiore | minore | medio | basso | bassa"
_DUTCH = "kritiek | hoog | gemiddeld | laag | ernstig"
_POLISH = "krytyczny | krytyczna | wysoki | wysoka | średni | średnia | niski | niska"
_EAST_ASIAN = (
    "致命的 | 重大 | 高 | 中 | 低 | 軽微 | 严重 | 紧急 | 一般 | 轻微"
    " | 심각 | 높음 | 중간 | 보통 | 낮음"
)
_ALL = (_FRENCH, _SPANISH, _PORTUGUESE, _GERMAN, _ITALIAN, _DUTCH, _POLISH, _EAST_ASIAN)

LEVEL_WORDS_ABROAD = frozenset(word.strip() for words in _ALL for word in words.split("|"))
"""Case-folded."""
