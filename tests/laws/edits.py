"""What holds for every edit: it reads back, touches its own lines, and can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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


def check_edit(before: Incident, own: OwnLines, made: Made) -> str | None:
    """All that holds for one edit of a document; what it says then, None where it is refused."""
    text = written(made.incident)
    if text is None:
        return None
    path = before.path
    assert differences(text, made.incident, path=path) == [], f"PutGet: {made}"
    assert fault(own, made, text) is None, f"Locality: {made}"
    again = Incident.from_markdown(text, path=path)
    assert again.to_markdown() == text, f"GetPut after {made}"
    name = made.path.partition(".")[0].partition("[")[0]
    same = again.evolve({name: getattr(made.incident, name)})
    assert same.to_markdown() == text, f"PutPut: {made}"
    if made.kind == "change" and made.path not in ANCHORS:
        back = attempted_undo(again, before)
        assert back is None or differences(back, before, path=path) == [], f"Undo: {made}"
    return text
