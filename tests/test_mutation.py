"""What the mutation testing of `nox -s mutation` rests on; the session itself takes an hour."""

from __future__ import annotations

from pathlib import Path

from mutation.mutants import PACKAGE, Mutant, sample
from mutation.recording import Recorded
from mutation.trying import put_into_force

from incidentkit.notation.moment import offsets
from incidentkit.notation.moment.offsets import read_offset

SOURCE = PACKAGE / "notation" / "moment" / "offsets.py"


def mutant(old: str, new: str) -> Mutant:
    """A version of `read_offset`."""
    lines = SOURCE.read_text("utf-8").splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines, 1) if "def read_offset" in line)
    stop = next(number for number, line in enumerate(lines, 1) if "def is_relative" in line)
    text = "".join(lines[start - 1 : stop - 1])
    assert old in text
    return Mutant(
        part="notation",
        module=offsets.__name__,
        function="read_offset",
        change=f"-{old}\n+{new}",
        text=text.replace(old, new),
        place=range(start, stop),
        lines=range(start, stop),
        in_head=False,
    )


def test_a_mistake_is_in_force_for_whoever_imported_the_function_before() -> None:
    before = read_offset.__code__
    right = read_offset("T+5m")
    assert right is not None
    try:
        put_into_force(mutant("-1 if", "-2 if"))
        assert read_offset("T+5m") == right
        assert read_offset("T-5m") == -2 * right
    finally:
        read_offset.__code__ = before
    assert read_offset("T-5m") == -right


def test_a_sample_takes_each_module_and_the_next_sample_takes_others() -> None:
    made = [mutant("-1", str(number)) for number in range(2, 9)]
    first = sample(made, each=3, skipped=0, seed=0)
    second = sample(made, each=3, skipped=3, seed=0)
    assert len(first) == len(second) == 3
    assert not set(first) & set(second)
    # Another mutant in the module moves none of them to the other sample.
    assert not set(sample([*made, mutant("1", "9")], each=3, skipped=0, seed=0)) & set(second)


def test_what_changed_is_forgotten_and_the_rest_of_a_record_is_kept(tmp_path: Path) -> None:
    kept = Recorded(
        numbers={"tests/a.py::test": 0, "tests/b.py::test": 1},
        seconds={"tests/a.py::test": 1.0, "tests/b.py::test": 2.0},
        failed=["tests/a.py::test"],
    )
    kept.forget({"tests/a.py"})
    assert kept == Recorded(numbers={"tests/b.py::test": 1}, seconds={"tests/b.py::test": 2.0})
    assert Recorded.kept_in(tmp_path) == Recorded()


def test_the_mutated_module_differs_in_the_function_alone() -> None:
    source = mutant("-1 if", "-2 if").source
    assert source.replace("-2 if", "-1 if") == SOURCE.read_text("utf-8")
