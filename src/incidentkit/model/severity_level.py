"""One level of a severity guide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs
import pendulum
from attrs.validators import optional

from incidentkit.model import converters as c
from incidentkit.model.calendar import Calendar
from incidentkit.model.hinted import hinted
from incidentkit.model.holder import Holder
from incidentkit.model.strict import is_a, strict
from incidentkit.notation.severities import severity_code
from incidentkit.notation.text import plain_label

TARGETS: Final = ("response", "mitigation", "resolution", "review")
"""The attributes of a level that are targets."""


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class SeverityLevel(Holder):
    """A level such as P1 High, and how soon a team promises to respond and to resolve.

    `response`, `resolution`, `mitigation` and `review` are None where nothing is promised, and
    where the text can't be read ("asap", kept in `unparsed`). `aliases` are other names or codes of
    the level, those of another scale among them. `hours` is the calendar in which the targets of
    this level count, where it is not that of the policy.
    """

    code: str | None = attrs.field(default=None, converter=c.line)
    name: str | None = attrs.field(default=None, converter=c.line)
    description: str | None = attrs.field(default=None, converter=c.cell)
    response: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    resolution: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    mitigation: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    review: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=c.lines)
    hours: Calendar | None = attrs.field(default=None, validator=optional(is_a(Calendar)))

    @property
    def label(self) -> str:
        """Code and name as one text: "P1 High"."""
        return " ".join(filter(None, (self.code, self.name)))

    def has_code(self, code: str) -> bool:
        """True where `code`, in its usual form ("SEV-2"), is this level's, however it writes it."""
        return self.code is not None and code in {self.code, severity_code(self.code)}

    def has_code_alias(self, code: str) -> bool:
        """True where one of the aliases is `code`."""
        return any(severity_code(alias) == code for alias in self.aliases)

    def has_name(self, name: str) -> bool:
        """True where `name` is this level's name or one of its aliases, whatever the case.

        An emoji is a name where an alias is that emoji and nothing else.
        """
        return compared(name) in {compared(known) for _, known in self.names()} - {""}

    def names(self) -> Iterator[tuple[str, str]]:
        """Name and aliases, each behind its path in the level."""
        if self.name:
            yield "name", self.name
        for index, alias in enumerate(self.aliases):
            yield f"aliases[{index}]", alias


def compared(name: str) -> str:
    """A name as names are compared; an emoji with its selector of a picture is that emoji."""
    return (plain_label(name) or name).casefold().replace("\ufe0f", "")
