"""A unit in a label or the head of a column counts, so a value means the same in any form."""

from __future__ import annotations

import pendulum
import pytest

from incidentkit import Incident, Money, diff, templates

HEAD = "# Checkout down\n\n**Incident ID:** INC-1\n"

FIELDS: list[tuple[str, str, object, object, str]] = [
    ("Duration (minutes): 47", "stated_duration", 47 * 60, 90 * 60, "Duration (minutes): 90"),
    ("Duration in minutes: 47", "stated_duration", 47 * 60, 90 * 60, "Duration in minutes: 90"),
    ("**Duration (hours):** 1.5", "stated_duration", 5400, 9000, "**Duration (hours):** 2.5"),
    ("Detection time (min): 5", "stated_detection_lag", 300, 480, "Detection time (min): 8"),
    ("**MTTD (min):** 5", "stated_detection_lag", 300, 480, "**MTTD (min):** 8"),
    (
        "Revenue loss (EUR): 5000",
        "impact.revenue",
        Money(text="EUR 5000"),
        Money(text="EUR 6000"),
        "Revenue loss (EUR): 6000",
    ),
    (
        "**Revenue loss ($):** 5,000",
        "impact.revenue",
        Money(text="$5,000"),
        Money(text="EUR 6000"),
        "**Revenue loss ($):** EUR 6000",
    ),
    (
        "## Impact\n\n**Users affected (thousands):** 12",
        "impact.users_affected",
        "12 thousand",
        "15 thousand",
        "## Impact\n\n**Users affected (thousands):** 15",
    ),
    (
        "## Impact\n\n- **Availability (%):** 99.5",
        "impact.availability",
        "99.5%",
        "about 99 %",
        "## Impact\n\n- **Availability (%):** about 99 %",
    ),
    (
        "| Field | Minutes |\n| --- | --- |\n| Duration | 47 |\n| Detection time | 5 |",
        "stated_duration",
        47 * 60,
        52 * 60,
        "| Field | Minutes |\n| --- | --- |\n| Duration | 52 |\n| Detection time | 5 |",
    ),
]


def taken(value: object) -> object:
    return pendulum.duration(seconds=value) if isinstance(value, int) else value


def at(incident: Incident, path: str) -> object:
    found: object = incident
    for name in path.split("."):
        found = getattr(found, name)
    return found


@pytest.mark.parametrize(("text", "path", "old", "new", "changed"), FIELDS)
def test_a_bare_number_has_the_unit_of_its_label(
    text: str, path: str, old: object, new: object, changed: str
) -> None:
    incident = Incident.from_markdown(f"{HEAD}\n{text}\n")
    assert at(incident, path) == taken(old)
    assert incident.evolve({path: taken(new)}).to_markdown() == f"{HEAD}\n{changed}\n"


@pytest.mark.parametrize("form", sorted(templates()))
@pytest.mark.parametrize("text", [field[0] for field in FIELDS])
def test_the_unit_is_kept_in_every_form(text: str, form: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}\n{text}\n")
    again = Incident.from_markdown(incident.to_markdown(template=form))
    assert diff(incident, again) == ()


@pytest.mark.parametrize(
    "text",
    ["Duration: 47", "Duration (approx): 47", "Duration (EUR): 47", "Detection time: 5"],
)
def test_a_number_without_a_unit_stays_unread(text: str) -> None:
    incident = Incident.from_markdown(f"{HEAD}\n{text}\n")
    assert incident.stated_duration is None
    assert incident.stated_detection_lag is None
    assert incident.unread


def test_a_text_with_a_unit_of_its_own_keeps_it() -> None:
    text = f"{HEAD}\nDuration (minutes): 2 hours\n"
    incident = Incident.from_markdown(text)
    assert incident.stated_duration == pendulum.duration(hours=2)
    longer = incident.evolve(stated_duration=pendulum.duration(hours=3))
    assert longer.to_markdown() == text.replace("2 hours", "3 hours")


def test_what_no_short_number_says_is_written_out() -> None:
    incident = Incident.from_markdown(f"{HEAD}\nDuration (hours): 2\n")
    longer = incident.evolve(stated_duration=pendulum.duration(hours=2, minutes=20))
    again = Incident.from_markdown(longer.to_markdown())
    assert again.stated_duration == pendulum.duration(hours=2, minutes=20)


def test_the_unit_in_the_head_of_a_column_counts_for_its_cells() -> None:
    text = (
        f"{HEAD}\n## Key Metric Changes\n\n"
        "| Metric | Before (ms) | During (ms) | After (ms) |\n"
        "| --- | --- | --- | --- |\n| p95 | 120 | 4,500 | 2 s |\n"
    )
    incident = Incident.from_markdown(text)
    row = incident.metric_changes[0]
    assert (row.before, row.during, row.after) == ("120 ms", "4,500 ms", "2 s")
    again = Incident.from_markdown(incident.to_markdown(template="virtualfusion"))
    assert diff(incident, again) == ()
    changed = incident.evolve({"metric_changes[0].before": "130 ms"}).to_markdown()
    assert Incident.from_markdown(changed).metric_changes[0].before == "130 ms"


def test_key_of_front_matter_has_a_unit_too() -> None:
    text = "---\nseverity: SEV2\nduration_minutes: 37\nservices: [cart, search]\n---\n# Slow\n"
    incident = Incident.from_markdown(text)
    assert incident.stated_duration == pendulum.duration(minutes=37)
    assert [service.name for service in incident.services] == ["cart", "search"]
    longer = incident.evolve(stated_duration=pendulum.duration(minutes=90))
    assert longer.to_markdown() == text.replace("37", "90")
