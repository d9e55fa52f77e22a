"""SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from incidentkit.cli.problem import Problem
from incidentkit.cli.problems import RuleText
from incidentkit.cli.replacements import Replacement

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
_LONGEST: Final = 1024
"""Characters of a description that services show."""
_FIX: Final = "As `incidentkit fix` corrects it"
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(problems: Sequence[Problem], rules: Mapping[str, RuleText], version: str) -> str:
    """A log with one run; `rules` are the codes and what each means."""
    codes = list(rules)
    driver = {
        "name": "incidentkit",
        "version": version,
        "rules": [_rule(code, rule) for code, rule in rules.items()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: str, rule: RuleText) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": rule.meaning},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
    }
    if rule.help:
        told["fullDescription"] = {"text": _description(rule)}
        told["help"] = {"text": rule.help.replace("`", ""), "markdown": rule.help}
    return told


def _description(rule: RuleText) -> str:
    """What it means, without the level in front, which services show by themselves."""
    _, _, first = rule.help.partition("\n\n")[0].partition(". ")
    text = " ".join((first or rule.meaning).replace("`", "").split())
    return text if len(text) <= _LONGEST else text[: text.rindex(". ", 0, _LONGEST) + 1]


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, Any]:
    artifact = {"uri": quote(problem.file)}
    location: dict[str, Any] = {"artifactLocation": artifact}
    if problem.line is not None:
        region = {
            "startLine": problem.line,
            "startColumn": problem.column,
            "endLine": problem.end_line,
            "endColumn": problem.end_column,
        }
        location["region"] = {name: at for name, at in region.items() if at is not None}
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.level],
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"incidentkit/v1": problem.fingerprint},
    }
    if problem.fix:
        change = {
            "artifactLocation": artifact,
            "replacements": [_replacement(one) for one in problem.fix],
        }
        fix = {"description": {"text": _FIX}, "artifactChanges": [change]}
        result["fixes"] = [fix]
    return result


def _replacement(one: Replacement) -> dict[str, Any]:
    region = {
        "startLine": one.line,
        "startColumn": one.column,
        "endLine": one.end_line,
        "endColumn": one.end_column,
    }
    return {"deletedRegion": region, "insertedContent": {"text": one.text}}
