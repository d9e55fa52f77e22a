"""Every slot of every blank form, filled in, reads as its attribute and as nothing else."""

from __future__ import annotations

import functools
from typing import Any, cast

import pytest
from filling.additions import (
    EXTRA,
    MOON,
    extra_bullets,
    extra_columns,
    extra_field_rows,
    extra_label_lines,
    extra_section,
    sections_of,
)
from filling.cases import case
from filling.deviations import SAME, Deviation, upper_case_labels
from filling.edits import Below, Items, Prose, Value
from filling.forms import FORMS, Edition, editions, expected, filled
from filling.renaming import RENAMED, rename
from filling.slot import Filling
from filling.stated import exact, stated

from incidentkit import Incident, Section

PART_OF_FACT = "a box that says only yes contradicts a text that says why as well"
UNKNOWN_NAME = "not in the vocabulary"
BUGS: dict[str, str] = {}
"""What is known to fail and why, by the name of the case."""


EDITIONS = editions()
CASES = [
    case(BUGS, f"{edition}-{filling.slot.title}-{filling.slot.path}", edition, filling)
    for edition in EDITIONS
    for filling in FORMS[edition.form].fillings
]


@functools.cache
def said_when_blank(edition: Edition) -> dict[str, Any]:
    return stated(Incident.from_markdown(edition.text))


@functools.cache
def said_when_filled(edition: Edition) -> dict[str, Any]:
    return stated(Incident.from_markdown(filled(edition)))


Records = list[tuple[str, dict[str, Any]]]


def newly_stated(edition: Edition, text: str) -> dict[str, object]:
    before = said_when_blank(edition)
    after = stated(Incident.from_markdown(text))
    assert before.keys() <= after.keys(), "something that the blank form states is gone"
    return {path: value for path, value in after.items() if before.get(path) != value}


@pytest.mark.parametrize(("edition", "filling"), CASES)
def test_one_slot_filled_in_states_its_attribute_alone(edition: Edition, filling: Filling) -> None:
    text = filling.edit.apply(edition.text)
    assert text != edition.text

    found = newly_stated(edition, text)

    wanted: dict[str, object] = {path: exact(value) for path, value in filling.said.items()}
    if filling.standing and not edition.own:
        assert found.keys() == wanted.keys()
        assert_among(found, wanted)
    else:
        assert found == wanted


def assert_among(found: dict[str, Any], wanted: dict[str, Any]) -> None:
    """Elements of an original's tables may also say what its example rows say."""
    for path, value in wanted.items():
        if isinstance(value, list):
            for _, said in cast("Records", value):
                assert any(said.items() <= other.items() for _, other in found[path]), (said, found)
        else:
            assert found[path] == value


@pytest.mark.parametrize(
    "edition", [case(BUGS, f"{edition}-whole", edition) for edition in EDITIONS]
)
def test_all_slots_filled_in_state_all_attributes(edition: Edition) -> None:
    found = Incident.from_markdown(filled(edition))

    assert stated(found) == stated(expected(FORMS[edition.form]))
    assert found.template == edition.form
    assert found.to_markdown() == filled(edition)
    assert not found.unread
    assert not [
        f for f in found.findings if f.code not in ("zone-assumed", "severity-name-mismatch")
    ]


@pytest.mark.parametrize(
    ("edition", "deviation"),
    [case(BUGS, f"{edition}-{name}", edition, name) for edition in EDITIONS for name in SAME],
)
def test_deviation_of_form_is_no_deviation_of_facts(edition: Edition, deviation: str) -> None:
    text = SAME[deviation](filled(edition))

    found = Incident.from_markdown(text)

    assert stated(found) == said_when_filled(edition)
    assert found.template == edition.form
    assert found.to_markdown() == text


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_labels_in_capitals_are_the_same_labels(edition: Edition) -> None:
    found = Incident.from_markdown(upper_case_labels(filled(edition)))

    wanted = said_when_filled(edition)
    assert repr(stated(found)).casefold() == repr(wanted).casefold()


RENAMINGS = [
    case(BUGS, f"{edition}-{old}-{new}", edition, old, new)
    for edition in EDITIONS
    if edition.own
    for old, new, forms in RENAMED
    if edition.form in (forms or edition.form)
    if rename(edition.text, old, new) != edition.text
]


@pytest.mark.parametrize(("edition", "old", "new"), RENAMINGS)
def test_another_name_for_a_slot_means_the_same(edition: Edition, old: str, new: str) -> None:
    wanted = said_when_filled(edition)

    found = stated(Incident.from_markdown(rename(filled(edition), old, new)))

    assert without_roles(found, old, new) == wanted


def without_roles(said: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    """An approval keeps its role in the words of its label."""
    for approval in said.get("approvals", ()):
        if approval[1].get("role") == new:
            approval[1]["role"] = old
    return said


@pytest.mark.parametrize(
    "addition", [extra_field_rows, extra_label_lines, extra_bullets], ids=lambda f: f.__name__
)
@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_unknown_label_adds_itself_and_changes_nothing(
    edition: Edition, addition: Deviation
) -> None:
    text = addition(filled(edition))

    found = stated(Incident.from_markdown(text))

    assert repr(found).count(MOON[0]) == text.count(MOON[0])
    assert without_moon(found) == said_when_filled(edition)


def without_moon(said: dict[str, Any]) -> dict[str, object]:
    kept: dict[str, object] = {}
    for path, value in said.items():
        if isinstance(value, list):
            rest = [element for element in cast("Records", value) if MOON[0] not in repr(element)]
            if rest:
                kept[path] = rest
        elif MOON[0] not in path:
            kept[path] = value
    return kept


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_unknown_columns_are_kept_with_each_row(edition: Edition) -> None:
    found: dict[str, Any] = stated(Incident.from_markdown(extra_columns(filled(edition))))

    wanted = dict(said_when_filled(edition))
    horizons = wanted.pop("action_items", None), found.pop("action_items", None)
    for path in ("timeline", "service_impacts", "metric_changes"):
        for _, said in found.get(path, ()):
            assert said.pop("extra") == EXTRA
    if "severity_policy" in wanted and "custom" not in wanted:
        # A level of the guide has no columns of its own.
        custom = [said for _, said in found.pop("custom", ())]
        assert {said["value"] for said in custom} <= set(EXTRA.values())
        assert all(said["label"].endswith(tuple(f"({name})" for name in EXTRA)) for said in custom)
    assert found == wanted
    for (_, before), (_, after) in zip(*(items or () for items in horizons), strict=True):
        assert after.pop("extra", EXTRA) == EXTRA
        assert after == before


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_unknown_section_is_kept_and_changes_nothing(edition: Edition) -> None:
    found = stated(Incident.from_markdown(extra_section(filled(edition))))

    wanted = Section(heading="Weather report", body="Rain.\n\n- more *rain*")
    assert found.pop("sections") == exact((wanted,))
    assert found == said_when_filled(edition)


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_missing_section_takes_nothing_else_with_it(edition: Edition) -> None:
    whole = said_when_filled(edition)

    for heading, text in sections_of(filled(edition)):
        rest = stated(Incident.from_markdown(text))
        new = {path: value for path, value in rest.items() if not part_of(value, whole.get(path))}
        assert not new, heading


def part_of(value: object, whole: object) -> bool:
    if isinstance(value, list):
        every, known = cast("Records", value), cast("Records", whole or [])
        return all(any(same_but_for_day(one, other) for other in known) for one in every)
    return same_but_for_day(value, whole)


def same_but_for_day(one: object, other: object) -> bool:
    """Equal, or what was read is unread without the day that another section states."""
    return one == other or not contradicts(one, other)


def contradicts(one: object, other: object) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        kind, said = cast("tuple[str, dict[str, Any]]", one)
        other_kind, known = cast("tuple[str, dict[str, Any]]", other)
        if kind != other_kind:
            return True
        return any(name != "unparsed" and known.get(name) != text for name, text in said.items())
    return one is not other


RICH = """\
First `a | b` and **bold**,
wrapped softly.

- one
  - two
    - three

  still one
- four

````
# no heading
| Severity | Status |
|----------|--------|
**Incident ID**: WRONG-1
```
````

> quoted: **Status:** Closed

1. last"""
RICH_ITEM = """\
Did `this | that`:

- inner **Owner:** nobody
  - innermost

```
# no heading
```"""
RICH_LINE = 'see [wiki](https://w.example/a_b) for `x`: **4%** (about 3,000) – "done" → 2'

PROSE = [
    pytest.param(edition, filling, id=f"{edition}-{filling.slot.path}")
    for edition in EDITIONS
    for filling in FORMS[edition.form].fillings
    if isinstance(filling.edit, Prose)
    and "```" not in str(filling.said)
    and filling.slot.path not in ("references", "lessons.learned")
]


@pytest.mark.parametrize(("edition", "filling"), PROSE)
def test_prose_of_many_blocks_is_kept_as_it_is(edition: Edition, filling: Filling) -> None:
    assert isinstance(filling.edit, Prose)
    text = Prose(filling.edit.where, RICH).apply(edition.text)
    assert newly_stated(edition, text) == {filling.slot.path: RICH}


ITEMS = [
    pytest.param(edition, filling, id=f"{edition}-{filling.slot.path}")
    for edition in EDITIONS
    for filling in FORMS[edition.form].fillings
    if isinstance(filling.edit, Items) and isinstance(next(iter(filling.said.values()))[0], str)
]


@pytest.mark.parametrize(("edition", "filling"), ITEMS)
def test_items_of_many_blocks_are_kept_as_they_are(edition: Edition, filling: Filling) -> None:
    assert isinstance(filling.edit, Items)
    text = Items(filling.edit.where, (RICH_ITEM, "plain", RICH_ITEM)).apply(edition.text)
    assert newly_stated(edition, text) == {filling.slot.path: [RICH_ITEM, "plain", RICH_ITEM]}


LINES = [
    case(BUGS, f"{edition}-line-{filling.slot.path}-{filling.slot.name}", edition, filling)
    for edition in EDITIONS
    for filling in FORMS[edition.form].fillings
    if isinstance(filling.edit, Value)
    and list(filling.said.values()) == [filling.edit.value]
    and filling.slot.path not in ("id", "template_version", "template_updated")
]


@pytest.mark.parametrize(("edition", "filling"), LINES)
def test_line_with_marks_in_it_is_kept_as_it_is(edition: Edition, filling: Filling) -> None:
    assert isinstance(filling.edit, Value)
    text = Value(filling.edit.where, filling.edit.label, RICH_LINE).apply(edition.text)
    assert newly_stated(edition, text) == {filling.slot.path: RICH_LINE}


@pytest.mark.parametrize("edition", [e for e in EDITIONS if e.form == "spark"], ids=str)
@pytest.mark.parametrize(
    ("section", "label", "path"),
    [
        ("Summary", "What happened", "summary"),
        ("Summary", "Impact", "impact.summary"),
        ("Summary", "Root Cause", "root_cause.summary"),
        ("Resolution", "Final Fix", "resolution.fix"),
    ],
)
def test_prose_of_many_blocks_below_a_label(
    edition: Edition, section: str, label: str, path: str
) -> None:
    text = Below(section, label, RICH.split("\n")).apply(edition.text)
    assert newly_stated(edition, text) == {path: RICH}
