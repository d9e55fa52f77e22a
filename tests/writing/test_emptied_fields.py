"""A field that loses its value never takes the text below it for a new one."""

from __future__ import annotations

import pytest

from incidentkit import Incident

HEAD = "# Cache outage\n\n"


@pytest.mark.parametrize(
    ("text", "changes", "expected"),
    [
        (
            "**Start**: 2025-01-01 10:00 UTC\n**End**: 2025-01-01 11:00 UTC\n\nCaches were cold.\n",
            {"resolved_at": None},
            "**Start**: 2025-01-01 10:00 UTC\n\nCaches were cold.\n",
        ),
        (
            "**Start**: 2025-01-01 10:00 UTC<br>\n**End**: 2025-01-01 11:00 UTC<br>\n\n<details>\n",
            {"resolved_at": None},
            "**Start**: 2025-01-01 10:00 UTC<br>\n\n<details>\n",
        ),
        (
            "**End**: 2025-01-01 11:00 UTC\n\nCaches were cold.\n",
            {"resolved_at": None},
            "Caches were cold.\n",
        ),
        (
            "Severity: Minor\nAda led it,\nand Grace wrote.\n\nCaches were cold.\n",
            {"severity": None},
            "Ada led it,\nand Grace wrote.\n\nCaches were cold.\n",
        ),
        (
            "Severity: Minor\nWe led it: Ada\nShe wrote: Grace\n\nCaches were cold.\n",
            {"severity": None},
            "Severity:\nWe led it: Ada\nShe wrote: Grace\n\nCaches were cold.\n",
        ),
        ("**Owner**: Ann\n\nCaches were cold.\n", {"people": ()}, "Caches were cold.\n"),
    ],
    ids=["paragraph below", "html below", "alone", "lines below", "labels below", "name"],
)
def test_its_label_goes_where_text_below_would_fill_it(
    text: str, changes: dict[str, object], expected: str
) -> None:
    changed = Incident.from_markdown(HEAD + text).evolve(changes)
    assert changed.to_markdown() == HEAD + expected


@pytest.mark.parametrize(
    "below", ["\n## Summary\n\nCaches were cold.\n", "**Status**: Resolved\n", ""]
)
def test_its_label_stays_where_nothing_below_would_fill_it(below: str) -> None:
    text = f"{HEAD}**End**: 2025-01-01 11:00 UTC\n{below}"
    changed = Incident.from_markdown(text).evolve(resolved_at=None)
    assert changed.to_markdown() == f"{HEAD}**End**:\n{below}"


def test_a_bullet_stays_with_the_text_that_is_its_own() -> None:
    text = f"{HEAD}- End: 2025-01-01 11:00 UTC\n  as far as we know\n- Severity: P1\n"
    changed = Incident.from_markdown(text).evolve(resolved_at=None).to_markdown()
    assert changed == text.replace("2025-01-01 11:00 UTC", "TBD")


@pytest.mark.parametrize(
    ("line", "changes", "expected"),
    [
        (
            "**Status:** Resolved | **Severity:** P2",
            {"severity": None},
            "**Status:** Resolved",
        ),
        (
            "Status: Resolved | Severity: P2 | and more",
            {"severity": None},
            "Status: Resolved",
        ),
        (
            "**Severity:** P2 | **Status:** Resolved (again)\nCaches were warm.",
            {"status": None},
            "**Severity:** P2\nCaches were warm.",
        ),
        (
            "**Date:** 2025-03-04 **Status:** Resolved",
            {"status": None},
            "**Date:** 2025-03-04",
        ),
        (
            "**Status:** Resolved | **Severity:** P2",
            {"status": None},
            "**Status:** | **Severity:** P2",
        ),
    ],
)
def test_field_at_the_end_of_a_shared_line_goes_with_its_label(
    line: str, changes: dict[str, object], expected: str
) -> None:
    text = f"{HEAD}{line}\n\nCaches were cold.\n"
    changed = Incident.from_markdown(text).evolve(changes).to_markdown()
    assert changed == text.replace(line, expected)
