"""Sections: their order counts among those of one place, and only there."""

from __future__ import annotations

from incidentkit import Facts, Section, diff

ONE = Section(heading="Vendor", body="told", under="impact")
TWO = Section(heading="Board", body="asked", under="response")
TOP = Section(heading="Costs", body="none")
OTHER = Section(heading="Thanks", body="all")


def test_order_of_known_sections_is_the_documents() -> None:
    one, other = Facts(sections=(ONE, TWO, TOP, OTHER)), Facts(sections=(TOP, TWO, OTHER, ONE))
    assert one == other
    assert hash(one) == hash(other)
    assert diff(one, other) == ()
    assert [section.heading for section in other.sections] == ["Costs", "Board", "Thanks", "Vendor"]


def test_order_within_one_place_counts() -> None:
    one, other = Facts(sections=(TOP, OTHER)), Facts(sections=(OTHER, TOP))
    assert one != other
    assert {change.path for change in diff(one, other)} == {
        "sections[0].heading",
        "sections[0].body",
        "sections[1].heading",
        "sections[1].body",
    }


def test_change_is_named_by_its_place_in_the_new_list() -> None:
    changed = Section(heading="Vendor", body="told twice", under="impact")
    (change,) = diff(Facts(sections=(ONE, TWO)), Facts(sections=(TWO, changed)))
    assert (change.path, change.old, change.new) == ("sections[1].body", "told", "told twice")
