"""What each kind of finding means and what to do about it, as the documentation says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

_SECTION: Final = re.compile(
    r"^## (?P<code>[a-z-]+)\n\n(?P<text>.*?)\n*(?=^## |\Z)", re.MULTILINE | re.DOTALL
)


@cache
def explanations() -> Mapping[str, str]:
    """Markdown by code, in the order of the documentation; without links and headings."""
    text = (files("incidentkit.findings") / "explanations.md").read_text(encoding="utf-8")
    return MappingProxyType({one["code"]: one["text"] for one in _SECTION.finditer(text)})
