"""The published schema: up to date, well formed, and of one mind with `from_json`."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from published_schema import complaints
from strategies import facts

from incidentkit.errors import JSONError
from incidentkit.interchange.model_fields import fields_of
from incidentkit.interchange.reading import from_dict
from incidentkit.interchange.schema import json_schema, schema_text
from incidentkit.interchange.writing import to_dict
from incidentkit.model.facts import Facts

# What takes the place of some value, or comes beside it: of every type, and of nearly every form.
VALUES: list[Any] = [
    *(None, True, False, 0, 1, 1.0, -3, 62.5, "", " ", "\u00a0\x1c", "x"),
    *([], [None], [""], ["a"], [[]], [{}], [{"name": "n"}], [{"text": "t"}], [{"label": "l"}]),
    *({}, {"label": "x"}, {"label": " "}, {"name": "n"}, {"text": "5"}, {"answer": True}),
    *({"k": "v"}, {"": "v"}, {"k": 1}, {"k": "2024-01-15"}),
]
FORMS = [
    *("2024-01-15", "2024-01-15\n", "2024-1-15", "2024-13-15", "20240115", "２０２４-01-15"),
    *("1969-12-31", "2201-01-01", "1970-01-01", "2200-12-31", "2024-01-15T14:32:00+00:00\n"),
    *("2024-01-15T14:32:00+00:00", "2024-01-15T14:32:00", "2024-01-15T14:32:00Z"),
    *("2024-01-15T14:32+00:00", "2024-01-15T24:00:00+00:00", "2024-01-15T14:32:00.5+00:00"),
    *("2024-01-15T14:32:00-23:59", "2024-01-15T14:32:00+24:00", "2024-01-15T14:32:00+00:01:15"),
    *("2024-01-15 14:32:00+00:00", "PT2H15M", "P1DT2H", "PT0S", "P2W", "P", "PT", "P1DT"),
    *("PT1S2H", "PT1.5H", "pt1h", "-PT1H", "P1M", "PT2H15M\n", "P1W2D", "P3653D"),
    *("short_term", "SHORT_TERM", "review", "report"),
]
STRANGERS = VALUES + FORMS
"""What takes the place of some value, or comes beside it."""


def test_the_shipped_file_is_the_generated_schema() -> None:
    shipped = resources.files("incidentkit.interchange") / "incident.schema.json"
    assert shipped.read_text(encoding="utf-8") == schema_text(), (
        "write it anew: python -c 'from incidentkit.interchange.schema import schema_text; "
        'print(schema_text(), end="")\' > src/incidentkit/interchange/incident.schema.json'
    )


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_the_schema_is_the_callers_to_change() -> None:
    json_schema()["$defs"].clear()
    assert json_schema()["$defs"]


def test_the_version_comes_first_and_is_required() -> None:
    schema = json_schema()
    assert next(iter(schema["properties"])) == "schema_version"
    assert schema["properties"]["schema_version"]["const"] == 1
    assert schema["required"] == ["schema_version"]


def objects_in(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield schema
    yield from (part for part in schema["$defs"].values() if "properties" in part)


def test_every_object_is_closed_and_everything_is_titled() -> None:
    for part in objects_in(json_schema()):
        assert part["additionalProperties"] is False
        assert part["title"]
        assert part["description"]
        assert all(field["title"] for field in part["properties"].values())
    for part in json_schema()["$defs"].values():
        assert part["title"]
        assert part["description"]


def test_every_attribute_is_a_property() -> None:
    names = {field.name for field in fields_of(Facts)}
    assert set(json_schema()["properties"]) == {"schema_version", *names}


def test_patterns_keep_to_what_every_dialect_knows() -> None:
    for part in json_schema()["$defs"].values():
        pattern = part.get("pattern", "")
        assert not [mark for mark in (r"\d", r"\s", r"\Z", "(?=", "(?!", "(?<") if mark in pattern]


def accepts(data: object) -> bool:
    try:
        from_dict(data, Facts)
    except JSONError:
        return False
    return True


def assert_agreement(data: object) -> None:
    assert accepts(data) == (complaints(data) == []), data


@pytest.mark.parametrize("name", [*json_schema()["properties"], "stranger"])
def test_schema_and_reader_agree_on_every_attribute(name: str) -> None:
    for stranger in STRANGERS:
        assert_agreement({"schema_version": 1, name: stranger})


def refers_to(field: dict[str, Any]) -> str:
    """The definition that a property, or each element of it, is of; "" for none."""
    options = [field, field.get("items", {}), *field.get("anyOf", ())]
    found = next((option["$ref"] for option in options if "$ref" in option), "")
    return str(found).removeprefix("#/$defs/")


def least(kind: str) -> dict[str, Any]:
    """The smallest object of a definition."""
    return dict.fromkeys(json_schema()["$defs"][kind].get("required", ()), "x")


@attrs.frozen
class Home:
    """A place for an object of one definition: in `name` of an object that is itself at home."""

    name: str
    many: bool = False
    rest: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    holder: Home | None = None

    def holding(self, value: object) -> dict[str, Any]:
        """The smallest incident with `value` in this place."""
        members = {**self.rest, self.name: [value] if self.many else value}
        return (
            {"schema_version": 1, **members}
            if self.holder is None
            else self.holder.holding(members)
        )


def homes() -> dict[str, Home]:
    """A home for each definition that a property refers to."""
    schema = json_schema()
    found: dict[str, Home] = {}
    queue: list[tuple[dict[str, Any], dict[str, Any], Home | None]] = [(schema, {}, None)]
    for holder, rest, home in queue:
        for name, field in holder.get("properties", {}).items():
            kind = refers_to(field)
            if kind and kind not in found:
                found[kind] = Home(name, "items" in field, rest, home)
                queue.append((schema["$defs"][kind], least(kind), found[kind]))
    return found


@pytest.mark.parametrize(("kind", "home"), homes().items(), ids=homes())
def test_schema_and_reader_agree_on_every_object(kind: str, home: Home) -> None:
    for stranger in STRANGERS:
        assert_agreement(home.holding(stranger))
    properties = json_schema()["$defs"][kind].get("properties", {})
    for name in [*properties, "stranger"]:
        # The forms of times and such are tried on each of these, above.
        for stranger in STRANGERS if refers_to(properties.get(name, {})) else VALUES:
            assert_agreement(home.holding({**least(kind), name: stranger}))


@pytest.mark.parametrize("data", STRANGERS, ids=repr)
def test_schema_and_reader_agree_on_the_top(data: object) -> None:
    assert_agreement(data)
    assert_agreement({"schema_version": data})


def places_in(data: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 -- data of any shape
    """Every (holder, key) in `data`."""
    keys: Iterable[Any] = ()
    if isinstance(data, dict | list):
        holder = cast("Any", data)
        keys = holder if isinstance(data, dict) else range(len(holder))
    for key in keys:
        yield data, key
        yield from places_in(data[key])


@given(facts(), st.data())
def test_schema_and_reader_agree_on_whatever_is_changed(
    written: Facts, data: st.DataObject
) -> None:
    changed = json.loads(json.dumps(to_dict(written)))
    holder, key = data.draw(st.sampled_from(list(places_in(changed))))
    stranger = data.draw(st.sampled_from(STRANGERS))
    if isinstance(holder, dict) and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(["stranger", "name", "label", "answer", "unparsed"]))
    holder[key] = stranger
    assert_agreement(changed)


AT, ON = "2024-01-15T14:32:00+00:00", "2024-01-15"
TOGETHER: list[tuple[str, dict[str, Any]]] = [
    ("", {"date": [None, ON], "unparsed": [{}, {"date": "a"}, {"x": "a"}]}),
    ("", {"resolved_at": [None, AT], "stated_ongoing": [True, False]}),
    ("", {"closed_at": [None, AT], "stated_days": [{}, {"closed": ON}, {"started": ON}]}),
    ("", {"closed_at": [None, AT], "unparsed": [{}, {"closed_at": "a"}, {"started_at": "a"}]}),
    ("review", {"scheduled_at": [None, AT], "scheduled_on": [None, ON]}),
    ("review", {"duration": [None, "PT1H"], "unparsed": [{}, {"duration": "a"}, {"notes": "a"}]}),
    ("resolution", {"deployed_at": [None, AT], "deployed_on": [None, ON]}),
    ("resolution", {"verified": [None, True, False], "unparsed": [{}, {"verified": "a"}]}),
]


@pytest.mark.parametrize(("holder", "members"), TOGETHER)
def test_schema_and_reader_agree_on_what_cannot_be_stated_together(
    holder: str, members: dict[str, list[Any]]
) -> None:
    for values in itertools.product(*members.values()):
        inner = dict(zip(members, values, strict=True))
        assert_agreement({"schema_version": 1, **({holder: inner} if holder else inner)})
        for name in inner:
            rest = {key: value for key, value in inner.items() if key != name}
            assert_agreement({"schema_version": 1, **({holder: rest} if holder else rest)})


def deep_sections(depth: int) -> list[Any]:
    return [{"sections": deep_sections(depth - 1)}] if depth else []


@pytest.mark.parametrize(
    "only_the_reader_refuses",
    [
        {"date": "2024-02-30"},
        {"started_at": "2023-02-29T00:00:00+00:00"},
        {"stated_duration": "P3654D"},
        {"summary": "\ud800"},
        {"front_matter": {"a": "1", "a ": "2"}},
        {"error_budget": {"before": 10**400}},
        {"error_budget": {"before": float("inf")}},
        {"sections": deep_sections(17)},
    ],
    ids=repr,
)
def test_what_a_schema_cannot_say(only_the_reader_refuses: dict[str, Any]) -> None:
    data = {"schema_version": 1, **only_the_reader_refuses}
    assert complaints(data) == []
    assert not accepts(data)
