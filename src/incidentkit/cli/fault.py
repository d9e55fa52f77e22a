"""Why a command can't be carried out."""

from __future__ import annotations


class Fault(Exception):  # noqa: N818 -- it never leaves the command line
    """What is said on standard error, before the command ends with exit code 2."""
