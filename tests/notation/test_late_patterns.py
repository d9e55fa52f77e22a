"""Patterns that are compiled when they are first used do what compiled ones do."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import incidentkit
from incidentkit.notation.late_patterns import LatePattern, late


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of the patterns that are compiled from now on."""
    texts: list[str] = []
    compile_ = re.compile

    def noting(text: str, flags: int = 0) -> re.Pattern[str]:
        texts.append(text)
        return compile_(text, flags)

    monkeypatch.setattr(re, "compile", noting)
    return texts


def test_nothing_is_compiled_before_a_method_is_asked_for(compiled: list[str]) -> None:
    late("a(b)")
    assert not compiled


def test_a_late_pattern_is_compiled_once(compiled: list[str]) -> None:
    pattern = late("a")
    assert pattern.sub("b", "aa") == "bb"
    assert pattern.split("1a2") == ["1", "2"]
    assert compiled == ["a"]


def test_a_late_pattern_says_what_a_compiled_one_says() -> None:
    pattern, usual = (
        late("a(?P<rest>b*)", re.IGNORECASE),
        re.compile("a(?P<rest>b*)", re.IGNORECASE),
    )
    assert [found.span("rest") for found in pattern.finditer("ABB ab")] == [(1, 3), (5, 6)]
    assert (pattern.pattern, pattern.flags, pattern.groups) == (
        *(usual.pattern, usual.flags, usual.groups),
    )
    assert pattern.fullmatch("abc") is None


def test_every_late_pattern_of_the_package_compiles() -> None:
    found = 0
    for module in walk_packages(incidentkit.__path__, "incidentkit."):
        if module.name.endswith("__main__"):
            continue
        for value in vars(import_module(module.name)).values():
            if isinstance(value, LatePattern):
                assert isinstance(value.groups, int)
                found += 1
    assert found > 50
