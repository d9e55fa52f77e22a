"""A text with a heading for each of several incidents is split; one that looks like it is not."""

from __future__ import annotations

import datetime as dt
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidentkit import Incident, IncidentLog, InvalidValueError, UnrepresentableError

HERE = Path(__file__).parent
SEVERAL = sorted((HERE / "several").glob("*.md"))
ONE = sorted((HERE / "one").glob("*.md"))
CORPUS = sorted((HERE.parent / "corpus").glob("*/*.md"))
EXAMPLES = sorted((HERE.parent.parent / "examples" / "postmortems").glob("*.md"))
SHARED = HERE.parents[2] / "shared" / "corpus" / "real"
UTC = dt.UTC

# Two incidents of a kind, whatever it is: title, and the lines that state something.
ENTRIES = (
    ("INC-1: mails are late", ("**Severity**: P1", "**Start**: 2025-01-07 10:00 UTC")),
    ("Incident 2: no stock", ("**Severity**: P2", "**Start**: 2025-02-07 10:00 UTC")),
    ("Incident report: a full disk", ("**Incident ID**: INC-3", "**Status**: Resolved")),
    ("Post-mortem - no names", ("**Detected**: 2025-04-07 10:00 UTC",)),
    ("Incident on 2025-05-07 - slow", ("**Duration**: 45 minutes",)),
    ("2025-06-07 A bad certificate", ("**Severity**: P4", "**Duration**: 3 h")),
    ("12 July 2025 - orders twice", ("**Severity**: P3", "**Start**: 2025-07-12 10:00 UTC")),
)


def read(path: Path) -> IncidentLog:
    return IncidentLog.from_markdown(path.read_text(encoding="utf-8"), path.name)


def section(marks: str, title: str, lines: tuple[str, ...]) -> str:
    body = "  \n".join(lines)
    return f"{marks} {title}\n\n{body}\n\n"


def places(log: IncidentLog) -> list[str]:
    return [str(incident.path) for incident in log]


def test_a_section_an_incident_by_identifier_below_one_title() -> None:
    log = read(HERE / "several" / "identifiers.md")
    assert places(log) == ["identifiers.md#L14", "identifiers.md#L29"]
    assert [i.title for i in log] == [
        "INC-2024-017: Checkout answers with 502",
        "INC-2024-018: Search is stale",
    ]
    assert [len(i.action_items) for i in log] == [1, 0]
    assert [i.root_cause.summary for i in log] == [
        "A pool without a limit.",
        "The indexer waited for a lock.",
    ]


def test_what_is_no_incident_beside_others_is_skipped_with_its_place() -> None:
    log = read(HERE / "several" / "identifiers.md")
    assert [(str(path), reason) for path, reason in log.skipped] == [
        ("identifiers.md#L39", "states no id, severity, milestone, timeline or action"),
        ("identifiers.md#L10", "a section beside the incidents of its file, and none itself"),
    ]


def test_the_zone_said_above_all_incidents_is_the_zone_of_each() -> None:
    first, second = read(HERE / "several" / "identifiers.md")
    assert first.started_at == dt.datetime(2024, 3, 4, 8, 12, tzinfo=UTC)
    assert second.resolved_at == dt.datetime(2024, 3, 12, 7, 30, tzinfo=UTC)


def test_headings_of_periods_stand_over_incidents() -> None:
    log = read(HERE / "several" / "quarters.md")
    assert places(log) == ["quarters.md#L9", "quarters.md#L15", "quarters.md#L22"]
    assert [i.stated_duration for i in log] == [
        dt.timedelta(hours=1, minutes=26),
        dt.timedelta(minutes=45),
        dt.timedelta(hours=3),
    ]
    assert log.skipped == ()


def test_reports_one_behind_the_other_are_read_as_each_alone() -> None:
    log = read(HERE / "several" / "joined.md")
    assert [(i.id, i.day) for i in log] == [
        ("INC-7", dt.date(2025, 1, 7)),
        ("INC-8", dt.date(2025, 2, 11)),
    ]


def test_a_day_in_the_heading_and_facts_below_it_make_an_incident() -> None:
    log = read(HERE / "several" / "days.md")
    assert [i.duration for i in log] == [dt.timedelta(minutes=50), dt.timedelta(hours=4)]


def test_a_day_with_its_start_and_its_end_is_an_incident() -> None:
    log = read(HERE / "several" / "days-with-ends.md")
    assert [i.duration for i in log] == [dt.timedelta(minutes=40), dt.timedelta(hours=2)]
    assert [i.root_cause.summary for i in log] == ["an expired certificate", "a full disk"]


def test_sections_with_reports_of_their_own_need_no_mark_in_the_heading() -> None:
    log = read(HERE / "several" / "sections.md")
    assert [i.title for i in log] == ["The lock service gives up", "Prices are a day old"]


@pytest.mark.parametrize("name", ["plain-headings", "plain-headings-in-german"])
def test_sections_that_state_severity_and_day_are_incidents_of_their_days(name: str) -> None:
    log = read(HERE / "several" / f"{name}.md")
    assert [str(i.severity) for i in log] == ["P1", "P3"]
    assert [i.duration for i in log] == [dt.timedelta(minutes=53), dt.timedelta(minutes=150)]


@pytest.mark.parametrize("path", SEVERAL, ids=lambda path: path.stem)
def test_an_incident_of_many_gives_its_part_of_the_file_back(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for incident in read(path):
        line = int(str(incident.path).rpartition("#L")[2])
        part = incident.to_markdown()
        assert text.splitlines(keepends=True)[line - 1] == part.splitlines(keepends=True)[0]
        assert text.count(part) == 1


@pytest.mark.parametrize("path", SEVERAL, ids=lambda path: path.stem)
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_endings_make_no_difference(path: Path, end: str) -> None:
    text = path.read_text(encoding="utf-8")
    log = IncidentLog.from_markdown(text.replace("\n", end), path.name)
    assert log == IncidentLog.from_markdown(text, path.name)
    assert places(log) == places(read(path))


@pytest.mark.parametrize("path", ONE, ids=lambda path: path.stem)
def test_what_only_looks_like_several_stays_one(path: Path) -> None:
    log = read(path)
    assert len(log) + len(log.skipped) == 1
    assert [*places(log), *(str(p) for p, _ in log.skipped)] == [path.name]


@pytest.mark.parametrize("path", [*CORPUS, *EXAMPLES], ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_report_of_a_known_format_is_one_incident(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    log = IncidentLog.from_markdown(text, path)
    assert len(log) + len(log.skipped) == 1
    assert all(incident == Incident.from_markdown(text) for incident in log)


@pytest.mark.parametrize(
    "pair",
    list(permutations([path for path in EXAMPLES if path.stem != "virtualfusion"], 2)),
    ids=lambda pair: "-".join(path.stem for path in pair),
)
def test_reports_joined_to_one_file_are_read_as_each_alone(pair: tuple[Path, Path]) -> None:
    """Front matter goes with the report below it; that at the very top is the file's own."""
    texts = [path.read_text(encoding="utf-8") for path in pair]
    alone = [Incident.from_markdown(text) for text in texts]
    log = IncidentLog.from_markdown("\n".join(texts))
    assert list(log) == alone
    assert log[1].front_matter == alone[1].front_matter
    assert log[1].to_markdown() == texts[1]
    assert log.skipped == ()


def test_a_file_may_hold_very_many_incidents() -> None:
    entry = "## INC-{0}: late\n\n**Severity**: P1\n\n**Start**: 2025-01-07 {1:02}:{2:02} UTC\n\n"
    entries = [entry.format(n, n // 60, n % 60) for n in range(1_000)]
    log = IncidentLog.from_markdown("# All\n\n" + "".join(entries), "log.md")
    assert len(log) == 1_000
    assert places(log)[-1] == f"log.md#L{3 + 6 * 999}"


def test_a_part_of_a_file_is_not_written_over_the_file(tmp_path: Path) -> None:
    path = tmp_path / "log.md"
    text = (HERE / "several" / "days.md").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    (first, _) = IncidentLog.from_files(path)
    changed = first.evolve(severity="P2")
    with pytest.raises(InvalidValueError, match="a part of a file"):
        changed.write()
    assert path.read_text(encoding="utf-8") == text
    whole = text.replace(first.to_markdown(), changed.to_markdown())
    assert [str(i.severity) for i in IncidentLog.from_markdown(whole)] == ["P2", "P3"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the published reports are not here")
def test_no_published_report_is_split() -> None:
    for path in sorted(SHARED.glob("**/*")):
        if path.is_file():
            log = IncidentLog.from_markdown(path.read_text(encoding="utf-8", errors="replace"))
            assert len(log) + len(log.skipped) == 1, path


@given(
    st.lists(st.sampled_from(ENTRIES), min_size=2, unique=True),
    st.integers(1, 3),
    st.sampled_from(["", "Some words first.\n\n", "# All of them\n\nIn any order.\n\n"]),
)
def test_incidents_are_found_whatever_their_order_number_and_level(
    entries: list[tuple[str, tuple[str, ...]]], level: int, above: str
) -> None:
    marks = "#" * (max(level, 2) if above.startswith("#") else level)
    parts = [section(marks, *entry) for entry in entries]
    log = IncidentLog.from_markdown(above + "".join(parts), "log.md")
    assert [i.to_markdown() for i in log] == parts
    assert list(log) == [Incident.from_markdown(part) for part in parts]
    assert log.skipped == ()


@given(st.lists(st.sampled_from(ENTRIES), min_size=2, unique=True), st.data())
def test_one_section_of_a_report_beside_them_makes_them_parts_of_it(
    entries: list[tuple[str, tuple[str, ...]]], data: st.DataObject
) -> None:
    parts = [section("##", *entry) for entry in entries]
    shared = data.draw(st.sampled_from(["Root cause", "Impact", "5. Timeline", "Lessons learned"]))
    parts.insert(data.draw(st.integers(0, len(parts))), f"## {shared}\n\nOne for all.\n\n")
    log = IncidentLog.from_markdown("".join(parts), "log.md")
    assert len(log) + len(log.skipped) == 1


@given(st.text(max_size=400) | st.lists(
    st.sampled_from([*"#-=\n\r \t", "# ", "INC-1", "**Severity**: P1", "\n---\n", "2025-01-02"]),
    max_size=40,
).map("".join))  # fmt: skip
def test_any_text_is_read_and_all_of_it_is_somewhere(text: str) -> None:
    log = IncidentLog.from_markdown(text, "log.md")
    assert len(log) + len(log.skipped) >= 1
    if len(log) == 1 and log[0].path == Path("log.md"):
        assert log[0].to_markdown() == text
    for incident in log:
        assert incident.to_markdown() in text


ZONE_ABOVE = """\
# Outages of the year

All times are in CET.

## INC-17: Checkout answers with 502

**Started**: 2024-03-04 09:12
**Resolved**: 2024-03-04 10:05

## INC-18: Search is stale

**Started**: 2024-03-11 14:00
**Resolved**: 2024-03-11 16:30
"""


def test_a_part_whose_zone_stands_above_it_is_no_file_of_its_own(tmp_path: Path) -> None:
    part = IncidentLog.from_markdown(ZONE_ABOVE, "outages.md")[0]
    file = tmp_path / "own.md"
    with pytest.raises(UnrepresentableError, match="its times are in CET by what stands above it"):
        part.write(file)
    assert not file.exists()
    assert part.write(file, template="basic") == part == Incident.from_file(file)


def test_a_part_is_written_where_its_zone_is_the_caller_s(tmp_path: Path) -> None:
    text = ZONE_ABOVE.replace("All times are in CET.\n\n", "")
    part = IncidentLog.from_markdown(text, "outages.md", tz="Europe/Oslo")[0]
    file = tmp_path / "own.md"
    assert part.write(file) == part == Incident.from_file(file, tz="Europe/Oslo")
