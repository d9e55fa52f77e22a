"""What three parts of `from incidentkit import Incident` take, in nanoseconds of processor time.

To be run in an interpreter of its own: all that the library stands on is imported before. Prints
the classes that attrs makes, the regular expressions, and the bytecode: found, read, and turned
into code that is not run yet.

How attrs, `re` and the import system do it is their own business: these are their functions that do
the work, wherever they are called from.
"""

from __future__ import annotations

import importlib._bootstrap_external as loading
import re._compiler as expressions
from collections.abc import Callable
from time import process_time_ns
from typing import Any

import attr._next_gen as classes
import attrs  # noqa: F401
import cattrs  # noqa: F401
import dateutil.parser  # noqa: F401
import markdown_it  # noqa: F401
import pendulum  # noqa: F401


def timed(holder: Any, name: str) -> list[int]:  # noqa: ANN401 -- a module or a class
    """Have the time of each call of a function noted, from now on."""
    work: Callable[..., object] = getattr(holder, name)
    took: list[int] = []

    def run(*args: Any, **named: Any) -> object:  # noqa: ANN401 -- as it is called
        began = process_time_ns()
        try:
            return work(*args, **named)
        finally:
            took.append(process_time_ns() - began)

    setattr(holder, name, run)
    return took


def main() -> None:
    """Print what each part took."""
    made, compiled = timed(classes, "attrs"), timed(expressions, "compile")
    found = timed(loading.PathFinder, "find_spec")
    read = timed(loading.SourceFileLoader, "get_code")
    from incidentkit import Incident  # noqa: F401, PLC0415 -- this is what is timed

    print(sum(made), sum(compiled), sum(found) + sum(read))


if __name__ == "__main__":
    main()
