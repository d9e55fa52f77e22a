"""The tables of the reference say what the code says."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).parents[1] / "docs"


def test_every_table_is_in_a_page_and_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(DOCS), *sys.path])
    made: Any = importlib.import_module("generated.pages")
    told = {page.name: page.read_text(encoding="utf-8") for page in made.pages()}
    for name, text in told.items():
        assert text == made.filled(text), f"{name}: run `python -m generated` in docs"
    for name in made.TABLES:
        mark = f"<!-- made from the code: {name} -->"
        assert sum(mark in text for text in told.values()) == 1, name
