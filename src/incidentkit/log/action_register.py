"""What was agreed after the incidents of a log: who does what until when, and what is late."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, Self, overload

import attrs
import pendulum

from incidentkit.display.counted import counted
from incidentkit.incident import Incident
from incidentkit.log.arguments import choice_of
from incidentkit.log.cards import action_card
from incidentkit.log.on_time import OnTime, Standing
from incidentkit.model import converters
from incidentkit.model.action_item import ActionItem
from incidentkit.model.given_incidents import each_incident
from incidentkit.model.status import ActionStatus
from incidentkit.notation.states import ActionState

_OVER: Final = (ActionState.DONE, ActionState.CANCELLED)


@attrs.frozen(kw_only=True)
class Action:
    """An action item with the incident it comes from.

    `path` and `incident_id` are the incident's, `position` is the place in its `action_items`,
    from 0, `incident_day` its day and `services` those it affected.
    """

    item: ActionItem
    position: int
    incident_id: str | None = None
    path: Path | None = None
    incident_day: pendulum.Date | None = None
    services: tuple[str, ...] = ()

    @property
    def description(self) -> str | None:
        """What is to be done."""
        return self.item.description

    @property
    def owner(self) -> str | None:
        """Who does it, as written."""
        return self.item.owner

    @property
    def due(self) -> pendulum.Date | None:
        """Until when; None where the report states no day, or none that can be read."""
        return self.item.due

    @property
    def status(self) -> ActionStatus | None:
        """Where it stands, as written; None where the report says nothing."""
        return self.item.status

    @property
    def done(self) -> bool:
        """True where the report says that it is done."""
        return self.item.done

    @property
    def open(self) -> bool:
        """True where the report says neither that it is done nor that it was cancelled."""
        return self.status is None or self.status.state not in _OVER

    def age(self, as_of: dt.date) -> pendulum.Duration | None:
        """From the day of the incident to `as_of`, in whole days.

        A report doesn't say when an item was agreed, so that it may be younger by the days until
        the review. None where the incident has no day or a later one. Raises `InvalidValueError`
        where `as_of` is no day.
        """
        day = converters.required_day(as_of)
        if self.incident_day is None or day < self.incident_day:
            return None
        return pendulum.Duration(days=day.toordinal() - self.incident_day.toordinal())

    def overdue(self, as_of: dt.date) -> bool | None:
        """Whether it is open on `as_of` and was due before.

        As far as the report says: an item that was done since then, and not ticked, is overdue.
        None for an open item without a due day, and for a mere proposal, which nobody promised.
        Raises `InvalidValueError` where `as_of` is no day.
        """
        day = converters.required_day(as_of)
        if not self.open:
            return False
        proposed = self.status is not None and self.status.state is ActionState.PROPOSED
        return None if self.due is None or proposed else self.due < day

    def standing(self, as_of: dt.date) -> Standing:
        """What can be known on `as_of` about whether it was done in time; see `OnTime`.

        Raises `InvalidValueError` where `as_of` is no day.
        """
        day = converters.required_day(as_of)
        if self.incident_day is not None and day < self.incident_day:
            return Standing.NOT_YET
        if self.status is not None and self.status.state is ActionState.CANCELLED:
            return Standing.CANCELLED
        if self.due is None or (late := self.overdue(day)) is None:
            return Standing.NO_PROMISE
        if self.done:
            return Standing.ON_TIME if day <= self.due else Standing.DONE_SOME_DAY
        return self._standing_open(late=late)

    def _standing_open(self, *, late: bool) -> Standing:
        if not late:
            return Standing.PENDING
        return Standing.UNSAID if self.status is None else Standing.LATE


@attrs.frozen(repr=False)
class ActionRegister(Sequence[Action]):
    """The action items of a log, in its order and that of each report.

    Nothing in it depends on the day on which it is looked at: what does, takes that day.
    """

    actions: tuple[Action, ...] = attrs.field(default=(), converter=tuple[Action, ...])

    @classmethod
    def of(cls, incidents: Iterable[Incident]) -> Self:
        """The action items of `incidents`; raises `InvalidValueError` for what are none."""
        known = each_incident(incidents, "action_items")
        return cls(action for incident in known for action in _actions_of(incident))

    def __len__(self) -> int:
        return len(self.actions)

    @overload
    def __getitem__(self, index: int) -> Action: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> Action | Self:
        found = self.actions[index]
        return found if isinstance(found, Action) else type(self)(found)

    def __iter__(self) -> Iterator[Action]:
        return iter(self.actions)

    def __repr__(self) -> str:
        return f"<ActionRegister: {counted(len(self), 'action item')}, {len(self.open):,} open>"

    def _repr_html_(self) -> str:
        """The first open items as a table in a notebook."""
        return action_card(self.actions)

    def filter(self, wanted: Callable[[Action], Any]) -> Self:
        """The items for which `wanted` is true.

        Raises `InvalidValueError` where `wanted` is no function.
        """
        return type(self)(filter(choice_of(wanted, "wanted", "an action"), self.actions))

    @property
    def open(self) -> Self:
        """The items of which no report says that they are done or cancelled."""
        return self.filter(lambda action: action.open)

    def overdue(self, as_of: dt.date) -> Self:
        """The open items that were due before `as_of`; see `Action.overdue`.

        Raises `InvalidValueError` where `as_of` is no day.
        """
        return self.filter(lambda action: action.overdue(as_of))

    def on_time(self, as_of: dt.date) -> OnTime:
        """How many were done in time, `as_of` being the day on which the reports stood so.

        Raises `InvalidValueError` where `as_of` is no day.
        """
        counts = Counter(action.standing(as_of).value for action in self.actions)
        return OnTime(as_of=converters.required_day(as_of), **counts)

    def on_time_rate(self, as_of: dt.date) -> float | None:
        """The share done in time, 0 to 1; None where reports can't tell, then see `on_time`.

        Raises `InvalidValueError` where `as_of` is no day.
        """
        return self.on_time(as_of).rate

    def by_owner(self) -> dict[str | None, Self]:
        """The items of each owner as written, in the order of names; None has those without."""
        return self._by(lambda action: (action.owner,))

    def by_service(self) -> dict[str | None, Self]:
        """The items by service that the incident affected; None has those that affected none.

        An item is with each of the services of its incident.
        """
        return self._by(lambda action: action.services or (None,))

    def _by(self, keys: Callable[[Action], Iterable[str | None]]) -> dict[str | None, Self]:
        groups: dict[str | None, list[Action]] = {}
        for action in self.actions:
            for key in keys(action):
                groups.setdefault(key, []).append(action)
        order = sorted(groups, key=lambda key: (key is None, key or ""))
        return {key: type(self)(groups[key]) for key in order}


def _actions_of(incident: Incident) -> Iterator[Action]:
    services = tuple(dict.fromkeys(s.name for s in incident.services if s.affected))
    for position, item in enumerate(incident.action_items):
        yield Action(
            item=item,
            position=position,
            incident_id=incident.id,
            path=incident.path,
            incident_day=incident.day,
            services=services,
        )
