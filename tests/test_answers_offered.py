"""Yes and no on one line, each behind a box: the ticked one answers, an edit ticks the other."""

from __future__ import annotations

import pytest

from incidentkit import Incident, YesNo, templates

LINE = "# X\n\n**Data Loss:** {}\n**Severity:** P1\n"
CELL = "# X\n\n| Field | Value |\n|---|---|\n| Severity | P1 |\n| Data Loss | {} |\n"


@pytest.mark.parametrize("layout", [LINE, CELL])
@pytest.mark.parametrize(
    ("text", "answer", "other"),
    [
        ("[ ] Yes [x] No", YesNo(answer=False), "[x] Yes [ ] No"),
        ("☐ Yes ☑ No", YesNo(answer=False), "☑ Yes ☐ No"),
        ("☐ Yes / ☒ No", YesNo(answer=False), "☒ Yes / ☐ No"),
        ("[X] Yes, [ ] No", YesNo(answer=True), "[ ] Yes, [X] No"),
        ("[x] Yes (3 rows) [ ] No", YesNo(answer=True, details="3 rows"), "No, 3 rows"),
    ],
)
def test_the_ticked_one_answers(layout: str, text: str, answer: YesNo, other: str) -> None:
    incident = Incident.from_markdown(layout.format(text))
    assert incident.impact.data.data_loss == answer
    changed = incident.evolve({"impact.data.data_loss.answer": not answer.answer}).to_markdown()
    assert other in changed
    assert len(changed.splitlines()) == len(layout.splitlines())
    cleared = incident.evolve({"impact.data.data_loss": None})
    assert Incident.from_markdown(cleared.to_markdown()).impact.data.data_loss is None
    for name in templates():
        assert Incident.from_markdown(incident.to_markdown(template=name)) == incident


@pytest.mark.parametrize("layout", [LINE, CELL])
def test_neither_is_no_answer_and_can_become_one(layout: str) -> None:
    incident = Incident.from_markdown(layout.format("[ ] Yes [ ] No"))
    assert incident.impact.data.data_loss is None
    told = incident.evolve({"impact.data.data_loss": YesNo(answer=True)})
    assert "[x] Yes [ ] No" in told.to_markdown()


@pytest.mark.parametrize("layout", [LINE, CELL])
def test_both_are_no_answer_and_a_finding(layout: str) -> None:
    incident = Incident.from_markdown(layout.format("[x] Yes [x] No"))
    assert incident.impact.data.data_loss is None
    assert [finding.code for finding in incident.findings] == ["both-boxes-ticked"]
