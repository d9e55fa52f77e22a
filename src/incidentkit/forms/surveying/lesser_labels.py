"""Labels that say an attribute only where no better one does: a priority beside a severity."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import Statement, Survey
from incidentkit.forms.surveying.own_fields import with_fields_for
from incidentkit.forms.vocabulary.languages import TRANSLATIONS
from incidentkit.markdown.source import Source

_LESSER: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "severity": frozenset(
            map(
                key_of,
                ("priority", "incident priority", "priority level", *TRANSLATIONS["priority"]),
            )
        ),
        # What was fixed may have to be watched before it counts as resolved.
        "resolved_at": frozenset(("fixed", "fixed at", "fixed on", "fix time")),
    }
)


def with_lesser_apart(source: Source, found: Survey) -> Survey:
    """The survey of a document in which a better label says the same: the lesser is a field."""
    better = {one.slot.path for one in found.statements if not _is_lesser(one)}
    apart = tuple(one for one in found.statements if one.slot.path in better and _is_lesser(one))
    return with_fields_for(source, found, apart) if apart else found


def _is_lesser(statement: Statement) -> bool:
    known = _LESSER.get(statement.slot.path)
    return known is not None and statement.label is not None and key_of(statement.label) in known
