"""The face of the library: an incident with its document."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Self

import attrs

from incidentkit.forms.reader import Reading, read
from incidentkit.forms.template import Template
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.model.facts import Facts
from incidentkit.model.converters import naming


@attrs.frozen(kw_only=True, field_transformer=naming)
class Incident(Facts):
    _reading: Reading | None = attrs.field(default=None, eq=False, repr=False)

    @classmethod
    def from_markdown(
        cls,
        text: str,
        *,
        template: Template | str | None = None,
        tz: str | dt.tzinfo = "UTC",
        path: Path | str | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> Self:
        arguments, reading = read(text, template=template, tz=tz, path=path, limits=limits)
        return cls(**arguments, reading=reading)
