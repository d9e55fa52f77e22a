"""Items that come into another group, in documents with an order of their own."""

from __future__ import annotations

import pytest

from incidentkit import Incident

BODY = """\
# The queue stood still

## References

- Script: `scripts/look.sh`
- Playbook: `books/stall.md`
- Runbook: `books/budget.md`
- Scope: `scope.md`

## Appendix

Nothing.
"""
"""The two books come first as they are read, for they are documentation."""


def edited(text: str, path: str, value: str | None) -> str:
    changed = Incident.from_markdown(text).evolve({path: value})
    written = changed.to_markdown()
    assert Incident.from_markdown(written) == changed
    return written


def test_a_row_that_would_be_read_elsewhere_moves_and_no_other_does() -> None:
    gone = BODY.replace("- Runbook: `books/budget.md`\n", "")
    moved = gone.replace("- Script:", "- `books/budget.md`\n- Script:")
    assert edited(BODY, "references[1].label", None) == moved


def test_a_row_that_reads_back_where_it_stands_stays_there() -> None:
    text = BODY.replace("- Script: `scripts/look.sh`\n", "")
    written = edited(text, "references[1].label", None)
    assert written == text.replace("Runbook: ", "")


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("label", [None, "Dashboard", "Runbook", "Script"])
def test_all_other_rows_keep_their_order(number: int, label: str | None) -> None:
    target = Incident.from_markdown(BODY).references[number].target
    written = edited(BODY, f"references[{number}].label", label)
    others = [line for line in BODY.splitlines() if not line.endswith(target)]
    assert [line for line in written.splitlines() if not line.endswith(target)] == others


def test_numbered_rows_move_alone() -> None:
    text = BODY
    for number, label in enumerate(("Script", "Playbook", "Runbook", "Scope"), 1):
        text = text.replace(f"- {label}", f"{number}. {label}")
    written = edited(text, "references[1].label", None)
    assert "2. Playbook: `books/stall.md`\n4. Scope: `scope.md`\n" in written
