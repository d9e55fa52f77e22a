"""Which template a document follows."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from incidentkit.forms.registry import all_templates, named
from incidentkit.forms.template import Template
from incidentkit.forms.vocabulary.own_words import OwnWords

_ENOUGH = 0.4
"""The share of a form's telling names that a document needs to count as following it."""
_MOSTLY = 0.75
"""The share of a document's own names that a form needs to have, where it is a part of one."""
_TELLING = 4.0
"""How much weight such a part must have: a few common headings are nobody's form."""


def chosen(template: Template | str | None, names: frozenset[str]) -> Template | None:
    """The template that a caller names, else the one that a document with `names` follows.

    One that is words alone says what they mean and not which form is followed: that is found out,
    and has those words beside its own.
    """
    if template is not None and not isinstance(template, Template):
        return named(template)
    if template is not None and not template.is_words_alone:
        return template
    found = recognised(names, all_templates())
    if template is None or found is None:
        return found or template
    return _taught(found, template.labels)


@lru_cache(maxsize=32)
def _taught(template: Template, labels: OwnWords) -> Template:
    # What a form is made of is found out once for all the documents that follow it.
    return template.with_labels(labels)


def recognised(names: frozenset[str], candidates: Sequence[Template]) -> Template | None:
    """The template whose headings, labels and columns a document with `names` follows, if any.

    A name counts the more, the fewer templates have it. The best template is taken where the
    document has two in five of its names, by weight, or where three in four of what the document
    has are the template's: then it is a form that somebody has cut.
    """
    weights, totals = _weights(tuple(candidates))
    best: Template | None = None
    best_score = best_weight = 0.0
    for template, total in zip(candidates, totals, strict=True):
        shared = _total(names & template.names, weights)
        score = shared / (total or 1.0)
        if score > best_score:
            best, best_score, best_weight = template, score, shared
    own = sum(weights.get(name, 1.0) for name in names)
    is_part = best_weight >= _TELLING and best_weight >= own * _MOSTLY
    return best if best_score >= _ENOUGH or is_part else None


@lru_cache(maxsize=8)
def _weights(candidates: tuple[Template, ...]) -> tuple[Mapping[str, float], Sequence[float]]:
    """The weight of each name, and what those of each template weigh together."""
    counts = Counter(name for template in candidates for name in template.names)
    weights = {name: 1.0 / math.sqrt(count) ** 3 for name, count in counts.items()}
    return weights, [_total(template.names, weights) for template in candidates]


def _total(names: Iterable[str], weights: Mapping[str, float]) -> float:
    """What some names of templates weigh together."""
    return sum(map(weights.__getitem__, names))
