"""Front matter: the block of keys and values at the very start of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from incidentkit.markdown.source import Source
from incidentkit.place import Span

__all__ = ["Entry", "FrontMatter", "front_matter", "is_block"]

_SPACES = " \t"
_CLOSERS = {"---": ("---", "..."), "+++": ("+++",)}
_YAML_KEY = re.compile(r"""([^\W\d][\w .-]*|"[^"\\]+"[ \t]*|'[^']+'[ \t]*):(?=[ \t]|$)""")
_YAML_ITEM = re.compile(r"-(?=\s|$)")
_TOML_KEY = re.compile(r"""[ \t]*([\w.-]+|"[^"\\]+"|'[^']+')[ \t]*=""")
_TOML_QUOTES = ('"""', "'''")


@attrs.frozen(kw_only=True)
class Entry:
    """A key of front matter and its value."""

    key: str
    """The key without quotes; a key of a TOML table is preceded by the table's name and a dot."""

    value: str
    """Source text of the value, stripped; a list or mapping below the key without its indent."""

    span: Span
    """Where the value stands, or would stand if it is empty."""

    start_line: int
    """Line of the key, from 0."""

    end_line: int
    """Line behind the value's last one."""


@attrs.frozen(kw_only=True)
class FrontMatter:
    """The front matter of a document, fences included."""

    start: int
    """Offset of the opening fence."""

    end: int
    """Offset behind the closing fence, without its line ending."""

    end_line: int
    """Line behind the closing fence, from 0."""

    fence: str
    """`---` for YAML or `+++` for TOML."""

    entries: tuple[Entry, ...]
    """In the order of the document; a key may occur twice."""


def front_matter(source: Source) -> FrontMatter | None:
    """Find the front matter of a document, if it has any.

    It opens on the very first line with `---` or `+++` and nothing else, is closed by the same
    (or `...` for YAML) at the start of a line, and what comes first in it is a key. Anything
    else is Markdown: a thematic break and what follows it.
    """
    fence = source.line_text(0).rstrip(_SPACES)
    if fence not in _CLOSERS:
        return None
    line = _closing_line(source, fence)
    if line is None:
        return None
    lines = [source.text[start:end] for start, end in source.line_spans[1:line]]
    if not _holds_keys(lines, _YAML_KEY if fence == "---" else _TOML_KEY):
        return None
    keys = _yaml_keys(lines) if fence == "---" else _toml_keys(lines)
    return FrontMatter(
        start=source.line_starts[0],
        end=source.line_spans[line][1],
        end_line=line + 1,
        fence=fence,
        entries=tuple(_entries(source, lines, list(keys))),
    )


def _closing_line(source: Source, fence: str) -> int | None:
    text, closers = source.text, _CLOSERS[fence]
    for line, (start, end) in enumerate(source.line_spans[1:], 1):
        if text.startswith(closers, start) and text[start:end].rstrip(_SPACES) in closers:
            return line
    return None


def _holds_keys(lines: list[str], pattern: re.Pattern[str]) -> bool:
    """Whether the lines between two fences are front matter, not text between two rules."""
    if not lines:
        return True
    said = [line for line in lines if line.strip(_SPACES)]
    if not lines[0].strip(_SPACES):
        # A rule with an empty line below it is common, front matter that starts with one is rare.
        return bool(said) and all(
            line[0] in " \t-[]}" or pattern.match(line) is not None for line in said
        )
    first = next((line for line in said if line[0] not in "#["), "")
    return pattern.match(first) is not None


def _yaml_keys(lines: list[str]) -> Iterator[tuple[int, str, int]]:
    """Line, key and column of the value of each key that is not indented."""
    for line, text in enumerate(lines, 1):
        if match := _YAML_KEY.match(text):
            yield line, _unquoted(match[1]), match.end()


def _toml_keys(lines: list[str]) -> Iterator[tuple[int, str, int]]:
    table = ""
    quotes: str | None = None
    for line, text in enumerate(lines, 1):
        if quotes:
            quotes = None if quotes in text else quotes
        elif match := _TOML_KEY.match(text):
            yield line, table + _unquoted(match[1]), match.end()
            quotes = next((mark for mark in _TOML_QUOTES if text.count(mark) % 2), None)
        elif text.startswith("["):
            table = text.strip("[] \t") + "."


def _unquoted(key: str) -> str:
    key = key.rstrip(_SPACES)
    return key[1:-1] if key[0] in "\"'" else key


def _entries(source: Source, lines: list[str], keys: list[tuple[int, str, int]]) -> Iterator[Entry]:
    following = [line for line, _, _ in keys[1:]] + [len(lines) + 1]
    for (line, key, column), end_line in zip(keys, following, strict=False):
        last = end_line - 1
        while last > line and _is_no_value(lines[last - 1]):
            last -= 1
        start, end = source.line_starts[line] + column, source.line_spans[last][1]
        value = source.text[start:end]
        rest = value.lstrip(" \t\r\n")
        if rest:
            start = end - len(rest)
        else:
            start += source.text[start:end][:1] in (" ", "\t")
        value = rest.rstrip(" \t")
        yield Entry(
            key=key,
            value=_unindented(source, start, value) if is_block(value) else value,
            span=(start, start + len(value)),
            start_line=line,
            end_line=last + 1,
        )


def is_block(value: str) -> bool:
    """Whether a value is a list or a mapping of YAML, which stands below its key.

    A colon in a line of words makes no mapping: people leave out the quotes of "Outage: login".
    """
    if _YAML_ITEM.match(value) is not None:
        return True
    key = _YAML_KEY.match(value)
    return key is not None and ("\n" in value or (key[1].islower() and " " not in key[1]))


def _unindented(source: Source, start: int, value: str) -> str:
    """The lines of a value without the indent that its first one has."""
    indent = source.text[source.line_starts[source.line_of(start)] : start]
    first, *others = re.split(r"(\r\n?|\n)", value)
    return first + "".join(line.removeprefix(indent) for line in others)


def _is_no_value(line: str) -> bool:
    """Whether a line at the end of a value is not part of it: empty, a comment, a TOML table."""
    return not line.strip(_SPACES) or line[0] in "#["
