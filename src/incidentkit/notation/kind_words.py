"""The phrases that state a milestone, and the words that take a statement back.

Data for `kinds`: regular expressions over case-folded text, matched as whole words. A phrase is
listed where it can hardly mean anything else; another language is more phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_BE = r"(?:(?:is|are|was|were|has been|have been|had been|now|fully|successfully) )*"
_THE = r"(?:(?:the|a|an|this|our|major|main|actual|underlying|true|likely) )*"
_TROUBLE = (
    r"(?:incident|outage|issue|problem|impact|disruption|degradation|downtime|failures?|errors?)"
)
_SERVICE = (
    r"(?:services?|systems?|sites?|websites?|apis?|apps?|applications?|platform|production|clusters?"
    r"|traffic|functionality|operations?|access|connectivity|availability|metrics|error rates?"
    r"|latency|performance|everything|dashboards?|login|logins|checkout|endpoints?)"
)
_BEGAN = r"(?:started|starts|began|begins|begun|commenced|initiated)"
_DONE = r"(?:completed?|completes|finished|done|performed|executed|succeeded|successful|deployed)"
_FIX = r"(?:(?:hot|bug)?-?fix|patch|workaround|work-around|mitigation)"
_APPLIED = (
    r"(?:applied|deployed|implemented|released|shipped|pushed|rolled out|in place|live|completed?"
    r"|put in place|effective|successful|merged and deployed)"
)
_NOT_A_TRIAL = (
    r"(?! (?:to|in|on|into) (?:the )?(?:staging|stage|test|testing|dev|qa|beta|canary|preprod)\b)"
)
_NOT_ITS_END = r"(?! (?:as )?(?:mitigated|resolved|over|closed|contained|fixed|recovered))"
_RESPONDER = (
    r"(?:teams?|engineers?|on-?call|sres?|responders?|commander|ic|developers?|devops|ops|dbas?"
    r"|operators?)"
)
_USERS = r"(?:users?|customers?|clients?|merchants?|support|team|employees?|partners?)"
_LEVEL = r"(?:sev-? ?[0-9]|p[0-9])"
_CHANGE = r"(?:change|commit|deploy|deployment|release|pr|config|configuration)"
_VENDOR = r"(?:vendor|provider|upstream|aws|azure|gcp|google|github|cloudflare|microsoft)s?"

PHRASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "started": (
            (
                r"(?:incident|outage|issue|problem|impact|disruption|degradation|downtime|errors) "
                rf"{_BEGAN}"
            ),
            rf"(?:start|beginning|onset) of {_THE}(?:incident|outage|impact|disruption)",
            r"(?:incident|outage|impact|downtime) start",
            r"^started$",
        ),
        "detected": (
            (
                rf"(?:{_TROUBLE}|anomal(?:y|ies)|spikes?|attack|breach|fault|regression|latency) "
                rf"{_BE}(?:first |automatically )*(?:detected|noticed|spotted)"
            ),
            (
                r"(?:initial|first|automated|monitoring) alerts?"
                rf"(?! {_BE}(?:cleared|resolved|acknowledged))"
            ),
            (
                rf"(?:alerts?|alarms?) {_BE}"
                r"(?:fired|fires|fire|triggered|triggers|trigger|raised|received)"
            ),
            r"(?:monitoring|monitors?|alerting)(?: systems?)? (?:detected|detects|alerted|fired)",
            r"detected (?:by|an?|abnormal|anomal(?:ous|y|ies)|elevated|high|increased|unusual)",
            rf"(?:first )?report(?:ed)? (?:by|from) (?:\w+ )?{_USERS}",
            (
                rf"{_USERS} (?:first )?report(?:ed|s)? {_THE}(?:\w+ )?"
                rf"(?:{_TROUBLE}|outages|issues|problems)"
            ),
            (
                rf"(?:^(?:user|customer)|first {_USERS}|initial {_USERS}|first|initial) "
                r"(?:reports?|complaints?)(?! back)"
            ),
            r"^(?:initial |first )?(?:detected|detection)$",
        ),
        "declared": (
            (
                rf"(?:incident|outage|{_LEVEL}) {_BE}(?:formally |officially )?declared"
                rf"{_NOT_ITS_END}"
            ),
            (
                rf"(?:declared|declares) {_THE}(?:(?:{_LEVEL}|new|formal|critical) )*"
                rf"(?:incident|outage){_NOT_ITS_END}"
            ),
            rf"(?:declared|declares) {_THE}{_LEVEL}",
            r"^declared$",
        ),
        "acknowledged": (
            r"acknowledge[sd]|acked|ack'd",
            (
                r"(?:investigation|response|triage|triaging|initial assessment)s? "
                rf"{_BE}{_BEGAN}"
            ),
            (
                rf"{_BEGAN} (?:the |an |initial |our )*(?:investigation|investigating|triage"
                r"|triaging|looking into|response|debugging|troubleshooting|assessment)"
            ),
            rf"{_RESPONDER} (?:\w+ )?{_BE}engaged|^engaged$",
            (
                rf"join(?:ed|s) {_THE}(?:incident |zoom |bridge |conference )*"
                r"(?:call|bridge|incident|channel|war ?room|meeting)"
            ),
            rf"look(?:ed|ing|s) into (?:it|this|{_THE}{_TROUBLE}|{_THE}alerts?)",
            rf"(?:picked up|picks up|responded to|responds to) {_THE}(?:alert|page|incident)",
            r"^(?:is |are |now )*investigating",
        ),
        "escalated": (
            (
                r"^(?:\w+ )?(?:incident |issue |ticket |case )?(?:was |is |has been )?"
                r"escalate[sd](?: to| by| for|$)"
            ),
            (
                r"(?:incident|issue|ticket|case|alert|problem|page|matter|it) "
                r"(?:was |is |has been |got )?escalate[sd]"
            ),
            (
                r"escalate[sd] (?:the |this )?"
                r"(?:incident|issue|ticket|case|alert|problem|matter|it) to"
            ),
        ),
        "identified": (
            (
                rf"(?:root )?cause {_BE}(?:positively )?(?:identified|found|determined|confirmed"
                r"|discovered|located|isolated|established|pinpointed|understood)"
            ),
            (
                r"(?:identified|identifies|found|finds|determined|confirmed|isolated|pinpointed"
                rf"|discovered|located|established) {_THE}(?:root )?(?:cause|culprit)"
            ),
            rf"culprit {_BE}(?:identified|found)",
            r"^identified$",
        ),
        "mitigated": (
            rf"(?<!permanent )(?<!long-term ){_FIX} {_BE}{_APPLIED}{_NOT_A_TRIAL}",
            (
                rf"(?:applied|deployed|implemented|shipped|rolled out) {_THE}"
                rf"(?:emergency |temporary |quick )*{_FIX}{_NOT_A_TRIAL}"
            ),
            (
                r"(?:incident|impact|issue|outage|problem|it|fully|successfully) "
                rf"{_BE}(?:declared )?mitigated|mitigated (?:by|the)|^mitigated"
            ),
            r"(?<!transaction )(?<!transactions )rolled back(?! (?:the |all )*transactions?)",
            rf"(?:rollback|roll-back|revert) {_BE}{_DONE}",
            rf"{_CHANGE} {_BE}reverted|^reverted {_THE}{_CHANGE}",
        ),
        "recovered": (
            (
                rf"{_SERVICE} {_BE}(?:restored|recovered|recovers|normali[sz]ed|operational"
                r"|healthy again|back online|back up)"
            ),
            (
                r"(?<!data )(?<!records )(?<!files )(?<!backup )(?<!backups )recovered"
                r"(?! (?:from |the |all |some |lost |deleted |most )*"
                r"(?:data|records?|files?|backups?|logs?|rows?|[0-9]))"
            ),
            r"(?:back|returned|returning|return) to normal",
            (
                r"confirmed (?:return to )?normal operations?"
                rf"|normal operations? {_BE}(?:resumed|restored|confirmed)"
            ),
            rf"(?:full )?recovery {_BE}(?:confirmed|completed?|verified)",
            rf"(?:restored|restores) {_THE}(?:full |normal )*{_SERVICE}",
        ),
        "resolved": (
            (
                rf"(?:incident|issue|outage|problem) {_BE}"
                r"(?:(?:marked|declared|considered) (?:as )?)?(?:resolved|over|ended|ends)"
            ),
            rf"(?:marked|declared) (?:{_THE}(?:incident|issue|outage) )?(?:as )?(?:resolved|over)",
            rf"resolved {_THE}(?:incident|issue|outage|problem)",
            rf"end of {_THE}(?:incident|outage)|(?:incident|outage) end",
            r"all[- ]clear",
            r"^(?:fully |now )?resolved(?:$| by | at | after )",
        ),
        "closed": (
            rf"(?:incident|outage) {_BE}(?:(?:marked|declared) (?:as )?)?closed",
            rf"(?:closed|closes) {_THE}(?:incident|outage)",
            r"^closed$",
        ),
    },
)
"""Milestone name to the phrases that state it."""

NEVER: tuple[str, ...] = (
    "not",
    "cannot",
    "never",
    "nobody",
    "none",
    "no one",
    "neither",
    "nor",
    "without",
    "will",
    "would",
    "shall",
    "should",
    "may",
    "might",
    "could",
    "must",
    "going to",
    "to be",
    "yet to",
    "expect(?:s|ed|ing)?",
    "plan(?:s|ned|ning)?",
    "scheduled",
    "pending",
    "(?:a)?waiting",
    "waits?",
    "until",
    "till",
    "unless",
    "if",
    "whether",
    "hop(?:e|es|ed|ing)",
    "eta",
    "tomorrow",
    "next (?:day|week|month|step|steps)",
    "unable",
    "asked",
    "asks",
    "request(?:s|ed|ing)?",
    "propos(?:e|es|ed|ing)",
    "recommend(?:s|ed|ing)?",
    "in case",
)
"""Words after which nothing in the sentence is stated."""

WITHIN: tuple[str, ...] = (
    "no",
    "fail(?:s|ed|ing|ure)? to",
    (
        "(?:fix|rollback|roll-back|revert|mitigation|recovery|restore|failover|patch|hotfix) "
        "fail(?:s|ed|ing)?"
    ),
    "attempt(?:s|ed|ing)?",
    "try|tries|tried|trying",
    "partial(?:ly)?",
    "almost",
    "nearly",
    "being",
    "in progress",
    "incomplete(?:ly)?",
    "unsuccessful(?:ly)?",
    "possibl[ey]",
    "potential(?:ly)?",
    "probabl[ey]",
    "presumabl[ey]",
    "suspect(?:s|ed)?",
    "seem(?:s|ed|ingly)?",
    "appear(?:s|ed)?",
    "believe(?:s|d)?",
    "assum(?:e|es|ed|ing)",
    "thought",
    "estimated",
    "false",
    "previous(?:ly)?",
    "more|another|additional|further",
    "last",
    "earlier",
    (
        rf"{_VENDOR}(?: \w+)?(?: \w+)? "
        r"(?:acknowledge[sd]|engaged|(?:beg[ai]ns?|start(?:s|ed)) investigat\w+)"
    ),
    "drill|simulated|simulation|exercise",
    "notif(?:y|ies|ied|ication|ications) (?:of|that|about)",
)
"""Words that take back the clause they stand in."""

UNTIL_COMMA: tuple[str, ...] = (
    "after",
    "before",
    "once",
    "when",
    "while",
    "since",
    "following",
    "prior to",
    "despite",
    "because",
    "due to",
    "as soon as",
    "in order to",
    "so that",
)
"""Words behind which a clause speaks of another time."""

TRAILING: tuple[str, ...] = ("\\.\\.\\.", "\u2026", "tbd", "tbc")
"""Endings that leave a clause open."""
