"""What says otherwise than the statement that counts is a finding, and a field of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from incidentkit import CustomField, Incident, UnrepresentableError, templates

HEAD = "# Incident Report: Crane stood still\n\n**Incident ID:** INC-1\n"
SAID_TWICE = [
    ("**Duration:** 2h\n**Downtime:** 1h\n", "Downtime", "1h"),
    ("**Status:** Resolved\n**Incident state:** Monitoring\n", "Incident state", "Monitoring"),
    ("**Status:** Resolved\n**Incident state:** Closed\n", "Incident state", "Closed"),
    ("**Severity:** High\n**Severity level:** Critical\n", "Severity level", "Critical"),
    ("**Severity:** SEV-1\n**Severity:** SEV-2\n", "Severity", "SEV-2"),
    ("- Severity: SEV-1\n- Status: Open\n- Severity level: SEV-2\n", "Severity level", "SEV-2"),
    ("**Date:** 2026-01-01\n**Incident date:** 2026-01-02\n", "Incident date", "2026-01-02"),
    ("**Revenue impact:** $10\n**Financial impact:** $20\n", "Financial impact", "$20"),
    (
        "**Start Time:** 2026-01-01 10:00 UTC\n**Began:** 2026-01-01 11:00 UTC\n",
        "Began",
        "2026-01-01 11:00 UTC",
    ),
    ("**Duration:** 2h\n\n## Impact\n\n**Downtime:** 1h\n", "Downtime", "1h"),
    (
        "| Field | Value |\n|---|---|\n| Severity | SEV-1 |\n| Severity level | SEV-2 |\n",
        "Severity level",
        "SEV-2",
    ),
    ("**Duration:** 2h\n**Downtime:** quite some time\n", "Downtime", "quite some time"),
    ("**Duration:** a while\n**Downtime:** 1h\n", "Duration", "a while"),
    ("**Start:** 2026-01-01 10:00 UTC\n**Began:** 2026-01-02\n", "Began", "2026-01-02"),
    ("**Began:** 2026-01-02\n**Start:** 2026-01-01 10:00 UTC\n", "Began", "2026-01-02"),
    (
        "**Window:** 2026-01-01 10:00 - 11:00 UTC\n**Ended:** 2026-01-03\n",
        "Ended",
        "2026-01-03",
    ),
]


@pytest.mark.parametrize(("fields", "label", "text"), SAID_TWICE)
def test_it_is_a_field_under_its_own_label(fields: str, label: str, text: str) -> None:
    incident = Incident.from_markdown(HEAD + fields)
    assert incident.custom == (CustomField(label=label, value=text),)
    assert incident.to_markdown() == HEAD + fields


@pytest.mark.parametrize(("fields", "label", "text"), SAID_TWICE)
def test_a_conversion_keeps_it(fields: str, label: str, text: str) -> None:
    incident = Incident.from_markdown(HEAD + fields)
    for form in templates():
        read = Incident.from_markdown(incident.to_markdown(template=form))
        assert read == incident
        assert CustomField(label=label, value=text) in read.custom


@pytest.mark.parametrize(
    "fields",
    [
        "**Duration:** 2h\n**Downtime:** 120 minutes\n",
        "**Severity:** SEV-1\n**Severity level:** Sev 1\n",
        "**Status:** Resolved\n**Incident state:** resolved\n",
        "**Start:** 2026-01-01 10:00 UTC\n**Began:** 1 January 2026\n",
        "**Began:** 1 January 2026\n**Start:** 2026-01-01 10:00 UTC\n",
        "| Severity | SEV-2 |\n|---|---|\n| Date | 2026-01-02 |\n\n**Date:** 2 January 2026\n",
    ],
)
def test_the_same_in_other_words_is_none(fields: str) -> None:
    incident = Incident.from_markdown(HEAD + fields)
    assert incident.custom == ()
    assert "contradicting-statement" not in {finding.code for finding in incident.findings}


@pytest.mark.parametrize(
    ("fields", "level", "message"),
    [
        (SAID_TWICE[0][0], "info", "stated_duration: says '1 h', but '2 h' is stated before"),
        (SAID_TWICE[3][0], "warning", "severity: says 'Critical', but 'High' is stated before"),
        (SAID_TWICE[11][0], "warning", "stated_duration: 'quite some time' is unread"),
        (SAID_TWICE[12][0], "warning", "stated_duration: 'a while' is unread"),
        (
            SAID_TWICE[13][0],
            "warning",
            (
                "started_at: says '2026-01-02', but '2026-01-01 10:00 UTC' is stated before"
                " on line 4"
            ),
        ),
        (
            SAID_TWICE[14][0],
            "warning",
            "started_at: says '2026-01-02', but '2026-01-01 10:00 UTC' is stated on line 5",
        ),
    ],
)
def test_a_finding_says_so_where_it_stands(fields: str, level: str, message: str) -> None:
    (finding,) = Incident.from_markdown(HEAD + fields).findings
    assert finding.severity.value == level
    assert finding.message.startswith(message)
    assert finding.line == (4 if "'a while'" in message or message.endswith("line 5") else 5)


def test_an_edit_of_what_counts_leaves_it() -> None:
    text = HEAD + SAID_TWICE[0][0]
    changed = Incident.from_markdown(text).evolve(stated_duration=dt.timedelta(hours=3))
    assert changed.to_markdown() == text.replace("2h", "3h")


def test_it_is_edited_and_taken_out_like_any_field() -> None:
    text = HEAD + SAID_TWICE[0][0]
    incident = Incident.from_markdown(text)
    edited = incident.evolve({"custom[0].value": "90 min"})
    assert edited.to_markdown() == text.replace("1h", "90 min")
    assert incident.evolve(custom=()).to_markdown() == text.replace("**Downtime:** 1h\n", "")


@pytest.mark.parametrize("severity", ["SEV-2", None])
def test_where_it_would_be_read_as_the_attribute_the_error_says_what_to_do(
    severity: str | None,
) -> None:
    text = HEAD + "**Severity:** SEV-1\n**Severity level:** SEV-2\n"
    incident = Incident.from_markdown(text)
    reason = "'Severity level: SEV-2' would then be read as severity: take it out of custom, too"
    with pytest.raises(UnrepresentableError, match=reason) as caught:
        incident.evolve(severity=severity).to_markdown()
    assert caught.value.path == "custom[0]"
    settled = incident.evolve(severity="SEV-2", custom=())
    assert settled.to_markdown() == HEAD + "**Severity:** SEV-2\n"


def test_what_a_second_incident_says_is_named_for_its_heading() -> None:
    text = (
        "# Two outages\n\n## Incident 1: mail\n\n**Severity:** SEV-1\n\n"
        "## Incident 2: web\n\n**Severity:** SEV-2\n"
    )
    incident = Incident.from_markdown(text)
    assert incident.custom == (CustomField(label="Incident 2 web – Severity", value="SEV-2"),)


def test_a_key_of_front_matter_stays_one() -> None:
    text = "---\nduration: 1h\ndowntime: 2h\n---\n\n# Crane stood still\n"
    incident = Incident.from_markdown(text)
    assert incident.custom == ()
    assert dict(incident.front_matter) == {"downtime": "2h"}
    assert incident.to_markdown() == text
    changed = incident.evolve(stated_duration=dt.timedelta(hours=3)).to_markdown()
    assert changed == text.replace("1h", "3h")
