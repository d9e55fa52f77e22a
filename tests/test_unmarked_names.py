"""Fields of a list whose names have no colon, and fields in paragraphs of their own."""

from __future__ import annotations

import pytest

from incidentkit import Incident

HEADINGS = ["", "## Summary\n\n", "## Details\n\n", "## The harbour\n\n"]
TOLD = {
    "Severity": "SEV2",
    "Status": "Resolved",
    "Detected at": "2025-03-02 14:11 UTC",
    "Duration": "2h 15m",
    "Crane": "north",
}
LISTS = {
    "a hyphen": "- {} - {}",
    "a dash": "* {} – {}",
    "an equals sign": "- {} = {}",
    "bold alone": "- **{}** {}",
    "a list below": "- {}\n  - {}",
}


def _document(heading: str, lines: str) -> str:
    return f"# Crane adrift\n\n{heading}{lines}\n\n## What happened\n\nA cable broke.\n"


def _assert_told(incident: Incident) -> None:
    assert str(incident.severity) == "SEV2"
    assert str(incident.status) == "Resolved"
    assert incident.detected_at is not None
    assert incident.stated_duration is not None
    assert incident.stated_duration.in_minutes() == 135
    assert "north" in incident.to_markdown(template="basic")


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("form", LISTS.values(), ids=LISTS)
def test_a_list_of_unmarked_names_is_read(form: str, heading: str) -> None:
    lines = "\n".join(form.format(*one) for one in TOLD.items())

    _assert_told(Incident.from_markdown(_document(heading, lines)))


@pytest.mark.parametrize("form", LISTS.values(), ids=LISTS)
def test_its_values_are_changed_where_they_stand(form: str) -> None:
    lines = "\n".join(form.format(*one) for one in TOLD.items())
    text = _document("## Summary\n\n", lines)

    edited = Incident.from_markdown(text).evolve(severity="SEV1").to_markdown()

    assert edited == text.replace("SEV2", "SEV1")


@pytest.mark.parametrize("form", LISTS.values(), ids=LISTS)
def test_a_value_taken_out_leaves_the_others_what_they_are(form: str) -> None:
    lines = "\n".join(form.format(*one) for one in TOLD.items())
    read = Incident.from_markdown(_document("## Summary\n\n", lines))

    cleared = Incident.from_markdown(read.evolve(severity=None).to_markdown())

    assert cleared.severity is None
    assert cleared == read.evolve(severity=None)


@pytest.mark.parametrize("form", LISTS.values(), ids=LISTS)
def test_a_new_field_stands_among_them_and_moves_none(form: str) -> None:
    lines = "\n".join(form.format(*one) for one in TOLD.items())
    read = Incident.from_markdown(_document("## Summary\n\n", lines))

    text = read.evolve(id="HA-4211").to_markdown()

    assert Incident.from_markdown(text).id == "HA-4211"
    assert lines in text or all(line in text for line in lines.split("\n"))


@pytest.mark.parametrize("label", ["**Severity:**", "Severity:"])
def test_a_value_in_a_list_below_its_label_keeps_its_marker(label: str) -> None:
    text = f"# Crane adrift\n\n- {label}\n  * SEV2\n- **Status:** Resolved\n"

    edited = Incident.from_markdown(text).evolve(severity="SEV1").to_markdown()

    assert edited == text.replace("SEV2", "SEV1")


@pytest.mark.parametrize("heading", HEADINGS)
def test_paragraphs_of_one_label_each_are_fields(heading: str) -> None:
    lines = "\n\n".join(f"{name}: {value}" for name, value in TOLD.items())

    _assert_told(Incident.from_markdown(_document(heading, lines)))


@pytest.mark.parametrize(
    "lines",
    [
        "- Severity - SEV2\n- The crane - it drifted\n- Quay - closed",
        "- Severity - SEV2\n- Status - Resolved\n- Nobody was hurt.",
        "- **Status** (of the crane) Resolved\n- **Severity** (of the storm) SEV2",
        "- Status\n  - Resolved\n- Why\n  - The cable.\n- How\n  - By wind.",
    ],
    ids=["one known", "a sentence among them", "explained names", "one known over a list"],
)
def test_lists_that_only_look_so_are_text(lines: str) -> None:
    incident = Incident.from_markdown(_document("## Summary\n\n", lines))

    assert incident.status is None
    assert incident.severity is None


def test_a_line_that_names_actions_ends_the_events_above_it() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\n# Timeline\n\n- 4:38 PM – drifts\n- 6:07 PM – lashed\n\n"
        "TODO\n- new cable\n"
    )

    assert len(incident.timeline) == 2
    assert [item.description for item in incident.action_items] == ["new cable"]


def test_names_of_services_in_a_heading_are_services() -> None:
    incident = Incident.from_markdown("# Crane adrift\n\n### Affected services: quay, yard\n")

    assert [service.name for service in incident.services] == ["quay", "yard"]


def test_topics_of_actions_stay_topics() -> None:
    incident = Incident.from_markdown(
        "# Crane adrift\n\n## Action items\n\n- Detection\n  - Add an alert\n- Impact\n  - Move\n"
    )

    assert len(incident.action_items) == 2
