"""What an incident says at a path, unread texts included, and what one statement can state."""

from __future__ import annotations

from typing import Any

import attrs

from incidentkit.forms.decoding.draft import Draft
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.model.facts import Facts
from incidentkit.model.holder import Holder
from incidentkit.model.paths import value_at


@attrs.frozen
class Verbatim:
    """A text that fills an attribute without being read."""

    text: str


def said(facts: Facts, path: str) -> Any:  # noqa: ANN401 -- any attribute's value
    """The value at `path`, else the unread text that fills it, else None."""
    if path.endswith("]"):
        name, _, key = path[:-1].partition("[")
        return getattr(facts, name).get(key)
    value = value_at(facts, path)
    if path == "stated_ongoing":
        return value or None
    if value not in (None, ()):
        return value
    above, _, name = path.rpartition(".")
    holder = value_at(facts, above) if above else facts
    text = holder.unparsed.get(name) if isinstance(holder, Holder) else None
    return None if text is None else Verbatim(text)


def several_lines(value: object) -> str | None:
    """An unread text of several lines, for which there is no room behind a label; else None."""
    return value.text if isinstance(value, Verbatim) and "\n" in value.text else None


_MILESTONE_TAILS = {"detected_at": ("detected_by",), "escalated_at": ("escalated_to",)}
_LENGTHS = ("stated_detection_lag", "stated_duration")
"""What a label of a milestone may state instead: "Detection time: 5 min"."""
SPAN = (
    "started_at",
    "stated_days[started]",
    "resolved_at",
    "stated_days[resolved]",
    "stated_ongoing",
    "stated_duration",
)
"""What a range states."""


def stated_paths(statement: Statement, draft: Draft) -> tuple[str, ...]:
    """The attributes that one statement states or could state."""
    path, codec = statement.slot.path, statement.slot.codec
    present = {stated.path for stated in draft.stated.get(statement, ())}
    if codec is Codec.SPAN or (codec is Codec.DURATION and "started_at" in present):
        return SPAN
    if codec is Codec.LAG and "detected_at" in present:
        path, codec = "detected_at", Codec.MILESTONE
    if codec is Codec.MILESTONE and (lengths := present.intersection(_LENGTHS)):
        return tuple(lengths)
    if codec is Codec.MILESTONE:
        name = path.removesuffix("_at")
        own = (path, f"stated_days[{name}]", *_MILESTONE_TAILS.get(path, ()))
        return (*own, "stated_ongoing") if path == "resolved_at" else own
    if codec is Codec.SCHEDULE:
        return (f"{path}_at", f"{path}_on")
    if codec is Codec.STATE:
        return (f"{path}[{statement.label}]",)
    return (path,)
