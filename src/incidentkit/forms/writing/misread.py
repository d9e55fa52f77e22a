"""What would be read otherwise, were an edit made in its own lines alone."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.errors import UnrepresentableError
from incidentkit.forms.document import Document
from incidentkit.forms.writing.dress import Dress
from incidentkit.forms.writing.in_place import InPlace
from incidentkit.forms.writing.sheet import Sheet
from incidentkit.forms.writing.unclosed import leaves_open
from incidentkit.limits import DEFAULT_LIMITS
from incidentkit.model.change_text import told
from incidentkit.model.differences import Change, diff
from incidentkit.model.facts import Facts


def misread(read: Document, base: Facts, target: Facts, asked: Sequence[Change]) -> str:
    """The end of a message about a line that would not stay, and why; "" where nobody can say.

    `read` said `base`, and is edited to say `target`, which makes the changes in `asked`.
    """
    open_ended = leaves_open(read.source.text)
    sheet = Sheet(
        read.source.text, read.template, read.tz, DEFAULT_LIMITS, read.name, order=read.order
    )
    dress = Dress(read.template, read).worn_by(read)
    try:
        sheet.edit(InPlace(read, base, target, dress).edits())
    except UnrepresentableError:
        return ""
    own = {_list_of(change.path) for change in asked}
    others = (change for change in diff(sheet.facts, target) if _list_of(change.path) not in own)
    other = next(others, None)
    if other is not None:
        return f"; left so, {_told(other)}"
    return "; a block that is never closed would take in what follows" if open_ended else ""


def _list_of(path: str) -> str:
    return path.partition("[")[0]


def _told(change: Change) -> str:
    if change.old in (None, ()):
        return f"{change.path} would no longer be read as {told(change.new)}"
    return f"{change.path} would be read as {told(change.old, change.new)}"
