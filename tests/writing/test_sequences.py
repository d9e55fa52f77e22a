"""The laws of edits over sequences of edits, each to what the one before it has left."""

from __future__ import annotations

from editing.changes import Made, changes
from editing.documents import bundled
from editing.locality import fault
from editing.own_lines import OwnLines
from editing.rows import row_changes
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from incidentkit import Incident, UnrepresentableError
from incidentkit.model.differences import diff
from incidentkit.model.paths import value_at

INVERSE = {"insert": "remove", "remove": "insert", "set": "clear", "clear": "set"}
STEPS = 8


class Sequences(RuleBasedStateMachine):
    """A document that is edited again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.incident = Incident.from_markdown("")
        self.last: tuple[Made, Incident] | None = None
        """The last edit, and the incident before it."""

    @initialize(data=st.data())
    def open(self, data: st.DataObject) -> None:
        """Begin with a document, which may be one of those with other line ends."""
        text = data.draw(st.sampled_from(bundled())).text.replace("\r\n", "\n")
        self.text = text.replace("\n", data.draw(st.sampled_from(("\n", "\r\n"))))
        self.incident = Incident.from_markdown(self.text)

    @rule(data=st.data())
    def change_a_value(self, data: st.DataObject) -> None:
        """Set, change or clear one attribute, or the attribute of a row."""
        values = [
            made for made in changes(self.incident) if made.kind in ("set", "change", "clear")
        ]
        self.make(data.draw(st.sampled_from(values)))

    @rule(data=st.data())
    def change_rows(self, data: st.DataObject) -> None:
        """Put in, take out or reorder rows."""
        self.make(data.draw(st.sampled_from(list(row_changes(self.incident)))))

    @precondition(lambda self: self.last is not None)
    @rule()
    def undo(self) -> None:
        """Set back what was changed last."""
        if self.last is None:
            return
        made, before = self.last
        kind, _, index = made.kind.partition(" ")
        undone = f"{INVERSE.get(kind, kind)} {index}".strip()
        value = value_at(before, made.path) if not is_gone(before, made.path) else None
        self.make(Made(undone, made.path, self.incident.evolve({made.path: value})))

    def make(self, made: Made) -> None:
        """Write the edit; what is written reads back and is local, what is refused is not done."""
        try:
            text = made.incident.to_markdown()
        except UnrepresentableError as error:
            assert error.path  # noqa: PT017 -- refusing is right, if it says what it refuses
            return
        again = Incident.from_markdown(text)
        assert not diff(again, made.incident), made
        assert again.front_matter == made.incident.front_matter, made
        wrong = fault(OwnLines(self.incident, self.text), made, text)
        assert wrong is None, (made, wrong)
        assert again.to_markdown() == text
        self.last = (made, self.incident)
        self.incident, self.text = again, text


def is_gone(incident: Incident, path: str) -> bool:
    """Whether a path leads nowhere: an entry of a mapping that was not there."""
    try:
        value_at(incident, path)
    except LookupError:
        return True
    return False


TestSequences = Sequences.TestCase
TestSequences.settings = settings(
    max_examples=max(settings().max_examples // STEPS, 1), stateful_step_count=STEPS
)
