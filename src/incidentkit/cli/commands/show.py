"""`show`: what a report says, for a person or as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, cast

import attrs

from incidentkit.cli.command import Command
from incidentkit.cli.configuration import Settings, settings_from
from incidentkit.cli.documents import (
    Document,
    add_reading_options,
    documents_of,
    readable_incidents,
)
from incidentkit.cli.formats.text import printable
from incidentkit.cli.json_reports import as_json_array
from incidentkit.cli.options import overridden
from incidentkit.cli.plain_values import told_plainly
from incidentkit.cli.reports import add_policy_option, policy_of
from incidentkit.display.columns import aligned
from incidentkit.display.incident_name import incident_name
from incidentkit.display.spoken import spoken_duration, spoken_time
from incidentkit.errors import InvalidValueError
from incidentkit.incident import Incident
from incidentkit.model.paths import parse_path, value_at
from incidentkit.policy.severity_policy import SeverityPolicy
from incidentkit.policy.told_verdict import told_verdict

_BARE: Final = Incident()
"""One that says nothing, and has each attribute."""


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help='files or folders; "-" is standard input, ".json" and ".jsonl" are read as JSON',
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--json",
        action="store_true",
        help="all facts as JSON: an object, of several reports or a folder an array",
    )
    what.add_argument(
        "--get",
        action="append",
        metavar="PATH",
        help='an attribute, like "action_items[0].owner"; may be given again; of several'
        " attributes or files, each behind its name",
    )
    what.add_argument(
        "--why",
        action="append",
        metavar="PATH",
        help='why an attribute or a measure, like "sla_breached", is as it is, or unknown; may be'
        " given again",
    )
    add_policy_option(parser)
    add_reading_options(parser)


def _run(arguments: argparse.Namespace) -> int:
    settings = overridden(settings_from(arguments.config, Path.cwd()), arguments)
    documents = tuple(documents_of(cast("list[str]", arguments.paths), settings))
    found = _Found(documents, settings)
    if arguments.json:
        _print_json(found)
    elif arguments.get is not None:
        _print_attributes(found, cast("list[str]", arguments.get))
    elif arguments.why is not None:
        _print_reasons(found, cast("list[str]", arguments.why))
    else:
        policy = policy_of(settings)
        for index, (incident, _) in enumerate(found.incidents()):
            sys.stdout.write("\n" if index else "")
            print(*lines_of(incident, policy, settings.policy), sep="\n")
    return 2 if found.refused else 0


@attrs.define
class _Found:
    """The incidents of documents; what can't be read is told, and keeps nothing else from it."""

    documents: Sequence[Document]
    settings: Settings
    refused: int = 0

    def incidents(self) -> Iterator[tuple[Incident, str]]:
        """Each incident, with the name of its document."""
        for document in self.documents:
            found = readable_incidents(document, self.settings)
            if found is None:
                self.refused += 1
            yield from ((incident, document.name) for incident in found or ())


def _print_json(found: _Found) -> None:
    """One object for a file that holds one incident, else an array, whose length may be any."""
    first, *others = found.documents
    every = (incident for incident, _ in found.incidents())
    if others or first.is_from_folder:
        sys.stdout.writelines(as_json_array(every))
        return
    incidents = tuple(every)
    if len(incidents) == 1:
        print(incidents[0].to_json(indent=2))
    elif not found.refused:
        sys.stdout.writelines(as_json_array(incidents))


def _print_attributes(found: _Found, paths: Sequence[str]) -> None:
    """Each attribute, behind its name and its document's where there are several of them.

    A list may be shorter in one report than in another; an attribute that no report has is none.
    """
    several = len(found.documents) > 1
    for path in paths:
        value_at(_BARE, str(parse_path(path)[0]))
    for incident, name in found.incidents():
        for path in paths:
            try:
                told = "\n".join(told_plainly(value_at(incident, path)))
            except InvalidValueError as error:
                print(f"{name}: {error}", file=sys.stderr)
                found.refused += 1
                continue
            names = (name if several else "", path if len(paths) > 1 else "")
            print(": ".join((*filter(None, names), told)).rstrip() if any(names) else told)


def _print_reasons(found: _Found, paths: Sequence[str]) -> None:
    """Each reason on a line, behind the attribute and the document where there are several."""
    several = len(found.documents) > 1 or found.documents[0].is_from_folder
    for path in paths:
        value_at(_BARE, str(parse_path(path)[0]))
    for incident, name in found.incidents():
        for path in paths:
            behind = [*([name] if several else ()), *([path] if len(paths) > 1 else ())]
            try:
                for line in incident.why(path):
                    print(printable(": ".join((*behind, line))))
            except InvalidValueError as error:
                print(f"{name}: {error}", file=sys.stderr)
                found.refused += 1


def lines_of(
    incident: Incident, policy: SeverityPolicy | None = None, source: str | None = None
) -> Iterator[str]:
    """The incident as a page of plain text; what it doesn't say is left out.

    `policy` counts before the report's own guide; `source` is what it came from.
    """
    yield incident_name(incident, "  ") or "an incident without a name"
    verdict, *targets = told_verdict(*_guide(incident, policy, source))
    facts = [row for row in (*_facts(incident), _form(incident)) if row[1]]
    if facts:
        yield from ("", *aligned([*facts, ("SLA", verdict)]))
        yield from _part("Targets", iter(targets))
    milestones = [
        (name, spoken_time(milestone.at, milestone.on), milestone.basis.value)
        for name, milestone in incident.milestones.items()
        if milestone.basis is not None
    ]
    yield from _part("Milestones", aligned(milestones))
    items = [
        (
            item.description or "",
            item.owner or "no owner",
            f"due {item.due}" if item.due else "no due date",
            item.status.label if item.status else "",
        )
        for item in incident.action_items
    ]
    yield from _part("Action items", aligned(items))
    yield from _part("Findings", map(str, incident.check(policy=policy)))


def _facts(incident: Incident) -> Iterator[tuple[str, str]]:
    yield ("severity", str(incident.severity or ""))
    yield ("status", str(incident.status or ""))
    yield ("day", str(incident.day or ""))
    yield ("duration", spoken_duration(incident.duration))
    yield ("detection lag", spoken_duration(incident.detection_lag))
    yield ("time to acknowledge", spoken_duration(incident.time_to_acknowledge))
    yield ("time to mitigate", spoken_duration(incident.time_to_mitigate))


def _form(incident: Incident) -> tuple[str, str]:
    return ("form", incident.template or "")


def _guide(
    incident: Incident, policy: SeverityPolicy | None, source: str | None
) -> tuple[Incident, SeverityPolicy | None, str]:
    """The incident with the targets that count, and whose they are."""
    if policy is not None:
        return incident, policy, source or "the policy"
    return incident, incident.severity_policy, "the report's own severity guide"


def _part(heading: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield ""
        yield heading
        yield from (f"  {line}" for line in found)


SHOW: Final = Command(
    name="show",
    summary="print what a report says",
    description="Print what reports say: facts, milestones, action items and findings.",
    add_options=_add_options,
    run=_run,
)
