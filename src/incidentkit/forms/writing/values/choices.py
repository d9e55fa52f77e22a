"""Ticking one of several options, and no other."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.statements import Statement
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source
from incidentkit.model.answers import YesNo
from incidentkit.model.severity import Severity
from incidentkit.model.status import Status
from incidentkit.notation.answers import Answer, read_answer
from incidentkit.notation.choices import Option, answer_of, answers_offered, marked, options_in


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
    return _ticking(start, options, (exact or fits)[:1])


def answer_edits(source: Source, statement: Statement, wanted: object) -> list[Edit] | None:
    """The edits that tick yes or no on one line; None where that isn't offered, or more is said."""
    start, end = statement.region.span
    options = answers_offered(source.text[start:end])
    answer = wanted.answer if isinstance(wanted, YesNo) else wanted
    if not options or not (answer is None or isinstance(answer, bool)):
        return None
    right = [one for one in options if answer is not None and answer_of(one) is answer][:1]
    said = read_answer(right[0].text) if right else Answer()
    details = wanted.details if isinstance(wanted, YesNo) else None
    if not isinstance(said, Answer) or said.details != details:
        return None
    return _ticking(start, options, right)


def _ticking(start: int, options: Sequence[Option], right: Sequence[Option]) -> list[Edit]:
    return [
        Edit(start + one.mark, start + one.mark + 1, marked(one, options, ticked=one in right))
        for one in options
        if one.ticked is not (one in right)
    ]
