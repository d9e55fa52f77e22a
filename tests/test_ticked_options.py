"""A severity or a status whose options stand there, each behind a box."""

from __future__ import annotations

import pytest

from incidentkit import Incident, Template

LISTED = """\
# Tiles are gone

### Severity

- [ ] P1 (Critical)
- [x] P2 (High)
- [ ] P3

### Status

* ☑ Resolved
* ☐ Open

## Summary

The tiles were gone.
"""
ONE_LINE = "# Tiles\n\n**Severity:** [ ] P1 [x] P2 | [ ] P3\n**Status:** ☐ Open, ☒ Closed\n"
CELLS = (
    "# Tiles are gone\n\n| Field | Value |\n|---|---|\n| Severity | [ ] P1 [X] P2 |\n"
    "| Status | ☐ Open ☑ Closed |\n"
)
BELOW = "# Tiles are gone\n\n**Severity:**\n\n1. [ ] P1\n2. [✓] P2\n\n**Status:** Open\n"


def labels(text: str) -> tuple[str | None, str | None]:
    incident = Incident.from_markdown(text)
    severity, status = incident.severity, incident.status
    return (
        None if severity is None else severity.label,
        None if status is None else status.label,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LISTED, ("P2 (High)", "Resolved")),
        (ONE_LINE, ("P2", "Closed")),
        (CELLS, ("P2", "Closed")),
        (BELOW, ("P2", "Open")),
    ],
)
def test_the_ticked_option_is_the_value(text: str, expected: tuple[str, str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize("text", [LISTED, ONE_LINE, CELLS, BELOW])
def test_another_option_is_ticked_and_none_beside_it(text: str) -> None:
    changed = Incident.from_markdown(text).evolve(severity="P1").to_markdown()
    old = text.split("\n")
    new = changed.split("\n")
    assert len(new) == len(old)
    touched = [one for one, other in zip(old, new, strict=True) if one != other]
    assert all("P1" in one or "P2" in one for one in touched)
    assert labels(changed)[0] in {"P1", "P1 (Critical)"}


def test_a_status_is_ticked_with_the_sign_of_the_others() -> None:
    changed = Incident.from_markdown(ONE_LINE).evolve(status="Open")
    assert changed.to_markdown() == ONE_LINE.replace("☐ Open, ☒ Closed", "☒ Open, ☐ Closed")


def test_no_severity_leaves_no_box_ticked() -> None:
    changed = Incident.from_markdown(LISTED).evolve(severity=None)
    assert changed.to_markdown() == LISTED.replace("[x] P2", "[ ] P2")


def test_what_is_no_option_has_a_place_of_its_own() -> None:
    changed = Incident.from_markdown(LISTED).evolve(severity="P9").to_markdown()
    assert labels(changed) == ("P9", "Resolved")
    assert "- [ ] P1 (Critical)\n- [ ] P2 (High)\n- [ ] P3\n" in changed


def test_nothing_ticked_says_nothing() -> None:
    assert labels(LISTED.replace("[x]", "[ ]").replace("☑", "☐")) == (None, None)


def test_several_ticked_options_are_a_finding() -> None:
    incident = Incident.from_markdown(ONE_LINE.replace("[ ] P3", "[x] P3"))
    assert incident.severity is None
    assert [(one.code, one.path) for one in incident.findings] == [
        ("ambiguous-value", "severity"),
    ]


def test_one_box_alone_offers_no_options() -> None:
    assert labels("# Down\n\n**Status:** ☑ Closed\n")[1] == "☑ Closed"


def test_a_template_with_options_has_one_ticked() -> None:
    blank = (
        "# Incident: [title]\n\n**Severity:**\n\n- [ ] P1\n- [ ] P2\n\n## Summary\n\n[summary]\n"
    )
    template = Template.from_markdown(blank, name="boxes")
    told = Incident.from_markdown("# Incident: Gone\n\n**Severity:** P2\n\n## Summary\n\nGone.\n")
    assert "- [ ] P1\n- [x] P2\n" in told.to_markdown(template=template)
    assert "- [ ] P" not in told.evolve(severity="P9").to_markdown(template=template)
