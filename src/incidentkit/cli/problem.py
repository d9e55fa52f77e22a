"""A finding in a file, as the formats print it."""

from __future__ import annotations

import hashlib
import re
from typing import Final

import attrs

from incidentkit.cli.replacements import Replacement

NAMELESS: Final = "<stdin>"
"""What stands for the file of a report that came from standard input."""
_INDEX: Final = re.compile(r"\[\d+\]")


@attrs.frozen(kw_only=True)
class Problem:
    """One thing to be said about a file.

    `file` is relative to where the command runs, with slashes; `line` and `column` count from 1
    and are None where the whole file is meant. `level` is "error", "warning" or "info".
    """

    file: str
    code: str
    level: str
    message: str
    attribute: str = ""
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    excerpt: str = ""
    fix: tuple[Replacement, ...] = ()
    """What puts it right; empty where that takes somebody who knows."""

    @property
    def fingerprint(self) -> str:
        """What stays the same while the document changes around it.

        It is made of the file, the code, the attribute without its index, and the text of the
        line: not of the line's number, and not of the message, which may name other lines.
        """
        return self.fingerprint_as(self.file)

    def fingerprint_as(self, file: str) -> str:
        """The fingerprint under another name of the file, such as one that isn't relative to here.

        What was read from standard input has no file, and always the same name.
        """
        parts = (file, self.code, _INDEX.sub("[]", self.attribute), self.excerpt.strip())
        return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]

    def __str__(self) -> str:
        """`file:line:column: level: message [code]`."""
        at = "" if self.line is None else f":{self.line}:{self.column or 1}"
        return f"{self.file}{at}: {self.level}: {self.message} [{self.code}]"
