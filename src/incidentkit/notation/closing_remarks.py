"""Remarks behind a "Done" or "Closed": that nothing was done after all, or not everything yet."""

from __future__ import annotations

import re

from incidentkit.notation import closing_remarks_abroad as abroad
from incidentkit.notation.late_patterns import late

_CANCELLED = late(
    r"(?:(?:as|is|was|marked|because|it's|an?) )*"
    r"(?:won'?t (?:fix|do|implement)|wontfix|will not (?:fix|do|implement)"
    r"|will not be (?:fixed|done|implemented)|cancel(?:l)?ed|rejected|declined|abandoned|dropped"
    r"|obsolete|superseded|duplicated?|dupe?|invalid|stale|out of scope|by design"
    r"|not (?:planned|needed|required|reproducible|applicable|actionable|relevant|a bug)"
    r"|no longer (?:planned|needed|required|relevant|applicable)"
    r"|never (?:done|started|implemented)|(?:can't|cannot|could not|couldn't) reproduce"
    rf"|no action (?:needed|required|taken)|{abroad.CANCELLED})"
    # "Duplicate alerts removed" is work done.
    r"(?: ?#| (?:by|of|as|since|because|due|for|after|per|in favou?r"
    r"|von|vom|wegen|weil|de|du|di|da|van|por|par|porque|perché|door)\b|$)"
)
_UNFINISHED = late(
    r"(?:(?:partial(?:ly)?|partly|in part|mostly|largely|almost|nearly|half|except|pending|awaiting"
    r"|waiting|to be|re ?opened|reverted|rolled back"
    rf"|not (?:yet|really|fully|completely|entirely)|{abroad.UNFINISHED})\b|[0-9]{{1,2}} ?%)"
)
_REOPENED = late(rf"(?<!not )(?<!never )\bre[ -]?opened\b|{abroad.REOPENED}", re.IGNORECASE)

_REPORT_DONE = late(
    r"completed?\b[ ]?[,;:(.–—-]+ ?(?:[a-z-]+ ){0,3}?(?:action items?|actions|follow[ -]?ups?)\b"
    r"(?: (?:items|actions))?(?: (?:are|is|still|being|not yet))*"
    r"(?: (?:in progress|open|pending|outstanding|ongoing|underway|tracked|closed|completed?"
    r"|done|started|to do))?[ )]*\.?"
)


def says_cancelled(remark: str) -> bool:
    """True for a remark, case-folded on one line, such as "won't fix" and "duplicate of #12"."""
    return _CANCELLED.match(remark) is not None


def says_unfinished(remark: str) -> bool:
    """True for a remark, case-folded on one line, such as "partially" and "not yet deployed"."""
    return _UNFINISHED.match(remark) is not None


def says_reopened(label: str) -> bool:
    """True for a label of an incident that was over, and no longer is: "Closed, reopened"."""
    return _REOPENED.search(label) is not None


def says_report_done(label: str) -> bool:
    """True for a label, case-folded, of a report beside its actions: "complete, actions open"."""
    return _REPORT_DONE.fullmatch(label) is not None
