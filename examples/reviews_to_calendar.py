"""The review meetings of a folder of reports as an iCalendar file (RFC 5545).

    python reviews_to_calendar.py FOLDER > reviews.ics

A meeting of which only the day is known becomes an event of that day. One of which nothing is known
is left out, and so is one whose date can mean two things: standard error says which.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from incidentkit import Incident, IncidentLog

OCTETS = 75


def calendar(log: IncidentLog) -> Iterator[str]:
    """The lines of the file, without their ends."""
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//incident reviews//EN")
    for incident in log:
        yield from event(incident)
    yield "END:VCALENDAR"


def event(incident: Incident) -> Iterator[str]:
    """One meeting."""
    review = incident.review
    if review.scheduled_at is None and review.scheduled_on is None:
        unread = review.unparsed.get("scheduled_at")
        print(f"{incident.id}: {unread or 'no time for the review'}", file=sys.stderr)
        return
    name = incident.id or (incident.path.stem if incident.path else "incident")
    yield "BEGIN:VEVENT"
    yield f"UID:{name}-review@incidents.example"
    # When the event was last changed. A report doesn't say; its day keeps two runs alike.
    changed = incident.day or review.scheduled_on or dt.date(1970, 1, 1)
    yield f"DTSTAMP:{changed:%Y%m%d}T000000Z"
    if review.scheduled_at is not None:
        yield f"DTSTART:{review.scheduled_at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
        if review.duration is not None:
            yield f"DURATION:PT{int(review.duration.total_seconds()) // 60}M"
    else:
        yield f"DTSTART;VALUE=DATE:{review.scheduled_on:%Y%m%d}"
    yield f"SUMMARY:{text(f'Review of {name}: {incident.title}')}"
    if review.attendees:
        # Names, since a report has no addresses: ATTENDEE wants those.
        yield f"DESCRIPTION:{text('With ' + ', '.join(review.attendees))}"
    if review.recording:
        yield f"URL:{review.recording}"
    yield "END:VEVENT"


def text(value: str) -> str:
    """A text as the format escapes it."""
    for mark, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        value = value.replace(mark, written)
    return value


def folded(line: str) -> str:
    """A line that is too long goes on in the next one, behind a space; no character is cut."""
    parts, size = [""], 0
    for character in line:
        size += len(character.encode())
        if size > OCTETS:
            parts.append(" ")
            size = 1 + len(character.encode())
        parts[-1] += character
    return "\r\n".join(parts)


def main() -> None:
    """Print the calendar."""
    if not sys.argv[1:]:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    log = IncidentLog.from_files(folder)
    for failure in log.failures:
        print(f"{failure.path}: not read: {failure.reason}", file=sys.stderr)
    if not log:
        sys.exit(f"{folder}: no report was found in it")
    for line in calendar(log):
        print(folded(line), end="\r\n")
    if log.failures:
        sys.exit(1)


if __name__ == "__main__":
    main()
