"""Keys of front matter that only say again what the incident says anyway."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import attrs

from incidentkit.forms.document import take_apart_once
from incidentkit.forms.writing.fields.front_matters import front_matter_edits
from incidentkit.markdown.edits import apply
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap


def without_told_matter(facts: Facts) -> Facts:
    """The facts without the keys whose values would be read as attributes, and are those.

    Beside a field of the same such a key is only a text of the document; in a form that says the
    same in another way it would be read, and not stand in the front matter any more.
    """
    own = {key: text for key, text in facts.front_matter.items() if not _is_told(key, text, facts)}
    if len(own) == len(facts.front_matter):
        return facts
    return attrs.evolve(facts, front_matter=FrozenMap(own))


def _is_told(key: str, text: str, facts: Facts) -> bool:
    blank = take_apart_once("", None)
    keys: Mapping[str, str] = {key: text}
    matter = apply(blank.source, front_matter_edits(blank, {}, keys, fresh=True))
    stated = take_apart_once(matter, None).facts
    changes = [change for change in diff(Facts(), stated) if change.path != "front_matter"]
    found = {change.path.partition("[")[0].partition(".")[0] for change in changes}
    return bool(found) and all(_holds(getattr(facts, n), getattr(stated, n)) for n in found)


def _holds(whole: object, part: object) -> bool:
    """Whether a value is another, or a list has all elements of another."""
    if isinstance(whole, tuple) and isinstance(part, tuple):
        held = cast("tuple[object, ...]", whole)
        return all(one in held for one in cast("tuple[object, ...]", part))
    return whole == part
