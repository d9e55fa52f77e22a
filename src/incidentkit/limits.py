"""How much a caller is willing to read: checked before any work is done."""

from __future__ import annotations

from typing import cast

import attrs

from incidentkit.errors import InvalidValueError, LimitExceeded


@attrs.frozen(kw_only=True)
class Limits:
    """Sizes above which reading refuses with `LimitExceeded`; the defaults fit any real report."""

    document_chars: int = 4 * 1024 * 1024
    document_lines: int = 100_000
    json_chars: int = 16 * 1024 * 1024
    json_depth: int = 32
    json_digits: int = 18

    def check_document(self, text: str) -> None:
        """Raise `LimitExceeded` where `text` has too many characters or lines.

        `InvalidValueError` for what is no text, such as the bytes of a file.
        """
        given = cast("object", text)
        if not isinstance(given, str):
            kind = type(given).__name__
            raise InvalidValueError(f"expected text, got {kind}; `from_file` reads files")
        if len(text) > self.document_chars:
            what = "document characters"
            raise LimitExceeded(what, len(text), self.document_chars)
        lines = text.count("\n") + text.count("\r") - text.count("\r\n") + 1
        if lines > self.document_lines:
            what = "document lines"
            raise LimitExceeded(what, lines, self.document_lines)


DEFAULT_LIMITS = Limits()
