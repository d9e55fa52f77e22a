"""What runs a command in a test: its arguments, and standard input as `stdin`."""

from __future__ import annotations

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
"""Gives the exit code, standard output and standard error."""
