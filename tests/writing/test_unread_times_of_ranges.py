"""Conversions of ranges whose zone, stated once, can mean two things, and what is said of them."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import Incident, UnrepresentableError, templates

REPORT = (
    "# Checkout down\n\n**Date:** Mar 9, 2026\n**Impact window:** 9:58 AM – 10:41 AM ET\n\n"
    "## Timeline (Eastern Time)\n\n- 10:41 AM - incident resolved\n\n"
    "## Actions\n\n- [ ] Fay: runbook\n"
)


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize("window", ["9:58 AM – 10:41 AM ET", "9:58 AM ET – 10:41 AM"])
def test_each_side_says_the_zone_for_which_it_is_unread(window: str, form: str) -> None:
    incident = Incident.from_markdown(REPORT.replace("9:58 AM – 10:41 AM ET", window))
    unread = {"started_at": "9:58 AM ET", "resolved_at": "10:41 AM ET"}
    assert incident.unread == unread
    assert Incident.from_markdown(incident.to_markdown(template=form)).unread == unread


def test_the_text_that_would_be_read_is_named_and_not_another() -> None:
    text = "# A\n\n**Started:** 09:00\n\n## Actions\n\n- [ ] Fay: runbook\n"
    dated = Incident.from_markdown(text).evolve(date=dt.date(2026, 3, 9))
    with pytest.raises(UnrepresentableError, match="started_at: '09:00' would then be read as"):
        dated.to_markdown(template="basic")
