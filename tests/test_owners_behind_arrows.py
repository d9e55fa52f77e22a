"""Owners, days and states behind an arrow, which may also lead from what was to what shall be."""

from __future__ import annotations

import pytest

from incidentkit import Incident


def read(*lines: str) -> list[tuple[str | None, str | None, str | None]]:
    items = "".join(f"- {line}\n" for line in lines)
    text = f"# X\n\n**Date:** 2025-03-01\n\n## Action items\n\n{items}"
    found = Incident.from_markdown(text).action_items
    return [
        (one.description, one.owner, None if one.due is None else str(one.due)) for one in found
    ]


@pytest.mark.parametrize("arrow", ["→", "->", "=>", "⇒", "\\->", "-\\>"])
def test_an_owner_may_stand_behind_an_arrow(arrow: str) -> None:
    assert read(f"Add an alert {arrow} Lena", f"Fix the runbook {arrow} Ann Lee, 2025-04-01") == [
        ("Add an alert", "Lena", None),
        ("Fix the runbook", "Ann Lee", "2025-04-01"),
    ]


def test_an_owner_with_a_day_says_so_in_one_item_alone() -> None:
    assert read("Rinnovare il certificato → *Giacomo*, entro il 31/10/2025", "Pulizia") == [
        ("Rinnovare il certificato", "Giacomo", "2025-10-31"),
        ("Pulizia", None, None),
    ]


def test_what_is_moved_to_something_has_no_owner() -> None:
    lines = ("Move sessions from Redis → Postgres", "Move logs from Loki → Elastic")
    assert [owner for _, owner, _ in read(*lines)] == [None, None]


def test_an_owner_behind_an_arrow_is_changed_in_place() -> None:
    text = "# X\n\n## Action items\n\n- Add an alert → Lena\n- Fix the runbook → Ann\n"
    changed = Incident.from_markdown(text).evolve({"action_items[0].owner": "Kim"})
    assert changed.to_markdown() == text.replace("Lena", "Kim")


def test_an_arrow_in_the_text_takes_no_owner_away() -> None:
    assert read("@kai Move sessions from Redis → Postgres", "@zed Cut the limit") == [
        ("Move sessions from Redis → Postgres", "@kai", None),
        ("Cut the limit", "@zed", None),
    ]
    assert read("Move A → B — Ops team", "Cut the limit — Data team")[0][1] == "Ops team"
