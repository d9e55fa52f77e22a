"""Writing front matter: the keys that describe the document, with their values as source text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from incidentkit.errors import excerpt
from incidentkit.forms.document import Document
from incidentkit.forms.keys import key_of
from incidentkit.forms.statements import Spot
from incidentkit.forms.template import Template
from incidentkit.forms.writing.errors import NoPlaceError
from incidentkit.forms.writing.fields.toml_values import is_toml_value, toml_key, toml_value
from incidentkit.forms.writing.matter_values import matter_scalar
from incidentkit.forms.writing.places import lines_removed
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.front_matter import FrontMatter, is_block
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.model.frozen_map import FrozenMap

_JOINTS = re.compile(r"[-_]")
_QUOTES = "'\" "
_PLAIN = re.compile(r"[^\W\d][\w .-]*")


def carried(own: Mapping[str, str], source: Mapping[str, str]) -> dict[str, str]:
    """The front matter of a rendered form: its own, and of the source what the form lacks.

    It lacks what it has no key for, and what it leaves empty. A title is the report's own, and has
    its place in the form.
    """
    keys = {key.casefold(): key for key in own}
    found = dict(own)
    for key, text in source.items():
        mine = keys.get(key.casefold(), key)
        if key.casefold() != "title" and not own.get(mine, "").strip(_QUOTES):
            found[mine] = text
    return found


def without_matter_of(form: Template | None, facts: Facts) -> Facts:
    """The facts without what their front matter says word for word like that of the form.

    That tells who owns the form and how far it has come, and nothing of the incident.
    """
    if form is None or not facts.front_matter:
        return facts
    own = {k: text for k, text in facts.front_matter.items() if not form.blanks.has_matter(k, text)}
    if len(own) == len(facts.front_matter):
        return facts
    return attrs.evolve(facts, front_matter=FrozenMap(own))


def front_matter_edits(
    document: Document, old: Mapping[str, str], new: Mapping[str, str], *, fresh: bool
) -> Iterator[Edit]:
    """The edits for the keys whose value differs between `old` and `new`.

    What goes into a `fresh` form may come from YAML into TOML.
    """
    matter, source = document.outline.front_matter, document.source
    if matter is not None and matter.fence == "+++":
        new = _as_toml(old, new, fresh=fresh)
    written: set[str] = set()
    for entry in matter.entries if matter else ():
        wanted = new.get(entry.key)
        if wanted != old.get(entry.key) and entry.key not in written:
            if wanted is None:
                yield lines_removed(source, entry.start_line, entry.end_line)
            elif matter is not None and matter.fence == "---" and is_block(wanted):
                start, end = entry.span
                line = source.line_of(start)
                head = source.text[source.line_starts[line] : start]
                if line > entry.start_line:
                    yield Edit(start, end, wanted.replace("\n", f"\n{head}"))
                else:
                    yield Edit(start - len(head) + len(head.rstrip()), end, _below(wanted))
            else:
                spaced = source.text[: entry.span[0]].endswith((" ", "\t", "\n", "\r"))
                yield Edit(*entry.span, wanted if spaced else f" {wanted}")
        written.add(entry.key)
    toml = matter is not None and matter.fence == "+++"
    joint = " = " if toml else ": "
    lines = [
        f"{_key(key)}:{_below(value)}\n"
        if joint == ": " and is_block(value)
        else f"{toml_key(key) if toml else _key(key)}{joint}{value}\n"
        for key, value in new.items()
        if key not in written
    ]
    if not lines:
        return
    if matter is None:
        start = source.line_starts[0]
        yield Edit(start, start, "".join(["---\n", *lines, "---\n\n"]))
    else:
        # Behind the last entry, since a closing fence may be followed by nothing at all.
        last = _line_behind(source, matter)
        start = source.line_starts[last]
        yield Edit(start, start, "".join(lines))


def _as_toml(old: Mapping[str, str], new: Mapping[str, str], *, fresh: bool) -> Mapping[str, str]:
    """The values that change as TOML has them; what is given as source text has to be that."""
    found = dict(new)
    for key, text in new.items():
        if text == old.get(key) or is_toml_value(text):
            continue
        if not fresh:
            raise NoPlaceError(f"{excerpt(text)} is no value of TOML, where text stands in quotes")
        found[key] = toml_value(text)
    return found


def _line_behind(source: Source, matter: FrontMatter) -> int:
    """The line behind the last entry that stands in no table of TOML."""
    line = 1
    for entry in matter.entries:
        tables = (n for n in range(line, entry.start_line) if source.line_text(n).startswith("["))
        if matter.fence == "+++" and (table := next(tables, None)) is not None:
            return table if line == 1 else line
        line = entry.end_line
    return line if matter.entries else matter.end_line - 1


def _below(block: str) -> str:
    """A list or a mapping on the lines below its key."""
    return "".join(f"\n  {line}" if line else "\n" for line in block.split("\n"))


def key_below(document: Document, spot: Spot, label: str, text: str) -> Edit:
    """A new key below the one that has its value at `spot`, in its manner: "start_time: ..."."""
    matter, source = document.outline.front_matter, document.source
    found = next((e for e in (matter.entries if matter else ()) if e.span == spot.line), None)
    if matter is None or found is None:
        raise NoPlaceError("there is no key of front matter beside which it could stand")
    first = source.line_text(found.start_line)
    indent = first[: len(first) - len(first.lstrip(" \t"))]
    toml = matter.fence == "+++"
    value = matter_scalar(text, toml=toml)
    end = source.line_spans[found.end_line - 1][1]
    joint = " = " if toml else ": "
    return Edit(end, end, f"\n{indent}{_key_like(found.key, label)}{joint}{value}")


def stands(document: Document, spot: Spot, label: str) -> bool:
    """Whether the front matter has the key already that would come beside the one at `spot`."""
    entries = matter.entries if (matter := document.outline.front_matter) else ()
    like = next((entry.key for entry in entries if entry.span == spot.line), "")
    own = key_of(_JOINTS.sub(" ", _key_like(like, label)))
    keys = (_JOINTS.sub(" ", entry.key.rpartition(".")[2]) for entry in entries)
    return any(key_of(key) == own for key in keys)


def _key_like(like: str, label: str) -> str:
    """A label as a key in the manner of another: with underscores, dashes, or as it is."""
    words = label.split()
    last = like.rpartition(".")[2]
    if "-" in last:
        return "-".join(words).casefold()
    if last[:1].isupper() and last[1:].islower():
        return label if len(words) == 1 else "_".join(words)
    if last[:1].islower() and not last.islower():
        return "".join((words[0].casefold(), *(word.capitalize() for word in words[1:])))
    return "_".join(words).casefold()


def _key(key: str) -> str:
    return key if _PLAIN.fullmatch(key) else '"' + key + '"'
