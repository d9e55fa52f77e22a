"""What a sentence of a document says of the zone of all its times."""

from __future__ import annotations

from incidentkit.forms.decoding.bare_zone_sentences import affirmed, bare_zone
from incidentkit.forms.decoding.zone_of_times import is_of_machines, meant_by_all
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.zone_mentions import zone_mentions
from incidentkit.notation.moment.zones import Zone
from incidentkit.notation.outcome import Unread
from incidentkit.notation.words import lowered

_ALL_TIMES = late(
    r"\b(?:all (?:\w+ )?(?:times|timestamps)|times (?:are|below|in)|timestamps (?:are|in)"
    r"|times(?= ?:)|time ?zone)\b[^\n]{0,200}",
)
_ALL_TIMES_ABROAD = late(
    r"(?:zeiten (?:sind )?in|zeitangaben (?:sind )?in|zeitzone"
    r"|heures (?:sont )?(?:exprimées )?(?:en|à)|fuseau horaire"
    r"|horas (?:están|son)|horas en|zona horaria"
    r"|hor(?:as|ários) (?:estão|são)|hor(?:as|ários) em|fuso horário"
    r"|tijden (?:zijn|staan)|tijden in|tijdzone|orari (?:sono|si intendono)|orari in"
    r"|fuso orario)\b[^\n]{0,200}"
    r"|(?:時刻|時間|日時)(?:は|表記)[^\n]{0,60}|タイムゾーン[^\n]{0,60}"
    r"|时间(?:均|都|皆|全部)?(?:为|是|采用)[^\n]{0,60}|时区[^\n]{0,60}"
    r"|(?:시간|시각)(?:은|는)[^\n]{0,60}|시간대[^\n]{0,60}",
)
_HINTS = ("times", "time zone", "timezone")
_HINTS_ABROAD = (
    "zeiten ",
    "zeitangaben",
    "zeitzone",
    "heures ",
    "fuseau",
    "horas ",
    "zona horaria",
    "horários ",
    "tijden ",
    "tijdzone",
    "orari ",
    "fuso",
    "時",
    "时",
    "시",
    "タイムゾーン",
)
_SAYING = ((_ALL_TIMES, _HINTS), (_ALL_TIMES_ABROAD, _HINTS_ABROAD))
"""One of the hints is in a text before the pattern, which is slower, is worth trying."""
_SENTENCE_END = late(r"[.!?][*_]*(?= )")
_CLAUSE_END = late(
    r" ?[;(（]|,? [–—-] |,? (?=(?:but|not|while|whereas|where|unless|except|although|sondern|nicht"
    r"|außer|während|sauf|mais|pas|pero|salvo|excepto|mas|exceto|ma|non|maar|behalve)\b)"
    r"|, (?=(?:the|our|your|their|its|a|an|customers?|users?|some|only|die|der)\b)"
)
"""Where a sentence goes on to something else, or to what the zone is not."""
_REACH = 100
"""How far before its first words such a sentence is looked at."""


def zone_said(text: str) -> Zone | Unread | None:
    """The zone of which a sentence of `text` says that all times are in it."""
    lower = lowered(text)
    patterns = [pattern for pattern, hints in _SAYING if any(hint in lower for hint in hints)]
    for first, last in (found.span() for pattern in patterns for found in pattern.finditer(lower)):
        before, sentence = max(first - _REACH, 0), text[first:last]
        start = text.rfind("\n", before, first) + 1 or before
        if is_of_machines(text[start:first], sentence):
            continue
        # Beside it another sentence may say which zones there are.
        whole = _SENTENCE_END.split(sentence)[0]
        for said in (text[start:last], whole, _CLAUSE_END.split(whole)[0]):
            if (zone := meant_by_all(affirmed(said, zone_mentions(said)))) is not None:
                return zone
    return bare_zone(text)
