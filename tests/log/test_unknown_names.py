"""Which labels, headings and columns a team should teach."""

from __future__ import annotations

from pathlib import Path

from incidentkit import Incident, IncidentLog, Template

REPORT = """\
# INC-7: Slow

**Wather**: foggy
**Severity**: P1
**Started**: 2 March 2026 14:00 UTC
**Began**: 3 March 2026
**Duration**: 2 h (roughly, see the log)

## Ferry service

The 14:00 was late.

## Impact

All boats.

### Of the tide

High.

## Timeline

| Time | What | Vessel | |
|---|---|---|---|
| 14:00 - 14:10 | Errors begin | A | x |
| 14:05 | Errors end | B | y |

## Timeline

Told by the harbour master.
"""


def names(log: IncidentLog) -> list[tuple[str, str | None, str, int]]:
    return [(one.kind, one.under, one.name, one.incidents) for one in log.unknown_names()]


def test_each_kind_of_name_is_counted_once_an_incident_most_frequent_first() -> None:
    other = "# INC-8: Late\n\n**Sea**: calm\n**wather:** clear\n**Wather**: dim\n"
    log = IncidentLog([Incident.from_markdown(other), Incident.from_markdown(REPORT)])
    assert names(log) == [
        ("label", None, "wather", 2),
        ("label", None, "Sea", 1),
        ("heading", None, "Ferry service", 1),
        ("heading", "impact", "Of the tide", 1),
        ("column", "timeline", "Vessel", 1),
    ]


def test_a_second_statement_a_remark_and_a_column_without_a_head_are_no_unknown_names() -> None:
    incident = Incident.from_markdown(REPORT)
    assert {"Began", "Duration note"} <= {field.label for field in incident.custom}
    assert {"Until", "Column 4"} <= set(incident.timeline[0].extra)
    known = {"Began", "Duration note", "Until", "Column 4", "Timeline"}
    assert known.isdisjoint(one.name for one in IncidentLog([incident]).unknown_names())


def test_the_place_is_the_first_there_is(tmp_path: Path) -> None:
    for name in ("b.md", "a.md"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    log = IncidentLog.from_files(tmp_path)
    places = {one.name: (one.path, one.line) for one in log.unknown_names()}
    file = tmp_path / "a.md"
    assert places == {
        "Wather": (file, 3), "Ferry service": (file, 9), "Of the tide": (file, 17),
        "Vessel": (file, 25),
    }  # fmt: skip
    without = IncidentLog.from_files(tmp_path, keep_documents=False).unknown_names()
    assert {one.line for one in without} == {None}


def test_what_is_taught_is_unknown_no_longer() -> None:
    labels = {"Wather": "impact.summary", "Vessel": "timeline[].action"}
    taught = Template(name="ours", text="", labels=labels)
    log = IncidentLog([Incident.from_markdown(REPORT, template=taught)])
    assert [one.name for one in log.unknown_names()] == ["Ferry service", "Of the tide"]
