"""Values of one line or one text: lines, prose, severities, states, answers, money, percentages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.boxes import boxes_in
from incidentkit.forms.decoding.clock import code_of
from incidentkit.forms.decoding.draft import Code, Draft, Element
from incidentkit.forms.decoding.texts import bare, line_text, lists_in, prose_region
from incidentkit.forms.entries import Codec, Slot
from incidentkit.forms.labels import find_label
from incidentkit.forms.placeholders import is_placeholder
from incidentkit.forms.regions import Region
from incidentkit.forms.statements import Leftover, Statement
from incidentkit.forms.vocabulary.lookup import resolve
from incidentkit.place import Span
from incidentkit.markdown.source import Source
from incidentkit.model.answers import Money, YesNo
from incidentkit.model.converters import block
from incidentkit.model.people import Person
from incidentkit.model.severity import Severity
from incidentkit.model.status import Status
from incidentkit.notation.answers import read_answer, read_verdict
from incidentkit.notation.outcome import Unread
from incidentkit.notation.percents import read_percent
from incidentkit.notation.text import strip_emphasis


class Scalars:
    """Reads the values that neither a clock nor a list decides."""

    def __init__(self, source: Source, draft: Draft, blanks: Blanks) -> None:
        self.source = source
        self.draft = draft
        self.blanks = blanks
        self.duplicates: list[Leftover] = []
        self._codecs: dict[Codec, Callable[[Statement], None]] = {
            Codec.PROSE: self._prose,
            Codec.YES_NO: self._yes_no,
            Codec.FLAG: self._flag,
            Codec.STATE: self._state,
            Codec.PERSON: self._person,
        }

    def read(self, statement: Statement) -> None:
        """Read one statement."""
        reader = self._codecs.get(statement.slot.codec)
        if reader is not None:
            reader(statement)
        else:
            self._line(statement.slot, *self._bare(statement))

    def _bare(self, statement: Statement) -> tuple[str, Span]:
        region = statement.region
        text = strip_emphasis(line_text(self.source, region))
        return text, bare(self.source, region.span)[1]

    def _line(self, slot: Slot, text: str, span: Span) -> None:
        path, codec = slot.path, slot.codec
        if is_placeholder(text, codec):
            return
        if codec is Codec.SEVERITY:
            severity = Severity(label=text)
            known = severity.code is not None or severity.name is not None
            self._put(path, severity, text, span, legal=known)
        elif codec is Codec.STATUS:
            status = Status(label=text)
            self._put(path, status, text, span, legal=status.state is not None)
        elif codec is Codec.MONEY:
            self._put(path, Money(text=text), text, span)
        elif codec is Codec.VERDICT:
            self._read(path, read_verdict(text), text, span)
        elif codec is Codec.PERCENT:
            self._read(path, read_percent(text), text, span)
        else:
            self._put(path, text, text, span, legal=path.startswith("template_"))

    def _put(self, path: str, value: Any, text: str, span: Span, *, legal: bool = False) -> None:  # noqa: ANN401
        """Set a value unless its text is the form's own; a legal value in a form is a value."""
        if legal or not self.blanks.has_value(path, text):
            self.draft.put(path, value, span)

    def _read(self, path: str, outcome: object, text: str, span: Span) -> None:
        if not isinstance(outcome, Unread):
            self.draft.put(path, outcome, span)
        elif not self.blanks.has_value(path, text):
            self.draft.leave_unread(path, text, span, code_of(outcome), outcome.why)

    # -- prose --------------------------------------------------------------------------------

    def _prose(self, statement: Statement) -> None:
        path = statement.slot.path
        whole = statement.region.text(self.source).strip()
        if is_placeholder(_fenced_content(whole)) or self.blanks.has_value(path, whole):
            return
        region = prose_region(self.source, statement.region, self.blanks, path)
        text = block(region.text(self.source))
        if text is None or is_placeholder(text) or self.blanks.has_value(path, text):
            return
        if self.draft.values.get(path, text) != text:
            heading = statement.label or next(iter(statement.context), None)
            self.duplicates.append(
                Leftover(
                    heading=heading,
                    heading_at=None,
                    under=None,
                    regions=(region,),
                    start_line=self.source.line_of(region.span[0]),
                    end_line=self.source.line_of(region.span[1]) + 1,
                )
            )
            return
        self.draft.put(path, text, region.span)

    # -- answers ------------------------------------------------------------------------------

    def _yes_no(self, statement: Statement) -> None:
        path = statement.slot.path
        if lists_in(statement.region.blocks):
            answer = self._boxed_answer(statement)
            if answer is not None:
                self.draft.put(path, *answer)
            return
        text, span = self._bare(statement)
        if is_placeholder(text, Codec.YES_NO):
            return
        answered = read_answer(text)
        if isinstance(answered, Unread):
            self._read(path, answered, text, span)
        else:
            value = YesNo(answer=answered.answer, details=answered.details)
            self._put(path, value, text, span, legal=answered.answer is not None)

    def _flag(self, statement: Statement) -> None:
        path = statement.slot.path
        if lists_in(statement.region.blocks):
            answer = self._boxed_answer(statement)
            if answer is not None:
                self.draft.put(path, answer[0].answer, answer[1])
            return
        text, span = self._bare(statement)
        if is_placeholder(text, Codec.YES_NO):
            return
        answered = read_answer(text)
        if isinstance(answered, Unread):
            self._read(path, answered, text, span)
        elif answered.answer is None or not self._detail(statement, answered, text, span):
            if not self.blanks.has_value(path, text):
                why = "neither yes nor no"
                self.draft.leave_unread(path, text, span, Code.UNREADABLE, why)
        else:
            self.draft.put(path, answered.answer, span)

    def _detail(self, statement: Statement, answered: Any, text: str, span: Span) -> bool:  # noqa: ANN401
        """Read what stands behind a yes or no; False where no attribute takes it."""
        if answered.details is None:
            return True
        at = span[0] + max(text.find(answered.details), 0)
        detail = Region(lines=((at, at + len(answered.details)),), inline=1)
        return self._inner(statement, answered.details, detail, answer=bool(answered.answer))

    def _boxed_answer(self, statement: Statement) -> tuple[YesNo, Span] | None:
        """The ticked box of a pair; what stands behind its arrow is read by its own label."""
        ticked: list[tuple[bool, str, Span]] = []
        for box in boxes_in(self.source, statement.region.blocks):
            answered = read_answer(box.text)
            if isinstance(answered, Unread) or answered.answer is None or not box.checked:
                continue
            ticked.append((answered.answer, answered.details or "", box.span))
        if not ticked:
            return None
        if len({answer for answer, _, _ in ticked}) > 1:
            self.draft.note(
                Code.BOTH_BOXES, statement.slot.path, ticked[0][2], "both boxes are ticked"
            )
            return None
        answer, details, span = ticked[0]
        kept: str | None = details
        start = self.source.text.find(details, *span) if details else -1
        if start >= 0:
            region = Region(lines=((start, start + len(details)),), inline=1)
            if is_placeholder(details) or self._inner(statement, details, region, answer=answer):
                kept = None
        return YesNo(answer=answer, details=kept), span

    def _inner(self, statement: Statement, details: str, region: Region, *, answer: bool) -> bool:
        """Read "Version: 1.2" behind a yes; False where no label of the statement's own fits."""
        label = find_label(details)
        members = statement.chain[-1].members
        if label is not None:
            entry = resolve(label.name, statement.chain[-1:])
            if entry is None or entry.slot is None:
                return False
            base = region.lines[0][0]
            at = (base + label.value[0], base + label.value[1])
            self._line(entry.slot, strip_emphasis(details[label.value[0] : label.value[1]]), at)
            return True
        wanted = "reason" if not answer else "version"
        fits = [m for m in members if m.slot and (len(members) == 1 or wanted in m.names)]
        if len(fits) != 1 or fits[0].slot is None:
            return False
        self._line(fits[0].slot, details, region.lines[0])
        return True

    # -- keyed values ---------------------------------------------------------------------------

    def _state(self, statement: Statement) -> None:
        text, span = self._bare(statement)
        label = statement.label or ""
        path = f"{statement.slot.path}[{label}]"
        if not is_placeholder(text) and not self.blanks.has_value(path, text):
            self.draft.put(path, text, span)

    def _person(self, statement: Statement) -> None:
        text, span = self._bare(statement)
        role = statement.slot.fixed.get("role") or statement.label or ""
        if is_placeholder(text) or self.blanks.has_value(f"people[{role}]", text):
            return
        person = Person(role=role, name=text)
        seen = [e.value for e in self.draft.elements.get("people", ())]
        if person not in seen:
            places = {"name": span}
            self.draft.add("people", Element(value=person, span=span, places=places))


def _fenced_content(text: str) -> str:
    """What stands between the fences of `text`, where it is one fence and nothing else."""
    lines = text.split("\n")
    if (
        len(lines) > 1
        and lines[0].startswith(("```", "~~~"))
        and lines[-1].startswith(lines[0][:3])
    ):
        return "\n".join(lines[1:-1])
    return text
