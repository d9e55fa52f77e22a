"""Why a text can't be written: what it would do in its place, in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final, cast

import attrs

from incidentkit.errors import InvalidValueError, UnrepresentableError, excerpt
from incidentkit.forms.comments import without_comment_text
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder, says_nothing
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.writing.guards import fits_behind
from incidentkit.forms.writing.unclosed import UNCLOSED, leaves_open
from incidentkit.markdown.blocks import Block, Heading, Rule
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts
from incidentkit.model.paths import value_at
from incidentkit.notation.text import one_line, strip_emphasis, strip_leading_emoji

_PART = re.compile(r"\s[-–—|]\s+(?P<name>[A-Za-z][A-Za-z /]{0,24}?)\s*:(?:\s|$)")
_ENDING = 20
"""So much of a text is shown where only its end matters."""


def explained(error: UnrepresentableError, old: Facts, new: Facts) -> UnrepresentableError:
    """The error that says which text that `new` adds to `old` is the cause, where one is."""
    told = _unread_at(error.path) in [change.path for change in diff(old, new)]
    if told or error.path.startswith("front_matter["):
        # It names its cause: the text that isn't read, or a key that is.
        return error
    texts = [(p, t) for change in diff(old, new) for p, t in _texts(change.path, change.new)]
    own = [(path, text) for path, text in texts if _concerns(path, error.path)]
    # What is read back wrongly may be another attribute, which a text has swallowed.
    for reasons, suspects in ((_REASONS, own), (_REASONS if not own else _SWALLOWING, texts)):
        for path, text in suspects:
            if reason := next(filter(None, (why(text) for why in reasons)), None):
                return UnrepresentableError(path, reason)
    unasked = all(_nothing_at(facts, error.path) for facts in (old, new))
    if texts and unasked:
        return UnrepresentableError(texts[0][0], f"it would be read as {error.path}: set that, too")
    return error


def _nothing_at(facts: Facts, path: str) -> bool:
    try:
        return value_at(facts, path) in (None, ())
    except InvalidValueError:
        return False


def _unread_at(path: str) -> str:
    """Where the unread text that fills an attribute is kept."""
    holder, dot, name = path.rpartition(".")
    return f"{holder}{dot}unparsed[{name}]"


def _texts(path: str, value: object) -> Iterator[tuple[str, str]]:
    """Each text of a value, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, element in enumerate(cast("tuple[object, ...]", value)):
            yield from _texts(f"{path}[{index}]", element)
    elif isinstance(value, Mapping):
        for key, element in cast("Mapping[object, object]", value).items():
            yield from _texts(f"{path}[{key}]", element)
    elif attrs.has(cls := cast("type", type(value))):
        names = [field.name for field in attrs.fields(cls) if field.eq]
        for name in names:
            own = path if name == "label" and len(names) == 1 else f"{path}.{name}"
            yield from _texts(own, getattr(value, name))


def _concerns(path: str, other: str) -> bool:
    # Elements of a list are told apart by their place, which one that isn't read takes from others.
    one, two = path.partition("[")[0], other.partition("[")[0]
    return one.startswith(two) or two.startswith(one)


def _blank(text: str) -> str | None:
    return f"{excerpt(text)} reads as not filled in" if is_placeholder(text) else None


def _open(text: str) -> str | None:
    return UNCLOSED if leaves_open(text) else None


def _heading(text: str) -> str | None:
    for block in _blocks(text):
        if isinstance(block, Heading):
            line = _first_line(text, block)
            text = f"**{line.strip()}**" if block.setext else f"\\{line.lstrip()}"
            return (
                f"{excerpt(line)} would be a heading, and begin a section of its own;"
                f" {excerpt(text)} is text, and a section goes into `sections`"
            )
        if isinstance(block, Rule):
            line = _first_line(text, block)
            text = f"\\{line.lstrip()}"
            return (
                f"{excerpt(line)} would be a rule, and end what stands above it;"
                f" {excerpt(text)} is text"
            )
    return None


def _blocks(text: str) -> tuple[Block, ...]:
    # A line above, or dashes could be front matter.
    return outline(Source(f"\n{text}")).blocks


def _first_line(text: str, block: Block) -> str:
    return f"\n{text}".split("\n")[block.start_line]


def _emphasis(text: str) -> str | None:
    if strip_emphasis(text) == text:
        return None
    return f"the marks around {excerpt(text)} would read as emphasis, and not as part of it"


def _comment(text: str) -> str | None:
    if without_comment_text(text) == text:
        return None
    return "a comment in it would not be read"


def _emoji(text: str) -> str | None:
    if strip_leading_emoji(text) == text:
        return None
    return f"what {excerpt(text)} starts with would read as the mark of a list"


def _ending(text: str) -> str | None:
    if not text.endswith(("\\", ">")) or fits_behind("**x:**", text):
        return None
    return f"the end of {excerpt(text[-_ENDING:])} would read as a line break"


def _part(text: str) -> str | None:
    found = _PART.search(text)
    return found and f"what follows {excerpt(found['name'] + ':')} would read as a part of its own"


def _label(text: str) -> str | None:
    for line in text.split("\n"):
        label = find_label(line)
        if label is not None:
            return f"{excerpt(line)} would read as a field of its own"
    return None


def _spaces(text: str) -> str | None:
    if one_line(text) == text or "\n" in text:
        return None
    return f"the spaces in {excerpt(text)} would read as other ones"


def _nothing(text: str) -> str | None:
    return f"{excerpt(text)} reads as a word for nothing" if says_nothing(text) else None


def _nobody(text: str) -> str | None:
    if not is_placeholder(text, Codec.PERSON):
        return None
    return f"{excerpt(text)} reads as a word for nobody"


_SWALLOWING: Final = (_open, _heading)
"""Reasons why other attributes are read wrongly."""
_REASONS: Final[tuple[Callable[[str], str | None], ...]] = (
    _blank,
    _open,
    _heading,
    _emphasis,
    _comment,
    _emoji,
    _ending,
    _part,
    _label,
    _spaces,
    _nobody,
    _nothing,
)
"""The gravest first."""
