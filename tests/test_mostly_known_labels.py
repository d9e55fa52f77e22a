"""Labels without bold in a section that has text of its own: half of them known are fields."""

from __future__ import annotations

import pytest

from incidentkit import Incident


@pytest.mark.parametrize("mark", ["", "- ", "* "])
@pytest.mark.parametrize("heading", ["Summary", "Overview", "概要", "Resumen"])
def test_an_unknown_label_hides_none_of_the_known_ones(heading: str, mark: str) -> None:
    told = ["Severity: SEV2", "Quay: north", "Status: Resolved"]
    lines = "\n".join(mark + line for line in told)

    incident = Incident.from_markdown(f"# Crane adrift\n\n## {heading}\n\n{lines}\n")

    assert str(incident.severity) == "SEV2"
    assert str(incident.status) == "Resolved"
    assert "Quay: north" in incident.to_markdown(template="basic")


def test_the_duration_of_an_impact_is_read_beside_other_measures() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\n## Impact\n\n- Risk of loss: low\n- Duration: ~14 hours (until dawn)\n"
        "- Users affected: 40\n- Berths: 3\n"
    )

    assert incident.stated_duration is not None
    assert incident.stated_duration.total_seconds() == 14 * 3600


@pytest.mark.parametrize(
    "text",
    [
        "## Summary\n\n- The quay: closed\n- The yard: open\n- Status: unclear to all\n",
        "## Summary\n\n- Severity: SEV2\n- The crane drifted off at noon.\n- Status: Resolved\n",
        "## Ships alongside\n\n- Status: Loading\n- Severity: none\n- Flag: NO\n",
    ],
    ids=["one known of three", "a sentence among them", "below an unknown heading"],
)
def test_fewer_labels_or_sentences_leave_a_text_a_text(text: str) -> None:
    incident = Incident.from_markdown(f"# Crane adrift\n\n{text}")

    assert incident.status is None
    assert incident.severity is None


@pytest.mark.parametrize("label", ["Root cause: a cable", "**Summary:** It drifted."])
def test_a_table_of_times_below_a_labelled_sentence_is_the_timeline(label: str) -> None:
    incident = Incident.from_markdown(
        f"# Crane adrift\n\n{label}\n\n"
        "| Time | Event |\n|---|---|\n| 2024-07-01 23:30 UTC | Drifts |\n"
    )

    assert [event.description for event in incident.timeline] == ["Drifts"]


def test_an_end_is_read_in_one_word_of_spanish() -> None:
    incident = Incident.from_markdown(
        "# Grúa\n\n**Fecha:** 2024-07-01\n**Inicio:** 09:10\n**Resuelto:** 09:47\n"
    )

    assert str(incident.resolved_at) == "2024-07-01 09:47:00+00:00"
