"""The columns of record tables, and the labels of the same facts in bullets."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache

import attrs

from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.entries import Codec, Slot, names
from incidentkit.model.frozen_map import FrozenMap

EXTRA = "extra"
"""Where the cells of a column stand that means no attribute."""


@attrs.frozen(kw_only=True, eq=False)
class Column:
    """One attribute of a record, how its text is read, and the column heads that name it.

    The heads of a `weak` one have other meanings, too: it counts only where its cells say so.
    """

    attribute: str
    codec: Codec
    known_as: str
    weak: bool = False

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The names as the vocabulary compares them."""
        return tuple(key_of(name) for name in names(self.known_as))


@attrs.frozen(kw_only=True, eq=False)
class Record:
    """The columns of one kind of record; a table needs one of `main` to be read as such."""

    columns: tuple[Column, ...]
    main: frozenset[str]
    meaningless: frozenset[str] = frozenset()
    """The keys of heads that name none of the columns, though they are among their names."""

    @cached_property
    def codecs(self) -> Mapping[str, Codec]:
        """How the text of each attribute is read."""
        return {column.attribute: column.codec for column in self.columns}

    @cached_property
    def _by_key(self) -> Mapping[str, Column]:
        named = ((key, column) for column in reversed(self.columns) for key in column.keys)
        return {key: column for key, column in named if key not in self.meaningless}

    def column(self, key: str) -> Column | None:
        """The column that `key` names; None for an unknown one."""
        return self._by_key.get(key)


def _column(attribute: str, codec: Codec, known_as: str, *, weak: bool = False) -> Column:
    return Column(attribute=attribute, codec=codec, known_as=known_as, weak=weak)


TIMELINE = Record(
    main=frozenset(("description", "action")),
    columns=(
        _column(
            "at",
            Codec.MILESTONE,
            "time | timestamp | when | date/time | date and time | datetime | time stamp | t"
            " | time of event | offset | relative time | elapsed | approx time "
            "| approximate time | date & time | clock | ts",
        ),
        _column("on", Codec.DAY, "date"),
        _column("on", Codec.DAY, "day", weak=True),
        _column(
            "description",
            Codec.LINE,
            "event | description | what happened | what | events | details | detail | activity"
            " | observation | note | notes | event description | message | what we saw | milestone"
            " | occurrence | summary | evidence | log entry",
        ),
        _column(
            "action",
            Codec.LINE,
            "action taken | actions taken | action | actions | response | action/impact",
        ),
        _column(
            "actor",
            Codec.LINE,
            "owner | actor | who | person | by | responder | assignee | responsible | who/what"
            " | by whom",
        ),
    ),
)

ACTIONS = Record(
    main=frozenset(("description",)),
    columns=(
        _column("id", Codec.LINE, "id | # | no | ref | ticket | nr | number | key"),
        _column(
            "description",
            Codec.LINE,
            "action item | action | actions | task | item | description | what | action items"
            " | follow-up | follow up | recommendation | improvement | todo | to do | work item"
            " | corrective action | preventive action | measure | remediation | change | fix"
            " | mitigation | deliverable | initiative | follow-up action | remediation item"
            " | repair item | action point | short description | proposal | idea | ai"
            " | title | subject | follow-up title | summary | countermeasure | countermeasures"
            " | sub-task | subtask",
        ),
        _column("type", Codec.LINE, "type | category"),
        _column(
            "owner",
            Codec.PERSON,
            "owner | action owner | owning team | assignee | assigned to | who | responsible "
            "| dri | owner(s) | owners | lead"
            " | responsible party | assigned | owned by | champion | accountable | by whom",
        ),
        _column(
            "due",
            Codec.DAY,
            "due date | due | deadline | target date | by when | when | target | eta | due by"
            " | target completion | completion date | timeline | date",
        ),
        _column("due", Codec.DAY, "by", weak=True),
        _column(
            "status",
            Codec.STATUS,
            "status | state | progress | done | completed | rag status",
        ),
        _column("priority", Codec.LINE, "priority | prio | pri"),
        _column("horizon", Codec.LINE, "horizon | timeframe"),
    ),
)

SERVICE_IMPACTS = Record(
    main=frozenset(("name",)),
    columns=(
        _column("name", Codec.LINE, "service | system | component"),
        _column("impact", Codec.LINE, "impact level | impact"),
        _column("availability", Codec.LINE, "availability"),
        _column("recovery_time", Codec.LINE, "recovery time | time to recover | recovery"),
    ),
)

METRIC_CHANGES = Record(
    main=frozenset(("metric",)),
    columns=(
        _column("metric", Codec.LINE, "metric"),
        _column("before", Codec.LINE, "before | before incident"),
        _column("during", Codec.LINE, "during | during incident"),
        _column("after", Codec.LINE, "after | after mitigation | after incident"),
    ),
)

POLICY = Record(
    main=frozenset(("code",)),
    columns=(
        _column(
            "code",
            Codec.LINE,
            "severity | level | severity level | code | sev | priority | priority level",
        ),
        _column("name", Codec.LINE, "name"),
        _column("aliases", Codec.LINES, "aliases | alias | also called | also known as"),
        _column("description", Codec.LINE, "description | definition | criteria"),
        _column(
            "response",
            Codec.DURATION,
            "response sla | response | response time | response target | target response time"
            " | target response | time to respond | respond within | initial response"
            " | first response | first response time | initial response time | acknowledge within"
            " | acknowledgement | acknowledgment | time to acknowledge | acknowledgement time",
        ),
        _column(
            "mitigation",
            Codec.DURATION,
            "mitigation sla | mitigation | mitigation time | mitigation target"
            " | target mitigation time | time to mitigate | mitigate within",
        ),
        _column(
            "resolution",
            Codec.DURATION,
            "resolution sla | resolution | resolution time | resolution target"
            " | target resolution time | target resolution | time to resolve | resolve within",
        ),
        _column(
            "review",
            Codec.DURATION,
            "review sla | review | review within | review target | post-mortem | postmortem"
            " | post-mortem within | postmortem within | post-incident review",
        ),
    ),
)

RECORDS = {
    Codec.TIMELINE: TIMELINE,
    Codec.ACTIONS: ACTIONS,
    Codec.SERVICE_IMPACTS: SERVICE_IMPACTS,
    Codec.METRIC_CHANGES: METRIC_CHANGES,
    Codec.POLICY: POLICY,
}
"""Which record a slot's rows are read as."""


def record_of(slot: Slot) -> Record:
    """The record that a slot's rows are read as, with the column heads that a template adds."""
    return _extended(slot.codec, slot.columns) if slot.columns else RECORDS[slot.codec]


@lru_cache(maxsize=64)
def _extended(codec: Codec, heads: FrozenMap[str]) -> Record:
    record = RECORDS[codec]
    added = tuple(
        attrs.evolve(column, known_as=head)
        for head, attribute in heads.items()
        for column in record.columns
        if column.attribute == attribute
    )
    meaningless = frozenset(key_of(head) for head, path in heads.items() if path == EXTRA)
    return attrs.evolve(record, columns=(*added, *record.columns), meaningless=meaningless)
