"""Which files the settings leave out, and what is to be said of that."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from incidentkit.cli.configuration import Settings
from incidentkit.cli.fault import Fault
from incidentkit.display.counted import counted
from incidentkit.log import patterns


def is_excluded(file: Path, settings: Settings) -> bool:
    """Whether a pattern of `exclude` names a file, as seen from the folder of the settings."""
    return any(_is_named(file, pattern, settings) for pattern in settings.exclude)


def without_excluded(files: Sequence[Path], settings: Settings) -> tuple[Path, ...]:
    """The files that are left; standard error says how many aren't, and which pattern names none.

    `files` are all that the paths of the settings stand for. Raises `Fault` where a folder or a
    pattern among these is left out as a whole: it must not pass for one without findings.
    """
    kept = tuple(file for file in files if not is_excluded(file, settings))
    if len(kept) < len(files):
        left_out = f"{counted(len(files) - len(kept), 'file')} left out by `exclude`"
        if not kept and any(map(_stands_for_several, settings.paths)):
            reason = f"{', '.join(settings.paths)}: {left_out}, and no other is there"
            raise Fault(reason)
        print(left_out, file=sys.stderr)
    for pattern in _idle(files, settings):
        print(f"exclude: {pattern!r} matches no file", file=sys.stderr)
    return kept


def _idle(files: Iterable[Path], settings: Settings) -> Iterator[str]:
    """The patterns that name none of the files, though all that they may name were looked at."""
    folders = [Path.absolute(Path(path)) for path in settings.paths if Path(path).is_dir()]
    for pattern in settings.exclude:
        fixed = patterns.divided(pattern)[0] if patterns.is_pattern(pattern) else pattern
        start = Path.absolute(settings.folder / fixed)
        looked_at = any(start.is_relative_to(folder) for folder in folders)
        if looked_at and not any(_is_named(file, pattern, settings) for file in files):
            yield pattern


def _stands_for_several(name: str) -> bool:
    return patterns.is_pattern(name) or Path(name).is_dir()


def _is_named(file: Path, pattern: str, settings: Settings) -> bool:
    whole, folder = Path.absolute(file), Path.absolute(settings.folder)
    if not whole.is_relative_to(folder):
        return False
    return patterns.compiled(pattern).fullmatch(whole.relative_to(folder).as_posix()) is not None
