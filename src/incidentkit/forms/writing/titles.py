"""Writing the title: in the top heading, in front matter, or in a new heading."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.titles import form_prefix, is_form_title
from incidentkit.markdown.edits import Edit

_BLANK = "[title]"


def title_edits(document: Document, title: str | None) -> Iterator[Edit]:
    """The edits that make the document's title `title`."""
    source, top = document.source, document.survey.top_heading
    if top is None:
        yield from _without_heading(document, title)
        return
    heading = source.text[top[0] : top[1]]
    if document.survey.title is not None:
        yield Edit(*document.survey.title, title or _BLANK)
    elif title is not None and is_form_title(heading):
        name = heading.removesuffix(" Template").rstrip(" :")
        yield Edit(*top, f"{name}: {title}")
    elif title is not None:
        yield Edit(top[0] + form_prefix(heading), top[1], title)


def _without_heading(document: Document, title: str | None) -> Iterator[Edit]:
    source, matter = document.source, document.outline.front_matter
    for entry in matter.entries if matter else ():
        if entry.key.casefold() == "title":
            quoted = "'" + (title or "").replace("'", "''") + "'"
            yield Edit(*entry.span, quoted)
            return
    if title is None:
        return
    if matter is None:
        start = source.line_starts[0]
        yield Edit(start, start, f"# {title}\n\n")
    else:
        yield Edit(matter.end, matter.end, f"\n\n# {title}")
