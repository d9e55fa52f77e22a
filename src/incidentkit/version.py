"""Which version of the package this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def installed_version() -> str:
    """The installed version; "unknown" for a copy of the package that nobody installed."""
    try:
        return version("incidentkit")
    except PackageNotFoundError:
        return "unknown"
