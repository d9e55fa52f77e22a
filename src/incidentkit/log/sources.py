"""From what a caller names (files, folders, patterns) to a sorted list of files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias, cast

import attrs

from incidentkit.errors import InvalidValueError
from incidentkit.log import patterns
from incidentkit.log.outcomes import Failure, Skipped

Source: TypeAlias = str | os.PathLike[str] | Iterable[Any]
"""A file, a folder, a glob pattern, or several of these."""

MARKDOWN = ("**/*.md", "**/*.markdown")
"""The files of a folder that are read unless the caller says otherwise."""


@attrs.frozen(kw_only=True)
class Listing:
    """The files to read, sorted, each once, and what was found out on the way."""

    files: tuple[Path, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[Skipped, ...]


_Rank: TypeAlias = tuple[bool, tuple[str, ...]]


@attrs.define(kw_only=True)
class _Search:
    wanted: Sequence[str]
    files: dict[str, tuple[_Rank, Path]] = attrs.field(factory=dict[str, tuple[_Rank, Path]])
    """The name of each file by its real path."""
    failures: list[Failure] = attrs.field(factory=list[Failure])
    skipped: list[Skipped] = attrs.field(factory=list[Skipped])
    folders: dict[str, str] = attrs.field(factory=dict[str, str])
    """The real path of each folder that files were found in."""

    def take(self, source: Source) -> None:
        if isinstance(source, (str, os.PathLike)):
            self._named(os.fspath(source))
        elif isinstance(cast("object", source), Iterable) and not isinstance(source, bytes):
            for one in source:
                self.take(one)
        else:
            shown = type(source).__name__
            raise InvalidValueError(f"expected a path, or several of them, got {shown}", "sources")

    def _named(self, name: str) -> None:
        # Not those of Path, which raise where a name is too long or a folder is closed.
        if os.path.isdir(name):  # noqa: PTH112 -- see above
            self._folder(name, self.wanted, f"no file in it matches {' or '.join(self.wanted)}")
        elif patterns.is_pattern(name) and not os.path.lexists(name):
            folder, pattern = patterns.divided(name)
            self._folder(folder, [pattern], "no file matches", named=name)
        else:
            # Also one that isn't there: the reader says so.
            self._add(Path(name))

    def _folder(
        self, folder: str, wanted: Sequence[str], reason: str, named: str | None = None
    ) -> None:
        expressions = [patterns.compiled(pattern) for pattern in wanted]
        depths = [patterns.depth(pattern) for pattern in wanted]
        deepest = None if None in depths else max((d for d in depths if d is not None), default=0)
        found = False
        # A name in capitals comes from an older system; who gives a pattern means it as it is.
        as_meant = str.casefold if wanted == MARKDOWN else str
        start = len(os.path.join(folder, ""))  # noqa: PTH118 -- as the walk joins them
        for path in self._below(folder, deepest):
            inside = path[start:].replace(os.sep, "/")
            if any(expression.fullmatch(as_meant(inside)) for expression in expressions):
                found = True
                self._add(Path(path))
        if not found:
            self.skipped.append(Skipped(Path(named or folder), reason))

    def _below(self, folder: str, deepest: int | None) -> Iterator[str]:
        """Every file below a folder but hidden ones; links to folders are not followed."""
        top = folder.rstrip(os.sep).count(os.sep)
        for here, folders, names in os.walk(folder, onerror=self._closed):
            down = here.rstrip(os.sep).count(os.sep) - top
            stop = deepest is not None and down >= deepest
            folders[:] = [] if stop else [name for name in folders if not name.startswith(".")]
            yield from (os.path.join(here, name) for name in names if not name.startswith("."))  # noqa: PTH118 -- half a million of them

    def _closed(self, error: OSError) -> None:
        path = Path(os.fsdecode(error.filename))
        self.failures.append(Failure(path, error.strerror or str(error), type(error)))

    def _add(self, path: Path) -> None:
        link = os.path.islink(path)  # noqa: PTH114 -- as above
        real = os.path.realpath(path) if link else self._real(path)
        # Of several names the file's own, else the first: folders are walked in no order.
        rank = (link, path.parts)
        if real not in self.files or rank < self.files[real][0]:
            self.files[real] = (rank, path)

    def _real(self, path: Path) -> str:
        """The real path of a file; resolving each folder once is what makes this cheap."""
        folder = str(path.parent)
        if folder not in self.folders:
            self.folders[folder] = os.path.realpath(folder)
        return f"{self.folders[folder]}{os.sep}{path.name}"


def listed(sources: Iterable[Source], wanted: str | Sequence[str]) -> Listing:
    """All files that `sources` name, in the order of their paths.

    Of a folder those that match a pattern of `wanted`, at any depth that it allows. Names that
    start with a dot are passed over there. A file that is named twice, be it through a link, is
    listed once. What matches nothing is among the skipped, a folder that can't be opened among
    the failures.
    """
    search = _Search(wanted=_checked(wanted))
    for source in sources:
        search.take(source)
    return Listing(
        files=tuple(sorted((path for _, path in search.files.values()), key=_in_order)),
        failures=tuple(sorted(search.failures, key=lambda failure: str(failure.path))),
        skipped=tuple(search.skipped),
    )


def _checked(wanted: Any) -> tuple[str, ...]:  # noqa: ANN401 -- it is checked here
    """The patterns; `InvalidValueError` for what is none."""
    alone = isinstance(wanted, str) or not hasattr(wanted, "__iter__")
    found: tuple[Any, ...] = (wanted,) if alone else tuple(wanted)
    for pattern in found:
        if not isinstance(pattern, str):
            reason = f"expected a glob pattern or several, got {pattern!r}"
            raise InvalidValueError(reason, "pattern")
    return found


def _in_order(path: Path) -> tuple[str, ...]:
    return path.parts
