"""Every hostile value in every kind of place of every form: written, refused, and nothing else.

`python -m hostile.table` (in `tests`, with `src` on the path) prints the counts for each form and
the refusals by reason; `--form`, `--place` and `--value` choose some, `--list` names each refusal.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor

from hostile.outcomes import Outcome, Result, tried
from hostile.places import FORMS, PLACES
from hostile.values import HOSTILE

_WRONG = (Result.WRONG, Result.OTHER)


def outcomes_of(form: str, kind: str, names: Sequence[str]) -> tuple[Outcome, ...]:
    """What comes of the named values in one kind of place of one form."""
    place = next(place for place in PLACES if place.kind == kind)
    return tuple(tried(form, place, name, HOSTILE[name]) for name in names)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a text was written that reads back differently, or worse."""
    asked = _parser().parse_args(arguments)
    kinds = [place.kind for place in PLACES if any(part in place.kind for part in asked.place)]
    names = [name for name in HOSTILE if any(part in name for part in asked.value)]
    with ProcessPoolExecutor(asked.jobs) as pool:
        waiting = [
            pool.submit(outcomes_of, form, kind, names) for form in asked.form for kind in kinds
        ]
        outcomes = [outcome for future in waiting for outcome in future.result()]
    sys.stdout.write(f"{len(names)} values in {len(kinds)} kinds of places\n\n")
    _print_counts(outcomes, asked.form)
    for title in ("kind_of_reason", "value", "place"):
        refused = (getattr(o, title) for o in outcomes if o.result is Result.REFUSED)
        _print_tally(f"refused by {title.replace('_', ' ')}", refused)
    for outcome in outcomes:
        if outcome.result in _WRONG or (asked.list and outcome.result is Result.REFUSED):
            where = f"{outcome.form}: {outcome.place}: {outcome.value}"
            sys.stdout.write(f"{outcome.result.value}: {where}: {outcome.reason}\n")
    return int(any(outcome.result in _WRONG for outcome in outcomes))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hostile.table", description=__doc__)
    parser.add_argument("--form", nargs="*", choices=FORMS, default=FORMS)
    parser.add_argument("--place", nargs="*", default=[""], help="parts of names of places")
    parser.add_argument("--value", nargs="*", default=[""], help="parts of names of values")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true", help="name each refusal")
    return parser


def _print_counts(outcomes: Sequence[Outcome], forms: Sequence[str]) -> None:
    sys.stdout.write(f"{'':16}" + "".join(f"{result.value:>24}" for result in Result) + "\n")
    for form in forms:
        _print_row(form, Counter(o.result for o in outcomes if o.form == form))
    _print_row("all", Counter(o.result for o in outcomes))


def _print_row(name: str, found: Counter[Result]) -> None:
    sys.stdout.write(f"{name:16}" + "".join(f"{found[result]:24}" for result in Result) + "\n")


def _print_tally(title: str, found: Iterable[str]) -> None:
    sys.stdout.write(f"\n{title}\n")
    for name, number in Counter(found).most_common():
        sys.stdout.write(f"{number:7} {name}\n")


if __name__ == "__main__":
    sys.exit(main())
