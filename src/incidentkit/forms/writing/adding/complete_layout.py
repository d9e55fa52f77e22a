"""The layout from which places are taken that a document doesn't have."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.template import Template
from incidentkit.forms.writing.blanks.zone_claims import asking_for_no_zone
from incidentkit.forms.writing.manner import Manner


@cache
def complete_layout(manner: Manner, *, zoned: bool = True) -> Document:
    """The layout that has one place for every attribute; its times ask for UTC if it is `zoned`."""
    text = (files("incidentkit.forms") / "templates" / "complete.md").read_text(encoding="utf-8")
    text = manner.worn_by(text if zoned else asking_for_no_zone(text))
    return take_apart(text, Template(name="complete", text=text))
