"""How a document marks its bullets and its labels, for what is new in it to look like the rest."""

from __future__ import annotations

import re
from collections import Counter

import attrs

from incidentkit.forms.document import Document
from incidentkit.forms.vocabulary.told_language import language_of
from incidentkit.forms.writing.translated_layout import translated
from incidentkit.markdown.blocks import ListBlock

_BULLET = re.compile(r"^([ \t]*)- (?=\S)", re.MULTILINE)
_LABEL = re.compile(r"(?<=\*\*)(?P<name>[^*\n]+):\*\*")


@attrs.frozen(kw_only=True)
class Manner:
    """The marks that most of a document uses."""

    bullet: str = "-"
    colon_outside: bool = False
    """`**Label**: value`, not `**Label:** value`."""
    language: str | None = None
    """The language of its labels, headings and columns, if it isn't English."""

    def label(self, name: str) -> str:
        """A label in bold, with its colon."""
        return f"**{name}**:" if self.colon_outside else f"**{name}:**"

    def worn_by(self, text: str) -> str:
        """A layout with bullets of "-" and labels of `**Label:**` in this manner."""
        text = translated(text, self.language)
        text = _BULLET.sub(rf"\1{self.bullet} ", text)
        return _LABEL.sub(r"\g<name>**:", text) if self.colon_outside else text


def manner_of(document: Document) -> Manner:
    """The manner of a document; the usual one where it shows none."""
    source = document.source
    bullets = Counter(
        source.text[slice(*item.marker)]
        for block in document.outline.blocks
        if isinstance(block, ListBlock) and not block.ordered
        for item in block.items
    )
    spots = [s.spot for s in document.survey.statements if s.spot is not None]
    spots += [field.spot for field in document.survey.custom]
    behind = Counter(source.text[spot.label[1] :][:3] for spot in spots)
    # Words that a template brings along may take the names of its language for something else.
    own_words = document.template is not None and bool(document.template.labels)
    return Manner(
        bullet=max(bullets, key=bullets.__getitem__, default="-"),
        colon_outside=behind["**:"] > sum(n for text, n in behind.items() if text[:1] == ":"),
        language=None if own_words else language_of(document.survey.names),
    )
