"""Writing the title: in the top heading, in front matter, or in a new heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from incidentkit.forms.decoding.matter_texts import comment_behind, unquoted
from incidentkit.forms.document import Document
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Shape
from incidentkit.forms.titles import form_prefix, is_form_title
from incidentkit.forms.writing.matter_values import is_toml
from incidentkit.forms.writing.places import lines_removed
from incidentkit.markdown.edits import Edit
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.notation.text import kept_whole
from incidentkit.place import Span

_BLANK = "[title]"
_MARK = re.compile(r" {0,3}(?P<mark>#{1,6})[ \t]+")
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.()/-]*[\w)])?")
"""What YAML takes for a text without quotes."""
_NO_TEXT = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))
_ESCAPED = re.compile(r'["\\]')
"""What stands behind a backslash in double quotes."""
_JOINTS = " \t:：|-–—"
"""What stands between the form's name and the title."""


def title_edits(document: Document, old: Facts, target: Facts, *, fresh: bool) -> Iterator[Edit]:
    """The edits that make the document's title that of `target`.

    The front matter of a `fresh` form keeps what it says, apart from the title.
    """
    source, top = document.source, document.survey.top_heading
    title = None if target.title is None else kept_whole(target.title)
    if title is not None and not fresh and _leaves_front_matter(document, old, target):
        yield from _new_heading(document, title)
        return
    if old.title == target.title or _is_asked_elsewhere(document, fresh=fresh):
        return
    if top is None:
        yield from _without_heading(document, target)
        return
    heading = source.text[top[0] : top[1]]
    if document.survey.title is not None:
        at, blank = document.survey.title, _blank_of(document)
        if title is not None or blank or (emptied := _emptied(document, top)) is None:
            yield Edit(*at, title or blank or _BLANK)
        else:
            yield emptied
    elif title is not None and is_form_title(heading):
        name = heading.removesuffix(" Template").rstrip(" :")
        yield Edit(*top, f"{name}: {title}")
    elif title is not None:
        yield Edit(top[0] + form_prefix(heading), top[1], title)


def _blank_of(document: Document) -> str:
    """What the document's form has in place of a title; "" where it has nothing there."""
    return document.template.blank_title if document.template is not None else ""


def _emptied(document: Document, top: Span) -> Edit | None:
    """The edit that leaves of a heading the name of the form, else its mark; None where it can't.

    A heading that is underlined needs a text.
    """
    source = document.source
    text = source.text[slice(*top)]
    prefix = form_prefix(text)
    if prefix:
        return Edit(top[0] + len(text[:prefix].rstrip(_JOINTS)), top[1], "")
    start = source.line_starts[source.line_of(top[0])]
    mark = _MARK.fullmatch(source.text, start, top[0])
    return None if mark is None else Edit(mark.end("mark"), top[1], "")


def _is_asked_elsewhere(document: Document, *, fresh: bool) -> bool:
    """Whether a field states the title, or is where a form asks for it, and no heading does."""
    fields = document.statements_of("title")
    if document.survey.title is not None or not fields:
        return False
    return fresh or any(field in document.draft.stated for field in fields)


def _without_heading(document: Document, target: Facts) -> Iterator[Edit]:
    matter, title = document.outline.front_matter, target.title
    for entry in matter.entries if matter else ():
        if entry.key.casefold() == "title":
            stated = target.front_matter.get(entry.key, "")
            if unquoted(stated) != title:
                stated = _written_like(title, stated, toml=is_toml(document.source))
            spaced = document.source.text[: entry.span[0]].endswith((" ", "\t", "\n", "\r"))
            yield Edit(*entry.span, stated if spaced else f" {stated}")
            return
    if title is not None:
        yield from _new_heading(document, kept_whole(title))


def _new_heading(document: Document, title: str) -> Iterator[Edit]:
    matter, start = document.outline.front_matter, document.source.line_starts[0]
    if matter is None:
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


def nameless_edits(document: Document) -> Iterator[Edit]:
    """The edit that leaves of a heading the title alone, where nothing fills the place of an id."""
    form, title = document.template, document.survey.title
    for statement in document.statements_of("id"):
        spot = statement.spot
        if form is None or title is None or spot is None or statement in document.draft.stated:
            continue
        if spot.shape is Shape.HEADING and spot.value[1] <= title[0]:
            yield Edit(spot.value[0] - len(form.own_heading.name), title[0], "")


def _leaves_front_matter(document: Document, old: Facts, new: Facts) -> bool:
    """Whether the front matter, which states the title, comes to say another than it is."""
    key = _title_key(document, old)
    return (
        key is not None
        and new.front_matter.get(key) != old.front_matter[key]
        and unquoted(new.front_matter.get(key, "")) != new.title
    )


def _title_key(document: Document, facts: Facts) -> str | None:
    """The key of the front matter that states the title, where no heading does."""
    if document.survey.top_heading is not None:
        return None
    return next((key for key in facts.front_matter if key.casefold() == "title"), None)


def with_front_matter_title(document: Document, old: Facts, new: Facts) -> Facts:
    """`new` with its title in the front matter, too, where the document states it there."""
    key = _title_key(document, old)
    if key is None:
        return new
    text = new.front_matter.get(key)
    if new.title != old.title and text == old.front_matter[key]:
        stated = _written_like(new.title, text or "", toml=is_toml(document.source))
        matter = FrozenMap({**new.front_matter, key: stated})
        return attrs.evolve(new, front_matter=matter)
    return new


def _written_like(title: str | None, like: str, *, toml: bool) -> str:
    """A title as the value of a key: without quotes where the old one has none and needs none.

    The comment behind the old one stays.
    """
    plain = title is not None and _PLAIN.fullmatch(title) and title.casefold() not in _NO_TEXT
    written = title if title is not None and plain and like[:1].isalpha() else _quoted(title)
    written = _toml_string(title or "", like) if toml else written
    comment = comment_behind(like)
    return f"{written} {comment}" if comment.startswith("#") else written + comment


def _quoted(title: str | None) -> str:
    return "'" + (title or "").replace("'", "''") + "'"


def _toml_string(title: str, like: str) -> str:
    if like.startswith("'") and "'" not in title:
        return f"'{title}'"
    escaped = _ESCAPED.sub(r"\\\g<0>", title)
    return f'"{escaped}"'
