"""Where an action item stands, as the document itself writes it."""

from __future__ import annotations

from collections.abc import Iterator

from incidentkit.forms.document import Document
from incidentkit.forms.tables import columns
from incidentkit.forms.vocabulary.columns import record_of
from incidentkit.forms.writing.dress import Dress, options_in
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.table import unescape_cell
from incidentkit.model.action_item import ActionItem
from incidentkit.notation.states import action_state_of, is_bare_action_state, is_same_word

_PATH = "action_items"


def completed_status(document: Document, dress: Dress, label: str) -> str:
    """A bare state as other items, or else the template's menu, have it ("\u2705 Done").

    A word of one's own gets their emoji; the plain name of a state is also given in their word.
    """
    state = action_state_of(label)
    if state is None or not label.isascii() or not is_bare_action_state(label):
        return label
    known = [
        one
        for one in (*_stated(document), *_offered(dress))
        if action_state_of(one) is state and is_bare_action_state(one)
    ]
    if label in known:
        return label
    same = (one for one in known if is_same_word(one, label))
    named = iter(known if is_same_word(label, state.value) else ())
    return next(same, next(named, label))


def _stated(document: Document) -> Iterator[str]:
    for element in document.draft.elements.get(_PATH, ()):
        value = element.value
        if isinstance(value, ActionItem) and value.status is not None:
            yield value.status.label


def _offered(dress: Dress) -> Iterator[str]:
    """What the tables of the template say in place of a status."""
    if dress.blank is None:
        return
    source = dress.blank.source
    for statement in dress.blank.statements_of(_PATH):
        for table in (b for b in statement.region.blocks if isinstance(b, Table)):
            found = columns(source, table, record_of(statement.slot))
            places = [n for n, c in enumerate(found) if c is not None and c.attribute == "status"]
            for row in table.rows:
                for number in places:
                    start, end = row.cells[number] if number < len(row.cells) else (0, 0)
                    cell = unescape_cell(source.text[start:end])
                    yield from options_in(cell) or (cell,)
