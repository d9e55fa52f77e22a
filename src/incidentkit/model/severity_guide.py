"""What a team promises for each severity, and how the time is counted."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Self, cast

import attrs
from attrs.validators import optional

from incidentkit.errors import InvalidValueError, excerpt, unexpected
from incidentkit.model import converters as c
from incidentkit.model.calendar import Calendar
from incidentkit.model.hinted import hinted
from incidentkit.model.milestone_names import MilestoneName, check_milestone_name
from incidentkit.model.severity import Severity, to_severity
from incidentkit.model.severity_level import TARGETS, SeverityLevel, compared
from incidentkit.model.strict import elements, is_a, mismatch, strict
from incidentkit.notation.severities import severity_code
from incidentkit.notation.text import plain_label

_DEFAULT_LEVELS: Final = tuple(
    SeverityLevel(
        code=code,
        name=name,
        response=dt.timedelta(minutes=response_minutes),
        resolution=dt.timedelta(hours=resolution_hours),
    )
    for code, name, response_minutes, resolution_hours in (
        ("P0", "Critical", 15, 4),
        ("P1", "High", 30, 24),
        ("P2", "Medium", 4 * 60, 72),
        ("P3", "Low", 24 * 60, 7 * 24),
    )
)

_CLOCK_START: Final = (MilestoneName.DETECTED, MilestoneName.DECLARED, MilestoneName.STARTED)
_REVIEW_START: Final = (MilestoneName.RESOLVED,)


class OnChange(enum.Enum):
    """What a change of severity does to the clock of the level that holds from then on."""

    KEEP_START = "keep_start"
    RESTART = "restart"


def _milestones(values: Iterable[MilestoneName | str]) -> tuple[MilestoneName, ...]:
    found: list[MilestoneName] = []
    for index, value in enumerate(elements(values, "several names of milestones")):
        try:
            check_milestone_name(value)
        except InvalidValueError as error:
            raise error.under(f"[{index}]") from None
        found.append(MilestoneName(str(value)))
    return tuple(dict.fromkeys(found))


def _told_apart(
    _guide: object, _field: attrs.Attribute[Any], levels: tuple[SeverityLevel, ...]
) -> None:
    """Refuse "SEV-1" beside "SEV1": an incident of either would be one of the first level.

    A table may have the very same code in two rows; the first counts.
    """
    known: dict[str, tuple[int, str]] = {}
    for index, level in enumerate(levels):
        usual = severity_code(level.code) if level.code is not None else None
        if usual is None or level.code is None:
            continue
        first, written = known.setdefault(usual, (index, level.code))
        if written != level.code:
            reason = f"{excerpt(level.code)} is the same code as {written!r} of levels[{first}]"
            raise InvalidValueError(reason, f"levels[{index}].code")


def _named_apart(
    _guide: object, _field: attrs.Attribute[Any], levels: tuple[SeverityLevel, ...]
) -> None:
    """Refuse two levels of one name or alias, unless both have a code: then that decides."""
    known: dict[str, int] = {}
    for index, level in enumerate(levels):
        for place, name in level.names():
            first = known.setdefault(compared(name), index)
            if first != index and None in (level.code, levels[first].code):
                reason = (
                    f"{excerpt(name)} is a name of levels[{first}], too,"
                    " and no code tells the two apart"
                )
                raise InvalidValueError(reason, f"levels[{index}].{place}")


def _on_change(value: OnChange | str) -> OnChange:
    return c.member(OnChange, value) or OnChange.KEEP_START


@hinted
@attrs.frozen(kw_only=True, eq=False, field_transformer=strict)
class SeverityGuide:
    """The levels of a severity guide in its order, and how time is counted towards their targets.

    The clock of response, mitigation and resolution starts with the first milestone of
    `clock_start` that has a time, by default detected, declared, started; `response_start`,
    `mitigation_start` and `resolution_start`, where they aren't empty, say so for one target. That
    of the review starts with the resolution, unless `review_start` says otherwise. Targets count in
    `hours`, around the clock where that is None. `on_change` says whether a change of severity
    keeps the start of the clock or starts it anew.
    """

    levels: tuple[SeverityLevel, ...] = attrs.field(
        default=(), converter=tuple[SeverityLevel, ...], validator=[_told_apart, _named_apart]
    )
    clock_start: tuple[MilestoneName, ...] = attrs.field(
        default=_CLOCK_START, converter=_milestones
    )
    response_start: tuple[MilestoneName, ...] = attrs.field(default=(), converter=_milestones)
    mitigation_start: tuple[MilestoneName, ...] = attrs.field(default=(), converter=_milestones)
    resolution_start: tuple[MilestoneName, ...] = attrs.field(default=(), converter=_milestones)
    review_start: tuple[MilestoneName, ...] = attrs.field(default=(), converter=_milestones)
    hours: Calendar | None = attrs.field(default=None, validator=optional(is_a(Calendar)))
    on_change: OnChange = attrs.field(default=OnChange.KEEP_START, converter=_on_change)

    @property
    def _identity(self) -> tuple[object, ...]:
        return tuple(getattr(self, field.name) for field in attrs.fields(SeverityGuide))

    def __eq__(self, other: object) -> bool:
        """Compare by what is promised; a `SeverityPolicy` is equal to the guide it was made of."""
        if not isinstance(other, SeverityGuide):
            return NotImplemented
        return self._identity == other._identity

    def __hash__(self) -> int:
        """Equal guides hash alike."""
        return hash(self._identity)

    @classmethod
    def default(cls) -> Self:
        """The levels for reports that bring none.

        P0 Critical 15 min / 4 h, P1 High 30 min / 24 h, P2 Medium 4 h / 72 h, P3 Low 24 h / 1 week.
        """
        return cls(levels=_DEFAULT_LEVELS)

    def starts_of(self, target: str) -> tuple[MilestoneName, ...]:
        """The milestones that start the clock of a target ("response"), the best first.

        Raises `InvalidValueError` for a target that there is none.
        """
        if target not in TARGETS:
            expected, name = f"one of {', '.join(TARGETS)}", "target"
            raise unexpected(expected, target, name)
        own: tuple[MilestoneName, ...] = getattr(self, f"{target}_start")
        usual = _REVIEW_START if target == "review" else self.clock_start or _CLOCK_START
        return own or usual

    def hours_of(self, level: SeverityLevel | None) -> Calendar | None:
        """The calendar in which the targets of a level count; None for around the clock.

        Raises `InvalidValueError` for what is no level: `level_for` has that of a severity.
        """
        if level is not None and not isinstance(cast("object", level), SeverityLevel):
            expected, name = "a SeverityLevel (level_for has that of a severity)", "level"
            raise unexpected(expected, level, name)
        own = level.hours if level is not None else None
        return own if own is not None else self.hours

    def level_for(self, severity: Severity | str | None) -> SeverityLevel | None:
        """The level that a severity means; None where there is none for it.

        A label with a code matches by code alone: by a level's own, else by an alias that is that
        code. Only a label without a code matches by name or alias, whatever the case, and only
        where levels of one code alone do. Of several levels of that code the first counts.
        """
        known = to_severity(severity)
        if known is None:
            return None
        code = known.code
        if code is None:
            return self._by_name(known)
        own = next((level for level in self.levels if level.has_code(code)), None)
        return own or _only([level for level in self.levels if level.has_code_alias(code)])

    def _by_name(self, severity: Severity) -> SeverityLevel | None:
        names = {plain_label(severity.label), severity.name or severity.label, severity.label}
        return _only([level for level in self.levels if any(map(level.has_name, names))])

    def with_aliases(self, translation: Mapping[str, str]) -> Self:
        """The policy that also knows labels of another scale: `{"SEV-1": "P0", "major": "P1"}`.

        Each label becomes an alias of the level that its translation means. Raises
        `InvalidValueError` where that is no level, or the label means another level already.
        """
        if not isinstance(cast("object", translation), Mapping):
            expected = 'labels and the levels they mean, like {"SEV-1": "P0"}'
            raise mismatch(expected, translation).under("translation")
        levels = list(self.levels)
        for label, meant in translation.items():
            level, known = self.level_for(meant), self.level_for(label)
            if level is None:
                reason = f"{excerpt(meant)} is no level"
                raise InvalidValueError(reason, f"[{label}]")
            if known is not None and known is not level:
                reason = f"{excerpt(label)} is {known.label!r} already"
                raise InvalidValueError(reason, f"[{label}]")
            if known is None:
                at = self.levels.index(level)
                aliases = (*levels[at].aliases, label)
                levels[at] = attrs.evolve(levels[at], aliases=aliases)
        return attrs.evolve(self, levels=tuple(levels))

    def translate(self, severity: Severity | str, to: SeverityGuide) -> SeverityLevel | None:
        """The level of another policy that is the same as that of `severity` here, or None.

        Two levels are the same where a code or an alias of one is a code or an alias of the other.
        Names are no reason: what one team calls critical, another calls high. None also where that
        would be several levels.
        """
        if not isinstance(cast("object", to), SeverityGuide):
            raise mismatch("a SeverityPolicy", to).under("to")
        level = self.level_for(severity)
        if level is None:
            return None
        known = (level.code, *level.aliases)
        found = {to.level_for(label) for label in known if label is not None}
        found |= {
            other
            for other in to.levels
            if any(
                self.level_for(label) is level for label in (other.code, *other.aliases) if label
            )
        }
        found.discard(None)
        return found.pop() if len(found) == 1 else None


def _only(found: Sequence[SeverityLevel]) -> SeverityLevel | None:
    """The first of the levels that a name means, unless it means levels of several codes."""
    return found[0] if len({level.code for level in found}) == 1 else None
