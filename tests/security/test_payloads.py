"""Nothing that a report says can act in a notebook."""

from __future__ import annotations

import os
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hostile.cards import cards
from hostile.payloads import PAYLOADS

CHROMIUM = os.environ.get("CHROMIUM", "")
ELEMENTS = {
    *("div", "span", "b", "em", "strong", "p", "details", "summary", "small", "h3", "h4"),
    *("table", "thead", "tbody", "tr", "th", "td", "caption"),
}
ATTRIBUTES = {"style", "class", "scope", "open", "colspan", "title"}


class Seen(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.other: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)


def test_there_are_enough_payloads_to_mean_something() -> None:
    assert len(set(PAYLOADS)) > 40


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_text_in_every_card(payload: str) -> None:
    for card in cards(payload):
        seen = Seen(card)
        assert seen.elements <= ELEMENTS
        assert seen.attributes <= ATTRIBUTES
        assert seen.other == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_shown_as_it_is_written(payload: str) -> None:
    shown = payload.translate({0: "\ufffd", 0x0C: "\ufffd", 0x0A: " "})
    text = Seen(next(iter(cards(payload)))).text.replace("\n", " ")
    assert shown in text.replace("\x0c", "\ufffd")


def ran(folder: Path, body: str) -> bool:
    """Whether a browser ran a script of the page: it says so in an attribute when it is done."""
    page = folder / "page.html"
    tell = "setTimeout(()=>document.documentElement.dataset.ran=String(window.ran),1500)"
    page.write_text(
        f"<!doctype html><meta charset=utf-8>{body}\n<script>{tell}</script>\n", encoding="utf-8"
    )
    done = subprocess.run(
        [
            CHROMIUM,
            *("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000"),
            *(f"--user-data-dir={folder / 'profile'}", "--dump-dom", page.as_uri()),
        ],
        check=True,
        capture_output=True,
        timeout=240,
        encoding="utf-8",
    )
    assert 'data-ran="' in done.stdout, "the browser has run the page's own script"
    return 'data-ran="1"' in done.stdout


@pytest.mark.skipif(not CHROMIUM, reason="CHROMIUM does not name a browser")
def test_no_payload_runs_in_a_browser(tmp_path: Path) -> None:
    shown = "\n".join(card for payload in PAYLOADS for card in cards(payload))
    assert not ran(tmp_path, shown)


@pytest.mark.skipif(not CHROMIUM, reason="CHROMIUM does not name a browser")
def test_the_browser_would_have_run_them(tmp_path: Path) -> None:
    """Else the test above could not fail."""
    armed = [
        number for number in (0, 1, 5, 15, 19, 24) if ran(tmp_path, f"<p>{PAYLOADS[number]}</p>")
    ]
    assert armed == [0, 1, 5, 15, 19, 24]
