"""Writing Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that hold Markdown."""
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def code(text: str) -> str:
    """`text` as a code span."""
    return f"`{text}`"


def listed(names: Iterable[str]) -> str:
    """Names in the order given, each once, separated by commas."""
    return ", ".join(dict.fromkeys(names))


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
