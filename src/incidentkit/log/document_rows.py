"""From one document to its rows, by a function that other machines can run."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import attrs

from incidentkit.files import path_of
from incidentkit.forms.template import Template
from incidentkit.frames import Row, TableName, rows
from incidentkit.frames.schema import table_named
from incidentkit.incident import Incident
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.log.outcomes import Failure, Skipped
from incidentkit.log.reading import Options, Outcome, read_file


@attrs.frozen(kw_only=True)
class DocumentRows:
    """What became of one document: its rows, why it has none, and what was passed over in it.

    `rows` are dicts with exactly the columns of the table, of values of the standard library.
    `failures` and `skipped` are as in `IncidentLog`. A value can be pickled.
    """

    rows: tuple[Row, ...] = attrs.field(default=(), converter=tuple[Row, ...])
    failures: tuple[Failure, ...] = attrs.field(default=(), converter=tuple[Failure, ...])
    skipped: tuple[Skipped, ...] = attrs.field(default=(), converter=tuple[Skipped, ...])

    @property
    def left_out(self) -> tuple[Row, ...]:
        """The failures and the skipped as rows of texts, to be kept beside the others.

        Each has `path`, `outcome` ("failure" or "skipped"), `reason`, and `error`, the name of the
        error's class, which is None for what was skipped.
        """
        failed = (
            _left_out(one.path, "failure", one.reason, one.error.__name__) for one in self.failures
        )
        return (*failed, *(_left_out(one.path, "skipped", one.reason) for one in self.skipped))


def _left_out(path: Path | None, outcome: str, reason: str, error: str | None = None) -> Row:
    shown = None if path is None else path.as_posix()
    return {"path": shown, "outcome": outcome, "reason": reason, "error": error}


def read_rows(  # noqa: PLR0913 -- each by name, and each has a default
    path: str | os.PathLike[str],
    table: TableName = "incidents",
    *,
    content: bytes | str | None = None,
    template: Template | str | None = None,
    tz: str | dt.tzinfo = "UTC",
    date_order: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> DocumentRows:
    """Read one document into rows of a table, for engines that share out the work.

    The function can be pickled and holds nothing between two calls. It reads the file `path`, or
    `content` where that was fetched from elsewhere; `path` is then what the document is called. No
    document makes it raise: what can't be read is in `failures`, what is no report in `skipped`,
    and even an error of incidentkit itself is a failure of this one document. The rows are those
    that `IncidentLog.from_files` gives for the same file.

    What the caller gets wrong is raised, as it would be for every document: `InvalidValueError`
    for a `table` that isn't there, a `tz` that is no zone or a `date_order` that is none, and
    `TemplateError` for an unknown template.
    """
    table_named(table)
    options = Options(
        template=template, tz=tz, date_order=date_order, limits=limits, keep_documents=False
    )
    place, called = path_of(path), os.fspath(path)
    try:
        found = _rows(read_file(place, options, content), table)
        # The path of an object in a bucket is none of a file system's.
        return _called(found, called) if "://" in called else found
    except Exception as error:  # noqa: BLE001 -- one document of millions must not end the run
        reason = f"an error of incidentkit: {type(error).__name__}: {error}"
        return DocumentRows(failures=(Failure(place, reason, type(error)),))


def _called(found: DocumentRows, name: str) -> DocumentRows:
    return attrs.evolve(found, rows=[{**row, "path": name} for row in found.rows])


def _rows(found: tuple[Outcome, ...], table: TableName) -> DocumentRows:
    return DocumentRows(
        rows=rows([one for one in found if isinstance(one, Incident)], table),
        failures=[one for one in found if isinstance(one, Failure)],
        skipped=[one for one in found if isinstance(one, Skipped)],
    )
