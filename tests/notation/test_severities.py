from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.notation.severities import (
    LEVEL_NAMES,
    LONGEST_LABEL,
    severity_code,
    severity_codes,
    severity_name,
)


@pytest.mark.parametrize(
    ("label", "code", "name"),
    [
        ("P0", "P0", None),
        ("p1", "P1", None),
        ("P1 (High)", "P1", "High"),
        ("P1 Critical", "P1", "Critical"),
        ("**P0 Critical**", "P0", "Critical"),
        ("P1 - High", "P1", "High"),
        ("High (P1)", "P1", "High"),
        ("Priority 2", "P2", None),
        ("sev2", "SEV-2", None),
        ("Sev-2", "SEV-2", None),
        ("SEV 2", "SEV-2", None),
        ("Severity 2", "SEV-2", None),
        ("SEV-1: Major outage", "SEV-1", None),
        ("SEV-3 (degraded signal only)", "SEV-3", None),
        ("S1", "S1", None),
        ("🔴 Critical", None, "Critical"),
        ("HIGH", None, "High"),
        ("High severity", None, "High"),
        ("High - core functionality broken", None, "High"),
        ("Medium (SSH still available)", None, "Medium"),
        ("High (P95 over 2 s)", None, "High"),
        ("Critical outage of S3 in us-east-1", None, None),
        ("P1 / P2 / P3", None, None),
        ("P1 (was P2)", "P1", None),
        ("P1 (High) (was P2)", "P1", "High"),
        ("SEV-2 - upgraded from SEV-3", "SEV-2", None),
        ("SEV-2, originally SEV-3", "SEV-2", None),
        ("~~P1~~ P2", "P2", None),
        ("High (was Medium)", None, "High"),
        ("was SEV-3", None, None),
        ("~~P1~~", None, None),
        ("P2 (P1 until 14:00)", None, None),
        ("P1 (Critical) / P2 (High)", None, None),
        ("SEV-[1/2/3]", None, None),
        ("SEV-10", None, None),
        ("SEV-1/2", None, None),
        ("SEV-1 / 2", None, None),
        ("SEV-1/2 (Critical)", None, "Critical"),
        ("Sev 1 or 2", None, None),
        ("P1/2", None, None),
        ("P1|2", None, None),
        ("P1-2", None, None),
        ("P1 \u2013 2", None, None),
        ("P1, 2", None, None),
        ("P1 & 2", None, None),
        ("P1/2/3", None, None),
        ("P1-P2", None, None),
        ("P0 or P1", None, None),
        ("P0 and 1", None, None),
        ("P1 \u2192 2", None, None),
        ("S1 or S2", None, None),
        ("S1/S2", None, None),
        ("Critical (P1/2)", None, "Critical"),
        ("high, I'd say SEV2", None, None),
        ("low impact, high visibility", None, None),
        ("P1, 2 hours", "P1", None),
        ("P1 - 2 regions down", "P1", None),
        ("P1 / 24x7", "P1", None),
        ("P1 (2024)", "P1", None),
        ("P1/P1", "P1", None),
        ("Critical, High, Low", None, None),
        ("terrible", None, None),
        ("", None, None),
    ],
)
def test_a_label_gives_its_code_and_name(label: str, code: str | None, name: str | None) -> None:
    assert (severity_code(label), severity_name(label)) == (code, name)


@given(st.text())
def test_reading_never_raises(label: str) -> None:
    severity_code(label)
    name = severity_name(label)
    assert name is None or name.lower() in LEVEL_NAMES


@pytest.mark.parametrize(
    ("label", "codes"),
    [
        ("P1", ("P1",)),
        ("P0 / SEV-1", ("P0", "SEV-1")),
        ("SEV-1 (P1)", ("SEV-1", "P1")),
        ("P1 (SEV-2, S3)", ("P1", "SEV-2", "S3")),
        ("SEV-1 / High", ("SEV-1",)),
        ("P0 / P1", ()),
        ("P0 / SEV-1 / SEV-2", ()),
        ("High", ()),
    ],
)
def test_one_level_has_a_code_in_each_of_several_scales(label: str, codes: tuple[str, ...]) -> None:
    assert severity_codes(label) == codes


def test_a_code_that_goes_on_behind_the_part_looked_at_is_not_shortened() -> None:
    label = f"High ({'x' * (LONGEST_LABEL - 9)} P12)"
    assert label.index("2") == LONGEST_LABEL
    assert severity_code(label) is None
