"""Sentences that say nothing but the zone of all times: "(All of the above is Beijing time.)".

Every word of one is a zone, a city, or a word that such sentences are made of. So it needs no
further sign that it speaks of the times of the incident; and one that names a place nobody knows
still says that the times aren't the reader's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.forms.decoding.zone_of_times import meant_by_all
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zone_mentions import ZoneMention, zone_mentions
from incidentkit.notation.moment.zone_words import COASTS
from incidentkit.notation.moment.zones import Zone, zone_named
from incidentkit.notation.moment.zones_of_cities import CITIES
from incidentkit.notation.outcome import Unread, ambiguous
from incidentkit.notation.words import lowered, one_of
from incidentkit.place import Span


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split())


_ABOUT: Final = _words(
    "times timestamps above below following zeiten uhrzeiten zeitangaben heures horaires horas",
    "horarios horários orari tijden tijdstippen tider klockslag ajat",
)
"""One of these words says what is spoken of."""
_AROUND: Final = _words(
    "all of the time timestamp listed shown given stated noted reported recorded written are is",
    "was were as in on at by for from per according to this that these those document report post",
    "timeline chronology incident table clock clocks wall local our office headquarters hq zone",
    "timezone use uses using displayed expressed here unless otherwise not but it note please nb",
    "alle sind der die das oben unten obigen genannten folgenden nach lokale ortszeit zeit hier",
    "nicht sondern angegeben",
    "toutes les sont est en à de l la le heure ci-dessus ci-dessous indiquées exprimées données",
    "tous locale pas mais celles",
    "todos todas los las son están es el del hora horario huso zona horaria indicadas arriba abajo",
    "indicados no sino expresados os as são estão do da horário fuso acima abaixo",
    "tutti tutte gli sono di ora sopra zijn staan het tijd alla är i",
)
_VERBS: Final = _words("are is were sind ist sont est son están são estão sono zijn är")
_IN: Final = _words("in time zone timezone nach zeit en à heure hora em ora tijd tid")
_NO_PLACES: Final = _words(
    "minutes minute hours hour seconds second milliseconds ms min am pm hh mm local military",
    "format order utc gmt minuten stunden sekunden minutos segundos minuti secondi",
)
"""What times are in that isn't a place."""
_PLACES: Final = FrozenMap({**CITIES, **{name.casefold(): key for name, key in COASTS.items()}})
_CITY: Final = late(rf"(?<!\w)(?:{one_of(_PLACES)})(?!\w)", re.IGNORECASE)
_WORD: Final = late(r"[^\W\d_][\w’'-]*|[0-9]+")
_SENTENCE_END: Final = late(r"[.!?;。；]+(?=[\s*_)）]|\Z)|[()（）\[\]|]|\s[–—-]\s")
_DENIED: Final = late(
    r"\b(?:not|nor|nicht|kein\w*|pas|no|non|não|niet|inte|than|instead of|statt|anstatt)"
    r"(?: (?:in|en|em|em|à|nach|son|de|the))* \Z"
)
"""What stands before a zone in which the times are not."""
_EAST: Final = late(
    r"(?:以上|以下|上述|上記|下記|文中|本文|全部|所有|すべて|全て|的|の|时间|時間|時刻|时刻|日時|均|都|皆|为|為|是"
    r"|采用|採用|使用|按|以|准|準|表示|显示|です|は|が|注|이하|이상|모두|모든|시간|시각|은|는|기준|입니다|[\s:：,，、*_>※-])*"
)
_EAST_ABOUT: Final = late(
    "以上|以下|上述|上記|下記|全部|所有|すべて|全て|时间|時間|時刻|时刻|日時|이하|이상|모든|시각|기준"
)
_HINTS: Final = late("|".join((*sorted(_ABOUT), "[以上]|全|所有|時|时|이하|이상|모든|시각|기준")))
_LONGEST: Final = 160
_MOST_WORDS: Final = 3
"""Words of the name of a place."""
_MANY: Final = 200
"""So many sentences are looked at."""


def bare_zone(text: str) -> Zone | Unread | None:
    """The zone that such a sentence of `text` names; AMBIGUOUS for a place that isn't known."""
    for count, sentence in enumerate(_sentences(text)):
        if count >= _MANY:
            return None
        if (found := _zone_of(sentence)) is not None:
            return found
    return None


def affirmed(text: str, mentions: Sequence[ZoneMention]) -> tuple[Zone | Unread, ...]:
    """The zones that a text names, without those in which it says that something isn't."""
    lower = lowered(text)
    return tuple(
        dict.fromkeys(one.zone for one in mentions if not _DENIED.search(lower[: one.start]))
    )


def _sentences(text: str) -> Iterator[str]:
    lower = lowered(text)
    end = 0
    for hint in _HINTS.finditer(lower):
        if hint.start() < end:
            continue
        start = text.rfind("\n", 0, hint.start()) + 1
        end = text.find("\n", hint.end())
        end = len(text) if end < 0 else end
        if end - start <= 4 * _LONGEST:
            yield from (one for one in _SENTENCE_END.split(text[start:end]) if len(one) <= _LONGEST)


def _zone_of(sentence: str) -> Zone | Unread | None:
    mentions = zone_mentions(sentence)
    rest = _without(sentence, [(one.start, one.end) for one in mentions])
    if mentions and _EAST_ABOUT.search(sentence) and _EAST.fullmatch(rest):
        return meant_by_all(affirmed(sentence, mentions))
    if _ABOUT.isdisjoint(word[0] for word in _WORD.finditer(lowered(rest))):
        return None
    if mentions:
        return None if _others(rest) else _affirmed_or_denied(sentence, mentions)
    city = _CITY.search(sentence)
    if city is not None and not _others(_without(sentence, [city.span()])):
        return zone_named(_PLACES[city[0].casefold()])
    return _unknown(sentence, _others(rest))


def _others(text: str) -> list[str]:
    """The words of a text that no such sentence is made of."""
    words = (word[0] for word in _WORD.finditer(text))
    return [word for word in words if lowered(word) not in _ABOUT | _AROUND]


def _unknown(sentence: str, names: Sequence[str]) -> Unread | None:
    """The answer to a sentence that names a place in words that nothing knows."""
    if not 0 < len(names) <= _MOST_WORDS or not all(name[0].isupper() for name in names):
        return None
    told = frozenset(word[0] for word in _WORD.finditer(lowered(sentence)))
    if told.isdisjoint(_VERBS) or told.isdisjoint(_IN) or not told.isdisjoint(_NO_PLACES):
        return None
    return ambiguous(f"{excerpt(sentence.strip())} says in which zone, and that isn't known")


def _affirmed_or_denied(sentence: str, mentions: Sequence[ZoneMention]) -> Zone | Unread | None:
    zones = affirmed(sentence, mentions)
    if zones:
        return meant_by_all(zones)
    return ambiguous(f"{excerpt(sentence.strip())} says only in which zone the times are not")


def _without(sentence: str, spans: Sequence[Span]) -> str:
    parts: list[str] = []
    end = 0
    for start, stop in spans:
        parts.append(sentence[end:start])
        end = stop
    return " ".join((*parts, sentence[end:]))
