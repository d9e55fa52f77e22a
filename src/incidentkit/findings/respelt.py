"""What a document says once a name in it is spelt right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from incidentkit.errors import LimitExceeded
from incidentkit.findings.required import is_filled
from incidentkit.findings.spelling import Meant, corrections
from incidentkit.findings.subject import Raised, Subject
from incidentkit.forms.reader import Reading, read
from incidentkit.model.differences import Change, diff
from incidentkit.model.paths import value_at


@attrs.frozen(kw_only=True)
class Respelt:
    """The document with the name spelt right, as read, and what it says besides, by path."""

    reading: Reading
    changes: Mapping[str, Any]


def respelt(subject: Subject, raised: Raised, name: Meant) -> Respelt | None:
    """The document of an incident with a misspelt name in it, as it would be with `name` there.

    None where that doesn't fill the attribute, where it says anything otherwise than before, and
    for an incident that was changed since it was read: what its document will say isn't known.
    """
    reading, place = subject.reading, raised.place
    if reading is None or place is None or diff(reading.facts, subject.facts):
        return None
    text = reading.source.text
    for (start, end), word in reversed([*corrections(text[place.start : place.end], name.name)]):
        text = text[: place.start + start] + word + text[place.start + end :]
    try:
        again = read(
            text,
            template=reading.template,
            tz=reading.tz,
            path=reading.arguments["path"],
            limits=reading.limits,
        )
    except LimitExceeded:
        return None
    gained = _gained(diff(reading.facts, again.facts), raised.path)
    if not any(_is_within(path, name.attribute) for path in gained):
        return None
    return Respelt(reading=again, changes={path: value_at(again.facts, path) for path in gained})


def _gained(changes: Sequence[Change], path: str) -> Sequence[str]:
    """The attributes that are filled, and weren't; none where anything else becomes of others.

    The field or section with the misspelt name is gone.
    """
    others = [change for change in changes if change.path != path or change.new is not None]
    if len(others) != len(changes) - 1 or not all(map(_is_gain, others)):
        return ()
    return tuple(dict.fromkeys(change.path.partition("[")[0] for change in others))


def _is_gain(change: Change) -> bool:
    return not is_filled(change.old) and "unparsed" not in change.path


def _is_within(path: str, whole: str) -> bool:
    return path == whole or path.startswith(f"{whole}.")
