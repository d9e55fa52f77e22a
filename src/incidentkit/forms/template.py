"""A template: a blank form, what it is made of, and which template a document follows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from importlib.resources import files

import attrs

from incidentkit.errors import TemplateError
from incidentkit.forms.blanks import Blanks, Recorder
from incidentkit.forms.decoding.decoder import Decoder
from incidentkit.forms.statements import Survey
from incidentkit.forms.survey import survey
from incidentkit.forms.vocabulary.lookup import VOCABULARY, Vocabulary
from incidentkit.markdown.outline import Outline, outline
from incidentkit.markdown.source import Source
from incidentkit.notation.zones import UTC

BUILT_IN = ("basic", "postmortem", "sev", "spark", "virtualfusion")
_ENOUGH = 0.4
"""The share of a form's telling names that a document needs to count as following it."""


@attrs.frozen(kw_only=True, eq=False)
class Template:
    """A blank Markdown form. What it says in place of a value reads as "not filled in"."""

    name: str
    text: str
    known: frozenset[str] = frozenset()
    """Digests of texts that other editions of the form have in place of values."""

    @cached_property
    def _outline(self) -> Outline:
        return outline(Source(self.text))

    @cached_property
    def _survey(self) -> Survey:
        return survey(self._outline, VOCABULARY)

    @property
    def names(self) -> frozenset[str]:
        """The keys of its headings, labels and columns."""
        return self._survey.names

    @cached_property
    def blanks(self) -> Blanks:
        """What it says in place of values."""
        recorder = Recorder()
        Decoder(self._outline.source, recorder, UTC).read(self._survey, self._outline.front_matter)
        return Blanks(recorder.blanks().digests | self.known)


@cache
def built_in(name: str) -> Template:
    """One of the five built-in templates; `TemplateError` for any other name."""
    if name not in BUILT_IN:
        known = ", ".join(BUILT_IN)
        reason = f"unknown template {name!r}; the built-in ones are {known}"
        raise TemplateError(reason)
    folder = files("incidentkit.forms") / "templates"
    text = (folder / f"{name}.md").read_text(encoding="utf-8")
    digests = (folder / f"{name}.digests").read_text(encoding="ascii").split()
    return Template(name=name, text=text, known=frozenset(digests))


def templates() -> dict[str, Template]:
    """The built-in templates by name."""
    return {name: built_in(name) for name in BUILT_IN}


def chosen(template: Template | str | None, names: frozenset[str]) -> Template | None:
    """The template that a caller names, else the one that a document with `names` follows."""
    if template is None:
        return recognised(names, tuple(templates().values()))
    return template if isinstance(template, Template) else built_in(_name(template))


def _name(template: object) -> str:
    if not isinstance(template, str):
        reason = f"expected a Template or its name, got {type(template).__name__}"
        raise TemplateError(reason)
    return template


def recognised(names: frozenset[str], candidates: Sequence[Template]) -> Template | None:
    """The template whose headings, labels and columns a document with `names` follows, if any.

    A name counts the more, the fewer templates have it. The best template is taken where it has
    two names in five, by weight, or where most of what the document has is the template's.
    """
    weights = _weights(candidates)
    best: Template | None = None
    best_score = 0.0
    for template in candidates:
        shared = _total(names & template.names, weights)
        score = shared / (_total(template.names, weights) or 1.0)
        if score > best_score:
            best, best_score = template, score
    return best if best_score >= _ENOUGH else None


def _weights(candidates: Iterable[Template]) -> dict[str, float]:
    counts: dict[str, int] = {}
    for template in candidates:
        for name in template.names:
            counts[name] = counts.get(name, 0) + 1
    return {name: 1.0 / math.sqrt(count) ** 3 for name, count in counts.items()}


def _total(names: Iterable[str], weights: dict[str, float]) -> float:
    return sum(weights.get(name, 0.0) for name in names)


def guidance_digests(text: str, vocabulary: Vocabulary = VOCABULARY) -> tuple[str, ...]:
    """The digests of what another edition of a form, `text`, says in place of values."""
    whole = outline(Source(text))
    recorder = Recorder()
    found = survey(whole, vocabulary)
    Decoder(whole.source, recorder, UTC).read(found, whole.front_matter)
    return tuple(sorted(recorder.blanks().digests))
