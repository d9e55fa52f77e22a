"""What a form's front matter says of the form is no fact of the report that is rendered into it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident

MATTER = ["jira: BILL-1402", "cost: 9400 USD", "tags: [a, b]", "team: Billing"]


@pytest.mark.parametrize("form", ["spark", "basic", "sev", "postmortem"])
@given(keys=st.lists(st.sampled_from(MATTER), min_size=1, unique=True))
def test_a_reader_who_is_not_told_the_form_reads_the_same(form: str, keys: list[str]) -> None:
    matter = "\n".join(["id: INC-2025-0063", *keys])
    incident = Incident.from_markdown(f"---\n{matter}\n---\n\n# X\n\n**Severity**: P1\n")
    written = incident.to_markdown(template=form, placeholders="drop")
    read = Incident.from_markdown(written)
    assert read == incident
    assert all(f"{key}\n" in written for key in keys)


def test_only_what_the_form_says_of_itself_goes() -> None:
    matter = "---\nid: INC-7\njira: BILL-1402\n---\n\n"
    incident = Incident.from_markdown(f"{matter}# X\n\n**Severity**: P1\n")
    written = incident.to_markdown(template="spark", placeholders="drop")
    assert written.startswith("---\njira: BILL-1402\n---\n\n# Incident Report: X\n")


def test_with_its_placeholders_a_form_keeps_what_it_says_of_itself() -> None:
    incident = Incident.from_markdown("# X\n\n**Severity**: P1\n")
    assert "Owner: Spark Eng" in incident.to_markdown(template="spark")
