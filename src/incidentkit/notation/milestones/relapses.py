"""Whether a timeline row tells that the trouble is there again, or not over yet."""

from __future__ import annotations

import re
import unicodedata

from incidentkit.notation.late_patterns import late
from incidentkit.notation.text import one_line

_TROUBLE = (
    r"(?:(?:https?[ ])?[45](?:[0-9]{2}|xx)s?|errors?|failures?|problems?|issues?|impact|symptoms?"
    r"|time-?outs?|alerts?|alarms?|outage|incident|crashes|latency)"
)
_BE = r"(?:(?:is|are|was|were|has|have|been|still|then|now|being)[ ])*"
_RELAPSE = late(
    rf"""(?<![\w-])(?:
        {_TROUBLE}[ ]{_BE}(?:returns?|returned|returning|recurs?|recurred|recurring|reoccurs?
            |reoccurred|reappears?|reappeared|resurfaces?|resurfaced|persists?|continues?
            |continued|back)(?![ ](?:to|at|under|below|down|within|up[ ]and)\b)
      | {_TROUBLE}[ ]{_BE}(?:start|begin|spik|climb|ris|ros|increas|fir|trigger)\w*
            [ ](?:\w+[ ])?again
      | (?:{_TROUBLE}|it|this)[ ](?:comes?|came|come)[ ]back(?![ ](?:to|down))
      | (?:incident|outage|issue)[ ]{_BE}re-?opened | ^(?:\S+[ ])?re-?open(?:s|ed|ing)
            (?=$|[ ](?:the[ ])?(?:incident|outage|issue))
      | (?:down|offline|failing|fails|failed|broken|unavailable|unreachable|crashing|crashes
            |degraded|errors?|worse)[ ]again
      | (?:recurred|reoccurred|relapsed?|second[ ](?:outage|wave|failure))
      | tritt[ ]wieder[ ]auf | treten[ ](?:erneut|wieder)[ ]auf | (?:erneut|wieder)[ ]ausgefallen
            | wiedereroffnet | erneute[rs]?[ ](?:ausfall|fehler|storung)
      | reapparu\w* | reapparai\w* | de[ ]nouveau[ ]en[ ]panne | nouvelle[ ]panne | rouvert
      | reaparec\w+ | vuelven?[ ]a[ ]fallar | reabiert[oa] | voltou[ ]a[ ]falhar | reabert[oa]
      | si[ ]ripresenta\w* | ripresentat\w+ | riapert[oa] | di[ ]nuovo[ ](?:giu|in[ ]errore)
      | heropend | (?:opnieuw|weer)[ ](?:uitgevallen|onbereikbaar) | treedt[ ]opnieuw[ ]op
    )(?![\w-])""",
    re.VERBOSE,
)
_DENIED = late(
    r"(?<![\w-])(?:no|not|never|none|nobody|without|zero|if|whether|unless|in case|should|would"
    r"|could|may|might|can|will|until|before|after|since|once|watch\w*|monitor\w*|check\w*|ensure\w*"
    r"|verif\w+|confirm\w*|why|last|previous\w*|earlier|unrelated|another|staging|drill|test"
    r"|kein\w*|nicht|ohne|pas|plus|aucune?|sin|ningun\w*|sem|nenhum\w*|non|nessun\w*|geen|niet"
    r"|falls|wenn|si|se|als)(?![\w-])|n't\b"
)
_BEHIND = late(r"(?<![\w-])(?:in staging|unrelated|false alarm|by mistake|elsewhere)(?![\w-])")
_CLAUSE = late(r"[,;.!|\n()\u2013\u2014]|\s-+\s|\b(?:and|but|und|aber|et|mais|pero|mas|ma|maar)\b")
_CUT = str.maketrans(dict.fromkeys(map(chr, range(0x300, 0x370))))
_LONGEST = 400


def shows_relapse(text: str) -> bool:
    """Whether `text` says that errors return, it is down again, or the incident was opened again.

    What is denied, asked, feared or of another thing says nothing.
    """
    head = one_line(text[:_LONGEST].casefold().replace("\u2019", "'"))
    if not head.isascii():
        head = unicodedata.normalize("NFD", head).translate(_CUT)
    if "?" in head or _BEHIND.search(head):
        return False
    for clause in _CLAUSE.split(head):
        said = clause.strip(" *_`\"'")
        found = _RELAPSE.search(said)
        if found is not None and not _DENIED.search(said, 0, found.start()):
            return True
    return False
