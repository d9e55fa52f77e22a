"""Seeds and what fuzzing once found, through the fuzz targets; `nox -s fuzz_targets` goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import fuzz.documents
import fuzz.edits
import fuzz.json_text
import fuzz.times
import pytest

HERE = Path(__file__).parent / "fuzz"
TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "documents": fuzz.documents.check,
    "edits": fuzz.edits.check,
    "json": fuzz.json_text.check,
    "times": fuzz.times.check,
}
INPUTS = sorted(path for kind in ("seeds", "crashes") for path in HERE.glob(f"{kind}/*/*"))


def test_every_target_has_seeds() -> None:
    assert {path.parent.name for path in INPUTS if path.parts[-3] == "seeds"} == set(TARGETS)


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: "/".join(path.parts[-3:]))
def test_the_law_holds_for(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())
