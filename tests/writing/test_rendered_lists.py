"""Lists and fields of a rendered report look like one another."""

from __future__ import annotations

from incidentkit import Approval, Incident, Lesson, Lessons, Person


def rendered(incident: Incident, form: str) -> str:
    return incident.to_markdown(template=form, placeholders="drop")


def test_lessons_of_one_list_are_all_in_bold_where_the_form_has_them_so() -> None:
    learned = (Lesson(text="Suns are unique"), Lesson(text="Moons too", application="Count them"))
    text = rendered(Incident(lessons=Lessons(learned=learned)), "sev")
    assert "1. **Suns are unique**\n2. **Moons too**\n" in text
    assert "* Suns are unique\n" in rendered(
        Incident(lessons=Lessons(learned=learned[:1])), "virtualfusion"
    )


def test_fields_between_which_something_was_left_out_are_one_paragraph() -> None:
    people = (
        Person(role="Incident Commander", name="Ann"),
        Person(role="Author", name="Bo"),
        Person(role="Scribe", name="Cy"),
    )
    assert ("\n\n**Incident Commander:** Ann  \n**Author:** Bo  \n**Scribe:** Cy\n\n") in rendered(
        Incident(people=people), "spark"
    )
    signed = (Approval(role="CTO", name="Ann", signature="A."),)
    assert "- [ ] CTO: Ann\n\n**Signature**: A.  \n**Final Status**: Closed\n" in rendered(
        Incident(approvals=signed, final_status="Closed"), "sev"
    )
