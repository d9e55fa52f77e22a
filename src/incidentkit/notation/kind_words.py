"""The phrases that state a milestone.

Data for `kinds`: regular expressions over case-folded text, matched as whole words. A phrase is
listed where it can hardly mean anything else; another language is more phrases. What takes a
statement back is in `kind_denials`.
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
_BEGAN = r"(?:started|starts|begin|began|begins|begun|commenced|initiated)"
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
_NOT_EASING = (
    r"(?! (?:to )?(?:drop|decreas|declin|reduc|subsid|recover|improv|eas|clear|fall|go(?:ing)? down"
    r"|com(?:e|ing) down|resolv|disappear|diminish|taper|stabili|normali|lessen|abat|slow))"
)
_NOT_GOOD_NEWS = (
    r"(?! (?:(?:an?|the|some|full|partial|clear|first|initial|signs? of|return to) )*"
    r"(?:recover|improve|restor|normal|success|health|stabili|resolution|fewer"
    r"|(?:drop|decrease|decline|reduction|fall) (?:in|of) (?:the )?(?:\w+ )?"
    r"(?:errors?|failures?|latency|load|alerts?)))"
)
_ALERT_HANDLED = (
    r"cleared|closed|resolved|recovered|acknowledged|silenced|muted|suppressed|snoozed|stopped|ended"
    r"|added|configured|created|enabled|disabled|set up|updated|tuned|improved|missing|missed"
    r"|rules?|thresholds?|channels?|coverage|gaps?"
)
_NOT_A_RISK = r"(?! (?:the |some |any |future |this |further )*(?:risks?|threats?|concerns?))"
_OVER = r"(?:over(?! \w)|(?:ended|ends)(?! up| with))"

PHRASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "started": (
            (
                r"(?:incident|outage|issue|problem|impact|disruption|degradation|downtime|errors) "
                rf"{_BEGAN}{_NOT_EASING}"
            ),
            rf"(?:start|beginning|onset) of {_THE}(?:incident|outage|impact|disruption)",
            r"(?:incident|outage|impact|downtime) start(?:s|ed)?",
            r"^started$",
        ),
        "detected": (
            (
                rf"(?:{_TROUBLE}|anomal(?:y|ies)|spikes?|attack|breach|fault|regression|latency) "
                rf"{_BE}(?:first |automatically )*(?:detected|noticed|spotted|discovered|observed)"
            ),
            (
                r"(?:initial|first|automated|monitoring) alerts?"
                rf"(?! {_BE}(?:{_ALERT_HANDLED}))"
            ),
            (
                rf"(?<!recovery )(?<!test )(?<!resolved )(?:alerts?|alarms?) (?:`[^`]*` )?{_BE}"
                r"(?:fired|fires|fire|triggered|triggers|trigger|raised|received|went off)"
            ),
            (
                r"(?:monitoring|monitors?|alerting)(?: systems?)? "
                rf"(?:detected|detects|alerted|fired){_NOT_GOOD_NEWS}"
            ),
            (
                rf"detected{_NOT_GOOD_NEWS} "
                r"(?:by|an?|abnormal|anomal(?:ous|y|ies)|elevated|high|increased|unusual)"
            ),
            rf"(?:first )?report(?:ed)? (?:by|from) (?:\w+ )?{_USERS}",
            (
                r"^(?:first |initial |external |multiple |several |user |customer )*reports? of "
                r"(?!success|recover|normal|improve)\w+"
            ),
            rf"{_TROUBLE} {_BE}(?:first )?reported (?:on|in|via|to|at|by)",
            (
                rf"(?:a |an |the |one |another )?(?:end-)?{_USERS} (?:reached out|contacted"
                rf"|complain(?:ed|s)"
                r"|posted|call(?:ed|s) (?:the |our )?(?:help ?desk|service desk|support|hotline)"
                r"|opened (?:a|an) (?:ticket|issue)|filed (?:a|an) (?:ticket|issue|bug))"
            ),
            rf"(?:a |an )?{_USERS} reports? (?:confirmed|that|feature|\w+ (?:not|fail))",
            r"(?:became|become|becomes|be|were made) aware (?:of|about|that)",
            (
                r"(?:^|we |i |team |engineers? |on-?call )(?:first )?notice[sd]? (?:that |the |a "
                r"|an |\w+)"
            ),
            r"^(?:alerted|informed|notified) (?:by|about|of) (?!\w+ recover)\w+",
            (
                r"(?:uptime ?robot|pingdom|statuscake|datadog|grafana|prometheus|sentry|cloudwatch"
                r"|nagios"
                r"|alertmanager|pagerduty|new relic|zabbix|healthcheck|health check|monitor|probe"
                r"|synthetic"
                rf"|watchdog) (?:\w+ )?(?:detected|detects|flagged|flags|reported|reports"
                rf"|alerted){_NOT_GOOD_NEWS}"
            ),
            r"(?:detected|flagged|flags) (?:via|during|in|through|from|http|[45][0-9x]{2})",
            (
                r"(?:monitoring|automation|agent) (?:[\w ]{1,40} )?(?:detected|flags"
                r"|flagged) (?:the |a |an |via )"
            ),
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
            r"acknowledge[sd]|acked|ack'e?d|^ack(?: by|$)|(?<!no )(?<!without )acks",
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
            rf"(?<!to )look(?:ed|ing|s)? into (?:it|this|{_THE}{_TROUBLE}|{_THE}alerts?)",
            (
                rf"{_BEGAN} looking|respond(?:s|ed)? to (?:the |an? )?(?:alarms?|alerts?|pages?"
                rf"|incident)"
            ),
            (
                rf"(?:{_RESPONDER} (?:begins?|began|starts?|started) (?:\w+ )?"
                r"|^(?:\S+ )?(?:\S+ )?(?:begins?|began|starts?|started) to )"
                r"(?:investigat|look|triag|debug|troubleshoot)\w*"
            ),
            (
                rf"(?:{_TROUBLE}|corruption|bug) {_BE}confirmed by (?:one of )?(?:the |our )*"
                r"(?:maintainers?|engineers?|team|on-?call|sres?|developers?)"
            ),
            rf"(?:picked up|picks up|responded to|responds to) {_THE}(?:alert|page|incident)",
            r"^(?:is |are |now )*investigating",
            r"d[ée]but de (?:l'|la )?(?:investigation|analyse|enqu[êe]te)",
            (
                r"(?:equipe |equipo |time )?inicia(?:da|ou|n|do)? (?:a |la |de )*"
                r"investiga(?:ç[ãa]o|ci[óo]n)"
            ),
            r"(?:untersuchung|analyse) (?:beginnt|begann|begonnen|gestartet)",
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
            rf"{_FIX} (?:reached|reaches|lands? in|landed in|hit) production",
            r"^(?:\w+ )?mitigates (?:the )?(?:issue|problem|incident|impact|outage)",
            r"as (?:a |an )?(?:temporary|interim|immediate) (?:mitigation|workaround|fix)",
            (
                rf"(?:applied|deployed|implemented|shipped|rolled out) {_THE}"
                rf"(?:emergency |temporary |quick )*{_FIX}{_NOT_A_TRIAL}"
            ),
            (
                r"(?:incident|impact|issue|outage|problem|it|fully|successfully) "
                rf"{_BE}(?:declared )?mitigated|mitigated(?: by|{_NOT_A_RISK} the)"
                rf"|^mitigated{_NOT_A_RISK}"
            ),
            (
                r"(?<!transaction )(?<!transactions )rolled back"
                rf"(?! (?:the |all )*transactions?){_NOT_A_TRIAL}"
            ),
            rf"(?:rollback|roll-back|revert) {_BE}{_DONE}",
            rf"{_CHANGE} {_BE}reverted|^reverted {_THE}{_CHANGE}",
            r"mitiga(?:ci[óo]n|ç[ãa]o) aplicada",
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
            r"(?:back|returned|(?<!to )return|returns) to (?:normal|baseline)",
            (
                rf"(?:{_SERVICE}|jobs|uploads|runs|requests|scheduled jobs) (?:has |have )?resumed"
                r"(?: (?:normal|successful|processing|uploads|operation)\w*)*$"
            ),
            r"services? resumed (?:normal|successful|full|regular)",
            (
                r"^full recovery(?:$| {0,1}(?:of|at|by))|^full(?:y)? (?:recovery|recovered|restored"
                r"|operational)"
            ),
            r"(?:fully|completely) (?:recovered|restored|operational|functional)",
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
            r"up and running again|back (?:up|online)(?:$| and)|back in service",
            (
                r"no more errors|all (?:checks|systems|services|pods|nodes) (?:are |is )?(?:green"
                r"|healthy|operational)"
            ),
            r"operations? (?:have |has )?finished successfully",
            r"(?:recovery|resolution) (?:was |is |has been )?(?:confirmed|complete)",
            r"latence revenue a la normale|retour a la normale|service retabli",
            r"recuperado|restablecido|restaurado|servico restaurado|servicio restaurado",
            r"wiederhergestellt",
            r"(?:service|site|website|api|app|everything) (?:is |was |came )(?:back|up again)$",
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
                rf"(?:(?:marked|declared|considered) (?:as )?)?(?:resolved|{_OVER})"
            ),
            (
                rf"(?:marked|declared) (?:{_THE}(?:incident|issue|outage) )?(?:as )?"
                r"(?:resolved|over(?! \w))"
            ),
            rf"resolved {_THE}(?:incident|issue|outage|problem)",
            (
                r"resolution (?:is |was )?confirmed|incidente? (?:resolvido|resuelto)"
                r"|incident (?:resolu|clos)"
            ),
            r"(?:vorfall|st[oö]rung) behoben",
            (
                rf"(?:customer|user|client|they|he|she)s? (?:has |have )?(?:confirmed"
                rf"|confirms) {_THE}(?:issue|problem|incident) "
                r"(?:is |was )?resolved"
            ),
            rf"end of {_THE}(?:incident|outage)|(?:incident|outage) end(?:s|ed)?(?! up| with)",
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
