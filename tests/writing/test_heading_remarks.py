"""What a heading says besides its name goes from it, and the name stays as it is written."""

from __future__ import annotations

import pytest

from incidentkit import Incident


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Resolution (what we did at once)", "Resolution"),
        ("**Resolution** (what we did at once)", "**Resolution**"),
        ("Root cause: an expired certificate", "Root cause"),
        ("Root cause: an expired certificate ##", "Root cause ##"),
        ("Remédiation — ce qui a été fait", "Remédiation"),
        ("Impact - all users", "Impact"),
    ],
)
def test_remark_goes_alone(heading: str, name: str) -> None:
    text = f"# Outage\n\n**Severity:** P1\n\n## {heading}\n\nWe did it.\n\n## Notes\n\nNone yet.\n"
    incident = Incident.from_markdown(text)
    [remark] = [part for part in incident.sections if part.heading is None]
    rest = incident.evolve(sections=[part for part in incident.sections if part is not remark])
    assert rest.to_markdown() == text.replace(f"## {heading}\n", f"## {name}\n")
    assert Incident.from_markdown(rest.to_markdown()) == rest
