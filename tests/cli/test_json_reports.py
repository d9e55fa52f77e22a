"""Incidents as JSON: what is printed is valid, and what was printed is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.running import Run

from incidentkit import Incident, IncidentLog, InvalidValueError, JSONError

TWO = "# May\n\n" + "\n\n".join(
    f"## INC-{n}: Mail down\n\n**Severity:** P1\n**Started:** 2025-05-0{n} 07:00 UTC"
    for n in (1, 2)
)


def test_several_reports_are_an_array(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("show", "--json", "reports/sev.md", "reports/basic.md")
    folder = tmp_path / "reports"
    expected = [Incident.from_file(folder / name) for name in ("sev.md", "basic.md")]
    assert code == 0
    assert [Incident.from_dict(one) for one in json.loads(out)] == expected


def test_a_folder_is_an_array_however_many_reports_it_has(run: Run, tmp_path: Path) -> None:
    assert len(json.loads(run("show", "--json", "reports")[1])) == 5
    for name, text in {"one": "**Severity:** P1\n", "none": "# Our reports\n"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text(text, encoding="utf-8")
        found = json.loads(run("show", "--json", name)[1])
        assert (isinstance(found, list), len(found)) == (True, int(name == "one"))


def test_a_file_with_several_incidents_is_an_array(run: Run, tmp_path: Path) -> None:
    (tmp_path / "may.md").write_text(TWO, encoding="utf-8")
    found = json.loads(run("show", "--json", "may.md")[1])
    assert [one["id"] for one in found] == ["INC-1", "INC-2"]


def test_an_array_keeps_odd_line_ends_inside_of_texts(run: Run, tmp_path: Path) -> None:
    (tmp_path / "odd.md").write_text("# A\u2028B\x85C\n\n**Severity:** P1\n", encoding="utf-8")
    found = json.loads(run("show", "--json", "odd.md", "odd.md")[1])
    assert Incident.from_dict(found[1]) == Incident.from_file(tmp_path / "odd.md")


def test_what_show_printed_is_read_by_show_and_convert(run: Run, tmp_path: Path) -> None:
    one, every = (run("show", "--json", name)[1] for name in ("reports/sev.md", "reports"))
    (tmp_path / "one.json").write_text(one, encoding="utf-8")
    (tmp_path / "every.json").write_text(every, encoding="utf-8")
    assert run("show", "--json", "one.json") == (0, one, "")
    assert run("show", "--json", "every.json") == (0, every, "")
    assert run("show", "-", "--get", "id", stdin=one) == (0, "INC-2025-10-11-001\n", "")
    _, out, _ = run("convert", "one.json", "--to", "basic")
    assert Incident.from_markdown(out) == Incident.from_json(one)
    assert run("convert", "one.json", "every.json", "--to", "basic", "-o", "out")[0] == 0
    names = ["every-1.md", "every-2.md", "every-3.md", "every-4.md", "every-5.md", "one.md"]
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == names


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"x": 1}', 'a.json: missing key "schema_version" @ $\n'),
        ("[]", "a.json: there is no incident in this array\n"),
        (
            '[{"schema_version": 1}, {"schema_version": 1, "idd": "7", "timeline": 1}]',
            """\
a.json: expected array, got int @ $[1].timeline
a.json: unknown key "idd"; did you mean 'id'? @ $[1]
""",
        ),
        ("# Mail down", "a.json: not JSON: expecting value (line 1, column 1) @ $\n"),
    ],
)
def test_json_that_is_no_incident_is_refused_with_its_file_and_place(
    run: Run, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    assert run("show", "a.json") == (2, "", said)
    assert run("convert", "a.json", "reports/sev.md", "--to", "sev", "-o", "out") == (2, "", said)
    assert (tmp_path / "out" / "sev.md").exists()


def test_json_lines_are_read_a_line_at_a_time(run: Run, tmp_path: Path) -> None:
    log = IncidentLog.from_files(tmp_path / "reports")
    text = "".join(f"{incident.to_json()}\n" for incident in log)
    (tmp_path / "all.jsonl").write_text(text, encoding="utf-8")
    code, out, err = run("show", "--json", "all.jsonl")
    assert (code, err) == (0, "")
    assert [Incident.from_dict(one) for one in json.loads(out)] == list(log)
    assert run("convert", "all.jsonl", "--to", "basic", "-o", "out")[0] == 0
    assert len(list((tmp_path / "out").iterdir())) == 5


def test_json_lines_that_are_none_are_refused_with_their_line(run: Run, tmp_path: Path) -> None:
    good = Incident(id="INC-1").to_json()
    (tmp_path / "a.jsonl").write_text(f"{good}\n\n# Mail down\n", encoding="utf-8")
    (tmp_path / "empty.ndjson").touch()
    said = "a.jsonl:3: not JSON: expecting value (line 1, column 1) @ $\n"
    assert run("show", "a.jsonl") == (2, "", said)
    said = "empty.ndjson: there is no incident in this file\n"
    assert run("show", "empty.ndjson") == (2, "", said)
    why = "a.jsonl is JSON, which `show` and `convert` read; this command reads Markdown"
    assert run("metrics", "a.jsonl") == (2, "", f"incidentkit: {why}\n")
    ((_, reason),) = IncidentLog.from_files(tmp_path / "a.jsonl").skipped
    assert reason == "is JSON Lines: `Incident.from_json` reads each line"


def test_an_array_in_place_of_an_incident_is_told_what_takes_it() -> None:
    with pytest.raises(JSONError) as refused:
        Incident.from_json("[{}]")
    assert str(refused.value) == (
        "expected object, got array; `Incident.from_dict` takes each of its objects @ $"
    )


@pytest.mark.parametrize("command", ["check", "metrics", "labels"])
def test_commands_that_read_markdown_say_what_reads_json(
    run: Run, tmp_path: Path, command: str
) -> None:
    (tmp_path / "a.json").write_text('{"schema_version": 1}', encoding="utf-8")
    why = " is JSON, which `show` and `convert` read; this command reads Markdown\n"
    assert run(command, "a.json") == (2, "", f"incidentkit: a.json{why}")
    if command != "labels":
        given = '{"schema_version": 1}'
        assert run(command, "-", stdin=given) == (2, "", f"incidentkit: standard input{why}")


def test_a_pattern_passes_over_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "reports" / "a.json").write_text('{"schema_version": 1}', encoding="utf-8")
    _, _, err = run("check", "reports/*", "--fail-on", "never")
    assert "1 text passed over:\n  reports/a.json: is JSON" in err
    assert len(IncidentLog.from_files(str(tmp_path / "reports" / "*"))) == 5


def test_from_file_says_what_reads_json(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="is JSON: "):
        Incident.from_file(tmp_path / "a.JSON")


@pytest.mark.parametrize("text", ["{{< toc >}}\n# A", "[{x}](y)\n", "[ ] Not done\n", "{#a}\n"])
def test_markdown_that_begins_with_a_brace_is_markdown(run: Run, text: str) -> None:
    assert run("show", "-", stdin=text)[0] == 0
