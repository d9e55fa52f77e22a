"""The commands from their arguments to what they print and their exit code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cli.running import Run

from incidentkit import Incident
from incidentkit.cli.main import main

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "postmortems"

TWO_IN_ONE = """\
# Incidents of 2025

## INC-1 Mail down

- **Incident ID:** INC-1
- **Severity:** P1
- **Started:** 2025-03-01 10:00 UTC
- **Resolved:** 2025-03-01 11:00 UTC

## INC-2 Web down

- **Incident ID:** INC-2
- **Severity:** P1
- **Started:** 2025-03-02 10:00 UTC
- **Resolved:** 10/11/2025
"""


def test_check_prints_each_finding_with_its_place_and_fails(run: Run) -> None:
    code, out, err = run("check", "reports")
    assert code == 1
    assert not err
    assert (
        "reports/sev.md:102:11: warning: review.scheduled_at: '10/12/2025' is unread: "
        "the day or the month can come first; write 2025-10-12 or 2025-12-10, or read with a "
        "date_order [ambiguous-value]"
    ) in out.splitlines()
    assert out.splitlines()[-1].endswith("in 5 files")


def test_a_check_passes_where_nothing_is_at_the_level_that_fails(run: Run) -> None:
    assert run("check", "reports", "--fail-on", "error")[0] == 0
    assert run("check", "reports", "--fail-on", "never", "--select", "all")[0] == 0
    assert run("check", "reports/basic.md")[0] == 0


def test_codes_are_selected_and_ignored(run: Run) -> None:
    _, out, _ = run("check", "reports", "--select", "ambiguous-value")
    assert "[ambiguous-value]" in out
    assert "[contradicting-statement]" not in out
    _, out, _ = run("check", "reports", "--ignore", "ambiguous-value,contradicting-statement")
    assert "[ambiguous-value]" not in out


def test_an_unknown_code_is_an_error_of_usage(run: Run) -> None:
    code, out, err = run("check", "reports", "--select", "ambigous-value")
    assert code == 2
    assert not out
    assert "ambigous-value" in err


@pytest.mark.parametrize("command", ["check", "metrics"])
def test_a_folder_without_reports_is_no_success(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "empty").mkdir()
    code, _, err = run(command, "empty")
    assert (code, "empty: no file in it matches" in err) == (2, True)


def test_a_baseline_hides_what_is_known_and_nothing_else(run: Run, tmp_path: Path) -> None:
    assert run("check", "reports", "--write-baseline", "known.json")[0] == 0
    code, out, _ = run("check", "reports", "--baseline", "known.json")
    assert (code, out) == (0, "nothing new in 5 files; the baseline knows 3\n")
    assert run("check", "reports/basic.md", "--baseline", "known.json")[1].startswith("nothing")
    new = tmp_path / "reports" / "new.md"
    new.write_text("# New\n\n- **Incident ID:** X-1\n- **Date:** 10/11/2025\n", encoding="utf-8")
    code, out, _ = run("check", "reports", "--baseline", "known.json")
    assert code == 1
    assert out.splitlines()[0].startswith("reports/new.md:4:13: warning: date: '10/11/2025'")
    assert out.splitlines()[-1] == "1 warning in 6 files; the baseline knows 3 more"
    _, out, _ = run("check", "reports", "--baseline", "known.json", "--format", "json")
    assert (json.loads(out)["known"], len(json.loads(out)["problems"])) == (3, 1)


def test_a_file_that_cannot_be_read_is_a_problem_and_the_others_are_checked(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "reports" / "latin.md").write_bytes(b"# Caf\xe9\n")
    code, out, _ = run("check", "reports")
    assert code == 1
    assert "reports/latin.md: error: byte 5 is not UTF-8" in out
    assert "[ambiguous-value]" in out


def test_a_report_among_several_in_a_file_has_the_line_of_the_file(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "all.md").write_text(TWO_IN_ONE, encoding="utf-8")
    _, out, _ = run("check", "all.md")
    assert out.splitlines()[0].startswith("all.md:15:17: warning: resolved_at: '10/11/2025'")


def test_a_report_on_standard_input_is_checked(run: Run) -> None:
    code, out, _ = run("check", "-", stdin="# X\n\n- **Date:** 10/11/2025\n- **Severity:** P1\n")
    assert code == 1
    assert out.startswith("<stdin>:3:13: warning: date: ")


def test_settings_are_found_and_options_come_before_them(run: Run, tmp_path: Path) -> None:
    settings = 'paths = ["reports"]\nfail-on = "error"\nexclude = ["reports/s*.md"]\n'
    (tmp_path / "incidentkit.toml").write_text(settings, encoding="utf-8")
    code, out, _ = run("check")
    assert code == 0
    assert out.splitlines()[-1].endswith("in 3 files")
    assert run("check", "reports/sev.md", "--fail-on", "warning")[0] == 0
    (tmp_path / "incidentkit.toml").write_text('paths = ["reports"]\n', encoding="utf-8")
    assert run("check", "--fail-on", "warning")[0] == 1


def test_no_report_named_is_an_error_of_usage(run: Run) -> None:
    code, _, err = run("check")
    assert code == 2
    assert "no reports: name files or folders" in err


def test_output_goes_into_a_file(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("check", "reports", "--format", "sarif", "-o", "found.sarif")
    assert (code, out) == (1, "")
    sarif = json.loads((tmp_path / "found.sarif").read_text(encoding="utf-8"))
    assert {result["ruleId"] for result in sarif["runs"][0]["results"]} >= {"ambiguous-value"}


def test_show_prints_what_a_report_says(run: Run) -> None:
    code, out, _ = run("show", "reports/virtualfusion.md")
    assert code == 0
    lines = [line.split() for line in out.splitlines()]
    assert ["duration", "5", "h", "35", "min"] in lines
    assert ["started", "2025-07-05", "05:12", "UTC", "stated"] in lines


def test_show_gives_one_attribute(run: Run) -> None:
    assert run("show", "reports/virtualfusion.md", "--get", "action_items[0].owner")[1] == (
        "@mads.rud\n"
    )
    code, _, err = run("show", "reports/virtualfusion.md", "--get", "action_item")
    assert code == 2
    assert "action_item" in err


def test_a_list_is_shown_an_element_a_line_and_without_what_it_does_not_say(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "report.md"
    file.write_text("# X\n\n**Incident Commander:** Lea\n**Reporter:** Bo\n", encoding="utf-8")
    lines = "role: Incident Commander, name: Lea\nrole: Reporter, name: Bo\n"
    assert run("show", str(file), "--get", "people")[1] == lines
    assert run("show", str(file), "--get", "people[0].name")[1] == "Lea\n"
    assert run("show", str(file), "--get", "timeline")[1] == "\n"


def test_an_empty_file_is_said_to_be_empty(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    file.touch()
    assert run("show", str(file)) == (0, "an incident without a name\n", f"{file}: is empty\n")


def test_show_gives_json_that_reads_back(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("show", "reports/sev.md", "--json")
    assert Incident.from_json(out) == Incident.from_file(tmp_path / "reports" / "sev.md")


def test_convert_gives_the_same_facts_in_another_form(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("convert", "reports/sev.md", "--to", "basic")
    assert code == 0
    assert Incident.from_markdown(out) == Incident.from_file(tmp_path / "reports" / "sev.md")


def test_convert_writes_several_reports_into_a_folder_and_replaces_none(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    files = ("reports/sev.md", "reports/spark.md")
    assert run("convert", *files, "--to", "basic", "-o", "out")[0] == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["sev.md", "spark.md"]
    code, _, err = run("convert", *files, "--to", "virtualfusion", "-o", "out")
    assert code == 2
    assert "there is a file that says something else; pass --force" in err
    assert run("convert", *files, "--to", "virtualfusion", "-o", "out", "--force")[0] == 0


def test_convert_tells_what_reads_as_not_filled_in_and_stays_behind(
    run: Run, tmp_path: Path
) -> None:
    text = "# Cache down\n\n**Severity:** P1\n**Incident Commander:** [Kim]\n"
    (tmp_path / "own.md").write_text(text, encoding="utf-8")
    code, out, err = run("convert", "own.md", "--to", "basic")
    assert (code, "Kim" in out) == (0, False)
    told = "own.md:4: stays behind: people: '[Kim]' reads as a placeholder\n"
    assert err == told
    mentioned = text.replace("[Kim]", "[~kim]")
    code, out, err = run("convert", "-", "--to", "basic", stdin=mentioned)
    assert (code, "[~kim]" in out, err) == (0, True, "")


def test_convert_takes_a_folder_keeps_its_layout_and_passes_over_what_is_no_report(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "reports" / "2024").mkdir()
    shutil.copy(EXAMPLES / "sev.md", tmp_path / "reports" / "2024" / "sev.md")
    (tmp_path / "reports" / "README.md").write_text("# Our reports\n", encoding="utf-8")
    code, out, err = run("convert", "reports", "--to", "basic", "-o", "out")
    assert (code, out) == (0, "")
    assert err == (
        "reports/README.md: passed over: states no id, severity, milestone, timeline or action\n"
    )
    below = [path.relative_to(tmp_path / "out") for path in (tmp_path / "out").rglob("*.md")]
    assert Path("2024/sev.md") in below
    assert len(below) == 6
    for path in below:
        was = Incident.from_file(tmp_path / "reports" / path)
        assert Incident.from_file(tmp_path / "out" / path) == was


def test_convert_names_a_file_that_cannot_be_read_and_converts_the_others(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "reports" / "latin.md").write_bytes(b"# Caf\xe9\n")
    code, _, err = run("convert", "reports", "--to", "basic", "-o", "out")
    assert (code, err) == (2, "reports/latin.md: byte 5 is not UTF-8 (invalid continuation byte)\n")
    assert len(list((tmp_path / "out").iterdir())) == 5


def test_convert_writes_no_two_reports_into_one_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    shutil.copy(EXAMPLES / "basic.md", tmp_path / "more" / "sev.md")
    code, _, err = run(
        "convert", "reports/sev.md", "more/sev.md", "--to", "basic", "-o", "out", "--force"
    )
    assert code == 2
    assert "out/sev.md: more/sev.md is not the only report" in err
    assert "INC-2025-10-11-001" in (tmp_path / "out" / "sev.md").read_text(encoding="utf-8")


def test_convert_gives_each_incident_of_a_file_a_file_of_its_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "all.md").write_text(TWO_IN_ONE.replace("10/11/2025", "2025-03-02 11:00 UTC"))
    code, _, err = run("convert", "all.md", "--to", "sev")
    assert (code, "several reports need --output with a folder" in err) == (2, True)
    assert run("convert", "all.md", "--to", "sev", "-o", "out")[0] == 0
    written = sorted((tmp_path / "out").iterdir())
    assert [path.name for path in written] == ["all-1.md", "all-2.md"]
    assert [Incident.from_file(path).id for path in written] == ["INC-1", "INC-2"]


def test_a_folder_without_reports_is_an_error_of_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for command in (("show", "empty"), ("convert", "empty", "--to", "sev", "-o", "out")):
        code, _, err = run(*command)
        assert (code, "empty: there is no Markdown file in this folder" in err) == (2, True)


def test_no_command_is_answered_with_the_commands(run: Run) -> None:
    code, out, err = run()
    assert (code, out) == (2, "")
    assert all(name in err for name in ("check", "show", "convert", "metrics"))


def test_convert_takes_a_blank_form_of_one_s_own(run: Run, tmp_path: Path) -> None:
    blank = "# Incident\n\n- **Severity:** [P0-P3]\n- **Started:** [time]\n"
    (tmp_path / "house.md").write_text(blank, encoding="utf-8")
    _, out, _ = run("convert", "reports/basic.md", "--to", "house.md")
    assert "- **Severity:** P2" in out.splitlines()


def test_an_unknown_form_is_an_error_of_usage(run: Run) -> None:
    code, _, err = run("convert", "reports/basic.md", "--to", "basics")
    assert code == 2
    assert "basics" in err


def test_a_missing_file_is_named(run: Run) -> None:
    code, _, err = run("show", "reports/none.md")
    assert code == 2
    assert "none.md" in err


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("metrics", "--help")])
def test_help_names_every_option(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    assert "usage: incidentkit" in capsys.readouterr().out


def test_it_runs_as_a_module_and_minds_a_closed_pipe() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "incidentkit", "check", str(EXAMPLES), "--format", "json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.wait()
        assert b"Traceback" not in process.stderr.read()


def test_a_source_that_is_not_there_fails_whatever_else_is(run: Run) -> None:
    for command in ("check", "metrics"):
        code, _, err = run(command, "reports", "reprots")
        assert (code, "reprots: no such file or folder" in err) == (2, True)
    assert run("check", "reprots", "--fail-on", "never")[0] == 2


def test_a_check_says_what_it_passed_over_and_why(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "finnish"
    folder.mkdir()
    (folder / "katkos.md").write_text("# Katkos\n\n**Vakavuus:** P1\n**Alkoi:** 14:05\n")
    code, out, err = run("check", str(folder))
    assert (code, out) == (0, "nothing found in 1 file\n")
    assert "1 text passed over:" in err
    assert "katkos.md: states no id" in err
    assert "labels not understood: 'Vakavuus', 'Alkoi'" in err


def test_show_prints_each_incident_of_a_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "may.md"
    file.write_text(
        "# Outages in May\n\n"
        "## 2025-05-06: API down\n\n**Severity:** P1\n**Started:** 2025-05-06 07:00 UTC\n\n"
        "## 2025-05-17: Exports fail\n\n**Severity:** P3\n**Started:** 2025-05-17 12:00 UTC\n"
    )
    code, out, _ = run("show", str(file), "--get", "severity")
    assert (code, out) == (0, "P1\nP3\n")


def test_several_attributes_stand_behind_their_names(run: Run) -> None:
    asked = ("--get", "id", "--get", "severity")
    _, out, _ = run("show", "reports/sev.md", *asked)
    assert out.splitlines() == ["id: INC-2025-10-11-001", "severity: SEV-2"]
    _, out, _ = run("show", "reports/sev.md", "reports/basic.md", *asked)
    assert out.splitlines()[0] == "reports/sev.md: id: INC-2025-10-11-001"
    assert len(out.splitlines()) == 4


def test_an_attribute_of_several_files_stands_behind_the_name_of_each(run: Run) -> None:
    code, out, _ = run("show", "reports/sev.md", "reports/spark.md", "--get", "severity")
    assert (code, out) == (0, "reports/sev.md: SEV-2\nreports/spark.md: 🟡 Major\n")
    _, out, _ = run("show", "reports", "--get", "closed_at")
    assert "reports/sev.md:" in out.splitlines()


def test_convert_refuses_a_named_file_that_states_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Our reports\n\nThey are below.\n", encoding="utf-8")
    code, out, err = run("convert", "README.md", "--to", "basic")
    assert (code, out) == (2, "")
    assert err == (
        "README.md: states no id, severity, milestone, timeline or action; nothing to convert,"
        " unless --template says which form it follows\n"
    )
    assert run("convert", "README.md", "--to", "basic", "-o", "out.md")[0] == 2
    assert not (tmp_path / "out.md").exists()


def test_convert_takes_any_text_as_a_report_of_the_form_that_is_named(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "draft.md").write_text("# Mail down\n", encoding="utf-8")
    code, out, _ = run("convert", "draft.md", "--to", "sev", "--template", "basic")
    assert (code, "Mail down" in out) == (0, True)
