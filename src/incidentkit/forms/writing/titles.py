"""Writing the title: in the top heading, in front matter, or in a new heading."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from incidentkit.forms.decoding.decoder import unquoted
from incidentkit.forms.document import Document
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.titles import form_prefix, is_form_title
from incidentkit.forms.writing.places import lines_removed
from incidentkit.markdown.edits import Edit
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap

_BLANK = "[title]"
_JOINTS = " \t:：|-–—"
"""What stands between the form's name and the title."""


def title_edits(document: Document, target: Facts) -> Iterator[Edit]:
    """The edits that make the document's title that of `target`."""
    source, top, title = document.source, document.survey.top_heading, target.title
    if top is None:
        yield from _without_heading(document, target)
        return
    heading = source.text[top[0] : top[1]]
    if document.survey.title is not None:
        yield Edit(*document.survey.title, title or _BLANK)
    elif title is not None and is_form_title(heading):
        name = heading.removesuffix(" Template").rstrip(" :")
        yield Edit(*top, f"{name}: {title}")
    elif title is not None:
        yield Edit(top[0] + form_prefix(heading), top[1], title)


def _without_heading(document: Document, target: Facts) -> Iterator[Edit]:
    source, matter, title = document.source, document.outline.front_matter, target.title
    for entry in matter.entries if matter else ():
        if entry.key.casefold() == "title":
            stated = target.front_matter.get(entry.key, "")
            yield Edit(*entry.span, stated if unquoted(stated) == title else _quoted(title))
            return
    if title is None:
        return
    if matter is None:
        start = source.line_starts[0]
        yield Edit(start, start, f"# {title}\n\n")
    else:
        yield Edit(matter.end, matter.end, f"\n\n# {title}")


def untitled_edits(document: Document) -> Iterator[Edit]:
    """The edits that leave of a top heading without a title only what a report is called."""
    source, top = document.source, document.survey.top_heading
    if top is None:
        return
    heading = source.text[top[0] : top[1]]
    prefix = form_prefix(heading)
    kept = heading.removesuffix(" Template")
    if document.survey.title is not None and (prefix or is_placeholder(heading)):
        kept = heading[:prefix].rstrip(_JOINTS)
    if kept:
        yield Edit(*top, kept)
        return
    lines = (b for b in document.outline.blocks if b.start <= top[0] < b.end)
    for block in lines:
        yield lines_removed(source, block.start_line, block.end_line)


def with_front_matter_title(document: Document, old: Facts, new: Facts) -> Facts:
    """`new` with its title in the front matter, too, where the document states it there."""
    key = next((key for key in old.front_matter if key.casefold() == "title"), None)
    if key is None or document.survey.top_heading is not None:
        return new
    text = new.front_matter.get(key)
    if new.title != old.title and text == old.front_matter[key]:
        matter = FrozenMap({**new.front_matter, key: _quoted(new.title)})
        return attrs.evolve(new, front_matter=matter)
    return new


def _quoted(title: str | None) -> str:
    return "'" + (title or "").replace("'", "''") + "'"
