"""Reading all statements of a document in the order in which they depend on each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import attrs

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.clock import Clock
from incidentkit.forms.decoding.draft import Draft, Element
from incidentkit.forms.decoding.lists import Lists
from incidentkit.forms.decoding.records import Records
from incidentkit.forms.decoding.scalars import Scalars
from incidentkit.forms.decoding.texts import bare, is_comment
from incidentkit.forms.decoding.times import Times
from incidentkit.forms.entries import Codec
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import Leftover, Statement, Survey, UnknownField
from incidentkit.forms.vocabulary.columns import RECORDS
from incidentkit.markdown.front_matter import FrontMatter
from incidentkit.markdown.source import Source
from incidentkit.model.converters import block
from incidentkit.model.leftovers import CustomField, Section
from incidentkit.notation.zones import Zone

_TIMED = frozenset(
    (Codec.DAY, Codec.MILESTONE, Codec.SCHEDULE, Codec.SPAN, Codec.DURATION, Codec.LAG)
)
_ANCHORS = ("date", "started_at", "detected_at")


class Decoder:
    """Reads the statements of one document into a draft."""

    def __init__(self, source: Source, blanks: Blanks, assumed: Zone) -> None:
        self.source = source
        self.blanks = blanks
        self.draft = Draft()
        self.clock = Clock(text=source.text, assumed=assumed, draft=self.draft)
        self.times = Times(source, self.draft, self.clock, blanks)
        self.scalars = Scalars(source, self.draft, blanks)
        self.lists = Lists(source, self.draft, self.clock, blanks)
        self.records = Records(source, self.draft, self.clock, blanks)

    def read(self, survey: Survey, front_matter: FrontMatter | None) -> Draft:
        """Read everything; days first, for clock times hang on them."""
        timed = [s for s in survey.statements if s.slot.codec in _TIMED]
        self._times(timed)
        for statement in survey.statements:
            self.draft.begin(statement)
            codec = statement.slot.codec
            if codec in RECORDS:
                self.records.read(statement)
            elif self.lists.handles(codec):
                self.lists.read(statement)
            elif codec not in _TIMED:
                self.scalars.read(statement)
        self.lists.finish()
        self.draft.begin(None)
        self._front_matter(front_matter, titled=survey.top_heading is not None)
        self._title(survey)
        for field in survey.custom:
            self._custom(field)
        for part in (*survey.leftovers, *self.scalars.duplicates):
            for section in self._sections(part):
                self.draft.add("sections", section)
        return self.draft

    # -- order of times -------------------------------------------------------------------------

    def _times(self, timed: list[Statement]) -> None:
        days = [s for s in timed if s.slot.path == "date"]
        self._each(days)
        rest = [s for s in timed if s.slot.path != "date"]
        free = [s for s in rest if not self.times.needs_anchor(s)]
        hanging = [s for s in rest if self.times.needs_anchor(s)]
        self._each(free)
        for name in _ANCHORS[1:]:
            self._each([s for s in hanging if s.slot.path == name])
        self._each([s for s in hanging if s.slot.path not in _ANCHORS])

    def _each(self, statements: Iterable[Statement]) -> None:
        for statement in statements:
            self.draft.begin(statement)
            self.times.read(statement)
        self._set_anchor()

    def _set_anchor(self) -> None:
        for name in (*_ANCHORS, "stated_days.started", "stated_days.detected"):
            found = self.draft.values.get(name)
            if found is not None:
                self.clock.anchor = dt.date(found.year, found.month, found.day)
                self.records.day = self.clock.anchor
                return

    # -- title and front matter ---------------------------------------------------------------------

    def _title(self, survey: Survey) -> None:
        if survey.title is None:
            return
        text, span = bare(self.source, survey.title)
        if not is_placeholder(text) and not self.blanks.has_value("title", text):
            self.draft.put("title", text, span)

    def _front_matter(self, found: FrontMatter | None, *, titled: bool) -> None:
        for entry in found.entries if found else ():
            if entry.value:
                self.draft.put(f"front_matter.{entry.key}", entry.value, entry.span)
            title = _unquoted(entry.value)
            if entry.key.casefold() == "title" and not titled and not is_placeholder(title):
                self.draft.put("title", title, entry.span)

    # -- leftovers ------------------------------------------------------------------------------------

    def _custom(self, field: UnknownField) -> None:
        text = block(field.region.text(self.source))
        if text is None or is_placeholder(text):
            return
        if not self.blanks.has_value(f"custom[{field.label}]", text):
            value = CustomField(label=field.label, value=text)
            span = field.region.span
            self.draft.add("custom", Element(value=value, span=span, places={"value": span}))

    def _sections(self, part: Leftover) -> Iterator[Element]:
        """A leftover as a section, unless nothing in it is anybody's own text."""
        texts = [t for r in part.regions if (t := self._leftover_text(r, part.heading)) is not None]
        below = tuple(e.value for inner in part.below for e in self._sections(inner))
        if texts or below:
            value = Section(
                heading=part.heading, body="\n\n".join(texts), under=part.under, sections=below
            )
            spans = [region.span for region in part.regions]
            if part.heading_at is not None:
                spans.insert(0, part.heading_at)
            span = (spans[0][0], spans[-1][1]) if spans else (0, 0)
            yield Element(value=value, span=span)

    def _leftover_text(self, region: Region, heading: str | None) -> str | None:
        blocks = list(region.blocks)
        while blocks and is_comment(self.source, blocks[0]):
            del blocks[0]
        while blocks and is_comment(self.source, blocks[-1]):
            del blocks[-1]
        if region.blocks:
            region = region_of(self.source, blocks, region.lines[: region.inline])
        text = block(region.text(self.source))
        if text is None or is_placeholder(text) or self.blanks.has_leftover(heading, text):
            return None
        return text


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].strip()
    return value
