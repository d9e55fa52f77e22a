"""One level of a severity guide."""

from __future__ import annotations

import attrs
import pendulum

from incidentkit.model import converters as c
from incidentkit.model.holder import Holder
from incidentkit.model.strict import strict
from incidentkit.notation.severities import severity_code


@attrs.frozen(kw_only=True, field_transformer=strict)
class SeverityLevel(Holder):
    """A level such as P1 High, and how soon a team promises to respond and to resolve.

    `response` and `resolution` are None where none is promised, and where the text can't be read
    ("asap", kept in `unparsed`). `aliases` are other names or codes of the level.
    """

    code: str | None = attrs.field(default=None, converter=c.line)
    name: str | None = attrs.field(default=None, converter=c.line)
    description: str | None = attrs.field(default=None, converter=c.cell)
    response: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    resolution: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=c.lines)

    def has_code(self, code: str) -> bool:
        """True where `code`, in its usual form ("SEV-2"), is this level's, however it writes it."""
        return self.code is not None and code in {self.code, severity_code(self.code)}

    def has_code_alias(self, code: str) -> bool:
        """True where one of the aliases is `code`."""
        return any(severity_code(alias) == code for alias in self.aliases)

    def has_name(self, name: str) -> bool:
        """True where `name` is this level's name or one of its aliases, whatever the case."""
        wanted = name.casefold()
        return any(known.casefold() == wanted for known in (self.name or "", *self.aliases))
