"""Tables of the reference that are made from the code, and the pages that they stand in.

They are checked in, for those who read the pages without building them. `python -m generated`, in
`docs`, writes them anew, and a test fails where a page says something else than the code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from generated import attributes, findings, rows, templates, vocabulary
from generated.columns import columns as columns_of_tables

REFERENCE: Final = Path(__file__).parents[1] / "reference"
TABLES: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {
        "attributes": attributes.attributes,
        "findings": findings.findings,
        "names that count anywhere": vocabulary.anywhere,
        "names inside sections": vocabulary.sections,
        "columns": vocabulary.columns,
        "columns of tables": columns_of_tables,
        "words of rows": rows.english,
        "parts of words": rows.parts,
        "words of rows abroad": rows.abroad,
        "denials": rows.denials,
        "templates": templates.templates,
    }
)
_MADE: Final = re.compile(
    r"(?P<begin><!-- made from the code: (?P<name>[a-z ]+) -->\n).*?(?P<end>\n<!-- end -->\n)",
    re.DOTALL,
)


def pages() -> Iterator[Path]:
    """The pages in which something is made from the code."""
    for page in sorted(REFERENCE.glob("*.md")):
        if _MADE.search(page.read_text(encoding="utf-8")):
            yield page


def filled(text: str) -> str:
    """The text of a page, with what the code says now between each pair of marks."""
    return _MADE.sub(_made, text)


def _made(found: re.Match[str]) -> str:
    return f"{found['begin']}\n{TABLES[found['name']]().strip()}\n{found['end']}"
