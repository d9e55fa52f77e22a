"""Actions that have a heading each: a form of blank ones is filled in, and more are put below."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import ActionItem, ActionStatus, Horizon, Incident, Template

ACTIONS = (
    ActionItem(
        description="Fix the disk",
        owner="Ann",
        due=dt.date(2024, 1, 9),
        status=ActionStatus(label="Open"),
    ),
    ActionItem(description="Test: restore", owner="Bob", extra={"Effort": "2 days"}),
    ActionItem(description="Look twice", status=ActionStatus(label="Done"), priority="High"),
)
BLANK = "**Owner:** [name]\n**Due:** [date]\n**Status:** [Open/Done]\n"
BULLETS = "- **Owner:** [name]\n- **Due:** [date]\n- **Status:** [Open/Done]\n"


def form(*blanks: str, level: str = "###") -> Template:
    actions = "\n".join(f"{level} {blank}" for blank in blanks)
    return Template.from_markdown(
        "# Incident: [title]\n\n**Severity:** [P1/P2]\n\n## Action Items\n\n"
        f"{actions}\n## Lessons Learned\n\n[what we learned]\n",
        name="headed",
    )


def rendered(template: Template, *actions: ActionItem) -> str:
    incident = Incident(title="Disk full", severity="P1", action_items=actions)
    text = incident.to_markdown(template=template)
    assert Incident.from_markdown(text, template=template) == incident
    assert Incident.from_markdown(text).action_items == incident.action_items
    return text.partition("## Action Items\n\n")[2].partition("\n## Lessons")[0]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_blank_actions_of_a_form_are_filled_in(count: int) -> None:
    template = form(*(f"Action {number}\n\n{BLANK}" for number in range(1, count + 1)))
    assert rendered(template, *ACTIONS) == (
        "### Action 1: Fix the disk\n\n**Owner:** Ann\n**Due:** 2024-01-09\n**Status:** Open\n\n"
        "### Action 2: Test: restore\n\n**Owner:** Bob\n**Due:** [date]\n**Status:** [Open/Done]\n"
        "**Effort:** 2 days\n\n"
        "### Action 3: Look twice\n\n**Owner:** [name]\n**Due:** [date]\n**Status:** Done\n"
        "**Priority:** High\n"
    )


@pytest.mark.parametrize("block", [BLANK, BULLETS, BLANK.replace("]\n", "]  \n")])
@pytest.mark.parametrize(
    "heading", ["Action 1", "[what to do]", "1. [what to do]", "Task 1: [what]"]
)
@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_other_forms(heading: str, block: str, count: int) -> None:
    text = rendered(form(f"{heading}\n\n{block}"), *ACTIONS[:count])
    assert text.count("### ") == max(count, 1)
    assert text.count("\n\n") == max(2 * count - 1, 1)


def test_none_leaves_the_form_as_it_is() -> None:
    blanks = [f"Action {number}\n\n{BLANK}" for number in (1, 2)]
    assert rendered(form(*blanks)) == "\n".join(f"### {blank}" for blank in blanks)


def test_headings_that_are_left_go() -> None:
    text = rendered(form(*(f"Action {n}\n\n{BLANK}" for n in range(1, 5))), ACTIONS[0])
    assert text.count("### ") == 1


def test_action_that_says_not_what_to_do() -> None:
    text = rendered(form(f"Action 1\n\n{BLANK}"), ActionItem(owner="Ann"), ActionItem(owner="Bo"))
    assert text.startswith("### Action 1\n\n**Owner:** Ann\n")


def test_headings_below_horizons() -> None:
    template = Template.from_markdown(
        "# Incident: [title]\n\n**Severity:** [P1/P2]\n\n## Action Items\n\n"
        f"### Short-term\n\n#### Action 1\n\n{BLANK}\n### Long-term\n\n#### Action 1\n\n{BLANK}\n"
        "## Lessons Learned\n\n[what we learned]\n",
        name="horizons",
    )
    actions = (
        ActionItem(description="Fix the disk", owner="Ann", horizon=Horizon.SHORT_TERM),
        ActionItem(description="Buy disks", owner="Bob", horizon=Horizon.LONG_TERM),
        ActionItem(description="Sell disks", owner="Cy", horizon=Horizon.LONG_TERM),
    )
    headings = [line for line in rendered(template, *actions).split("\n") if line[:1] == "#"]
    assert headings == [
        *("### Short-term", "#### Action 1: Fix the disk"),
        *("### Long-term", "#### Action 1: Buy disks", "#### Action 2: Sell disks"),
    ]


REPORT = """\
# Incident: Disk full

**Severity:** P1

## Action Items

### 1. Fix the disk

- **Owner:** Ann
- **Status:** Open

### 2. Test

- **Owner:** Bob

## Notes

None so far.
"""


def edited(report: str, *actions: ActionItem) -> str:
    incident = Incident.from_markdown(report).evolve(action_items=actions)
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


def test_new_action_is_written_like_those_above() -> None:
    new = ActionItem(description="Look twice", owner="Cy", due=dt.date(2024, 1, 9))
    old = Incident.from_markdown(REPORT).action_items
    expected = "### 3. Look twice\n\n- **Owner:** Cy\n- **Due:** 2024-01-09\n\n## Notes\n"
    assert edited(REPORT, *old, new) == REPORT.replace("## Notes\n", expected)
    bare = ActionItem(description="Look twice")
    expected = "### 3. Look twice\n\n- **Owner:** TBD\n\n## Notes\n"
    assert edited(REPORT, *old, bare) == REPORT.replace("## Notes\n", expected)


def test_new_action_takes_the_place_of_a_blank_one() -> None:
    blank = "### 3. [what to do]\n\n- **Owner:** [name]\n- **Due:** [date]\n\n## Notes\n"
    report = REPORT.replace("## Notes\n", blank)
    new = ActionItem(description="Look twice", owner="Cy", due=dt.date(2024, 1, 9))
    filled = blank.replace("[what to do]", "Look twice").replace("[name]", "Cy")
    assert edited(report, *Incident.from_markdown(report).action_items, new) == (
        REPORT.replace("## Notes\n", filled.replace("[date]", "2024-01-09"))
    )
