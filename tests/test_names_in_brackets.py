"""Who does an action, and until when, in brackets at its end, or mentioned by the whole name."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest

from incidentkit import Incident


class Told(NamedTuple):
    description: str | None
    owner: str | None
    due: str | None


def _read(*items: str, heading: str = "Action items") -> list[Told]:
    lines = "\n".join(items)
    incident = Incident.from_markdown(f"# Crane adrift\n\n## {heading}\n\n{lines}\n")
    return [
        Told(item.description, item.owner, str(item.due) if item.due else None)
        for item in incident.action_items
    ]


def test_any_name_beside_a_day_is_the_owner() -> None:
    assert _read(
        "- [x] CR-1 — grease the cable (A. Lindqvist, 2026-02-04)",
        "- [ ] Count the shackles (Yıldız, 15.06.2026)",
        "- [ ] Move no cranes on Mondays (Hafenmeisterei)",
    ) == [
        Told("grease the cable", "A. Lindqvist", "2026-02-04"),
        Told("Count the shackles", "Yıldız", "2026-06-15"),
        Told("Move no cranes on Mondays", "Hafenmeisterei", None),
    ]


def test_a_term_beside_a_name_is_kept_as_its_day() -> None:
    items = Incident.from_markdown(
        "# Crane adrift\n\n## Action items\n\n- Grease the cable (Rua, before the season)\n"
        "- Count the shackles (Rua, 15 July 2026)\n"
    ).action_items

    assert [item.owner for item in items] == ["Rua", "Rua"]
    assert dict(items[0].unparsed) == {"due": "before the season"}


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("- [ ] Keep the hook @Andrei Pop", Told("Keep the hook", "Andrei Pop", None)),
        (
            "- [ ] Make `--wait` the rule @Andrei Pop March 31, 2026",
            Told("Make `--wait` the rule", "Andrei Pop", "2026-03-31"),
        ),
        ("- [ ] Add a lamp (Ann Lee, by 2026-06-01)", Told("Add a lamp", "Ann Lee", "2026-06-01")),
        ("- [ ] Mail @Andrei about it", Told("Mail @Andrei about it", None, None)),
        ("- [ ] Move to the yard (North)", Told("Move to the yard (North)", None, None)),
        ("- [ ] Lash it (see the log, 3 of 4)", Told("Lash it (see the log, 3 of 4)", None, None)),
    ],
)
def test_one_item_alone_says_so(item: str, told: Told) -> None:
    assert _read(item) == [told]


@pytest.mark.parametrize("text", ["## Remediation\n\n", "**Remediation**\n\n"])
def test_boxes_below_remediation_are_to_be_done(text: str) -> None:
    incident = Incident.from_markdown(
        f"# Crane adrift\n\n{text}- [ ] @tvd: lash the crane\n- [x] @amal-k: new cable\n"
    )

    assert [(i.description, i.owner) for i in incident.action_items] == [
        ("lash the crane", "@tvd"),
        ("new cable", "@amal-k"),
    ]


def test_a_line_that_names_actions_heads_the_list_below_it() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\nA cable broke.\n\nTODO\n- new cable\n- a spare one\n"
    )

    assert [item.description for item in incident.action_items] == ["new cable", "a spare one"]


def test_the_owner_and_the_day_are_changed_where_they_stand() -> None:
    text = "# Crane adrift\n\n## Action items\n\n- Grease it @Ann Lee March 31, 2026\n"
    incident = Incident.from_markdown(text)

    edited = incident.evolve(
        {"action_items[0].owner": "Bo Ek", "action_items[0].due": dt.date(2026, 4, 2)}
    ).to_markdown()

    assert edited == text.replace("Ann Lee March 31", "Bo Ek April 2")
