"""How findings are printed, and that no document can smuggle a command into it."""

from __future__ import annotations

import json
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from incidentkit.cli.formats.github import as_annotations
from incidentkit.cli.formats.programs import as_json
from incidentkit.cli.formats.sarif import as_sarif
from incidentkit.cli.formats.text import as_text
from incidentkit.cli.problem import Problem
from incidentkit.cli.problems import RuleText, rules
from incidentkit.cli.replacements import Replacement

PROBLEM = Problem(
    file="reports/INC 7.md",
    code="ambiguous-value",
    level="warning",
    message="date: '10/11/2024' is unread",
    attribute="date",
    line=3,
    column=9,
    end_line=3,
    end_column=19,
    excerpt="10/11/2024",
)
WHOLE_FILE = Problem(file="a.md", code="unreadable-file", level="error", message="gone")
HELP = "A warning. Could be\ntwo: `a` or `b`.\n\nWrite it once."
RULES = {
    "ambiguous-value": RuleText(meaning="Could mean two things.", level="warning", help=HELP),
    "unreadable-file": RuleText(meaning="Can't be read.", level="error"),
}
LEVELS = st.sampled_from(["error", "warning", "info"])
PROBLEMS = st.builds(
    Problem,
    file=st.text(),
    code=st.sampled_from(sorted(RULES)),
    level=LEVELS,
    message=st.text(),
    line=st.none() | st.integers(1, 9),
    column=st.integers(1, 9),
)


def test_text_has_a_line_a_problem_and_counts_them() -> None:
    assert list(as_text([PROBLEM, WHOLE_FILE], 2, colour=False)) == [
        "reports/INC 7.md:3:9: warning: date: '10/11/2024' is unread [ambiguous-value]",
        "a.md: error: gone [unreadable-file]",
        "1 error, 1 warning in 2 files",
    ]


def test_no_problem_is_said_so() -> None:
    assert list(as_text([], 1, colour=True)) == ["nothing found in 1 file"]


def test_colours_are_around_the_place_and_the_level_alone() -> None:
    coloured = next(as_text([PROBLEM], 1, colour=True))
    assert coloured == (
        "\x1b[1mreports/INC 7.md:3:9\x1b[0m: \x1b[33mwarning\x1b[0m: "
        "date: '10/11/2024' is unread [ambiguous-value]"
    )


@given(PROBLEMS)
def test_text_of_a_document_moves_no_cursor(problem: Problem) -> None:
    line, _ = as_text([problem], 1, colour=False)
    assert all(character.isprintable() or ord(character) > 0x9F for character in line)


def test_an_annotation_names_file_and_place() -> None:
    assert next(as_annotations([PROBLEM], 1)) == (
        "::warning file=reports/INC 7.md,line=3,endLine=3,col=9,endColumn=19,"
        "title=incidentkit ambiguous-value::date: '10/11/2024' is unread"
    )


@given(st.lists(PROBLEMS, max_size=3))
def test_annotations_are_one_command_a_problem_whatever_the_document_says(
    problems: list[Problem],
) -> None:
    text = "\n".join(as_annotations(problems, 1))
    assert len(text.splitlines()) == len(problems) + 1


@given(PROBLEMS)
def test_a_file_name_adds_no_property_to_an_annotation(problem: Problem) -> None:
    properties = next(as_annotations([problem], 1)).partition(" ")[2].partition("::")[0].split(",")
    names = [entry.partition("=")[0] for entry in properties]
    assert names in (["file", "col", "title"], ["file", "line", "col", "title"])


@given(st.lists(PROBLEMS, max_size=3))
def test_sarif_and_json_say_every_problem_as_it_is(problems: list[Problem]) -> None:
    results = json.loads(as_sarif(problems, RULES, "1.0"))["runs"][0]["results"]
    assert [result["message"]["text"] for result in results] == [p.message for p in problems]
    rows = json.loads(as_json(problems, 1))["problems"]
    assert [row["message"] for row in rows] == [p.message for p in problems]


def test_sarif_has_every_rule_and_place() -> None:
    run = json.loads(as_sarif([PROBLEM, WHOLE_FILE], RULES, "1.0"))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(RULES)
    first, second = run["results"]
    assert first["ruleId"] == "ambiguous-value"
    assert first["ruleIndex"] == 0
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "reports/INC%207.md"
    assert location["region"] == {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 19}
    assert second["level"] == "error"
    assert "region" not in second["locations"][0]["physicalLocation"]


def sarif_run(*problems: Problem) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(as_sarif(problems, RULES, "1.0"))["runs"][0]
    return run


def test_sarif_says_of_each_rule_what_it_means_and_what_to_do() -> None:
    first, second = sarif_run()["tool"]["driver"]["rules"]
    assert first == {
        "id": "ambiguous-value",
        "shortDescription": {"text": "Could mean two things."},
        "defaultConfiguration": {"level": "warning"},
        "fullDescription": {"text": "Could be two: a or b."},
        "help": {"text": HELP.replace("`", ""), "markdown": HELP},
    }
    assert second == {
        "id": "unreadable-file",
        "shortDescription": {"text": "Can't be read."},
        "defaultConfiguration": {"level": "error"},
    }


def test_every_rule_has_a_help_without_links_and_a_description_that_services_show() -> None:
    run = json.loads(as_sarif([], rules(), "1.0"))["runs"][0]
    told = [rule for rule in run["tool"]["driver"]["rules"] if rule["id"] != "unreadable-file"]
    assert len(told) == len(rules()) - 1
    for rule in told:
        assert 20 < len(rule["fullDescription"]["text"]) <= 1024, rule["id"]
        assert "](" not in rule["help"]["markdown"], rule["id"]


def test_sarif_has_what_to_replace_where_that_is_known() -> None:
    piece = Replacement(line=3, column=8, end_line=3, end_column=9, text="i")
    fixable, other = sarif_run(attrs.evolve(PROBLEM, fix=(piece,)), PROBLEM)["results"]
    assert "fixes" not in other
    (fix,) = fixable["fixes"]
    assert fix["artifactChanges"] == [
        {
            "artifactLocation": {"uri": "reports/INC%207.md"},
            "replacements": [
                {
                    "deletedRegion": {
                        "startLine": 3,
                        "startColumn": 8,
                        "endLine": 3,
                        "endColumn": 9,
                    },
                    "insertedContent": {"text": "i"},
                }
            ],
        }
    ]
