"""JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

import attrs

from incidentkit.cli.problem import Problem


def as_json(problems: Sequence[Problem], files: int, known: int = 0) -> str:
    """An object with `version`, `files`, `counts` by level, `known` to a baseline, `problems`."""
    report = {
        "version": 1,
        "files": files,
        "counts": dict(Counter(problem.level for problem in problems)),
        "known": known,
        "problems": [
            {**attrs.asdict(problem), "fingerprint": problem.fingerprint} for problem in problems
        ],
    }
    return json.dumps(report, indent=2)
