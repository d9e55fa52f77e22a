"""The examples of the CommonMark specification, where they are at hand.

COMMONMARK_SPEC names the specification's own file `spec.txt`; `nox -s commonmark` brings it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from laws.outlines import check_coverage, check_nesting, check_ranges
from laws.reading import check_reading

SPEC = os.environ.get("COMMONMARK_SPEC", "")
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", re.MULTILINE | re.DOTALL)
EXAMPLES = (
    [found.replace("→", "\t") for found in _EXAMPLE.findall(Path(SPEC).read_text("utf-8"))]
    if SPEC
    else []
)

pytestmark = pytest.mark.skipif(not SPEC, reason="the examples of CommonMark are not at hand")


def test_the_specification_has_all_its_examples() -> None:
    assert len(EXAMPLES) == 652


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("number", range(1, len(EXAMPLES) + 1))
def test_an_example_is_read_in_full_and_comes_back(number: int, end: str) -> None:
    example = EXAMPLES[number - 1].replace("\n", end)
    for text in (example, f"{example}{end}# After{end}", f"---{end}a: b{end}---{end}{example}"):
        check_ranges(text)
        check_nesting(text)
        check_coverage(text)
        check_reading(text)
