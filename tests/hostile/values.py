"""Texts that Markdown, or the reader, could take for something else than the value they are."""

from __future__ import annotations

from collections.abc import Mapping

BLOCKS: Mapping[str, str] = {
    "heading": "# heading",
    "known heading": "## Timeline",
    "setext heading": "a\n===",
    "setext dashes": "a\n---",
    "heading in prose": "before\n\n## Root Cause\n\nafter",
    "rule": "---",
    "equals": "===",
    "bullet": "- bullet",
    "plus bullet": "+ bullet",
    "numbered": "1. one",
    "year as number": "2025. A year",
    "quote": "> quote",
    "table": "| a | b |\n|---|---|\n| 1 | 2 |",
    "indented": "    code",
    "loose list": "- one\n\n- two",
    "nested list": "- one\n  - two",
}
"""Blocks: they would end what stands around them, or become it."""

OPENERS: Mapping[str, str] = {
    "open fence": "```\nopen",
    "fence alone": "~~~",
    "closed fence": "```\nclosed\n```",
    "fence in a fence": "````\n```\ninner\n```\n````",
    "text and fence": "text\n\n```\ncode\n```",
    "open comment": "<!-- c",
    "comment": "<!-- c -->",
    "text and comment": "before <!-- c --> after",
    "open comment inside": "before <!-- c",
    "comment end": "c --> d",
    "open block of HTML": "<div>\nx",
    "script": "<script>x",
    "link definition": "[x]: /u",
    "footnote": "[^1]: note",
    "open code span": "`open",
    "code span with pipe": "`a | b` c",
    "whole code span": "`code`",
}
"""What opens something that goes on until it is closed, or disappears."""

CHARACTERS: Mapping[str, str] = {
    "pipe": "a | b",
    "leading pipe": "| a",
    "escaped pipe": "a \\| b",
    "backslash last": "ends in \\",
    "backslashes last": "ends in \\\\",
    "backslash first": "\\# x",
    "break tag": "a<br>b",
    "break tag last": "a<br>",
    "two lines": "two\nlines",
    "two paragraphs": "a\n\nb",
    "hard break": "a  \nb",
    "NUL": "\x00x",
    "line separator": "a\u2028b",
    "byte order mark": "\ufeffx",
    "entity": "&amp; &#35; <b>",
    "commas": "a, b, c",
    "parentheses": "(a",
    "quotes": "'q' \"r",
    "long": "x" * 5000,
    "emoji first": "🔴 red",
    "arrow": "→ x",
}
"""Characters that mean something where they stand."""

LABELS: Mapping[str, str] = {
    "bold label": "**Label:** value",
    "known bold label": "**Status:** Closed",
    "plain label": "Status: Closed",
    "unknown label": "a: b",
    "label alone": "Root Cause:",
    "label below": "text\n**Severity:** P0",
    "parts": "Fix it - Owner: me - Due: now",
    "time first": "14:05 - restart",
    "box": "[ ] open",
    "ticked box": "- [x] done",
    "URL": "http://x/y",
}
"""What the reader could take for a field, a part or a box."""

DRESS: Mapping[str, str] = {
    "bold": "**bold**",
    "open bold": "**bold",
    "stars": "**",
    "brackets": "[Name]",
    "clock pattern": "HH:MM",
    "undecided": "TBD",
    "stand-in": "Factor 1",
    "not applicable": "N/A",
    "yes": "yes",
    "day": "2025-01-02",
}
"""Marks around a value, what says that nothing is filled in, and what reads as another type."""

HOSTILE: Mapping[str, str] = {**BLOCKS, **OPENERS, **CHARACTERS, **LABELS, **DRESS}
"""All of them, by name."""
