"""A file of problems that are known, so that a check fails for new ones only.

It names each file as seen from its own folder, and so may be used from any other.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, cast

import attrs

from incidentkit.cli.fault import Fault
from incidentkit.cli.problem import NAMELESS, Problem

VERSION: Final = 2
_NAMED_FROM_WHERE_IT_RAN: Final = 1
"""The version whose files are named as seen from the folder in which the check ran."""


@attrs.frozen(kw_only=True)
class Baseline:
    """How often each fingerprint is known, and the folder of the files it was taken of.

    `folder` is None where that is the one in which the check runs.
    """

    known: Mapping[str, int]
    folder: Path | None


def baseline_text(problems: Iterable[Problem], folder: Path) -> str:
    """What the baseline file in `folder` says: fingerprints, counts, what they are about."""
    known: dict[str, dict[str, Any]] = {}
    for problem in problems:
        file = _seen_from(folder, problem.file)
        entry = known.setdefault(
            problem.fingerprint_as(file), {"file": file, "code": problem.code, "count": 0}
        )
        entry["count"] += 1
    ordered = sorted(known.items(), key=lambda item: (item[1]["file"], item[1]["code"], item[0]))
    return json.dumps({"version": VERSION, "known": dict(ordered)}, indent=2) + "\n"


def read_baseline(path: Path) -> Baseline:
    """What a baseline knows; raise `Fault` where the file is none, or isn't there yet."""
    try:
        data: object = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        reason = f"{path}: there is no such baseline yet: --write-baseline {path} makes it"
        raise Fault(reason) from error
    except ValueError as error:
        reason = f"{path}: can't be read as a baseline: {error}"
        raise Fault(reason) from error
    held = cast("dict[str, object]", data) if isinstance(data, dict) else {}
    counts, version = _counts(held.get("known")), held.get("version")
    if counts is None or version not in (VERSION, _NAMED_FROM_WHERE_IT_RAN):
        reason = f"{path}: is no baseline of version {VERSION}: write it with --write-baseline"
        raise Fault(reason)
    return Baseline(known=counts, folder=path.parent if version == VERSION else None)


def _counts(known: object) -> dict[str, int] | None:
    if not isinstance(known, dict):
        return None
    counts: dict[str, int] = {}
    for fingerprint, entry in cast("dict[str, object]", known).items():
        count = cast("dict[str, object]", entry).get("count") if isinstance(entry, dict) else None
        if not isinstance(count, int):
            return None
        counts[fingerprint] = count
    return counts


def new_problems(problems: Iterable[Problem], baseline: Baseline) -> list[Problem]:
    """The problems that a baseline doesn't know, and those beyond the number it knows."""
    left = Counter(baseline.known)
    new: list[Problem] = []
    for problem in problems:
        folder = baseline.folder
        file = problem.file if folder is None else _seen_from(folder, problem.file)
        fingerprint = problem.fingerprint_as(file)
        if left[fingerprint] > 0:
            left[fingerprint] -= 1
        else:
            new.append(problem)
    return new


def _seen_from(folder: Path, file: str) -> str:
    """A file named from a folder, with slashes; as it is where no way leads there."""
    if file == NAMELESS:
        return file
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:
        # It is on another drive.
        return Path.absolute(Path(file)).as_posix()
