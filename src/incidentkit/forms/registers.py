"""Tables that list incidents, a row each: they are neither the actions nor the events of one."""

from __future__ import annotations

from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.forms.tables import heads
from incidentkit.forms.vocabulary.lookup import VOCABULARY, resolve
from incidentkit.markdown.blocks import Table
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late

_SEVERAL: Final = 2
_ROOT: Final = (VOCABULARY.root,)
_OWN: Final = frozenset(
    ("date", "started_at", "detected_at", "resolved_at", "stated_duration", "recovered_at")
)
"""What an incident has, and no action: when it was, and how long it took."""
_WORK_HEADS: Final = frozenset(
    map(
        key_of,
        (
            *("action", "actions", "action item", "action items", "task", "tasks", "to do", "todo"),
            *("follow-up", "follow-ups", "remediation", "improvement", "measure", "fix", "what"),
            *("due", "due date", "deadline", "eta", "priority"),
            *("maßnahme", "aufgabe", "fällig", "frist", "tâche", "échéance", "acción", "tarea"),
            *(
                "ação",
                "tarefa",
                "prazo",
                "plazo",
                "azione",
                "attività",
                "scadenza",
                "actie",
                "taak",
            ),
        ),
    )
)
"""What heads work, and until when it is to be done."""
_ID: Final = late(r"\[?(?:INC|IR|IM|PIR|PM|OUTAGE|INCIDENT)[-_ #]{0,2}[0-9]", 2)
_REPORT: Final = late(r"\[[^\]\n]{1,200}\]\([^)\s]{1,300}\.(?:md|markdown|html?)\)", 2)


def is_register(source: Source, table: Table) -> bool:
    """Whether each row tells of an incident: how grave it was, and when, or in which report.

    A table of one row sums up the incident it stands with, and one with a column of work to be
    done, or of days until which, is of actions, whatever else it tells.
    """
    named = heads(source, table)
    if len(table.rows) < _SEVERAL or not _WORK_HEADS.isdisjoint(map(key_of, named)):
        return False
    entries = (resolve(head, _ROOT) for head in named if head.strip())
    paths = {entry.slot.path for entry in entries if entry is not None and entry.slot is not None}
    if "severity" not in paths:
        return False
    return bool(paths & _OWN) or _names_incidents(source, table)


def _names_incidents(source: Source, table: Table) -> bool:
    """Whether most rows have the identifier of an incident, or lead to a report."""
    found = sum(
        any(_ID.match(text) or _REPORT.search(text) for text in map(source.slice, row.cells))
        for row in table.rows
    )
    return 2 * found > len(table.rows)
