"""Lists whose elements are paragraphs or fences: an edit leaves the others as they are."""

from __future__ import annotations

from typing import Any

import pytest
from editing.line_changes import touched

from incidentkit import Incident, UnrepresentableError

REPORT = """\
# Cache down

## Lessons Learned

### What Went Well

✅ **Fast detection** – the alarm
fired at once

✅ **Clear roles**
Nobody waited.

## Investigation

**State of the pods:**
```bash
kubectl get pods
```

**Restarts:**
```bash
kubectl get pods -o x
```

## 5 Whys

**Why did it fail?** Its disk was full.

**Why was it full?** Nobody rotated the logs.
"""
LESSONS = """\
# Cache down

## Lessons Learned

Disks fill up.

Logs are rotated by nobody.
"""
WELL, ASKED, WHYS = "lessons.went_well", "response.investigation", "root_cause.five_whys"


@pytest.fixture(params=["\n", "\r\n"], ids=["lf", "crlf"])
def text(request: pytest.FixtureRequest) -> str:
    return REPORT.replace("\n", str(request.param))


def changed(text: str, path: str, edit: str) -> Incident:
    incident = Incident.from_markdown(text)
    holder, _, name = path.partition(".")
    old: tuple[str, ...] = getattr(getattr(incident, holder), name)
    values: dict[str, tuple[Any, ...]] = {
        "append": (*old, "Something new"),
        "insert": ("Something new", *old),
        "change": ("Something new", *old[1:]),
        "remove": old[1:],
        "swap": old[::-1],
    }
    return incident.evolve({path: values[edit]})


@pytest.mark.parametrize(
    ("path", "edit", "old", "new"),
    [
        (WELL, "append", (), ("✅ Something new",)),
        (WELL, "insert", (), ("✅ Something new",)),
        (WELL, "change", ("✅ **Fast detection** – the alarm", "fired at once"),
         ("✅ Something new",)),
        (WELL, "remove", ("✅ **Fast detection** – the alarm", "fired at once"), ()),
        (ASKED, "append", (), ("Something new",)),
        (ASKED, "change", ("**State of the pods:**",), ("Something new",)),
        (ASKED, "remove", ("**State of the pods:**",), ()),
        (WHYS, "append", (), ("Something new",)),
        (WHYS, "change", ("**Why did it fail?** Its disk was full.",), ("Something new",)),
    ],
)  # fmt: skip
def test_only_the_block_changes(
    text: str, path: str, edit: str, old: tuple[str, ...], new: tuple[str, ...]
) -> None:
    incident = changed(text, path, edit)
    written = incident.to_markdown()
    assert Incident.from_markdown(written) == incident
    diff = touched(text, written)
    lines = text.splitlines()
    assert tuple(lines[n] for n in sorted(diff.old) if lines[n].strip()) == old
    assert tuple(line for line in diff.new if line.strip()) == new


@pytest.mark.parametrize("path", [WELL, ASKED, WHYS])
def test_blocks_change_their_places_as_they_are(text: str, path: str) -> None:
    written = changed(text, path, "swap").to_markdown()
    assert sorted(filter(None, written.split("\n"))) == sorted(filter(None, text.split("\n")))


def test_what_would_be_a_list_is_refused(text: str) -> None:
    incident = Incident.from_markdown(text)
    whys = (*incident.root_cause.five_whys, "What we saw:\n\n- one\n- two")
    with pytest.raises(UnrepresentableError):
        incident.evolve({WHYS: whys}).to_markdown()


def test_a_lesson_beside_one_told_in_paragraphs_makes_bullets_of_both() -> None:
    incident = Incident.from_markdown(LESSONS)
    (lesson,) = incident.lessons.learned
    new = incident.evolve(
        {"lessons.learned": (type(lesson)(text="Look at the disks."), lesson)}
    ).to_markdown()
    assert tuple(filter(None, touched(LESSONS, new).new)) == (
        "- Look at the disks.",
        "- Disks fill up.",
        "  Logs are rotated by nobody.",
    )
