"""Parts of a stated time that nobody filled in are taken out, and others stay."""

from __future__ import annotations

import pytest

from incidentkit.forms.document import take_apart
from incidentkit.forms.writing.blanks.blank_parts import blank_parts
from incidentkit.markdown.edits import apply

TIME = "2024-01-05 14:05 UTC"


@pytest.mark.parametrize(
    ("written", "left"),
    [
        (f"**Duration:** HH:MM - {TIME}", f"**Duration:** ? - {TIME}"),
        (f"**Duration:** [HH:MM] – {TIME}", f"**Duration:** ? – {TIME}"),
        (f"**Duration:** [HH:MM]  →  {TIME}", f"**Duration:** ?  →  {TIME}"),
        (f"**Time:** [HH:MM] — {TIME}", f"**Time:** ? — {TIME}"),
        (f"**Start Time:** {TIME} by [who]", f"**Start Time:** {TIME}"),
        (f"**Resolved:** {TIME} via [tool]", f"**Resolved:** {TIME}"),
        (f"**Resolved:** {TIME} ([name])", f"**Resolved:** {TIME}"),
        (f"**Resolved:** {TIME} (by [name])", f"**Resolved:** {TIME}"),
        (f"**Detected:** {TIME} - [how]", f"**Detected:** {TIME}"),
        (f"**Resolved:** {TIME} by Ana", f"**Resolved:** {TIME} by Ana"),
        (f"**Resolved:** {TIME} (Ana)", f"**Resolved:** {TIME} (Ana)"),
        ("**Next review:** [who] - 2024-01-05", "**Next review:** [who] - 2024-01-05"),
        ("**Severity:** P1 by [who]", "**Severity:** P1 by [who]"),
    ],
)
def test_only_a_placeholder_beside_a_stated_time_goes(written: str, left: str) -> None:
    document = take_apart(f"# R\n\n{written}\n", None)
    assert apply(document.source, blank_parts(document)) == f"# R\n\n{left}\n"


def test_those_of_several_fields_go_together() -> None:
    lines = (f"**Start Time:** {TIME} by [who]\n", f"**Resolved:** {TIME} via [tool]\n")
    document = take_apart("# R\n\n" + "\n".join(lines), None)
    edits = list(blank_parts(document))
    assert [edit.start for edit in edits] == sorted((e.start for e in edits), reverse=True)
    left = f"# R\n\n**Start Time:** {TIME}\n\n**Resolved:** {TIME}\n"
    assert apply(document.source, edits) == left
