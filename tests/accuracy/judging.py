"""Holding what was read against what was annotated, a fact at a time."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Callable, Iterator
from typing import cast

import attrs

from accuracy.expected import Annotated, is_said, lengths, normalised
from incidentkit import ActionItem, ActionStatus, Incident, Severity, Status, TimelineEvent


class Outcome(enum.Enum):
    """What became of a fact."""

    FOUND = "found"
    WRONG = "wrong"
    """Stated, and read as something else."""
    MISSED = "missed"
    INVENTED = "invented"
    """Not stated, and read all the same."""


@attrs.frozen
class Judged:
    """One fact: what the annotation says, what was read, and what that is worth."""

    key: str
    outcome: Outcome
    expected: object
    read: object


def judge(document: Annotated, incident: Incident) -> Iterator[Judged]:
    """Every fact that is stated or read, save those on which careful readers could differ."""
    for key, (expected, read, agrees) in _comparisons(document, incident).items():
        if document.is_open(key):
            continue
        if expected is None and read is None:
            continue
        if read is None:
            outcome = Outcome.MISSED
        elif expected is None:
            outcome = Outcome.INVENTED
        else:
            outcome = Outcome.FOUND if agrees else Outcome.WRONG
        yield Judged(key, outcome, expected, read)


_Comparison = tuple[object, object, bool]


def _comparisons(document: Annotated, incident: Incident) -> dict[str, _Comparison]:
    facts = document.facts
    found: dict[str, _Comparison] = {}

    def hold(key: str, read: object, agrees: Callable[[], bool]) -> None:
        expected = facts.get(key)
        both = expected is not None and read is not None
        found[key] = (expected, read, both and agrees())

    hold("id", incident.id, lambda: is_said(facts["id"], incident.id or ""))
    hold("title", incident.title, lambda: _is_title(facts["title"], incident))
    severity, status = incident.severity, incident.status
    hold("severity", severity, lambda: _same_severity(facts["severity"], severity))
    hold("status", status, lambda: _same_status(facts["status"], status))
    day = incident.day if facts.get("date") else incident.date
    hold("date", day, lambda: _same_time(facts["date"], day))
    for name in ("started", "detected", "acknowledged"):
        key, read = f"{name}_at", _milestone(incident, name)
        hold(key, read, _comparing(facts.get(key), read))
    found.update(_ends(document, incident))
    found["stated_duration"] = _duration(facts.get("stated_duration"), incident)
    found.update(_timeline(document, incident))
    found.update(_actions(document, incident))
    for key, role in (("incident_commander", "Incident Commander"), ("author", "Author")):
        names = [person.name for person in incident.people if person.role == role]
        wordings = [*names, ", ".join(names)]
        expected = facts.get(key)
        agrees = any(is_said(expected, one) for one in wordings)
        found[key] = (expected, ", ".join(names) or None, agrees)
    return found


_FORM_WORDS = re.compile(
    r"(?:incident|post|mortem|report|rapport|dincident|review|outage|rca|public|case|study|informe"
    r"|incidente|relatorio)*"
)


def _is_title(expected: object, incident: Incident) -> bool:
    """Whether the title is the expected one, with or without the name of the form before it."""
    title = incident.title or ""
    wordings = [title]
    text = incident.to_markdown()
    for place in incident.where("title"):
        line = text[text.rfind("\n", 0, place.start) + 1 : place.end]
        before = line.removesuffix(title)
        if _FORM_WORDS.fullmatch(normalised(before)):
            wordings.append(line)
    if isinstance(expected, str) and not expected.startswith("sha256:"):
        before = normalised(expected).removesuffix(normalised(title))
        if before and _FORM_WORDS.fullmatch(before):
            return True
    return any(is_said(expected, one) for one in wordings)


def _same_severity(expected: object, read: Severity | None) -> bool:
    if read is None:
        return False
    told = Severity(label=str(expected))
    same = (told.code, told.name) == (read.code, read.name) != (None, None)
    return is_said(expected, read.label) or (same and _starts(expected, read.label))


def _same_status(expected: object, read: Status | None) -> bool:
    if read is None:
        return False
    told = Status(label=str(expected))
    same = told.state is read.state is not None
    return is_said(expected, read.label) or (same and _starts(expected, read.label))


def _starts(expected: object, label: str) -> bool:
    one, other = normalised(str(expected)), normalised(label)
    return one.startswith(other) or other.startswith(one)


def _milestone(incident: Incident, name: str) -> dt.date | None:
    found = incident.milestones[name]
    return (found.at or found.on) if found.known else None


def _comparing(expected: object, read: object) -> Callable[[], bool]:
    return lambda: _same_time(expected, read)


def _same_time(expected: object, read: object) -> bool:
    """Whether a time or a day is the annotated one; a day is never the midnight it begins with."""
    told = str(expected)
    if "T" not in told:
        plain = isinstance(read, dt.date) and not isinstance(read, dt.datetime)
        return plain and str(read) == told
    at = dt.datetime.fromisoformat(told)
    if at.tzinfo is None:
        at = at.replace(tzinfo=dt.UTC)
    return isinstance(read, dt.datetime) and read == at


def _ends(document: Annotated, incident: Incident) -> dict[str, _Comparison]:
    """Mitigated and resolved: the only end that a document states counts under either name."""
    facts = document.facts
    told = {key: facts.get(key) for key in ("mitigated_at", "resolved_at")}
    read = {n: _milestone(incident, n) for n in ("mitigated", "recovered", "resolved")}
    stated = [key for key, value in told.items() if value is not None]
    if len(stated) == 1:
        key = stated[0]
        best = read["resolved"] or read["recovered"] or read["mitigated"]
        right = [one for one in read.values() if one is not None and _same_time(told[key], one)]
        other = next(k for k in told if k != key)
        stray = read["mitigated" if other == "mitigated_at" else "resolved"]
        stray = None if stray is None or _same_time(told[key], stray) else stray
        shown = right[0] if right else best
        return {
            key: (told[key], shown, bool(right)),
            other: (None, stray if right else None, False),
        }
    mitigated = read["mitigated"] or (read["recovered"] if read["resolved"] else None)
    resolved = read["resolved"] or (read["recovered"] if read["mitigated"] else None)
    if not stated:
        resolved = resolved or read["recovered"]
    return {
        "mitigated_at": (
            told["mitigated_at"],
            mitigated if stated else read["mitigated"],
            _same_time(told["mitigated_at"], mitigated),
        ),
        "resolved_at": (told["resolved_at"], resolved, _same_time(told["resolved_at"], resolved)),
    }


def _duration(expected: object, incident: Incident) -> _Comparison:
    """The stated duration; one that can't be counted is read where its text is kept as unread."""
    read = incident.stated_duration
    if read is None:
        # A text kept as unread is no value; it can only be the annotated one, word for word.
        text = incident.unread.get("stated_duration")
        kept = isinstance(expected, str) and is_said(expected, text or "")
        return (expected, text if kept else None, kept)
    agrees = expected is not None and round(read.total_seconds()) in lengths(expected)
    return (expected, read, agrees)


def _timeline(document: Annotated, incident: Incident) -> dict[str, _Comparison]:
    facts = document.facts
    # A list of labelled times ("Detected: 14:05") is a timeline, if one of milestones.
    rows: tuple[TimelineEvent, ...] = incident.timeline or (
        incident.events if facts.get("timeline_events") else ()
    )
    count = facts.get("timeline_events") or None
    found: dict[str, _Comparison] = {
        "timeline_events": (count, len(rows) or None, count == len(rows))
    }
    for key, number in (("first_event_at", 0), ("last_event_at", -1)):
        at = (rows[number].at or rows[number].on) if rows else None
        expected = facts.get(key)
        found[key] = (expected, at, expected is not None and _same_time(expected, at))
    return found


def _actions(document: Annotated, incident: Incident) -> dict[str, _Comparison]:
    facts = document.facts
    items = _in_order(incident)
    count = facts.get("action_items") or None
    found: dict[str, _Comparison] = {
        "action_items": (count, len(items) or None, count == len(items))
    }
    told = cast("dict[str, object]", facts.get("first_action") or {})
    item = items[0] if items else None
    if not told and count is None:
        # That there is none is said once.
        return found
    text, owner, due, status = (told.get(key) for key in ("text", "owner", "due", "status"))
    wordings = _wordings(incident, item) if item is not None else []
    found["first_action.text"] = (
        text,
        wordings[0] if wordings else None,
        text is not None and any(is_said(text, one) for one in wordings),
    )
    read_owner = item.owner if item is not None else None
    found["first_action.owner"] = (owner, read_owner, is_said(owner, read_owner or ""))
    read_due = (item.due or item.unparsed.get("due")) if item is not None else None
    same_due = _same_time(due, read_due) or (isinstance(read_due, str) and is_said(due, read_due))
    found["first_action.due"] = (due, read_due, same_due)
    read_status = item.status if item is not None else None
    found["first_action.status"] = (status, read_status, _same_state(status, read_status))
    return found


def _in_order(incident: Incident) -> list[ActionItem]:
    """The action items in the order of the document."""
    items = list(enumerate(incident.action_items))
    items.sort(key=lambda pair: incident.where(f"action_items[{pair[0]}]")[0].start)
    return [item for _, item in items]


def _wordings(incident: Incident, item: ActionItem) -> list[str]:
    """What an item says should be done, alone, with other columns, and without what is nested."""
    text = item.description or ""
    own = " ".join(_own_lines(incident, item))
    return [
        text,
        " ".join((text, *item.extra.values())),
        " ".join((item.id or "", text)),
        *([own] if normalised(text).startswith(normalised(own)) else []),
    ]


def _own_lines(incident: Incident, item: ActionItem) -> Iterator[str]:
    """The lines of an item in its document, up to the first bullet below it."""
    place = incident.where(f"action_items[{incident.action_items.index(item)}]")[0]
    lines = incident.to_markdown()[place.start : place.end].splitlines()
    for number, line in enumerate(lines):
        if number and line.lstrip().startswith(("- ", "* ", "+ ")):
            return
        yield line


def _same_state(expected: object, read: ActionStatus | None) -> bool:
    if expected is None or read is None:
        return False
    told = ActionStatus(label=str(expected))
    return is_said(expected, read.label) or told.state is read.state is not None
