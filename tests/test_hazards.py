"""What the libraries below would do to a report, and this one must not."""

from __future__ import annotations

import copy
import pickle

import pytest

from incidentkit import Incident
from incidentkit.markdown.tokens import block_tokens


@pytest.mark.parametrize("other", ["13/11/2024", "2024-11-10", "11/31/2024"])
def test_no_date_says_which_way_round_another_is(other: str) -> None:
    text = f"# R\n\n**Detected:** 10/11/2024 14:30 UTC\n**Resolved:** {other} 14:30 UTC\n"
    incident = Incident.from_markdown(text)
    assert incident.detected_at is None
    assert incident.unread["detected_at"] == "10/11/2024 14:30 UTC"


@pytest.mark.parametrize(
    "digits",
    ["٢٠٢٤-٠١-١٥ ١٤:٣٢", "２０２４-０１-１５ １４:３２", "२०२४-०१-१५ १४:३२", "2024-01-15 1４:32"],
)
def test_digits_of_other_scripts_are_no_time(digits: str) -> None:
    incident = Incident.from_markdown(f"# R\n\n**Detected:** {digits} UTC\n")
    assert incident.detected_at is None
    assert incident.unread["detected_at"] == f"{digits} UTC"


def test_an_hour_that_comes_twice_is_told_apart_wherever_the_incident_goes() -> None:
    text = "# R\n\n**Start Time:** 2024-10-27 02:30 CEST\n**End Time:** 2024-10-27 02:30 CET\n"
    incident = Incident.from_markdown(text)
    for one in (incident, copy.copy(incident), pickle.loads(pickle.dumps(incident))):  # noqa: S301 -- our own
        assert one.started_at != one.resolved_at
        assert one.duration is not None
        assert one.duration.total_seconds() == 3600
        assert Incident.from_json(one.to_json()) == incident


def test_a_day_and_an_hour_are_25_hours() -> None:
    text = "# R\n\n**Start Time:** 2024-10-01 02:30 UTC\n**End Time:** 2024-10-02 03:30 UTC\n"
    duration = Incident.from_markdown(text).duration
    assert duration is not None
    assert duration.total_seconds() == 25 * 3600
    assert str(duration) == "1 day 1 hour"


def test_text_inside_blocks_is_not_parsed() -> None:
    tokens = block_tokens("# http://a.example (c)\n\n*a **b* ![c](d) `e`\n\n| [f](g) |\n|--|\n", 0)
    assert all(getattr(token, "children", None) is None for token in tokens)


def test_emphasis_of_any_depth_is_read() -> None:
    text = f"# R\n\n## Summary\n\n{'*a **b ' * 20_000}\n\n## Impact\n\nAll.\n"
    incident = Incident.from_markdown(text)
    assert incident.summary is not None
    assert incident.to_markdown() == text
