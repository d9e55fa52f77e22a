"""How many single edits the documents take, how much of them each touches, and why not the others.

`python -m editing.tally` (in `tests`, with `src` on the path) counts a sample of the edits to the
reports of this repository and to the published ones at hand: the same edits every time.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from statistics import median

import attrs

from editing.changes import some_changes
from editing.documents import Document, bundled, real
from editing.line_changes import touched
from editing.locality import fault
from editing.own_lines import OwnLines
from incidentkit import Incident, UnrepresentableError, templates

_EXCERPT = re.compile(r"'[^']*'|\"[^\"]*\"|(?<=read back as ).*| \(line [0-9]+\)")
_NUMBER = re.compile(r"\[[^\]]*\]")


@attrs.frozen
class Outcome:
    """What came of one change to one document."""

    document: str
    kind: str
    path: str
    refused: str | None = None
    """The reason, without what it quotes."""
    wrong: bool = False
    lines: int = 0
    """How many lines are new, changed or gone."""
    beyond: str | None = None
    """What it touches besides the lines that state the attribute; None where nothing."""

    @property
    def group(self) -> str:
        """What it has in common with the like changes of other documents."""
        return f"{self.kind} {_NUMBER.sub('[]', self.path)}: {self.refused}"


def edits(number: int, document: Document) -> list[Outcome]:
    """What came of `number` changes that a person makes, or of all of them if it is 0."""
    incident, before = document.incident, document.text
    own = OwnLines(incident, before)
    found: list[Outcome] = []
    for one in some_changes(incident, number or sys.maxsize, document.name):
        outcome = partial(Outcome, document.name, one.kind, one.path)
        try:
            text = one.incident.to_markdown()
        except UnrepresentableError as error:
            found.append(outcome(refused=f"{error.path}: {_EXCERPT.sub('...', error.reason)}"))
        except Exception as error:  # noqa: BLE001 -- a fault of the writer, which is what is counted
            found.append(outcome(wrong=True, refused=f"{type(error).__name__}: {error}"))
        else:
            diff = touched(before, text)
            wrong = Incident.from_markdown(text, path=one.incident.path) != one.incident
            lines = max(len(diff.old), len(diff.new))
            found.append(outcome(wrong=wrong, lines=lines, beyond=fault(own, one, text)))
    return found


def renderings(document: Document) -> list[Outcome]:
    """What came of rendering a document into each template."""
    found: list[Outcome] = []
    for name in templates():
        outcome = partial(Outcome, document.name, "render", name)
        try:
            text = document.incident.to_markdown(template=name)
        except UnrepresentableError as error:
            found.append(outcome(refused=f"{error.path}: {_EXCERPT.sub('...', error.reason)}"))
        else:
            found.append(outcome(wrong=Incident.from_markdown(text) != document.incident))
    return found


def report(title: str, documents: Sequence[Document], outcomes: Sequence[Outcome]) -> bool:
    """Print what came of the changes to some documents; whether none of them is wrong."""
    refused = [one for one in outcomes if one.refused is not None]
    wrong = [one for one in outcomes if one.wrong]
    beyond = [one for one in outcomes if one.beyond is not None]
    share = 100 * len(refused) / max(len(outcomes), 1)
    sys.stdout.write(
        f"\n{title}: {len(documents)} documents, {len(outcomes)} edits,"
        f" {len(refused)} refused ({share:.2f} %), {len(wrong)} wrong,"
        f" {len(beyond)} beyond their own lines\n"
    )
    kinds: defaultdict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        kinds[one.kind].append(one)
    for kind, ones in kinds.items():
        lines = [one.lines for one in ones if one.refused is None]
        sys.stdout.write(
            f"  {kind:8} {len(ones):6} edits, {len(ones) - len(lines):4} refused,"
            f" {median(lines or [0]):3.0f} lines at the median, {max(lines, default=0):4} at most\n"
        )
    where: dict[str, str] = {}
    for one in refused:
        where.setdefault(one.group, f"{one.document} {one.path}")
    for group, number in Counter(one.group for one in refused).most_common():
        sys.stdout.write(f"  {number:5} {group}   e.g. {where[group]}\n")
    for one in wrong:
        sys.stdout.write(f"  WRONG {one.document}: {one.kind} {one.path}\n")
    for one in beyond:
        sys.stdout.write(f"  BEYOND {one.document}: {one.kind} {one.path}: {one.beyond}\n")
    return not wrong


def main() -> int:
    """Print the tallies; 1 where anything was written that reads back differently."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=40, help="edits of a document; 0: all")
    parser.add_argument("--only", choices=("bundled", "published"), help="those reports alone")
    parser.add_argument("--workers", type=int, default=2, help="processes")
    chosen = parser.parse_args()
    right = True
    with ProcessPoolExecutor(chosen.workers) as pool:
        for name, documents in (("bundled", bundled()), ("published", real())):
            if documents and chosen.only in (None, name):
                found = pool.map(partial(edits, chosen.sample), documents)
                right &= report(name, documents, [one for some in found for one in some])
        if chosen.only is None:
            rendered = pool.map(renderings, bundled())
            right &= report("renderings", bundled(), [one for some in rendered for one in some])
    return int(not right)


if __name__ == "__main__":
    sys.exit(main())
