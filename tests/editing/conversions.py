"""Each of the five forms in each of the five, read back: a table of passes.

`python -m editing.conversions` (in `tests`, with `src` on the path) prints it, a form a line;
with `--real` a line more, for the published reports at hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from editing.documents import Document, bundled, real
from incidentkit import Incident, UnrepresentableError, templates


def passes(document: Document, template: str) -> bool:
    """Whether a report, rendered into a form, says the same there; False if it is refused."""
    incident = document.incident
    try:
        text = incident.to_markdown(template=template)
    except UnrepresentableError as error:
        sys.stderr.write(f"{document} to {template}: {error}\n")
        return False
    found = Incident.from_markdown(text)
    if found != incident:
        message = f"{document} reads back differently as {template}"
        raise AssertionError(message)
    return True


def by_form(documents: Iterable[Document]) -> dict[str, list[Document]]:
    """Documents by the form they follow; "none" for those that follow none."""
    found: dict[str, list[Document]] = {name: [] for name in templates()}
    for document in documents:
        found.setdefault(document.incident.template or "none", []).append(document)
    return found


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 where a report of one of the five forms is refused."""
    names = templates()
    sys.stdout.write(f"{'from / to':15}" + "".join(f"{name:>15}" for name in names) + "\n")
    refused = 0
    for form, documents in by_form(
        [*bundled(), *(real() if "--real" in arguments else ())]
    ).items():
        row = [sum(passes(one, name) for one in documents) for name in names]
        cells = "".join(f"{f'{count} of {len(documents)}':>15}" for count in row)
        sys.stdout.write(f"{form:15}{cells}\n")
        refused += form in names and sum(row) < len(documents) * len(names)
    return int(refused > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
