"""Whether what stands behind the label of a list of records tells any."""

from __future__ import annotations

from incidentkit.forms.keys import key_of
from incidentkit.forms.placeholders import is_placeholder, says_nothing
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.notation.text import strip_emphasis

TOLD_IN_ROWS = frozenset(
    (
        Codec.TIMELINE,
        Codec.ACTIONS,
        Codec.TODO,
        Codec.SERVICE_IMPACTS,
        Codec.METRIC_CHANGES,
        Codec.POLICY,
    )
)
"""Codecs of what is told in rows, items or boxes, and not in a sentence."""


def is_one_action(name: str) -> bool:
    """Whether a label says that one action stands behind it."""
    return key_of(name) == "action item"


def tells_no_record(label: str, codec: Codec, text: str) -> bool:
    """Whether `text`, behind the label of records, is a sentence, which is kept as it is."""
    if codec not in TOLD_IN_ROWS or is_one_action(label):
        return False
    return not (is_placeholder(strip_emphasis(text), codec) or says_nothing(text))
