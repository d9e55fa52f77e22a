"""Front matter in TOML: an edit leaves it TOML, and changes the line of its key alone."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import Any

import pytest

from incidentkit import AffectedService, Incident, Template, UnrepresentableError

HEAD = '+++\ntitle = "Crash"\ndate = 2025-01-03\nservices = ["api", "web"]\nduration_minutes = 45\n'
TEXT = f'{HEAD}owner = "Ana"\n+++\n\n## Summary\n\nIt fell.\n'


def services(*names: str) -> tuple[AffectedService, ...]:
    return tuple(AffectedService(name=name) for name in names)


def matter(text: str) -> dict[str, Any]:
    return tomllib.loads(text.split("+++\n")[1])


@pytest.mark.parametrize(
    ("changed", "old", "new"),
    [
        ({"title": "It's down"}, '"Crash"', '"It\'s down"'),
        ({"title": 'The "one"'}, '"Crash"', '"The \\"one\\""'),
        ({"title": "12"}, '"Crash"', '"12"'),
        ({"title": None}, '"Crash"', '""'),
        ({"date": dt.date(2025, 1, 4)}, "2025-01-03", "2025-01-04"),
        ({"date": None}, "2025-01-03", '""'),
        ({"services": services("api")}, ', "web"', ""),
        ({"services": services("web")}, '"api", ', ""),
        ({"services": services("api", "web", "db: main")}, '"web"', '"web", "db: main"'),
        ({"services": services("api", "a, b", "web")}, '"api"', '"api", "a, b"'),
        ({"services": ()}, '"api", "web"', ""),
        ({"stated_duration": dt.timedelta(minutes=90)}, "45", "90"),
        ({"stated_duration": dt.timedelta(seconds=61)}, "45", '"1m 1s"'),
        ({"stated_duration": None}, "45", '""'),
        ({"id": "Ana's"}, "services", 'incident_id = "Ana\'s"\nservices'),
        ({"id": "a\\b"}, "services", "incident_id = 'a\\b'\nservices"),
        ({"people[0].name": 'Ana "A"'}, '"Ana"', "'Ana \"A\"'"),
    ],
    ids=str,
)
def test_an_edit_leaves_it_toml(changed: dict[str, Any], old: str, new: str) -> None:
    written = Incident.from_markdown(TEXT).evolve(changed).to_markdown()
    assert written == TEXT.replace(old, new, 1)
    assert set(matter(written)) >= set(matter(TEXT))


def test_a_value_that_went_can_come_again() -> None:
    incident = Incident.from_markdown(TEXT)
    emptied = Incident.from_markdown(incident.evolve(date=None).to_markdown())
    again = emptied.evolve(date=incident.date).to_markdown()
    assert matter(again)["date"] == "2025-01-03"
    assert Incident.from_markdown(again) == incident


def test_comments_and_lists_on_several_lines_stay() -> None:
    lines = "[\n  \"api\",  # ours\n  'web',\n]"
    text = TEXT.replace('["api", "web"]', lines).replace("45", "45 # about")
    incident = Incident.from_markdown(text)
    assert [one.name for one in incident.services] == ["api", "web"]
    changed = incident.evolve(services=services("api", "db"), stated_duration=None)
    written = changed.to_markdown()
    assert matter(written)["services"] == ["api", "db"]
    assert 'duration_minutes = "" # about\n' in written


@pytest.mark.parametrize(
    ("value", "names", "expected"),
    [
        ('["api", "web"]', ("api", "db: main"), '["api", "db: main"]'),
        ("[api, 'a, b']", ("api", "a, b", "c"), "[api, 'a, b', 'c']"),
        ("[api, web]", ("api", "web", "db: main"), "[api, web, 'db: main']"),
        ("[api, web]", ("web", "it's"), '[web, "it\'s"]'),
        ("[]", ("api",), "[api]"),
    ],
)
def test_lists_in_brackets_of_yaml(value: str, names: tuple[str, ...], expected: str) -> None:
    text = f"---\nid: INC-1\nservices: {value}\n---\n\n# Lag\n"
    written = Incident.from_markdown(text).evolve(services=services(*names)).to_markdown()
    assert written == text.replace(value, expected)


@pytest.mark.parametrize(
    ("name", "value"), [("@kim", "'@kim'"), ("Kim:", "'Kim:'"), ("a@b.org", "a@b.org")]
)
def test_what_yaml_takes_for_a_sign_is_quoted(name: str, value: str) -> None:
    text = "---\nid: INC-1\nowner: Ana\n---\n\n# Lag\n"
    written = Incident.from_markdown(text).evolve({"people[0].name": name}).to_markdown()
    assert written == text.replace("Ana", value)


YAML = (
    "---\nteam: Core Ops\nreviewers:\n  - ann\n  - 'bo: x'\ntags: [a, b]\nlink: https://x.org/#c\n"
    'my key: it\'s "x"\ncount: 3\nnote: |\n  two\n  lines\n---\n\n# Boom\n'
)


@pytest.mark.parametrize("head", ['layout = "post"\nteam = ""\n', "[extra]\nx = 1\n"])
def test_what_comes_from_yaml_is_written_as_toml(head: str) -> None:
    form = Template.from_markdown(f"+++\n{head}+++\n\n# [title]\n\n**ID:** [id]\n", name="toml")
    written = Incident.from_markdown(YAML).to_markdown(template=form)
    carried = {
        "team": "Core Ops",
        "reviewers": ["ann", "bo: x"],
        "tags": ["a", "b"],
        "link": "https://x.org/#c",
        "my key": 'it\'s "x"',
        "count": 3,
        "note": "two\nlines",
    }
    assert matter(written) == {**tomllib.loads(head), **carried}


def test_what_is_nested_too_deep_for_toml_is_text() -> None:
    deep = "[" * 100_000
    form = Template.from_markdown('+++\nx = "y"\n+++\n\n# [title]\n\n**ID:** [id]\n', name="toml")
    written = Incident(title="Boom", front_matter={"team": deep}).to_markdown(template=form)
    assert matter(written)["team"] == deep


def test_source_text_that_is_no_toml_is_refused() -> None:
    incident = Incident.from_markdown('+++\nteam = "Core"\n+++\n\n# Boom\n')
    with pytest.raises(UnrepresentableError, match="'Ops' is no value of TOML, where text stands"):
        incident.evolve({"front_matter[team]": "Ops"}).to_markdown()
    written = incident.evolve({"front_matter[team]": '"Ops"'}).to_markdown()
    assert matter(written) == {"team": "Ops"}
