"""`python -m accuracy.findings_on_corpus` in `tests`: which findings real documents raise.

A table of codes with how many each raises and in how many documents, and on request a sample of
them to be checked by eye, from the houses alone that may be looked at.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from accuracy.expected import CORPUS, annotated
from incidentkit import Finding, Incident, finding_codes

AS_OF = None


def main() -> int:
    """Print the table, then the sample."""
    options = _options()
    files = [path for path in sorted((CORPUS / "real").rglob("*")) if path.is_file()]
    if options.house is not None:
        files = [path for path in files if options.house in path.parent.name]
    if not files:
        _say(f"no documents in {CORPUS}: nothing to check")
        return 0
    found = list(_found(files, options.select.split(",")))
    _table(len(files), found)
    if options.sample or options.list:
        _sample(found, options)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="accuracy.findings_on_corpus", description=__doc__)
    parser.add_argument("--select", default="all", help="codes and sets, separated by commas")
    parser.add_argument("--house", help="only documents in folders that have this in their name")
    parser.add_argument("--sample", type=int, default=0, help="how many findings to show")
    parser.add_argument("--seed", type=int, default=0, help="of the sample")
    parser.add_argument("--list", action="store_true", help="show every finding that may be shown")
    return parser.parse_args()


def _found(files: list[Path], select: list[str]) -> Iterator[tuple[Path, Finding[Incident]]]:
    for path in files:
        for finding in Incident.from_file(path).check(select=select):
            yield path, finding


def _table(documents: int, found: list[tuple[Path, Finding[Incident]]]) -> None:
    raised = Counter(finding.code for _, finding in found)
    touched = Counter(code for _, code in {(path, finding.code) for path, finding in found})
    _say(f"{documents} documents")
    _say(f"{'code':26} {'level':8} {'set':8} {'findings':>8} {'documents':>9}")
    for one in finding_codes():
        kind = "default" if one.default else "opt-in"
        _say(
            f"{one.code:26} {one.level.value:8} {kind:8} {raised[one.code]:8} {touched[one.code]:9}"
        )
    usual = {one.code for one in finding_codes() if one.default}
    _say(f"{'default':44} {sum(raised[code] for code in usual):8}")
    _say(f"{'all':44} {sum(raised.values()):8}")


def _sample(found: list[tuple[Path, Finding[Incident]]], options: argparse.Namespace) -> None:
    """Findings from the houses that may be looked at."""
    open_houses = {document.path.parent.name for document in annotated() if document.half == "look"}
    open_files = {document.path for document in annotated() if document.half == "truth"}
    shown = [one for one in found if one[0].parent.name in open_houses or one[0] in open_files]
    if options.sample:
        shown = random.Random(options.seed).sample(shown, min(options.sample, len(shown)))
    for path, finding in shown:
        _say(f"{path.relative_to(CORPUS)}:{finding}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    raise SystemExit(main())
