"""A priority beside a severity: a fact of its own, where alone it says how severe it was."""

from __future__ import annotations

from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import Statement, Survey
from incidentkit.forms.surveying.own_fields import with_fields_for
from incidentkit.forms.vocabulary.languages import TRANSLATIONS
from incidentkit.markdown.source import Source

_NAMES = frozenset(
    map(key_of, ("priority", "incident priority", "priority level", *TRANSLATIONS["priority"]))
)


def with_priority_apart(source: Source, found: Survey) -> Survey:
    """The survey of a document that has labels of both: the priority is no severity then."""
    told = [one for one in found.statements if one.slot.path == "severity"]
    apart = {one for one in told if _is_priority(one)}
    if not apart or len(apart) == len(told):
        return found
    return with_fields_for(source, found, tuple(one for one in told if one in apart))


def _is_priority(statement: Statement) -> bool:
    return statement.label is not None and key_of(statement.label) in _NAMES
