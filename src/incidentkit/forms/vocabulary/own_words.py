"""A team's own words, and the paths they mean: as a name, and as the column of each list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, cast

from incidentkit.errors import TemplateError, excerpt
from incidentkit.model.frozen_map import FrozenMap

Paths: TypeAlias = str | tuple[str, ...]
"""What a word means: a path, or several where it stands in places of several kinds."""
GivenWords: TypeAlias = Mapping[str, str | Sequence[str]]
OwnWords: TypeAlias = FrozenMap[Paths]

_EXPECTED = (
    "words and the paths that they mean"
    " ({'Beginn': 'started_at', 'Stand': ['status', 'action_items[].status']})"
)


def own_words(given: GivenWords | None) -> OwnWords:
    """The words as they are kept; raises `TemplateError` for what is none."""
    words = cast("object", given)
    if words is not None and not isinstance(words, Mapping):
        kind = type(words).__name__
        raise TemplateError(f"labels: expected {_EXPECTED}, got {kind} {excerpt(str(words))}")
    found: dict[str, Paths] = {}
    for word, meant in cast("Mapping[object, object]", words or {}).items():
        paths = _paths(meant)
        if not isinstance(word, str) or not paths:
            raise TemplateError(f"labels: expected {_EXPECTED}, got {word!r}: {meant!r}")
        found[word] = paths if len(paths) > 1 else next(iter(paths))
    return FrozenMap(found)


def meanings(words: OwnWords) -> Iterator[tuple[str, str]]:
    """Each word with each of the paths that it means."""
    for word, paths in words.items():
        for path in (paths,) if isinstance(paths, str) else paths:
            yield word, path


def _paths(meant: object) -> tuple[str, ...]:
    """The paths that somebody gave; none where it isn't text or a list of it."""
    if isinstance(meant, str):
        return (meant,)
    if not isinstance(meant, list | tuple):
        return ()
    given = cast("Sequence[object]", meant)
    paths = tuple(path for path in given if isinstance(path, str))
    return paths if len(paths) == len(given) else ()
