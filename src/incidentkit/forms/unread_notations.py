"""What stands in a document in a way that is not read, and would say something if it were."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from incidentkit.errors import excerpt
from incidentkit.forms.registers import is_register
from incidentkit.forms.surveying.leading_times import leading_time
from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.front_matter import is_block
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source
from incidentkit.model.facts import Facts
from incidentkit.model.leftovers import Section
from incidentkit.notation.late_patterns import late

_ROOT: Final = (VOCABULARY.root,)
_CELL: Final = late(r"<t[dh]\b[^<>\n]{0,200}>(?:<[^<>\n]{1,100}>|\s){0,9}([^<>\n]{1,80})", 2)
_FENCE: Final = late(r"^ {0,3}(?:```|~~~)[^\n]*$", 8)
_BELOW: Final = late(r"""(?:^|\n)[ \t]*(?:-[ \t]+)*["']?([^\W\d][\w .-]{0,60}?)["']?[ \t]*:""")
_QUOTED: Final = late(r"^ {0,3}>[ \t]?(?:[-*+][ \t]+)?(\S[^\n]*)$", 8)
_SEVERAL: Final = 2
_LONGEST: Final = 100_000
"""Characters of a text that are looked through."""

_MARGIN: Final = "keys at the left margin are"
_TAKES: Final = "give each a heading or a file of its own"


def unread_notations(facts: Facts) -> Iterator[tuple[str, str]]:
    """The path of each text in which facts stand that are not read, and why that is."""
    for key, value in facts.front_matter.items():
        # One line behind a known name is its value: "summary: status: all fine".
        nested = "\n" in value or resolve(key, _ROOT) is None
        if nested and (known := _known_below(value)):
            said = f"{_listed(known)} below {excerpt(key)} are not read"
            yield f"front_matter[{key}]", f"front matter is nested: {said}; {_MARGIN}"
    for path, section in _all(facts.sections):
        text = (section.body or "")[:_LONGEST]
        if (known := _in_html(text)) and (told := _listed(known)):
            yield path, f"{told} stand in a table in HTML, which is not read"
        if not facts.timeline and (count := _quoted_events(text)):
            yield path, f"{count} lines with times stand in a block quote, which is not read"
        # Beside an incident of its own a table of others tells of what it reminds of.
        alone = facts.severity is None and facts.started_at is None and not facts.timeline
        if alone and (count := _listed_incidents(text)):
            yield path, f"a table lists {count} incidents, a row each, which are not read; {_TAKES}"


def _all(sections: tuple[Section, ...]) -> Iterator[tuple[str, Section]]:
    """Every section with its path, those below others included."""
    waiting = [(f"sections[{n}]", one) for n, one in enumerate(sections)][::-1]
    while waiting:
        path, section = waiting.pop()
        yield path, section
        below = [(f"{path}.sections[{n}]", one) for n, one in enumerate(section.sections)]
        waiting.extend(reversed(below))


def _known_below(value: str) -> list[str]:
    """The keys below another that name attributes of an incident."""
    if not is_block(value):
        return []
    return _known(found[1] for found in _BELOW.finditer(value[:_LONGEST]))


def _in_html(text: str) -> list[str]:
    """The names of attributes in the cells of HTML tables, where these are no example."""
    if "<t" not in text.casefold():
        return []
    parts = _FENCE.split(text)
    return _known(found[1] for part in parts[::2] for found in _CELL.finditer(part))


def _known(names: Iterator[str]) -> list[str]:
    found = [name.strip(" \t:*_") for name in names]
    entries = ((name, resolve(name, _ROOT)) for name in dict.fromkeys(found))
    return [name for name, entry in entries if entry is not None and entry.slot is not None]


def _listed(names: list[str]) -> str:
    shown = ", ".join(map(excerpt, names[:_SEVERAL]))
    return f"{shown}, ..." if len(names) > _SEVERAL else shown


def _quoted_events(text: str) -> int:
    """How many lines of quotes begin with a time, if they are several."""
    if ">" not in text:
        return 0
    count = sum(leading_time(found[1]) is not None for found in _QUOTED.finditer(text))
    return count if count >= _SEVERAL else 0


def _listed_incidents(text: str) -> int:
    """How many incidents tables list, a row each."""
    if "|" not in text or "--" not in text:
        return 0
    source = Source(text)
    return sum(
        len(block.rows)
        for block in outline(source).blocks
        if isinstance(block, Table) and is_register(source, block)
    )
