"""Ticking one of several options, and no other."""

from __future__ import annotations

from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.severity import Severity
from incidentkit.model.status import Status
from incidentkit.notation.choices import marked, options_in


def choice_edits(
    source: Source, statement: Statement, chosen: Severity | Status | None
) -> list[Edit] | None:
    """The edits that tick the option that is chosen; None where no options are offered.

    What isn't among them leaves all of them unticked: it needs a place of its own.
    """
    start, end = statement.region.span
    options = options_in(source.text[start:end])
    if not options:
        return None
    means = Severity if statement.slot.codec is Codec.SEVERITY else Status
    fits = [option for option in options if option.text and means(label=option.text) == chosen]
    exact = [option for option in fits if chosen is not None and option.text == chosen.label]
    right = (exact or fits)[:1]
    return [
        Edit(start + one.mark, start + one.mark + 1, marked(one, options, ticked=one in right))
        for one in options
        if one.ticked is not (one in right)
    ]
