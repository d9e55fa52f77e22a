"""A sentence about the zone of all times stays true in another form."""

from __future__ import annotations

import re

import pytest

from incidentkit import Incident, templates

SAID = ("All times are in CET.", "Times are in Europe/Berlin.", "**Time zone:** CET")


def report(said: str) -> str:
    return (
        f"# INC-1: Checkout\n\n**Date:** 2026-03-09\n\n{said}\n\n**Started:** 09:00\n"
        "**Resolved:** 10:00\n\n## Timeline\n\n- 09:00 - Deploy\n- 10:00 - Fixed\n"
    )


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize("said", SAID)
def test_times_are_written_in_the_zone_that_it_says(said: str, form: str) -> None:
    text = Incident.from_markdown(report(said)).to_markdown(template=form)
    assert "UTC" not in text
    hours = re.findall(r"(?<![+:0-9])([0-9]{2}):[0-9]{2}(?=[: |])", text)
    assert set(hours) <= {"09", "10"}
    assert said.strip("*").removesuffix("CET").rstrip(":* ") in text.replace("**", "")


@pytest.mark.parametrize("form", templates())
def test_times_in_utc_are_written_so(form: str) -> None:
    text = Incident.from_markdown(report("All times are in UTC.")).to_markdown(template=form)
    assert "+00:00" not in text
    assert "09:00" in text
