"""A conversion leaves out keys of front matter that say again what a field says."""

from __future__ import annotations

import pytest

from incidentkit import Incident, UnrepresentableError, templates

AUTHORS = "---\nauthors: [Ann, Bo]\nteam: ops\n---\n**Authors:** Ann, Bo\n\nStatus: Open\n"


@pytest.mark.parametrize("form", templates())
@pytest.mark.parametrize("text", [AUTHORS, "---\ndate: 2025-03-05\n---\n**Date:** 2025-03-05\n"])
def test_converted(form: str, text: str) -> None:
    incident = Incident.from_markdown(text)
    converted = Incident.from_markdown(incident.to_markdown(template=form))
    assert converted == incident
    assert converted.front_matter.get("team") == incident.front_matter.get("team")


@pytest.mark.parametrize("form", templates())
def test_a_key_that_says_something_else_is_not_left_out(form: str) -> None:
    incident = Incident.from_markdown(AUTHORS.replace("[Ann, Bo]", "[Ann, Cy]"))
    with pytest.raises(UnrepresentableError, match="Ann, Cy"):
        incident.to_markdown(template=form)
