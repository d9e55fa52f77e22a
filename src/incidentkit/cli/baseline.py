"""A file of problems that are known, so that a check fails for new ones only."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from incidentkit.cli.fault import Fault
from incidentkit.cli.problem import Problem

VERSION = 1


def baseline_text(problems: Iterable[Problem]) -> str:
    """What the baseline file says: each fingerprint with its count, and what it was once about."""
    known: dict[str, dict[str, Any]] = {}
    for problem in problems:
        entry = known.setdefault(
            problem.fingerprint, {"file": problem.file, "code": problem.code, "count": 0}
        )
        entry["count"] += 1
    ordered = sorted(known.items(), key=lambda item: (item[1]["file"], item[1]["code"], item[0]))
    return json.dumps({"version": VERSION, "known": dict(ordered)}, indent=2) + "\n"


def read_baseline(path: Path) -> Mapping[str, int]:
    """How often each fingerprint is known; raise `Fault` where the file is no baseline."""
    try:
        data: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        reason = f"{path}: can't be read as a baseline: {error}"
        raise Fault(reason) from error
    counts = _counts(data)
    if counts is None:
        reason = f"{path}: is no baseline of version {VERSION}: write it with --write-baseline"
        raise Fault(reason)
    return counts


def _counts(data: object) -> dict[str, int] | None:
    if not isinstance(data, dict):
        return None
    held = cast("dict[str, object]", data)
    known = held.get("known")
    if held.get("version") != VERSION or not isinstance(known, dict):
        return None
    counts: dict[str, int] = {}
    for fingerprint, entry in cast("dict[str, object]", known).items():
        count = cast("dict[str, object]", entry).get("count") if isinstance(entry, dict) else None
        if not isinstance(count, int):
            return None
        counts[fingerprint] = count
    return counts


def new_problems(problems: Iterable[Problem], known: Mapping[str, int]) -> list[Problem]:
    """The problems that the baseline doesn't know, and those beyond the number it knows."""
    left = Counter(known)
    new: list[Problem] = []
    for problem in problems:
        if left[problem.fingerprint] > 0:
            left[problem.fingerprint] -= 1
        else:
            new.append(problem)
    return new
