"""The filled documents of `tests/corpus`: each says what its `.json` twin says, exactly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import slots
from filling.forms import FORMS
from filling.slot import Form
from published_schema import complaints

from incidentkit import Incident

DOCUMENTS = sorted(slots.CORPUS.glob("*/*.md"))


@pytest.fixture(params=DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def document(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def without_path(incident: Incident) -> dict[str, object]:
    said = incident.to_dict()
    del said["path"]
    return said


def test_document_reads_as_its_twin_says(document: Path) -> None:
    twin = json.loads(document.with_suffix(".json").read_text(encoding="utf-8"))
    assert without_path(Incident.from_file(document)) == twin


def test_document_is_recognised(document: Path) -> None:
    assert Incident.from_file(document).template == document.parent.name


def test_document_comes_back_byte_for_byte(document: Path) -> None:
    incident = Incident.from_file(document)
    assert incident.to_markdown().encode() == document.read_bytes()


def test_json_of_document_reads_back_and_is_valid(document: Path) -> None:
    incident = Incident.from_file(document)

    again = Incident.from_json(incident.to_json())

    assert again == incident
    assert again.to_dict() == incident.to_dict()
    assert not complaints(incident.to_dict())


def test_twin_is_valid(document: Path) -> None:
    twin = json.loads(document.with_suffix(".json").read_text(encoding="utf-8"))
    assert not complaints(twin)
    assert Incident.from_dict(twin) == Incident.from_file(document)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_each_form_has_three_documents(form: Form) -> None:
    names = {path.stem for path in DOCUMENTS if path.parent.name == form.name}
    assert names >= {"plain", "messy", "half"}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_documents_fill_every_slot(form: Form) -> None:
    assert not [f"{slot.title} ({slot.path})" for slot in slots.unread_slots(form)]


def test_command_prints_a_line_for_each_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert slots.main() == 0

    printed = capsys.readouterr().out.splitlines()
    counts = [
        f"{form.name}: {len(form.slots)} of {len(form.slots)} slots read" for form in FORMS.values()
    ]
    assert printed == counts
