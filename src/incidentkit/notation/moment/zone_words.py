"""The names of time zones, as data: those that are read, and those that can mean two things."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

HOUR = 3600

ABBREVIATIONS: Mapping[str, int] = MappingProxyType(
    {
        "UTC": 0,
        "GMT": 0,
        "EST": -5 * HOUR,
        "EDT": -4 * HOUR,
        "MST": -7 * HOUR,
        "MDT": -6 * HOUR,
        "CDT": -5 * HOUR,
        "PST": -8 * HOUR,
        "PDT": -7 * HOUR,
        "AKST": -9 * HOUR,
        "AKDT": -8 * HOUR,
        "HST": -10 * HOUR,
        "WET": 0,
        "WEST": 1 * HOUR,
        "CET": 1 * HOUR,
        "CEST": 2 * HOUR,
        "MEZ": 1 * HOUR,
        "MESZ": 2 * HOUR,
        "EET": 2 * HOUR,
        "EEST": 3 * HOUR,
        "JST": 9 * HOUR,
        "KST": 9 * HOUR,
        "AEST": 10 * HOUR,
        "AEDT": 11 * HOUR,
        "NZST": 12 * HOUR,
        "NZDT": 13 * HOUR,
    },
)
"""Abbreviation to seconds east of UTC. "BST" isn't here: it holds for a part of the year only."""

AMBIGUOUS = frozenset(
    {
        "ACST",
        "ADT",
        "AMT",
        "ART",
        "AST",
        "AWST",
        "BRST",
        "BRT",
        "CAT",
        "CST",
        "CT",
        "EAT",
        "ET",
        "GST",
        "HKT",
        "IST",
        "MSK",
        "MT",
        "PHT",
        "PKT",
        "PT",
        "SAST",
        "SGT",
        "SST",
        "WAT",
        "WIB",
    },
)
"""Abbreviations that name a zone, but not which; others are not taken for zones at all."""

UNNAMED: Mapping[str, str] = MappingProxyType(
    {
        "America/Manaus": "AMT",
        "America/Sao_Paulo": "BRT",
        "Asia/Dubai": "GST",
        "Asia/Manila": "PHT",
        "Asia/Singapore": "SGT",
        "Asia/Yerevan": "AMT",
    },
)
"""Places whose time the IANA database calls by a number, and what people call it."""

PHRASES: Mapping[str, str] = MappingProxyType(
    {
        "coordinated universal time": "UTC",
        "universal time": "UTC",
        "greenwich mean time": "GMT",
        "eastern standard time": "EST",
        "eastern daylight time": "EDT",
        "mountain standard time": "MST",
        "mountain daylight time": "MDT",
        "central standard time": "UTC-06:00",
        "central daylight time": "CDT",
        "pacific standard time": "PST",
        "pacific daylight time": "PDT",
        "central european summer time": "CEST",
        "central european time": "CET",
        "british summer time": "BST",
        "japan standard time": "JST",
        "korea standard time": "KST",
        "india standard time": "Asia/Kolkata",
        "pacific time": "America/Los_Angeles",
        "mountain time": "America/Denver",
        "central time": "America/Chicago",
        "eastern time": "America/New_York",
        "uk time": "Europe/London",
        "japan time": "JST",
        "berliner zeit": "Europe/Berlin",
        "wiener zeit": "Europe/Vienna",
        "zürcher zeit": "Europe/Zurich",
        "hora peninsular": "Europe/Madrid",
        "hora de colombia": "America/Bogota",
        "hora argentina": "America/Argentina/Buenos_Aires",
        "mitteleuropäische zeit": "CET",
        "mitteleuropäische sommerzeit": "CEST",
        "日本時間": "JST",
        "日本標準時": "JST",
        "北京时间": "Asia/Shanghai",
        "北京時間": "Asia/Shanghai",
        "中国标准时间": "Asia/Shanghai",
        "香港時間": "Asia/Hong_Kong",
        "香港时间": "Asia/Hong_Kong",
        "台北時間": "Asia/Taipei",
        "台灣時間": "Asia/Taipei",
        "한국 시간": "KST",
        "한국시간": "KST",
        "한국 표준시": "KST",
        "서울 시간": "KST",
    },
)
"""Zone in words (case-folded) to its abbreviation or its name in the IANA database."""

COASTS: Mapping[str, str] = MappingProxyType(
    {
        "Pacific": "America/Los_Angeles",
        "Mountain": "America/Denver",
        "Central": "America/Chicago",
        "Eastern": "America/New_York",
    },
)
"""What names a zone only beside a time or a word for it: "7:20 PM Pacific", "Timeline (Eastern)".

Elsewhere it may be a region: "Rollout (Central)".
"""

AMBIGUOUS_PHRASES = frozenset(
    (
        *("local time", "local", "ortszeit", "heure locale", "heures locales", "hora local"),
        *("horário local", "ora locale", "lokale tijd"),
    ),
)
"""Zones in words that don't say which."""

AREAS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Canada",
    "Etc",
    "Europe",
    "Indian",
    "Pacific",
    "US",
)
"""What names in the IANA database start with; anything else with a slash in it is no zone."""
