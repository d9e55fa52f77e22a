"""A slot of a form, what somebody fills into it, and what is to be read then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import attrs

from filling.edits import Edit


@attrs.frozen(kw_only=True)
class Slot:
    """A place of a form that takes one fact.

    `section` is the heading it stands under, `name` its label, column or group, `path` the
    attribute; `[]` in it stands for any element.
    """

    section: str
    name: str
    path: str

    @property
    def title(self) -> str:
        """How a test names it."""
        return f"{self.section or 'head'}: {self.name}"


@attrs.frozen(kw_only=True)
class Filling:
    """A slot filled in. `said` is what is then stated besides what the blank form states."""

    slot: Slot
    edit: Edit
    said: Mapping[str, Any]
    standing: bool = False
    """Whether the example texts around it in a form's table or checklist stand beside it."""
    other: bool = False
    """Whether another filling of the same place is the one for a whole document."""


@attrs.frozen(kw_only=True)
class Form:
    """All fillings of a form, and its tables filled in as a whole."""

    name: str
    fillings: tuple[Filling, ...]
    tables: tuple[tuple[Edit, Mapping[str, Any]], ...] = ()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every slot, once."""
        return tuple(dict.fromkeys(filling.slot for filling in self.fillings))


def fill(  # noqa: PLR0913 -- a row of a table
    section: str,
    name: str,
    path: str,
    edit: Edit,
    said: Any,  # noqa: ANN401 -- any attribute's value
    *,
    other: bool = False,
) -> Filling:
    """A filling; `said` that is no mapping by path is the value of `path` itself."""
    values = cast("dict[str, Any]", said) if isinstance(said, dict) else {path: said}
    return Filling(
        slot=Slot(section=section, name=name, path=path), edit=edit, said=values, other=other
    )


def column(  # noqa: PLR0913 -- a row of a table
    section: str, name: str, path: str, edit: Edit, said: Mapping[str, Any], *, other: bool = True
) -> Filling:
    """A filling of one cell (or box) among others, which a table filled as a whole covers."""
    slot = Slot(section=section, name=name, path=path)
    return Filling(slot=slot, edit=edit, said=said, standing=True, other=other)


def merged(all_said: list[Mapping[str, Any]]) -> dict[str, Any]:
    """What several fillings say together: tuples one after the other, parts of one thing joined."""
    whole: dict[str, Any] = {}
    for said in all_said:
        for path, value in said.items():
            known = whole.get(path)
            whole[path] = value if known is None else _joined(known, value)
    return whole


def _joined(known: Any, value: Any) -> Any:  # noqa: ANN401 -- any attribute's value
    if isinstance(known, tuple):
        return (*known, *value)
    kind = cast("Any", type(known))
    if attrs.has(kind):
        fields = [field.name for field in attrs.fields(kind)]
        said = {n: getattr(value, n) for n in fields if getattr(value, n) not in (None, (), {})}
        kept = {n: getattr(known, n) for n in fields if getattr(known, n) not in (None, (), {})}
        return kind(**{**said, **kept})
    return known
