from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from incidentkit.display.element import Markup, element


class Texts(HTMLParser):
    """Collects the text of a page, and every element it has."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@given(PRINTABLE)
def test_text_is_shown_as_it_is_whatever_it_says(text: str) -> None:
    page = Texts(element("p", text))
    assert page.text == text
    assert page.names == ["p"]


@given(st.text())
def test_any_text_gives_a_page_that_can_be_saved(text: str) -> None:
    element("p", text, title=text).encode("utf-8")


@given(PRINTABLE)
def test_an_attribute_keeps_its_value_to_itself(text: str) -> None:
    page = Texts(element("p", title=text))
    assert [name for name, _ in page.attributes] == ["title"]
    assert page.attributes[0][1] == text


def test_markup_is_not_escaped_again() -> None:
    assert element("p", Markup("<b>x</b>"), None, "<") == "<p><b>x</b>&lt;</p>"
