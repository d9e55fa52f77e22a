"""Everything that shows itself as HTML, holding one text wherever a text can be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pendulum

from incidentkit import (
    ActionItem,
    Impact,
    Incident,
    IncidentLog,
    Person,
    Reference,
    Section,
    SeverityLevel,
    SeverityPolicy,
    TimelineEvent,
)

_AT = pendulum.datetime(2024, 1, 15, 14, 32)


def incident_saying(text: str) -> Incident:
    """An incident that says `text` everywhere."""
    return Incident(
        id=text,
        title=text,
        severity=f"P1 {text}",
        status=text,
        path=Path(text.replace("\0", "").replace("/", "\u2044") or "x"),
        summary=text,
        date=_AT.date(),
        started_at=_AT,
        detected_at=_AT.add(minutes=5),
        resolved_at=_AT.add(hours=2),
        detected_by=text,
        impact=Impact(customers=text, sla=text),
        people=(Person(name=text, role=text),),
        timeline=(
            TimelineEvent(at=_AT, description=text, action=text, actor=text, extra={text: text}),
        ),
        action_items=(ActionItem(description=text, owner=text, status=text, due=_AT.date()),),
        references=(Reference(label=text, target=text),),
        sections=(Section(heading=text, body=text),),
        unparsed={"closed_at": text},
    )


def cards(text: str) -> Iterator[str]:
    """The HTML of everything that has some."""
    incident = incident_saying(text)
    soon = dt.timedelta(minutes=15)
    level = SeverityLevel(code="P1", name=text, description=text, response=soon, resolution=soon)
    policy = SeverityPolicy(levels=(level,))
    log = IncidentLog([incident, incident.evolve(severity="P2")])
    shown: tuple[Any, ...] = (
        incident,
        log,
        log.actions,
        log.mttr(),
        log.metrics(by="severity"),
        log.metrics(by="status"),
        log.mttr().compare(log[:1].mttr()),
        policy.evaluate(incident),
    )
    for value in shown:
        yield value._repr_html_()
