"""`convert`: the same facts in another form."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

import attrs

from incidentkit.cli.command import Command
from incidentkit.cli.configuration import Settings, settings_from
from incidentkit.cli.documents import (
    FORMS,
    STANDARD_INPUT,
    Document,
    add_reading_options,
    documents_of,
    form_named,
    readable_incidents,
)
from incidentkit.cli.fault import Fault
from incidentkit.cli.json_reports import is_json_file
from incidentkit.cli.options import overridden
from incidentkit.errors import StaleFileError, UnrepresentableError
from incidentkit.files import replace_text
from incidentkit.incident import Incident


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help='files or folders; "-" is standard input, ".json" and ".jsonl" are read as JSON',
    )
    parser.add_argument("--to", required=True, metavar="NAME", help=f"the form: {FORMS}")
    parser.add_argument(
        "--output",
        "-o",
        type=_file_or_folder,
        metavar="PATH",
        help="file to write, or folder, which several reports need, and of which the name of one"
        " that isn't there ends with a slash (default: standard output)",
    )
    parser.add_argument(
        "--placeholders",
        choices=("keep", "drop"),
        default="keep",
        help="what becomes of what stays unfilled (default: keep)",
    )
    parser.add_argument("--force", action="store_true", help="replace files that are there")
    add_reading_options(parser)


@attrs.frozen
class _Output:
    """Where to write, and whether it was named as a folder: "converted/"."""

    path: Path
    as_folder: bool


def _file_or_folder(text: str) -> _Output:
    return _Output(Path(text), text.endswith(("/", os.sep)))


def _run(arguments: argparse.Namespace) -> int:
    """Convert every report; one that can't be keeps no other from being converted."""
    settings = overridden(settings_from(arguments.config, Path.cwd()), arguments)
    target = form_named(arguments.to, settings.labels)
    documents = tuple(documents_of(cast("list[str]", arguments.paths), settings))
    given = cast("_Output | None", arguments.output)
    if given is not None and given.as_folder:
        given.path.mkdir(parents=True, exist_ok=True)
    output = None if given is None else given.path
    taken: set[Path] = set()
    refused = converted = 0
    for document in documents:
        incidents = _incidents_in(document, settings)
        if incidents is None:
            refused += 1
            continue
        several = len(documents) > 1 or document.is_from_folder or len(incidents) > 1
        files = _files(output, document, len(incidents), several=several)
        for incident, file in zip(incidents, files, strict=True):
            try:
                text = incident.to_markdown(template=target, placeholders=arguments.placeholders)
            except UnrepresentableError as error:
                print(f"{incident.path or document.name}: {error}", file=sys.stderr)
                refused += 1
                continue
            converted += 1
            _tell_what_stays_behind(incident, document.name)
            if file is None:
                sys.stdout.buffer.write(text.encode("utf-8"))
                continue
            if file in taken:
                reason = (
                    f"{file}: {document.name} is not the only report that would be written there"
                )
                raise Fault(reason)
            taken.add(file)
            if several:
                file.parent.mkdir(parents=True, exist_ok=True)
            _write(file, text, force=arguments.force)
    if not converted and not refused:
        reason = "there is nothing to convert"
        raise Fault(reason)
    return 2 if refused else 0


def _tell_what_stays_behind(incident: Incident, name: str) -> None:
    """Say which texts count as not filled in where no form is known whose blanks they could be.

    In "Owner: [Kim]" the brackets may be somebody's own.
    """
    if incident.template is None:
        for finding in incident.check(select=["unfilled-placeholder"]):
            where = f":{finding.place.line}" if finding.place is not None else ""
            print(f"{name}{where}: stays behind: {finding.message}", file=sys.stderr)


def _incidents_in(document: Document, settings: Settings) -> Sequence[Incident] | None:
    """The incidents of a document; None where it can't be read, or was named and is no report."""
    incidents = readable_incidents(document, settings, only_reports=True)
    return incidents if incidents or document.is_from_folder else None


def _write(file: Path, text: str, *, force: bool) -> None:
    try:
        replace_text(file, text, known=None, force=force)
    except StaleFileError:
        reason = f"{file}: there is a file that says something else; pass --force to replace it"
        raise Fault(reason) from None


def _files(
    output: Path | None, document: Document, count: int, *, several: bool
) -> Sequence[Path | None]:
    """Where each report of a document goes; None is standard output."""
    if several and (output is None or output.is_file()):
        reason = "several reports need --output with a folder"
        raise Fault(reason)
    if output is None or not (several or output.is_dir()):
        return (output,)
    name = Path("converted.md") if document.name == STANDARD_INPUT else document.below
    if is_json_file(name):
        name = name.with_suffix(".md")
    if count == 1:
        return (output / name,)
    return [output / name.with_stem(f"{name.stem}-{number}") for number in range(1, count + 1)]


CONVERT: Final = Command(
    name="convert",
    summary="render reports into another form",
    description="Render reports into another form; every fact is kept, or the report is refused.",
    add_options=_add_options,
    run=_run,
)
