"""`python -m accuracy.findings_on_corpus` in `tests`: which findings published post-mortems raise.

A table of codes with how many each raises and in how many documents, what fixes are offered and
whether they touch anything else, and on request a sample to be checked by eye, from those houses
alone whose documents may be opened.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from accuracy.expected import CORPUS, annotated
from incidentkit import Finding, Incident, UnrepresentableError, finding_codes


class Raised(NamedTuple):
    """A finding and the document that raised it."""

    path: Path
    finding: Finding[Incident]


def main() -> int:
    """Print the table, then the sample."""
    options = _options()
    files = [path for path in sorted(options.folder.rglob("*")) if path.is_file()]
    if options.house is not None:
        files = [path for path in files if options.house in path.parent.name]
    if not files:
        _say(f"no documents in {options.folder}: nothing to check")
        return 0
    found = list(_found(files, options.select.split(",")))
    _table(len(files), found)
    _fixes(found)
    if options.sample or options.list:
        shown = _open(found)
        if options.sample:
            shown = random.Random(options.seed).sample(shown, min(options.sample, len(shown)))
        for one in shown:
            _say(f"{one.path.relative_to(CORPUS)}:{one.finding}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="accuracy.findings_on_corpus", description=__doc__)
    parser.add_argument("--select", default="all", help="codes and sets, separated by commas")
    parser.add_argument("--folder", type=Path, default=CORPUS / "real", help="of the documents")
    parser.add_argument("--house", help="only documents in folders that have this in their name")
    parser.add_argument("--sample", type=int, default=0, help="how many findings to show")
    parser.add_argument("--seed", type=int, default=0, help="of the sample")
    parser.add_argument("--list", action="store_true", help="show every finding that may be shown")
    return parser.parse_args()


def _found(files: Sequence[Path], select: Sequence[str]) -> Iterator[Raised]:
    for path in files:
        for finding in Incident.from_file(path).check(select=select):
            yield Raised(path, finding)


def _table(documents: int, found: Sequence[Raised]) -> None:
    raised = Counter(one.finding.code for one in found)
    touched = Counter(code for _, code in {(one.path, one.finding.code) for one in found})
    _say(f"{documents} documents")
    _say(f"{'code':24} {'level':8} {'raised':8} {'findings':>8} {'documents':>9}")
    for one in finding_codes():
        kind = "always" if one.default else "selected"
        row = f"{raised[one.code]:8} {touched[one.code]:9}"
        _say(f"{one.code:24} {one.level.value:8} {kind:8} {row}")
    usual = {one.code for one in finding_codes() if one.default}
    _say(f"{'raised always':42} {sum(raised[code] for code in usual):8}")
    _say(f"{'all':42} {sum(raised.values()):8}")


def _fixes(found: Sequence[Raised]) -> None:
    """How many fixes are offered, written, and hold to the lines that state what they set."""
    results = Counter(_fixed(one) for one in found if one.finding.fix is not None)
    told = ", ".join(f"{count} {result}" for result, count in sorted(results.items()))
    _say(f"fixes: {told or 'none offered'}")


def _fixed(one: Raised) -> str:
    incident = Incident.from_file(one.path)
    before = incident.to_markdown().splitlines()
    try:
        after = one.finding.fix.to_markdown().splitlines() if one.finding.fix else []
    except UnrepresentableError:
        return "refused"
    again = Incident.from_markdown("\n".join(after), template=incident.template)
    paths = tuple(one.finding.changes)
    places = (place for path in paths for i in (incident, again) for place in i.where(path))
    stated = {place.line for place in places} | {one.finding.line}
    changed = {n for n, pair in enumerate(zip(before, after, strict=False), 1) if len({*pair}) > 1}
    return "local" if len(before) == len(after) and changed <= stated else "NOT LOCAL"


def _open(found: Sequence[Raised]) -> list[Raised]:
    """Findings in documents that may be opened."""
    known = annotated()
    houses = {document.path.parent.name for document in known if document.half == "look"}
    files = {document.path for document in known if document.half == "truth"}
    return [one for one in found if one.path.parent.name in houses or one.path in files]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    raise SystemExit(main())
