"""The phrases that state a milestone in Italian and in Dutch, and their denials.

Data for `foreign_kinds`, as in `western_kinds`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_IT = (
    r"(?:incidente|problem[ai]|guast[oi]|error[ei]|disservizi[o]?|interruzion[ei]|anomali[ae]"
    r"|degrado|malfunzionament[oi]|blocco)"
)
_NL = r"(?:\w*storing|incident|probleem|problemen|uitval|fout(?:en)?|onderbreking|anomalie)"
_OF_IT = r"(?:del |dello |della |dell'|dei |degli |delle )"
_THE_IT = r"(?:il |lo |la |l'|i |gli |le |un |uno |una |un')?"
_WAS_IT = (
    r"(?:(?:e|sono|e stat[oa]|sono stat[ei]|stat[oaie]|viene|vengono|completamente"
    r"|definitivamente|ora) )*"
)
_WAS_NL = r"(?:(?:is|zijn|werd|werden|was|waren|wordt|volledig|definitief|weer) )*"
_LOOK_IT = r"(?:analisi|indagin[ei]|diagnosi|verific(?:a|he))"
_LOOK_NL = r"(?:onderzoek|analyse|diagnose)"
_BY_IT = (
    r" (?:da(?:l|lla|llo|i|gli|lle)? (?!(?:[0-9]|domani|oggi|ieri|stamattina|poco|tempo|\w+di\b))"
    r"|dall')(?=\w)"
)
_FIX_IT = r"(?:correzione|patch|fix|hotfix|soluzione(?: temporanea)?|workaround|mitigazione)"
_FIX_NL = r"(?:\w*fix|patch|workaround|oplossing|noodoplossing|correctie|omweg)"

PHRASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "started": (
            rf"inizio {_OF_IT}{_IT}",
            rf"(?:inizia|iniziano|comincia|cominciano) {_THE_IT}{_IT}",
            rf"{_NL} (?:begint|begon|treedt op|trad op|ontstaat|ontstond|opgetreden)",
            rf"(?:begin|aanvang|start) van (?:de |het |een )?{_NL}",
        ),
        "detected": (
            rf"{_IT} {_WAS_IT}(?:rilevat|segnalat|riscontrat|notat)[oaie]",
            rf"(?:rilevat[oaie]|si rilevano?|riscontrat[oaie]) {_THE_IT}{_IT}",
            (
                r"(?:scattano|scatta|parte|partono|ricevut[oaie]|attivat[oaie]) "
                rf"{_THE_IT}(?:prim\w )?(?:allarm[ei]|alert|avvis[oi])"
            ),
            r"(?:allarm[ei]|alert|avvis[oi]) (?:e )?(?:scattat|ricevut|attivat)[oaie]",
            (
                r"(?:clienti?|utenti?|monitoraggio|supporto|assistenza|grafana|prometheus|zabbix"
                r"|nagios|datadog) (?:segnala|segnalano|rileva|rilevano|ha segnalato"
                r"|hanno segnalato|ha rilevato)"
            ),
            r"prim[aeio] (?:segnalazion[ei]|reclam[oi]|allarm[ei]|avvis[oi])",
            rf"rilevamento {_OF_IT}{_IT}",
            rf"{_NL} {_WAS_NL}(?:gedetecteerd|ontdekt|opgemerkt|vastgesteld|geconstateerd|gemeld)",
            r"eerste (?:\w*melding\w*|alarm\w*|klacht\w*|waarschuwing\w*|signal\w*)",
            r"(?:alarm|alert|waarschuwing|melding) (?:gaat af|ging af|afgegaan|ontvangen)",
            (
                r"(?:klant(?:en)?|gebruikers?|monitoring|servicedesk|helpdesk|grafana|prometheus"
                r"|zabbix|nagios|datadog) "
                r"(?:meldt|melden|meldde|meldden|detecteert|signaleert|constateert|slaat alarm)"
            ),
            (
                r"melding(?:en)? (?:van|door) (?:de |een |het )?(?:\w*klant\w*|gebruikers?"
                r"|servicedesk|helpdesk|monitoring|winkels?|collega\w*)"
            ),
            rf"detectie van (?:de |het |een )?{_NL}",
        ),
        "declared": (
            r"(?:dichiarato|si dichiara|viene dichiarato) (?:l'|un )?incidente",
            r"incidente (?:grave |maggiore |critico )?(?:e stato |viene )?dichiarato",
            (
                r"(?:groot incident|major incident|incident|crisis) "
                r"(?:is |werd |wordt )?(?:uitgeroepen|afgekondigd)"
            ),
        ),
        "acknowledged": (
            (
                r"(?:inizia|iniziano|iniziat[ae]|avvia|avviano|avviat[ae]|comincia) "
                rf"{_THE_IT}{_LOOK_IT}"
            ),
            rf"(?:inizio|avvio) {_OF_IT}{_LOOK_IT}",
            rf"{_LOOK_IT} (?:e )?(?:iniziat|avviat)[ae]",
            (
                r"(?:reperibile|tecnico|operatore|team|squadra|ingegnere)(?: di turno)? "
                r"(?:prende in carico|conferma l'(?:allarme|alert)|risponde)"
            ),
            rf"pres[oa] in carico|presa in carico {_OF_IT}\w+",
            rf"{_LOOK_NL} (?:is |werd |wordt )?(?:gestart|begonnen|begint|start|opgestart)",
            (
                r"(?:begint|beginnen|begon|begonnen|start|starten|gestart) "
                rf"(?:met )?(?:de |het |een )?{_LOOK_NL}"
            ),
            rf"(?:begin|start|aanvang) van (?:de |het )?{_LOOK_NL}",
            r"(?:alarm|alert|melding) (?:is |werd )?bevestigd|in behandeling genomen",
            r"(?:wachtdienst|piketdienst|dienstdoende \w+) (?:reageert|bevestigt|pakt \w+ op)",
            (
                r"(?:pakt|pakken|pakte) (?:de |het )?(?:melding|alarm|alert|incident|storing) op"
                r"|neemt (?:de |het )?(?:melding|alarm|alert|incident|storing)"
                r" (?:aan|in behandeling)"
            ),
        ),
        "escalated": (
            r"escalation (?:a|al|allo|alla|ai|verso)|scalat[oa] (?:a|al|allo|alla|ai|verso)",
            r"geescaleerd (?:naar|aan)|escalatie naar",
        ),
        "identified": (
            (
                r"causa(?: radice| principale)?(?: del \w+| dell'\w+)? "
                rf"{_WAS_IT}(?:identificat|trovat|individuat|determinat|localizzat)a"
            ),
            (
                r"(?:identificata|individuata|trovata|si individua|si identifica|si trova) "
                r"la causa"
            ),
            (
                r"(?:hoofd|grond|kern)?oorzaak "
                rf"{_WAS_NL}(?:gevonden|vastgesteld|achterhaald|geidentificeerd)"
            ),
        ),
        "mitigated": (
            rf"(?:rollback|revert) {_WAS_IT}(?:completat|eseguit|effettuat|terminat|riuscit)[oa]",
            rf"{_FIX_IT} {_WAS_IT}(?:applicat|distribuit|rilasciat|installat|attivat)[oa]",
            (
                r"(?:applicat[oa]|rilasciat[oa]|distribuit[oa]|si applica) "
                rf"{_THE_IT}{_FIX_IT}"
            ),
            (
                r"(?:modifica|versione|rilascio|configurazione|deploy) "
                rf"{_WAS_IT}(?:annullat|revertit)[oa]"
            ),
            rf"(?:rollback|terugdraaiing) {_WAS_NL}(?:uitgevoerd|voltooid|afgerond|geslaagd)",
            (
                rf"{_FIX_NL} {_WAS_NL}"
                r"(?:uitgerold|toegepast|doorgevoerd|geplaatst|geactiveerd|geimplementeerd)"
            ),
            (
                r"(?:wijziging|deployment|release|versie|configuratie|update) "
                rf"{_WAS_NL}teruggedraaid"
            ),
        ),
        "recovered": (
            (
                r"(?:servizi[o]?|sistem[ai]|piattaforma|sito|accesso|applicazione|traffico"
                rf"|connessione|operativita) {_WAS_IT}"
                r"(?:ripristinat|ristabilit|normalizzat|operativ|recuperat)[oaie]"
            ),
            (
                r"(?:torna|tornano|tornat[oaie]|ritorna|ritornano|ritorno|rientrat[oaie]) "
                r"(?:alla normalita|operativ[oaie]|disponibil[ei]|a funzionare|online)"
            ),
            (
                r"(?:di nuovo|nuovamente) "
                r"(?:operativ[oaie]|disponibil[ei]|raggiungibil[ei]|accessibil[ei]|online)"
            ),
            r"ripristino (?:del servizio|dei servizi|del sistema)(?: e)? (?:completato|confermato)",
            (
                r"(?:\w*diensten|dienst|\w*systeem|\w*systemen|website|dienstverlening|toegang"
                rf"|verbinding|platform|verkeer|service) {_WAS_NL}(?:hersteld|genormaliseerd)"
            ),
            (
                r"(?:werkt|werken|functioneert|functioneren|draait|draaien) weer"
                r"|weer (?:beschikbaar|bereikbaar|online|operationeel|normaal|stabiel"
                r"|in de lucht|toegankelijk)"
            ),
        ),
        "resolved": (
            rf"{_IT} {_WAS_IT}(?:risolt|corrett|eliminat)[oaie]",
            rf"(?:risolt[oaie]|si risolve|si risolvono) {_THE_IT}{_IT}",
            rf"fine {_OF_IT}{_IT}|^risolt[oa](?:$|{_BY_IT}\w*)|cessato allarme",
            rf"{_NL} {_WAS_NL}(?:opgelost|verholpen)",
            rf"einde (?:van )?(?:de |het )?{_NL}|^(?:opgelost|verholpen)(?:$| door)",
        ),
        "closed": (
            r"incidente (?:e |e stato |viene )*chiuso|chiusura dell'incidente",
            rf"(?:si chiude|chiuso) l'incidente|^chius[oa]{_BY_IT}\w*|^(?:af)?gesloten door",
            rf"incident {_WAS_NL}(?:gesloten|afgesloten)|(?:af)?sluiting van het incident",
        ),
    },
)
"""Milestone name to the phrases that state it."""

BEFORE: tuple[str, ...] = (
    "secondo (?:il |lo |nostro )*(?:fornitore|provider|gestore)",
    "volgens (?:de |onze )?(?:leverancier|provider|aanbieder|hostingpartij)",
    "nessun\\w*|senza|saranno|verra|verranno|sara(?= (?:\\w+[aeiu]t|risolt|chius|mess)[oaie]\\b)",
    "dovrebb\\w+|potrebb\\w+|dovra\\w*|tentativ\\w+|tenta\\w*|prova a|probabil\\w+|forse|dopo",
    "prima (?:di|che|del\\w*)|fino a\\w*|appena|in attesa|pianificat\\w+|sospett\\w+",
    (
        "promett\\w*|garanti\\w+|assicur\\w+|^(?:verificare|controllare|confermare|assicurarsi)"
        "|^(?:obiettivo|proposta)(?= ?:)"
    ),
    (
        "belo(?:oft|ven)|beloofd\\w*|garandeert|verzekert|^(?:controleren|verifieren|nagaan)"
        "|^(?:doel|voorstel)(?= ?:)"
    ),
    "sembra\\w*|presunt\\w+|non appena|manca\\w*|da verificare",
    "niet|geen|nooit|zonder|zal|zullen|zou|zouden|moet|moeten|verwacht\\w*|gepland\\w*|mogelijk\\w*",
    "waarschijnlijk|vermoedelijk|misschien|indien|zodra|wanneer|totdat|voordat|nadat|poging\\w*",
    "probe(?:er|ert|ren|erden)|wachten|lijkt|lijken|denk\\w*|vermoed\\w*|of",
)
"""Words that deny what follows them in a clause, or say that it is of another time."""

AFTER: tuple[str, ...] = (
    "fallit\\w+|non riuscit\\w+|senza (?:successo|effetto)|in corso|in attesa|sospes\\w+",
    "parzial\\w+",
    "mislukt\\w*|zonder (?:succes|effect|resultaat)|gepland|verwacht|bezig|gedeeltelijk|volgt",
)
"""Words that deny what stands before them in a clause."""

IN_PART: tuple[str, ...] = (
    "parzial\\w*|in parte|alcun[ie]|quasi|gradual\\w*|momentane\\w+|soltanto|a breve|in fase di",
    "wordt|worden|gedeeltelijk|deels|grotendeels|slechts|alleen|sommige|enkele|bijna|tijdelijk",
    "geleidelijk|meta|helft|tranne|salvo|behalve",
)
"""Words that limit an achievement to a part, or leave it to come."""

UNDONE: tuple[str, ...] = (
    "di nuovo (?:giu|in errore|irraggiungibil\\w+|non)|si ripresenta|ripresentat\\w+|riapert[oa]",
    "ricompar\\w+|nuovo guasto|nuovamente (?:giu|in errore|irraggiungibil\\w+)",
    "opnieuw (?:uitgevallen|opgetreden|gestoord|onbereikbaar|traag)|heropend",
    "weer (?:uitgevallen|onbereikbaar|traag|terug)|treedt opnieuw op",
)
"""Words that say that what was achieved did not last."""
