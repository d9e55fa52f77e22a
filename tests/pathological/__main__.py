"""Print what pathological documents cost; 1 where one costs more than it may.

`python -m pathological` (in `tests`, with `src` on the path); `--size` is the smallest of three
doubling sizes in characters, `--name` chooses documents by a part of their name.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

from pathological.documents import DOCUMENTS
from pathological.measuring import MOST_BYTES, MOST_RATIO, MOST_SECONDS, costs


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the documents asked for."""
    parser = argparse.ArgumentParser(prog="pathological", description=__doc__)
    parser.add_argument("--name", nargs="*", default=[""], help="parts of the names")
    parser.add_argument("--size", type=int, default=2_000)
    parser.add_argument("--patience", type=float, default=120.0, help="seconds a document")
    parser.add_argument("--slowest", type=int, default=5, help="how many to name")
    asked = parser.parse_args(arguments)
    names = [name for name in DOCUMENTS if any(part in name for part in asked.name)]
    found = list(costs(names, asked.size, edits=True, patience=asked.patience))
    faults = [cost for cost in found if cost.fault]
    for cost in faults:
        sys.stdout.write(f"FAULT {cost.name}: {cost.fault}\n")
    slow = sorted(found, key=lambda cost: -cost.seconds_a_mebi)
    for cost in slow[: asked.slowest]:
        sys.stdout.write(f"slow: {cost.name}, {cost.seconds_a_mebi:.1f} seconds a MiB\n")
    edits = Counter(cost.edit for cost in found if cost.edit)
    sizes = ", ".join(str(asked.size * factor) for factor in (1, 2, 4))
    sys.stdout.write(
        f"{len(found)} documents of about {sizes} characters: {len(faults)} faults\n"
        f"worst ratio a doubling {max(cost.ratio for cost in found):.2f} (at most {MOST_RATIO})\n"
        f"longest {slow[0].seconds_a_mebi:.1f} seconds a MiB (at most {MOST_SECONDS:.0f})\n"
        f"most memory {max(cost.bytes_a_char for cost in found):.0f} bytes a character "
        f"(at most {MOST_BYTES:.0f})\n"
        f"edits: {edits['written']} written, {edits['refused']} refused\n"
    )
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
