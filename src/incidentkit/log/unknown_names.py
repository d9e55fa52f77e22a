"""Which names reports use that nobody has taught: what a team should teach, most frequent first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

import attrs

from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.columns import RECORDS, Record
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve, resolve_heading
from incidentkit.incident import Incident
from incidentkit.model.hinted import hinted
from incidentkit.model.row_ends import UNTIL

NameKind: TypeAlias = Literal["label", "heading", "column"]

_ROWS: Final[Mapping[str, Record]] = MappingProxyType(
    {
        "timeline": RECORDS[Codec.TIMELINE],
        "action_items": RECORDS[Codec.ACTIONS],
        "service_impacts": RECORDS[Codec.SERVICE_IMPACTS],
        "metric_changes": RECORDS[Codec.METRIC_CHANGES],
    }
)
"""The lists whose rows keep what stands in columns that are unknown."""
_NAMED_BY_THE_READER: Final = re.compile(r"(.+) note|Column [0-9]+")
"""A remark beside a value, and a column without a head."""
_ROW_NOTES: Final = (UNTIL, "Horizon")
"""Under which the reader keeps the end of a row that lasts, and a heading over actions."""


@hinted
@attrs.frozen(kw_only=True)
class UnknownName:
    """A label, a heading or the head of a column that means no attribute, and who uses it."""

    kind: NameKind
    """"label" of a field in `custom`, "heading" of `sections`, "column" of a row's `extra`."""

    name: str
    """As the first of the reports has it."""

    under: str | None
    """The known section of a heading, the list of a column ("timeline"); None for labels."""

    incidents: int
    """How many incidents have it, however often each of them does."""

    path: Path | None
    """The first report that has it; None for one without a path."""

    line: int | None
    """Where that one has it first, counted from 1 as `where` does; None without a document."""


_Found: TypeAlias = tuple[NameKind, str | None, str, str]
"""Kind, where it stands, the name, and the path of what has it."""


def unknown_names(incidents: Iterable[Incident]) -> tuple[UnknownName, ...]:
    """The unknown names of incidents, the most frequent first, and those alike in their order.

    Names that differ in case, emphasis, emoji or number alone are one.
    """
    counted: dict[tuple[NameKind, str | None, str], UnknownName] = {}
    for incident in incidents:
        found: dict[tuple[NameKind, str | None, str], _Found] = {}
        for one in _names_in(incident):
            kind, under, name, _ = one
            found.setdefault((kind, under, key_of(name)), one)
        for key, (kind, under, name, place) in found.items():
            known = counted.get(key)
            counted[key] = (
                attrs.evolve(known, incidents=known.incidents + 1)
                if known is not None
                else UnknownName(
                    kind=kind, name=name, under=under, incidents=1,
                    path=incident.path, line=_line(incident, place),
                )
            )  # fmt: skip
    return tuple(sorted(counted.values(), key=lambda one: -one.incidents))


def _names_in(incident: Incident) -> Iterator[_Found]:
    for number, field in enumerate(incident.custom):
        if not _is_known(field.label):
            yield ("label", None, field.label, f"custom[{number}]")
    for number, section in enumerate(incident.sections):
        if section.heading is not None and resolve_heading(section.heading, _ROOT) is None:
            yield ("heading", section.under, section.heading, f"sections[{number}]")
    for path, record in _ROWS.items():
        for number, row in enumerate(getattr(incident, path)):
            for head in row.extra:
                if not _is_column(head, record):
                    yield ("column", path, head, f"{path}[{number}]")


_ROOT: Final = (VOCABULARY.root,)


def _is_known(label: str) -> bool:
    """Whether it is in `custom` for another reason: a second statement, a remark on a value."""
    remark = _NAMED_BY_THE_READER.fullmatch(label)
    names = (label, remark[1] or "") if remark else (label,)
    return any(resolve(name, _ROOT) is not None for name in names)


def _is_column(head: str, record: Record) -> bool:
    """As `_is_known`, of a column: there may be two of one kind, and one without a head."""
    remark = _NAMED_BY_THE_READER.fullmatch(head)
    nameless = remark is not None and remark[1] is None
    return nameless or head in _ROW_NOTES or record.column(key_of(head)) is not None


def _line(incident: Incident, path: str) -> int | None:
    places = incident.where(path)
    return places[0].line if places else None
