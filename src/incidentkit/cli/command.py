"""What a command is: its name, its options, and what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import attrs


@attrs.frozen(kw_only=True)
class Command:
    """One command; `run` returns the exit code."""

    name: str
    summary: str
    description: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
