"""Editing one action of a list whose items note who and when in the manners that people have."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident, IncidentKitError

HEAD = "# Mail down\n\n**Date:** 2025-03-04\n\n## Action items\n\n"
TEXTS = [
    *("Kill the switch (Zoë)", "Limit it (Andrei)", "Raise the quota (Kafka)", "Limit it"),
    *("Separate the pool (Andrei, before 2025-12-05)", "Ann: add a probe", "Do this → Kim"),
    *("Add an alert – Ann", "Add an alert - Ann - 2025-05-01", "Ann — probe — 2024-05-01"),
    *("@dana – add a check – done ✅", "@dana - add a check - done", "@kim – look", "@kim look"),
    *("alert (Sofie, 15 Oct) ✔", "rotate (Mikkel, 1 Nov)", "Test it **DONE**", "Test it - done"),
    *("Fix it - Owner: Bob", "Fix it (owner: Bob, due: 2025-05-05)", "~~Old~~ dropped"),
    *("DNS-31 Limit (@luis, 2025-05-30)", "Write it, @kim, 2025-03-03, done"),
]
LEADS = ["- ", "* ", "1. ", "[ ] ", "- [ ] ", "- [x] "]
CHANGES = [
    *(("owner", "Zed"), ("owner", None), ("status", "Done"), ("status", "Open"), ("status", None)),
    *(("due", dt.date(2025, 9, 9)), ("due", None), ("description", "New text")),
]


@given(
    texts=st.lists(st.sampled_from(TEXTS), min_size=2, max_size=4),
    lead=st.sampled_from(LEADS),
    place=st.integers(0, 3),
    change=st.sampled_from(CHANGES),
)
def test_an_edit_of_one_action_leaves_the_others(
    texts: list[str], lead: str, place: int, change: tuple[str, object]
) -> None:
    lines = [lead + text for text in texts]
    place %= len(lines)
    incident = Incident.from_markdown(HEAD + "\n".join(lines) + "\n")
    edited = incident.evolve({f"action_items[{place}].{change[0]}": change[1]})
    try:
        written = edited.to_markdown()
    except IncidentKitError:
        return
    assert Incident.from_markdown(written) == edited
    now = written.removeprefix(HEAD).splitlines()
    assert [*now[:place], *now[place + 1 :]] == [*lines[:place], *lines[place + 1 :]]


@pytest.mark.parametrize("beside", ["", "* @kim – look at it\n", "* Ask the vendor\n"])
@pytest.mark.parametrize("dash", ["–", "-", "—"])
@pytest.mark.parametrize("state", ["done ✅", "done", "✅"])
def test_an_action_reads_the_same_beside_any_other(beside: str, dash: str, state: str) -> None:
    behind = state if state == "✅" else f"{dash} {state}"
    text = f"* @dana {dash} add a check {behind}\n{beside}"
    item = Incident.from_markdown(HEAD + text).action_items[0]
    assert (item.owner, item.description, item.done) == ("@dana", "add a check", True)
    assert str(item.status) == state


@pytest.mark.parametrize(
    ("text", "change", "written"),
    [
        (
            "- [x] DNS-31 Limit (@luis, 2025-05-30)",
            {"status": None},
            "- [ ] DNS-31 Limit (@luis, 2025-05-30)",
        ),
        (
            "- [x] DNS-31 Limit (@luis, 2025-05-30)",
            {"status": "Open"},
            "- [ ] DNS-31 Limit (@luis, 2025-05-30) - Status: Open",
        ),
        (
            "- [ ] DNS-31 Limit (@luis, 2025-05-30)",
            {"priority": "P1"},
            "- [ ] DNS-31 Limit (@luis, 2025-05-30) - Priority: P1",
        ),
        (
            "* alert (Sofie Lund, 2025-10-15) ✔",
            {"status": None},
            "* alert (Sofie Lund, 2025-10-15)",
        ),
        (
            "* alert (Sofie Lund, 2025-10-15) ✔",
            {"status": "Open"},
            "* alert (Sofie Lund, 2025-10-15) Open",
        ),
        ("- Test it **DONE**", {"status": None}, "- Test it"),
        (
            "* @dana – add a check – done ✅",
            {"status": "In progress"},
            "* @dana – add a check – In progress",
        ),
    ],
)
def test_what_an_action_notes_stays_as_it_stands(
    text: str, change: dict[str, str | None], written: str
) -> None:
    incident = Incident.from_markdown(f"{HEAD}{text}\n")
    changes = {f"action_items[0].{name}": value for name, value in change.items()}
    assert incident.evolve(changes).to_markdown() == f"{HEAD}{written}\n"
