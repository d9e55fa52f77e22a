"""What stands below the text of an event or an action keeps its lines, wherever it goes."""

from __future__ import annotations

import difflib

import pytest

from incidentkit import Incident, Template, TimelineEvent, templates

REPORT = """\
# Parcels were not tracked

**Severity**: P2
**Date**: 2025-03-04

## Timeline

- 14:02 UTC - Deploy of tracker 4.1
  * Side effect: the cache was emptied
      * and was filled
        again by hand
  * Nobody was told
- 14:10 UTC - Alert fired

  The alert named the wrong shard.
- 14:20 UTC - Restarted with `track`

  ```
  track --cold
  ```
- 15:30 UTC - Incident resolved

## Action items

- [ ] Warm the cache - Owner: Ann
  - ask the shop first
  - measure it
- [ ] Tell support
  1. by mail
  2. by phone
"""
LISTED = Template.from_markdown(
    "# Outage: [title]\n\n**Severity**: [P1/P2]\n\n## Timeline\n\n- HH:MM UTC - [what happened]\n\n"
    "## Action items\n\n- [ ] [what to do] - Owner: [name]\n",
    name="listed",
)
SIDE_EFFECT = (
    "Deploy of tracker 4.1<br>* Side effect: the cache was emptied"
    "<br>* and was filled again by hand<br>* Nobody was told"
)


def read() -> Incident:
    return Incident.from_markdown(REPORT)


def changed_lines(old: Incident, new: Incident) -> list[str]:
    text = new.to_markdown()
    assert Incident.from_markdown(text) == new
    lines = difflib.ndiff(old.to_markdown().split("\n"), text.split("\n"))
    return [line for line in lines if line[0] in "+-"]


def test_each_item_below_a_text_is_a_line_of_it() -> None:
    report = read()
    assert [event.description for event in report.timeline] == [
        SIDE_EFFECT,
        "Alert fired<br>The alert named the wrong shard.",
        "Restarted with `track` ``` track --cold ```",
        "Incident resolved",
    ]
    assert [item.description for item in report.action_items] == [
        "Warm the cache<br>- ask the shop first<br>- measure it",
        "Tell support<br>1. by mail<br>2. by phone",
    ]
    assert report.action_items[0].owner == "Ann"


def test_milestone_on_a_line_below_counts_unless_the_text_above_denies_it() -> None:
    event = TimelineEvent(description="Looked for the cause.<br>Incident resolved")
    assert event.kinds == {"resolved"}
    assert not TimelineEvent(description="Nobody<br>- had resolved the incident").kinds


@pytest.mark.parametrize("form", templates())
def test_lists_below_texts_are_carried_into_every_form(form: str) -> None:
    report = read()
    text = report.to_markdown(template=form)
    assert Incident.from_markdown(text) == report
    assert SIDE_EFFECT in text


def test_list_in_a_form_with_bullets_stands_below_its_bullet() -> None:
    text = read().to_markdown(template="basic")
    assert (
        "- [ ] Warm the cache - Owner: Ann\n  - ask the shop first\n  - measure it\n"
        "- [ ] Tell support\n  1. by mail\n  2. by phone\n"
    ) in text
    text = read().to_markdown(template=LISTED)
    assert "14:02 UTC - Deploy of tracker 4.1\n  * Side effect: the cache was emptied\n" in text
    assert "- Alert fired<br>The alert named the wrong shard.\n" in text


@pytest.mark.parametrize("form", ["basic", LISTED])
def test_list_behind_a_paragraph_stands_below_both(form: str | Template) -> None:
    text = (
        "- [ ] Warm the cache - Owner: Ann\n\n  It was cold.\n\n  - ask the shop\n  - measure it\n"
    )
    report = Incident.from_markdown(f"# Lost\n\n**Severity**: P2\n\n## Action items\n\n{text}\n")
    written = report.to_markdown(template=form)
    assert Incident.from_markdown(written, template=form) == report
    assert (
        "- [ ] Warm the cache<br>It was cold. - Owner: Ann\n  - ask the shop\n  - measure it\n"
    ) in written


def test_list_that_would_be_read_as_parts_stays_on_the_line() -> None:
    text = "| Action | Owner |\n|---|---|\n| Tell<br>- Owner: of the shop<br>- Due: soon | Ann |\n"
    report = Incident.from_markdown(f"# Lost\n\n**Severity**: P2\n\n## Action items\n\n{text}")
    basic = report.to_markdown(template="basic")
    assert "- [ ] Tell<br>- Owner: of the shop<br>- Due: soon - Owner: Ann\n" in basic
    assert Incident.from_markdown(basic) == report


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        (
            "timeline[0].description",
            SIDE_EFFECT.replace("4.1", "4.2"),
            ["- - 14:02 UTC - Deploy of tracker 4.1", "+ - 14:02 UTC - Deploy of tracker 4.2"],
        ),
        (
            "timeline[0].description",
            SIDE_EFFECT.removesuffix("<br>* Nobody was told"),
            ["-   * Nobody was told"],
        ),
        (
            "timeline[0].description",
            SIDE_EFFECT.replace("by hand", "at once"),
            ["-         again by hand", "+         again at once"],
        ),
        (
            "timeline[0].actor",
            "Bo",
            [
                "- - 14:02 UTC - Deploy of tracker 4.1",
                "+ - 14:02 UTC - Deploy of tracker 4.1 - Owner: Bo",
            ],
        ),
        (
            "action_items[0].owner",
            "Bo",
            ["- - [ ] Warm the cache - Owner: Ann", "+ - [ ] Warm the cache - Owner: Bo"],
        ),
        (
            "action_items[1].description",
            "Tell support<br>1. by mail<br>2. by phone<br>3. by post",
            ["+   3. by post"],
        ),
        (
            "action_items[1].description",
            "Tell support",
            ["-   1. by mail", "-   2. by phone"],
        ),
    ],
)
def test_an_edit_leaves_the_lines_below_as_they_are(
    path: str, value: object, lines: list[str]
) -> None:
    report = read()
    assert changed_lines(report, report.evolve({path: value})) == lines


def test_new_event_has_its_list_below_it() -> None:
    report = read()
    new = TimelineEvent(at=report.timeline[-1].at, description="Page closed<br>- by hand")
    lines = changed_lines(report, report.evolve(timeline=(*report.timeline, new)))
    assert lines == ["+ - 15:30 UTC - Page closed", "+   - by hand"]


MEASURES = """\
# Parcels were not tracked

**Severity**: P2

## Prevention

- [ ] Ask the shop first
  - by mail
  - by phone
- [x] Warm the cache

  Every morning.
"""


@pytest.mark.parametrize("form", templates())
def test_list_below_a_measure_goes_along_with_it(form: str) -> None:
    report = Incident.from_markdown(MEASURES)
    assert report.prevention[0].name == "Ask the shop first<br>- by mail<br>- by phone"
    text = report.to_markdown(template=form, placeholders="drop")
    lines = [line.strip(" *-") for line in text.split("\n")]
    at = lines.index("[ ] Ask the shop first")
    assert lines[at + 1 : at + 3] == ["by mail", "by phone"]
    assert Incident.from_markdown(text) == report


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ask the shop first<br>- by mail", ["-   - by phone"]),
        (
            "Ask the shop<br>- by mail<br>- by phone",
            ["- - [ ] Ask the shop first", "+ - [ ] Ask the shop"],
        ),
        ("Ask the shop first<br>- by mail<br>- by post", ["-   - by phone", "+   - by post"]),
    ],
)
def test_measure_with_a_list_below_it_is_edited_in_place(name: str, lines: list[str]) -> None:
    report = Incident.from_markdown(MEASURES)
    changed = report.evolve({"prevention[0].name": name})
    assert sorted(changed_lines(report, changed)) == sorted(lines)


def test_ticking_a_measure_leaves_the_list_below_it() -> None:
    report = Incident.from_markdown(MEASURES)
    changed = report.evolve({"prevention[0].checked": True})
    assert changed_lines(report, changed) == [
        "- - [ ] Ask the shop first",
        "+ - [x] Ask the shop first",
    ]
