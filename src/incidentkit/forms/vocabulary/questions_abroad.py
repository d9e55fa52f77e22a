"""Headings that ask in other languages, as `questions` has them in English.

Data: German, French, Spanish, Portuguese, Italian, Dutch, Japanese. Regular expressions over keys,
which have no accents, no apostrophes and no question marks.
"""

from __future__ import annotations

import re
from typing import Final

_HAPPENED: Final = (
    r"was (?:ist|war) (?:genau )?(?:passiert|geschehen|vorgefallen|los)",
    r"que sest il passe|ce qui sest passe|ce qui est arrive|quest il arrive",
    r"que (?:paso|ocurrio|sucedio|ha pasado|ha ocurrido)|lo que paso",
    r"o que (?:aconteceu|ocorreu|houve)",
    r"(?:che )?cosa (?:e )?(?:successo|accaduto)|che e successo",
    r"wat is er (?:precies )?(?:gebeurd|misgegaan|aan de hand)",
    r"何が(?:起きた|起こった|あった)(?:の)?か|何が起きましたか",
)
_WHY: Final = (
    (
        r"warum (?:ist|konnte) (?:es|das|dies)(?: dazu)? (?:passier(?:t|en)|gescheh(?:en)?)"
        r"|wie (?:konnte|kam) (?:es|das) (?:dazu(?: kommen)?|passieren|geschehen)"
    ),
    r"pourquoi (?:(?:est ce|cela|ca|cest)\b.*(?:arrive|produit)|est ce arrive)",
    r"por que (?:paso|ocurrio|sucedio|ha pasado|ha ocurrido)",
    r"por que (?:isso |isto )?(?:aconteceu|ocorreu)",
    r"perche (?:e )?(?:successo|accaduto)",
    r"waarom (?:is (?:het|dit)|kon (?:het|dit)) (?:gebeurd|gebeuren)|hoe kon (?:het|dit) gebeuren",
    r"なぜ(?:起きた|起こった|発生した)(?:の)?か",
)
_ACTIONS: Final = (
    (
        r"was (?:tun|machen|andern|unternehmen|verbessern) wir\b.*|wie (?:verhindern"
        r"|vermeiden) wir\b.*"
        r"|wie geht es weiter"
    ),
    (
        r"(?:quallons nous|que allons nous|que) (?:faire|faisons nous|changeons nous)\b.*"
        r"|comment (?:allons nous |pouvons nous )?(?:leviter|eviter|empecher|prevenir)\b.*"
    ),
    (
        r"que (?:vamos a hacer|haremos|estamos haciendo|vamos a cambiar)\b.*"
        r"|como (?:(?:vamos a|podemos) )?(?:evitar|evitarlo|evitaremos|prevenir|prevenirlo)\b.*"
    ),
    (
        r"o que (?:vamos fazer|faremos|estamos fazendo|vamos mudar)\b.*"
        r"|como (?:(?:vamos|podemos) )?(?:evitar|evita lo|evitaremos|prevenir)\b.*"
    ),
    (
        r"(?:che )?cosa (?:faremo|stiamo facendo|facciamo|cambieremo)\b.*"
        r"|come (?:possiamo )?(?:evitare|evitarlo|eviteremo|evitiamo|prevenire|prevenirlo)\b.*"
    ),
    r"wat (?:gaan|doen|veranderen) we\b.*|hoe (?:voorkomen|vermijden) we\b.*",
    r"再発を?防ぐ.*",
)
_LEARNED: Final = (
    (
        r"was haben wir (?:daraus )?gelernt|quavons nous appris|que (?:hemos aprendido|aprendimos)"
        r"|o que aprendemos|(?:che )?cosa abbiamo imparato|wat hebben we (?:ervan )?geleerd"
        r"|何を学んだか"
    ),
)
_IMPACT: Final = (
    (
        r"w(?:er|as) war betroffen|qui a ete (?:touche|affecte|impacte)"
        r"|(?:quien|que|a quien) (?:se vio |fue |resulto )?(?:afectad[oa]|afecto)"
        r"|quem foi (?:afetado|impactado)|chi (?:e stato )?(?:coinvolto|colpito)"
        r"|wie (?:is|was|werd) (?:er )?getroffen"
    ),
)

PATTERNS_ABROAD: Final = tuple(
    (re.compile("|".join(patterns)), name)
    for patterns, name in (
        (_HAPPENED, "what happened"),
        (_WHY, "why did it happen"),
        (_ACTIONS, "action items"),
        (_LEARNED, "lessons learned"),
        (_IMPACT, "impact"),
    )
)
"""What is asked, and the English name of the vocabulary for it."""
