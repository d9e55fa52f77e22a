"""Front matter is kept as the text it is: no tag makes an object, no alias is followed."""

from __future__ import annotations

import pytest

from incidentkit import Incident

TAGS = (
    '!!python/object/apply:os.system ["touch ran"]',
    "!!python/name:os.system",
    "!!binary aGk=",
    "!include /etc/passwd",
    "&a [1, 2]",
    "*a",
    "yes",
    "0x1F",
    "1_000",
    "2024-01-15",
    "~",
    "{a: 1, b: [2, 3]}",
    '"a\\x41"',
    "| # a block",
)


@pytest.mark.parametrize("value", TAGS)
def test_a_value_is_its_own_source(value: str) -> None:
    text = f"---\nkey: {value}\n---\n# R\n"
    incident = Incident.from_markdown(text)
    assert incident.front_matter["key"] == value
    assert incident.evolve(status="Open").front_matter["key"] == value
    assert incident.to_markdown() == text


def test_a_billion_laughs_are_as_long_as_they_are_written() -> None:
    each = (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40))
    lines = ["a0: &a0 lol", *each]
    text = "---\n" + "\n".join(lines) + "\n---\n# R\n"
    incident = Incident.from_markdown(text)
    assert len(incident.front_matter) == 40
    assert sum(map(len, incident.front_matter.values())) < len(text)


def test_an_edit_of_front_matter_adds_no_key() -> None:
    text = "---\nOwner: a\n---\n# R\n"
    incident = Incident.from_markdown(text)
    for value in (
        "b\nevil: c",
        "b\n---\n# S",
        "b\n...\n",
        "b\r\nevil: c",
        "!!python/name:os.system",
    ):
        changed = incident.evolve({"front_matter[Owner]": value})
        try:
            written = changed.to_markdown()
        except Exception as error:  # noqa: BLE001 -- refusing is right
            assert type(error).__name__ == "UnrepresentableError"  # noqa: PT017
            continue
        assert set(Incident.from_markdown(written).front_matter) == {"Owner"}
