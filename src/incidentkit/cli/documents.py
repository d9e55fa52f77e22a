"""The documents a command works on: files, the files of folders, or standard input."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import attrs

from incidentkit.cli.configuration import Settings
from incidentkit.cli.excluded import is_excluded
from incidentkit.cli.fault import Fault, told
from incidentkit.cli.json_reports import incidents_in_json, is_json_file, looks_like_json
from incidentkit.cli.options import name_and_path
from incidentkit.errors import EncodingError, LimitExceeded
from incidentkit.files import decoded, read_text
from incidentkit.forms.registry import templates
from incidentkit.forms.template import BUILT_IN, Template
from incidentkit.forms.vocabulary.own_words import GivenWords
from incidentkit.incident import Incident
from incidentkit.log.incident_log import IncidentLog
from incidentkit.log.sources import MARKDOWN, listed
from incidentkit.notation.moment.date_orders import DateOrder

STANDARD_INPUT: Final = "-"
_NO_REPORT: Final = "nothing to convert, unless --template says which form it follows"
FORMS: Final = f"{', '.join(BUILT_IN)}, the name of an installed one, or a blank form's file"
"""What names a form, as help says it."""
_OWN_WORDS: Final = "own words"
"""The name of a form that has no text, only the labels of the settings."""


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """The options that say how documents are read."""
    parser.add_argument(
        "--tz", metavar="ZONE", help="zone of times for which a report states none (default: UTC)"
    )
    parser.add_argument(
        "--date-order",
        choices=[order.value for order in DateOrder],
        help="which day 12/03/2025 is (default: such dates are left unread)",
    )
    parser.add_argument(
        "--template",
        metavar="NAME",
        help=f"form that the reports follow: {FORMS} (default: found out)",
    )
    parser.add_argument(
        "--label",
        action="append",
        dest="labels",
        type=name_and_path,
        metavar="NAME=PATH",
        help='what a heading, label or column means, like "Beginn=started_at"; may be given again,'
        " and so may a name that stands over a field and over a column",
    )
    parser.add_argument(
        "--config", metavar="FILE", type=Path, help="settings; without it the nearest are used"
    )


@attrs.frozen(kw_only=True)
class Document:
    """A file that a command was given, one of a folder that it was given, or standard input."""

    name: str
    below: Path
    """Where it stands below the folder that was given; its name alone without one."""
    is_from_folder: bool = False
    fault: str = ""
    """Why it can't be read, where that is known already: a folder that is closed."""


def documents_of(names: Iterable[str], settings: Settings) -> Iterator[Document]:
    """The documents that names stand for; those of a folder are in the order of their paths.

    What the settings exclude is left out of a folder; a file that is named is wanted.
    """
    for name in names:
        folder = Path(name)
        if name == STANDARD_INPUT or not folder.is_dir():
            yield Document(name=name, below=Path(folder.name))
            continue
        found = listed([folder], MARKDOWN)
        files = [path for path in found.files if not is_excluded(path, settings)]
        if not files and not found.failures:
            left_out = " that the settings don't exclude" if found.files else ""
            fault = f"{name}: there is no Markdown file in this folder{left_out}"
            raise Fault(fault)
        for path, reason, _ in found.failures:
            yield Document(name=str(path), below=Path(), is_from_folder=True, fault=reason)
        for path in files:
            yield Document(name=str(path), below=path.relative_to(folder), is_from_folder=True)


def text_of(name: str) -> str:
    """What a file says, or standard input for "-"."""
    if name != STANDARD_INPUT:
        return read_text(Path(name))
    return decoded(sys.stdin.buffer.read(), Path("standard input"))


def read_incidents(
    document: Document, settings: Settings, *, only_reports: bool = False
) -> Sequence[Incident]:
    """The incidents in a document: several where each has a heading of its own, else one.

    What is no report is passed over in a folder, and standard error says why; a file that was
    named is read as one in any case, unless `only_reports` are wanted: then it has to be one, or
    the form that it follows has to be named. JSON gives the incidents that it states.
    """
    path = None if document.name == STANDARD_INPUT else Path(document.name)
    template, text = template_of(settings), text_of(document.name)
    if looks_like_json(text) if path is None else is_json_file(path):
        return incidents_in_json("standard input" if path is None else document.name, text)
    if not text.strip():
        print(f"{document.name}: is empty", file=sys.stderr)
    tz, order = settings.tz, settings.date_order
    found = IncidentLog.from_markdown(text, path, template=template, tz=tz, date_order=order)
    if len(found) > 1:
        return found
    if document.is_from_folder and not found:
        for _, reason in found.skipped:
            print(f"{document.name}: passed over: {reason}", file=sys.stderr)
        return ()
    if only_reports and not found and settings.template is None:
        for _, reason in found.skipped:
            print(f"{document.name}: {reason}; {_NO_REPORT}", file=sys.stderr)
        return ()
    if text.strip() and not found and settings.template is None:
        for _, reason in found.skipped:
            print(f"{document.name}: no report by itself: {reason}", file=sys.stderr)
    return (Incident.from_markdown(text, template=template, tz=tz, path=path, date_order=order),)


def readable_incidents(
    document: Document, settings: Settings, *, only_reports: bool = False
) -> Sequence[Incident] | None:
    """As `read_incidents`; None for a document that can't be read, and standard error says why.

    So one that can't be keeps no other from being read.
    """
    if document.fault:
        print(f"{document.name}: {document.fault}", file=sys.stderr)
        return None
    try:
        return read_incidents(document, settings, only_reports=only_reports)
    except (EncodingError, Fault, OSError) as error:
        print(told(error), file=sys.stderr)
    except LimitExceeded as error:
        print(f"{document.name}: {error}", file=sys.stderr)
    return None


def template_of(settings: Settings) -> Template | str | None:
    """The form that reports are read with; None where it is to be found out."""
    if settings.template is None and settings.labels:
        return Template(name=_OWN_WORDS, text="", labels=settings.labels)
    return settings.template and form_named(settings.template, settings.labels)


def form_named(name: str, labels: GivenWords) -> Template | str:
    """A form by its name, or made of a blank form's file, with words of one's own."""
    if name.endswith(".md"):
        return Template.from_file(name, labels=labels)
    known = templates().get(name) if labels else None
    # Reading says what is wrong with a name that isn't known.
    return known.with_labels(labels) if known else name
