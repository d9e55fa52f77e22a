"""How it was noticed, what was done, and what ended it."""

from __future__ import annotations

import attrs
import pendulum

from incidentkit.model import converters as c
from incidentkit.model.checklist import ChecklistItem
from incidentkit.model.hinted import hinted
from incidentkit.model.holder import Holder
from incidentkit.model.strict import is_a, strict


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Detection:
    """How the incident was noticed: a menu of methods, and the alert as Markdown source."""

    methods: tuple[ChecklistItem, ...] = attrs.field(
        default=(), converter=tuple[ChecklistItem, ...]
    )
    alert: str | None = attrs.field(default=None, converter=c.block)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Rollback(Holder):
    """Whether a change was rolled back: to which version, or why not."""

    performed: bool | None = attrs.field(default=None, converter=c.optional_flag)
    version: str | None = attrs.field(default=None, converter=c.line)
    reason: str | None = attrs.field(default=None, converter=c.line)
    evidence: str | None = attrs.field(default=None, converter=c.block)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Response:
    """What was done, step by step; every step is Markdown source."""

    immediate: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    investigation: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    mitigation: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    resolution: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    verification: tuple[str, ...] = attrs.field(default=(), converter=c.blocks)
    workarounds: str | None = attrs.field(default=None, converter=c.block)
    rollback: Rollback = attrs.field(default=Rollback(), validator=is_a(Rollback))


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Resolution(Holder):
    """The final fix and its deployment.

    `deployed_at` is a time with a fixed offset; where only a day is stated, `deployed_on` has it.
    `verified` is True for a pass, False for a fail, None where nothing is stated.
    """

    fix: str | None = attrs.field(default=None, converter=c.block)
    verification: str | None = attrs.field(default=None, converter=c.block)
    version: str | None = attrs.field(default=None, converter=c.line)
    deployed_at: pendulum.DateTime | None = attrs.field(default=None, converter=c.moment)
    deployed_on: pendulum.Date | None = attrs.field(default=None, converter=c.day)
    verified: bool | None = attrs.field(default=None, converter=c.optional_flag)

    def __attrs_post_init__(self) -> None:
        """A time says more than a day: never both."""
        super().__attrs_post_init__()
        if self.deployed_at is not None and self.deployed_on is not None:
            object.__setattr__(self, "deployed_on", None)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class FollowUp(Holder):
    """Whether a follow-up is required, and the issue that tracks it."""

    required: bool | None = attrs.field(default=None, converter=c.optional_flag)
    issue: str | None = attrs.field(default=None, converter=c.line)
