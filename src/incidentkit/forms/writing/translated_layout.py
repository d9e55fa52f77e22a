"""A layout with its names in another language: what is taken from it is in that language, too."""

from __future__ import annotations

import re

from incidentkit.forms.vocabulary.written_names import COLUMNS, HEADINGS, LABELS

_HEADING = re.compile(r"^(?P<marks>#{2,3} )(?P<name>.+)$", re.MULTILINE)
_LABEL = re.compile(r"(?<=\*\*)(?P<name>[^*\n]+)(?=:\*\*)")
_HEADS = re.compile(r"^\| (?P<heads>.+) \|\n\| -[-| ]*\|$", re.MULTILINE)


def translated(text: str, language: str | None) -> str:
    """`text`, a layout in English, with the names that are written in the language."""
    if language is None:
        return text
    headings, labels, columns = HEADINGS[language], LABELS[language], COLUMNS[language]

    def heads(found: re.Match[str]) -> str:
        names = [columns.get(name.strip(), name.strip()) for name in found["heads"].split("|")]
        return f"| {' | '.join(names)} |\n| {' | '.join('-' * len(name) for name in names)} |"

    text = _HEADING.sub(lambda m: m["marks"] + headings.get(m["name"], m["name"]), text)
    text = _LABEL.sub(lambda m: labels.get(m["name"], m["name"]), text)
    return _HEADS.sub(heads, text)
