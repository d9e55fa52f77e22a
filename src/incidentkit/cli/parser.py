"""Arguments that can't be are answered in one line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NoReturn

from incidentkit.cli.fault import Fault
from incidentkit.errors import excerpt, meant

_OPTION: Final = re.compile(r"(?<![\w-])--[a-z][a-z-]*")

_SAID_ELSEWHERE: Final[Mapping[str, str]] = MappingProxyType(
    {"--json": "--format", "--format": "--json"}
)
"""What the same is called in another command, or elsewhere."""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong and where help is.

    argparse would print all options before that, and nobody reads what stands below them.
    """

    def error(self, message: str) -> NoReturn:
        """Raise `Fault` with the reason and the command that gives help."""
        reason = f"{message} (see `{self.prog} --help`)"
        raise Fault(reason)

    def _check_value(self, action: argparse.Action, value: Any) -> None:  # noqa: ANN401 -- whatever is typed
        """Raise `argparse.ArgumentError` for what is no choice: which there are, and the nearest.

        argparse calls it by this name.
        """
        if action.choices is None or value in action.choices:
            return
        known = [str(choice) for choice in action.choices]
        near = meant(str(value), known)
        if action.nargs == argparse.PARSER:
            commands = f": expected one of {', '.join(known)}"
            raise argparse.ArgumentError(
                None, f"unknown command {excerpt(value)}{near or commands}"
            )
        reason = f"expected one of {', '.join(known)}, got {excerpt(str(value))}{near}"
        raise argparse.ArgumentError(action, reason)

    def refuse(self, unknown: Iterable[str]) -> NoReturn:
        """Raise `Fault` about the first argument that this parser knows nothing of."""
        first = next(iter(unknown))
        if not first.startswith("-"):
            self.error(f"nothing is expected at {excerpt(first)}")
        name = first.partition("=")[0]
        known = _OPTION.findall(self.format_help())
        self.error(f"unknown option {excerpt(name)}{_option_meant(name, known)}")


def _option_meant(name: str, known: Sequence[str]) -> str:
    """As `meant`: the dashes, which all options have, make none of them alike."""
    if (other := _SAID_ELSEWHERE.get(name)) in known:
        return f"; did you mean {other!r}?"
    near = meant(name.lstrip("-"), [option.removeprefix("--") for option in known])
    return near.replace("'", "'--", 1)
