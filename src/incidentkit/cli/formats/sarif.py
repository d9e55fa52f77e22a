"""SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from incidentkit.cli.problem import Problem

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(problems: Sequence[Problem], rules: Mapping[str, str], version: str) -> str:
    """A log with one run; `rules` are the codes and what each means."""
    codes = list(rules)
    driver = {
        "name": "incidentkit",
        "version": version,
        "rules": [
            {"id": code, "shortDescription": {"text": meaning}} for code, meaning in rules.items()
        ],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": quote(problem.file)}}
    if problem.line is not None:
        region = {
            "startLine": problem.line,
            "startColumn": problem.column,
            "endLine": problem.end_line,
            "endColumn": problem.end_column,
        }
        location["region"] = {name: at for name, at in region.items() if at is not None}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.level],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"incidentkit/v1": problem.fingerprint},
    }
