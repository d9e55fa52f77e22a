"""A title that no heading bears: a line in bold above the first of several equal headings."""

from __future__ import annotations

from incidentkit.forms.emphasis import bare
from incidentkit.forms.labels import find_label
from incidentkit.forms.vocabulary.lookup import Chain, resolve
from incidentkit.markdown.blocks import Paragraph
from incidentkit.markdown.sections import SectionNode
from incidentkit.markdown.source import Source
from incidentkit.place import Span

_LONGEST = 160
_MARKS = ("**", "__")


def strong_title(source: Source, root: SectionNode, chain: Chain) -> Span | None:
    """Where such a title stands without its marks; None where a document begins otherwise.

    Documents that were exported have the headings of their sections at the first level, and the
    title above them as a paragraph. A label, or the name of a section, is no title.
    """
    first = next(iter(root.blocks), None)
    if not isinstance(first, Paragraph) or len(first.lines) != 1 or not root.children:
        return None
    start, end = first.lines[0]
    line = source.text[start:end].strip()
    if not line.startswith(_MARKS) or not line.endswith(line[:2]) or len(line) > _LONGEST:
        return None
    text, span = bare(source, (start, end))
    label = find_label(text)
    named = resolve(text, chain) or (label and resolve(label.name, chain))
    return None if named or line[:2] in text else span
