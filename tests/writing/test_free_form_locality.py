"""Edits of reports that follow no form leave alone what stands around what they change."""

from __future__ import annotations

import pytest

from incidentkit import Approval, Incident, TimelineEvent

CODE_BELOW = """\
# Outage

## Prevention

- [ ] **Add retries**

  ```python
  retry()
  ```

- [ ] Second thing
  which is wrapped

  A paragraph below it.

1. Third
   ```
   x
   ```
"""


@pytest.mark.parametrize(
    ("number", "lines"),
    [
        (0, "- [ ] **Add retries**"),
        (1, "- [ ] Second thing\n  which is wrapped"),
        (2, "1. Third"),
    ],
)
def test_what_stands_below_an_item_stays_below_it(number: int, lines: str) -> None:
    incident = Incident.from_markdown(CODE_BELOW)
    changed = incident.evolve({f"prevention[{number}].name": "Something else"})
    head = "1." if number == 2 else "- [ ]"
    assert changed.to_markdown() == CODE_BELOW.replace(lines, f"{head} Something else")


def test_a_numbered_list_below_a_line_of_text_stays_one_without_its_first_item() -> None:
    text = (
        "# Outage\n\n## Prevention\n\nTo prevent the same:\n"
        "1. Add logging\n2. Add tests\n3. Add alerts\n\n## Impact\n\nNone.\n"
    )
    incident = Incident.from_markdown(text)
    without = incident.evolve(prevention=incident.prevention[1:])
    assert without.to_markdown() == text.replace("1. Add logging\n", "\n")


FOOTER = """\
# Migration of the database

**Date:** 2026-01-29
**Status:** Success

## Summary

It went well.

---

**Migration completed by:** Ana Lee
**Date:** 2026-01-29
**Status:** Success
"""


@pytest.mark.parametrize(
    "change",
    [
        {"review.discussion": ("A point",)},
        {"approvals": (Approval(role="Lead", name="Bo"),)},
        {"timeline": (TimelineEvent(description="It began"),)},
        {"lessons.went_well": ("The pager",)},
        {"evidence.logs": "A line"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_new_section_takes_no_field_of_the_footer(change: dict[str, object]) -> None:
    text = Incident.from_markdown(FOOTER).evolve(change).to_markdown()
    rest = iter(text.splitlines())
    assert all(line in rest for line in FOOTER.splitlines())


def test_a_cleared_text_leaves_one_blank_line() -> None:
    text = "# Outage\n\n## Summary\n\nIt was down.\n\n## Impact\n\nNone at all.\n"
    cleared = Incident.from_markdown(text).evolve(summary=None)
    assert cleared.to_markdown() == text.replace("It was down.\n\n", "")


def test_text_that_would_become_the_one_cleared_is_kept_apart_where_it_stands() -> None:
    text = (
        "# Outage\n\n## Root cause\n\nThe disk was full.\n\n"
        "**Contributing factors**\n\n- No alert\n\nConfirmed by **hand** on the day after.\n"
    )
    incident = Incident.from_markdown(text)
    cleared = incident.evolve({"root_cause.summary": None})
    wanted = text.replace("The disk was full.\n\n", "").replace("Confirmed", "---\n\nConfirmed")
    assert cleared.to_markdown() in (wanted, text.replace("The disk was full.\n\n", ""))
