"""Tables of fields whose first row stands where heads do: it states fields like the others."""

from __future__ import annotations

import pytest

from incidentkit import Incident, templates

PAIRS = """\
# O

| **ID** | X-1 | **Severity** | P1 |
|---|---|---|---|
| **Status** | Open | **{label}** | Ann |
"""
HEADLESS = """\
# O

| **Squad** | blue | **Severity** | Major (S2) |
|---|---|---|---|
| **Opened** | 2025-02-11 05:52 UTC | **Closed** | 2025-02-19 |
| **Status** | Closed | **Owner** | Ann |
"""


def kept(incident: Incident) -> bool:
    return all(
        Incident.from_markdown(incident.to_markdown(template=name)) == incident
        for name in templates()
    )


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("label", ["Owner", "Squad"])
def test_labels_and_values_take_turns_in_two_rows(label: str, bold: bool) -> None:  # noqa: FBT001
    text = PAIRS.format(label=label)
    text = text if bold else text.replace("**", "")
    incident = Incident.from_markdown(text)
    assert (incident.id, str(incident.severity), str(incident.status)) == ("X-1", "P1", "Open")
    told = [one.name for one in incident.people] + [one.value for one in incident.custom]
    assert told == ["Ann"]
    assert kept(incident)
    changed = incident.evolve(severity="P2").to_markdown()
    assert changed == text.replace("P1", "P2")


def test_heads_above_one_row_of_values_are_heads() -> None:
    text = (
        "# O\n\n| ID | Severity | Status | Owner |\n|---|---|---|---|\n| X-1 | P1 | Open | Ann |\n"
    )
    incident = Incident.from_markdown(text)
    assert (incident.id, str(incident.severity), str(incident.status)) == ("X-1", "P1", "Open")


def test_a_known_label_further_on_shows_that_heads_are_fields() -> None:
    incident = Incident.from_markdown(HEADLESS)
    assert (str(incident.severity), str(incident.status)) == ("Major (S2)", "Closed")
    assert [(one.label, one.value) for one in incident.custom] == [("Squad", "blue")]
    assert kept(incident)
    changed = incident.evolve({"custom[0].value": "red"}).to_markdown()
    assert changed == HEADLESS.replace("blue", "red ")


def test_so_does_bold_like_that_of_the_labels_below() -> None:
    text = "# O\n\n| **Squad** | blue |\n|---|---|\n| **Status** | Closed |\n| **ID** | X-1 |\n"
    incident = Incident.from_markdown(text)
    assert [(one.label, one.value) for one in incident.custom] == [("Squad", "blue")]
    assert kept(incident)
    headed = Incident.from_markdown(text.replace("blue", "**Ours**"))
    assert (headed.custom, headed.id) == ((), "X-1")
