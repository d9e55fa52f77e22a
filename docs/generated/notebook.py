"""The notebook of the examples as part of a page; Sphinx executes it with the page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jupytext

SOURCE = Path(__file__).parents[2] / "examples" / "mttr.py"
HEADING = re.compile(r"^#", re.MULTILINE)


def notebook() -> str:
    """The cells of `examples/mttr.py`, each heading a level below that of the page."""
    found: Any = jupytext.read(SOURCE)
    for cell in found.cells:
        if cell.cell_type == "markdown":
            cell.source = HEADING.sub("##", cell.source)
    _header, _, cells = (
        jupytext.writes(found, fmt="md:myst").removeprefix("---").partition("\n---\n")
    )
    return cells
