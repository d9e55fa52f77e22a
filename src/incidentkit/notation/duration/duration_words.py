"""The units of durations in languages other than English, as reports write them.

Data: another language is another entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86_400, 604_800


@attrs.frozen
class UnitWords:
    """What one unit is called, and several of it; what is short for both, and other forms."""

    one: str
    many: str
    short: str = ""
    others: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every name."""
        return tuple(filter(None, (self.one, self.many, self.short, *self.others)))


_UNITS = (WEEK, DAY, HOUR, MINUTE, 1)


def _language(*units: UnitWords | None) -> Mapping[int, UnitWords]:
    pairs = zip(_UNITS, units, strict=True)
    return MappingProxyType({size: one for size, one in pairs if one is not None})


FOREIGN_UNITS: Final[Mapping[str, Mapping[int, UnitWords]]] = MappingProxyType(
    {
        "german": _language(
            UnitWords("woche", "wochen"),
            UnitWords("tag", "tage"),
            UnitWords("stunde", "stunden", "std"),
            UnitWords("minute", "minuten", "min"),
            UnitWords("sekunde", "sekunden", "sek"),
        ),
        "french": _language(
            UnitWords("semaine", "semaines"),
            UnitWords("jour", "jours"),
            UnitWords("heure", "heures"),
            UnitWords("minute", "minutes", "min"),
            UnitWords("seconde", "secondes", "sec"),
        ),
        "spanish": _language(
            UnitWords("semana", "semanas"),
            UnitWords("día", "días"),
            UnitWords("hora", "horas"),
            UnitWords("minuto", "minutos", "min"),
            UnitWords("segundo", "segundos", "seg"),
        ),
        "portuguese": _language(
            UnitWords("semana", "semanas"),
            UnitWords("dia", "dias"),
            UnitWords("hora", "horas"),
            UnitWords("minuto", "minutos", "min"),
            UnitWords("segundo", "segundos", "seg"),
        ),
        "italian": _language(
            UnitWords("settimana", "settimane"),
            UnitWords("giorno", "giorni"),
            UnitWords("ora", "ore"),
            UnitWords("minuto", "minuti", "min"),
            UnitWords("secondo", "secondi", "sec"),
        ),
        "dutch": _language(
            UnitWords("week", "weken"),
            UnitWords("dag", "dagen"),
            UnitWords("uur", "uur", others=("uren",)),
            UnitWords("minuut", "minuten", "min"),
            UnitWords("seconde", "seconden", "sec"),
        ),
        "japanese": _language(
            None,
            UnitWords("日間", "日間"),
            UnitWords("時間", "時間"),
            UnitWords("分", "分", others=("分間",)),
            UnitWords("秒", "秒"),
        ),
        "simplified chinese": _language(
            None,
            UnitWords("天", "天"),
            UnitWords("小时", "小时"),
            UnitWords("分钟", "分钟", others=("分",)),
            UnitWords("秒", "秒"),
        ),
        "traditional chinese": _language(
            None,
            UnitWords("天", "天"),
            UnitWords("小時", "小時"),
            UnitWords("分鐘", "分鐘", others=("分",)),
            UnitWords("秒", "秒"),
        ),
        "korean": _language(
            None,
            UnitWords("일", "일"),
            UnitWords("시간", "시간"),
            UnitWords("분", "분"),
            UnitWords("초", "초"),
        ),
    }
)
"""By language, the words of each unit by its seconds; case-folded."""

FOREIGN_JOINTS: Final = ("und", "et", "y", "e", "en")
"""What joins the last unit to those before it, in the languages that have a word for it."""
