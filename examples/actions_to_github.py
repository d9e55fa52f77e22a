"""Open action items as issues, in the JSON that GitHub's REST API takes for each new issue.

    python actions_to_github.py FOLDER

Post each line to `/repos/{owner}/{repo}/issues`. The comment at the end of a body names the item,
so that a second run can find the issue instead of opening another: search for it before you post.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from incidentkit import Action, IncidentLog


def issues(log: IncidentLog) -> Iterator[dict[str, Any]]:
    """An issue for each item of which no report says that it is done or cancelled."""
    for action in log.actions.open:
        yield {
            "title": action.item.description or "(an action item without a description)",
            "body": "\n".join(body(action)),
            "labels": labels(action),
        }


def body(action: Action) -> Iterator[str]:
    """What the report says about it, and where it says so."""
    yield f"From incident {action.incident_id or 'without an ID'}."
    if action.owner:
        # As written: who of GitHub's users that is, only you can tell.
        yield f"Owner: {action.owner}"
    if action.due:
        yield f"Due: {action.due}"
    where = action.path.name if action.path else ""
    yield f"\n<!-- incidentkit {where} action_items[{action.position}] -->"


def labels(action: Action) -> list[str]:
    """Labels that can be searched for."""
    priority = action.item.priority
    return ["post-mortem", *([f"priority: {priority.casefold()}"] if priority else [])]


def main() -> None:
    """Print an issue a line."""
    if not sys.argv[1:]:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    log = IncidentLog.from_files(folder)
    for failure in log.failures:
        print(f"{failure.path}: not read: {failure.reason}", file=sys.stderr)
    if not log:
        sys.exit(f"{folder}: no report was found in it")
    for issue in issues(log):
        print(json.dumps(issue, ensure_ascii=False))
    if log.failures:
        sys.exit(1)


if __name__ == "__main__":
    main()
