"""Fields that nothing but a break, a line end or the end of a list keeps apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident

FIELDS: dict[str, tuple[str, dict[str, str | None], str | None]] = {
    "severity": ("**Severity:** P1", {"severity": "P2"}, "P2"),
    "status": ("**Status:** Open", {"status": "Closed"}, "Closed"),
    "id": ("**Incident ID:** INC-4", {"id": "INC-5"}, "INC-5"),
    "people": ("**Owner:** Ann", {"people[0].name": "Bo"}, "Bo"),
    "date": ("**Date:** 2025-03-04", {"date": None}, None),
    "custom": ("**Region:** eu-west-1", {"custom[0].value": "eu-2"}, "eu-2"),
}
BREAKS = st.sampled_from(["<br>", "<br/>", " <br /> ", "<BR>", "  <br>"])
LISTS = [
    "**Affected services:**\n- api\n- web\n",
    "**Contributors:**\n* Kim\n* Lee\n",
    "**Affected services:**\n1. api\n2. web\n   front\n",
    "- **Duration:** 1h\n- **Affected services:** api\n",
    "## Timeline\n\n- 10:00 began\n- 11:00 resolved\n",
    "## Lessons learned\n\n- Ask early.\n",
]


@given(names=st.permutations(list(FIELDS)), joint=BREAKS, lead=st.sampled_from(["", "- "]))
def test_fields_between_breaks_are_read_as_on_lines_of_their_own(
    names: list[str], joint: str, lead: str
) -> None:
    lines = [FIELDS[name][0] for name in names]
    shared = Incident.from_markdown(f"# Down\n\n{lead}{joint.join(lines)}\n")
    apart = Incident.from_markdown("# Down\n\n" + "  \n".join(lines) + "\n")
    assert shared == apart


@given(names=st.permutations(list(FIELDS)), edited=st.sampled_from(list(FIELDS)))
def test_an_edit_of_one_leaves_the_others_between_breaks(names: list[str], edited: str) -> None:
    text = "# Down\n\n" + "<br>".join(FIELDS[name][0] for name in names) + "\n"
    line, changes, new = FIELDS[edited]
    label, old = line.rsplit(" ", 1)
    written = Incident.from_markdown(text).evolve(changes).to_markdown()
    assert written == text.replace(line, f"{label} {new}" if new else label)
    assert old in text


def test_what_no_label_begins_goes_on_behind_a_break() -> None:
    incident = Incident.from_markdown("# Down\n\n**Summary:** It was.<br>Then: nothing.<br>Bad.\n")
    assert incident.summary == "It was.<br>Then: nothing.<br>Bad."


def test_a_field_added_beside_such_a_line_has_a_line_of_its_own() -> None:
    text = "# Down\n\n**Summary:** It was.<br>**Severity:** P1\n"
    added = Incident.from_markdown(text).evolve(status="Closed").to_markdown()
    assert added == text + "\n**Status:** Closed\n"


@pytest.mark.parametrize("below", ["Region: eu-west-1\nCustomer: ACME", "Region: eu-west-1"])
@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("Incident ID: INC-4", {"id": "INC-5"}),
        ("**Incident ID:** INC-4", {"id": "INC-5"}),
        ("Ticket: OPS-4", {"id": "OPS-5"}),
        ("Affected services: api", {"services[0].name": "web"}),
        ("Contributors: Ann", {"people[0].name": "Bo"}),
        ("**Title:** Mail down", {"title": "Mail slow"}),
    ],
)
def test_lines_with_labels_are_no_part_of_the_value_above(
    line: str, change: dict[str, str], below: str
) -> None:
    incident = Incident.from_markdown(f"{line}\n{below}\n")
    told = [(one.label, one.value) for one in incident.custom]
    assert told == [tuple(one.split(": ")) for one in below.splitlines()]
    [new] = change.values()
    old = line.rsplit(":", 1)[-1].strip("* ")
    assert incident.evolve(change).to_markdown() == f"{line}\n{below}\n".replace(old, new)


def test_a_field_below_a_label_alone_is_no_value_of_it() -> None:
    text = "# Down\n\nSeverity:\nRegion: eu-west-1\nCustomer: ACME\n"
    incident = Incident.from_markdown(text)
    assert incident.severity is None
    assert [one.label for one in incident.custom] == ["Region", "Customer"]
    told = incident.evolve(severity="P2")
    assert told.to_markdown() == text.replace("Severity:", "Severity: P2")
    assert told.evolve(severity=None).to_markdown() == text


def test_no_line_goes_on_with_an_id() -> None:
    text = "**Incident ID:** INC-4\nsee also INC-3\n"
    incident = Incident.from_markdown(text)
    assert incident.id == "INC-4"
    assert incident.evolve(id="INC-5").to_markdown() == text.replace("INC-4", "INC-5")


@pytest.mark.parametrize("below", ["who called us", "and that: by phone, of all things"])
def test_other_lines_go_on_with_the_value_above(below: str) -> None:
    incident = Incident.from_markdown(f"**Title:** Mail down for a customer\n{below}\n")
    assert incident.title == f"Mail down for a customer {below}"


def test_a_bullet_goes_below_the_text_of_the_one_above() -> None:
    text = "- **Incident ID:** INC-4\n  Region: eu\n"
    added = Incident.from_markdown(text).evolve(severity="P2").to_markdown()
    assert added == text + "- **Severity:** P2\n"


@pytest.mark.parametrize("listed", LISTS)
@given(names=st.lists(st.sampled_from(list(FIELDS)), min_size=1, unique=True))
def test_fields_right_below_a_list_are_read_as_below_an_empty_line(
    listed: str, names: list[str]
) -> None:
    lines = "\n".join(FIELDS[name][0] for name in names)
    head = "# Down\n\n**Date:** 2025-01-01\n\n" if "date" not in names else "# Down\n\n"
    close = Incident.from_markdown(f"{head}{listed}{lines}\n")
    assert close == Incident.from_markdown(f"{head}{listed}\n{lines}\n")


def test_an_edit_of_the_list_leaves_the_field_below_it() -> None:
    text = "# Down\n\n**Affected services:**\n- api\n- web\n**Owner:** Ann\n"
    incident = Incident.from_markdown(text)
    edited = incident.evolve({"services[1].name": "mail"}).to_markdown()
    assert edited == text.replace("web", "mail")
    assert incident.evolve(services=incident.services[:1]).to_markdown() == text.replace(
        "- web\n", ""
    )


@pytest.mark.parametrize(
    "text",
    [
        "## Actions\n\n- Add a probe\n**Owner:** Ann\n",
        "**Action items:**\n- Add a probe\n**Owner:** Ann\n",
    ],
)
def test_the_owner_below_the_last_action_is_the_actions(text: str) -> None:
    incident = Incident.from_markdown(text)
    assert [(one.description, one.owner) for one in incident.action_items] == [
        ("Add a probe", "Ann")
    ]
    assert not incident.people
