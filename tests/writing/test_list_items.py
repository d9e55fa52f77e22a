"""Items that come, go, change and swap in lists of every marker: the others stay as they are."""

from __future__ import annotations

import pytest

from incidentkit import ChecklistItem, Incident

MARKERS = ("- ", "* ", "+ ", "-   ", "  - ", "   * ")
JOINTS = {"tight": "\n", "loose": "\n\n"}
TEXTS = ("Pagers rang", "Ana knew\nthe queue", "Backups held")
WANTED = {
    "first": ("New", *TEXTS),
    "second": (TEXTS[0], "New", *TEXTS[1:]),
    "last": (*TEXTS, "New"),
    "two in between": (TEXTS[0], "New", "Newer\nstill", *TEXTS[1:]),
    "first goes": TEXTS[1:],
    "second goes": (TEXTS[0], TEXTS[2]),
    "last goes": TEXTS[:2],
    "only one stays": TEXTS[1:2],
    "first changes": ("Pagers were loud", *TEXTS[1:]),
    "last changes": (*TEXTS[:2], "Backups\nheld out"),
    "swapped": (TEXTS[1], TEXTS[0], TEXTS[2]),
    "turned": TEXTS[::-1],
}


def listed(texts: tuple[str, ...], marker: str, joint: str) -> str:
    items = (marker + text.replace("\n", "\n" + " " * len(marker)) for text in texts)
    return f"# R\n\n## What went well\n\n{joint.join(items)}\n\n## Impact\n\nAll.\n"


def edited(incident: Incident) -> str:
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text


@pytest.mark.parametrize("wanted", WANTED)
@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize("marker", MARKERS)
def test_a_list_keeps_its_marker_its_indentation_and_its_spacing(
    marker: str, joint: str, wanted: str
) -> None:
    incident = Incident.from_markdown(listed(TEXTS, marker, JOINTS[joint]))
    assert incident.lessons.went_well == TEXTS
    text = edited(incident.evolve({"lessons.went_well": WANTED[wanted]}))
    assert text == listed(WANTED[wanted], marker, JOINTS[joint])


@pytest.mark.parametrize("mark", [".", ")"])
@pytest.mark.parametrize("first", [1, 4, 9])
def test_a_new_item_at_the_end_of_a_numbered_list_counts_on(first: int, mark: str) -> None:
    def numbered(*texts: str) -> str:
        lines = [f"{number}{mark} {text}" for number, text in enumerate(texts, first)]
        return "# R\n\n## What went well\n\n" + "\n".join(lines) + "\n"

    incident = Incident.from_markdown(numbered("A", "B"))
    text = edited(incident.evolve({"lessons.went_well": ("A", "B", "C", "D")}))
    assert text == numbered("A", "B", "C", "D")


def test_swapped_items_of_a_numbered_list_leave_the_numbers_where_they_are() -> None:
    before = "# R\n\n## What went well\n\n1. A\n2. B\n3. C\n"
    incident = Incident.from_markdown(before)
    text = edited(incident.evolve({"lessons.went_well": ("C", "B", "A")}))
    assert text == "# R\n\n## What went well\n\n1. C\n2. B\n3. A\n"


@pytest.mark.parametrize("marker", MARKERS)
@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_new_box_is_ticked_as_it_says(marker: str, at: int, *, checked: bool) -> None:
    def boxes(*items: ChecklistItem) -> str:
        lines = [f"{marker}[{'x' if item.checked else ' '}] {item.name}" for item in items]
        return "# R\n\n## Prevention\n\n" + "\n".join(lines) + "\n"

    old = (ChecklistItem(name="A", checked=True), ChecklistItem(name="B"))
    incident = Incident.from_markdown(boxes(*old))
    assert incident.prevention == old
    wanted = (*old[:at], ChecklistItem(name="New", checked=checked), *old[at:])
    assert edited(incident.evolve(prevention=wanted)) == boxes(*wanted)
