"""From one file or text to its incidents, or to the reason why it has none."""

from __future__ import annotations

import datetime as dt
import errno
import stat
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from incidentkit.errors import EncodingError, LimitExceeded
from incidentkit.files import decoded, read_text
from incidentkit.forms.reader import read as read_document
from incidentkit.forms.registry import named
from incidentkit.forms.template import Template
from incidentkit.forms.unread_notations import unread_notations
from incidentkit.incident import Incident
from incidentkit.interchange.names_of_files import why_no_markdown
from incidentkit.limits import DEFAULT_LIMITS, Limits, given_limits
from incidentkit.log.outcomes import Failure, Skipped
from incidentkit.log.split_evidence import confirmed, is_clear, place_in
from incidentkit.log.splitting import cuts_of
from incidentkit.log.stated import states_something
from incidentkit.notation.moment.date_orders import date_order_of
from incidentkit.notation.moment.zones import zone_of

Outcome: TypeAlias = Incident | Failure | Skipped
"""What becomes of a file, or of a part of one."""

_WIDEST: Final = 4
"""Bytes of the longest character in UTF-8."""


def _checked_template(value: Template | str | None) -> Template | str | None:
    """What is wrong with it is said before any file is opened."""
    if value is not None and not isinstance(value, Template):
        named(value)
    return value


def _checked_zone(value: str | dt.tzinfo) -> str | dt.tzinfo:
    zone_of(value)
    return value


@attrs.frozen(kw_only=True)
class Options:
    """How files are read."""

    template: Template | str | None = attrs.field(default=None, converter=_checked_template)
    tz: str | dt.tzinfo = attrs.field(default="UTC", converter=_checked_zone)
    date_order: str | None = attrs.field(default=None, converter=date_order_of)
    limits: Limits = attrs.field(default=DEFAULT_LIMITS, converter=given_limits)
    keep_documents: bool = True


def read_file(
    path: Path, options: Options, content: bytes | str | None = None
) -> tuple[Outcome, ...]:
    """What is in a file; a file that can't be read is a failure, and nothing is raised for it.

    `content` is what it says, where somebody has read it already. JSON is no Markdown.
    """
    if (why := why_no_markdown(path)) is not None:
        return (Skipped(path, why),)
    try:
        if content is None:
            content = _text(path, options.limits)
        text = decoded(content, path) if isinstance(content, bytes) else content
        return read_one(text, path, options)
    except EncodingError as error:
        return (Failure(path, str(error).removeprefix(f"{path}: "), EncodingError),)
    except LimitExceeded as error:
        return (Failure(path, str(error), LimitExceeded),)
    except OSError as error:
        return (Failure(path, error.strerror or str(error), type(error)),)


def _text(path: Path, limits: Limits) -> str:
    try:
        found = path.stat()
    except ValueError as error:
        # A name with a NUL in it.
        raise OSError(errno.EINVAL, f"no path: {error}") from None
    if not stat.S_ISREG(found.st_mode):
        # A pipe would wait for its writer.
        raise OSError(errno.EINVAL, "not a regular file")
    most = limits.document_chars * _WIDEST
    if found.st_size > most:
        what = "document bytes"
        raise LimitExceeded(what, found.st_size, most)
    return read_text(path)


def read_one(text: str, path: Path | None, options: Options) -> tuple[Outcome, ...]:
    """The incidents in a text; raises `LimitExceeded` where it is too large."""
    options.limits.check_document(text)

    def read(part: str, place: Path | None, tz: str | dt.tzinfo) -> Incident:
        reading = read_document(
            part,
            template=options.template,
            tz=tz,
            tz_by_itself=options.tz,
            date_order=options.date_order,
            path=place,
            limits=options.limits,
        )
        return Incident(**reading.arguments, reading=reading)

    for cuts in cuts_of(text):
        split = confirmed(cuts, path, options.tz, read)
        if split is not None:
            others = (Skipped(place_in(path, line), _BESIDE) for line in cuts.others)
            # A length alone makes no report, but it does make an entry among others.
            found = (
                _outcome(one, options, counts=states_something(one) or is_clear(cut, one))
                for cut, one in zip(cuts.cuts, split, strict=True)
            )
            return (*found, *others)
    incident = read(text, path, options.tz)
    if not text.strip():
        return (Skipped(incident.path, _EMPTY),)
    if isinstance(options.template, Template) and options.template.text.strip() == text.strip():
        return (Skipped(incident.path, "the blank form itself"),)
    return (_outcome(incident, options, counts=states_something(incident)),)


_LABELS_SHOWN: Final = 5
_EMPTY: Final = "states nothing"
_BESIDE: Final = "a section beside the incidents of its file, and none itself"


def _outcome(incident: Incident, options: Options, *, counts: bool) -> Incident | Skipped:
    if not counts:
        return Skipped(incident.path, _nothing_stated(incident))
    return incident if options.keep_documents else attrs.evolve(incident, reading=None)


def _nothing_stated(incident: Incident) -> str:
    if incident == Incident():
        return f"a blank form ({incident.template})" if incident.template else _EMPTY
    labels = dict.fromkeys(field.label for field in incident.custom)
    shown = ", ".join(repr(label) for label in list(labels)[:_LABELS_SHOWN])
    more = ", ..." if len(labels) > _LABELS_SHOWN else ""
    unknown = f"; labels not understood: {shown:.200}{more}" if labels else ""
    because = "".join(f"; {said}" for _, said in unread_notations(incident))
    return f"states no id, severity, milestone, timeline or action{unknown}{because}"
