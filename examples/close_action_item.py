"""A bot that ticks off an action item in a report that somebody wrote by hand.

    python close_action_item.py REPORT WORDS

Say when a ticket was closed: the item with this id, or whose description has these words, becomes
"Done". The bot shows what it changed, and touches no other line of the file. Its exit code is 2
where the report can't be read.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from pathlib import Path

from incidentkit import (
    EncodingError,
    Incident,
    LimitExceeded,
    StaleFileError,
    UnrepresentableError,
    diff,
)


def main() -> None:
    """Say what is wrong with a call in one line, and else do what it asks for."""
    parser = argparse.ArgumentParser(description="Close an action item of a report.")
    parser.add_argument("report", type=Path, help="the Markdown file")
    parser.add_argument("words", help="the id of the item, or words of its description")
    arguments = parser.parse_args()
    try:
        incident = Incident.from_file(arguments.report)
    except OSError as error:
        parser.exit(2, f"{arguments.report}: {error.strerror}\n")
    except EncodingError as error:
        parser.exit(2, f"{error}\n")
    except LimitExceeded as error:
        parser.exit(2, f"{arguments.report}: {error}\n")
    close(arguments.report, incident, arguments.words)


def close(path: Path, incident: Incident, words: str) -> None:
    """Close the one item that `words` are the id or a part of, and write the file."""
    items = list(enumerate(incident.action_items))
    matching = [index for index, item in items if item.id == words] or [
        index for index, item in items if words.casefold() in (item.description or "").casefold()
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
    print(*diff(incident, closed), sep="\n")
    after = closed.to_markdown()
    for line in difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""):
        if not line.startswith(("---", "+++")):
            print(line)


if __name__ == "__main__":
    main()
