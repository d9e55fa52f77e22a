"""Whether a timeline row tells of a beginning, a discovery or an end, in whatever words.

Weaker than the phrases of `kind_words`: it counts only for the first such row (of an end, for the
last), and only where no row says so in the words of those.
"""

from __future__ import annotations

import re

from incidentkit.notation.late_patterns import late
from incidentkit.notation.milestones.kind_denials import GOOD_NEWS, OF_ANOTHER
from incidentkit.notation.milestones.kind_parts import A_TIME
from incidentkit.notation.milestones.kinds import stated_in
from incidentkit.notation.text import one_line

_THING = (
    r"(?:pods?|nodes?|services?|servers?|sites?|websites?|apis?|apps?|containers?|workers?|jobs?"
    r"|runs?"
    r"|pipelines?|workflows?|requests?|queries|uploads?|builds?|deployments?|deploys?|clusters?"
    r"|databases?|db|connections?|calls?|hosts?|instances?|systems?|machines?|endpoints?|everything"
    r"|processes|process|agents?|dns|network|traffic|logins?|checkout|payments?|cards)"
)
_WHOSE = (
    r"(?!(?:bring|take|took|shut|spin|spun|turn|wind|wound|tear|tore|pull|cut|put|scale|power|close"
    r"|dial|slow|stand|stood|brought|we|i)s?[ ]|\S+(?:ed|ing)[ ])[\w.-]+"
)
"""A word before the name of a thing that says which; a verb would take it down on purpose."""
_BEGINS = r"(?:start(?:s|ed)?|begins?|began|begun)"
_FAILING = (
    r"(?:fail(?:s|ed|ing|ures?)?|error(?:s|ing)?|timing out|time[- ]?outs?|timed out|crash(?:es"
    r"|ed|ing)?"
    r"|crash-?loop(?:s|ing|backoff)?|unavailable|unreachable|unresponsive|unhealthy|notready"
    r"|returning (?:http )?[45][0-9x]{2}s?|throwing|dropping|hang(?:s|ing)?|stall(?:s|ed|ing)?)"
)
_ONSET = late(
    rf"""(?<![\w-])(?:
        {_BEGINS}[ ](?:to[ ])?(?:\w+[ ]){{0,2}}(?:{_FAILING}|fail|crash|time[ ]out
              |experienc(?:e|ing)
            |see(?:ing)?[ ]errors|reporting|report|return(?:ing)?|overwhelm(?:ing)?|degrad(?:e
                  |ing)|restart)
      | (?:is|are|was|were|goes|go|went|going|hard|all)[ ](?:\w+[ ])?(?:down|offline|dark)
      | ^(?:{_WHOSE}[ ]){{0,2}}{_THING}[ ](?:(?:completely|fully|hard|partially)[ ])?
            (?:down|offline)(?=$|[.,;:!(]|[ ][(\u2013\u2014-])
      | (?:become|becomes|became|turned)[ ](?:\w+[ ])?(?:unavailable|unreachable|unresponsive
            |unhealthy|degraded)
      | (?:stop|stops|stopped)[ ](?:\w+[ ])?(?:working|taking|sending|receiving|responding
            |serving|reporting|accepting
            |processing)
      | disconnect(?:s|ed)[ ]from | los(?:es|t)[ ](?:its|their|the|all)[ ]connections?
      | ^(?:\S+[ ]){{1,3}}(?:fails?|failed|failing)[ ]with
      | ^(?:\S+[ ]){{0,3}}?(?:keys?|secrets?|credentials?|tokens?|passwords?)[ ]
            (?:(?:is|are|was|were|been|accidentally|inadvertently|mistakenly)[ ]){{0,2}}
            (?:committed|leaked|exposed|(?:pushed|published|posted|uploaded)[ ]to[ ](?:a[ ]|the[ ])?
            (?:public|github|gitlab|npm|pypi))
      | primer[oa]?s?[ ](?:\S+[ ]){{0,2}}(?:error(?:es)?|fall[oa]s?|rechazos?|timeouts?)
      | primeir[oa]s?[ ](?:\S+[ ]){{0,2}}(?:erros?|falhas?|recusas?|timeouts?)
      | premi(?:er|[èe]re)s?[ ](?:\S+[ ]){{0,2}}(?:erreurs?|[ée]checs?|refus|timeouts?)
      | erste[rns]?[ ](?:\S+[ ]){{0,2}}(?:fehler|ausfälle|abbrüche|timeouts?)
      | prim[aioe][ ](?:\S+[ ]){{0,2}}(?:errore|errori|timeout)
      | eerste[ ](?:\S+[ ]){{0,2}}(?:fouten|time-?outs?|uitval)
      | (?:first|initial)[ ](?:\S+[ ]){{0,4}}(?:errors?|failures?|failed|fails|timeouts?
            |rejections?|declines|refusals
            |times[ ]out|timed[ ]out|crash(?:es)?
            |drops?)
      | (?:outage|disruption|degradation|blackout|incident|impact)[ ](?:\S+[ ]){{0,8}}?
            (?:happens|happened|occurs|occurred|starts|started|begins|began)
      | {_THING}[ ](?:\w+[ ])?(?:fails?|failed|crash(?:es|ed)?|expires?|expired|stalls?|stalled
            |hangs?|hung
            |dies|died|blocked|unreachable|unresponsive)
      | (?:credentials?|certificates?|certs?|tokens?|licen[cs]es?
            |secrets?)\b[^.;]{{0,80}}[ ](?:expires?|expired)
      | (?:entered|enters|entering)[ ](?:\w+[ ])?(?:not[ ]?ready|crash-?loop(?:backoff)?
            |read-?only|failed)
      | (?:chain|block|queue|replication|consumer|ingestion)[ ](?:\w+[ ])?(?:stalls?|stalled
            |stops?|stopped)
      | (?:error|failure|latency|5xx|timeout)s?[ ](?:rates?[ ])?(?:spikes?|spiked|climbs?
            |climbed|jumps?|jumped
            |rises?|rose|increases?|increased|surges?|surged|elevated)
      | (?:spike|surge|jump|increase)[ ]in[ ](?:\w+[ ]){{0,2}}(?:errors?|latency|failures
            |timeouts|5xx|4xx)
      | accidental(?:ly)?[ ](?:\w+[ ]){{0,4}}(?:execution|deletion|removal|deleted|removed
            |dropped|revert)
      | blackout | unschedulable | (?:bug|regression|issue|defect|flaw)[ ](?:was[ ]
            |is[ ])?introduced | (?:is|was|were)[ ]compromised
    )(?![\w-])""",
    re.VERBOSE,
)
_TOLD = late(
    r"\b(?:according to (?:the |our |its |their )?(?:\w+ )?(?:vendor|provider|supplier|upstream"
    r"|carrier|aws|azure|gcp|google|github|cloudflare|microsoft|status ?page)"
    r"|(?:incident|outage) (?:call|bridge|meeting|channel|response|review|process)"
    r"|notic\w+|asks?|asked|whether|seen|seeing|saw|recorded instance|report(?:s|ed)? (?:by"
    r"|from|of|that)"
    r"|(?:calls?|tickets?|e-?mails?) (?:about|from)|(?:e-?mails?|texts?|tells?|told) (?:me|us)"
    r"|(?:errors?|latency|load|failures?|queue|backlog|usage|rates?)\b[\w ]{0,20}"
    r" (?:go(?:es|ing)?|went) (?:\w+ )?down"
    r"|test(?:s|ing)?|dry[- ]run|would|could|might|may|if|until|fix\w*|attempt\w*|rollback|drill"
    r"|maintenance|planned|unrelated|successful(?:ly)?|recover\w*|restor\w*|resolv\w*|last)\b"
)
_DENIED = late(r"\b(?:not|no|kein\w*|never|without|nobody|none)\b|n't\b")
_NO_ERRORS = late(
    r"\b(?:(?:no (?:more |further |longer |new )?|without |zero )(?:\w+ )?errors?|back to zero)\b"
)
_CLAUSE = late(r"[·;–—]|(?<=[.!?])\s")
_QUOTED = late(r"[\"“][^\"“”\n]{1,120}[\"”]")
"""What somebody or something said is no statement of the row: "cannot connect"."""
_LONGEST = 400
_FOUND_OUT = late(
    r"""(?<![\w-])(?:
        (?:^|(?:an|the|first|new|our|more)[ ])(?:\w+[ ])?(?:alerts?|alarms?) | alerted | paged
      | (?:first|initial|bug|external|multiple|user|customer|support)[ ](?:\w+[ ])?reports?
      | ^reports? | reports?[ ](?:of|from|came|that)
      | ^(?:(?:the|our)[ ])?[\w-]+[ ](?:team[ ])?reports(?=[ ])
            (?![ ](?:to|back|for|all|no|are|were|\w+ed)\b)
      | (?:alerts?|alarms?|pagerduty|opsgenie|monitoring)[ ]pages?(?=[ ])
      | (?:was|were|is|are|been|first)[ ]reported | reported[ ](?:by|on|via)
      | (?:users?|customers?|clients?|readers?|members?|colleagues?|engineers?|developers?
            |admins?|team|support
            |partners?|somebody|someone|owners?|operators?|testers?|players?|maintainers?
                  |contributors?|@\S+)
            [ ](?:\w+[ ])?report(?:s|ed|ing)?
      | (?:receives?|received|gets?|got|fields?|fielded)[ ](?:\w+[ ]){0,3}(?:calls?|reports?
            |tickets?
            |complaints?|e?-?mails?|messages?)
      | (?:first|initial|incoming|multiple|several)[ ](?:\w+[ ])?(?:calls?|tickets?|complaints?
            |e-?mails?)
      | (?:issues?|bugs?|tickets?|cases?)[ ](?:[^ ]+[ ]){0,8}?(?:(?:is|was|are|were|gets?|got)[ ])?
            (?:opened|filed|raised|created)
      | (?:opens?|opened|files?|filed|raises?|raised)[ ](?:\S+[ ]){0,2}(?:issues?|tickets?|bugs?)
      | (?:cent(?:re|er)|desk|department|staff|office|students?|residents?|callers?|stores?|branch
            |tenants?|agents?|players?)[ ](?:\w+[ ])?report(?:s|ed|ing)?
      | (?:people|users|customers|players|members)[ ]ask(?:ed)? | llamadas?[ ]de | anrufe
      | (?:technician|customer|user|client|employee|colleague|operator|partner|resident|neighbou?r
            |student|teacher)s?[ ](?:call(?:s|ed)|e-?mail(?:s|ed)|writes?|wrote|phone[sd]?
                  |ask(?:s|ed)?
            |repl(?:ies|ied)|message[sd]?)
      | primeros?[ ]avisos? | premiers?[ ]signalements? | erste[ ]meldung(?:en)?
      | primeir[oa]s[ ](?:relatos?|avisos?|chamados?)
      | (?:daemon|monitor(?:ing)?|system|watchdog|controller)[ ](?:e-?mails|mails|warns|warned)
      | ^page(?=[ ]?[(:`]|$) | ^\[?(?:alert|alarm)\]?(?=[ ]?[(:`]) | ^(?:premi[èe]res[ ])?alertes?
      | ^(?:\S+[ ]){0,4}alerts?$
      | ^(?:alerta|alarma|alarme)s?(?=[ ]?[(:\[`]|$|[ ](?:de|del|do|da|por|en|em|sobre)[ ])
      | calls?[ ](?:it|support|us|the[ ](?:help[ ]?desk|service[ ]desk|hotline|office))
      | (?:probe|monitor|checks?|synthetic|watchdog)[ ](?:\w+[ ])?reports?
      | (?:customers?|users?|clients?|people)[ ](?:e?-?mail|write[ ]to|text|ping)[ ](?:us|me)
      | notic(?:es?|ed)(?![ ](?:(?:that|how)[ ])?(?:(?:the|a)[ ])?(?:same|similar)\b)
      | pages[ ](?:(?:the|our)[ ])?(?:[\w-]+[ ])?(?:on-?call|oncall)\b
      | discover(?:s|ed)? | detect(?:s|ed)? | observ(?:es?|ed) | complain(?:s|ed|ts?)?
            | flag(?:s|ged)
      | informed | notified | spotted | (?:became|become|be)[ ]aware
      | respond(?:s|ed)?[ ]to[ ](?:the[ ])?(?:alarms?|alerts?) | recorded[ ]instance
            | tickets?[ ](?:opened|created)
      | render(?:s|ed)?[ ]as
    )(?![\w-])""",
    re.VERBOSE,
)
_NO_DISCOVERY = late(
    r"\b(?:unrelated|not related|different (?:issue|problem|incident)"
    r"|(?:false|spurious|bogus|phantom|test) (?:\w+ )?(?:alarms?|positives?|alerts?|pages?)"
    r"|fehlalarme?|fausses? alertes?|fals[oa]s? (?:alarm\w*|alert\w*|positiv\w*)|falso allarme"
    r"|vals alarm|(?:detection|alerting) (?:\w+ )?(?:broken|missing|down|disabled|misconfigured)"
    r"|deaktiviert|disabled|deactivated|stummgeschaltet|désactivée?|desactivad[ao]|scheduled|tomorrow|suppressed|muted|snoozed|acknowledg\w+"
    r"|eingerichtet|missing (?:an? )?(?:alerts?|alarms?|pages?|monitor\w*)"
    r"|(?:alerts?|alarms?) (?:\w+ )?missing"
    r"|add(?:ed|ing)?|creat(?:e|ed) an? alert|tune[ds]?"
    r"|silenced|rule|rules|a[nñ]adid\w+|adicionad\w+|cread\w+|criad\w+|silenciad\w+"
    r"|(?:customers?|users?|clients?|subscribers?|stakeholders?|public|students?|department"
    r"|management|hands|everyone|leadership|executives?|press"
    r"|authorit(?:y|ies)|minist\w+|board)\b[\w ]{0,16}\b(?:informed|notified)"
    r"|(?:(?:affected|impacted) [\w ]{1,24}|regulators?|insur(?:er|ance)|police|law enforcement"
    r"|data subjects?|parents|patients|families|employees|shareholders)"
    r" (?:\w+ ){0,2}(?:informed|notified)(?! (?:us|me|our|the|security|support|it)\b)"
    r"|gone|drop\w*|decreas\w*|declin\w*|improv\w*|normal|green|stopped"
    r"|resolved|cleared|recover\w*|restored|would|should|will|closed|fixed|back)\b"
)
_NOT_RAISED = late(r" (?:did|does|do|was|were|has|have)(?: not|n't)\b| (?:fails?|failed) to\b")
_UNSEEN = late(
    r"\b(?:nobody|no[ -]one|none of us|not|n't|never) (?:\w+ )?"
    r"(?:see|sees|saw|seen|notic\w+|reads?|looks?|looked|reacts?|reacted|responds?|responded)\b"
    r"|\b(?:went|goes|was|is|were|are|remains?|remained) (?:\w+ )?"
    r"(?:unnoticed|unread|unseen|ignored|overlooked|missed)\b"
)
"""An alert that nobody heeds finds nothing out."""
_INVESTIGATED = late(r"\b(?:investigat\w+|look\w* into|triag\w+|reviewed)\b")
_GOOD_END = late(
    r"""(?<![\w-])(?:
        resum(?:es?|ed) | recover(?:s|ed) | restored | resolved | fixed | operational | healthy
      | full[ ]recovery | recovery[ ](?:\w+[ ])?(?:complete[ds]?|confirmed|verified)
      | success(?:ful|fully)? | succeed(?:s|ed)?
      | (?:rollback|fix|restore|restoration|rollout|failover|repairs?|migration|redeploy(?:ment)?
            |deploy(?:ment)?|re?start|rebuild|sync|backfill|reboot
            |replacement|rollover)[ ](?:\w+[ ])?complet(?:es?|ed)
      | verified[ ](?:\w+[ ]){0,4}(?:work\w*|fix\w*|recover\w*|resol\w+|fine|clean|success\w*)
      | confirmed[ ](?:working|fixed|healthy)
      | back[ ](?:up|online|in[ ]service|to[ ](?:normal|zero|baseline|green|usual|business))
      | caught[ ]up | \w+[ ]again$ | at[ ](?:baseline|zero)
      | backlog[ ](?:\w+[ ])?(?:processed|drained|cleared|gone|empty)
      | (?:is|are)[ ](?:\w+ed|\w+ing|\w+[ai]ble)[ ]again | normal | works | working
            | correctly | green
            | stable | running
      | passes | passed | live | online
      | v?[0-9]+\.[0-9]+\S*[ ](?:is[ ]|was[ ])?published
      | shipped | released | deployed | reverted | rolled[ ]back
    )(?![\w-])""",
    re.VERBOSE,
)
_END = {"recovered": _GOOD_END}
_NO_END = late(
    rf"\bby {A_TIME}|"
    r"\b(?:(?:detection|alert\w*|monitor\w*|dashboards?|runbooks?|rules?|guards?|probes?|checks?"
    r"|tests?) (?:\w+ ){0,2}(?:deployed|released|shipped|live|reverted|online|published)"
    r"|looking|digging|canary|hostnames?|conflicts?|unchanged"
    r"|not|never|no longer|still|partial\w*|fail\w*|attempt\w*|try"
    r"|trying|tried|will|would|should|plan\w*|staging|pre-?prod\w*|(?:test|dev|qa) environment"
    r"|begin\w*|began|start\w*|review|postmortem|post-mortem|meeting|investigat\w*|but|however"
    r"|until|unable|briefly|temporar\w+|(?:lost|down|gone|dropped) again"
    r"|error\w*|announce\w*|notified|email\w*|document\w*|follow-?up|ticket|created"
    r"|scheduled (?:for|to)|resolv(?:es?|ed|ing) to)\b|n't\b"
)


def shows_onset(text: str) -> bool:
    """Whether `text` tells of something that begins to fail, and of nothing that takes it back."""
    sentence = _first_sentence(text)
    found = _ONSET.search(sentence)
    return (
        found is not None
        and not _TOLD.search(sentence)
        and not _DENIED.search(sentence, 0, found.start())
    )


def shows_discovery(text: str) -> bool:
    """Whether `text` tells of somebody, or an alert, finding the trouble out."""
    sentence = _first_sentence(text)
    found = _FOUND_OUT.search(sentence)
    return (
        found is not None
        and not _NO_DISCOVERY.search(sentence)
        and not _UNSEEN.search(text[:_LONGEST].casefold())
        and not GOOD_NEWS.search(sentence)
        and not _DENIED.search(sentence, 0, found.end())
        and not _NOT_RAISED.match(sentence, found.end())
        and not _INVESTIGATED.search(sentence, 0, found.start())
    )


def shows_end(text: str) -> bool:
    """Whether `text` tells of things working again, and of nothing that still goes on."""
    whole = _NO_ERRORS.sub("stable", text[:_LONGEST].casefold())
    if not stated_in(whole, _END) or OF_ANOTHER.match(whole):
        return False
    if not _NO_END.search(whole):
        return True
    first = _CLAUSE.split(whole, maxsplit=1)[0]
    return _GOOD_END.search(first) is not None and not _NO_END.search(first)


def _first_sentence(text: str) -> str:
    head = one_line(_QUOTED.sub(" ", text[:_LONGEST].casefold()))
    return re.split(r"(?<=[.!?;])\s", head, maxsplit=1)[0]
