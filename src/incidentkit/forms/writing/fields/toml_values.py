"""Values of front matter as TOML has them, from those that YAML has."""

from __future__ import annotations

import re
import tomllib
from textwrap import dedent

from incidentkit.forms.decoding.matter_texts import unquoted
from incidentkit.notation.commas import split_at_commas

_ITEM = re.compile(r"-[ \t]+(?P<text>\S[^\n]*)")
_BLOCK = re.compile(r"[|>][+-]?[ \t]*\n")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r"[\x00-\x1f\x7f\"\\]")


def is_toml_value(text: str) -> bool:
    """Whether a source text is a value of TOML, with the comment behind it."""
    try:
        return set(tomllib.loads(f"value = {text}\n")) == {"value"}
    except (ValueError, RecursionError):
        return False


def toml_value(text: str) -> str:
    """A value as it is, where TOML has such; else a list of texts, or one text."""
    if is_toml_value(text):
        return text
    lines = [_ITEM.fullmatch(line) for line in text.split("\n")]
    if all(lines):
        return _array([line["text"] for line in lines if line is not None])
    if text.startswith("[") and text.endswith("]") and "\n" not in text:
        return _array(split_at_commas(text[1:-1]))
    if (block := _BLOCK.match(text)) is not None:
        return _string(dedent(text[block.end() :]))
    return _string(unquoted(text))


def toml_key(key: str) -> str:
    """A key, in quotes where it needs them."""
    return key if _BARE_KEY.fullmatch(key) else _string(key)


def _array(texts: list[str] | tuple[str, ...]) -> str:
    return f"[{', '.join(_string(unquoted(text)) for text in texts)}]"


def _string(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    return _ESCAPES.get(sign) or f"\\u{ord(sign):04x}"
