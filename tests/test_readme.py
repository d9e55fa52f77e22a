"""The README opens as promised, and every Python example in README and docs runs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.document import Document
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DOCS = ROOT / "docs"
PYTHON = ".venv/bin/python"
COMMANDS = (
    f"python3 -m venv .venv && {PYTHON} -m pip install -e . && {PYTHON} examples/quickstart.py",
    f"python3 -m venv .venv && {PYTHON} -m pip install nox && {PYTHON} -m nox -s tests",
)
OPENING = re.compile(
    r"# incidentkit\n\n(?P<sentence>[^\n.]+\.)\n\n```console\n(?P<commands>[^`]+)\n```\n"
)


def documents_with_examples() -> dict[str, Document]:
    """The README and the pages of the documentation that hold Python code, by path."""
    sybil = Sybil(parsers=[PythonCodeBlockParser(), SkipParser()])
    pages = [README, *sorted(DOCS.rglob("*.md"))]
    documents = {
        page.relative_to(ROOT).as_posix(): sybil.parse(page)
        for page in pages
        if "_build" not in page.parts
    }
    return {name: page for name, page in documents.items() if list(page.examples())}


DOCUMENTS = documents_with_examples()


def test_readme_opens_with_one_sentence_and_the_two_commands() -> None:
    opening = OPENING.match(README.read_text(encoding="utf-8"))
    assert opening is not None
    assert tuple(opening["commands"].split("\n")) == COMMANDS


def test_the_picture_is_what_its_script_makes(tmp_path: Path) -> None:
    """Not to the byte: another version of matplotlib may draw it a little differently."""
    script = ROOT / "docs" / "pictures" / "make.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True)
    made, kept = (folder / "timeline.png" for folder in (tmp_path, script.parent))
    header = slice(0, 24)  # the signature, and the width and height in pixels
    assert made.read_bytes()[header] == kept.read_bytes()[header]
    assert "(docs/pictures/timeline.png)" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_examples_of_a_page_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In order, in one namespace, and in a folder that they may write to, beside the examples."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    for example in DOCUMENTS[name].examples():
        example.evaluate()
