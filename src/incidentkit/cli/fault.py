"""Why a command can't be carried out."""

from __future__ import annotations


class Fault(Exception):  # noqa: N818 -- it never leaves the command line
    """What is said on standard error, before the command ends with exit code 2."""


def told(error: Exception) -> str:
    """What is wrong: of a file, its name and what the system says, without the system's number."""
    if isinstance(error, OSError) and error.filename is not None and error.strerror:
        return f"{error.filename}: {error.strerror}"
    return str(error)
