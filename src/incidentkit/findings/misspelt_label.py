"""A label or a heading that nobody knows and that looks like one that everybody knows."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.errors import excerpt
from incidentkit.findings.level import Level
from incidentkit.findings.required import is_empty
from incidentkit.findings.respelt import respelt
from incidentkit.findings.spelling import Meant, name_meant
from incidentkit.findings.subject import Raised, Subject


def misspelt_label(subject: Subject) -> Iterator[Raised]:
    """As `misspelt_labels`, each with what it takes to put it right, where that is certain.

    It is where the name can be no other, nothing else fills the attribute, nor has a name that may
    be meant for it, and where the document, with the name spelt right, says what it said before and
    what is below the name besides.
    """
    found = list(misspelt_labels(subject))
    for raised, name in found:
        alone = sum(other.attribute == name.attribute for _, other in found) == 1
        is_sure = raised.level is None and name.certain and alone
        right = respelt(subject, raised, name) if is_sure else None
        if right is None:
            yield raised
        else:
            yield attrs.evolve(raised, changes=right.changes, again=right.reading)


def misspelt_labels(subject: Subject) -> Iterator[tuple[Raised, Meant]]:
    """A field or a section of no attribute whose name is nearly a common one, and that.

    Where its attribute is empty, its text is lost; where that is filled, it is only good to know.
    """
    fields = (("label", f"custom[{n}]", one.label) for n, one in enumerate(subject.facts.custom))
    headings = (
        ("heading", f"sections[{n}]", one.heading)
        for n, one in enumerate(subject.facts.sections)
        if one.heading is not None and one.under is None
    )
    for kind, path, written in (*fields, *headings):
        name = name_meant(written)
        if name is not None:
            raised = Raised(
                code="misspelt-label",
                message=f"{excerpt(written)} is no {kind} that is known; did you mean"
                f" {name.name.capitalize()!r}?",
                path=path,
                place=subject.place(f"{path}.{kind}") or subject.place(path),
                level=None if is_empty(subject.facts, name.attribute) else Level.INFO,
            )
            yield raised, name
