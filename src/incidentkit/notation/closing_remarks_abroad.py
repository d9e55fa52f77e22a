"""Remarks behind a state in German, French, Spanish, Portuguese, Italian and Dutch.

Data for `closing_remarks`: regular expressions over case-folded text without hyphens.
"""

from __future__ import annotations

CANCELLED = (
    r"wird nicht (?:umgesetzt|behoben|gemacht|gefixt)|duplikat|verworfen|abgelehnt|hinfällig"
    r"|entfällt|obsolet|zurückgezogen"
    r"|nicht (?:mehr )?(?:nötig|notwendig|erforderlich|reproduzierbar|geplant|relevant)"
    r"|ne sera pas (?:faite?|corrigée?)|doublon|abandonnée?|annulée?|rejetée?|refusée?|obsolète"
    r"|(?:non|pas|plus) (?:nécessaire|reproductible|prévue?|applicable)|sans objet"
    r"|no se (?:hará|corregirá|arreglará|implementará)|duplicad[oa]|descartad[oa]|rechazad[oa]"
    r"|cancelad[oa]|obsolet[oa]|(?:ya )?no (?:es )?(?:necesari[oa]|reproducible|aplica)"
    r"|não será (?:feit[oa]|corrigid[oa]|implementad[oa])|rejeitad[oa]|desnecessári[oa]"
    r"|não (?:é mais )?(?:necessári[oa]|reproduzível|se aplica)"
    r"|non sarà (?:fatt[oa]|corrett[oa])|duplicat[oa]|scartat[oa]|respint[oa]|annullat[oa]"
    r"|abbandonat[oa]|non (?:più )?(?:necessari[oa]|riproducibile|applicabile|previst[oa])"
    r"|wordt niet (?:gedaan|opgelost|uitgevoerd)|duplicaat|afgewezen|vervallen|geannuleerd"
    r"|verouderd|niet (?:meer )?(?:nodig|reproduceerbaar|van toepassing|gepland)"
)
"""Nothing was done after all."""

UNFINISHED = (
    r"teilweise|zum teil|teils|größtenteils|weitgehend|noch nicht|noch offen|bis auf"
    r"|ausstehend|steht (?:noch )?aus|nicht (?:ganz|vollständig)|wieder (?:ge|er)öffnet"
    r"|wiedereröffnet|zurückgerollt"
    r"|partiellement|en partie|en grande partie|presque|pas encore|sauf|en attente|reste à"
    r"|à (?:confirmer|valider|vérifier|déployer)|pas (?:complètement|entièrement)|ré?ouverte?"
    r"|parcialmente|en parte|casi|aún no|todavía no|excepto|salvo|pendiente|falta|reabiert[oa]"
    r"|no (?:del todo|completamente)"
    r"|em parte|quase|ainda não|exceto|pendente|reabert[oa]|não (?:totalmente|completamente)"
    r"|parzialmente|in parte|quasi|non ancora|tranne|in attesa|da (?:confermare|verificare)"
    r"|riapert[oa]|non (?:del tutto|completamente)"
    r"|gedeeltelijk|deels|grotendeels|bijna|nog niet|behalve|in afwachting|heropend"
    r"|niet (?:helemaal|volledig)"
)
"""Not everything is done yet, or it no longer is."""

REOPENED = (
    r"(?<!nicht )(?:wieder (?:ge|er)öffnet|wiedereröffnet|erneut (?:ge|er)öffnet)"
    r"|(?<!pas )\bré?ouverte?\b|(?<!no )\breabiert[oa]\b|(?<!não )\breabert[oa]\b"
    r"|(?<!non )\briapert[oa]\b|(?<!niet )\bheropend\b"
)
"""It was over, and no longer is."""
