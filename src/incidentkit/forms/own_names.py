"""What a form is called as a form, taken out of the reports that are made from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from incidentkit.forms.titles import is_form_title
from incidentkit.markdown.edits import Edit, apply
from incidentkit.markdown.outline import Outline
from incidentkit.notation.late_patterns import late
from incidentkit.place import Span

_CALLED_FORM = late(
    r"(?:report|post-?mortem|review|rca|analysis|retrospective|incident|outage)"
    r"(?P<form>[ \t]+template)(?=[\"']?\Z)",
    re.IGNORECASE,
)


def called_report(form: Outline, top_heading: Span | None) -> str:
    """The text of a form in which what is called a template is called a report."""
    return apply(form.source, _called(form, top_heading))


def _called(form: Outline, top_heading: Span | None) -> Iterator[Edit]:
    text = form.source.text
    entries = form.front_matter.entries if form.front_matter else ()
    spans = [entry.span for entry in entries]
    if top_heading is not None and is_form_title(text[slice(*top_heading)]):
        spans.append(top_heading)
    for start, end in spans:
        if found := _CALLED_FORM.search(text[start:end]):
            yield Edit(start + found.start("form"), start + found.end("form"), "")
