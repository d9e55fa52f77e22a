"""A sentence behind the label of a list of records: it is no record, and it is not lost."""

from __future__ import annotations

import pytest

from incidentkit import Incident, templates

LABELS = (
    "Timeline",
    "Events",
    "Action Items",
    "Maßnahmen",
    "Prevention",
    "Communication",
    "Service impact",
    "Key metric changes",
    "Severity levels",
)
SHAPES = (
    "# Q\n\n**{label}:** It is in the channel\n\n## Impact\n\nNone was hurt.\n",
    "# Q\n\n- **Severity:** P1\n- **{label}:** It is in the channel\n",
    "# Q\n\n| Field | Value |\n|---|---|\n| Severity | P1 |\n| {label} | It is in the channel |\n",
    "# Q\n\n## Aside\n\n**{label}**: It is in the channel\n\n## Impact\n\nNone was hurt.\n",
)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("shape", SHAPES)
def test_the_sentence_is_kept_as_a_field(label: str, shape: str) -> None:
    incident = Incident.from_markdown(shape.format(label=label))
    assert [field.value for field in incident.custom] == ["It is in the channel"]
    assert incident.custom[0].label.endswith(f" – {label}")


@pytest.mark.parametrize("name", [*templates()])
def test_it_goes_along_into_every_form(name: str) -> None:
    incident = Incident.from_markdown(SHAPES[0].format(label="Action Items"))
    assert Incident.from_markdown(incident.to_markdown(template=name)) == incident


@pytest.mark.parametrize("nothing", ["None", "N/A", "TBD", "[none yet]", ""])
def test_nothing_stays_nothing(nothing: str) -> None:
    incident = Incident.from_markdown(
        SHAPES[1].format(label="Timeline").replace("It is in the channel", nothing)
    )
    assert incident.custom == ()


def test_what_is_a_record_is_read_as_one() -> None:
    text = (
        "# Q\n\n**Timeline:**\n\n- 2025-03-02 10:00 UTC - It stood\n\n**Action items:**\n\n- Look\n"
    )
    incident = Incident.from_markdown(text)
    assert (len(incident.timeline), len(incident.action_items), incident.custom) == (1, 1, ())
