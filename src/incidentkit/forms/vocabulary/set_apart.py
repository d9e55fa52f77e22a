"""Headings of what was rehearsed, superseded, or is to be filled in, and of single customers.

What stands below them has fields by the names that an incident's have, and they aren't its own.
"""

from __future__ import annotations

import re
from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.notation.late_patterns import late

_REHEARSALS: Final = (
    r"simulations?|drills?|(?:fire|recovery|dr|failover|incident|response|table-?top|chaos|training)"
    r"[ ](?:drills?|exercises?|simulations?|days?|experiments?)|game[ -]?days?|table-?tops?"
    r"|exercises?|rehearsals?|dry[ -]runs?|(?:mock|practice)[ ](?:incidents?|outages?|runs?)"
    r"|übung(?:en)?|notfallübung(?:en)?|probealarme?|planspiele?|testlauf"
    r"|exercices?|simulacros?|simulaci(?:ón|ones)|ejercicios?|simulados?|simulaç(?:ão|ões)"
    r"|exercícios?|simulazion[ei]|esercitazion[ei]|simulaties?|oefening(?:en)?"
)
_REHEARSAL: Final = late(
    r"(?:(?:the|our|an?|last|previous|earlier|recent|planned|yearly|annual|quarterly|monthly"
    r"|die|letzte|le|la|el|dernière?|última?|último)[ ])*"
    rf"(?:{_REHEARSALS})(?:[ ]*\Z|[ ]*[:(,–—-]|[ ]+[0-9]|[ ]+(?:of|from|on|in|for|at|before"
    r"|results?|report|notes|log|vom|von|am|du|de|des|del|do|da|di|van)\b)"
    r"|(?:訓練|演習|シミュレーション|演练|模拟|모의 훈련|훈련|시뮬레이션)\b",
    re.IGNORECASE,
)
_REHEARSED: Final = late(rf"\b(?:{_REHEARSALS})\b|訓練|演習|演练|훈련", re.IGNORECASE)
_SUPERSEDED: Final = late(
    r"(?:(?:the|an?|die|la|l['’]|a|o|de)[ ]?)?(?:"
    r"(?:old|older|previous|earlier|prior|outdated|superseded|obsolete|original|first|former|archived"
    r"|withdrawn)[ ](?:(?:draft|public|published|internal|preliminary)[ ])?"
    r"(?:versions?|drafts?|revisions?|wordings?|editions?)"
    r"|(?:old|outdated|superseded|obsolete|archived|withdrawn)[ ](?:reports?|post-?mortems?"
    r"|analys[ie]s|timelines?|summary|text)"
    r"|(?:alte|frühere|vorherige|überholte|ursprüngliche|erste)[ ](?:fassung|version)"
    r"|erster entwurf|ancienne version|version (?:précédente|antérieure|obsolète|initiale)"
    r"|premi(?:ère version|er jet)|versi[óo]n (?:anterior|antigua|previa|obsoleta)|primer borrador"
    r"|versão (?:anterior|antiga|prévia|obsoleta)|primeiro rascunho"
    r"|versione (?:precedente|obsoleta)|vecchia versione|prima bozza"
    r"|(?:oude|vorige|eerdere|verouderde) versie|eerste concept"
    r")\b|旧版|以前の版|旧バージョン|历史版本|이전 버전|구버전",
    re.IGNORECASE,
)
_INSTRUCTIONS: Final = late(
    r"(?:(?:the|template|form|author|writing|filling|editing|reporting|general)[ ])*"
    r"(?:instructions?(?:[ ](?:for|on|to)[ ][^\n]{1,60})?|guidance|legend|(?:field|label"
    r"|severity|status|priority)[ ](?:definitions?|descriptions?|explanations?|scale|legend))\W*\Z"
    r"|how to (?:use|fill|complete|write|read)(?: in| out)? (?:this|the|a)\b"
    r"|(?:notes?|hints?) (?:to|for) (?:the )?(?:authors?|writers?|editors?)\b"
    r"|about th(?:is|e) (?:template|form)\b"
    r"|(?:anleitung|ausfüllhinweise|hinweise zum ausfüllen|legende|mode d['’]emploi|consignes"
    r"|légende|instrucciones|leyenda|instruções|legenda|istruzioni|instructies|invulinstructies)\b"
    r"|comment remplir\b|cómo (?:rellenar|completar)\b|como preencher\b|come compilare\b"
    r"|記入方法|記入要領|テンプレートの使い方|凡例|填写说明|模板说明|使用说明|图例"
    r"|작성 방법|작성 안내|범례",
    re.IGNORECASE,
)
_CUSTOMER: Final = late(
    r"(?:the )?(?:affected|impacted|reporting) (?:customer|client|tenant|account|partner)\W*\Z"
    r"|(?:the )?(?:customer|client|tenant|partner|user)s?['’]?s? (?:statement|quote|feedback"
    r"|complaint|details|data|record|profile|letter|e-?mail|message|testimony|view)s?\W*\Z"
    r"|(?:statement|message|letter|e-?mail|complaint|feedback|quote) (?:of|from|by) "
    r"(?:the|a|our|one) (?:customer|client|tenant|partner|user)s?\b"
    r"|betroffener kunde|kundenaussage|kundenstimme|kundendaten"
    r"|(?:stellungnahme|aussage|meldung) des kunden"
    r"|client (?:affecté|concerné|touché|impacté)|(?:déclaration|témoignage|message) du client"
    r"|cliente (?:afectado|afetado|colpito|interessato|coinvolto)"
    r"|(?:declaración|mensaje) del cliente|(?:declaração|mensagem) do cliente"
    r"|dichiarazione del cliente|getroffen klant|verklaring van de klant"
    r"|影響を受けた顧客\W*\Z|お客様の声|受影响客户\W*\Z|客户(?:声明|反馈)|고객 의견",
    re.IGNORECASE,
)
CUSTOMER_HEADS: Final = frozenset(
    map(
        key_of,
        (
            *("customer", "client", "tenant", "account", "vendor", "provider", "supplier"),
            *("partner", "kunde", "mandant", "anbieter", "cliente", "klant", "leverancier"),
            *("fournisseur", "proveedor", "fornecedor", "fornitore", "顧客", "客户", "고객"),
        ),
    )
)
"""What heads the names of those whom each row of a table tells of."""
_LEAD: Final = late(r"[\W_]*(?:[0-9]+[.):]+[ ]*)?[\W_]*")
"""Emphasis, an emoji, a number."""


def is_set_apart(heading: str, title: str | None) -> bool:
    """Whether what a heading names was never meant for the incident, or no longer.

    A rehearsal, unless the report with that `title` is of one; an old version of the report, or
    how it is to be written.
    """
    text = _bare(heading)
    if _REHEARSAL.match(text) is not None:
        return title is None or _REHEARSED.search(title) is None
    return _SUPERSEDED.match(text) is not None or _INSTRUCTIONS.match(text) is not None


def names_customer(heading: str) -> bool:
    """Whether a heading names one customer, or what customers say."""
    return _CUSTOMER.match(_bare(heading)) is not None


def _bare(heading: str) -> str:
    lead = _LEAD.match(heading)
    return heading[lead.end() :] if lead is not None else heading
