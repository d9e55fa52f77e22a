"""Each attribute has one address that alone makes it read, whatever document it stands in."""

from __future__ import annotations

import pytest
from addresses import ADDRESSES, Address

import incidentkit
from incidentkit import Incident, diff
from incidentkit.forms.writing.adding.complete_layout import complete_layout
from incidentkit.forms.writing.manner import Manner
from incidentkit.model.paths import value_at

FORMS = {name: form.text for name, form in incidentkit.templates().items()}
DOCUMENTS = {**FORMS, "empty": "", "titled": "# Checkout rejects orders\n"}

BEFORE = {name: Incident.from_markdown(text) for name, text in DOCUMENTS.items()}
STATED = {("basic", "communication"), ("virtualfusion", "severity_policy")}
"""What a form states itself once it is touched: all its boxes to tick off, and its own guide."""

HALF_FILLED = ("unfilled-placeholder", "resolved-without-time")
"""What is to be said about a form of which only one place is filled in."""


def test_every_attribute_of_the_complete_layout_has_an_address() -> None:
    places = {statement.slot.path for statement in complete_layout(Manner()).survey.statements}
    # A schedule is a time or a day.
    told = {address.path.removesuffix("_at") for address in ADDRESSES}
    assert {path.removesuffix("_at") for path in places} == told


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("address", ADDRESSES, ids=str)
def test_address_alone_reads_and_says_nothing_else(address: Address, name: str) -> None:
    before = BEFORE[name]
    text = f"{DOCUMENTS[name].rstrip()}\n\n{address.markdown}".lstrip()
    incident = Incident.from_markdown(text, template=before.template)
    changed = {change.path.partition("[")[0] for change in diff(before, incident)}
    assert changed <= {address.path}
    if (name, address.path) not in STATED:
        assert value_at(incident, address.path) == address.value
        assert incident.check(ignore=HALF_FILLED) == before.findings
