"""What a blank form says in place of values: in a report, the same text is not filled in.

Only digests of normalised text are compared. So the wording of a form's original can be known
without being in this package.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import attrs

from incidentkit.forms.keys import key_of
from incidentkit.markdown.front_matter import FrontMatter
from incidentkit.notation.late_patterns import late

_MARKER = late(r"[ \t]*(?:[-*+]|[0-9]{1,3}[.)])[ \t]+")
"""A formatter may write another."""
_TRIMMED = " \t*_`:.\\"


def normalised(text: str) -> str:
    """`text` as two wordings are compared: white space folded, no outer emphasis, case ignored."""
    if "\n" in text:
        text = " ".join([_unmarked(line) for line in text.split("\n")])
    else:
        text = _unmarked(text)
    return " ".join(text.split()).strip(_TRIMMED).casefold()


def _unmarked(line: str) -> str:
    found = _MARKER.match(line)
    return line[found.end() :] if found else line


def digest(kind: str, path: str, text: str) -> str:
    """A short digest of what a form says at `path`."""
    return blake2b(
        f"{kind}\x1f{path}\x1f{text}".encode("utf-8", "replace"), digest_size=6
    ).hexdigest()


@attrs.define
class Blanks:
    """The texts of one form that are no values, as digests."""

    digests: frozenset[str] = attrs.field(default=frozenset(), on_setattr=attrs.setters.frozen)

    def has_value(self, path: str, text: str) -> bool:
        """Whether the whole of `text` is what the form says at `path`."""
        return bool(self.digests) and digest("value", path, normalised(text)) in self.digests

    def has_line(self, path: str, text: str) -> bool:
        """Whether `text` is a line of what the form says at `path`."""
        return bool(self.digests) and digest("line", path, normalised(text)) in self.digests

    def has_list(self, path: str, items: Iterable[str]) -> bool:
        """Whether `items` are exactly those of the form."""
        return bool(self.digests) and digest("list", path, _joined(items)) in self.digests

    def has_cell(self, path: str, attribute: str, text: str) -> bool:
        """Whether a row of the form says `text` in that column."""
        return bool(self.digests) and (
            digest("cell", f"{path}.{attribute}", normalised(text)) in self.digests
        )

    def has_matter(self, key: str, text: str) -> bool:
        """Whether the front matter of the form says `text` of itself."""
        return bool(self.digests) and _matter(key, text) in self.digests

    def has_leftover(self, heading: str | None, text: str) -> bool:
        """Whether an unknown section of the form says `text`."""
        return bool(self.digests) and (
            digest("left", key_of(heading or ""), normalised(text)) in self.digests
        )


def matter_digests(front_matter: FrontMatter | None) -> frozenset[str]:
    """The digests of what the front matter of a form says."""
    entries = front_matter.entries if front_matter else ()
    return frozenset(_matter(entry.key, entry.value) for entry in entries)


def _matter(key: str, text: str) -> str:
    return digest("matter", key, text)


def _joined(items: Iterable[str]) -> str:
    return "\x1e".join(normalised(item) for item in items)


class Recorder(Blanks):
    """Takes everything it is asked about for the form's own text, and remembers it."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self._seen: set[str] = set()

    def has_value(self, path: str, text: str) -> bool:
        """Note the whole of a value, and each of its lines that is long enough to be told by."""
        self._seen.add(digest("value", path, normalised(text)))
        for line in text.split("\n"):
            # One or two words tell nothing, unless they announce what follows: "Example:".
            if len(line.split()) > 2 or line.rstrip().endswith(":"):  # noqa: PLR2004
                self._seen.add(digest("line", path, normalised(line)))
        return True

    def has_line(self, path: str, text: str) -> bool:
        """Note a line by itself."""
        self._seen.add(digest("line", path, normalised(text)))
        return True

    def has_list(self, path: str, items: Iterable[str]) -> bool:
        """Note a list."""
        self._seen.add(digest("list", path, _joined(items)))
        return True

    def has_cell(self, path: str, attribute: str, text: str) -> bool:
        """Note a cell of a row."""
        self._seen.add(digest("cell", f"{path}.{attribute}", normalised(text)))
        return True

    def has_leftover(self, heading: str | None, text: str) -> bool:
        """Note the text of an unknown section."""
        self._seen.add(digest("left", key_of(heading or ""), normalised(text)))
        return True

    def blanks(self) -> Blanks:
        """All that was noted."""
        return Blanks(frozenset(self._seen))
