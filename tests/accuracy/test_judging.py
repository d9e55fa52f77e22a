"""The scorer itself: what counts as found, wrong, missed and invented."""

from __future__ import annotations

from typing import Any

import pytest

from accuracy.expected import Annotated, digest, lengths
from accuracy.judging import Outcome, judge
from accuracy.tally import Tally
from incidentkit import Incident

REPORT = """\
# Incident Report: Checkout down

**Incident ID**: INC-7
**Severity**: SEV-2 (two markets)
**Duration**: 45 minutes

## Timeline

| Time (UTC) | Event |
|---|---|
| 2026-03-01 10:00 | Alert fired |
| 2026-03-01 10:45 | Incident resolved |

## Action Items

- [x] Add a probe - Owner: Ann - Due: 2026-03-09
- [ ] Write it down
"""


def outcomes(text: str = REPORT, **facts: Any) -> dict[str, Outcome]:  # noqa: ANN401 -- annotations
    document = Annotated(file="report.md", half="look", facts=facts)
    return {one.key: one.outcome for one in judge(document, Incident.from_markdown(text))}


def test_a_text_counts_whatever_its_case_and_marks() -> None:
    assert outcomes(title="CHECKOUT - down")["title"] is Outcome.FOUND


def test_the_name_of_the_form_before_a_title_is_no_part_of_it() -> None:
    assert outcomes(title="Incident Report: Checkout down")["title"] is Outcome.FOUND
    assert outcomes(title="Markets: Checkout down")["title"] is Outcome.WRONG


def test_a_digest_stands_for_its_text_and_a_list_for_any_of_its_texts() -> None:
    assert outcomes(title=digest("Checkout down"))["title"] is Outcome.FOUND
    assert outcomes(title=[digest("x"), digest("Checkout, down")])["title"] is Outcome.FOUND
    assert outcomes(title=[digest("x"), digest("y")])["title"] is Outcome.WRONG


def test_what_is_read_without_being_stated_is_invented() -> None:
    assert outcomes(severity=None)["severity"] is Outcome.INVENTED
    assert outcomes(started_at="2026-03-01T10:00:00Z")["started_at"] is Outcome.MISSED


def test_an_ambiguous_fact_is_left_out_and_so_are_its_parts() -> None:
    judged = outcomes(id="INC-8", ambiguous=["id", "first_action"])
    assert "id" not in judged
    assert "first_action.text" not in judged


def test_the_only_end_counts_as_mitigated_and_as_resolved() -> None:
    end = "2026-03-01T10:45:00+00:00"
    assert outcomes(mitigated_at=end)["mitigated_at"] is Outcome.FOUND
    assert "resolved_at" not in outcomes(mitigated_at=end)
    assert outcomes(resolved_at=end)["resolved_at"] is Outcome.FOUND
    assert outcomes(resolved_at="2026-03-01T10:46:00+00:00")["resolved_at"] is Outcome.WRONG


def test_a_day_is_not_the_midnight_it_begins_with() -> None:
    assert outcomes(first_event_at="2026-03-01")["first_event_at"] is Outcome.WRONG


def test_rows_are_counted_and_the_first_and_last_compared() -> None:
    judged = outcomes(timeline_events=2, last_event_at="2026-03-01T11:45:00+01:00")
    assert judged["timeline_events"] is Outcome.FOUND
    assert judged["last_event_at"] is Outcome.FOUND
    assert outcomes(timeline_events=0)["timeline_events"] is Outcome.INVENTED


def test_the_first_action_is_judged_by_its_parts() -> None:
    first = {"text": "Add a **probe**", "owner": "Bob", "due": "2026-03-09", "status": "done"}
    judged = outcomes(action_items=2, first_action=first)
    assert judged["first_action.text"] is Outcome.FOUND
    assert judged["first_action.owner"] is Outcome.WRONG
    assert judged["first_action.due"] is Outcome.FOUND
    assert judged["first_action.status"] is Outcome.FOUND


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("1 hour and 48 minutes", 6480),
        ("roughly 25 minutes", 1500),
        ("13 hours 35 minutes", 48900),
        ("Time to detection: 5 minutes; Time to recovery: 84 minutes", 5040),
        (2700, 2700),
        ([60, 2700], 2700),
    ],
)
def test_a_duration_counts_in_seconds_or_in_words(said: object, seconds: int) -> None:
    assert seconds in lengths(said)


def test_shares_are_of_what_is_stated_and_of_what_is_read() -> None:
    tally = Tally()
    tally.add([Outcome.FOUND] * 6 + [Outcome.WRONG] + [Outcome.MISSED] * 3 + [Outcome.INVENTED] * 5)
    assert tally.recall == pytest.approx(0.6)
    assert tally.precision == pytest.approx(0.5)
