"""Headings of what is not the incident, in German, French, Spanish, Portuguese, Italian and Dutch.

Data: regular expressions for `other_things` and for `decoding.own_parts`, whatever the case.
"""

from __future__ import annotations

OTHER_INCIDENTS = (
    r"\b(?:ähnliche|frühere|vorherige|vorangegangene|verwandte|zusammenhängende|andere|weitere"
    r"|vergangene)r? (?:vorfälle?|störung(?:en)?|ausfälle?|ereignisse?|incidents?)\b"
    r"|\b(?:incidents?|pannes?) (?:similaires?|précédent(?:e?s)?|antérieur(?:e?s)?|liée?s?"
    r"|associée?s?|passée?s?|connexes?)\b|\bautres (?:incidents?|pannes?)\b"
    r"|\b(?:otros|outros) incidentes\b|\botras (?:caídas|fallas)\b"
    r"|\bincidentes? (?:similares?|semelhantes?|parecidos?|previos?|prévios?|anteriores?"
    r"|relacionados?|pasados?|passados?)\b"
    r"|\bincidenti (?:simili|precedenti|correlati|collegati|passati)\b"
    r"|\b(?:altri|precedenti|simili) incidenti\b"
    r"|\b(?:vergelijkbare|soortgelijke|eerdere|gerelateerde|verwante|andere|vorige)"
    r" (?:incidenten|storingen)\b"
)
"""Other incidents."""

THING = (
    r"bereitstellung(?:en)?|änderung(?:en)?|anbieter|lieferant(?:en)?|dienstleister|empfehlungen"
    r"|vorschläge|verbesserungsvorschläge"
    r"|déploiements?|changements?|fournisseurs?|prestataires?|recommandations?"
    r"|améliorations?|despliegues?|cambios?|proveedor(?:es)?|recomendaci(?:ón|ones)|sugerencias?"
    r"|mejoras?|implantaç(?:ão|ões)|mudanças?|fornecedor(?:es)?|recomendaç(?:ão|ões)"
    r"|sugest(?:ão|ões)|melhorias?|rilasci?o?|modifich?[ae]|fornitor[ei]|raccomandazion[ei]"
    r"|suggeriment[oi]|miglioramenti?|uitrol|wijziging(?:en)?|leveranciers?|aanbeveling(?:en)?"
    r"|suggesties|verbetervoorstellen"
    r"|(?:kunden?|clients?|clientes?|cliente|klant)[ ](?-i:#?[0-9]+|[A-Z][\w.-]*)\W*\Z"
)
"""A thing that has a date, a state and an owner of its own."""

OF_OTHERS = (
    r"(?:ähnliche|frühere|vorherige|verwandte|andere|weitere|vergangene|bekannte)\b"
    r"|(?:vor)?geschichte\b|historie\b|hintergrund\b|kontext\b|siehe auch\b|nächste schritte\b"
    r"|(?:folge|gegen|korrektur)?maßnahmen\b|aufgaben\b|ausblick\b|vorbeugung\b|prävention\b"
    r"|verbesserung(?:en)?\b|empfehlung(?:en)?\b|erkenntnisse\b|lehren\b|referenzen\b|quellen\b"
    r"|anh(?:ang|änge)\b|glossar\b|änderungs(?:historie|verlauf)\b|freigaben?\b"
    r"|incidents? (?:similaires?|précédents?|liés?|associés?|passés?)\b|autres\b|historique\b"
    r"|contexte\b|voir aussi\b|prochaines étapes\b|suites?\b|suivi\b|mesures\b|plan d['’]actions?\b"
    r"|à faire\b|prévention\b|améliorations?\b|recommandations?\b|leçons?\b|enseignements?\b"
    r"|références?\b|liens\b|annexes?\b|glossaire\b|approbations?\b"
    r"|incidentes? (?:similares?|semelhantes?|previos?|anteriores?|relacionados?|pasados?"
    r"|passados?)\b|otros\b|outros\b|histori(?:al|a)\b|histórico\b|antecedentes\b|contexto\b"
    r"|ver también\b|veja também\b|próximos (?:pasos|passos)\b|acciones\b|ações\b"
    r"|plan(?:o)? de (?:acción|ação)\b|medidas\b|pendientes\b|pendências\b|prevenci[óo]n\b"
    r"|prevenção\b|mejoras?\b|melhorias?\b|recomenda(?:ciones|ções)\b|lecciones\b|lições\b"
    r"|aprendizajes\b|aprendizados\b|refer[eê]ncias\b|enlaces\b|fuentes\b|fontes\b|anexos?\b"
    r"|ap[ée]ndices?\b|apêndices?\b|glos[áa]rio\b|aprobaci(?:ón|ones)\b|aprovaç(?:ão|ões)\b"
    r"|incidenti (?:simili|precedenti|correlati|passati)\b|altri\b|storico\b|precedenti\b"
    r"|contesto\b|vedi anche\b|prossimi passi\b|azioni\b|piano d['’]azione\b|misure\b"
    r"|prevenzione\b|miglioramenti\b|raccomandazioni\b|lezioni\b|riferimenti\b|collegamenti\b"
    r"|fonti\b|allegati?\b|appendic[ei]\b|glossario\b|approvazion[ei]\b"
    r"|(?:vergelijkbare|soortgelijke|eerdere|gerelateerde|andere|vorige)\b|geschiedenis\b"
    r"|achtergrond\b|zie ook\b|volgende stappen\b|vervolg(?:stappen|acties)?\b|acties\b"
    r"|actie(?:plan|punten)\b|maatregelen\b|preventie\b|verbeteringen\b|aanbevelingen\b"
    r"|(?:geleerde )?lessen\b|referenties\b|verwijzingen\b|bronnen\b|bijlagen?\b"
    r"|woordenlijst\b|goedkeuring(?:en)?\b"
)
"""Text of other incidents, of what is to be done, or of the document itself."""

OF_CAUSES = (
    r"(?:die )?(?:grund|haupt|kern)?ursachen?(?:analyse)?\b|auslöser\b|warum\b|analyse\b"
    r"|(?:les? )?causes?\b|pourquoi\b|déclencheur\b|(?:las? |as? )?causas?\b|por ?qu[ée]\b"
    r"|an[áa]lisis\b|análise\b|desencadenante\b|gatilho\b|(?:le )?cause\b|perché\b|analisi\b"
    r"|(?:de )?(?:grond|hoofd)?oorza(?:ak|ken)\b|waarom\b|aanleiding\b"
)
"""Text that may go back far."""
