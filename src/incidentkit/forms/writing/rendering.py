"""Rendering an incident fresh: `put` into a blank form."""

from __future__ import annotations

from typing import Literal

from incidentkit.forms.registry import named, templates
from incidentkit.forms.template import Template
from incidentkit.forms.writing.blanks.form_zones import in_form_zone
from incidentkit.forms.writing.blanks.own_matter import without_own_matter
from incidentkit.forms.writing.blanks.unfilled import without_placeholders, without_spare_lists
from incidentkit.forms.writing.blanks.zone_claims import form_text
from incidentkit.forms.writing.fields.front_matters import without_matter_of
from incidentkit.forms.writing.writer import put
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.model.facts import Facts


def render(
    facts: Facts,
    template: Template | str,
    *,
    placeholders: Literal["keep", "drop"] = "keep",
    limits: Limits = DEFAULT_LIMITS,
    origin: Template | None = None,
) -> str:
    """The facts in the house format of `template`, a template or the name of one.

    `origin` is the form of the document they were read from, if it isn't known by its name.
    """
    form = template if isinstance(template, Template) else named(template)
    facts = without_matter_of(origin or templates().get(facts.template or ""), facts)
    facts = in_form_zone(facts, form)
    text = put(form_text(form, facts), facts, template=form, tz="UTC", limits=limits)
    if placeholders == "keep":
        return without_spare_lists(text, facts, form)
    return without_own_matter(without_placeholders(text, facts, form), facts, form)
