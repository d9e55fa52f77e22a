"""Writing a list in brackets behind a key of front matter: what stays in it stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from incidentkit.forms.matter_lists import items_in_brackets
from incidentkit.forms.statements import Statement
from incidentkit.forms.writing.matter_values import is_toml, list_item
from incidentkit.markdown.edits import Edit
from incidentkit.markdown.source import Source


def bracketed_edit(source: Source, statement: Statement, texts: Sequence[str]) -> Edit:
    """The edit that makes a list between brackets hold `texts`."""
    items = list(items_in_brackets(source, statement))
    wholes = [source.text[slice(*item.whole)] for item in items]
    known = {
        source.text[slice(*item.text)]: whole for item, whole in zip(items, wholes, strict=True)
    }
    quote = next((whole[0] for whole in wholes if whole[0] in "'\""), "")
    toml = is_toml(source)
    joint = source.text[items[0].whole[1] : items[1].whole[0]] if len(items) > 1 else ", "
    written = [known.get(text) or list_item(text, quote, toml=toml) for text in texts]
    if not items or not texts:
        return Edit(*statement.region.span, ", ".join(written))
    return Edit(items[0].whole[0], items[-1].whole[1], joint.join(written))
