"""The phrases that state how an incident ends: mitigated to closed.

Data for `kind_words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from incidentkit.notation.milestones.kind_parts import (
    APPLIED,
    BE,
    BY_WHOM,
    CHANGE,
    DONE,
    FIX,
    IMPACT_OVER,
    NOT_A_RISK,
    NOT_A_TRIAL,
    OVER,
    SERVICE,
    THE,
    TROUBLE,
)

LATE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "mitigated": (
            (
                rf"(?<!permanent )(?<!long-term ){FIX} (?:(?<=hotfix )v?[0-9][\w.]* )?"
                rf"{BE}{APPLIED}{NOT_A_TRIAL}"
            ),
            rf"{FIX} (?:reached|reaches|lands? in|landed in|hit) production",
            r"^(?:\w+ )?mitigates (?:the )?(?:issue|problem|incident|impact|outage)",
            r"as (?:a |an )?(?:temporary|interim|immediate) (?:mitigation|workaround|fix)",
            (
                r"(?:applie[sd]|deploy(?:s|ed)|implement(?:s|ed)|ship(?:s|ped)|rolled out"
                rf"|push(?:es|ed)|(?:^|we |i )(?:apply|deploy|implement|ship|push)) {THE}"
                rf"(?:emergency |temporary |quick )*{FIX}{NOT_A_TRIAL}"
            ),
            (
                rf"(?:{TROUBLE}|{SERVICE}|it|fully|successfully) "
                rf"{BE}(?:declared )?mitigated{NOT_A_RISK}|mitigated(?: by|{NOT_A_RISK} the)"
                rf"|^mitigated{NOT_A_RISK}"
            ),
            (
                r"(?<!transaction )(?<!transactions )rolled back"
                rf"(?! (?:the |all )*transactions?){NOT_A_TRIAL}"
            ),
            rf"(?:rollback|roll-back|revert) {BE}{DONE}",
            rf"(?:threat|attack|breach|intrusion|malware|impact|incident) {BE}contained",
            IMPACT_OVER,
            rf"bleeding {BE}stopped|stopped the bleeding",
            rf"{CHANGE} {BE}reverted|^reverted {THE}{CHANGE}",
        ),
        "recovered": (
            (
                rf"{SERVICE} {BE}(?:restored|recovered|recovers|normali[sz]ed|operational"
                r"|healthy again|back online|back up)"
            ),
            (
                r"(?<!data )(?<!records )(?<!files )(?<!backup )(?<!backups )recovered"
                r"(?! (?:from |the |all |some |lost |deleted |most )*"
                r"(?:data|records?|files?|backups?|logs?|rows?|[0-9]))"
            ),
            r"(?:back|returned|(?<!to )return|returns) to (?:normal|baseline)",
            (
                rf"(?:{SERVICE}|jobs|uploads|runs|requests|scheduled jobs) (?:has |have )?resumed"
                r"(?: (?:normal|successful|processing|uploads|operation)\w*)*$"
            ),
            r"services? resumed (?:normal|successful|full|regular)|normal service (?:was )?resumed",
            (
                r"^full recovery(?:$| {0,1}(?:of|at|by))|^full(?:y)? (?:recovery|recovered|restored"
                r"|operational)"
            ),
            r"(?:fully|completely) (?:recovered|restored|operational|functional)",
            (
                r"^all (?:(?:the|of|our|other|affected) )*(?:\w+ )?(?:services|systems|servers"
                r"|realms|regions|sites|nodes|instances|clusters|circuits|links|hosts) "
                r"(?:(?:are|were) )?(?:back )?(?:online|up|healthy|operational|green)(?: again)?"
                r"(?=$|[.,;])"
            ),
            r"^all (?:is |are )?(?:good|green)(?: again| now)?$",
            r"(?:logins?|requests|traffic|checkouts?|everything|all checks) (?:is |are )?ok$",
            r"(?<!ticket )(?<!issue )(?<!incident )(?<!case )(?:is |are )?(?:open|usable) again$",
            (
                r"(?:verified|confirmed) (?:that )?(?:all |the )*(?:systems?|services?|everything"
                r"|prow|sites?|apps?)"
                r" (?:is |are )?(?:operational|healthy|working|up|back|recovered)"
            ),
            r"(?:verified|confirmed) (?:as )?working(?:$| again| as expected| normally)",
            (
                r"(?:works?|working|renders?|responding|serving|loads?|running) (?:again|correctly"
                r"|normally"
                r"|as expected)$"
            ),
            r"up and running again|back (?:up|online)(?:$| and)|back in (?:service|business)",
            (
                r"(?<!looks )(?<!look )(?:green|healthy|normal|available|reachable|operational"
                r"|responsive|online) again"
            ),
            (
                r"(?:flow(?:s|ing)?|works?|working|loads?|loading|responds?|responding|serving"
                r"|processing|resolving|resolves|succeed(?:s|ing)?|pass(?:es|ing)) again"
                r"(?=$| for all| everywhere| now| normally)"
            ),
            (
                r"able to (?:log|sign|check|connect|use|access|upload|place|pay|work|submit)\b"
                r"[\w -]{0,30} again"
            ),
            (
                r"(?:verif(?:ies|ied)|confirm(?:s|ed)) (?:that )?(?:[\w-]+ ){1,3}"
                r"(?:works?|working|loads|operational|healthy) (?:again|end[- ]to[- ]end|correctly"
                r"|as expected|normally)"
            ),
            (
                r"(?:latency|error rates?|success rate|p9[0-9]|response times?|throughput|traffic"
                r"|metrics|quorum|cluster)\b[\w ]{0,20} back (?:to|at|under|below|within|above)"
                r"(?! half)"
            ),
            (
                r"no more errors|all (?:checks|systems|services|pods|nodes) (?:are |is )?(?:green"
                r"|healthy|operational)"
            ),
            r"operations? (?:have |has )?finished successfully",
            r"(?:recovery|resolution) (?:was |is |has been )?(?:confirmed|complete)",
            r"(?:service|site|website|api|app|everything) (?:is |was |came )(?:back|up again)$",
            (
                r"confirmed (?:return to )?normal operations?"
                rf"|normal operations? {BE}(?:resumed|restored|confirmed)"
            ),
            (
                rf"(?:full )?recovery {BE}(?:confirmed|completed?|verified)"
                r"|(?:confirm(?:s|ed)|verified) (?:full |complete |the )*recovery"
            ),
            (
                r"(?:errors?|failures) (?:have |has )?(?:stopped|ceased)$|(?:errors|failures) stop$"
                r"|error rate (?:is |was )?(?:back |down )?(?:to|at) (?:0|zero) ?(?:%|percent)?$"
                r"|^(?:all |the )*errors? (?:are gone|(?:have )?disappear(?:ed)?)$"
            ),
            rf"(?:restored|restores) {THE}(?:full |normal )*{SERVICE}",
        ),
        "resolved": (
            (
                rf"(?:incident|issue|outage|problem) {BE}"
                rf"(?:(?:marked|declared|considered) (?:as )?)?(?:resolved|{OVER})"
            ),
            (
                rf"(?:marked|declared) (?:{THE}(?:incident|issue|outage) )?(?:as )?"
                r"(?:resolved|over(?! \w))"
            ),
            (
                r"(?<!about )(?<!for )(?<!of )(?<!the )(?<! a )"
                rf"resolved {THE}(?:incident|issue|outage|problem)"
            ),
            r"resolution (?:is |was )?confirmed",
            (
                rf"(?:customer|user|client|they|he|she)s? (?:has |have )?(?:confirmed"
                rf"|confirms) {THE}(?:issue|problem|incident) "
                r"(?:is |was )?resolved"
            ),
            rf"end of {THE}(?:incident|outage)|(?:incident|outage) end(?:s|ed)?(?! up| with)",
            r"all[- ]clear(?! to\b| for\b)",
            (
                r"^(?:(?:fully|now|finally|completely|permanently|definitively|everything|all|is|are"
                r"|was|were) )*resolved(?: (?:again|now|for good|permanently|completely|fully"
                r"|definitively|globally|everywhere|(?:for|in) (?:all|every)(?: [\w-]+){0,2}))*"
                rf"(?:$|{BY_WHOM}| after(?! [0-9]+[:h.][0-9]))"
            ),
            (
                r"^auto-?resolved$|^(?:auto-?)?resolved (?:by|through|via) (?:the )?"
                r"(?:api|web ?site|web|app|phone|mobile|sms|slack|e-?mail|integration|monitoring)"
            ),
            r"(?:^|we |ic |i |\w+ )calls? (?:the |this )?(?:incident|it) (?:resolved|over|done)",
            r"^marking (?:the |this )?(?:incident|issue|outage|it) (?:as )?resolved",
            rf"(?:incident|outage) {BE}(?:formally )?stood down",
        ),
        "closed": (
            rf"(?:incident|outage) {BE}(?:(?:marked|declared) (?:as )?)?closed",
            rf"(?:closed|closes) {THE}(?:incident|outage)",
            rf"^closed(?:$|{BY_WHOM})|^closing (?:the |this )?(?:incident|outage)",
            rf"incident (?:record|ticket) {BE}closed",
        ),
    },
)
"""Milestone name to the phrases that state it."""
