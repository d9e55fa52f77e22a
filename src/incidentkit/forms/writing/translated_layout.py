"""A layout with its names in another language: what is taken from it is in that language, too."""

from __future__ import annotations

import re

from incidentkit.forms.vocabulary.written_names import column_name, heading_name, label_name

_HEADING = re.compile(r"^(?P<marks>#{2,3} )(?P<name>.+)$", re.MULTILINE)
_LABEL = re.compile(r"(?<=\*\*)(?P<name>[^*\n]+)(?=:\*\*)")
_HEADS = re.compile(r"^\| (?P<heads>.+) \|\n\| -[-| ]*\|$", re.MULTILINE)


def translated(text: str, language: str | None) -> str:
    """`text`, a layout in English, with the names that are written in the language."""
    if language is None:
        return text

    def heads(found: re.Match[str]) -> str:
        names = [column_name(name.strip(), language) for name in found["heads"].split("|")]
        return f"| {' | '.join(names)} |\n| {' | '.join('-' * len(name) for name in names)} |"

    text = _HEADING.sub(lambda m: m["marks"] + heading_name(m["name"], language), text)
    text = _LABEL.sub(lambda m: label_name(m["name"], language), text)
    return _HEADS.sub(heads, text)
