"""What was learned, and the meeting that said so."""

from __future__ import annotations

import attrs
import pendulum

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.holder import Holder
from incidentkit.model.strict import strict


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Lesson:
    """A lesson, what was learned by it, and how it will be applied; Markdown source."""

    text: str = attrs.field(converter=c.required_block)
    learned: str | None = attrs.field(default=None, converter=c.block)
    application: str | None = attrs.field(default=None, converter=c.block)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Lessons:
    """What went well, what did not, and what follows; Markdown source."""

    went_well: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    could_improve: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    went_wrong: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    lucky: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    surprises: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    learned: tuple[Lesson, ...] = attrs.field(default=(), converter=tuple[Lesson, ...])


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Review(Holder):
    """The review meeting.

    `scheduled_at` is a time with a fixed offset; where only a day is stated, `scheduled_on` has it.
    """

    scheduled_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    scheduled_on: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    duration: pendulum.Duration | None = attrs.field(default=None, converter=c.duration)
    attendees: tuple[str, ...] = attrs.field(default=(), converter=c.lines)
    recording: str | None = attrs.field(default=None, converter=c.line)
    notes: str | None = attrs.field(default=None, converter=c.line)
    discussion: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)

    def __attrs_post_init__(self) -> None:
        """A time says more than a day: never both."""
        super().__attrs_post_init__()
        if self.scheduled_at is not None and self.scheduled_on is not None:
            object.__setattr__(self, "scheduled_on", None)
