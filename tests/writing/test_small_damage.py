"""What stands beside a value, or ends the line above a new one, stays; "about" is not copied."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Incident, TimelineEvent

WHEN = pendulum.datetime(2026, 1, 1, 11)


@pytest.mark.parametrize(
    ("line", "changes", "expected"),
    [
        (
            "**Severity:** P1 <!-- agreed -->",
            {"severity": "P2"},
            "**Severity:** P2 <!-- agreed -->",
        ),
        (
            "**Status:** Open <!-- see chat -->",
            {"status": "Closed"},
            "**Status:** Closed <!-- see chat -->",
        ),
    ],
)
def test_a_comment_behind_a_value_stays(
    line: str, changes: dict[str, object], expected: str
) -> None:
    text = f"# X\n\n{line}\n"
    changed = Incident.from_markdown(text).evolve(changes)
    assert changed.to_markdown() == text.replace(line, expected)


def test_an_approximation_is_no_notation() -> None:
    text = "# X\n\n**Started:** ~2026-01-01 10:00 UTC\n"
    written = Incident.from_markdown(text).evolve(resolved_at=WHEN).to_markdown()
    assert written == f"{text}\n**Resolution Time:** 2026-01-01 11:00 UTC\n"


def test_a_line_above_a_new_one_keeps_its_ending() -> None:
    text = "## Timeline\r\n\r\n- 2026-01-01 10:00 UTC a\n"
    incident = Incident.from_markdown(text)
    rows = (*incident.timeline, TimelineEvent(at=WHEN, description="b"))
    assert incident.evolve(timeline=rows).to_markdown() == f"{text}- 2026-01-01 11:00 UTC b\n"
