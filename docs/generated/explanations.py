"""What the page of findings says about each code, for those who meet it elsewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).parents[1] / "reference" / "findings.md"
IN_THE_PACKAGE: Final = (
    Path(__file__).parents[2] / "src" / "incidentkit" / "findings" / "explanations.md"
)
_SECTION: Final = re.compile(
    r"^### (?P<code>[a-z-]+)\n(?P<text>.*?)(?=^```|^###|\Z)", re.MULTILINE | re.DOTALL
)
_LINK: Final = re.compile(r"\[(?P<text>[^\]\[]*)\]\([^()]*\)")


def explanations() -> str:
    """The text of each section in front of its example, without links, which lead nowhere there."""
    sections = _SECTION.finditer(PAGE.read_text(encoding="utf-8"))
    return "\n".join(f"## {one['code']}\n\n{_without_links(one['text'])}\n" for one in sections)


def _without_links(text: str) -> str:
    return _LINK.sub(lambda link: link["text"], text).strip()
