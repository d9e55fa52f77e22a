"""What people get wrong at first use is told in terms of what they did."""

from __future__ import annotations

import datetime as dt
import inspect
import re
from pathlib import Path
from typing import Any, cast

import pytest

from incidentkit import (
    ActionItem,
    ActionState,
    EncodingError,
    Incident,
    IncidentLog,
    InvalidValueError,
    JSONError,
    Severity,
    SeverityLevel,
    SeverityPolicy,
    State,
    Template,
    TemplateError,
    TOMLError,
)
from incidentkit.model.paths import value_at

INCIDENT = Incident(
    id="INC-7",
    action_items=[ActionItem(description="Raise the limit")],
    stated_days={"closed": dt.date(2024, 1, 15)},
)
BLANK = "# Report\n\n**Incident ID**: [id]\n**Beginn**: [Zeit]\n"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("severty", "Incident has no attribute 'severty'; did you mean 'severity'?"),
        (
            "action_items[0].descripton",
            "ActionItem has no attribute 'descripton'; did you mean 'description'?",
        ),
        ("started", "Incident has no attribute 'started'; did you mean 'started_at'?"),
        ("colour", "Incident has no attribute 'colour'"),
        ("identifier", "Incident has no attribute 'identifier'; did you mean 'id'?"),
        ("end_time", "Incident has no attribute 'end_time'; did you mean 'resolved_at'?"),
        ("state", "Incident has no attribute 'state'; did you mean 'status'?"),
        ("owner", "Incident has no attribute 'owner'; did you mean 'people'?"),
        ("reading", "Incident has no attribute 'reading'"),
        ("deadline", "Incident has no attribute 'deadline'"),
        (
            "action_items[0].deadline",
            "ActionItem has no attribute 'deadline'; did you mean 'due'?",
        ),
        (
            "duration",
            "Incident.duration is computed from what is stated, and can't be set",
        ),
        (
            "action_items[0].done",
            "ActionItem.done is computed from what is stated, and can't be set",
        ),
    ],
)
def test_a_change_of_what_cannot_be_set_says_why(path: str, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        INCIDENT.evolve({path: "x"})
    assert caught.value.reason == message


@pytest.mark.parametrize(("given", "kind"), [(b"# Report", "bytes"), (None, "NoneType")])
def test_what_is_no_text_is_not_read_as_markdown(given: object, kind: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Incident.from_markdown(cast("Any", given))
    assert str(caught.value) == f"expected text, got {kind}; `from_file` reads files"


def test_plain_data_is_not_read_as_json_text() -> None:
    with pytest.raises(JSONError, match="expected text, got dict; `from_dict` takes plain data"):
        Incident.from_json(cast("Any", {"schema_version": 1}))


@pytest.mark.parametrize(
    "name", ["a.md", "reports/2024-01-15 mail.md\n", "C:\\reports\\a.markdown", "../inc.txt"]
)
def test_the_name_of_a_file_in_place_of_its_text_is_a_finding(name: str) -> None:
    [finding] = Incident.from_markdown(name).findings
    assert finding.code == "name-of-a-file"
    assert "`from_file` reads files" in finding.message


@pytest.mark.parametrize("text", ["# a.md", "a.md\nb.md", "a md", ".md", "See <a.md"])
def test_other_texts_are_no_name_of_a_file(text: str) -> None:
    assert not Incident.from_markdown(text).findings


def test_the_text_of_a_file_may_be_the_name_of_another() -> None:
    assert not Incident.from_markdown("b.md", path="a.md").findings


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        (Incident, "serverity", "; did you mean 'severity'?"),
        (Incident, "colour", ""),
        (ActionItem, "descripton", "; did you mean 'description'?"),
        (Severity, "lable", "; did you mean 'label'?"),
        (SeverityPolicy, "levls", "; did you mean 'levels'?"),
    ],
)
def test_a_misspelt_name_is_answered_with_the_one_that_was_meant(
    kind: type, given: str, said: str
) -> None:
    with pytest.raises(TypeError) as built:
        kind(**{given: "x"})
    told = f"{kind.__name__}() got an unexpected keyword argument {given!r}"
    assert str(built.value) == told + said
    held = kind(label="P1") if kind is Severity else kind()
    with pytest.raises(AttributeError) as asked:
        getattr(held, given)
    assert str(asked.value) == f"{kind.__name__!r} object has no attribute {given!r}{said}"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("mtrr", "; did you mean 'mttr'?"),
        ("faillures", "; did you mean 'failures'?"),
        ("to_pandas", "; did you mean 'to_frame'?"),
        ("append", ""),
    ],
)
def test_a_log_names_what_was_meant(given: str, said: str) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(IncidentLog(), given)
    assert str(caught.value) == f"'IncidentLog' object has no attribute {given!r}{said}"


@pytest.mark.parametrize(
    ("held", "name", "said"),
    [
        (
            INCIDENT,
            "status",
            (
                "Incident.status can't be set, for it never changes:"
                " incident.evolve(status=...) gives another"
            ),
        ),
        (
            INCIDENT.action_items[0],
            "owner",
            (
                "ActionItem.owner can't be set, for it never changes:"
                " attrs.evolve(it, owner=...) gives another"
            ),
        ),
        (
            INCIDENT,
            "serverity",
            "Incident has no attribute 'serverity' to set; did you mean 'severity'?",
        ),
    ],
)
def test_what_never_changes_says_what_gives_another(held: object, name: str, said: str) -> None:
    with pytest.raises(AttributeError) as caught:
        setattr(held, name, "x")
    assert str(caught.value) == said
    with pytest.raises(AttributeError) as caught:
        delattr(held, name)
    assert str(caught.value) == said


def test_what_is_missing_otherwise_is_said_as_python_says_it() -> None:
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'label'"):
        cast("Any", Severity)()
    with pytest.raises(TypeError, match="positional"):
        cast("Any", Incident)("P1")
    assert not hasattr(INCIDENT, "_repr_mimebundle_")
    assert str(inspect.signature(ActionItem)).startswith("(*, unparsed")


@pytest.mark.parametrize("path", ["start", "started", "startet_at"])
def test_a_mistyped_path_of_a_word_names_the_one_that_was_meant(path: str) -> None:
    with pytest.raises(TemplateError, match="did you mean 'started_at'"):
        Template.from_markdown(BLANK, name="acme", labels={"Beginn": path})


def test_the_path_of_a_word_that_others_call_the_attribute_names_the_one_of_here() -> None:
    with pytest.raises(TemplateError, match="unknown path 'identifier'; did you mean 'id'"):
        Template.from_markdown(BLANK, name="acme", labels={"Kennung": "identifier"})


def test_a_template_is_read_from_its_file_and_named_like_it(tmp_path: Path) -> None:
    path = tmp_path / "acme.md"
    path.write_bytes(b"\xef\xbb\xbf" + BLANK.replace("\n", "\r\n").encode())
    labels = {"Beginn": "started_at"}
    template = Template.from_file(path, labels=labels)
    text = path.read_bytes().decode()
    assert template == Template.from_markdown(text, name="acme", labels=labels)
    assert Template.from_file(str(path), name="own").name == "own"


def test_the_file_of_a_template_has_to_be_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "acme.md"
    path.write_bytes(b"# Caf\xe9\n")
    with pytest.raises(EncodingError, match="byte 5 is not UTF-8"):
        Template.from_file(path)


def test_what_windows_writes_is_told(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_bytes("# Outage\n".encode("utf-16"))
    with pytest.raises(EncodingError, match=r"byte 0 is not UTF-8 \(it is UTF-16\)"):
        Incident.from_file(path)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("owner", "Incident has no 'owner'; did you mean 'people'?"),
        ("writ", "Incident has no 'writ'"),
        ("stated_days[closd]", "stated_days has no 'closd'; did you mean 'closed'?"),
        ("stated_days[started]", "stated_days has no 'started'; it has 'closed'"),
        ("system_state[CPU]", "system_state has no 'CPU'; nothing is stated there"),
        ("action_items[0].extra[x]", "action_items[0].extra has no 'x'; nothing is stated there"),
        (
            "action_items.owner",
            "a list has no 'owner'; say which element, as in 'action_items[0].owner'",
        ),
    ],
)
def test_a_path_that_leads_nowhere_names_attributes_alone(path: str, said: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        value_at(INCIDENT, path)
    assert caught.value.reason == f"{path!r} leads nowhere: {said}"


def test_a_milestone_that_is_none_is_answered_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="'start' is no milestone; expected one of started, detec"):
        INCIDENT.milestones["start"]


def test_a_measure_says_what_it_rests_on_or_lacks() -> None:
    noon = dt.datetime(2024, 1, 15, 12, tzinfo=dt.UTC)
    incident = Incident(
        resolved_at=noon,
        detected_at=noon - dt.timedelta(hours=1),
        stated_duration=dt.timedelta(hours=2),
        stated_days={"closed": noon.date()},
    )
    told = [
        str(incident.measure(*ends))
        for ends in (
            ("detected", "resolved"),
            ("started", "resolved"),
            ("resolved", "detected"),
            ("mitigated", "closed"),
        )
    ]
    assert told == [
        "detected (stated) to resolved (stated): 1 hour",
        "started (derived, never measured) to resolved (stated): missing",
        "resolved (stated) to detected (stated): out of order",
        "mitigated (no time) to closed (a day only): missing",
    ]


def test_a_path_is_no_name_of_a_template() -> None:
    message = r"'house.md' is no name of a template: pass Template.from_file\('house.md'\)"
    with pytest.raises(TemplateError, match=message):
        Incident.from_markdown("# X\n", template="house.md")
    with pytest.raises(TemplateError, match=r"pass Template.from_markdown\(...\)"):
        Incident.from_markdown("# X\n", template="# Report\n")


def test_what_is_computed_is_set_through_what_it_follows_from() -> None:
    known: Any = ActionItem
    message = "ActionItem() takes no 'done', which is computed: set status="
    with pytest.raises(TypeError, match=re.escape(message)):
        known(description="Buy a disk", done=True)


def test_broken_toml_is_shown_with_its_line() -> None:
    with pytest.raises(TOMLError, match=r"at line 2, column [0-9]+\): '\[\[levels\]'"):
        SeverityPolicy.from_toml('clock_start = []\n[[levels]\ncode = "P1"\n')


def test_json_in_a_fence_is_told_to_be_in_one() -> None:
    message = "not JSON: it stands in a fence of Markdown: take out the lines that begin with ```"
    with pytest.raises(JSONError, match=message):
        Incident.from_json('```json\n{"schema_version": 1}\n```\n')


def test_the_same_code_in_two_spellings_is_refused_in_one_policy() -> None:
    levels = [SeverityLevel(code="SEV-1"), SeverityLevel(code="SEV1")]
    with pytest.raises(InvalidValueError) as built:
        SeverityPolicy(levels=levels)
    assert str(built.value) == "levels[1].code: 'SEV1' is the same code as 'SEV-1' of levels[0]"
    toml = '[[levels]]\ncode = "P1"\n[[levels]]\ncode = "Priority 1"\n'
    with pytest.raises(TOMLError, match=r"'Priority 1' is the same code as 'P1'"):
        SeverityPolicy.from_toml(toml)


@pytest.mark.parametrize(
    ("levels", "message"),
    [
        (
            [SeverityLevel(name="High"), SeverityLevel(name="high")],
            "levels[1].name: 'high' is a name of levels[0], too, and no code tells the two apart",
        ),
        (
            [SeverityLevel(code="P1", name="High"), SeverityLevel(name="Low", aliases=["HIGH"])],
            (
                "levels[1].aliases[0]: 'HIGH' is a name of levels[0], too,"
                " and no code tells the two apart"
            ),
        ),
    ],
)
def test_levels_that_share_a_name_are_refused_where_no_code_tells_them_apart(
    levels: list[SeverityLevel], message: str
) -> None:
    with pytest.raises(InvalidValueError) as built:
        SeverityPolicy(levels=levels)
    assert str(built.value) == message


def test_a_name_that_levels_of_two_codes_share_means_neither() -> None:
    levels = [SeverityLevel(code="P1", name="High"), SeverityLevel(code="P2", name="High")]
    policy = SeverityPolicy(levels=levels)
    assert policy.level_for("P2 High") == levels[1]
    assert policy.level_for("High") is None


def test_a_guide_of_levels_that_nothing_tells_apart_stays_a_text() -> None:
    table = "| Severity | Response SLA |\n|---|---|\n| Major | 15 min |\n| Major | 1 h |"
    incident = Incident.from_markdown(f"# X\n\n## Severity Classification Guide\n\n{table}\n")
    assert incident.severity_policy is None
    assert [section.body for section in incident.sections] == [table]
    for form in ("basic", "sev"):
        read = Incident.from_markdown(incident.to_markdown(template=form))
        assert [section.body for section in read.sections] == [table]


def test_levels_of_two_scales_and_rows_with_the_same_code_are_no_mistake() -> None:
    guide = "## Severity\n\n| Severity | Response SLA |\n|--|--|\n| P1 | 15 min |\n| P1 | 1 h |\n"
    assert len(SeverityPolicy.from_markdown(guide).levels) == 2
    SeverityPolicy(levels=[SeverityLevel(code="P1"), SeverityLevel(code="SEV-1")])


def test_a_folder_in_place_of_a_file_is_told_with_what_reads_folders(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match=r"`IncidentLog.from_files` reads folders"):
        Incident.from_file(tmp_path)


@pytest.mark.parametrize("state", [*State, *ActionState])
def test_a_state_in_place_of_a_label_is_told_with_a_label_of_it(state: State | ActionState) -> None:
    def build(status: Any) -> Any:  # noqa: ANN401 -- wrong on purpose
        if isinstance(state, State):
            return Incident(status=status).status
        return ActionItem(description="Add an index", status=status).status

    with pytest.raises(InvalidValueError) as refused:
        build(state)
    told = re.search(r"or text like '(.*?)', got", str(refused.value))
    assert told is not None
    assert build(told[1]).state is state


def test_a_column_without_brackets_is_told_with_them() -> None:
    said = "unknown path 'timeline.at'; did you mean 'timeline[].at'"
    with pytest.raises(TemplateError, match=re.escape(said)):
        Template.from_markdown("# X", name="own", labels={"Uhrzeit": "timeline.at"})
