"""The day on which times hang, stated anew at once where an edit takes out what said it."""

from __future__ import annotations

import attrs

from incidentkit.forms.writing.adding.missing import Missing
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.forms.writing.values.anchors import anchor_name
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts


def restate_day(sheet: Sheet, before: Facts, target: Facts, dress: Dress, blank: Source) -> None:
    """State the day that `before` and `target` have and the sheet doesn't, and nothing else.

    Clock times elsewhere are then read as they were; else each would be written with its day.
    """
    name = anchor_name(target)
    if name is None or anchor_name(sheet.facts) is not None:
        return
    value = getattr(target, name)
    if getattr(before, name) == value:
        anchored = attrs.evolve(sheet.facts, **{name: value})
        Missing(sheet, anchored, dress.worn_by(sheet.document), blank).insert()
