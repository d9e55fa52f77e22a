"""Severity guides as people write them: what is read of them, and what never is."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest

from incidentkit import (
    Incident,
    InvalidValueError,
    LimitExceeded,
    Limits,
    SeverityLevel,
    SeverityPolicy,
)

MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)


def guide(text: str) -> tuple[SeverityLevel, ...]:
    return SeverityPolicy.from_markdown(textwrap.dedent(text)).levels


def test_a_page_of_its_own() -> None:
    levels = guide("""
        # How we classify incidents

        Some words first.

        | Priority | Alias | Criteria | Respond within | Mitigation | Resolution | Postmortem |
        |---|---|---|---|---|---|---|
        | **P0** 🔴 | SEV0, Critical | All is down | 5 min | 1 h | 4 hours | 5 days |
        | P1 | SEV1 | Some of it | 30 min | 4h | 1 day | n/a |
    """)
    assert levels == (
        SeverityLevel(
            code="P0",
            aliases=["SEV0", "Critical"],
            description="All is down",
            response=5 * MINUTE,
            mitigation=HOUR,
            resolution=4 * HOUR,
            review=5 * DAY,
        ),
        SeverityLevel(
            code="P1",
            aliases=["SEV1"],
            description="Some of it",
            response=30 * MINUTE,
            mitigation=4 * HOUR,
            resolution=DAY,
        ),
    )


@pytest.mark.parametrize(
    ("cell", "code", "name", "aliases"),
    [
        ("P0", "P0", None, ()),
        ("P0 / SEV-1", "P0", None, ("SEV-1",)),
        ("P0/SEV0/Critical", "P0", "Critical", ("SEV-0",)),
        ("SEV1 (P1, High)", "SEV-1", "High", ("P1",)),
        ("Critical", None, "Critical", ()),
        ("🔴 Critical", None, "Critical", ()),
        # Two levels in one row are no level that a code could mean.
        ("P0/P1", None, "P0/P1", ()),
        ("SEV-1/2", None, "SEV-1/2", ()),
    ],
)
def test_how_a_row_names_its_level(
    cell: str, code: str | None, name: str | None, aliases: tuple[str, ...]
) -> None:
    text = f"| Severity | Response | Resolution |\n|-|-|-|\n| {cell} | 1 h | 2 h |\n"
    (level,) = guide(text)
    assert (level.code, level.name, level.aliases) == (code, name, aliases)


@pytest.mark.parametrize(
    "cell",
    [
        "15 min / 4 h",
        "best effort",
        "4 business hours",
        "2 business days",
        "next business day",
        "asap",
        "4",
        "2:15",
        "15-30 minutes",
        "< 1 hour",
        "24/7",
        "4 hours (P0: 15 minutes)",
        "EOD",
    ],
)
def test_a_target_that_is_no_plain_duration_is_kept_as_it_is(cell: str) -> None:
    text = f"| Severity | Response | Resolution |\n|-|-|-|\n| P1 | {cell} | 2 h |\n"
    (level,) = guide(text)
    assert level.response is None
    assert dict(level.unparsed) == {"response": cell}
    assert level.resolution == 2 * HOUR


@pytest.mark.parametrize(
    ("heads", "cells", "response"),
    [
        ("Level | Response (business hours)", "P3 | 8 hours", "8 hours (business hours)"),
        ("Level | Response SLA (business days)", "P3 | 2 days", "2 days (business days)"),
        ("Level | Response", "P3 (business hours) | 8h", "8h (business hours)"),
        ("Level | Response | Coverage", "P3 | 8h | Business hours", "8h (Business hours)"),
        (
            "Level | Response | Coverage",
            "P3 | 8h | Mon-Fri, office hours only",
            "8h (office hours)",
        ),
        ("Level | Response (Mon-Fri 9-17)", "P3 | 8h", "8h (Mon-Fri 9-17)"),
        ("Level | Response (bh)", "P3 | 8h", "8h (bh)"),
        ("Level | Response (weekdays)", "P3 | 8h", "8h (weekdays)"),
        ("Level | Response (support hours)", "P3 | 8h", "8h (support hours)"),
        ("Level | Response | Cover", "P3 | 8h | 8x5", "8h (8x5)"),
        ("Level | Response | Cover", "P3 | 8h | 9am-5pm", "8h (9am-5pm)"),
        ("Level | Response | Cover", "P3 | 8h | Monday to Friday", "8h (Monday to Friday)"),
        ("Level | Response | Cover", "P3 | 8h | 08:00–18:00", "8h (08:00–18:00)"),
    ],
)
def test_a_duration_beside_working_hours_is_not_read_as_one_of_the_clock(
    heads: str, cells: str, response: str
) -> None:
    rule = "|".join("-" for _ in heads.split("|"))
    text = f"# Levels\n\n| {heads} |\n|{rule}|\n| {cells} |\n"
    (level,) = guide(text)
    assert (level.response, dict(level.unparsed)) == (None, {"response": response})


@pytest.mark.parametrize("cover", ["24x7", "24/7", "1-5 users", "3/5 nodes", "p95 over 5 min"])
def test_a_duration_beside_other_cover_is_one_of_the_clock(cover: str) -> None:
    (level,) = guide(f"| Level | Response | Coverage |\n|-|-|-|\n| P1 | 8h | {cover} |\n")
    assert level.response == 8 * HOUR


@pytest.mark.parametrize("cell", ["", "-", "—", "n/a", "None", "TBD", "[time]"])
def test_a_target_that_is_not_filled_in_is_none(cell: str) -> None:
    text = f"| Severity | Response | Resolution |\n|-|-|-|\n| P1 | {cell} | 2 h |\n"
    (level,) = guide(text)
    assert (level.response, dict(level.unparsed)) == (None, {})


def test_a_table_in_a_quote_or_a_list_is_found() -> None:
    table = "| Level | Respond within |\n|-|-|\n| P1 | 1 h |\n"
    for prefix in ("> ", "  "):
        lead = "- Targets:\n\n" if prefix == "  " else ""
        text = lead + textwrap.indent(table, prefix)
        assert SeverityPolicy.from_markdown(text).levels == (
            SeverityLevel(code="P1", response=HOUR),
        )


def test_the_own_guide_of_a_report_comes_before_other_tables() -> None:
    text = textwrap.dedent("""\
        ## Severity Classification Guide

        | Severity | Response | Resolution |
        |----------|----------|------------|
        | P1       | 1 h      | 2 h        |

        ## Their targets

        | Priority | Time to respond |
        |----------|-----------------|
        | P1       | 5 h             |
    """)
    policy = SeverityPolicy.from_markdown(text)
    assert policy.levels == (SeverityLevel(code="P1", response=HOUR, resolution=2 * HOUR),)
    assert Incident.from_markdown(text).severity_policy == policy


TABLE = "| Level | Respond within |\n|-|-|\n| P1 | {} |\n\n"


def test_several_guides_must_agree() -> None:
    same = TABLE.format("1 h") + "And again:\n\n" + TABLE.format("60 minutes")
    assert guide(same) == (SeverityLevel(code="P1", response=HOUR),)
    other = TABLE.format("1 h") + "And another:\n\n" + TABLE.format("2 h")
    with pytest.raises(InvalidValueError, match=r"^text: has 2 severity guides that differ$"):
        guide(other)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Severity levels\n\nWe have three.",
        # A time of how many, not of how long; and a table of fields.
        "| Severity | Incidents |\n|-|-|\n| P1 | 4 |\n",
        "| Name | Response |\n|-|-|\n| Fast | 4 h |\n",
        # A merged column of both targets is neither.
        "| Severity | Response / Resolution |\n|-|-|\n| P1 | 15 min / 4 h |\n",
        # The levels side by side.
        "| Target | P0 | P1 |\n|-|-|-|\n| Response | 5 min | 15 min |\n",
    ],
)
def test_a_text_without_a_guide_is_told(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^text: has no severity guide"):
        SeverityPolicy.from_markdown(text)


def test_limits_hold() -> None:
    with pytest.raises(LimitExceeded):
        SeverityPolicy.from_markdown("x" * 11, limits=Limits(document_chars=10))


# Edits

GUIDE = """\
# Report

## Severity Levels

| Severity              | Response SLA | Resolution SLA   |
|-----------------------|--------------|------------------|
| P0 / SEV-1 (Critical) | 15 minutes   | 4 hours          |
| P1                    | 30 minutes   | 4 business hours |

The end.
"""


def edited(**levels: dict[str, object]) -> str:
    changes = {
        f"severity_policy.levels[{number[1:]}].{name}": value
        for number, attributes in levels.items()
        for name, value in attributes.items()
    }
    return Incident.from_markdown(GUIDE).evolve(changes).to_markdown()


def test_an_unchanged_guide_stays() -> None:
    assert Incident.from_markdown(GUIDE).to_markdown() == GUIDE


def test_a_target_is_changed_in_its_cell() -> None:
    assert edited(_0={"response": 5 * MINUTE}) == GUIDE.replace("15 minutes", "5 minutes ")


def test_a_target_in_words_gives_way_to_a_duration() -> None:
    text = edited(_1={"resolution": 8 * HOUR})
    assert text == GUIDE.replace("4 business hours", "8h              ")


def test_names_beside_the_code_stay_beside_it() -> None:
    text = edited(_0={"name": "Blocker"})
    assert text == GUIDE.replace("(Critical)", "(Blocker) ")
    text = edited(_0={"aliases": ["SEV-0"]})
    assert text == GUIDE.replace("SEV-1", "SEV-0")


def test_a_new_kind_of_target_gets_a_column() -> None:
    text = edited(_0={"mitigation": HOUR})
    assert text == GUIDE.replace(
        "| Severity              | Response SLA | Resolution SLA   |\n"
        "|-----------------------|--------------|------------------|\n"
        "| P0 / SEV-1 (Critical) | 15 minutes   | 4 hours          |\n"
        "| P1                    | 30 minutes   | 4 business hours |\n",
        "| Severity              | Response SLA | Resolution SLA   | Mitigation SLA |\n"
        "|-----------------------|--------------|------------------|----------------|\n"
        "| P0 / SEV-1 (Critical) | 15 minutes   | 4 hours          | 1 hour         |\n"
        "| P1                    | 30 minutes   | 4 business hours |                |\n",
    )


def test_levels_come_and_go() -> None:
    policy = SeverityPolicy.from_markdown(GUIDE)
    new = SeverityLevel(code="P2", name="Low", aliases=["minor"], response=DAY, review=5 * DAY)
    levels = (policy.levels[1], new)
    incident = Incident.from_markdown(GUIDE)
    changed = incident.evolve(severity_policy=SeverityPolicy(levels=levels))
    again = Incident.from_markdown(changed.to_markdown())
    assert again.severity_policy == SeverityPolicy(levels=levels)
    assert "The end." in changed.to_markdown()
