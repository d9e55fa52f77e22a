"""`python -m accuracy` in `tests`: what of the annotated documents is read, a fact a line.

Documents of the half that is only scored stay closed to those who write the reader: their facts are
counted and not shown, unless `--show-all` is given.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict

from accuracy.expected import CORPUS, Annotated, annotated
from accuracy.judging import Judged, Outcome, judge
from accuracy.tally import Tally
from incidentkit import Incident

_HIDDEN = "score"
_WIDTH = 100


def main() -> int:
    """Score all documents and print the facts and the shares."""
    options = _options()
    documents = [d for d in annotated() if options.half in (None, d.half)]
    if options.file is not None:
        documents = [d for d in documents if options.file in d.file]
    if not documents:
        _say(f"no annotated documents in {CORPUS}: nothing to score")
        return 0
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for document in documents:
        facts = list(judge(document, Incident.from_file(document.path)))
        for name in (document.half, "all"):
            tallies[name].add(fact.outcome for fact in facts)
        if document.half != _HIDDEN or options.show_all:
            _show(document, facts, all_facts=not options.faults)
    for name, tally in tallies.items():
        _say(f"{name}: {tally}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="accuracy", description=__doc__)
    parser.add_argument("--half", help='only this set: "truth", "look" or "score"')
    parser.add_argument("--file", help="only documents whose path has this in it")
    parser.add_argument("--faults", action="store_true", help="don't show what is found")
    parser.add_argument("--show-all", action="store_true", help="show the half only scored, too")
    return parser.parse_args()


def _show(document: Annotated, facts: list[Judged], *, all_facts: bool) -> None:
    _say(document.file)
    for fact in facts:
        if all_facts or fact.outcome is not Outcome.FOUND:
            said = "" if fact.expected is None else f" stated {_shown(fact.expected)}"
            read = "" if fact.read is None else f" read {_shown(fact.read)}"
            _say(f"  {fact.outcome.value:8} {fact.key}:{said}{read}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _shown(value: object) -> str:
    return str(value).replace("\n", " ")[:_WIDTH]


if __name__ == "__main__":
    raise SystemExit(main())
