"""The names of the vocabulary in Italian and in Dutch.

Data, as in `languages`: each line has an English name and what people write for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ITALIAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "timeline": "cronologia degli eventi | cronologia dell'incidente | linea temporale"
        " | sequenza degli eventi | sequenza temporale | svolgimento dei fatti | cronistoria",
        "summary": "riepilogo | riassunto | sintesi | sommario | panoramica | in breve"
        " | descrizione dell'incidente",
        "impact": "impatto | impatti | conseguenze | impatto sugli utenti",
        "root cause": "causa | cause | causa radice | causa principale | causa scatenante"
        " | causa alla radice | analisi della causa | analisi delle cause"
        " | analisi della causa radice | cause radice",
        "action items": "azioni | azioni correttive | azioni da intraprendere | azioni di follow-up"
        " | azioni intraprese | piano d'azione | piano di azione | prossimi passi"
        " | prossime azioni | misure correttive | attività di follow-up | attività successive"
        " | interventi correttivi",
        "preventive measures": "azioni preventive | misure preventive",
        "prevention": "prevenzione",
        "lessons learned": "lezioni apprese | lezioni imparate | cosa abbiamo imparato"
        " | insegnamenti",
        "what went well": "cosa è andato bene | cosa ha funzionato | cosa ha funzionato bene",
        "what went wrong": "cosa è andato male | cosa è andato storto | cosa non ha funzionato",
        "contributing factors": "fattori contribuenti | fattori concorrenti"
        " | fattori che hanno contribuito | concause",
        "detection": "rilevamento | rilevazione",
        "resolution": "risoluzione | soluzione | ripristino",
        "references": "riferimenti | collegamenti",
        "incident information": "informazioni sull'incidente | informazioni generali"
        " | dati dell'incidente",
        "short-term": "breve termine | a breve termine",
        "medium-term": "medio termine | a medio termine",
        "long-term": "lungo termine | a lungo termine",
        "immediate": "immediate | immediato | immediati | subito",
        "date": "data dell'incidente | giorno | data dell'evento | data evento | data incidente",
        "severity": "gravità | severità | criticità | livello di gravità",
        "priority": "priorità",
        "status": "stato",
        "duration": "durata | durata totale | durata dell'incidente | durata del disservizio",
        "start time": "inizio | ora di inizio | ora inizio | data di inizio | data e ora di inizio"
        " | inizio incidente | inizio dell'incidente | inizio disservizio | iniziato alle",
        "end time": "fine | ora di fine | ora fine | data di fine | data e ora di fine"
        " | fine incidente | fine dell'incidente | fine disservizio | ora di risoluzione"
        " | risolto | risolto alle | risolto il",
        "detection time": "rilevato | rilevato alle | ora di rilevamento | ora del rilevamento"
        " | data e ora di rilevamento",
        "author": "autore | autrice | autori | redatto da | scritto da | a cura di | compilato da",
        "incident commander": "responsabile dell'incidente | coordinatore dell'incidente"
        " | comandante dell'incidente",
        "title": "titolo | oggetto",
        "affected services": "servizi interessati | servizio interessato | servizi coinvolti"
        " | servizio coinvolto | servizi impattati | servizio impattato | sistemi interessati",
        "incident id": "id incidente | id dell'incidente | codice incidente | numero incidente"
        " | numero dell'incidente | codice dell'incidente",
        "incident window": "periodo | periodo dell'incidente | periodo di disservizio"
        " | finestra temporale | intervallo",
        "start - end": "inizio - fine | dalle - alle",
        "time": "ora | orario",
        "date and time": "data e ora | data/ora",
        "event": "evento | fatto | avvenimento",
        "description": "descrizione",
        "action": "azione | attività | intervento",
        "owner": "responsabile | assegnatario | assegnato a | incaricato | referente | chi",
        "due date": "scadenza | data di scadenza | entro | entro il | termine",
        "field": "campo",
        "value": "valore",
    }
)

DUTCH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "timeline": "tijdlijn | tijdslijn | chronologie | verloop | verloop van de gebeurtenissen"
        " | verloop van het incident | gebeurtenissen | tijdsverloop",
        "summary": "samenvatting | overzicht | in het kort | managementsamenvatting",
        "impact": "impact | gevolgen | gevolg",
        "root cause": "oorzaak | oorzaken | hoofdoorzaak | grondoorzaak | kernoorzaak"
        " | oorzaakanalyse | onderliggende oorzaak",
        "action items": "acties | actiepunten | actielijst | maatregelen | vervolgacties"
        " | vervolgstappen | volgende stappen | verbeteracties | verbeterpunten"
        " | corrigerende maatregelen | genomen maatregelen | verbetermaatregelen"
        " | actieplan | opvolging",
        "preventive measures": "preventieve maatregelen | preventieve acties",
        "prevention": "preventie | voorkomen van herhaling",
        "lessons learned": "geleerde lessen | lessen | leerpunten | wat we hebben geleerd"
        " | wat hebben we geleerd",
        "what went well": "wat ging goed | wat ging er goed | wat goed ging",
        "what went wrong": "wat ging fout | wat ging er fout | wat fout ging | wat ging mis"
        " | wat ging er mis | wat kon beter",
        "contributing factors": "bijdragende factoren | medeoorzaken",
        "detection": "detectie | ontdekking | signalering",
        "resolution": "oplossing | herstel",
        "references": "referenties | verwijzingen",
        "incident information": "incidentgegevens | incidentinformatie | algemene informatie"
        " | gegevens van het incident",
        "short-term": "korte termijn | op korte termijn",
        "medium-term": "middellange termijn | op middellange termijn",
        "long-term": "lange termijn | op lange termijn",
        "immediate": "onmiddellijk | per direct",
        "date": "incidentdatum | datum van het incident",
        "severity": "ernst | urgentie | ernstniveau | impactniveau",
        "priority": "prioriteit",
        "status": "toestand | stand van zaken",
        "duration": "duur | totale duur | duur van de storing | duur van het incident | uitvalduur",
        "start time": "begin | aanvang | starttijd | begintijd | start | begin van de storing"
        " | start van de storing | begin storing | start storing | begonnen om"
        " | datum en tijd van aanvang",
        "end time": "einde | eind | eindtijd | einde van de storing | einde storing | opgelost"
        " | opgelost om | opgelost op | verholpen | verholpen om | hersteltijd",
        "detection time": "ontdekt | ontdekt om | gedetecteerd | gedetecteerd om"
        " | tijdstip van detectie | tijd van detectie",
        "author": "auteur | auteurs | opgesteld door | geschreven door | opsteller",
        "incident commander": "incidentmanager | incidentleider | incidentcoördinator",
        "title": "titel | onderwerp",
        "affected services": "getroffen diensten | getroffen dienst | getroffen systemen"
        " | betrokken diensten | betrokken systemen | getroffen services",
        "incident id": "incidentnummer | incident-id | meldingsnummer | storingsnummer",
        "incident window": "periode | storingsperiode | periode van de storing | tijdvak",
        "start - end": "begin - einde | van - tot",
        "time": "tijd | tijdstip",
        "date and time": "datum en tijd | datum/tijd",
        "event": "gebeurtenis | wat er gebeurde",
        "description": "omschrijving | beschrijving",
        "action": "actie | maatregel | actiepunt",
        "owner": "eigenaar | verantwoordelijke | actiehouder | toegewezen aan | wie",
        "due date": "deadline | vervaldatum | einddatum | uiterlijk | gereed op | gereed voor"
        " | streefdatum",
        "field": "veld",
        "value": "waarde",
    }
)
