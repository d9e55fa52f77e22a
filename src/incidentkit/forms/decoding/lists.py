"""Lists of texts and of small things: items, names, boxes, lessons, references, sign-offs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import attrs

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.boxes import Box, boxes_in
from incidentkit.forms.decoding.clock import Clock
from incidentkit.forms.decoding.draft import Draft, Element
from incidentkit.forms.decoding.texts import is_comment, line_text, lists_in
from incidentkit.forms.entries import Codec
from incidentkit.forms.keys import key_of
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import Statement
from incidentkit.markdown.blocks import Block, Fence, Item, ListBlock, Paragraph
from incidentkit.place import Span
from incidentkit.markdown.source import Source
from incidentkit.model.checklist import ChecklistItem
from incidentkit.model.converters import block as markdown_block
from incidentkit.model.leftovers import CustomField
from incidentkit.model.people import Approval, Person
from incidentkit.model.reference import Category, Reference
from incidentkit.model.review import Lesson
from incidentkit.model.services import AffectedService
from incidentkit.notation.moments import Moment, read_moment
from incidentkit.notation.text import one_line, strip_emphasis, strip_leading_emoji

_COMMA = re.compile(r"\s*[,;、]\s*(?![^()]*\))")
_OTHER = re.compile(r"other\s*:\s*", re.IGNORECASE)
_TICKET = re.compile(r"[A-Za-z]+-[0-9]+|#[0-9]+|https?://|\]\(|^[0-9]+$")
_LEARNED = frozenset(("what we learned", "learned", "what was learned"))
_APPLICATION = frozenset(("how well apply it", "how we will apply it", "application"))
_DATE_TAIL = re.compile(r"\s+[-–—]\s+(?=[^-–—]*\S\s*$|\S*$)")


@attrs.frozen(kw_only=True)
class _Text:
    """A text of a list, and where it stands."""

    text: str
    span: Span


class Lists:
    """Reads the codecs whose values are tuples of small things."""

    def __init__(self, source: Source, draft: Draft, clock: Clock, blanks: Blanks) -> None:
        self.source = source
        self.draft = draft
        self.clock = clock
        self.blanks = blanks
        self._todo: dict[str, list[tuple[Statement, tuple[Box, ...]]]] = {}
        self._codecs: dict[Codec, Callable[[Statement], None]] = {
            Codec.ITEMS: self._items,
            Codec.LINES: self._lines,
            Codec.PEOPLE: self._people,
            Codec.SERVICES: self._services,
            Codec.MENU: self._menu,
            Codec.TODO: self._collect_todo,
            Codec.LESSONS: self._lessons,
            Codec.REFERENCES: self._references,
            Codec.APPROVALS: self._approvals,
            Codec.SIGNATURE: self._signature,
        }

    def handles(self, codec: Codec) -> bool:
        """Whether this class reads `codec`."""
        return codec in self._codecs

    def read(self, statement: Statement) -> None:
        """Read one statement."""
        self._codecs[statement.slot.codec](statement)

    def finish(self) -> None:
        """Read what can only be judged as a whole: all boxes of a to-do list together."""
        for path, groups in self._todo.items():
            self._finish_todo(path, groups)

    # -- texts --------------------------------------------------------------------------------

    def _items(self, statement: Statement) -> None:
        path = statement.slot.path
        found = list(self._item_texts(statement.region, path))
        if self.blanks.has_list(path, [item.text for item in found]):
            return
        for item in found:
            if not is_placeholder(item.text):
                self.draft.add(path, Element(value=item.text, span=item.span))

    def _item_texts(self, region: Region, path: str) -> Iterator[_Text]:
        if region.inline:
            yield from self._text_of(Region(lines=region.lines[: region.inline]), path)
        for block in region.blocks:
            if isinstance(block, ListBlock):
                for item in block.items:
                    yield from self._text_of(Region(lines=item.lines), path)
            elif not is_comment(self.source, block):
                yield from self._text_of(region_of(self.source, (block,)), path, block)

    def _text_of(self, region: Region, path: str, block: Block | None = None) -> Iterator[_Text]:
        lines = list(region.lines)
        while len(lines) > 1 and self._is_hint(path, self._slice(lines[-1]).strip()):
            lines.pop()
        raw = "\n".join(self._slice(line) for line in lines)
        text = strip_leading_emoji(markdown_block(raw) or "")
        if not text:
            return
        start = self.source.text.find(text.split("\n", 1)[0], lines[0][0])
        inner = text
        if isinstance(block, Fence):
            inner = "\n".join(self._slice(line) for line in block.content)
        if not is_placeholder(inner):
            yield _Text(text=text, span=(max(start, lines[0][0]), lines[-1][1]))

    def _is_hint(self, path: str, line: str) -> bool:
        """Whether the last line of an item is the form's: in bold, and none of the answer."""
        return strip_emphasis(line) != line and self.blanks.has_line(f"{path}.hint", line)

    def _names(self, statement: Statement) -> Iterator[_Text]:
        """The names of a region: its bullets, else what stands between its commas."""
        region = statement.region
        for block in lists_in(region.blocks):
            for item in block.items:
                start, end = item.lines[0]
                text = one_line("\n".join(self._slice(line) for line in item.lines))
                yield _Text(text=strip_emphasis(text), span=(start, end))
        if lists_in(region.blocks):
            return
        whole = line_text(self.source, region)
        if is_placeholder(whole) or self.blanks.has_value(statement.slot.path, whole):
            return
        cursor = region.span[0]
        for part in _COMMA.split(strip_emphasis(whole)):
            if part:
                start = max(self.source.text.find(part, cursor), cursor)
                cursor = start + len(part)
                yield _Text(text=strip_emphasis(part), span=(start, cursor))

    def _lines(self, statement: Statement) -> None:
        path = statement.slot.path
        for name in self._named(statement):
            self.draft.add(path, Element(value=name.text, span=name.span))

    def _named(self, statement: Statement) -> Iterator[_Text]:
        names = [name for name in self._names(statement) if not is_placeholder(name.text)]
        if not self.blanks.has_list(statement.slot.path, [name.text for name in names]):
            yield from names

    def _people(self, statement: Statement) -> None:
        role = statement.slot.fixed.get("role")
        for name in self._named(statement):
            person = Person(role=role, name=name.text)
            self.draft.add(
                "people", Element(value=person, span=name.span, places={"name": name.span})
            )

    # -- boxes --------------------------------------------------------------------------------

    def _menu(self, statement: Statement) -> None:
        for box, name in self._ticked_menu(statement):
            item = ChecklistItem(name=name, checked=bool(box.checked), group=box.group)
            self.draft.add(
                statement.slot.path, Element(value=item, span=box.span, places={"name": box.span})
            )

    def _ticked_menu(self, statement: Statement) -> Iterator[tuple[Box, str]]:
        """Every entry of a menu in which something is ticked; of plain bullets all apply."""
        boxes = list(boxes_in(self.source, statement.region.blocks))
        if not any(box.boxed for box in boxes):
            for name in self._named(statement):
                yield self._unboxed(name), name.text
            return
        entries: list[tuple[Box, str]] = []
        for box in boxes:
            other = _OTHER.match(box.text)
            name = box.text[other.end() :] if other else box.text
            if (box.boxed or box.text) and not is_placeholder(name):
                entries.append((box, strip_emphasis(name)))
        if any(box.checked for box, _ in entries):
            yield from entries

    def _unboxed(self, name: _Text) -> Box:
        return Box(text=name.text, checked=True, boxed=False, span=name.span, lines=(name.span,))

    def _services(self, statement: Statement) -> None:
        known = {e.value.name.casefold() for e in self.draft.elements.get("services", ())}
        for box, name in self._ticked_menu(statement):
            if name.casefold() not in known:
                service = AffectedService(name=name, affected=bool(box.checked))
                places = {"name": box.span}
                self.draft.add("services", Element(value=service, span=box.span, places=places))

    def _collect_todo(self, statement: Statement) -> None:
        boxes = tuple(boxes_in(self.source, statement.region.blocks))
        self._todo.setdefault(statement.slot.path, []).append((statement, boxes))

    def _finish_todo(self, path: str, groups: Sequence[tuple[Statement, tuple[Box, ...]]]) -> None:
        said = [f"{bool(box.checked):d} {box.text}" for _, boxes in groups for box in boxes]
        if self.blanks.has_list(path, said):
            return
        for statement, boxes in groups:
            self.draft.begin(statement)
            horizon = statement.slot.fixed.get("horizon")
            for box in boxes:
                if not is_placeholder(box.text):
                    item = ChecklistItem(
                        name=box.text, checked=bool(box.checked), group=box.group, horizon=horizon
                    )
                    places = {"name": box.span}
                    self.draft.add(path, Element(value=item, span=box.span, places=places))

    # -- lessons --------------------------------------------------------------------------------

    def _lessons(self, statement: Statement) -> None:
        path, region = statement.slot.path, statement.region
        lists = lists_in(region.blocks)
        if not lists:
            text = markdown_block(region.text(self.source))
            if text and not is_placeholder(text) and not self.blanks.has_value(path, text):
                self.draft.add(path, Element(value=Lesson(text=text), span=region.span))
            return
        items = [item for block in lists for item in block.items]
        said = ["\n".join(self._slice(line) for line in item.lines) for item in items]
        if self.blanks.has_list(path, said):
            return
        for item in items:
            self._lesson(path, item)

    def _lesson(self, path: str, item: Item) -> None:
        kept: list[Block] = []
        inside: dict[str, str] = {}
        for block in item.blocks:
            if isinstance(block, ListBlock) and (found := self._lesson_parts(block)):
                inside.update(found)
            else:
                kept.append(block)
        raw = region_of(self.source, kept).text(self.source)
        text = strip_leading_emoji(strip_emphasis(markdown_block(raw) or ""))
        learned, application = inside.get("learned"), inside.get("application")
        if is_placeholder(text):
            text = ""
        if text or learned or application:
            text = text or learned or application or ""
            value = Lesson(text=text, learned=learned, application=application)
            span = (item.lines[0][0], item.lines[-1][1])
            self.draft.add(path, Element(value=value, span=span, places={"text": item.lines[0]}))

    def _lesson_parts(self, block: ListBlock) -> dict[str, str] | None:
        """What was learned and how it is applied, where the list says nothing else."""
        found: dict[str, str] = {}
        for item in block.items:
            label = find_label(self._slice(item.lines[0]))
            key = key_of(label.name) if label else ""
            name = "learned" if key in _LEARNED else "application" if key in _APPLICATION else None
            if label is None or name is None:
                return None
            first = (item.lines[0][0] + label.value[0], item.lines[0][0] + label.value[1])
            text = markdown_block("\n".join(self._slice(line) for line in (first, *item.lines[1:])))
            found[name] = "" if text is None or is_placeholder(text) else text
        return found

    # -- references -----------------------------------------------------------------------------

    def _references(self, statement: Statement) -> None:
        path, region = statement.slot.path, statement.region
        label = statement.slot.fixed.get("label") or statement.label
        if not lists_in(region.blocks):
            text = line_text(self.source, region)
            known = self.blanks.has_value(f"{path}[{label or ''}]", text)
            if not is_placeholder(text) and not known:
                self._reference_parts(path, label, text, region.span)
            return
        items = [item for block in lists_in(region.blocks) for item in block.items]
        said = [one_line("\n".join(self._slice(line) for line in item.lines)) for item in items]
        own = [self._own_label(path, label, text) for text in said]
        if self.blanks.has_list(path, said):
            return
        for item, found in zip(items, own, strict=True):
            if found is not None:
                span = (item.lines[0][0], item.lines[-1][1])
                self._reference_parts(path, *found, span)

    def _own_label(self, path: str, label: str | None, text: str) -> tuple[str | None, str] | None:
        """A bullet as label and target; None where it is not filled in."""
        if is_placeholder(text):
            return None
        own = find_label(text)
        if own is None or own.alone or own.name.casefold() in ("http", "https"):
            return label, text
        target = text[own.value[0] : own.value[1]]
        if is_placeholder(target) or self.blanks.has_value(f"{path}[{own.name}]", target):
            return None
        named = Reference(label=own.name, target=target)
        if label is not None and named.category is not Category.INCIDENT:
            return label, text
        return own.name, target

    def _reference_parts(self, path: str, label: str | None, text: str, span: Span) -> None:
        parts = [part for part in _COMMA.split(text) if part]
        if label is None or len(parts) < 2 or not all(_TICKET.search(part) for part in parts):  # noqa: PLR2004
            parts = [text]
        cursor = span[0]
        for part in parts:
            start = max(self.source.text.find(part, cursor), cursor)
            cursor = min(start + len(part), span[1])
            self._reference(path, label, part, (start, cursor))

    def _reference(self, path: str, label: str | None, target: str, span: Span) -> None:
        value = Reference(label=label, target=target)
        self.draft.add(path, Element(value=value, span=span, places={"target": span}))

    # -- sign-offs --------------------------------------------------------------------------------

    def _approvals(self, statement: Statement) -> None:
        path = statement.slot.path
        boxes = tuple(boxes_in(self.source, statement.region.blocks))
        if statement.label is not None and not boxes:
            text = strip_emphasis(line_text(self.source, statement.region))
            span = statement.region.span
            if not is_placeholder(text) and not self.blanks.has_value(path, text):
                value = Approval(role=statement.label, name=text)
                self.draft.add(path, Element(value=value, span=span, places={"name": span}))
            return
        for box in boxes:
            if box.boxed or find_label(box.text) is not None:
                self._approval(path, box)
            elif not is_placeholder(box.text):
                self.draft.put_custom(CustomField(label="Approval", value=box.text), box.span)

    def _approval(self, path: str, box: Box) -> None:
        label = find_label(box.text)
        role = strip_emphasis(label.name) if label else None
        rest = box.text[label.value[0] : label.value[1]] if label else box.text
        name, when = rest, ""
        if tail := list(_DATE_TAIL.finditer(rest)):
            name, when = rest[: tail[-1].start()], rest[tail[-1].end() :]
        day, unparsed = None, {}
        if when and not is_placeholder(when):
            moment = read_moment(when)
            if isinstance(moment, Moment) and moment.has_date and moment.has_year:
                day = self.clock.day(moment)
            elif any(ch.isdigit() for ch in when):
                unparsed = {"date": when}
            else:
                name = rest
        if is_placeholder(name):
            name = ""
        if name or box.checked or day or unparsed:
            value = Approval(
                role=role, name=name, signed=bool(box.checked), date=day, unparsed=unparsed
            )
            self.draft.add(path, Element(value=value, span=box.span, places={"role": box.span}))

    def _signature(self, statement: Statement) -> None:
        path = statement.slot.path
        text = strip_emphasis(line_text(self.source, statement.region))
        if is_placeholder(text) or self.blanks.has_value(f"{path}.signature", text):
            return
        signed = self.draft.elements.setdefault(path, [])
        span = statement.region.span
        if signed and signed[-1].value.signature is None:
            last = signed[-1]
            places = {**last.places, "signature": span}
            value = attrs.evolve(last.value, signature=text)
            signed[-1] = attrs.evolve(last, value=value, places=places)
        else:
            value = Approval(signature=text)
            signed.append(Element(value=value, span=span, places={"signature": span}))

    def _slice(self, span: Span) -> str:
        return self.source.text[span[0] : span[1]]
