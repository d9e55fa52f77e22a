"""Walking a document and saying which text fills which slot, by name and place alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from incidentkit.forms.comments import without_comments
from incidentkit.forms.emphasis import bare
from incidentkit.forms.labels import find_label
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import KnownHeading, Leftover, Shape, Spot, Statement, Survey
from incidentkit.forms.surveying.acceptance import is_about, lists_times
from incidentkit.forms.surveying.action_headings import is_action, states_parts, without_number
from incidentkit.forms.surveying.causes_as_people import meant_above
from incidentkit.forms.surveying.chronicles import holds_events, is_day
from incidentkit.forms.surveying.collecting import (
    NEXT_INCIDENT,
    OTHER_INCIDENTS,
    UNKNOWN,
    Collector,
    address,
)
from incidentkit.forms.surveying.elsewhere import next_incidents, thing_named
from incidentkit.forms.surveying.fields import Fields
from incidentkit.forms.surveying.heading_asides import told_beside
from incidentkit.forms.surveying.link_lists import links_joined
from incidentkit.forms.surveying.marked_texts import stretches
from incidentkit.forms.surveying.misread_headings import with_labels_as_text
from incidentkit.forms.surveying.parts import (
    EVENTS,
    divides_actions,
    events_among,
    is_bare_time,
    is_event,
    is_part,
    names_type,
    of_type,
)
from incidentkit.forms.surveying.stories import with_story_as_summary
from incidentkit.forms.surveying.strong_titles import strong_title
from incidentkit.forms.titles import form_prefix, is_form_title
from incidentkit.forms.vocabulary.entries import Codec, Entry, slot
from incidentkit.forms.vocabulary.follow_up import PREVENTIVE
from incidentkit.forms.vocabulary.lookup import Chain, Vocabulary, resolve, resolve_heading
from incidentkit.markdown.blocks import Block, Heading, ListBlock, Paragraph, Rule, Table
from incidentkit.markdown.outline import Outline
from incidentkit.markdown.sections import SectionNode, sections
from incidentkit.notation.text import strip_emphasis
from incidentkit.place import Span

_CLAUSE = re.compile(r"[0-9]{1,2}[.)]?[ \t]+\S")


class _Walk:
    """One walk over the sections of a document."""

    def __init__(self, found: Collector, vocabulary: Vocabulary) -> None:
        self.found = found
        self.fields = Fields(found)
        self.root: Chain = (vocabulary.root,)
        self.title: Span | None = None
        self.top: Heading | None = None
        self.strong: Span | None = None
        """A title in bold that stands for the top heading."""
        self.headings: list[KnownHeading] = []
        self.leftovers: list[Leftover] = found.leftovers
        """Those of the document, outside its unknown sections."""

    def document(self, root: SectionNode) -> None:
        top = self._top_heading(root)
        self.top = top
        self.fields.seeks_events = not any(self._is_timeline(node) for node in root.walk())
        blocks = root.blocks
        if top is None and (strong := strong_title(self.found.source, root, self.root)) is not None:
            self.title = self.strong = strong
            blocks = blocks[1:]
        self._blocks(blocks, self.root)
        self._children(root, self.root, self.found.leftovers)

    def _is_timeline(self, node: SectionNode) -> bool:
        """Whether a heading names the timeline, and anything stands below it that can be one."""
        if node.heading is None:
            return False
        entry = resolve_heading(self.found.text(node.heading.content), self.root)
        slot = entry.slot if entry is not None else None
        if slot is None or slot.codec is not Codec.TIMELINE:
            return False
        blocks = tuple(block for child in node.walk() for block in child.blocks)
        return (
            any(isinstance(block, (ListBlock, Table)) for block in blocks)
            or holds_events(self.found.source, blocks)
            or any(
                is_event(self.found.text(h.content), (EVENTS,))
                for n in node.walk()
                if (h := n.heading)
            )
        )

    def _top_heading(self, root: SectionNode) -> Heading | None:
        found = [n.heading for n in root.walk() if n.heading is not None]
        if not found:
            return None
        tops = [heading for heading in found if heading.level == 1]
        clauses = [h for h in tops if _CLAUSE.match(self.found.text(h.content))]
        # Of "1. Overview" and "2. Causes" none titles the report.
        tops = [h for h in tops if h not in clauses] if len(clauses) > 1 else tops
        highest = next(iter(tops), None)
        if highest and not self._is_name(highest):
            return highest
        first = self.found.text(found[0].content)
        if found[0].level > 1 and self._is_name(found[0]):
            return None
        names_form = form_prefix(first) > 0 or is_form_title(first)
        return found[0] if names_form or self._heads_all(root, found) else None

    def _is_name(self, heading: Heading) -> bool:
        """Whether a heading is the name of a section or a field, and of nothing else."""
        entry = resolve(self.found.text(heading.content), self.root)
        return entry is not None and not entry.weak

    def _heads_all(self, root: SectionNode, found: list[Heading]) -> bool:
        """Whether everything stands below the first heading, as in a piece of a longer text."""
        label = find_label(self.found.text(found[0].content))
        states = label is not None and resolve(label.name, self.root) is not None
        return not root.blocks and not states and all(h.level > found[0].level for h in found[1:])

    def _blocks(self, blocks: Sequence[Block], chain: Chain) -> None:
        if OTHER_INCIDENTS in chain:
            rules = [number for number, block in enumerate(blocks) if isinstance(block, Rule)]
            end = rules[0] if len(rules) == 1 else len(blocks)
            if without_comments(self.found.source, blocks[:end]):
                self.found.leave(region_of(self.found.source, blocks[:end]), chain)
            # What stands behind a rule may be the foot of the report.
            blocks, chain = blocks[end:], (chain[0], UNKNOWN)
        for stretch in stretches(self.found.source, blocks):
            if stretch.is_text:
                self.fields.bodies.text(stretch.blocks, chain)
            else:
                self.fields.blocks(stretch.blocks, chain)

    def _children(self, node: SectionNode, chain: Chain, into: list[Leftover]) -> None:
        outer, outer_headings = self.found.leftovers, self.found.headings
        seeks = self.fields.seeks_events and OTHER_INCIDENTS not in chain
        events = events_among(self.found.source, node.children) if seeks else ()
        later = next_incidents(self.found.source, node.children)
        for child in node.children:
            self.found.leftovers, self.found.headings = into, outer_headings
            inner = (*chain, EVENTS) if child in events else chain
            self._section(child, (*inner, NEXT_INCIDENT) if child in later else inner)
        self.found.leftovers, self.found.headings = outer, outer_headings

    def _section(self, node: SectionNode, chain: Chain) -> None:
        heading = node.heading
        text = self.found.text(heading.content) if heading else ""
        self.found.headings = (text, *self.found.headings)
        if heading is not None and heading is self.top:
            self._title(heading)
            self._blocks(node.blocks, chain)
            self._children(node, chain, self.found.leftovers)
            return
        if OTHER_INCIDENTS in chain or NEXT_INCIDENT in chain:
            self._unknown(node, text, chain)
            return
        self.found.met(text)
        entry = resolve_heading(text, chain)
        if entry is not None:
            entry = meant_above(self.found.source, node.blocks, entry, chain)
        if entry is not None and lists_times(self.found.source, node.blocks, entry, chain):
            entry = attrs.evolve(entry, slot=None)
        if entry is not None and divides_actions(self.found.source, node, entry, chain):
            self.fields.bodies.begin(inner := (*chain, of_type(chain[-1], strip_emphasis(text))))
            self._blocks(node.blocks, inner)
            self._children(node, inner, self.found.leftovers)
            return
        named = entry is None or (_lists_names(entry) and not node.blocks)
        if named and heading is not None and self._heading_field(heading, chain):
            self._blocks(node.blocks, chain)
            self._children(node, chain, self.found.leftovers)
        elif entry is None and heading is not None and is_action(self.found.source, node, chain):
            self._action(node, heading, chain)
        elif (
            entry is None and heading is not None and is_part(self.found.source, node, text, chain)
        ):
            self._part(node, heading, text, chain)
        elif entry is None:
            title = self.found.text(self.title) if self.title is not None else None
            start = heading.content[0] if heading is not None else 0
            thing = thing_named(self.found.source, strip_emphasis(text), title, start)
            self._unknown(node, text, chain if thing is None else (*chain, thing))
        else:
            inner = (*chain, entry)
            # Wherever a known section stands, what nothing claims in it is filed under its name.
            self.found.leftovers = self.leftovers
            self._known(node, text, inner)
            self.fields.bodies.begin(inner)
            self._blocks(node.blocks, inner)
            self._children(node, inner, self.found.leftovers)

    def _known(self, node: SectionNode, text: str, chain: Chain) -> None:
        if node.heading is not None:
            own = node.blocks[-1].end_line if node.blocks else node.heading.end_line
            self.headings.append(
                KnownHeading(
                    text=text,
                    at=node.heading.content,
                    level=node.heading.level,
                    start_line=node.start_line,
                    body_start_line=node.heading.end_line,
                    body_end_line=own,
                    end_line=node.end_line,
                    chain=chain,
                )
            )
            base = node.heading.content[0]
            for start, end in told_beside(text, chain):
                self.found.leave(Region(lines=((base + start, base + end),), inline=1), chain)

    def _unknown(self, node: SectionNode, text: str, chain: Chain) -> None:
        outer = self.found.leftovers
        inside: list[Leftover] = []
        self.found.leftovers = inside
        self._blocks(node.blocks, (*chain, UNKNOWN))
        own = tuple(region for part in inside for region in part.regions)
        below: list[Leftover] = []
        self._children(node, (*chain, UNKNOWN), below)
        self.found.leftovers = outer
        outer.append(
            Leftover(
                heading=strip_emphasis(text),
                heading_at=node.heading.content if node.heading else None,
                under=_known_around(chain),
                regions=own,
                start_line=node.start_line,
                end_line=node.end_line,
                below=tuple(below),
            )
        )

    def _part(self, node: SectionNode, heading: Heading, text: str, chain: Chain) -> None:
        """A section whose heading divides the timeline, or the actions, of the one it stands in."""
        if is_event(text, chain):
            self._event((heading.content,), chain)
            for block in node.blocks:
                self.found.leave(region_of(self.found.source, (block,)), chain)
        elif (
            is_bare_time(text) and _times(chain) and isinstance(first := node.blocks[0], Paragraph)
        ):
            # The text right below the time tells what happened.
            self._event((heading.content, *first.lines), chain)
            rules = (n for n, block in enumerate(node.blocks) if isinstance(block, Rule))
            end = next(rules, len(node.blocks))
            for block in node.blocks[1:end]:
                self.found.leave(region_of(self.found.source, (block,)), chain)
            # Behind a rule at the end of the last event the report goes on.
            self._blocks(node.blocks[end:], chain[:-1] if chain[-1] is EVENTS else chain)
        else:
            if names_type(chain, text):
                chain = (*chain, of_type(chain[-1], strip_emphasis(text)))
            elif not is_day(strip_emphasis(text)):
                self._heading_alone(heading, chain)
            self.fields.bodies.begin(chain)
            self._blocks(node.blocks, chain)
        self._children(node, chain, self.found.leftovers)

    def _action(self, node: SectionNode, heading: Heading, chain: Chain) -> None:
        """An action that a heading names, with its parts in the labelled lines below."""
        source, owner = self.found.source, chain[-1].slot
        told = [block for block in node.blocks if states_parts(source, block)][:1]
        if owner is not None:
            region = region_of(source, told, (without_number(source, heading.content),))
            self.found.say(None, owner, chain, region)
        for block in node.blocks:
            if block not in told and without_comments(source, (block,)):
                self.found.leave(region_of(source, (block,)), chain)
        self._children(node, chain, self.found.leftovers)

    def _event(self, lines: tuple[Span, ...], chain: Chain) -> None:
        """State that lines tell one event, of which the heading they stand in is the first.

        So it stands in the section around that heading, beside the events above and below.
        """
        slot = chain[-1].slot
        if slot is not None:
            headings = self.found.headings
            self.found.headings = headings[1:]
            self.found.say(None, slot, chain, Region(lines=lines, inline=len(lines)))
            self.found.headings = headings

    def _heading_alone(self, heading: Heading, chain: Chain) -> None:
        """A heading is kept where what stands below it goes elsewhere."""
        self.found.leftovers.append(
            Leftover(
                heading=strip_emphasis(self.found.text(heading.content)),
                heading_at=heading.content,
                under=address(chain),
                regions=(),
                start_line=heading.start_line,
                end_line=heading.end_line,
            )
        )

    def _title(self, heading: Heading) -> None:
        text, (start, end) = bare(self.found.source, heading.content)
        if not is_form_title(text):
            self.title = (start + form_prefix(text), end)

    def _heading_field(self, heading: Heading, chain: Chain) -> bool:
        text = self.found.text(heading.content)
        label = find_label(text)
        owner = chain[-1].slot
        if label is None or label.alone or heading.setext:
            return False
        if owner is not None and owner.codec is Codec.ACTIONS:
            # What is said of an action is not said of the incident.
            return False
        entry = resolve(label.name, chain)
        if entry is None or entry.weak or entry.slot is None or entry.slot.codec is Codec.PROSE:
            return False
        if is_about(entry, text[slice(*label.value)]):
            return False
        spot = Spot.behind(Shape.HEADING, label, heading.content)
        region = Region(lines=(spot.value,), inline=1)
        self.found.say(label.name, entry.slot, (*chain, entry), region, spot=spot)
        return True


def _lists_names(entry: Entry) -> bool:
    """Whether the names that an entry asks for may stand in its heading."""
    return entry.slot is not None and entry.slot.codec is Codec.SERVICES


def _known_around(chain: Chain) -> str | None:
    """The known section around an unknown one; None for one at the top or in another unknown."""
    return None if chain[-1] is UNKNOWN else address(chain)


def _times(chain: Chain) -> bool:
    """Whether events are expected here."""
    return chain[-1].slot is not None and chain[-1].slot.codec is Codec.TIMELINE


def _with_measures(found: list[Statement]) -> tuple[Statement, ...]:
    """Preventive measures are the action items of a document that names no others.

    Boxes below a heading that nobody knows take nothing away from them.
    """
    if any(one.slot.codec is Codec.ACTIONS and one.chain[-1] is not UNKNOWN for one in found):
        return tuple(found)
    return tuple(
        attrs.evolve(one, slot=slot("action_items", Codec.ACTIONS, one.slot.fixed))
        if one.slot.codec is Codec.TODO and PREVENTIVE in one.chain
        else one
        for one in found
    )


def survey(outline: Outline, vocabulary: Vocabulary) -> Survey:
    """Say which text of a document fills which slot."""
    found = Collector(outline.source)
    walk = _Walk(found, vocabulary)
    walk.document(sections(with_labels_as_text(outline)))
    whole = Survey(
        statements=_with_measures(found.statements),
        custom=tuple(found.custom),
        leftovers=tuple(links_joined(outline.source, found.leftovers)),
        headings=tuple(walk.headings),
        title=walk.title,
        top_heading=walk.top.content if walk.top is not None else walk.strong,
        names=found.names,
    )
    return with_story_as_summary(whole, vocabulary)
