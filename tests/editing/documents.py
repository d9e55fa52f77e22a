"""The documents that edits are tried on."""

from __future__ import annotations

import functools
from pathlib import Path

import attrs

from incidentkit import Incident

_ROOT = Path(__file__).parents[2]
_BUNDLED = ("tests/corpus/*/*.md", "examples/postmortems/*.md")
_REAL = _ROOT.parent / "shared" / "corpus" / "real"


@attrs.frozen
class Document:
    """A document of this repository, or one that is at hand beside it."""

    name: str
    path: Path = attrs.field(repr=False)

    def __str__(self) -> str:
        return self.name

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode("utf-8")

    @property
    def incident(self) -> Incident:
        return _read(self.path)


@functools.cache
def _read(path: Path) -> Incident:
    return Incident.from_file(path)


def bundled() -> tuple[Document, ...]:
    """The reports of this repository."""
    paths = [path for pattern in _BUNDLED for path in sorted(_ROOT.glob(pattern))]
    return tuple(Document(f"{path.parent.name}-{path.stem}", path) for path in paths)


def real() -> tuple[Document, ...]:
    """Reports that companies published, where they are at hand."""
    paths = sorted(p for p in _REAL.rglob("*") if p.is_file()) if _REAL.is_dir() else []
    return tuple(Document(str(path.relative_to(_REAL)), path) for path in paths)
