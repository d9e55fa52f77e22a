"""`put`: a document changed only where an incident says something else than it does."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

import attrs

from incidentkit.errors import UnrepresentableError, excerpt
from incidentkit.forms.document import Document
from incidentkit.forms.template import Template
from incidentkit.forms.writing.adding.lost_days import restate_day
from incidentkit.forms.writing.adding.missing import Missing
from incidentkit.forms.writing.blanks.aligned_tables import aligned_tables
from incidentkit.forms.writing.checking.agreeing_fields import agreeing, agreeing_text
from incidentkit.forms.writing.checking.kept_lines import lost_line, repeated_line
from incidentkit.forms.writing.checking.reasons import explained
from incidentkit.forms.writing.checking.unzoned import unzoned_edits
from incidentkit.forms.writing.dress import PRINTED, Dress
from incidentkit.forms.writing.errors import writing
from incidentkit.forms.writing.fields.front_matters import carried
from incidentkit.forms.writing.fields.told_matter import without_told_matter
from incidentkit.forms.writing.in_place import InPlace
from incidentkit.forms.writing.matter_again import with_matter_again
from incidentkit.forms.writing.misread import misread
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.forms.writing.values.titles import with_front_matter_title
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.markdown.source import Source
from incidentkit.model.change_text import told
from incidentkit.model.differences import Change, changes, diff
from incidentkit.model.facts import Facts
from incidentkit.model.paths import value_at
from incidentkit.model.people import Person
from incidentkit.model.unread import unread_of
from incidentkit.notation.moment.date_orders import DateOrder

_TOLD = 3
"""How many further attributes an error names."""
_PASSES = 3
"""Times hang on dates and zones that may themselves be rewritten: those are written again."""
_UNREAD = re.compile(r"(?P<holder>.*)unparsed\[(?P<name>\w+)\]")
_OF_ELEMENT = re.compile(r"(\[[0-9]+\])\..*\Z")
_DRESS = ("front_matter", *sorted(PRINTED), "severity_policy")
"""What belongs to the document and stands in it."""


def put(  # noqa: PLR0913 -- what to write where, and how that is read
    text: str,
    target: Facts,
    *,
    template: Template | None,
    tz: str | dt.tzinfo,
    base: Facts | None = None,
    limits: Limits = DEFAULT_LIMITS,
    name: str | None = None,
    order: DateOrder | None = None,
) -> str:
    """`text` changed so that it says what `target` says.

    `base` is what an edited document said before; without it, `text` is a blank form to fill in,
    which keeps what it says about itself; `name` is that of its file, `order` that of its dates
    which can be two days. Raises
    `UnrepresentableError`, which names the attribute, where that can't be done or would be larger
    than `limits` allow; what is returned was read again and says exactly that.
    """
    fresh = base is None
    sheet = Sheet(text, template, tz, limits, name, order=order)
    current = base if base is not None else sheet.facts
    target = with_front_matter_title(sheet.document, current, target)
    if not fresh:
        target = with_matter_again(sheet.document, current, target)
    read = sheet.document
    if not fresh and (error := agreeing_text(read, target)) is not None:
        raise error
    try:
        _write(sheet, target, current, fresh=fresh)
    except UnrepresentableError as error:
        if not fresh:
            raise agreeing(read, target) or explained(error, current, target) from error
        return _written_one_by_one(sheet, text, target)
    if base is not None:
        _verify_kept(read, base, target, sheet.text)
    return sheet.text


def _written_one_by_one(sheet: Sheet, blank: str, target: Facts) -> str:
    """The form with one thing inserted after the other, for at once they were read otherwise.

    Where that doesn't help, what front matter says once more is left out.
    """
    sheet.start_over(blank)
    current = sheet.facts
    try:
        _write(sheet, target, current, fresh=True)
    except UnrepresentableError as error:
        rest = without_told_matter(target)
        if rest is target:
            raise explained(error, current, target) from error
        return _written_one_by_one(sheet, blank, rest)
    return sheet.text


def _write(sheet: Sheet, target: Facts, current: Facts, *, fresh: bool) -> None:
    """Make the sheet say what the target says."""
    template, read = sheet.template, sheet.document
    dress = Dress(template, None if fresh else sheet.document)
    recognised = sheet.document.recognised == template
    has_matter = sheet.document.outline.front_matter is not None
    if fresh:
        sheet.edit(unzoned_edits(sheet.document, target))
        current = sheet.facts
    elif current.date is None is not target.date and unread_of(current):
        # Times that hang on no day are read by themselves as soon as there is one.
        dated = attrs.evolve(current, date=target.date)
        current = _rewrite(sheet, current, dated, dress, read.source)
    for _ in range(_PASSES):
        before = sheet.text
        current = _rewrite(sheet, current, target, dress, read.source)
        if any(True for _ in _changes(current, target, fresh=fresh)):
            Missing(sheet, target, dress.worn_by(sheet.document), read.source).insert()
        if sheet.text == before or not diff(sheet.facts, target):
            break
        current = sheet.facts
    if fresh:
        sheet.edit(aligned_tables(sheet.document, read.source))
    _verify(sheet, target, fresh=fresh, read=read)
    _verify_matter(sheet, target, has_matter=has_matter)
    if recognised and sheet.document.recognised != template:
        # Without being told, a reader would take it for another form: it must say the same.
        _verify(
            Sheet(sheet.text, None, sheet.tz, sheet.limits, sheet.name, order=sheet.order),
            target,
            fresh=True,
            read=read,
        )


def _rewrite(sheet: Sheet, current: Facts, target: Facts, dress: Dress, blank: Source) -> Facts:
    """Make the places that there are say what the target says; what they then say.

    Nothing may be inserted before times that hang on a changed date or zone are written again.
    """
    for _ in range(_PASSES):
        before = sheet.text
        worn = dress.worn_by(sheet.document)
        edits = InPlace(sheet.document, current, target, worn).edits()
        with writing(_first_change(current, target)):
            sheet.edit(edits)
        if not dress.fresh:
            restate_day(sheet, current, target, dress, blank)
        current = sheet.facts
        if sheet.text == before or not diff(current, target):
            break
    return current


def _first_change(old: Facts, new: Facts) -> str:
    return next((change.path for change in _changes(old, new, fresh=False)), "")


def _verify_kept(read: Document, current: Facts, target: Facts, text: str) -> None:
    """What states nothing of what changed must stand where it stood.

    A list is a timeline as long as each of its items has a time, for one: rows that would only be
    lost by the change of another would else be put elsewhere all together, in another manner.
    """
    asked = tuple(_changes(current, target, fresh=False))
    lost = lost_line(read, current, target, asked, text)
    if lost is not None:
        why = misread(read, current, target, asked) if lost.is_unexplained else ""
        raise UnrepresentableError(asked[0].path, f"{lost.reason}{why}")
    if (repeated := repeated_line(read, asked, text)) is not None:
        number, line = repeated
        reason = f"line {number} would have to be said again elsewhere: {excerpt(line.strip())}"
        raise UnrepresentableError(asked[0].path, reason)


def _verify(sheet: Sheet, target: Facts, *, fresh: bool, read: Document) -> None:
    """The result must say what the target says, in every attribute, as `read` did or not."""
    found = tuple(_changes(sheet.facts, target, fresh=fresh))
    for change in found:
        reason = f"{_read_otherwise(change)}{_line_of(change.path, read)}"
        raise _now_read(found, sheet.facts) or UnrepresentableError(change.path, reason)


def _now_read(found: Sequence[Change], facts: Facts) -> UnrepresentableError | None:
    """The error about texts that were unread, and aren't any more; None if the first isn't one."""
    needed: dict[str, object] = {}
    texts: list[str] = []
    for change in found:
        unread = _UNREAD.fullmatch(change.path)
        if unread is None or change.old is not None or not isinstance(change.new, str):
            continue
        path = f"{unread['holder']}{unread['name']}"
        if (value := value_at(facts, path)) not in (None, ()):
            needed[path] = value
            texts.append(change.new)
    first = _UNREAD.fullmatch(found[0].path)
    if not needed or first is None or f"{first['holder']}{first['name']}" not in needed:
        return None
    (path, value), *others = needed.items()
    reason = f"{excerpt(texts[0])} would then be read as {told(value)}: set it to that, too"
    if others:
        names = ", ".join(name for name, _ in others[:_TOLD])
        more = f" and {len(others) - _TOLD} more" if len(others) > _TOLD else ""
        reason += f", and {names}{more} likewise; the error's `needed` has all of them"
    return UnrepresentableError(path, reason, needed)


def _verify_matter(sheet: Sheet, target: Facts, *, has_matter: bool) -> None:
    """No field may move between the text and front matter: they may say the same, unseen."""
    if sheet.document.outline.front_matter is not None and not has_matter:
        if not target.front_matter:
            reason = "what is left between the first two rules would be front matter"
            raise UnrepresentableError("front_matter", reason)
    elif sheet.document.outline.front_matter is None and has_matter:
        raise UnrepresentableError("front_matter", "it would become text of the report")


def _changes(old: Facts, new: Facts, *, fresh: bool) -> Iterator[Change]:
    """What differs; of the dress only what a rendered document takes over, if it is `fresh`."""
    yield from diff(old, new)
    for name in _DRESS:
        before, after = getattr(old, name), getattr(new, name)
        if fresh and name == "front_matter":
            before, after = dict(before), carried(before, after)
        elif fresh and (name != "severity_policy" or after is None):
            continue
        yield from changes(name, before, after)


def _read_otherwise(change: Change) -> str:
    """What would be read in place of what is wanted, which is the new value of a change."""
    old, new = change.old, change.new
    if new in (None, ()):
        return f"{told(old)} would still be read there"
    if isinstance(new, Person) and new.role is None:
        return f"{told(new)} has no role, and everybody is read with one: 'Participant' will do"
    if old in (None, ()):
        return f"{told(new)} would not be read back"
    return f"would read back as {told(old, new)}, not {told(new, old)}"


def _line_of(path: str, read: Document) -> str:
    """The line on which a document states an attribute, in parentheses; "" where it doesn't."""
    places = read.assembled.places
    found = places.get(path) or places.get(_OF_ELEMENT.sub(r"\1", path))
    return f" (line {read.source.line_of(found[0][0]) + 1})" if found else ""
