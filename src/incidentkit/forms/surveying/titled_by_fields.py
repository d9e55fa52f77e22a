"""A heading that only counts the report, with or without the form's name, above its title."""

from __future__ import annotations

import re

import attrs

from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Survey
from incidentkit.forms.titles import is_form_title
from incidentkit.markdown.source import Source

_NUMBERED = re.compile(
    r"(?P<form>.*?[^\W\d_])[ \t]*[:#(\[–—-]*[ \t]*#?(?:[A-Za-z]{1,12}[A-Za-z0-9]*-)?"
    r"[0-9]+(?:-[0-9]+)*[)\]]?[ \t]*"
)
_ID_ALONE = re.compile(r"[\[(]?[A-Z]{2,12}[A-Z0-9]*-[0-9]+(?:-[0-9]+)*[)\]]?[ \t:]*")


def with_title_of_field(source: Source, found: Survey) -> Survey:
    """The survey in which a field has the title, where the heading is "Incident Report INC-4"."""
    if found.title is None or found.top_heading is None:
        return found
    if not _counts_report(source.text[slice(*found.top_heading)]):
        return found
    titles = (one.region.text(source) for one in found.statements if one.slot.path == "title")
    if all(map(is_placeholder, titles)):
        return found
    return attrs.evolve(found, title=None)


def _counts_report(heading: str) -> bool:
    if _ID_ALONE.fullmatch(heading):
        return True
    numbered = _NUMBERED.fullmatch(heading)
    return numbered is not None and is_form_title(numbered["form"])
