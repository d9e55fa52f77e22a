"""The text that a value of front matter is, without its quotes and the comment behind it."""

from __future__ import annotations

from incidentkit.notation.late_patterns import late

_ESCAPED = late(r'\\(["\\])')
_PARTS = late(
    r"""(?P<value>'(?:''|[^'\n])*'|"(?:\\.|[^"\\\n])*"|(?!['"])[^\n]*?)"""
    r"(?P<comment>(?:(?:^|[ \t]+)#[^\n]*)?)"
)


def unquoted(value: str) -> str:
    """A value without the quotes around it, what they escape, and the comment behind it."""
    value = value[: len(value) - len(comment_behind(value))]
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'").strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return _ESCAPED.sub(r"\1", value[1:-1]).strip()
    return value


def comment_behind(value: str) -> str:
    """The comment behind a value of one line, with the space before it; "" for none."""
    found = _PARTS.fullmatch(value)
    return found["comment"] if found is not None else ""
