"""From JSON text to plain data, within limits and with nothing let through that isn't JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any, cast

from incidentkit.errors import JSONError, LimitExceeded
from incidentkit.interchange.depth import too_deep
from incidentkit.interchange.json_path import ROOT, quoted
from incidentkit.interchange.mismatch import Defect
from incidentkit.interchange.names_of_files import is_name_of
from incidentkit.interchange.text_depth import depth_of, path_at_depth
from incidentkit.limits import Limits, given_limits

_MOST_BYTES_PER_CHARACTER = 4
_FENCE = "```"
"""What language models like to put around it."""


def parse(text: str | bytes, limits: Limits) -> object:
    """The data that JSON text states; bytes are UTF-8, and a byte order mark is let pass.

    A key given twice, an integer of too many digits, NaN and the infinities come out as a `Defect`
    in their place. Raises `LimitExceeded` where the text is too long, and `JSONError` where it is
    nested too deeply or isn't JSON at all.
    """
    given_limits(limits)
    given = cast("object", text)
    if not isinstance(given, str | bytes):
        kind = type(given).__name__
        raise _not_json_at_all(f"expected text, got {kind}; `from_dict` takes plain data")
    decoded = _decoded(text, limits) if isinstance(text, bytes) else text
    _check("JSON characters", len(decoded), limits.json_chars)
    if depth_of(decoded) > limits.json_depth:
        raise too_deep(limits.json_depth, path_at_depth(decoded, limits.json_depth + 1))

    def integer(text: str) -> int | Defect:
        digits = len(text.lstrip("-"))
        if digits > limits.json_digits:
            return Defect(f"integer of {digits:,} digits, more than {limits.json_digits}")
        return int(text)

    try:
        return json.loads(
            decoded.removeprefix("\ufeff"),
            parse_int=integer,
            parse_float=_finite,
            parse_constant=_not_json,
            object_pairs_hook=_distinct,
        )
    except json.JSONDecodeError as error:
        if is_name_of(decoded, ".json"):
            raise _not_json_at_all("this is the name of a file: read its text first") from None
        if decoded.lstrip("\ufeff \t\r\n").startswith(_FENCE):
            reason = (
                f"it stands in a fence of Markdown: take out the lines that begin with {_FENCE}"
            )
            raise _not_json_at_all(reason) from None
        place = f"line {error.lineno}, column {error.colno}"
        raise _not_json_at_all(f"{error.msg[:1].lower()}{error.msg[1:]} ({place})") from None


def _decoded(data: bytes, limits: Limits) -> str:
    _check("JSON bytes", len(data), limits.json_chars * _MOST_BYTES_PER_CHARACTER)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_json_at_all(f"not UTF-8 at byte {error.start}") from None


def _not_json_at_all(reason: str) -> JSONError:
    return JSONError(((f"not JSON: {reason}", ROOT),))


def _check(what: str, actual: int, limit: int) -> None:
    if actual > limit:
        raise LimitExceeded(what, actual, limit)


def _finite(digits: str) -> float | Defect:
    number = float(digits)
    return number if math.isfinite(number) else Defect("number is not finite")


def _not_json(name: str) -> Defect:
    return Defect(f"{name} is not JSON")


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any] | Defect:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    return Defect(f"duplicate key {quoted(_first_repeated(key for key, _ in pairs))}")


def _first_repeated(keys: Iterable[str]) -> str:
    seen: set[str] = set()
    return next(key for key in keys if key in seen or seen.add(key))  # type: ignore[func-returns-value]
