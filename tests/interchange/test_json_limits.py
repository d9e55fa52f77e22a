"""Limits are checked before any work, and no input makes the work run away."""

from __future__ import annotations

import inspect
import json
import sys

import pytest

from incidentkit.errors import JSONError, LimitExceeded
from incidentkit.interchange.reading import from_dict, from_json
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.model.facts import Facts

EMPTY = '{"schema_version":1}'
MOST = DEFAULT_LIMITS.json_chars


def nested(depth: int, opening: str = "[", closing: str = "]") -> str:
    return f'{{"schema_version":1,"x":{opening * (depth - 1)}{closing * (depth - 1)}}}'


def refusal(text: str, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(JSONError) as caught:
        from_json(text, Facts, limits)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("[" * 100_000, "$" + "[0]" * 32),
        (nested(100_000), "$.x" + "[0]" * 31),
        ('{"a":' * 100_000, "$" + ".a" * 32),
        (nested(100_000, '{"sections":[', "]}"), "$.x" + ".sections[0]" * 15 + ".sections"),
        ('"\\\\"' + "[" * 33, "$" + "[0]" * 32),
        (nested(33), "$.x" + "[0]" * 31),
        ('{"a":1,"b":[2,[3],{"c,[":[4,"]"],"d":' + "[" * 33, "$.b[2].d" + "[0]" * 29),
        ('{"a b":[' + "[" * 33, '$["a b"]' + "[0]" * 31),
        (r'{"\u0061\"":' + "[" * 33, r'$["a\""]' + "[0]" * 31),
    ],
    ids=[
        *("open", "closed", "objects", "sections", "after a string", "one too many"),
        *("behind others", "quoted", "escaped"),
    ],
)
def test_depth_is_refused_with_its_path_and_without_going_deep(text: str, path: str) -> None:
    assert refusal(text) == f"nested deeper than 32 levels @ {path}"


@pytest.mark.parametrize("inside", ["[" * 50, '\\"' + "{" * 50, "\\\\" * 3 + '\\"' + "[" * 50])
def test_brackets_in_text_are_not_depth(inside: str) -> None:
    text = f'{{"schema_version":1,"summary":"{inside}","attachments":["{inside}"]}}'
    assert from_json(text, Facts).summary == json.loads(f'"{inside}"')


def test_the_deepest_is_let_pass() -> None:
    with pytest.raises(JSONError, match="unknown key"):
        from_json(nested(32), Facts)
    said = refusal(nested(4), Limits(json_depth=3))
    assert said == "nested deeper than 3 levels @ $.x[0][0]"


def test_data_is_not_deeper_than_text() -> None:
    data: object = []
    for _ in range(100_000):
        data = [data]
    with pytest.raises(JSONError) as caught:
        from_dict({"schema_version": 1, "x": {"y": data}}, Facts)
    assert str(caught.value) == "nested deeper than 32 levels @ $.x.y" + "[0]" * 30


def test_size_is_counted_in_characters() -> None:
    assert from_json(EMPTY.ljust(MOST), Facts) == Facts()
    with pytest.raises(LimitExceeded, match="JSON characters"):
        from_json(EMPTY.ljust(MOST + 1), Facts)
    small = Limits(json_chars=50)
    text = '{"schema_version":1,"id":"ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"}'
    assert len(text) <= 50 < len(text.encode())
    assert from_json(text.encode(), Facts, small).id == "Ä" * 17
    with pytest.raises(LimitExceeded, match="JSON characters: 51"):
        from_json(EMPTY.ljust(51).encode(), Facts, small)
    with pytest.raises(LimitExceeded, match="JSON bytes: 201"):
        from_json(b"\xff" * 201, Facts, small)


@pytest.mark.parametrize("sign", ["", "-"])
def test_integers_have_at_most_eighteen_digits(sign: str) -> None:
    text = '{"schema_version":1,"error_budget":{"before":%s}}'
    found = from_json(text % (sign + "9" * 18), Facts).error_budget.before
    assert found == float(sign + "9" * 18)
    for digits in (19, 1_000_000):
        said = refusal(text % (sign + "9" * digits))
        reason = f"integer of {digits:,} digits, more than 18"
        assert said == f"{reason} @ $.error_budget.before"
    assert refusal(text % "[1,2]").endswith("@ $.error_budget.before")


@pytest.mark.parametrize(
    ("members", "path"),
    [
        ('"id": %s', "$.id"),
        ('"attachments": ["a", %s]', "$.attachments[1]"),
        ('"timeline": [{"extra": {"Room no.": %s}}]', '$.timeline[0].extra["Room no."]'),
    ],
)
def test_too_long_an_integer_has_its_path_wherever_it_stands(members: str, path: str) -> None:
    said = refusal('{"schema_version":1,' + members % ("9" * 19) + "}")
    assert said == f"integer of 19 digits, more than 18 @ {path}"


def test_the_callers_own_stack_is_enough() -> None:
    """What is within the limits is read with little room left for recursion."""
    text = EMPTY[:-1] + ',"sections":[' + '{"heading":"h","sections":[' * 14 + "]}" * 14 + "]}"
    depth = len(inspect.stack(0))
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 300)
    try:
        found = from_json(text, Facts)
    finally:
        sys.setrecursionlimit(before)
    assert found.sections[0].sections[0].heading == "h"


@pytest.mark.parametrize(
    "text",
    [
        f'{{"schema_version":1,"attachments":[{"1," * 300_000}1]}}',
        f'{{"schema_version":1,"timeline":[{"[]," * 300_000}[]]}}',
        f'{{"schema_version":1,"sections":[{"{}," * 20_000}{{}}]}}',
        '{"schema_version":1,' + ",".join(f'"k{index}":0' for index in range(100_000)) + "}",
        '{"schema_version":1' + ',"a":0' * 100_000 + "}",
        '"' * 1_000_000,
        "\\" * 1_000_000,
        '"\\"' * 300_000,
    ],
    ids=["errors", "lists", "objects", "keys", "repeated", "quotes", "backslashes", "escapes"],
)
def test_bad_input_is_told_of_in_at_most_twenty_problems(text: str) -> None:
    """Nothing is timed here: work that grew with the square would not come back."""
    try:
        from_json(text, Facts)
    except JSONError as error:
        assert len(error.problems) <= 20  # noqa: PT017 -- some of them are fine
