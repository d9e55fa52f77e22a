"""Any bytes, as a document: it is read, its outline covers it, and it comes back."""

from __future__ import annotations

from laws.outlines import check_coverage, check_nesting, check_ranges
from laws.reading import check_reading


def check(data: bytes) -> None:
    """GetPut, totality and coverage; bytes that are not UTF-8 become lone surrogates."""
    text = data.decode("utf-8", "surrogateescape")
    check_ranges(text)
    check_nesting(text)
    check_coverage(text)
    check_reading(text)
