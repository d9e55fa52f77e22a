"""How many single edits each document takes, and why the others are refused.

`python -m editing.tally` (in `tests`, with `src` on the path) prints a line for each reason.
"""

from __future__ import annotations

import re
import sys
from collections import Counter

from editing.changes import changes
from editing.documents import Document, bundled, real
from incidentkit import Incident, UnrepresentableError, templates


def edits(document: Document) -> Counter[str]:
    """What came of every single change: "written", or the reason for the refusal."""
    found: Counter[str] = Counter()
    for made in changes(document.incident):
        try:
            text = made.incident.to_markdown()
        except UnrepresentableError as error:
            path = re.sub(r"\[\d+\]", "[]", made.path)
            found[f"refused: {made.kind} {path}: {error.reason[:70]}"] += 1
        else:
            same = Incident.from_markdown(text) == made.incident
            found["written" if same else f"WRONG: {made}"] += 1
    return found


def renderings(document: Document) -> Counter[str]:
    """What came of rendering a document into each template."""
    found: Counter[str] = Counter()
    for name in templates():
        try:
            text = document.incident.to_markdown(template=name)
        except UnrepresentableError as error:
            found[f"refused: {error.path}: {error.reason[:70]}"] += 1
        else:
            same = Incident.from_markdown(text) == document.incident
            found["written" if same else f"WRONG: {document} to {name}"] += 1
    return found


def main() -> int:
    """Print the tallies; 1 where anything was written that reads back differently."""
    documents = (*bundled(), *(real() if "--real" in sys.argv else ()))
    wrong = False
    for title, count in (("edits", edits), ("renderings", renderings)):
        total = sum((count(document) for document in documents), Counter[str]())
        wrong = wrong or any(reason.startswith("WRONG") for reason in total)
        sys.stdout.write(f"{len(documents)} documents, {total.total()} {title}\n")
        for reason, number in total.most_common():
            sys.stdout.write(f"{number:7} {reason}\n")
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
