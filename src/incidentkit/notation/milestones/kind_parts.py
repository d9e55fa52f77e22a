"""The parts of which the phrases that state a milestone are made; data for `kind_words`."""

from __future__ import annotations

BE = r"(?:(?:is|are|was|were|has been|have been|had been|now|fully|successfully) )*"
THE = r"(?:(?:the|a|an|this|our|major|main|actual|underlying|true|likely) )*"
TROUBLE = (
    r"(?:incident|outage|issue|problem|impact|disruption|degradation|downtime|failures?|errors?)"
)
ERRORS = (
    r"(?:errors|failures|time-?outs|crashes|(?:https? )?[45](?:[0-9]{2}|xx)"
    r"(?:s| errors| responses))"
)
SERVICE = (
    r"(?:services?|systems?|sites?|power|networks?|internet|vpn|dns|e-?mail|databases?|db|websites?|apis?|apps?|applications?|platform|production|clusters?"
    r"|traffic|functionality|operations?|access|connectivity|availability|metrics|error rates?"
    r"|latency|performance|everything|dashboards?|login|logins|checkout|endpoints?)"
)
IMPACT_OVER = rf"impact {BE}(?:ended|ends|over|stopped)(?! up)"
"""The weakest statement of a mitigation: that it has worked."""
BEGAN = r"(?:started|starts|begin|began|begins|begun|commenced|initiated)"
START = r"(?:start(?:s|ed)?|begin|began|begins|begun|commenced)"
LOOK_INTO = (
    r"(?:investigat(?:e|ing)|look(?:ing)?|triag(?:e|ing)|debug(?:ging)?|troubleshoot(?:ing)?"
    r"|digg?(?:ing)?)"
)
DONE = r"(?:completed?|completes|finished|done|performed|executed|succeeded|successful|deployed)"
FIX = r"(?:(?:hot|bug)?-?fix|patch|workaround|work-around|mitigation)"
APPLIED = (
    r"(?:applied|deployed|implemented|released|shipped|pushed|rolled out|in place|live|completed?"
    r"|put in place|effective|successful|merged and deployed)"
)
NOT_A_TRIAL = (
    r"(?! (?:to|in|on|into) (?:the )?(?:staging|stage|test|testing|dev|qa|beta|canary|preprod)\b)"
)
NOT_ITS_END = r"(?! (?:as )?(?:mitigated|resolved|over|closed|contained|fixed|recovered))"
RESPONDER = (
    r"(?:teams?|engineers?|on-?call|sres?|responders?|commander|ic|developers?|devops|ops|dbas?"
    r"|operators?)"
)
USERS = (
    r"(?:users?|customers?|clients?|merchants?|support|team|employees?|partners?|volunteers?"
    r"|members?|students?|patients?|players?)"
)
BAD = (
    r"(?:fail\w*|errors?|down|broken|stuck|unavailable|unreachable|unresponsive|slow\w*|time-?outs?"
    r"|crash\w*|missing|unable|cannot|can't|(?:http )?[45](?:[0-9]{2}|xx)s?|spikes?|outages?"
    r"|issues?|problems?|degrad\w+|lockouts?|blank|anomal\w+"
    r"|not (?:working|loading|available|responding))"
)
"""What a discovery is about; behind it nothing may say that it is over."""
NOT_GONE = (
    r"(?! (?:\w+ )?(?:are |is |were |was |have |has |been )*(?:gone|resolved|fixed|cleared|stopped"
    r"|recover\w*|drop\w*|decreas\w*|declin\w*|subsid\w*|disappear\w*|eas\w+|back to|over\b))"
)
VENDOR = r"(?:vendor|provider|supplier|carrier|upstream|aws|azure|gcp|google|microsoft|cloudflare)"
LEVEL = r"(?:sev-? ?[0-9]|p[0-9])"
CHANGE = r"(?:change|commit|deploy|deployment|release|pr|config|configuration)"
NOT_EASING = (
    r"(?! (?:to )?(?:drop|decreas|declin|reduc|subsid|recover|improv|eas|clear|fall|go(?:ing)? down"
    r"|com(?:e|ing) down|resolv|disappear|diminish|taper|stabili|normali|lessen|abat|slow))"
)
NOT_GOOD_NEWS = (
    r"(?! (?:(?:an?|the|some|full|partial|clear|first|initial|signs? of|return to) )*"
    r"(?:recover|improve|restor|normal|success|health|stabili|resolution|fewer"
    r"|(?:drop|decrease|decline|reduction|fall) (?:in|of) (?:the )?(?:\w+ )?"
    r"(?:errors?|failures?|latency|load|alerts?)))"
)
ALERT_HANDLED = (
    r"cleared|closed|resolved|recovered|acknowledged|silenced|muted|suppressed|snoozed|stopped|ended"
    r"|added|configured|created|enabled|disabled|set up|updated|tuned|improved|missing|missed"
    r"|rules?|thresholds?|channels?|coverage|gaps?"
)
A_TIME = (
    r"(?:[0-9]|noon|midday|midnight|tonight|then|(?:the )?(?:end|close|morning|afternoon|evening"
    r"|weekend|next)\b|eo[dw]\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
BY_WHOM = rf" by(?! {A_TIME})"
"""By a person or a deed; by a time is a plan, or of another time than that of the row."""
NOT_A_RISK = r"(?! (?:the |some |any |future |this |further )*(?:risks?|threats?|concerns?))"
NOT_OF_WORDS = (
    r"(?! (?:(?:the|a|an|our|that|this|their|his|her|its|some|any|possible|own|customer|user|there"
    r"|was|is|were) )*(?:risks?|threats?|mistakes?|faults?|concerns?|gaps?|limitations?|needs?"
    r"|importance|trade-?offs?|blame|responsibility|delays?|feedback|requests?|shortcomings?"
    r"|contributions?|efforts?|receipt|plans?|proposals?|suggestions?|deadline))"
)
"""Behind "acknowledged": what is owned up to, and nothing that one sees to."""
OVER = r"(?:over(?! \w)|(?:ended|ends)(?! up| with))"
