"""The reference leaves nothing public out."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import attrs
import pytest

import incidentkit
from incidentkit import Level, errors, finding_codes, incident

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
CODES = {one.code: one for one in finding_codes()}


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


def test_every_public_name_is_documented_once() -> None:
    directive = re.compile(r"^\.\. auto(?:class|exception|function):: (\w+)", re.MULTILINE)
    assert sorted([*directive.findall(page("api")), "__version__"]) == incidentkit.__all__


LEVEL_WORDS = {Level.ERROR: "An error", Level.WARNING: "A warning", Level.INFO: "Information"}


def section_of(code: str) -> str:
    return page("findings").partition(f"### {code}\n")[2].partition("\n### ")[0].strip()


def test_the_sections_of_findings_are_the_codes_in_the_order_of_the_table() -> None:
    assert re.findall(r"^### (.+)$", page("findings"), re.MULTILINE) == list(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_section_of_a_code_says_its_level_and_when_it_is_raised_and_shows_one(
    code: str,
) -> None:
    one, section = CODES[code], section_of(code)
    assert section.startswith(LEVEL_WORDS[one.level])
    assert f"[{code}]" in section
    assert ("when selected" in section.partition(". ")[0]) is not one.default
    assert one.needs in (None, "incidents") or f"`{one.needs}`" in section


def test_the_table_of_errors_is_complete() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", page("errors"), re.MULTILINE)
    kinds = [
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, Exception)
    ]
    assert sorted([*rows[: len(kinds) - 1], "IncidentKitError"]) == sorted(kinds)


def test_the_limits_are_those_of_the_code() -> None:
    table = dict(re.findall(r"^\| `(\w+)` \| ([0-9,]+) ", page("errors"), re.MULTILINE))
    limits = attrs.asdict(incidentkit.Limits())
    assert table == {name: f"{limit:,}" for name, limit in limits.items()}


def test_cached_properties_are_documented_by_hand() -> None:
    """attrs drops their docstrings when it makes slots of them, so that Sphinx finds none."""
    tree = ast.parse(Path(incident.__file__).read_text(encoding="utf-8"))
    cached = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and any(isinstance(d, ast.Name) and d.id == "cached_property" for d in node.decorator_list)
    ]
    assert cached
    for name in cached:
        assert f"   .. property:: {name}\n" in page("api")
