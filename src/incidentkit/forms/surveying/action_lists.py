"""Lists and tables that can only be of actions, whatever they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from incidentkit.forms.tables import says_who
from incidentkit.forms.vocabulary.entries import Codec, Entry, Slot, slot
from incidentkit.forms.vocabulary.follow_up import REMEDIATION
from incidentkit.forms.vocabulary.lookup import Chain, direct_member
from incidentkit.markdown.blocks import Block, Item, ListBlock, Paragraph, Table
from incidentkit.markdown.source import Source
from incidentkit.notation.boxes import split_box
from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import strip_emphasis

ACTIONS_SLOT = slot("action_items", Codec.ACTIONS)
_SEVERAL = 2
_LONGEST = 1_000
"""Characters of an item that are looked at."""
_WHO = re.compile(
    r"\b(?:owner|owned by|assignee|assigned to|responsible|dri|responsable|responsável"
    r"|verantwortlich)\b[*_]*[ ]?:|[(\[—–-] ?@\w"
    r"|\b(?:due|deadline|eta|échéance|prazo|plazo|fällig)(?: date| by"
    r"| on)?\b[*_]*[ :]{1,3}[*_]{0,2}[^\s0-9]{0,12} ?[0-9]",
    re.IGNORECASE,
)


_ANNOUNCED = late(
    r"\b(?:following|these|folgende[n]?|siguientes|seguintes)(?: [\w-]+){0,2}?"
    r" (?:actions?|action items|measures|steps|improvements|changes|follow-?ups|tasks|maßnahmen"
    r"|medidas|acciones|ações)\b[^.!?\n]{0,80}:[\s*_]*\Z"
    r"|\b(?:mesures|actions) suivantes\b[^.!?\n]{0,80}:[\s*_]*\Z",
    re.IGNORECASE,
)
_TO_COME = late(
    r"\b(?:will|plan(?:s|ned|ning)?|going to|to prevent|to avoid|commit\w*|intend\w*|have drawn up"
    r"|propos\w+|(?:are|is) (?:now )?(?:making|taking|completing|implementing|working on|adding)"
    r"|werden|vamos|iremos|allons|prévo\w+)\b",
    re.IGNORECASE,
)
_DONE = late(r"\b(?:took|taken|did|performed|tried|applied|completed|carried out)\b", re.IGNORECASE)
_OTHER_BOXES = late(
    r"check|review|approv|sign|impact|affect|component|service|environment|scope|status|communicat"
    r"|notif|severity|type|categor|detect|method|responder|verif|validat|test|stakeholder|region"
    r"|channel|cause|factor|symptom|system|before|during|runbook|criteria|requirement|example"
    r"|updated|created|informed|published|a[ck]?tuali[zs]ad|criad|cread|mise?s? à jour"
    r"|aggiornat|creat[ei]|publi(?:cad|é)|aktualisiert|erstellt|informiert|revis(?:ão|ión)|révision"
    r"|aprova|aproba|afetad|afectad|touché|colpit|betroffen|servi[cçz]|dienst|comunic|verific"
    r"|prüf|vérif|freigabe",
    re.IGNORECASE,
)
_LEADS_ON = late(r":[\s*_]*\Z")
_SENTENCE_END = late(r"(?<=[.!?])\s")


def announces_actions(text: str) -> bool:
    """Whether a text ends by saying that actions follow, which are still to be done."""
    if _LEADS_ON.search(text) is None:
        return False
    last = _SENTENCE_END.split(text[-_LONGEST:])[-1]
    to_come = _TO_COME.search(last) is not None and _DONE.search(last) is None
    return to_come and _ANNOUNCED.search(last) is not None


def announced(source: Source, blocks: Sequence[Block]) -> Iterator[ListBlock]:
    """The lists among sibling blocks that the paragraph right above says to be of actions."""
    for above, block in pairwise(blocks):
        if isinstance(block, ListBlock) and isinstance(above, Paragraph):
            text = "\n".join(source.text[slice(*line)] for line in above.lines)
            if announces_actions(text):
                yield block


def notes_actions(source: Source, block: ListBlock) -> bool:
    """Whether each item of a list says who does it, or until when."""
    return len(block.items) >= _SEVERAL and all(
        notes_action(source.text[item.lines[0][0] : item.lines[-1][1]])
        for item in block.items
        if item.lines
    )


def notes_action(text: str) -> bool:
    """Whether a text says who does it, or until when."""
    return _WHO.search(text[:_LONGEST]) is not None


def may_hold_actions(source: Source, table: Table, owner: Entry) -> bool:
    """Whether a table with a column of actions is one of them below the heading of `owner`.

    Among measures it is; of what was done, or will be, it has to say by whom.
    """
    measures = owner.slot is not None and owner.slot.codec is Codec.TODO
    return measures or (owner == REMEDIATION and says_who(source, table))


def are_tasks(source: Source, block: ListBlock, heading: str) -> bool:
    """Whether a list of boxes below an unknown heading is one of things to do.

    Elsewhere boxes tick what applies, or what was gone through.
    """
    texts = [source.text[slice(*item.lines[0])] for item in block.items if item.lines]
    boxed = len(texts) >= _SEVERAL and all(split_box(text.strip()) is not None for text in texts)
    return boxed and _OTHER_BOXES.search(heading) is None


def horizon_above(source: Source, item: Item, chain: Chain) -> Slot | None:
    """The slot of actions that stand below an item which only says by when: "* Short term"."""
    first, *below = item.blocks or (None,)
    if not isinstance(first, Paragraph) or len(first.lines) != 1 or not below:
        return None
    name = strip_emphasis(source.text[slice(*first.lines[0])]).strip(" :")
    entry = direct_member(chain[-1], name)
    slot = entry.slot if entry is not None else None
    listed = all(isinstance(block, ListBlock) for block in below)
    return slot if listed and slot is not None and slot.codec is Codec.ACTIONS else None
