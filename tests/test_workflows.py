"""What GitHub runs is what the project says of itself."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORKFLOWS = {
    path.name: path.read_text(encoding="utf-8") for path in ROOT.glob(".github/workflows/*.yml")
}


def test_every_supported_python_is_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    supported = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    matrix = re.search(r"python: \[(.*)\]", WORKFLOWS["ci.yml"])
    assert matrix is not None
    assert re.findall(r'"(.*?)"', matrix[1]) == supported


def test_every_session_that_is_run_is_there() -> None:
    sessions = re.findall(
        r"@nox\.session.*\ndef (\w+)", (ROOT / "noxfile.py").read_text(encoding="utf-8")
    )
    run = {name for text in WORKFLOWS.values() for name in re.findall(r"nox -s (\w+)", text)}
    several = re.search(r"session: \[(.*)\]", WORKFLOWS["ci.yml"])
    assert several is not None
    assert run | set(several[1].split(", ")) <= set(sessions)


def test_every_action_is_pinned_to_a_commit_and_says_of_which_version() -> None:
    for text in WORKFLOWS.values():
        uses = re.findall(r"uses: (.*)", text)
        assert uses
        for action in uses:
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_only_the_job_that_publishes_may_write() -> None:
    for name, text in WORKFLOWS.items():
        assert "\npermissions:\n  contents: read\n" in text
        assert ("write" in text) is (name == "release.yml")
        assert "secrets." not in text
