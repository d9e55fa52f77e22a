"""What the names of files say of their texts."""

from __future__ import annotations

from pathlib import Path


def is_json(path: Path) -> bool:
    """Whether a file is one of JSON by its name; "post.json.md" is none."""
    return path.suffix.lower() == ".json"


def is_json_lines(path: Path) -> bool:
    """Whether a file has a JSON value on each line, by its name."""
    return path.suffix.lower() in {".jsonl", ".ndjson"}


def why_no_markdown(path: Path) -> str | None:
    """What reads a file that is no Markdown by its name."""
    if is_json(path):
        return "is JSON: `Incident.from_json` reads its text"
    return "is JSON Lines: `Incident.from_json` reads each line" if is_json_lines(path) else None


def is_name_of(text: str, suffix: str) -> bool:
    """Whether a text is one line that ends as the names of such files do."""
    name = text.strip()
    return name.lower().endswith(suffix) and len(name.splitlines()) == 1
