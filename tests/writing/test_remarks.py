"""What stands beside a day or a duration is a remark on it; it is edited, and goes, without it."""

from __future__ import annotations

import attrs
import pytest

from incidentkit import CustomField, Incident

BESIDE = [
    ("**Date:** 2024-03-07 (the day it was told)", "**Date:** 2024-03-07"),
    ("**Duration:** ~9 days (until the fix)", "**Duration:** ~9 days"),
]


def edited(line: str, *fields: CustomField) -> str:
    incident = Incident.from_markdown(f"# Outage\n\n{line}\n").evolve(custom=fields)
    text = incident.to_markdown()
    assert Incident.from_markdown(text) == incident
    return text.removeprefix("# Outage\n\n")


def remark(line: str) -> CustomField:
    (found,) = Incident.from_markdown(f"# Outage\n\n{line}\n").custom
    return found


@pytest.mark.parametrize(("line", "bare"), BESIDE)
def test_remark_taken_out(line: str, bare: str) -> None:
    assert edited(line) == f"{bare}\n"


@pytest.mark.parametrize(("line", "bare"), BESIDE)
def test_remark_changed(line: str, bare: str) -> None:
    assert edited(line, attrs.evolve(remark(line), value="says Ann")) == f"{bare} (says Ann)\n"


@pytest.mark.parametrize(("line", "bare"), BESIDE)
def test_remark_under_a_label_of_its_own(line: str, bare: str) -> None:
    text = edited(line, attrs.evolve(remark(line), label="Source"))
    assert bare in text.split("\n")
    assert any(one.startswith("**Source:** ") for one in text.split("\n"))
