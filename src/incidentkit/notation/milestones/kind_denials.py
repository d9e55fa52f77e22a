"""The words that take a statement of a milestone back: denials, plans, doubts, failures.

Data for `kinds`: regular expressions over case-folded text, matched as whole words.
"""

from __future__ import annotations

from incidentkit.notation.late_patterns import late

EFFECTS = frozenset({"mitigated", "recovered", "resolved", "closed"})
"""The milestones at which something is achieved: in part it may be, or only for a while."""

_VENDOR = r"(?:vendor|provider|upstream|aws|azure|gcp|google|github|cloudflare|microsoft)s?"
_FIX = r"(?:(?:hot|bug)?-?fix|patch|workaround|work-around|mitigation)"
_PARTLY = (
    r"partial(?:ly)?|partly|in part|mostly|largely|almost|nearly|incomplete(?:ly)?|briefly"
    r"|momentarily|intermittent(?:ly)?|gradually|slowly"
)
_WRONGLY = (
    r"premature(?:ly)?|mistaken(?:ly)?|erroneous(?:ly)?|wrongly|incorrectly|accidental(?:ly)?"
    r"|inadvertent(?:ly)?|falsely|by (?:mistake|accident)|in error|too (?:early|soon)"
)
_MACHINE = (
    r"@?(?:(?:[\w-]+-|pager|chat|slack|ops|alert|incident|on-?call)?bot|automation|auto-?response"
    r"|auto-?responder|script)(?![\w-])"
)
_EVERYBODY = (
    r"(?:(?:all|every|everyone|everybody|good)\b|(?:the |our |their )?(?:users?|customers?|clients?"
    r"|tenants?|merchants?|visitors)(?:$|[.!]))"
)

_PARTS = (
    r"(?:(?:eu|us|uk|emea|apac|europe|asia|mobile|web|ios|android|[a-z]{2}-[a-z]+-[0-9])\b"
    r"|(?:vip|premium|enterprise|free|paying|internal|external|beta|eu|us|uk) "
    r"(?:users?|customers?|clients?|tenants?|merchants?|accounts?)\b)"
)
"""Places, and groups of users, that are not all of them."""

NEVER: tuple[str, ...] = (
    "not",
    "cannot",
    "never",
    "nobody",
    "none",
    "no one",
    "neither",
    "nor",
    (
        "without(?! (?:any )?(?:further|additional|data loss|loss|impact|human|manual|downtime"
        "|interruption))"
    ),
    "can (?:be|it|we|the)",
    "will",
    "would",
    "shall",
    "should",
    "may",
    "might",
    "could",
    "must",
    "going to",
    "about to",
    "ready to",
    "aim(?:s|ed|ing)? to",
    "to be",
    "yet to",
    "far from",
    "(?<!as )expect(?:s|ed|ing)?",
    "promis(?:es?|ed|ing)|commit(?:s|ted|ting)? to|pledg(?:es?|ed|ing)|guarantee(?:s|d|ing)?",
    "assures?|assured|agree(?:s|d)? to|offer(?:s|ed|ing)? to|intend(?:s|ed|ing)?",
    "anticipat(?:es?|ed)|forecasts?|forecasted|predict(?:s|ed|ing)?|means? to|meant to",
    "deadlines? (?:for|of|is)|target(?:s|ed|ing)? (?:a|the|for)",
    (
        "(?:considers?|considered)(?! (?:the |this |it |all |as |to be |now |fully |an? )*"
        "(?:(?:incident|issue|outage|problem|matter|case|impact) )?(?:as |to be |now |fully )*"
        "(?:resolved|closed|over|mitigated|fixed|done|contained|recovered|restored)$)"
    ),
    (
        "^(?:please |to |let's |next |now |then |need to )*(?:verify|verifying|ensure|ensuring"
        "|check|checking|double-?check|make sure|making sure|validate|validating|watch for"
        "|watching for|confirm|remember|remind)"
    ),
    "plan(?:s|ned|ning)?",
    "prepar(?:es?|ing)",
    "scheduled",
    "pending",
    "(?:a)?waiting",
    "waits?",
    "until",
    "till",
    "unless",
    "if",
    "whether",
    "hop(?:e|es|ed|ing)|hopefully",
    "eta",
    "eod",
    "tbd|tbc|tba",
    "tomorrow",
    "next (?:day|week|month|step|steps)",
    "unable",
    "asked",
    "asks",
    "request(?:s|ed|ing)?",
    "propos(?:e|es|ed|ing)",
    "suggest(?:s|ed|ing)?",
    "discuss(?:es|ed|ing)?",
    "considering",
    "recommend(?:s|ed|ing)?",
    "in case",
)
"""Words after which nothing in the sentence is stated."""

PROPOSED: tuple[str, ...] = (
    "proposals?|suggestions?|ideas?|options?|hypothes[ie]s|theor(?:y|ies)|assumptions?|guess(?:es)?",
    "goals?|targets?|aims?|deadlines?|due|estimates?|estimated|forecast|prediction|promise|intention",
    "questions?|drafts?|reminders?|to[- ]do|next|upcoming|future|follow-?ups?|tasks?",
    "asks?|attempts?|attempted|tried|trying|test|drill|exercise|simulation|hypothetical(?:ly)?",
)
"""Heads, before a colon, of what is no fact or not one yet."""

WITHIN: tuple[str, ...] = (
    "no|nothing|zero|fewer",
    "fail(?:s|ed|ing|ure)? to",
    (
        "(?:fix|rollback|roll-back|revert|mitigation|recovery|restore|failover|patch|hotfix) "
        "fail(?:s|ed|ing)?"
    ),
    "attempt(?:s|ed|ing)?",
    "try|tries|tried|trying",
    _PARTLY,
    _WRONGLY,
    "wrong (?:incident|issue|outage|problem|ticket|alert|case|page|cause|root cause|services?)",
    "being",
    "in progress",
    "unsuccessful(?:ly)?",
    "ineffective(?:ly)?",
    "in vain",
    "insufficient(?:ly)?",
    "little",
    "wants?|wanted|needs?",
    "hardly|barely|scarcely",
    "possibl[ey]",
    "potential(?:ly)?",
    "probabl[ey]",
    "presum(?:abl[ey]|ed)",
    "supposed(?:ly)?|reportedly|allegedly|apparently|tentative(?:ly)?",
    "claimed|claiming|claims? (?:that|to)",
    "unclear|uncertain|unsure|unconfirmed|unverified|doubt(?:s|ed|ful)?",
    "suspect(?:s|ed)?",
    "seem(?:s|ed|ingly)?",
    "appear(?:s|ed)?",
    "believe(?:s|d)?",
    "assum(?:e|es|ed|ing)",
    "thought|thinks?",
    (
        "look(?:s|ed|ing)? (?:like|as if|ok|okay|fine|good|better|stable|normal|fixed|resolved"
        "|healthy)"
    ),
    (
        r"(?:told|informed|announc(?:es|ed)) (?:\w+ ){0,2}(?:that )?(?:the |this )?"
        "(?:incident|issue|outage|service)"
    ),
    "had (?:already |previously |once )?been",
    "estimat(?:e|es|ed|ing)",
    r"ends? in (?:an?|one|two|three|[0-9]+) (?:hours?|h|min(?:ute)?s?|days?)",
    "false|spurious|bogus|phantom|draft",
    "(?<!to the )(?<!to a )(?<!to )previous(?:ly)?",
    "more|another|additional|further",
    "unrelated|separate|similar|duplicate|one of|other (?:incident|issue|outage|problem)s?",
    "different (?:services?|systems?|hosts?|clusters?|teams?|customers?|environments?|tenants?)",
    "as (?:yet )?unknown|non-?(?:event|incident|issue)|receipt of",
    "last",
    "earlier",
    rf"(?:acknowledge[sd]|acked|ack'?e?d|ack) by (?:the |an? |our )?(?:[\w-]+ )?{_MACHINE}",
    rf"(?:{_MACHINE}|automatically|auto) (?:acks|acked|acknowledge[sd])",
    (
        rf"{_VENDOR}(?: \w+)?(?: \w+)? "
        r"(?:acknowledge[sd]|engaged|declare[sd]|(?:beg[ai]ns?|start(?:s|ed)) investigat\w+)"
    ),
    (
        rf"{_VENDOR}(?: (?:support|team|status page))? "
        r"(?:says?|said|reports?|reported|states?|stated|posts?|posted|announces?|announced)"
    ),
    r"(?:on|at|from) (?:their|the (?:vendor|provider|supplier|carrier)'s) (?:side|end|part)",
    "drill|simulated|simulation|exercise|mock|game ?day|dry[- ]run|rehears(?:al|ed)",
    "test (?:incident|alert|page|outage)s?",
    "notif(?:y|ies|ied|ication|ications) (?:of|that|about)",
    (
        r"(?:resolved|restored|closed|recovered|mitigated|declared|clear)[\"']? "
        r"(?:messages?|notifications?|e?-?mails?|updates?|notices?|templates?|banners?"
        r"|announcements?|drafts?|criteria|state|button|label|tag)"
    ),
)
"""Words that take back the clause they stand in."""

IN_PART: tuple[str, ...] = (
    "only",
    "some|most|many|several|(?:the )?majority|half|part of",
    "except(?:ing|ion)?|apart from|other than|all but|excluding",
    r"(?P<some>[0-9]+) (?:of|out of) (?!(?P=some)\b)[0-9]+",
    r"(?:recovered|restored|recovers) (?:the )?(?:first|one|second|last|single)\b",
    rf"access for\b(?! {_EVERYBODY})|[\w-]+'s (?:laptop|access|account|machine|login)",
    rf"(?:ends?|ended|over|stopped|completed?|in place) (?:for|in) (?:the )?{_PARTS}",
    r"(?:start(?:s|ed|ing)?|beg(?:ins?|an|un|inning)) to",
    "temporarily (?:restored|recovered|resolved|closed)",
    r"back (?:to|at) (?!100|9[0-9])[0-9]{1,2}(?:\.[0-9]+)? ?(?:%|percent)",
    r"(?:in|on) (?:the |our )?(?:staging|test|testing|dev|qa|sandbox|lab|preprod)\b",
    (
        r"(?<![0-9.])(?!100)[0-9]{1,3}(?:\.[0-9]{1,3})? ?(?:%|percent)"
        r" (?:of|recovered|restored|resolved|mitigated|operational)"
    ),
    (
        r"(?:deployed|released|shipped|pushed|rolled out|applied|live|rolled back|reverted)\b"
        r"(?: to| on| in| for| at)* (?!100)[0-9]{1,3}(?:\.[0-9]{1,3})? ?(?:%|percent)"
    ),
    (
        r"(?:deployed|released|shipped|pushed|rolled out|applied|live|rolled back|patched)"
        r"(?: [\w-]+)? (?:to|on|in|for|at) (?:one|a single|a few|the first|two|a subset|the canary)"
    ),
    (
        r"(?:restored|recovered|operational|normal|back) (?:to|in|at) (?:the )?[\w-]+ "
        r"(?:region|zone|site|office|campus|branch|half|area|cluster)s?\b"
    ),
    (
        r"(?:restored|recovered|resolved|mitigated|normal|operational) to "
        r"(?!100)[0-9]{1,3}(?:\.[0-9]{1,3})? ?(?:%|percent)?"
    ),
    (
        r"(?:restored|recovered|resolved|mitigated|normal|operational|back online)(?: itself)? "
        rf"for\b(?! {_EVERYBODY})"
    ),
    (
        r"(?:restored|recovered|resolved|mitigated|normal|operational|back online)(?: itself)? "
        r"in (?:the )?(?:eu|us|uk|emea|apac|europe|asia|one|[a-z]{2}-[a-z]+-[0-9])"
    ),
)
"""Words that limit a clause to a part, or to a beginning: nothing in it has been achieved."""

UNDONE: tuple[str, ...] = (
    "ineffective(?:ly)?|insufficient(?:ly)?|unsuccessful(?:ly)?|in vain|to no avail",
    "no (?:effect|improvement|change|luck|success|help|difference|avail)",
    "without (?:any )?(?:effect|success|improvement)",
    (
        "(?:did|does|do|was|were|is|are|has|had)(?: not|n't) "
        "(?:help|helped|work|worked|fix|solve|resolve|hold|last|improve|stick|effective|successful"
        "|enough|sufficient|working|helping)"
    ),
    "(?:proved|proven|found|turned out) (?:to be )?(?:not|wrong|false|premature|ineffective)",
    "fail(?:s|ed|ing)?(?: again)?$",
    r"(?:down|failing|failed|broken|unavailable|degraded|errors?) again",
    "persist(?:s|ed|ing)?",
    "^(?:still )?(?:very )?(?:degraded|slow|unstable|flaky)$",
    "(?:still|again) (?:failing|down|broken|present|degraded|occurring|ongoing)",
    (
        "(?:errors?|failures?|problems?|issues?|impact|symptoms?|timeouts?) "
        "(?:still |then )?(?:(?:remain|continue|return|recur|reappear|resurface)(?:s|ed|red)?"
        "|go(?:es)? on|went on)"
    ),
    "(?:incident |issue |ticket |was |has been )*re-?opened",
    "(?:recurred|reoccurred|resurfaced)",
    (
        "(?:(?:incident|issue|problem|it|they|errors?|failures?|symptoms?) |^)"
        "(?:came|come|comes) back(?! up| online| to normal| healthy)"
    ),
    "errors? (?:are |were )?back(?! to| under| below| at| down)",
    "made (?:it|things|matters) worse",
    rf"(?:rolled back|reverted|undid|removed) (?:the |our |this )*(?:{_FIX}|roll-?back|revert)",
    "unchanged",
    (
        "(?:has|have|is|are|did|does)(?: not|n't) (?:\\w+ )?(?:propagat|tak|reach|kick|appl|complet"
        "|recover|visible|roll)\\w*[\\w ]{0,20} yet"
    ),
    "(?:latency|error rates?|errors?|load|response times?) (?:is |are )?(?:going )?back up",
    rf"{_FIX} (?:was |is |has been |had to be )*(?:rolled back|reverted|removed)",
)
"""What takes back all that was achieved by the text before it."""

NO_ANSWER = (
    r"no|not|nope|never|none|false|not (?:yet|really|fully|completely|entirely|quite|confirmed)"
    r"|n/?a|tbd|tbc|tba|unknown|unclear|pending|open|in progress|not at all|not applicable|-+|\?+"
)
"""A remark that answers what stands before it: "Resolved: no"."""

DOUBTS = (
    rf"{_PARTLY}|{_WRONGLY}|which (?:was|is|proved|turned out)(?: to be)? (?:wrong|false|untrue"
    r"|premature|not)|turned out (?:to be )?(?:wrong|false|not)"
    rf"|(?:a)?waiting (?:for|on) (?:the |a )?(?:pipeline|ci|build|deploy\w*|rollout|merge|review"
    rf"|approval|confirmation|propagation|caches?|dns)|only|for (?!{_EVERYBODY})(?:\w+ ){{1,4}}only"
    r"|not (?:yet|really|fully|completely|entirely|quite)"
    r"|(?:a |it was a )?(?:false|spurious) (?:alarm|alert|positive|page)"
    r"|unrelated|unconfirmed|unverified|reverted|reopened|attempted|ineffective"
    r"|(?:for|of|about) (?:another|an? (?:different|unrelated|separate|earlier|other)"
    r"|the (?:other|wrong|previous|earlier))"
    r" (?:alert|incident|issue|outage|problem|page|ticket|alarm|service|case)"
)
"""The beginnings of a remark that takes back what stands before it."""

AS_OTHERS_SAY = (
    r"according to (?:the |our |its |their )?(?:\w+ )?"
    rf"(?:{_VENDOR}|supplier|carrier|status ?page)\b"
)
"""What makes a whole sentence another's account of their own trouble."""

OF_ANOTHER = late(
    r"(?:the |an? )?"
    r"(?:previous|earlier|older|unrelated|separate|different|other|another|duplicate)"
    r" (?:\w+ )?(?:alert|incident|issue|outage|problem|page|ticket|alarm|case)s?\b"
    r"|(?:all |the |any |these |open |other |remaining |related |support |customer |user "
    r"|backlog )*"
    r"(?:tickets|action items?|tasks|to-?dos|follow-?ups?|complaints|questions|comments|cases"
    r"|(?:debates?|discussions?)(?: \w+){0,4})\b"
)
"""The subject of a clause that speaks of another thing, and of what goes on from it by "and"."""

GOOD_NEWS = late(
    r"\b(?:works (?:again|fine)|working again|(?:fix|hotfix|patch|it) works"
    r"|(?:is|are) (?:all )?(?:fixed|normal|healthy|fine|back up|well|gone|good|ok|okay)"
    r"|all (?:good|well|fine|ok|okay|clear)|recovered|improvement)\b"
)
"""What is reported works: this is no discovery of trouble."""

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

OPEN_ENDS: tuple[str, ...] = ("...", "\u2026", "?", "\u274c", "\u2717", "\u2718")
"""Endings that leave a clause open, put it in question, or cross it out."""
