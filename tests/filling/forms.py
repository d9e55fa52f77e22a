"""The five forms, their editions, and each filled in as a whole."""

from __future__ import annotations

import functools
from pathlib import Path
from types import MappingProxyType

import attrs

from filling import basic, postmortem, sev, spark, virtualfusion
from filling.slot import Form, merged
from filling.stated import incident_of
from incidentkit import Incident, templates

FORMS = MappingProxyType(
    {
        form.name: form
        for form in (basic.FORM, postmortem.FORM, sev.FORM, spark.FORM, virtualfusion.FORM)
    }
)
_ORIGINALS = Path(__file__).parents[3] / "shared" / "forms"


@attrs.frozen
class Edition:
    """A blank form as one file has it."""

    form: str
    text: str = attrs.field(repr=False)
    own: bool
    """Whether it is the one that incidentkit brings, and not the form's original."""

    def __str__(self) -> str:
        return f"{self.form}-{'own' if self.own else 'original'}"


def editions() -> tuple[Edition, ...]:
    """Our five blank forms and, where they are at hand, the five originals."""
    own = [Edition(name, template.text, own=True) for name, template in templates().items()]
    found = sorted(_ORIGINALS.glob("*.md")) if _ORIGINALS.is_dir() else []
    originals = [
        Edition(path.stem, path.read_bytes().decode("utf-8"), own=False)
        for path in found
        if path.stem in FORMS
    ]
    return (*own, *originals)


@functools.cache
def filled(edition: Edition) -> str:
    """The blank form with every slot filled in."""
    form, text = FORMS[edition.form], edition.text
    for edit in [f.edit for f in form.fillings if not f.other] + [edit for edit, _ in form.tables]:
        text = edit.apply(text)
    return text


def expected(form: Form) -> Incident:
    """What a form with every slot filled in states."""
    all_said = [f.said for f in form.fillings if not f.other] + [said for _, said in form.tables]
    return incident_of(merged(list(all_said)))
