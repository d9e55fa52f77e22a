"""Several people, and a day, in a text that should name one: "Ann Lee, Bo Ray (9 May 2025)"."""

from __future__ import annotations

import re

import attrs

from incidentkit.notation.commas import split_people
from incidentkit.notation.given_names import is_given_name
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.day_mentions import day_mention

_AND = late(r"[ ](?:and|&|und|et|y|e|en)[ ]")
_JOINT = late(
    r"[\s,;(–—-]+(?:(?:on|as of|le|am|den|vom|el|em|il|op|del?|dated?)\s)?\s*\Z", re.IGNORECASE
)
"""What stands between a name and a day."""
_BEHIND = " \t).,;"
_NAME = late(r"(?:[^\W\d_][\w.'’-]*)(?:[ ][^\W\d_][\w.'’-]*){1,3}(?:[ ]\([^()]{1,40}\))?")
_HANDLE = late(r"@[\w.-]{2,39}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}")


@attrs.frozen
class ToldPeople:
    """The names of a text, in its order, and the rest of it, "" where they are all of it."""

    names: tuple[str, ...]
    remark: str = ""


def people_told(text: str, order: DateOrder | None) -> ToldPeople:
    """What a text says that names a person: a day behind the name is no part of it.

    `order` is that of dates that can be two days. Several are told where a comma or an "and" parts
    names that can't be one: each has a given name and a second one, or is a handle. "Lee, Ann" and
    "Ann Lee, Platform" are one.
    """
    whole, remark = text, ""
    told = day_mention(text, order)
    joint = None if told is None else _JOINT.search(text[: told.start])
    if (
        told is not None
        and joint is not None
        and joint.start()
        and not text[told.end :].strip(_BEHIND)
    ):
        whole, remark = text[: joint.start()], text[joint.start() :].strip(" \t,;().–—-")
    parts = tuple(one.strip() for part in split_people(whole) for one in _AND.split(part))
    several = len(parts) > 1 and (all(map(_is_full, parts)) or all(map(_HANDLE.fullmatch, parts)))
    return ToldPeople(parts if several else (whole,), remark)


def _is_full(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and is_given_name(name.split(maxsplit=1)[0])
