r"""The forms of text values, as regular expressions that the reader and the schema share.

They keep to what every dialect of JSON Schema validators knows: no lookaround, no classes such as
`\s` that mean something else in each, characters written out. None of them is anchored.
"""

from __future__ import annotations

_YEAR = "(?:19[7-9][0-9]|2[01][0-9]{2}|2200)"
CLOCK = "(?:[01][0-9]|2[0-3])(?::[0-5][0-9])"
"""A time of day in hours and minutes: `08:30`."""

ZONE = f"UTC|UTC[+-]{CLOCK}|[A-Z][A-Za-z_]+/[A-Z][A-Za-z0-9_+/-]+"
"""A place of the IANA database, or a fixed offset: `Europe/Oslo`, `UTC+05:30`."""

DAY = f"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
"""A day of the years 1970 to 2200: `2024-01-15`."""

MOMENT = f"{DAY}T{CLOCK}:[0-5][0-9](?:Z|[+-]{CLOCK})"
"""A time of whole seconds with its offset in hours and minutes, or "Z" for none, as RFC 3339."""

_HOURS = "[0-9]{1,5}H(?:[0-9]{1,7}M)?(?:[0-9]{1,9}S)?"
_MINUTES = "[0-9]{1,7}M(?:[0-9]{1,9}S)?"
_SECONDS = "[0-9]{1,9}S"
_DAYS = "[0-9]{1,4}D"

DURATION = f"P(?:[0-9]{{1,3}}W|{_DAYS}|(?:{_DAYS})?T(?:{_HOURS}|{_MINUTES}|{_SECONDS}))"
"""Days, hours, minutes, seconds, whole numbers of each: `P1DT2H30M`; or weeks alone: `P2W`."""

WHITE = "\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What the model strips from text, as the inside of a character class."""
