"""Taking out of a rendered form whatever was not filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from incidentkit.forms.document import Document, take_apart
from incidentkit.forms.labels import find_label
from incidentkit.forms.statements import Shape, Statement
from incidentkit.forms.template import Template
from incidentkit.forms.writing.blanks.aligned_tables import aligned_tables
from incidentkit.forms.writing.blanks.blank_parts import blank_parts
from incidentkit.forms.writing.blanks.spent_texts import spent_texts, texts_of_lists
from incidentkit.forms.writing.blanks.stranded_fields import to_the_head
from incidentkit.forms.writing.blanks.unfilled_parts import (
    closed_paragraphs,
    joined_paragraphs,
    narrower_tables,
    unanswered,
)
from incidentkit.forms.writing.dress import PRINTED
from incidentkit.forms.writing.places import lines_removed
from incidentkit.forms.writing.values.titles import nameless_edits, untitled_edits
from incidentkit.markdown.blocks import Block, Heading, ListBlock, Paragraph, Rule, Table
from incidentkit.markdown.edits import Edit, apply
from incidentkit.markdown.source import Source
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts

_Lines = frozenset[int]
_Finish = Callable[[Document], Iterator[list[Edit]]]
"""Gives groups of edits, each to be made where the facts stay the same."""
_KEPT = PRINTED | {"severity_policy"}


def without_placeholders(text: str, facts: Facts, template: Template) -> str:
    """`text` without the fields, and then the labels and headings, that state nothing."""

    def says_the_same(shorter: str) -> bool:
        return not diff(take_apart(shorter, template).facts, facts)

    text = _without_vacancies(text, template, says_the_same)
    document = take_apart(text, template)
    for edits in to_the_head(document, frozenset[int]().union(*_vacant_statements(document))):
        tried = _without_vacancies(apply(Source(text), edits), template, says_the_same)
        if says_the_same(tried):
            text = tried
            break
    blank = Source(template.text)
    finishes: tuple[_Finish, ...] = (
        _shorter_times,
        _renumbered,
        _untitled(facts),
        lambda document: unanswered(document, blank),
        lambda document: joined_paragraphs(document, blank),
        closed_paragraphs,
        narrower_tables,
        lambda document: iter((list(aligned_tables(document, blank)),)),
    )
    for finish in finishes:
        for edits in finish(take_apart(text, template)):
            tried = apply(Source(text), edits)
            text = tried if says_the_same(tried) else text
    end = "\r\n" if text.endswith("\r\n") else "\n"
    return text.strip("\r\n") + end


def _without_vacancies(text: str, template: Template, says_the_same: Callable[[str], bool]) -> str:
    """`text` without what can go of the lines that state nothing, as long as any can."""
    vacancies = (
        texts_of_lists,
        *(_vacant_tables, _vacant_statements, _lone_labels, _empty_headings, _doubled_rules),
    )
    for vacant in vacancies:
        while True:
            document = take_apart(text, template)
            shorter = _without(document, list(vacant(document)), says_the_same)
            if shorter == text:
                break
            text = shorter
    return text


def without_spare_lists(text: str, facts: Facts, template: Template) -> str:
    """`text` without the blank actions and measures beside those of the report.

    So go the words in place of a list that is filled in. Where the report groups them in another
    way than the form does, nobody fills in the form's.
    """

    def says_the_same(shorter: str) -> bool:
        return not diff(take_apart(shorter, template).facts, facts)

    document = take_apart(text, template)
    spent = list(spent_texts(document))
    spare = [_lines_of(document, statement) for statement in _spare(document, template)]
    without_spent = frozenset[int]().union(*spent)
    stays = frozenset(_heading_line(document, h) for h in _empty_headings(document, without_spent))
    if spent or spare:
        gone = _with_emptied(document, without_spent.union(*spare), stays)
        # Most often all of it can go at once, the headings that then stand over nothing as well.
        shorter = _apply(document, gone)
        same = says_the_same(shorter)
        text = shorter if same else _without(document, [*spent, *spare], says_the_same)
    while spare:
        document = take_apart(text, template)
        emptied = [h for h in _empty_headings(document) if _heading_line(document, h) not in stays]
        shorter = _without(document, emptied, says_the_same)
        if shorter == text:
            break
        text = shorter
    return text


def _heading_line(document: Document, heading: _Lines) -> str:
    return document.source.line_text(min(heading))


def _with_emptied(document: Document, gone: _Lines, stays: frozenset[str]) -> _Lines:
    """Some lines that go, and the headings but those that stay which would stand over nothing."""
    while True:
        found = _empty_headings(document, gone)
        emptied = [h for h in found if _heading_line(document, h) not in stays]
        if not emptied:
            return gone
        gone = gone.union(*emptied)


def _spare(document: Document, template: Template) -> Iterator[Statement]:
    """The lists of a form that state nothing, while none of its lists of their kind does."""
    blank = take_apart(template.text, template)
    filled = {
        (one.statement.slot.path, one.statement.slot.fixed)
        for elements in document.draft.elements.values()
        for one in elements
        if one.statement
    }
    for path in ("action_items", "prevention"):
        used = {fixed for place, fixed in filled if place == path}
        own = [statement.slot.fixed for statement in blank.statements_of(path)]
        if used and not any(fixed in used for fixed in own):
            stating = {one.statement for one in document.draft.elements.get(path, ())}
            yield from (s for s in document.statements_of(path) if s not in stating)


def _shorter_times(document: Document) -> Iterator[list[Edit]]:
    """The parts of times that nobody filled in, the last first: none moves the next."""
    return ([edit] for edit in blank_parts(document))


def _untitled(facts: Facts) -> _Finish:
    def edits(document: Document) -> Iterator[list[Edit]]:
        if facts.title is None:
            yield list(untitled_edits(document))
        else:
            yield list(nameless_edits(document))

    return edits


def _without(
    document: Document, groups: Sequence[_Lines], says_the_same: Callable[[str], bool]
) -> str:
    """The document without those groups of lines that can go, each whole."""
    gone: _Lines = frozenset()
    waiting = [list(groups)]
    while waiting:
        together = waiting.pop()
        trial = gone.union(*together)
        if says_the_same(_apply(document, trial)):
            gone = trial
        elif len(together) > 1:
            half = len(together) // 2
            waiting += [together[:half], together[half:]]
    return _apply(document, gone)


def _apply(document: Document, lines: _Lines) -> str:
    """The document without some lines, and without the blank ones that they leave doubled."""
    source = document.source
    gone = set(lines)
    blank = [not source.line_text(n).strip() for n in range(source.line_count)]
    above_blank = True
    for number in range(source.line_count):
        if number in gone:
            continue
        if blank[number] and above_blank and number and (number - 1 in gone):
            gone.add(number)
        else:
            above_blank = blank[number]
    return apply(source, [lines_removed(source, n, n + 1) for n in sorted(gone)])


def _vacant_tables(document: Document) -> Iterator[_Lines]:
    """Tables of fields of which none is filled in: their head goes, too."""
    vacant = frozenset[int]().union(*_vacant_statements(document))
    for block in document.outline.blocks:
        rows = block.rows if isinstance(block, Table) else ()
        if rows and all(row.line in vacant for row in rows):
            yield frozenset(range(block.start_line, block.end_line))


def _vacant_statements(document: Document) -> Iterator[_Lines]:
    stating = set(document.draft.stated)
    stating |= {e.statement for es in document.draft.elements.values() for e in es if e.statement}
    for statement in document.survey.statements:
        vacant = statement not in stating and statement.slot.path not in _KEPT
        if vacant and (lines := _lines_of(document, statement)):
            yield lines
    stated = {e.span for e in document.draft.elements.get("custom", ())}
    for field in document.survey.custom:
        if field.region.span not in stated:
            first = document.source.line_of(field.spot.line[0])
            last = document.source.line_of(max(field.spot.line[1], field.region.span[1]))
            yield frozenset(range(first, last + 1))


def _lines_of(document: Document, statement: Statement) -> _Lines:
    if statement.spot is not None and statement.spot.shape is Shape.HEADING:
        return frozenset()
    spans = [span for span in statement.region.lines if span[0] < span[1]]
    if statement.spot is not None:
        spans.append(statement.spot.line)
    if not spans:
        return frozenset()
    source = document.source
    first = min(source.line_of(start) for start, _ in spans)
    return frozenset(range(first, max(source.line_of(end) for _, end in spans) + 1))


def _renumbered(document: Document) -> Iterator[list[Edit]]:
    """For each numbered list that lost its first items, the edits that count from one again.

    The edits of one leave the places of the next as they are, as no number gets longer or shorter.
    """
    for block in document.outline.blocks:
        if isinstance(block, ListBlock) and block.ordered:
            marks = [document.source.text[slice(*item.marker)] for item in block.items]
            counted = [f"{number}{mark[-1]}" for number, mark in enumerate(marks, 1)]
            same_length = all(len(a) == len(b) for a, b in zip(marks, counted, strict=True))
            if marks != counted and same_length:
                yield [
                    Edit(*item.marker, mark)
                    for item, mark in zip(block.items, counted, strict=True)
                ]


def _following(
    document: Document, gone: _Lines = frozenset()
) -> Iterator[tuple[Block, Block | None]]:
    """Each block with the one below it, without those of which every line goes."""
    blocks = [b for b in document.outline.blocks if not gone.issuperset(_lines_in(b))]
    yield from pairwise(blocks)
    if blocks:
        yield blocks[-1], None


def _lone_labels(document: Document) -> Iterator[_Lines]:
    """Labels in bold, alone on their line, with nothing below them."""
    for block, below in _following(document):
        label = find_label(document.source.text[slice(*block.lines[0])])
        lone = isinstance(block, Paragraph) and len(block.lines) == 1
        if not lone or label is None or not label.strong or not label.alone:
            continue
        if below is None or isinstance(below, (Heading, Rule)) or _is_labelled(document, below):
            yield frozenset((block.start_line,))


def _is_labelled(document: Document, block: Block) -> bool:
    label = find_label(document.source.text[slice(*block.lines[0])])
    return isinstance(block, Paragraph) and label is not None and label.strong


def _lines_in(block: Block) -> range:
    return range(block.start_line, block.end_line)


def _empty_headings(document: Document, gone: _Lines = frozenset()) -> Iterator[_Lines]:
    """The headings over nothing, or over lines alone that go."""
    for block, below in _following(document, gone):
        if not isinstance(block, Heading) or block.content == document.survey.top_heading:
            continue
        if below is None or isinstance(below, Rule) or _closes(block, below):
            yield frozenset(_lines_in(block))


def _closes(heading: Heading, below: Block) -> bool:
    return isinstance(below, Heading) and below.level <= heading.level


def _doubled_rules(document: Document) -> Iterator[_Lines]:
    for number, (block, below) in enumerate(_following(document)):
        parts_nothing = number == 0 or below is None or isinstance(below, Rule)
        if isinstance(block, Rule) and parts_nothing:
            yield frozenset((block.start_line,))
