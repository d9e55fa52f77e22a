"""Where else to look: tickets, documents, dashboards, earlier incidents."""

from __future__ import annotations

import enum
import re

import attrs

from incidentkit.model import converters as c
from incidentkit.model.hinted import hinted
from incidentkit.model.strict import strict


class Category(enum.Enum):
    """What a reference points at, in the order in which an incident lists its references."""

    TICKET = "ticket"
    FOLLOW_UP = "follow_up"
    CUSTOMER = "customer"
    INCIDENT = "incident"
    DOCUMENTATION = "documentation"
    DASHBOARD = "dashboard"
    DISCUSSION = "discussion"
    EVIDENCE = "evidence"


_WORDS: tuple[tuple[Category, re.Pattern[str]], ...] = tuple(
    (category, re.compile(rf"\b(?:{words})\b", re.IGNORECASE | re.ASCII))
    for category, words in (
        (Category.FOLLOW_UP, r"follow[- ]?ups?"),
        (Category.CUSTOMER, r"customers?(?: tickets?)?|support tickets?"),
        (Category.DOCUMENTATION, r"runbooks?|playbooks?|procedures?|documentation|docs|wiki"),
        (Category.INCIDENT, r"incidents?|post-?mortems?|INC-[0-9A-Z-]+|outages?"),
        (Category.DASHBOARD, r"dashboards?|grafana|monitors?|monitoring|graphs?"),
        (Category.DISCUSSION, r"slack|threads?|channels?|chat|discussion"),
        (Category.EVIDENCE, r"evidence|logs?|screenshots?|traces?"),
        (Category.TICKET, r"tickets?|issues?|jira|pull requests?|PRs?"),
    )
)


@hinted
@attrs.frozen(kw_only=True, field_transformer=strict)
class Reference:
    """A label such as "Runbook" and what it points at, as written; a bare link has no label."""

    label: str | None = attrs.field(default=None, converter=c.line)
    target: str = attrs.field(converter=c.required_line)

    @property
    def category(self) -> Category | None:
        """What the label speaks of; None where there is no label or it says nothing known."""
        if self.label is None:
            return None
        return next((cat for cat, words in _WORDS if words.search(self.label)), None)

    @property
    def group(self) -> int:
        """What references are sorted by: the order of `Category`; unknown ones come last."""
        members = list(Category)
        category = self.category
        return len(members) if category is None else members.index(category)
