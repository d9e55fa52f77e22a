"""The table of codes: how much each matters, what it means, and what it takes to be raised."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from incidentkit.findings.level import Level


@attrs.frozen(kw_only=True)
class FindingCode:
    """One kind of finding.

    `level` is the usual one, `meaning` one line of text. `default` is False where only a check that
    selects the code raises it. `needs` names the option of `check` without which it is never raised
    ("as_of", "required"), or "incidents" where it takes several incidents; None for none.
    """

    code: str
    level: Level
    meaning: str
    default: bool = True
    needs: str | None = None

    @property
    def anchor(self) -> str:
        """Its section in the documentation, below the root of the site."""
        return f"reference/findings.html#{self.code}"


def _error(code: str, meaning: str, *, needs: str | None = None) -> FindingCode:
    return FindingCode(code=code, level=Level.ERROR, meaning=meaning, needs=needs)


def _warning(code: str, meaning: str, *, needs: str | None = None) -> FindingCode:
    return FindingCode(code=code, level=Level.WARNING, meaning=meaning, needs=needs)


def _info(code: str, meaning: str, *, default: bool = True) -> FindingCode:
    return FindingCode(code=code, level=Level.INFO, meaning=meaning, default=default)


_CODES: Final = (
    # What the reader could not make a value of.
    _warning("unreadable-value", "A text fills an attribute but is no value of its kind."),
    _warning("ambiguous-value", "A text could mean two things, and is left unread."),
    _warning("unread-notation", "Facts stand in HTML, in nested front matter or in a quote."),
    _info("zone-assumed", "No zone is stated; times were taken to be in the caller's."),
    _warning("misspelt-label", "A name that nobody knows is a letter or two from a common one."),
    _warning("name-of-a-file", "The text is the name of a file, not what the file says."),
    _warning("over-nested", "Lists or quotes are nested more deeply than is read."),
    _info("unfilled-placeholder", "A place still says what the blank form says."),
    _warning("leftover-placeholder", "Text of the form was left in a value that is filled in."),
    # Two statements of one report that can't both be so.
    _warning("contradicting-statement", "The same attribute is stated again, differently."),
    _error("both-boxes-ticked", "Of a pair of boxes, Yes and No, both are ticked."),
    _warning("weekday-mismatch", "The day of the week that is written is not that day's."),
    _warning("date-order-mismatch", "A date is in another order than the caller gave for dates."),
    _warning("timeline-out-of-order", "A row of the timeline is earlier than the row above."),
    _error("end-before-start", "A milestone is earlier than one that has to come before it."),
    _warning("trouble-after-end", "A row tells of trouble after the time that counts as the end."),
    _warning("competing-rows", "Rows of the timeline state one milestone at different times."),
    _warning("implausible-date", "A day is a year off, or before what it has to follow."),
    _warning("duration-mismatch", "The stated duration is none that the clock times give."),
    _warning("detection-lag-mismatch", "The stated detection lag is not what the clock says."),
    _warning("status-mismatch", "The status says otherwise than the milestones."),
    _warning("resolved-without-time", "The status says resolved, and nothing says when."),
    _info("unknown-status", "A status is in words that name no known state."),
    _warning("unknown-severity", "A severity names no known level."),
    _warning("severity-name-mismatch", "The severity guide knows the code under another name."),
    _warning("sla-claim-mismatch", "The claim about the SLA is not what the clock says."),
    _warning("future-time", "Something is said to have happened later than as_of.", needs="as_of"),
    # Action items.
    _warning("duplicate-action-id", "Two action items have the same identifier."),
    _warning("overdue-action", "An open action item was due before as_of.", needs="as_of"),
    _info("missing-owner", "An open action item has no owner.", default=False),
    _info("missing-due-date", "An open action item has no due date.", default=False),
    _info("single-owner", "All open action items are in one person's hands.", default=False),
    # Completeness.
    _info(
        "missing-milestone", "Nothing says when it started, was detected or ended.", default=False
    ),
    _warning(
        "required-empty", "What a team requires of its reports is not filled in.", needs="required"
    ),
    # Several reports.
    _error("duplicate-id", "Two reports have the same identifier.", needs="incidents"),
)

CODES: Final[Mapping[str, FindingCode]] = MappingProxyType({one.code: one for one in _CODES})
"""Every kind of finding by its code, in the order of the documentation."""


def finding_codes() -> tuple[FindingCode, ...]:
    """Every kind of finding there is: its code, level, one-line meaning and documentation.

    Codes are stable. In a minor version new ones may come; none changes its meaning.
    """
    return tuple(CODES.values())
