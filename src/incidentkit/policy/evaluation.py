"""Holding an incident against a severity guide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final, TypeAlias, cast

from incidentkit.errors import InvalidValueError
from incidentkit.model.converters import moment
from incidentkit.model.given_incidents import one_incident
from incidentkit.model.severity_change import SeverityChange
from incidentkit.model.severity_guide import SeverityGuide
from incidentkit.model.severity_level import TARGETS
from incidentkit.model.strict import mismatch, several
from incidentkit.policy.assessable import Assessable
from incidentkit.policy.case import Case
from incidentkit.policy.changes import course_of, course_told
from incidentkit.policy.pauses import Pause
from incidentkit.policy.verdict import ALWAYS, Evaluation, breached_of

Pauses: TypeAlias = Iterable[Pause | tuple[dt.datetime, dt.datetime | None]]

_PAIR: Final = 2


def evaluate(
    guide: SeverityGuide,
    incident: Assessable,
    as_of: dt.datetime | None = None,
    *,
    pauses: Pauses = (),
    changes: Iterable[SeverityChange] | None = None,
) -> Evaluation:
    """Hold `incident` against `guide`; see `SeverityPolicy.evaluate`."""
    try:
        until = moment(as_of)
    except InvalidValueError as error:
        raise error.under("as_of") from None
    one_incident(incident, "milestones")
    notes: tuple[str, ...] = ()
    if changes is None:
        course, notes = course_told(incident.severity, getattr(incident, "timeline", ()))
    else:
        course = course_of(incident.severity, _named("changes", changes, SeverityChange))
    level = guide.level_for(incident.severity)
    case = Case(guide, level, incident, course, until, _pauses(pauses))
    return Evaluation(
        level=level,
        response=case.outcome("response"),
        mitigation=case.outcome("mitigation"),
        resolution=case.outcome("resolution"),
        review=case.outcome("review"),
        changes=course.changes,
        notes=notes,
    )


def is_breached(
    guide: SeverityGuide, incident: Assessable, as_of: dt.datetime | None = None
) -> bool | None:
    """What `evaluate(guide, incident, as_of).breached` is, without working out the rest of it."""
    course, _ = course_told(incident.severity, getattr(incident, "timeline", ()))
    case = Case(guide, guide.level_for(incident.severity), incident, course, moment(as_of), ())
    decided = {name: case.decided(name) for name in TARGETS}
    return breached_of(
        one.verdict.breached for name, one in decided.items() if name in ALWAYS or one.has_target
    )


def _named(name: str, values: Any, kind: type[Any]) -> tuple[Any, ...]:  # noqa: ANN401
    try:
        return several(kind, values)
    except InvalidValueError as error:
        raise error.under(name) from None


def _pauses(values: Pauses) -> tuple[Pause, ...]:
    if not isinstance(cast("object", values), Iterable):
        expected, name = "several pauses", "pauses"
        raise mismatch(expected, values).under(name)
    found: list[object] = []
    for index, value in enumerate(values):
        try:
            found.append(_paused(value) if isinstance(value, tuple) else value)
        except InvalidValueError as error:
            raise error.under(f"[{index}]").under("pauses") from None
    return _named("pauses", found, Pause)


def _paused(pair: tuple[Any, ...]) -> Pause:
    if len(pair) != _PAIR:
        reason = f"expected a start and an end, got {len(pair)} values"
        raise InvalidValueError(reason)
    return Pause(start=pair[0], end=pair[1])
