"""Fields whose values stand below labels without a colon: a new one is laid out like them."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident

ENDED = dt.datetime(2025, 2, 2, 3, tzinfo=dt.UTC)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["right below", "after a blank line"])
@pytest.mark.parametrize("mark", ["**", "__"])
def test_a_new_field_has_its_value_below_its_label_like_its_neighbour(mark: str, gap: str) -> None:
    def field(label: str, value: str) -> str:
        return f"{mark}{label}{mark}{gap}{value}\n\n"

    start = field("Start", "2025-02-02 02:02 UTC")
    tail = "## Summary\n\nThe cache died.\n"
    incident = Incident.from_markdown(f"# Cache\n\n{start}{tail}")
    ended = incident.evolve(resolved_at=ENDED).to_markdown()
    assert ended == f"# Cache\n\n{start}{field('Resolution Time', '2025-02-02 03:00 UTC')}{tail}"
    stated = incident.evolve(severity="SEV-2").to_markdown()
    assert stated == f"# Cache\n\n{field('Severity', 'SEV-2')}{start}{tail}"


def test_a_label_with_a_colon_has_its_value_beside_it() -> None:
    text = "# Cache\n\n**Start:**\n2025-02-02 02:02 UTC\n"
    ended = Incident.from_markdown(text).evolve(resolved_at=ENDED).to_markdown()
    assert ended == f"{text}\n**Resolution Time:** 2025-02-02 03:00 UTC\n"
