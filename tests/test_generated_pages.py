"""The tables of the reference say what the code says."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

from incidentkit import finding_codes
from incidentkit.findings.explanations import explanations

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


def test_the_package_says_of_findings_what_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(DOCS), *sys.path])
    made: Any = importlib.import_module("generated.explanations")
    told = made.IN_THE_PACKAGE.read_text(encoding="utf-8")
    assert told == made.explanations(), "run `python -m generated` in docs"
    assert [one.code for one in finding_codes()] == [*explanations()]
