"""What holds for every edit: it reads back, touches its own lines, and can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import attrs
from editing.changes import Made
from editing.locality import fault
from editing.own_lines import OwnLines

from incidentkit import Incident, UnrepresentableError
from incidentkit.model.differences import diff

DRESS = ("template_version", "template_updated", "severity_policy")
ANCHORS = ("date", "started_at", "detected_at")
"""Times hang on these: they are rewritten along with them."""


def written(incident: Incident) -> str | None:
    """The document, or None where it can't say so; any other error is a bug."""
    try:
        return incident.to_markdown()
    except UnrepresentableError as error:
        assert error.path  # noqa: PT017 -- refusing is right, if it says what it refuses
        return None


def differences(
    text: str, wanted: Incident, dress: Sequence[str] = DRESS, path: Path | None = None
) -> list[str]:
    """Where a document says something else than it should: paths, which a failure can show."""
    found = Incident.from_markdown(text, path=path)
    worn = [name for name in dress if getattr(found, name) != getattr(wanted, name)]
    return [*(change.path for change in diff(found, wanted)), *worn]


def attempted_undo(changed: Incident, original: Incident) -> str | None:
    """The document with all that differs set back; None where that is refused."""
    names = {change.path.partition(".")[0].partition("[")[0] for change in diff(changed, original)}
    return written(changed.evolve({name: getattr(original, name) for name in names}))


@attrs.frozen
class Written:
    """One edit of a document that could be written: what there was, what was done, what it says."""

    before: Incident
    own: OwnLines
    made: Made
    text: str

    @classmethod
    def of(cls, before: Incident, own: OwnLines, made: Made) -> Written | None:
        """The edit, written; None where that is refused."""
        text = written(made.incident)
        return None if text is None else cls(before, own, made, text)

    def check_put_get(self) -> None:
        """What was put in reads back, and everything else as it was: edits don't interfere."""
        found = differences(self.text, self.made.incident, path=self.before.path)
        assert found == [], f"PutGet: {self.made}"

    def check_locality(self) -> None:
        assert fault(self.own, self.made, self.text) is None, f"Locality: {self.made}"

    def check_put_put(self) -> None:
        """What was written comes back, and putting in the same once more changes nothing."""
        again = self._again()
        assert again.to_markdown() == self.text, f"GetPut after {self.made}"
        name = self.made.path.partition(".")[0].partition("[")[0]
        same = again.evolve({name: getattr(self.made.incident, name)})
        assert same.to_markdown() == self.text, f"PutPut: {self.made}"

    def check_undo(self) -> None:
        """A changed value can be set back."""
        if self.made.kind != "change" or self.made.path in ANCHORS:
            return
        back = attempted_undo(self._again(), self.before)
        if back is not None:
            found = differences(back, self.before, path=self.before.path)
            assert found == [], f"Undo: {self.made}"

    def _again(self) -> Incident:
        return Incident.from_markdown(self.text, path=self.before.path)


LAWS = (Written.check_put_get, Written.check_locality, Written.check_put_put, Written.check_undo)


def check_edit(before: Incident, own: OwnLines, made: Made) -> str | None:
    """All that holds for one edit of a document; what it says then, None where it is refused."""
    edit = Written.of(before, own, made)
    if edit is None:
        return None
    for law in LAWS:
        law(edit)
    return edit.text
