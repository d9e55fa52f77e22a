"""Reading a whole document: each statement by its codec, then what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.action_items import read_action_items
from incidentkit.forms.decoding.answers import read_flag, read_yes_no
from incidentkit.forms.decoding.approvals import read_approvals, read_signature
from incidentkit.forms.decoding.checklists import read_menu, read_services, read_to_dos
from incidentkit.forms.decoding.chronology import TIMED, read_times
from incidentkit.forms.decoding.clock import Clock
from incidentkit.forms.decoding.draft import Draft
from incidentkit.forms.decoding.items import read_items
from incidentkit.forms.decoding.leftovers import read_custom, read_leftover
from incidentkit.forms.decoding.lessons import read_lessons
from incidentkit.forms.decoding.matter_texts import unquoted
from incidentkit.forms.decoding.names import read_names
from incidentkit.forms.decoding.newest_first import set_order_of_headings
from incidentkit.forms.decoding.page import Page
from incidentkit.forms.decoding.people import read_people, read_person
from incidentkit.forms.decoding.prose import read_prose
from incidentkit.forms.decoding.prose_facts import read_prose_facts
from incidentkit.forms.decoding.records import read_metric_changes, read_service_impacts
from incidentkit.forms.decoding.references import read_references
from incidentkit.forms.decoding.scalars import read_line, read_state
from incidentkit.forms.decoding.severity_levels import read_severity_levels
from incidentkit.forms.decoding.status_day import read_status_day
from incidentkit.forms.decoding.timeline import read_timeline
from incidentkit.forms.decoding.title_facts import read_title_facts
from incidentkit.forms.emphasis import bare
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.statements import Statement, Survey
from incidentkit.forms.surveying.matter_fields import filled_keys
from incidentkit.forms.titles import form_prefix, is_form_title
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.markdown.blocks import Block
from incidentkit.markdown.front_matter import FrontMatter
from incidentkit.markdown.source import Source
from incidentkit.notation.moment.date_orders import DateOrder
from incidentkit.notation.moment.zones import Zone

_READERS: Final[Mapping[Codec, Callable[[Page, Statement], None]]] = MappingProxyType(
    {
        Codec.LINE: read_line,
        Codec.SEVERITY: read_line,
        Codec.STATUS: read_line,
        Codec.MONEY: read_line,
        Codec.VERDICT: read_line,
        Codec.PERCENT: read_line,
        Codec.STATE: read_state,
        Codec.YES_NO: read_yes_no,
        Codec.FLAG: read_flag,
        Codec.PROSE: read_prose,
        Codec.ITEMS: read_items,
        Codec.LINES: read_names,
        Codec.PERSON: read_person,
        Codec.PEOPLE: read_people,
        Codec.SERVICES: read_services,
        Codec.MENU: read_menu,
        Codec.LESSONS: read_lessons,
        Codec.REFERENCES: read_references,
        Codec.APPROVALS: read_approvals,
        Codec.SIGNATURE: read_signature,
        Codec.TIMELINE: read_timeline,
        Codec.ACTIONS: read_action_items,
        Codec.SERVICE_IMPACTS: read_service_impacts,
        Codec.METRIC_CHANGES: read_metric_changes,
        Codec.POLICY: read_severity_levels,
    }
)
"""How a statement is read by itself: every codec but the timed ones and to-do lists."""


class Decoder:
    """Reads the statements of one document into a draft."""

    def __init__(
        self,
        source: Source,
        blanks: Blanks,
        assumed: Zone,
        order: DateOrder | None = None,
        *,
        free: bool = False,
    ) -> None:
        self.free = free
        """Whether the document follows no form, so that it says things where it likes."""
        draft = Draft()
        self.clock: Clock = Clock(text=source.text, assumed=assumed, draft=draft, order=order)
        self._page = Page(source=source, blanks=blanks, clock=self.clock, draft=draft)

    def read(
        self, survey: Survey, front_matter: FrontMatter | None, blocks: tuple[Block, ...] = ()
    ) -> Draft:
        """Read everything; times first, for what follows hangs on them."""
        page, draft = self._page, self._page.draft
        self._title(survey)
        kept = filled_keys(survey, front_matter)
        self._front_matter(front_matter, kept, titled=survey.top_heading is not None)
        read_times(page, [s for s in survey.statements if s.slot.codec in TIMED])
        if self.free:
            draft.begin(None)
            read_prose_facts(page, survey, blocks)
        set_order_of_headings(page, survey.statements)
        to_dos: defaultdict[str, list[Statement]] = defaultdict(list)
        # Who took part may be noted by name among the actions above, and the days of these hang on
        # those of events below.
        for statement in sorted(survey.statements, key=_order):
            codec = statement.slot.codec
            if codec is Codec.TODO:
                to_dos[statement.slot.path].append(statement)
            elif codec not in TIMED:
                draft.begin(statement)
                _READERS[codec](page, statement)
        for path, statements in to_dos.items():
            read_to_dos(page, path, statements)
        draft.begin(None)
        if self.free:
            read_status_day(page, survey)
            read_title_facts(page, survey)
        for field in survey.custom:
            read_custom(page, field)
        for part in (*survey.leftovers, *draft.leftovers):
            read_leftover(page, part)
        # What stands behind a value, or found no room, was met before what has a place of its own.
        for path in ("custom", "sections"):
            draft.elements.get(path, []).sort(key=lambda element: element.span)
        return draft

    def _title(self, survey: Survey) -> None:
        if survey.title is None:
            return
        text, span = bare(self._page.source, survey.title)
        if not is_placeholder(text) and not self._page.blanks.has_value("title", text):
            self._page.draft.put("title", text, span)

    def _front_matter(
        self, found: FrontMatter | None, filled: frozenset[str], *, titled: bool
    ) -> None:
        for entry in found.entries if found else ():
            if entry.value and entry.key not in filled:
                self._page.draft.put(f"front_matter[{entry.key}]", entry.value, entry.span)
            title = unquoted(entry.value)
            if entry.key.casefold() == "title" and not titled and _is_title(title):
                self._page.draft.put("title", title, entry.span)


def _order(statement: Statement) -> tuple[bool, bool]:
    path = statement.slot.path
    return path != "people", path == "action_items"


def _is_title(text: str) -> bool:
    return not is_placeholder(text[form_prefix(text) :]) and not is_form_title(text)
