"""What front matter states as well as the document below it: both change, or they contradict."""

from __future__ import annotations

import attrs

from incidentkit.errors import UnrepresentableError
from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.in_place import InPlace
from incidentkit.markdown.edits import apply
from incidentkit.model.differences import diff
from incidentkit.model.evolution import evolved
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.model.paths import value_at


def with_matter_again(document: Document, old: Facts, new: Facts) -> Facts:
    """`new`, its front matter changed where that said the same as `old` in a field of its own.

    As it is told by somebody who changes front matter, too, that stays as they have it; so does
    one in which the new value can't be written.
    """
    matter = document.outline.front_matter
    if not document.outdone or matter is None or new.front_matter != old.front_matter:
        return new
    again = {statement.slot.path for statement in document.outdone}
    changed = {change.path: change.new for change in diff(old, new) if change.path in again}
    if not changed:
        return new
    alone = take_apart(
        f"{document.source.text[: matter.end]}\n", None, document.tz, order=document.order
    )
    said = {p: v for p, v in changed.items() if value_at(alone.facts, p) == value_at(old, p)}
    if not said:
        return new
    wanted = evolved(alone.facts, said)
    try:
        edits = InPlace(alone, alone.facts, wanted, Dress(None, alone)).edits()
    except UnrepresentableError:
        return new
    written = alone.changed(apply(alone.source, tuple(edits)))
    now = written.outline.front_matter
    if now is None or diff(written.facts, wanted):
        return new
    values = {entry.key: entry.value for entry in now.entries}
    texts = {key: values.get(key, text) for key, text in old.front_matter.items()}
    return attrs.evolve(new, front_matter=FrozenMap(texts))
