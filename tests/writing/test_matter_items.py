"""Names listed below a key of front matter: each edit keeps a line a name."""

from __future__ import annotations

import pytest

from incidentkit import AffectedService, Incident

LISTED = (
    "---\nid: INC-1\nservices:\n  - orders\n  - 'billing'  # ours\ntags: [a, b]\n---\n\n# Lag\n"
)


def with_services(text: str, *names: str) -> str:
    services = tuple(AffectedService(name=name) for name in names)
    return Incident.from_markdown(text).evolve(services=services).to_markdown()


def listed(*lines: str) -> str:
    head, tail = LISTED.split("  - orders\n  - 'billing'  # ours\n")
    return head + "".join(f"  - {line}\n" for line in lines) + tail


@pytest.mark.parametrize(
    ("names", "lines"),
    [
        (("orders", "billing", "search"), ("orders", "'billing'  # ours", "search")),
        (("new", "orders", "billing"), ("new", "orders", "'billing'  # ours")),
        (("orders", "new", "billing"), ("orders", "new", "'billing'  # ours")),
        (("billing",), ("'billing'  # ours",)),
        (("orders",), ("orders",)),
        (("carts", "billing"), ("carts", "'billing'  # ours")),
        (("orders", "carts"), ("orders", "'carts'  # ours")),
        (("orders", "billing", "#1: web"), ("orders", "'billing'  # ours", "'#1: web'")),
        ((), ()),
    ],
    ids=str,
)
def test_each_name_has_a_line(names: tuple[str, ...], lines: tuple[str, ...]) -> None:
    assert with_services(LISTED, *names) == listed(*lines)


def test_line_endings_and_indentation_are_those_of_the_list() -> None:
    text = LISTED.replace("  - ", "- ").replace("\n", "\r\n")
    expected = text.replace("# ours\r\n", "# ours\r\n- search\r\n")
    assert with_services(text, "orders", "billing", "search") == expected


@pytest.mark.parametrize("value", ["[orders, billing]", "orders, billing"])
def test_names_on_one_line_stay_on_it(value: str) -> None:
    text = f"---\nid: INC-1\nservices: {value}\n---\n\n# Lag\n"
    expected = text.replace("billing", "billing, search")
    assert with_services(text, "orders", "billing", "search") == expected


@pytest.mark.parametrize("value", ["'P1'  # paged", '"P1" # "high"', "P1 # paged", '"P1"'])
def test_a_comment_behind_a_value_is_no_part_of_it_and_stays(value: str) -> None:
    text = f"---\nid: INC-1\nseverity: {value}\n---\n\n# Lag\n"
    incident = Incident.from_markdown(text)
    assert str(incident.severity) == "P1"
    changed = incident.evolve(severity="P2").to_markdown()
    assert changed == text.replace("P1", "P2")
