"""A bot that ticks off an action item in a report that somebody wrote by hand.

    python close_action_item.py REPORT WORDS

Say when a ticket was closed: the item whose description has these words becomes "Done". The bot
shows what it changed, and touches no other line of the file.
"""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

from incidentkit import Incident, StaleFileError, UnrepresentableError, diff


def close(path: Path, words: str) -> None:
    """Close the one item that `words` are part of, and write the file."""
    incident = Incident.from_file(path)
    matching = [
        index
        for index, item in enumerate(incident.action_items)
        if words.casefold() in (item.description or "").casefold()
    ]
    if len(matching) != 1:
        sys.exit(f"{path}: {len(matching)} action items say {words!r}; nothing was changed")
    closed = incident.evolve({f"action_items[{matching[0]}].status": "Done"})
    before = incident.to_markdown()
    try:
        closed.write()
    except UnrepresentableError as error:
        sys.exit(f"{path}: {error}; please do it by hand")
    except StaleFileError as error:
        sys.exit(f"{path}: {error}")
    for change in diff(incident, closed):
        print(f"{change.path}: {change.old or 'not stated'} -> {change.new}")
    after = closed.to_markdown()
    for line in difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""):
        if not line.startswith(("---", "+++")):
            print(line)


if __name__ == "__main__":
    close(Path(sys.argv[1]), sys.argv[2])
