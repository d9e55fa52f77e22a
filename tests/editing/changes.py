"""Every single change that can be made to an incident: each attribute set, changed and cleared."""

from __future__ import annotations

import hashlib
import re
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, cast

import attrs

from editing.values import Samples, other
from incidentkit import (
    ActionStatus,
    Facts,
    Incident,
    InvalidValueError,
    Money,
    Section,
    Severity,
    SeverityGuide,
    SeverityLevel,
    Status,
    YesNo,
)
from incidentkit.model.paths import value_at

_DRESS = frozenset(("template", "path"))

_SENSELESS = re.compile(
    # Where a section stands is its address: a text of one's own is none.
    r"(\w+ sections\[.*\.under"
    # A record without its main text says nothing; no person or section is without a name.
    r"|clear (sections.*\.heading|people.*\.role|approvals.*\.name|action_items.*\.description"
    r"|timeline.*\.description)"
    # Only components stand in groups, and only measures have a horizon.
    r"|\w+ (detection\.methods|components|communication).*\.horizon"
    r"|\w+ (detection\.methods|prevention|communication).*\.group)"
)
"""Edits that the model allows and nobody makes: no document can say what they ask for."""

Edit = tuple[str, str, Any]
"""What is done, at which path, and the value there afterwards."""


@attrs.frozen(eq=False)
class Made:
    """One change: what was done, at which path, and the incident after it.

    One is told from another by identity: drawing one of many compares and hashes all of them.
    """

    kind: str
    path: str
    incident: Incident = attrs.field(repr=False)

    def __str__(self) -> str:
        return f"{self.kind} {self.path}"


def changes(incident: Incident) -> Iterator[Made]:
    """All single changes; those that the model refuses, or that change nothing, are left out."""
    yield from _made(incident, _edits(Samples.of(incident), "", incident, Facts))


def stated(incident: Incident, path: str) -> Any:  # noqa: ANN401 -- a value of any kind
    """What is at a path; None for an entry that a mapping doesn't have."""
    name, _, key = path.rpartition("[")
    mapping = value_at(incident, name) if key.endswith("]") else None
    if isinstance(mapping, Mapping) and key.removesuffix("]") not in mapping:
        return None
    return value_at(incident, path)


def some_changes(incident: Incident, number: int, seed: str) -> Iterator[Made]:
    """That many changes that a person makes, of every kind in turn; the same for one `seed`."""
    kinds: dict[str, list[Edit]] = {}
    for edit in edits(incident):
        kinds.setdefault(edit[0], []).append(edit)
    for of_kind in kinds.values():
        of_kind.sort(key=lambda edit: hashlib.sha256(f"{seed} {edit[1]}".encode()).digest())
    waiting = [_made(incident, of_kind) for of_kind in kinds.values()]
    while waiting and number > 0:
        for source in tuple(waiting):
            made = next(source, None)
            if made is None:
                waiting.remove(source)
            elif number > 0:
                number -= 1
                yield made


def edits(incident: Incident) -> Sequence[Edit]:
    """Every edit that a person makes, not yet carried out."""
    found = _edits(Samples.of(incident), "", incident, Facts)
    return [edit for edit in found if is_made(edit[0], edit[1])]


def is_made(kind: str, path: str) -> bool:
    """Whether a person makes such an edit."""
    return _SENSELESS.fullmatch(f"{kind} {path}") is None


def carried_out(incident: Incident, edit: Edit) -> Made | None:
    """One of them; None where the model refuses it."""
    return next(_made(incident, [edit]), None)


def _made(incident: Incident, edits: Iterable[Edit]) -> Iterator[Made]:
    for kind, path, value in edits:
        try:
            changed = incident.evolve({path: value})
        except InvalidValueError:
            continue
        if changed != incident or changed.front_matter != incident.front_matter:
            yield Made(kind, path, changed)


def _is_unsaid(holder: object, name: str) -> bool:
    """Whether an attribute is one that the guide of a document has no place for."""
    if isinstance(holder, SeverityGuide):
        return name != "levels"
    return isinstance(holder, SeverityLevel) and name == "hours"


def _edits(
    samples: Samples,
    prefix: str,
    holder: Any,  # noqa: ANN401 -- any object of the model
    cls: type[Any],
) -> Iterator[Edit]:
    hints = typing.get_type_hints(cls)
    for field in attrs.fields(cls):
        path = f"{prefix}{field.name}"
        if path in _DRESS or field.name == "unparsed" or _is_unsaid(holder, field.name):
            continue
        if isinstance(holder, Section) and holder.heading is None and field.name == "sections":
            # Text without a heading has nothing below it.
            continue
        value: Any = getattr(holder, field.name)
        hint = hints[field.name]
        if typing.get_origin(hint) is tuple:
            yield from _list_edits(samples, path, value, typing.get_args(hint)[0])
        elif isinstance(value, Mapping):
            yield from _entry_edits(path, cast("Mapping[str, object]", value))
        elif attrs.has(_class(value)) and not _is_leaf(value):
            yield from _edits(samples, f"{path}.", value, _class(value))
        elif value is None:
            if (new := samples.new(hint, field.name)) is not None:
                yield "set", path, new
        else:
            yield "change", path, other(value)
            yield "clear", path, None


def _class(value: object) -> type[Any]:
    return type(value)


def _is_leaf(value: object) -> bool:
    return isinstance(value, (Severity, Status, ActionStatus, Money, YesNo))


def _entry_edits(path: str, value: Mapping[str, object]) -> Iterator[Edit]:
    for key, text in list(value.items())[:3]:
        yield "change", f"{path}[{key}]", other(text)
        yield "clear", f"{path}[{key}]", None


def _list_edits(
    samples: Samples,
    path: str,
    value: tuple[Any, ...],
    kind: Any,  # noqa: ANN401 -- a type hint
) -> Iterator[Edit]:
    new = samples.new(kind, path.rpartition(".")[2])
    yield "append", path, (*value, samples.later(new, value))
    if not value:
        return
    if isinstance(new, Section):
        yield from _section_moves(path, value, new)
    else:
        yield "insert", path, (samples.earlier(new, value), *value)
        yield "reverse", path, value[::-1]
    yield "empty", path, ()
    for index in sorted({0, len(value) // 2, len(value) - 1}):
        yield "remove", path, (*value[:index], *value[index + 1 :])
        element = value[index]
        if isinstance(element, str):
            yield "change", f"{path}[{index}]", other(element)
        else:
            yield from _edits(samples, f"{path}[{index}].", element, _class(element))


def _section_moves(path: str, value: tuple[Section, ...], new: Section) -> Iterator[Edit]:
    """A new section before a titled one, and two that stand side by side the other way round."""
    for index, section in enumerate(value):
        if section.heading is not None:
            new = attrs.evolve(new, under=section.under)
            yield "insert", path, (*value[:index], new, *value[index:])
            break
    for index, (one, two) in enumerate(pairwise(value)):
        if one.heading is not None and two.heading is not None and one.under == two.under:
            yield "reverse", path, (*value[:index], two, one, *value[index + 2 :])
            break
