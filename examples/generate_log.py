"""Write a folder of made-up post-mortems: 18 months of one company, in five house formats.

    python generate_log.py FOLDER [--count 64] [--seed 18] [--workers 1]

A report takes about a twentieth of a second: each is rendered into its form, read again and
compared before it is written. Several workers share that out.

The same count and seed give the same files, by however many workers. Durations are lognormal; in
the second half they are 15% shorter, which 64 incidents can't show. As in real folders, two months
have no incident, some reports contradict themselves or leave out milestones, the last three were
written before the end, and among them are two drills, one false alarm, and an incident that was
reported twice.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from incidentkit import (
    ActionItem,
    AffectedService,
    Impact,
    Incident,
    Lesson,
    Lessons,
    Person,
    Response,
    RootCause,
    TimelineEvent,
)

TEXTS = Path(__file__).with_name("incident_texts.toml")
FORMS = ("basic", "postmortem", "sev", "spark", "virtualfusion")
FIRST_MONTH, MONTHS = date(2024, 1, 1), 18
QUIET = (date(2024, 8, 1), date(2025, 2, 1))
IMPROVED_FROM, IMPROVEMENT = datetime(2024, 10, 1, tzinfo=UTC), 0.85

# The four levels as each form writes them.
SEVERITIES = {
    "basic": ("P0", "P1", "P2", "P3"),
    "postmortem": ("P0 (Critical)", "P1 (High)", "P2 (Medium)", "P3 (Low)"),
    "sev": ("SEV-1", "SEV-2", "SEV-2", "SEV-3"),
    "spark": ("🔴 Critical", "🟡 Major", "🟡 Major", "🟢 Minor"),
    "virtualfusion": ("P0 (Critical)", "P1 (High)", "P2 (Medium)", "P3 (Low)"),
}
SHARES = (8, 26, 40, 26)
MEDIAN_MINUTES = (70, 110, 190, 420)
SPREAD = 0.95
LAG_MINUTES, LAG_SPREAD = 7, 1.1
ANSWER_MINUTES, ANSWER_SPREAD = 6, 0.8
HITS_TWO, HAS_OWNER, HAS_DUE_DATE = 0.4, 0.85, 0.8

FEWEST = 20
TOLD_EVERY = 200
DRILLS, FALSE_ALARM = (9, 17), 13


class Clock(NamedTuple):
    """When things happened."""

    started: datetime
    detected: datetime
    acknowledged: datetime
    declared: datetime
    identified: datetime
    mitigated: datetime
    recovered: datetime
    resolved: datetime


def generate(count: int = 64, seed: int = 18) -> list[Incident]:
    """The incidents in order of time, each with the form and the file name it is written to.

    At least 20 of them, so that every kind of flaw finds its place.
    """
    if count < FEWEST:
        raise ValueError(f"{count} incidents are too few; {FEWEST} are the fewest")
    draw = Random(seed)  # noqa: S311 -- repeatable, not secret
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    starts = sorted(_start(draw) for _ in range(count - 1))
    found = [_incident(n, start, texts, draw) for n, start in enumerate(starts)]
    found = [_flawed(n, _marked(n, incident)) for n, incident in enumerate(found)]
    found[-3:] = map(_open, found[-3:], ("Investigating", "Identified", "Monitoring"), (2, 3, 4))
    return [*found, _twice(found[count // 3])]


def write(folder: Path, incidents: list[Incident], workers: int = 1) -> Iterator[Path]:
    """Write each incident in its own form below `folder`, and give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    if workers == 1:
        yield from (_written(folder, incident) for incident in incidents)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(partial(_written, folder), incidents, chunksize=20)


def _written(folder: Path, incident: Incident) -> Path:
    path = folder / (incident.path or "incident.md")
    path.write_text(incident.to_markdown(), encoding="utf-8", newline="\n")
    return path


def _start(draw: Random) -> datetime:
    while True:
        month = draw.randrange(MONTHS)
        first = FIRST_MONTH.replace(year=2024 + month // 12, month=month % 12 + 1)
        if first not in QUIET:
            hour = draw.choices(range(24), weights=(*[2] * 6, *[5] * 14, *[3] * 4))[0]
            day = timedelta(days=draw.randrange(28), minutes=draw.randrange(60), hours=hour)
            return datetime(first.year, first.month, 1, tzinfo=UTC) + day


def _minutes(draw: Random, median: float, spread: float) -> timedelta:
    return timedelta(minutes=max(1, round(median * draw.lognormvariate(0, spread))))


def _clock(start: datetime, level: int, draw: Random) -> Clock:
    factor = IMPROVEMENT if start >= IMPROVED_FROM else 1.0
    detected = start + _minutes(draw, LAG_MINUTES, LAG_SPREAD)
    acknowledged = detected + _minutes(draw, ANSWER_MINUTES * (1 + level), ANSWER_SPREAD)
    least = acknowledged - start + timedelta(minutes=10)
    total = max(_minutes(draw, MEDIAN_MINUTES[level] * factor, SPREAD), least)
    left = start + total - acknowledged
    identified = acknowledged + _part(left, draw.uniform(0.2, 0.5))
    mitigated = acknowledged + _part(left, draw.uniform(0.6, 0.85))
    resolved = start + total
    declared = acknowledged + _part(identified - acknowledged, 0.3)
    recovered = mitigated + _part(resolved - mitigated, 0.6)
    return Clock(
        start, detected, acknowledged, declared, identified, mitigated, recovered, resolved
    )


def _part(whole: timedelta, share: float) -> timedelta:
    return timedelta(minutes=max(1, int(whole / timedelta(minutes=1) * share)))


def _incident(number: int, start: datetime, texts: dict[str, Any], draw: Random) -> Incident:
    form = FORMS[number % len(FORMS)]
    level = draw.choices(range(4), weights=SHARES)[0]
    team = draw.choice(texts["teams"])
    service, other = draw.sample(team["services"], 2)
    cause = _filled(draw.choice(texts["causes"]), {"{service}": service, "{other}": other})
    lead, helper = draw.sample(team["people"], 2)
    local = start.astimezone(ZoneInfo(team["zone"]))
    clock = _clock(local, level, draw)
    id_ = f"INC-{local:%Y-%m-%d}-{number + 1:03}"
    hit = (service, other) if draw.random() < HITS_TWO else (service,)
    over = None if form == "spark" else "Final" if form == "sev" else "Resolved"
    return Incident(
        template=form,
        path=f"{id_.lower()}.md",
        id=id_,
        title=cause["title"],
        severity=SEVERITIES[form][level],
        status=over,
        final_status="Resolved" if form == "spark" else None,
        date=local.date(),
        started_at=clock.started,
        detected_at=clock.detected,
        resolved_at=clock.resolved,
        stated_duration=None if form == "basic" else clock.resolved - clock.started,
        people=(
            Person(role="Incident Commander", name=lead),
            Person(role="Author" if form == "sev" else "Contributor", name=helper),
        ),
        services=tuple(AffectedService(name=name) for name in hit),
        summary=cause["summary"],
        impact=Impact(
            users_affected=f"{draw.randrange(2, 90) * 10 ** (4 - level) // 10:,} customers"
        ),
        timeline=_timeline(clock, cause, lead, helper),
        root_cause=RootCause(
            summary=cause["cause"] if form in ("postmortem", "spark") else None,
            why=cause["why"],
            contributing_factors=tuple(cause["factors"]),
        ),
        response=Response(mitigation=(f"{cause['step']}.",)),
        action_items=_actions(cause, (lead, helper), local.date(), form, draw),
        lessons=Lessons(
            went_well=(cause["well"],),
            could_improve=(cause["improve"],),
            learned=(Lesson(text=cause["fix"]),) if form == "sev" else (),
        ),
    )


def _filled(text: Any, names: dict[str, str]) -> Any:  # noqa: ANN401 -- texts, however deep
    if isinstance(text, dict):
        return {key: _filled(value, names) for key, value in text.items()}
    if isinstance(text, list):
        return [_filled(value, names) for value in text]
    for mark, name in names.items():
        text = text.replace(mark, name)
    return text


def _timeline(
    clock: Clock, cause: dict[str, Any], lead: str, helper: str
) -> tuple[TimelineEvent, ...]:
    rows = (
        (clock.detected, f"Alert fired: {cause['alert']}", None),
        (clock.acknowledged, f"{lead} acknowledged the page", lead),
        (clock.declared, "Incident declared", helper),
        (clock.identified, f"Root cause identified: {cause['cause']}", helper),
        (clock.mitigated, f"Mitigation applied: {cause['step']}", lead),
        (clock.recovered, "Service restored", helper),
        (clock.resolved, "Incident resolved", lead),
    )
    return tuple(TimelineEvent(at=at, description=said, actor=who) for at, said, who in rows)


def _actions(
    cause: dict[str, Any], owners: tuple[str, str], day: date, form: str, draw: Random
) -> tuple[ActionItem, ...]:
    boxes = form in ("basic", "sev", "virtualfusion")
    statuses = ("Done", None) if boxes else ("Done", "In Progress", "Open")
    return tuple(
        ActionItem(
            description=said,
            owner=owners[index % 2] if draw.random() < HAS_OWNER else None,
            due=_due(day, draw) if draw.random() < HAS_DUE_DATE else None,
            status=draw.choice(statuses),
        )
        for index, said in enumerate(cause["actions"])
    )


def _due(day: date, draw: Random) -> date:
    return day + timedelta(weeks=draw.randrange(1, 9))


def _marked(number: int, incident: Incident) -> Incident:
    """The incident, or what turned out to be none."""
    mark = "[Drill] " if number in DRILLS else "[False alarm] " if number == FALSE_ALARM else ""
    return incident.evolve(title=f"{mark}{incident.title}")


def _flawed(number: int, incident: Incident) -> Incident:
    """The incident with what reports get wrong, a flaw for some numbers each."""
    match number % 12:
        case 2:
            wrong = (incident.stated_duration or timedelta(hours=1)) * 2 + timedelta(minutes=15)
            return incident.evolve(stated_duration=wrong)
        case 5:
            lag = incident.detection_lag if number % 8 == number % 12 else None
            rows = tuple(event for event in incident.timeline if event.at != incident.detected_at)
            return incident.evolve(detected_at=None, stated_detection_lag=lag, timeline=rows)
        case 7:
            return incident.evolve(started_at=None)
        case 10:
            return incident.evolve(resolved_at=None, timeline=incident.timeline[:-1])
        case _:
            return incident


def _open(incident: Incident, status: str, rows: int) -> Incident:
    """The incident as it was reported before its end, when so many rows were written."""
    return incident.evolve(
        status=status,
        final_status=None,
        resolved_at=None,
        stated_duration=None,
        timeline=incident.timeline[:rows],
        action_items=(),
    )


def _twice(incident: Incident) -> Incident:
    """The report of somebody else on the same incident, in another form."""
    other = "basic" if incident.template == "postmortem" else "postmortem"
    return incident.evolve(
        template=other, path=f"{(incident.id or '').lower()}-customer-view.md", lessons=Lessons()
    )


def main() -> None:
    """Write the folder that the command line names."""
    options = argparse.ArgumentParser(description="write a folder of made-up post-mortems")
    options.add_argument("folder", type=Path)
    options.add_argument("--count", type=int, default=64)
    options.add_argument("--seed", type=int, default=18)
    options.add_argument("--workers", type=int, default=1)
    chosen = options.parse_args()
    incidents = generate(chosen.count, chosen.seed)
    done = 0
    for done, _ in enumerate(write(chosen.folder, incidents, chosen.workers), 1):
        if done % TOLD_EVERY == 0:
            print(f"{done:,} of {len(incidents):,} reports", file=sys.stderr)
    print(f"{done} reports in {chosen.folder}")


if __name__ == "__main__":
    main()
