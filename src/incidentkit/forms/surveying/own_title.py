"""What a form of a team's own says before the title: "Outage" in "Outage: [title]"."""

from __future__ import annotations

import re

import attrs

from incidentkit.forms.emphasis import bare
from incidentkit.forms.statements import Survey
from incidentkit.markdown.source import Source

_NAMED = re.compile(r"(?P<name>[^\[\]]*\w[^\[\]]*?(?:[:：|]| [-–—])[ \t]*)\[[^\[\]]+\]")


def own_name(blank: Survey, source: Source) -> str:
    """The words of a blank form's heading before the place for the title, with what joins them."""
    if blank.title is None:
        return ""
    match = _NAMED.fullmatch(bare(source, blank.title)[0])
    return match["name"] if match else ""


def without_own_name(found: Survey, source: Source, name: str) -> Survey:
    """What was found, with a title that begins behind the form's own name."""
    if found.title is None or not name:
        return found
    text, (start, end) = bare(source, found.title)
    if not text.startswith(name) or len(text) == len(name):
        return found
    return attrs.evolve(found, title=(start + len(name), end))
