"""The phrases that state how an incident begins and is understood: started to identified.

Data for `kind_words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from incidentkit.notation.milestones.kind_parts import (
    ALERT_HANDLED,
    BAD,
    BE,
    BEGAN,
    BY_WHOM,
    ERRORS,
    LEVEL,
    LOOK_INTO,
    NOT_EASING,
    NOT_GONE,
    NOT_GOOD_NEWS,
    NOT_ITS_END,
    NOT_OF_WORDS,
    RESPONDER,
    START,
    THE,
    TROUBLE,
    USERS,
    VENDOR,
)

EARLY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "started": (
            (
                r"(?<!into )(?<!into the )"
                r"(?:incident|outage|issue|problem|impact|disruption|degradation|downtime|errors) "
                rf"{BEGAN}{NOT_EASING}"
            ),
            rf"(?:start|beginning|onset) of {THE}(?:incident|outage|impact|disruption)",
            r"(?:incident|outage|impact|downtime) start(?:s|ed)?",
            rf"{ERRORS} (?:first )?{START}{NOT_EASING}",
            r"^started$",
        ),
        "detected": (
            (
                rf"(?:{TROUBLE}|anomal(?:y|ies)|spikes?|attack|breach|fault|regression|latency) "
                rf"{BE}(?:first |automatically )*(?:detected|noticed|spotted|discovered|observed)"
            ),
            (
                r"(?:initial|first|automated|monitoring) alerts?"
                rf"(?! {BE}(?:{ALERT_HANDLED}))"
            ),
            (
                rf"(?<!recovery )(?<!test )(?<!resolved )(?:alerts?|alarms?) (?:`[^`]*` )?{BE}"
                r"(?:fired|fires|fire|triggered|triggers|trigger|raised|received|went off)"
            ),
            (
                r"(?:monitoring|monitors?|alerting)(?: systems?)? "
                rf"(?:detected|detects|alerted|alerts(?=$| (?:on|that|us))|fired){NOT_GOOD_NEWS}"
            ),
            (
                rf"detected{NOT_GOOD_NEWS} "
                r"(?:by|an?|abnormal|anomal(?:ous|y|ies)|elevated|high|increased|unusual)"
            ),
            rf"(?:first )?report(?:ed)? (?:by|from) (?:\w+ )?{USERS}",
            (
                r"^(?:first |initial |external |multiple |several |user |customer )*reports? of "
                r"(?!success|recover|normal|improve)\w+"
            ),
            rf"{TROUBLE} {BE}(?:first )?reported (?:on|in|via|to|at|by)",
            (
                rf"(?<!back )(?:(?:^|first ){USERS} reports?|noticed|notices|spots|spotted"
                r"|complain(?:s|ed)?) [^,;]{0,60}?"
                rf"\b{BAD}{NOT_GONE}"
            ),
            (
                r"(?:e-?mails?|texts?|tells?|messages?|pings?|e-?mailed|texted|told|messaged"
                r"|pinged)"
                rf" (?:me|us) (?:that )?[^,;]{{0,40}}?\b{BAD}{NOT_GONE}"
            ),
            (
                r"(?:flags|flagged|detects|detected) (?:an? |the |some )?(?:unusual|suspicious"
                r"|abnormal|anomal\w+|unexpected|elevated|increased|high)(?! success)"
            ),
            (
                rf"{TROUBLE} {BE}(?:first )?identified by (?:the |our |a |an )?(?:\w+ )?"
                r"(?:monitoring|alert\w*|customers?|users?|support|help ?desk|service desk)"
            ),
            r"first (?:customer |user |support )?(?:tickets?|calls?|complaints?)(?! back)",
            (
                r"(?:issue|ticket) (?:is |was )?(?:opened|raised|filed) by (?:a |an |one )?"
                rf"{USERS}"
            ),
            (
                r"^(?:uptime|pingdom|grafana|datadog|sentry|prometheus|monitoring|latency|error"
                r"|disk|cpu)[ -]alert (?:in|on|via|from)\b"
            ),
            (
                rf"^(?:a |an |the |one |first )?{USERS} (?:\S+ ){{0,3}}?(?:writes|wrote|asks|asked)"
                r" (?:in|on|to|us|support|whether|why|about)\b"
            ),
            (
                r"^alert:? `[^`]+`$|^(?:[\w-]+ )?(?:rate|latency|queue|usage|probe|check|error|disk"
                r"|cpu|memory|availability) (?:alarm|alert)$"
            ),
            r"pagers? (?:goes|went) off|^(?:pagerduty|opsgenie|pingdom|uptime ?robot) alerts?$",
            (r"(?<!recovery )(?<!test )alerts? (?:pages|paged) (?!are|were|is|for|of|in)\W?\w"),
            (
                r"(?:(?:support|customer|user) )?(?:tickets|complaints) "
                r"(?:start|began|begin|started) (?:coming in|to come in|arriving|to arrive"
                r"|rolling in|piling up|to pile up)"
            ),
            (
                r"^(?:first )?(?:spotted|noticed) by(?! accident| chance| mistake)"
                rf"|(?:spotted|noticed) by (?:one of )?{THE}(?:{RESPONDER}|{USERS}|monitoring)"
                r"|receiv(?:es?|ed) (?:the |a |an |several |multiple |first |initial |\w+ )*"
                r"(?:reports|calls|complaints|tickets) (?:of|about|from|that)"
            ),
            (
                rf"(?:alerts?|alarms?|monitors?|pagerduty|opsgenie) (?:\"[^\"]*\" )?(?:{START} )?"
                r"(?:firing|to fire|fires|going off|goes off|triggering)"
            ),
            (
                r"(?:checks?|probes?|synthetics?|health ?checks?|canary) (?:first )?"
                r"(?:fails|failed|failing|went red|goes red|turned red)"
            ),
            (
                rf"(?:a |an |the |one |another )?(?:end-)?{USERS} (?:reached out|contacted"
                rf"|complain(?:ed|s)"
                r"|posted|call(?:ed|s) (?:the |our )?(?:help ?desk|service desk|support|hotline)"
                r"|opened (?:a|an) (?:ticket|issue)|filed (?:a|an) (?:ticket|issue|bug))"
            ),
            rf"(?:a |an )?{USERS} reports? (?:confirmed|that|feature|\w+ (?:not|fail))",
            r"(?:became|become|becomes|be|were made) aware (?:of|about|that)",
            (
                r"(?:^|we |i |team |engineers? |on-?call )(?:first )?notice[sd]?"
                r"(?! (?:(?:that|how) )?(?:(?:the|a) )?(?:same|similar)\b) \w+"
            ),
            r"^(?:alerted|informed|notified) (?:by|about|of) (?!\w+ recover)\w+",
            (
                r"(?:uptime ?robot|pingdom|statuscake|datadog|grafana|prometheus|sentry|cloudwatch"
                r"|nagios"
                r"|alertmanager|pagerduty|new relic|zabbix|healthcheck|health check|monitor|probe"
                r"|synthetic"
                rf"|watchdog) (?:\w+ )?(?:detected|detects|flagged|flags|reported|reports"
                rf"|alerted){NOT_GOOD_NEWS}"
            ),
            r"(?:detected|flagged|flags) (?:via|during|in|through|from|http|[45][0-9x]{2})",
            (
                r"(?:monitoring|automation|agent) (?:[\w ]{1,40} )?(?:detected|flags"
                r"|flagged) (?:the |a |an |via )"
            ),
            (
                rf"{USERS} (?:first )?report(?:ed|s)? {THE}(?:\w+ )?"
                rf"(?:{TROUBLE}|outages|issues|problems)"
            ),
            (
                rf"(?:^(?:user|customer)|first {USERS}|initial {USERS}|first|initial) "
                r"(?:reports?|complaints?)(?! back)"
                r"(?! (?:(?:are|were|all|been) )*(?:resolved|closed|answered|handled|settled))"
            ),
            r"^(?:initial |first )?(?:detected|detection)$",
        ),
        "declared": (
            (
                rf"(?:incident|outage|{LEVEL}) {BE}(?:formally |officially )?declared"
                rf"{NOT_ITS_END}"
            ),
            (
                rf"(?:declared|declares) {THE}(?:(?:{LEVEL}|new|formal|critical) )*"
                rf"(?:incident|outage){NOT_ITS_END}"
            ),
            rf"(?:declared|declares|(?<!to )declare) {THE}{LEVEL}",
            rf"{LEVEL} (?:incident )?(?:was |is )?(?:raised|opened)(?! to| from)",
            rf"^declared(?:$|{BY_WHOM})",
        ),
        "acknowledged": (
            r"^@?[\w.-]+ (?:is )?on it$",
            (
                r"(?:takes|took|picks up|picked up) (?:the |this )?(?:alert|page|call|ticket"
                r"|incident|it)(?: over| on)?(?=$|[,.;])"
            ),
            rf"acknowledge[sd]{NOT_OF_WORDS}|acked|ack'e?d|^ack(?: by|$)|(?<!no )(?<!without )acks",
            (
                r"(?:investigation|response|triage|triaging|initial assessment)s? "
                rf"{BE}{BEGAN}"
            ),
            (
                rf"{BEGAN} (?:the |an |initial |our )*(?:investigation|investigating|triage"
                r"|triaging|looking into|response|debugging|troubleshooting|assessment)"
            ),
            rf"{RESPONDER} (?:\w+ )?{BE}engaged|^engaged$",
            (
                rf"join(?:ed|s) {THE}(?:incident |zoom |bridge |conference )*"
                r"(?:call|bridge|incident|channel|war ?room|meeting)"
            ),
            rf"(?<!to )look(?:ed|ing|s)? into (?:it|this|{THE}{TROUBLE}|{THE}alerts?)",
            (
                rf"{START} (?:to )?{LOOK_INTO}|respond(?:s|ed)? to (?:the |an? )?"
                r"(?:alarms?|alerts?|pages?|incident)"
            ),
            (
                rf"(?:{RESPONDER} (?:begins?|began|starts?|started) (?:\w+ )?"
                r"|^(?:\S+ )?(?:\S+ )?(?:begins?|began|starts?|started) to )"
                r"(?:investigat|look|triag|debug|troubleshoot)\w*"
            ),
            (
                rf"(?:{TROUBLE}|corruption|bug) {BE}confirmed by (?:one of )?(?:the |our )*"
                r"(?:maintainers?|engineers?|team|on-?call|sres?|developers?)"
            ),
            (
                r"(?:picked up|picks up|responded to|responds to|takes(?: on)?|took(?: on)?)"
                rf" {THE}(?:alert|page|incident)(?! down| off| out)"
            ),
            (
                r"(?:picks?|picked) (?:it|this|(?:the )?(?:alert|page|incident|ticket|issue)) up"
                r"|picked up by|(?:takes|took) a (?:first |closer )?look|is on it"
                r"|(?:starts?|started|begins?|began) (?:digging|to dig)|digs in(?:to)?"
                r"|dug in(?:to)?"
            ),
            (
                r"^(?:(?:we|team|engineers|on-?call|currently|is|are|now) )*investigating"
                r"(?! (?:continues|is|was))"
            ),
            (
                rf"{BEGAN} (?:its|their|his|her|a|forensic|technical|\w+ )? ?(?:forensic )?"
                r"(?:investigation|troubleshooting)"
            ),
            (
                r"(?:^|on-?line and |is |are |now )(?:looking at|digging into|digging through"
                r"|checking) "
                r"(?:the |our )?(?:\w+ )?(?:logs?|dashboards?|metrics|alerts?|graphs?|traces)"
            ),
            rf"^(?!{VENDOR})(?:\w+ )?confirm(?:s|ed) (?:the |this )?(?:problem|outage|alert)$",
            rf"(?<!no )(?<!other ){RESPONDER} (?:joins|joined|respond(?:s|ed))(?! that| with)",
        ),
        "escalated": (
            (
                r"(?:automatically |auto-?)escalate[sd]|^escalating to"
                r"|(?:page|alert|call|ticket|case) escalates"
            ),
            (
                r"^(?:\w+ )?(?:incident |issue |ticket |case )?(?:was |is |has been )?"
                r"escalate[sd](?: to| by| for)|^escalate[sd]$"
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
                rf"(?:root )?cause {BE}(?:positively )?(?:identified|found|determined|confirmed"
                r"|discovered|located|isolated|established|pinpointed|understood)"
            ),
            (
                r"(?:identified|identifies|found|finds|determined|confirmed|isolated|pinpointed"
                rf"|discovered|located|established) {THE}(?:root )?(?:cause|culprit)"
            ),
            (
                r"(?:culprit|entry point|attack vector|source of (?:the )?\w+|(?:faulty|offending"
                rf"|bad|problematic) \w+) {BE}(?:identified|found|located|pinpointed)"
            ),
            (
                r"(?:narrowed|tracked|pinned (?=.{0,30}down)|traced|tracks|traces|narrows) "
                r"(?:(?:it|this|that|(?:the|our) \w+(?: \w+)?) )?(?:(?:down|back) )?to(?! no\b)"
            ),
            r"(?:traced|bisected) (?:it |this )?(?:back )?to",
            r"^found it$|^found the (?:bug|problem|issue)$",
            r"pin(?:s|ned|points|pointed) (?:down )?(?:the )?(?:\w+ )?(?:cause|culprit|source|bug)",
            (
                r"confirm(?:s|ed) (?:that )?(?:the |our )*(?:root )?cause (?:is|was|to be)"
                r"(?! not| un| still| being)"
            ),
            r"^(?:the |this )(?:issue|problem) has been identified$",
            r"^identified$",
        ),
    },
)
"""Milestone name to the phrases that state it."""
