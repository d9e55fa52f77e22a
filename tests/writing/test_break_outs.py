"""Edits that break out of their place: each of them does what it says, or is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import CustomField, Incident, InvalidValueError, UnrepresentableError

HEAD = """\
# Incident Report: Slow checkout

**Incident ID:** INC-7{end}
**Severity:** P1 (High){end}
**Weather:** sunny{end}
**Status:** Resolved
"""
REST = """
## Timeline (UTC)

|Time|Event|Actor|
|---|---|---|
|14:02|Alert fired|pager|
|14:10|Looking at it|Ana|

## What Went Well

- The alert
- The rollback

## Glossary

Probe: a scripted order.
"""
PROSE = "\n## Executive Summary\n\nOrders failed.\n"
REPORT = HEAD.format(end="  ") + PROSE + REST
READ = Incident.from_markdown(REPORT)


def written(incident: Incident) -> str | None:
    """The document, which reads back equal; None where it is refused."""
    try:
        text = incident.to_markdown()
    except UnrepresentableError as error:
        assert error.path  # noqa: PT017 -- refusing is right, if it says what it refuses
        return None
    assert Incident.from_markdown(text) == incident
    return text


WORDS = st.text("ab \n", max_size=6)
OPENERS = st.sampled_from(
    [
        "```",
        "~~~",
        "````md",
        "<!-- c",
        "<!--",
        "<script>",
        "<pre>",
        "<?x",
        "<![CDATA[",
        "<!A",
        "<div>",
    ]
)


@given(WORDS, OPENERS, WORDS)
def test_paragraph_with_an_open_fence_or_comment(before: str, opener: str, after: str) -> None:
    text = written(READ.evolve(summary=f"{before}\n\n{opener}{after}"))
    assert text is None or text.endswith(REST)


@given(WORDS, OPENERS, WORDS)
def test_item_with_an_open_fence_or_comment(before: str, opener: str, after: str) -> None:
    changed = READ.evolve({"lessons.went_well[0]": f"{before}\n{opener}{after}"})
    text = written(changed)
    assert text is None or "\n- The rollback\n\n## Glossary\n" in text


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ("```\nlog", "- ```\n  log\n- The rollback\n"),
        ("<!-- c", "- <!-- c\n- The rollback\n"),
        ("a\n\n```\nlog\n```", "- a\n\n  ```\n  log\n  ```\n- The rollback\n"),
    ],
)
def test_item_closes_what_it_opens(item: str, lines: str) -> None:
    assert lines in READ.evolve({"lessons.went_well[0]": item}).to_markdown()


UNDERLINED = st.builds(
    "{}\n{}{}".format,
    st.text("ab[]:/ ", min_size=1, max_size=8),
    st.text(" ", max_size=4),
    st.text("-= ", min_size=1, max_size=4),
)
DEFINED = st.builds("[{}]: {}".format, st.text("ab^", min_size=1), st.text("/u <>", max_size=5))


@given(
    UNDERLINED | DEFINED, st.sampled_from(["summary", "lessons.went_well[0]", "sections[0].body"])
)
def test_text_that_underlines_or_defines(value: str, path: str) -> None:
    written(READ.evolve({path: value}))


@pytest.mark.parametrize("value", ["[x]: /u", "[^1]: note", "a [x]\n\n[x]: /u"])
def test_definition_stays(value: str) -> None:
    assert f"\n\n{value}\n\n" in READ.evolve(summary=value).to_markdown()


CELL = st.text("|\\` a", min_size=1, max_size=9)


@given(CELL, st.sampled_from(["description", "actor"]), st.integers(0, 1))
def test_cell_with_pipes_and_backslashes(cell: str, name: str, row: int) -> None:
    try:
        changed = READ.evolve({f"timeline[{row}].{name}": cell})
    except InvalidValueError:
        return
    text = written(changed)
    if text is not None:
        old, new = REPORT.split("\n"), text.split("\n")
        differing = [n for n, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
        assert differing in ([], [old.index("|14:02|Alert fired|pager|") + row])


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("a | b", r"a \| b     "),
        ("`a|b` or c", r"`a\|b` or c"),
        (r"a \| b", r"a \\| b    "),
        ("ends in \\", " ends in \\ "),
        ("C:\\\\", " C:\\\\      "),
        ("two\nlines", "two<br>lines"),
        ("# h", "# h        "),
    ],
)
def test_cell_of_a_compact_row(cell: str, shown: str) -> None:
    changed = READ.evolve({"timeline[0].description": cell})
    assert written(changed) == REPORT.replace("|Alert fired|", f"|{shown}|")


@given(
    st.sampled_from(["  ", "\\", "<br>", ""]),
    st.permutations(["id", "severity", "custom", "status"]),
    st.integers(1, 3),
)
def test_labelled_line_emptied_or_filled(end: str, names: list[str], count: int) -> None:
    report = Incident.from_markdown(HEAD.format(end=end) + PROSE + REST)
    emptied = report.evolve({name: () if name == "custom" else None for name in names[:count]})
    text = written(emptied)
    assert text is not None
    assert text.endswith(PROSE + REST)
    again = Incident.from_markdown(text).evolve({name: getattr(report, name) for name in names})
    assert written(again) is not None


BEHIND = {
    "ends in \\": "ends in \\ <!-- -->",
    "C:\\\\": "C:\\\\ <!-- -->",
    "a<br>": "a<br> <!-- -->",
    "# heading": "# heading",
    "- bullet": "- bullet",
    "→ there": "→ there",
    "```": None,
    "a | b": "a | b",
    "Status: Closed": "Status: Closed",
    "http://x/y": "http://x/y",
    "> quote": "> quote",
    "1. one": "1. one",
    "<script>": "<script>",
}


@pytest.mark.parametrize(("value", "text"), BEHIND.items(), ids=BEHIND)
def test_value_behind_a_label_keeps_its_marks(value: str, text: str | None) -> None:
    wanted = None if text is None else REPORT.replace("INC-7  ", f"{text}  ")
    assert written(READ.evolve(id=value)) == wanted


@pytest.mark.parametrize(
    ("value", "text"),
    [("- bullet", "<!-- -->- bullet"), ("→ there", "<!-- -->→ there"), ("# h", "# h")],
)
def test_mark_behind_a_colon_outside_the_bold_is_kept_by_a_comment(value: str, text: str) -> None:
    outside = REPORT.replace("**Incident ID:**", "**Incident ID**:")
    changed = Incident.from_markdown(outside).evolve(id=value)
    assert written(changed) == outside.replace("INC-7  ", f"{text}  ")


@pytest.mark.parametrize("value", ["# many", "- 40", "---x", "<b>40</b>", "Status: 40", "> 40"])
def test_value_below_its_label_moves_behind_it_where_it_would_be_a_block(value: str) -> None:
    below = REPORT + "\n## Impact Assessment\n\n**Affected Users:**\n40\n\n**Availability:** 9%\n"
    text = written(Incident.from_markdown(below).evolve({"impact.users_affected": value}))
    assert text is not None
    assert f"**Affected Users:** {value}\n" in text or f"**Affected Users:**\n{value}\n" in text


def test_unknown_field_that_ends_in_a_backslash_stands_below_its_label() -> None:
    changed = READ.evolve(custom=(CustomField(label="Weather", value="C:\\"),))
    assert written(changed) == REPORT.replace("**Weather:** sunny  ", "**Weather:**\nC:\\  ")


def test_names_with_commas_are_bullets() -> None:
    impact = "## Impact Assessment\n\n- **Services Affected**: {}\n- **Data Loss**: no\n"
    report = Incident.from_markdown(impact.format("api, db"))
    assert written(report.evolve({"services[0].name": "api, v2"})) == (
        impact.replace(" {}", "{}").format("\n  - api, v2\n  - db")
    )


FIELDS = "| Field | Value |\n|---|---|\n| **Weather** | sunny |\n| **Detected** | {} |\n"


def test_label_in_a_cell_keeps_its_pipes() -> None:
    text = FIELDS.format("2025-03-02 14:02 UTC by a probe")
    changed = Incident.from_markdown(text).evolve({"custom[0].label": "a | b"})
    assert written(changed) == text.replace("**Weather**", r"**a \| b**")


def test_text_behind_a_time_in_a_cell_keeps_its_pipes() -> None:
    report = Incident.from_markdown(FIELDS.format("2025-03-02 14:02 UTC by a probe"))
    text = written(report.evolve(detected_by="a | b"))
    assert text is not None
    assert r"14:02 UTC by a \| b" in text
