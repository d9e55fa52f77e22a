"""The vocabulary as tables: which heading, label or column fills which attribute."""

from __future__ import annotations

from collections.abc import Iterator

from generated.markdown import code, listed, table
from incidentkit.forms.vocabulary.columns import RECORDS, Column
from incidentkit.forms.vocabulary.entries import Codec, Entry, Slot
from incidentkit.forms.vocabulary.lookup import VOCABULARY

HEADER = ("heading or label", "fills")


def anywhere() -> str:
    """The names that mean the same wherever nothing closer knows them."""
    found = (entry for entry in VOCABULARY.root.members if entry.slot and not entry.members)
    return table(HEADER, map(_row, found))


def sections() -> str:
    """The names that open a scope, each with those that count inside it."""
    scopes = (e for e in VOCABULARY.root.members if e.members or not e.slot)
    return "\n".join(dict.fromkeys(map(_section, scopes)))


def columns() -> str:
    """The columns of the tables that hold records."""
    header = ("column", "fills")
    return "\n".join(
        f"### `{rows}`\n\n{table(header, ((listed(_names(c)), code(path)) for path, c in found))}"
        for rows, found in _columns().items()
    )


def filled_by() -> dict[str, list[str]]:
    """The names that fill each attribute, by path."""
    found: dict[str, list[str]] = {}
    for entry in _walk(VOCABULARY.root):
        for path in _paths(entry.slot) if entry.slot else ():
            found.setdefault(path, []).extend(entry.names)
    for rows in _columns().values():
        for path, column in rows:
            found.setdefault(path, []).extend(_names(column))
    return found


def _section(entry: Entry) -> str:
    rows = list(dict.fromkeys(_below(entry)))
    parts = [
        f"### {entry.names[0]}",
        f"Also: {listed(entry.names[1:])}." if entry.names[1:] else "",
        f"What stands right below it fills {_filled(entry.slot)}." if entry.slot else "",
        table(HEADER, rows).rstrip() if rows else "",
        f"Any other label inside fills {_filled(entry.other)}." if entry.other else "",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _below(entry: Entry, outer: str = "") -> Iterator[tuple[str, str]]:
    """A row for each name that counts inside, inner scopes included."""
    for member in entry.members:
        names, filled = _row(member)
        if filled:
            yield f"{outer}{names}", filled
        yield from _below(member, f"{outer}{member.names[0]} › ")


def _row(entry: Entry) -> tuple[str, str]:
    return listed(entry.names), _filled(entry.slot)


def _filled(slot: Slot | None) -> str:
    if slot is None:
        return ""
    fixed = ", ".join(f"{name} {value}" for name, value in slot.fixed.items())
    return listed(map(code, _paths(slot))) + (f" ({fixed})" if fixed else "")


def _paths(slot: Slot) -> tuple[str, ...]:
    """The attributes that one slot fills."""
    if slot.codec is Codec.SCHEDULE:
        return (f"{slot.path}_at", f"{slot.path}_on")
    if slot.codec is Codec.SPAN:
        return (slot.path, "resolved_at", "stated_duration")
    return (slot.path,)


def _walk(entry: Entry) -> Iterator[Entry]:
    yield entry
    for member in entry.members:
        yield from _walk(member)


def _columns() -> dict[str, list[tuple[str, Column]]]:
    """Path and column of each attribute of a record, by the path of its rows."""
    slots = (entry.slot for entry in _walk(VOCABULARY.root) if entry.slot)
    found: dict[str, list[tuple[str, Column]]] = {}
    for slot in slots:
        if slot.codec in RECORDS:
            rows = f"{slot.path}.levels[]" if slot.codec is Codec.POLICY else f"{slot.path}[]"
            found[rows] = [(f"{rows}.{c.attribute}", c) for c in RECORDS[slot.codec].columns]
    return found


def _names(column: Column) -> list[str]:
    return column.known_as.split(" | ")
