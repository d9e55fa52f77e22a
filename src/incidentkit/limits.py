"""How much a caller is willing to read: checked before any work is done."""

from __future__ import annotations

from typing import cast

import attrs

from incidentkit.errors import InvalidValueError, LimitExceeded, unexpected


def _size(_limits: object, field: attrs.Attribute[int], value: object) -> None:
    if not isinstance(value, int) or value < 0:
        expected = "a number of 0 or more"
        raise unexpected(expected, value, field.name)


@attrs.frozen(kw_only=True)
class Limits:
    """Sizes above which reading refuses with `LimitExceeded`; the defaults fit any real report.

    Raises `InvalidValueError` for a size that is no whole number of 0 or more.
    """

    document_chars: int = attrs.field(default=4 * 1024 * 1024, validator=_size)
    document_lines: int = attrs.field(default=100_000, validator=_size)
    json_chars: int = attrs.field(default=16 * 1024 * 1024, validator=_size)
    json_depth: int = attrs.field(default=32, validator=_size)
    json_digits: int = attrs.field(default=18, validator=_size)

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


def given_limits(limits: object) -> Limits:
    """The argument `limits`; None is none, for nothing is read without a limit."""
    if not isinstance(limits, Limits):
        expected, name = "Limits, or nothing for those that fit any real report", "limits"
        raise unexpected(expected, limits, name)
    return limits
