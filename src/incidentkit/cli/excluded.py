"""Which files the settings leave out."""

from __future__ import annotations

from pathlib import Path

from incidentkit.cli.configuration import Settings
from incidentkit.log import patterns


def is_excluded(file: Path, settings: Settings) -> bool:
    """Whether a pattern of `exclude` names a file, as seen from the folder of the settings."""
    whole, folder = Path.absolute(file), Path.absolute(settings.folder)
    if not whole.is_relative_to(folder):
        return False
    inside = whole.relative_to(folder).as_posix()
    return any(patterns.compiled(pattern).fullmatch(inside) for pattern in settings.exclude)
