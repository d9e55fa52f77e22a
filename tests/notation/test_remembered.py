from __future__ import annotations

from incidentkit.notation.remembered import LONGEST, remembered


def counting(count: int, longest: int | None = None) -> tuple[list[str], list[int]]:
    """The texts that reach a function that remembers, for a few calls, and the results."""
    reached: list[str] = []

    def length(text: str, more: int = 0) -> int:
        reached.append(text)
        return len(text) + more

    decorated = remembered(count)(length) if longest is None else remembered(count, longest)(length)
    results = [decorated(text) for text in ("a", "a", "bb", "ccc", "a", "ccc")]
    return reached, [*results, decorated("a", 5)]


def test_the_last_results_are_remembered_and_no_more() -> None:
    reached, results = counting(2)
    assert results == [1, 1, 2, 3, 1, 3, 6]
    # "a" was pushed out by the two behind it; with another argument it is another call.
    assert reached == ["a", "bb", "ccc", "a", "a"]


def test_longer_texts_are_not_remembered() -> None:
    reached, results = counting(9, longest=2)
    assert results == [1, 1, 2, 3, 1, 3, 6]
    assert reached == ["a", "bb", "ccc", "ccc", "a"]


def test_texts_are_remembered_up_to_the_usual_length() -> None:
    reached: list[int] = []
    decorated = remembered(4)(lambda text: reached.append(len(text)))
    for text in ("x" * LONGEST, "x" * (LONGEST + 1)) * 2:
        decorated(text)
    assert reached == [LONGEST, LONGEST + 1, LONGEST + 1]


def test_the_function_keeps_its_name() -> None:
    def length(text: str) -> int:
        return len(text)

    assert remembered(1)(length).__name__ == "length"
