"""The laws of edits over sequences of edits, each to what the one before it has left."""

from __future__ import annotations

from editing.changes import Made, changes, is_made, stated
from editing.documents import bundled
from editing.locality import fault
from editing.own_lines import OwnLines
from editing.rows import row_changes
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from incidentkit import Incident, UnrepresentableError
from incidentkit.model.differences import diff

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
            made
            for made in changes(self.incident)
            if made.kind in ("set", "change", "clear") and is_made(made.kind, made.path)
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
        back = self.incident.evolve({made.path: stated(before, made.path)})
        self.make(Made(undone, made.path, back))

    def make(self, made: Made) -> None:
        """Write the edit; what is written reads back and is local, what is refused is not done."""
        try:
            text = made.incident.to_markdown()
        except UnrepresentableError as error:
            assert error.path  # noqa: PT017 -- refusing is right, if it says what it refuses
            return
        again = Incident.from_markdown(text)
        assert (str(made), self.wrong(made, again, text)) == (str(made), None)
        self.last = (made, self.incident)
        self.incident, self.text = again, text

    def wrong(self, made: Made, again: Incident, text: str) -> str | None:
        """What is wrong with the document after an edit."""
        if found := diff(again, made.incident):
            return f"reads back differently in {found[0].path}"
        if matter_beside_title(again, made) != matter_beside_title(made.incident, made):
            return "has another front matter"
        if again.to_markdown() != text:
            return "is written differently the second time"
        return fault(OwnLines(self.incident, self.text), made, text)


def matter_beside_title(incident: Incident, made: Made) -> dict[str, str]:
    """The front matter; without the title where that changed, which the front matter may state."""
    left = "title" if made.path == "title" else None
    return {key: text for key, text in incident.front_matter.items() if key.casefold() != left}


TestSequences = Sequences.TestCase
TestSequences.settings = settings(
    max_examples=max(settings().max_examples // STEPS, 1),
    stateful_step_count=STEPS,
    # Shorter sequences that fail, too, take minutes to find, and tell little more than the first.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    report_multiple_bugs=False,
)
