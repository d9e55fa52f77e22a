"""The text of one element as an item of a list says it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from incidentkit.forms.decoding.below import split_below
from incidentkit.forms.decoding.lessons import APPLICATION, LEARNED
from incidentkit.forms.document import Document
from incidentkit.forms.keys import key_of
from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.guards import fits_behind, labelled, starts_block
from incidentkit.forms.writing.records.fills import attribute_of, fill
from incidentkit.forms.writing.records.names_with_roles import name_text
from incidentkit.forms.writing.records.record_texts import RecordTexts
from incidentkit.model.action_item import ActionItem
from incidentkit.model.people import Approval, Person
from incidentkit.model.reference import Reference
from incidentkit.model.review import Lesson
from incidentkit.model.timeline import TimelineEvent
from incidentkit.notation.text import kept_whole, strip_emphasis


def item_text(  # noqa: PLR0911, PLR0913 -- one for each kind; where it goes, and like what
    document: Document,
    dress: Dress,
    statement: Statement,
    value: Any,  # noqa: ANN401 -- an element of any list
    like: str,
    *,
    boxed: bool,
    day: dt.date | None = None,
    nests: bool = False,
) -> str:
    """`value` as an item, without marker and box, in the manner of `like`.

    `boxed` says whether a box stands before it, which then says whether it is done; `day` is that
    on which its time hangs. Where the item `nests`, a list can stand below the text of a record.
    """
    if isinstance(value, str):
        return _lead(like, statement.slot.codec) + value
    if isinstance(value, ActionItem):
        return RecordTexts(document, dress, statement, like, nests=nests).action(value, boxed=boxed)
    if isinstance(value, Reference):
        return _reference(statement, value, like)
    if isinstance(value, Lesson):
        return _lesson(value, like)
    if isinstance(value, Approval):
        return _approval(document, dress, statement, value)
    if isinstance(value, TimelineEvent):
        return RecordTexts(document, dress, statement, like, nests=nests).event(value, day)
    if isinstance(value, Person) and statement.slot.codec is Codec.PEOPLE:
        return kept_whole(name_text(statement, value, like))
    name = str(value.name)
    if statement.slot.codec is not Codec.TODO:
        return kept_whole(name)
    first, below = split_below(name)
    return "\n".join((first, *below)) if nests else name


def is_ticked(value: Any) -> bool | None:  # noqa: ANN401
    """Whether the box of `value` is ticked; None for a value that has none."""
    for name in ("checked", "affected", "signed"):
        state = getattr(value, name, None)
        if isinstance(state, bool):
            return state
    if isinstance(value, ActionItem):
        return value.done
    return None


def _lead(like: str, codec: Codec) -> str:
    """The emoji that the items of a list start with."""
    if codec is not Codec.ITEMS:
        return ""
    first = like[:1]
    if first and not first.isalnum() and ord(first) > 0x2000:  # noqa: PLR2004 -- general punctuation
        return like[: len(like) - len(like.lstrip("".join(set(like[:2])) + " "))] or f"{first} "
    return ""


def _reference(statement: Statement, value: Reference, like: str) -> str:
    told = value.label == statement.slot.fixed.get("label")
    if value.label is None or (told and find_label(value.target) is None):
        return value.target
    label = find_label(like)
    if label is not None and label.strong and like[label.at[1] : label.at[1] + 1] != ":":
        return f"**{value.label}**: {value.target}"
    return labelled(value.label, value.target, strong=label is not None and label.strong)


def _lesson(value: Lesson, like: str) -> str:
    strong = f"**{value.text}**"
    if value.learned is None and value.application is None:
        first = like.partition("\n")[0].rstrip()
        if strip_emphasis(first) == first.strip("*") != first and "\n" not in value.text:
            return strong if strip_emphasis(strong) == value.text else kept_whole(value.text)
        return value.text if "\n" in value.text else kept_whole(value.text)
    titles = _lesson_titles(like)
    is_strong = "\n" not in value.text and (not like or like.startswith(("**", "__")))
    lines = [strong if is_strong and strip_emphasis(strong) == value.text else value.text]
    for name, title in titles.items():
        if (text := getattr(value, name)) is not None:
            lines.append(_nested(title, text))
    return "\n".join(lines)


def _lesson_titles(like: str) -> dict[str, str]:
    """What stands before the parts of a lesson, in the order and manner of an item before."""
    found: dict[str, str] = {}
    titles = {"learned": "- What we learned: ", "application": "- How we'll apply it: "}
    for line in like.split("\n")[1:]:
        bullet = line.strip()
        label = find_label(bullet[2:]) if bullet[:2] in ("- ", "* ", "+ ") else None
        key = key_of(label.name) if label is not None else ""
        name = "learned" if key in LEARNED else "application" if key in APPLICATION else None
        if label is not None and name is not None:
            found[name] = bullet[: 2 + label.value[0]].rstrip() + " "
    return found | {name: title for name, title in titles.items() if name not in found}


def _nested(title: str, text: str) -> str:
    """A nested bullet of `title`; what doesn't fit on its line goes below."""
    fits = fits_behind(title[2:], text) and not starts_block(text)
    return title.rstrip() + (" " if fits else "\n  ") + text.replace("\n", "\n  ")


def _approval(document: Document, dress: Dress, statement: Statement, value: Approval) -> str:
    when = fill(document, dress, statement, attribute_of(value, "date"), "")
    name = value.name or "[name]"
    text = f"{name} - {when}" if when else name
    return labelled(value.role, text) if value.role else text
