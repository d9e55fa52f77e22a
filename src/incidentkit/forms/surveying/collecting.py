"""Collecting what is found in a document while it is walked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from incidentkit.forms.keys import key_of
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Leftover, Shape, Spot, Statement, UnknownField
from incidentkit.forms.surveying.people_lists import are_names
from incidentkit.forms.surveying.told_answers import lists_no_answer
from incidentkit.forms.surveying.told_records import tells_no_record
from incidentkit.forms.surveying.told_services import names_services
from incidentkit.forms.vocabulary.entries import BLOCK_CODECS, Codec, Entry, Slot, slot
from incidentkit.forms.vocabulary.follow_up import PREVENTIVE, REMEDIATION
from incidentkit.forms.vocabulary.lookup import Chain, resolve, scope_of
from incidentkit.forms.vocabulary.people import RELATED_INCIDENTS
from incidentkit.markdown.source import Source
from incidentkit.notation.duration.durations import read_duration
from incidentkit.notation.given_names import is_given_name
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.spans import read_span
from incidentkit.notation.outcome import Unread
from incidentkit.notation.severities import severity_code, severity_name
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Span

UNKNOWN = Entry(names=(), slot=slot("sections", Codec.PROSE))
"""A section whose heading the vocabulary doesn't know."""
DETACHED = Entry(names=())
"""What stands behind a rule: no longer the body of its section, and free to state fields."""
_UNNAMED = late(r"[^\w .,'&/-]+")
"""What can't stand in the name of a field."""
_LONGEST_NAME = 40
ANOTHER_THING = Entry(names=())
"""A section about something that has a date, a state and an owner of its own: a deployment."""
OTHER_INCIDENTS = Entry(names=())
"""A section about other incidents, all of which is text."""
NEXT_INCIDENT = Entry(names=())
"""A section about a second incident, in a report of several of which the first is read."""


class Collector:
    """Statements, unknown fields and leftovers, in the order of the text."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.statements: list[Statement] = []
        self.custom: list[UnknownField] = []
        self.leftovers: list[Leftover] = []
        """Where leftovers go now: the document's, or those of the unknown section around."""
        self.headings: tuple[str, ...] = ()
        """The headings above, the nearest first."""
        self._met: set[str] = set()

    @property
    def names(self) -> frozenset[str]:
        """The keys of all names met."""
        return frozenset(map(key_of, self._met))

    def met(self, *names: str) -> None:
        """Note headings, labels and column heads: they tell which template is followed."""
        self._met.update(names)

    def text(self, span: Span) -> str:
        """What stands between two offsets."""
        return self.source.text[span[0] : span[1]]

    def say(  # noqa: PLR0913 -- the parts of a statement
        self,
        label: str | None,
        filled: Slot,
        chain: Chain,
        region: Region,
        *,
        nearer: tuple[str, ...] = (),
        spot: Spot | None = None,
    ) -> None:
        """State that a region fills a slot; `nearer` is context between label and headings."""
        if spot is not None and label is not None and not is_told(chain[-1], region, self.source):
            self.keep(label, region, spot)
            return
        if self._tells_no_value(label, filled, region) or self._is_of_another(filled, chain):
            if spot is not None and label is not None:
                self.keep_apart(label, region, spot)
            else:
                self.leave(region, chain)
            return
        own = () if label is None else (label,)
        self.statements.append(
            Statement(
                slot=filled,
                region=region,
                chain=chain,
                label=label,
                context=(*own, *nearer, *self.headings),
                spot=spot,
            )
        )

    def _tells_no_value(self, label: str | None, filled: Slot, region: Region) -> bool:
        """Whether a text isn't what is asked for: a sentence for records, a list for yes or no."""
        if lists_no_answer(self.source, filled.codec, region.blocks):
            return True
        told = "" if region.blocks else region.text(self.source)
        return label is not None and tells_no_record(label, filled.codec, told)

    def _is_of_another(self, filled: Slot, chain: Chain) -> bool:
        """Whether a text can't be the incident's, since its section speaks of another thing.

        What the next incident says of the same attributes is stated, for it contradicts.
        """
        if NEXT_INCIDENT in chain:
            again = any(told.slot == filled for told in self.statements)
            return filled.codec in BLOCK_CODECS or filled.path == "people" or not again
        if filled.codec is not Codec.ACTIONS and _is_below_actions(chain):
            return True
        if filled.path in _OF_ACTIONS and _is_in_actions(chain):
            return True
        return identifies(filled) and is_about_another(chain)

    def keep(self, label: str, region: Region, spot: Spot) -> None:
        """Keep a labelled text whose label nothing knows."""
        self.custom.append(UnknownField(label=label, region=region, spot=spot))

    def keep_unread(self, label: str, chain: Chain, region: Region, spot: Spot) -> None:
        """Keep a labelled text: its label means nothing in `chain`, or nothing with that text."""
        keep = self.keep if resolve(label, chain) is None else self.keep_apart
        keep(label, region, spot)

    def keep_apart(self, label: str, region: Region, spot: Spot) -> None:
        """Keep a labelled text whose label means something elsewhere, named for its heading.

        By itself the label would be read as that in another document.
        """
        around = self.headings[1:] if spot.shape is Shape.HEADING else self.headings
        self.keep(name_apart(label, around), region, spot)

    def leave(self, region: Region, chain: Chain) -> None:
        """File a text that nothing claims."""
        self.leftovers.append(left_over(self.source, region, chain))


def left_over(source: Source, region: Region, chain: Chain) -> Leftover:
    """A text in `chain` that nothing claims."""
    start, end = region.span
    return Leftover(
        heading=None,
        heading_at=None,
        under=address(chain),
        regions=(region,),
        start_line=source.line_of(start),
        end_line=source.line_of(end) + 1,
    )


def name_apart(label: str, headings: Sequence[str]) -> str:
    """The name of a field after its label and the nearest of the headings above it."""
    heading = strip_emphasis(headings[0]) if headings else ""
    name = " ".join(_UNNAMED.sub(" ", heading)[:_LONGEST_NAME].split()) or "Report"
    return f"{name} – {label}"


def _is_below_actions(chain: Chain) -> bool:
    """Whether a place is in an unknown section among actions, whose labels are an action's."""
    if UNKNOWN not in chain:
        return False
    below = any(
        inner is UNKNOWN and outer.slot is not None and outer.slot.codec is Codec.ACTIONS
        for outer, inner in pairwise(chain)
    )
    return below and not _is_at_the_foot(chain)


def _is_at_the_foot(chain: Chain) -> bool:
    """Whether a place is behind a rule, or at the foot, where the labels are the report's."""
    return DETACHED in chain or any(entry.opens_footer for entry in chain)


def _is_in_actions(chain: Chain) -> bool:
    """Whether a label stands somewhere among actions, if not behind a rule or at the foot."""
    inside = any(e.slot is not None and e.slot.codec is Codec.ACTIONS for e in chain[:-1])
    return inside and not _is_at_the_foot(chain)


def identifies(filled: Slot) -> bool:
    """Whether an attribute says which incident it is, when, how it stands, and whose."""
    return filled.path in _IDENTIFYING or filled.codec in _TIMES


_IDENTIFYING = frozenset(("id", "title", "severity", "status", "final_status", "people"))
_OF_ACTIONS = frozenset(("status", "people"))
"""What an action has as well, under the same names."""
_TIMES = frozenset((Codec.DAY, Codec.MILESTONE, Codec.SPAN, Codec.DURATION, Codec.LAG))


def is_about_another(chain: Chain) -> bool:
    """Whether the labels of a place are those of another thing, or of the incidents listed there.

    Those behind a rule, or at the foot, are the report's.
    """
    about = (
        ANOTHER_THING in chain
        or RELATED_INCIDENTS in chain[:-1]
        or any(inner is UNKNOWN and _lists_things(outer) for outer, inner in pairwise(chain))
    )
    return about and not _is_at_the_foot(chain)


def _lists_things(entry: Entry) -> bool:
    """Whether the unknown headings in a section are those of what it lists: lessons, measures."""
    listed = entry.slot is not None and entry.slot.codec is Codec.TODO
    return listed or entry.scope == "lessons" or entry in (PREVENTIVE, REMEDIATION)


def address(chain: Chain) -> str | None:
    """The known section that leftover text in `chain` is filed under; a line of text is none."""
    found = next((e.address for e in reversed(chain) if e is not UNKNOWN and _is_section(e)), None)
    return scope_of(found) or found if found is not None else None


_ID = late(r"#?(?:[A-Z]{2,}[-_ ]?)?[0-9]{2,}(?:[-_][0-9A-Za-z]+)*|(?!SEV|PRIO)[A-Z]{2,}[-_][0-9]")

_BLANK_ID = late(
    r"\[?[A-Z]{2,}[-_ ]?(?:(?:YYYY|[0-9X]{4})[-_])?(?:n{2,}|N{2,}|x{2,}|X{2,}|#{2,})\]?"
    r"|[\[<](?i:incident )?(?i:id|number|no\.|#)[\]>]"
)
"""What a form has where an id belongs: "[INC-nnn]", "INC-YYYY-XXX", "[ID]"."""


def is_told(entry: Entry, region: Region, source: Source) -> bool:
    """Whether a value is of the kind that a name with several meanings asks for."""
    if not entry.weak or entry.slot is None:
        return True
    text = strip_emphasis(region.text(source))
    if entry.slot.codec is Codec.SEVERITY:
        return severity_code(text) is not None or severity_name(text) is not None
    if entry.slot.codec is Codec.SERVICES:
        return names_services(region.text(source))
    if entry.slot.codec is Codec.DURATION:
        return _is_length(text)
    if entry.slot.codec is Codec.PERSON:
        return are_names(text) and (text.startswith("@") or is_given_name(text.split()[0]))
    asked = _BLANK_ID.fullmatch(text) is not None and is_placeholder(text)
    return asked or _ID.fullmatch(text) is not None


def _is_length(text: str) -> bool:
    """Whether a text says how long something was, or from when to when."""
    span = read_span(text)
    whole = not isinstance(span, Unread) and span.start is not None and span.end is not None
    return whole or not isinstance(read_duration(text), Unread)


def _is_section(entry: Entry) -> bool:
    return bool(entry.scope) or (entry.slot is not None and entry.slot.codec in BLOCK_CODECS)
