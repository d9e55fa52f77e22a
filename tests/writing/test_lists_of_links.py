"""Links by name stay together, line by line, in whatever section they stand."""

from __future__ import annotations

import pytest

from incidentkit import Incident, templates

LINKS = "[log]: https://example.com/log\n[map]: <https://example.com/map> 'The quay'"
REPORT = f"""\
# Crane 4 stood still

**Severity**: P2
**Date**: 2025-03-04

## Timeline

| Time (UTC) | Event |
|---|---|
| 14:02 | Crane stopped, see [the log][log] |

{LINKS}

## What went well

- Nobody stood below, see [the map][map]

{LINKS.replace("map", "plan")}

[apart]: https://example.com/apart
"""


@pytest.mark.parametrize("form", templates())
def test_links_stay_together(form: str) -> None:
    incident = Incident.from_markdown(REPORT)
    text = incident.to_markdown(template=form)
    assert f"\n\n{LINKS}\n\n" in text
    assert f"\n\n{LINKS.replace('map', 'plan')}\n\n[apart]: https://example.com/apart\n" in text
    assert Incident.from_markdown(text) == incident


def test_a_list_of_links_is_one_text() -> None:
    assert [section.body for section in Incident.from_markdown(REPORT).sections] == [
        LINKS,
        LINKS.replace("map", "plan"),
        "[apart]: https://example.com/apart",
    ]


def test_a_link_can_be_changed_and_taken_out() -> None:
    incident = Incident.from_markdown(REPORT)
    text = incident.evolve({"sections[0].body": LINKS.split("\n", maxsplit=1)[0]}).to_markdown()
    assert text == REPORT.replace("\n[map]: <https://example.com/map> 'The quay'", "", 1)
