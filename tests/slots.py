"""How many slots of each form are read from the documents of `tests/corpus`.

`python tests/slots.py` prints a line for each form, and names the slots that are not read. A slot
counts where its attribute has a value that stands under the slot's own heading, label or column.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from filling.forms import FORMS
from filling.lines import HEADING, body_start, plain
from filling.slot import Form, Slot

from incidentkit import Incident, InvalidValueError, Place

CORPUS = Path(__file__).parent / "corpus"
_ASIDE = re.compile(
    r" \((?:by|to|start|end|total|day|time|yes|no|other|ongoing)\)\Z", re.IGNORECASE
)
_UNNAMED = frozenset(
    ("title", "body", "bullets", "items", "boxes", "prose", "text", "metrics", "yes", "no")
)
"""Slots that are the whole of their section, or an option in it."""
_UNDERLINE = re.compile(r"=+|-+")
_CELL = re.compile(r"(?<!\\)\|")


def unread_slots(form: Form) -> tuple[Slot, ...]:
    """The slots of `form` that none of its documents fills."""
    documents = [Incident.from_file(path) for path in sorted((CORPUS / form.name).glob("*.md"))]
    return tuple(slot for slot in form.slots if not any(fills(slot, one) for one in documents))


def fills(slot: Slot, incident: Incident) -> bool:
    """Whether `incident` states the slot's attribute at the slot's place."""
    text = incident.to_markdown()
    return any(
        _named_there(slot, text, place)
        for path in _paths(slot.path, incident)
        for place in _places(incident, path)
    )


def _places(incident: Incident, path: str) -> tuple[Place, ...]:
    """Where `path` is stated; nowhere where it has a key that the document has not."""
    try:
        return incident.where(path) or incident.where(path.replace("[", ".").rstrip("]"))
    except InvalidValueError:
        return ()


def _paths(path: str, incident: Incident) -> Iterator[str]:
    """The paths of the elements that have a value, for one with `[]` in it."""
    holder, _, rest = path.partition("[]")
    if not rest:
        yield path
        return
    elements: Any = incident
    for step in holder.split("."):
        elements = getattr(elements, step)
    for index, element in enumerate(elements):
        if getattr(element, rest[1:]) is not None:
            exact = f"{holder}[{index}]{rest}"
            yield exact if incident.where(exact) else f"{holder}[{index}]"


def _named_there(slot: Slot, text: str, place: Place) -> bool:
    name = plain(_ASIDE.sub("", slot.name))
    names = list(_names_at(text, place))
    section = plain(slot.section.rpartition(" / ")[2])
    under = slot.section in ("", "footer", "front matter") or any(
        found.startswith(section) for found in names
    )
    return under and (name in _UNNAMED or any(name in found for found in names))


def _names_at(text: str, place: Place) -> Iterator[str]:
    """The headings, labels and the column that a place stands under, plain."""
    lines = text[: place.end].split("\n")
    number = text.count("\n", 0, place.start)
    line = text.split("\n")[number]
    if number < body_start(lines):
        yield plain(line.partition(":")[0])
        return
    if line.lstrip().startswith("|"):
        top = number
        while top > 0 and lines[top - 1].lstrip().startswith("|"):
            top -= 1
        column = len(_CELL.findall(line[: place.column - 1]))
        head = _CELL.split(lines[top])
        yield from map(plain, head if "\n" in text[place.start : place.end] else head[column:][:1])
        yield plain(_CELL.split(line)[1])
    for inside in text[place.start - place.column + 1 : place.end].split("\n"):
        yield from (plain(part) for part in re.split(r"[:→]", inside.replace("[x]", ""))[:2])
    level = 7
    labelled = False
    for above, below in reversed(list(pairwise(lines[: number + 1]))):
        match = HEADING.match(above)
        if match is not None and len(match["marks"]) < level:
            level = len(match["marks"])
            yield plain(match["text"])
        elif match is None and _UNDERLINE.fullmatch(below) and above.strip() and level > 2:
            level = 1 + below.startswith("-")
            yield plain(above)
        elif match is None and level == 7 and not labelled and "**" in above:
            labelled = above.strip("*: -0123456789.").count("*") == 0
            yield plain(above)


def main() -> int:
    """Print a line for each form; 1 where a slot is not read."""
    missing = 0
    for form in FORMS.values():
        unread = unread_slots(form)
        missing += len(unread)
        read = len(form.slots) - len(unread)
        sys.stdout.write(f"{form.name}: {read} of {len(form.slots)} slots read\n")
        for slot in unread:
            sys.stdout.write(f"  not read: {slot.title} ({slot.path})\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
