"""Incidents in JSON, one object or an array of them, as `show --json` prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from incidentkit.cli.fault import Fault
from incidentkit.errors import JSONError
from incidentkit.incident import Incident
from incidentkit.interchange.names_of_files import is_json, is_json_lines
from incidentkit.interchange.reading import all_from_json

_BEGUN: Final = re.compile(r"\ufeff?\s*(?:\[\s*)?\{\s*[\"}]")


def is_json_file(path: Path) -> bool:
    """Whether a file is one of JSON by its name; "post.json.md" is none."""
    return is_json(path) or is_json_lines(path)


def looks_like_json(text: str) -> bool:
    """Whether a text without a name begins as JSON does, and no Markdown: with `{"` or `[{"`."""
    return _BEGUN.match(text) is not None


def incidents_in_json(name: str, text: str) -> Sequence[Incident]:
    """The incidents of a file; `Fault`, which names it and each place in it, where it has none.

    JSON Lines have an incident on each line.
    """
    if is_json_lines(Path(name)):
        lines = [
            (f"{name}:{n}", line) for n, line in enumerate(text.split("\n"), 1) if line.strip()
        ]
        found = [one for place, line in lines for one in _incidents(place, line)]
    else:
        found = [*_incidents(name, text)]
    if not found:
        kind = "array" if text.strip() else "file"
        reason = f"{name}: there is no incident in this {kind}"
        raise Fault(reason)
    return found


def _incidents(name: str, text: str) -> Sequence[Incident]:
    try:
        return all_from_json(text, Incident)
    except JSONError as error:
        told = "\n".join(f"{name}: {line}" for line in str(error).splitlines())
        raise Fault(told) from None


def as_json_array(incidents: Iterable[Incident]) -> Iterator[str]:
    """An array in pieces, however many incidents there are; none of them waits for the next."""
    opened = False
    for incident in incidents:
        yield ",\n  " if opened else "[\n  "
        yield incident.to_json(indent=2).replace("\n", "\n  ")
        opened = True
    yield "\n]\n" if opened else "[]\n"
