"""The phrases that state a milestone in German, French, Spanish and Portuguese, and their denials.

Data for `foreign_kinds`: regular expressions over case-folded text without accents, matched as
whole words. A denial counts before a phrase or right behind it; one within it keeps it from being
one.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_DE = (
    r"(?:sto?e?rung|vorfall|incident|ausfall|problem|fehler|beeintrachtigung|\w*storung|anomalie"
    r"|sicherheitsvorfall)"
)
_FR = r"(?:incident|panne|probleme|anomalie|defaillance|coupure|erreurs?|impact|perturbation)"
_ES = (
    r"(?:incidente|incidencia|problema|fallos?|fallas?|caida|error(?:es)?|interrupcion|impacto"
    r"|anomalia|degradacion)"
)
_PT = (
    r"(?:incidente|problema|falhas?|erros?|indisponibilidade|queda|interrupcao|impacto|anomalia"
    r"|degradacao|lentidao)"
)
_WAS_DE = r"(?:(?:ist|sind|wurde|wurden|wird|vollstandig|endgultig|wieder) )*"
_WAS_FR = r"(?:(?:est|sont|a ete|ont ete|enfin|entierement|completement|desormais) )*"
_WAS_ES = r"(?:(?:fue|fueron|ha sido|han sido|esta|estan|queda|quedo|ya|totalmente) )*"
_WAS_PT = r"(?:(?:foi|foram|esta|estao|totalmente|completamente|ja) )*"
_LOOK_ES = r"(?:investigacion|analisis|diagnostico|revision)"
_LOOK_PT = r"(?:investigac\w+|analises?|diagnostico)"
_FIX_DE = r"(?:\w*fix|patch|fehlerbehebung|workaround|korrektur|umgehung\w*|gegenmassnahme)"
_FIX_FR = r"(?:correctif|patch|contournement|correction|hotfix)"
_FIX_ES = r"(?:parche|correccion|mitigacion|solucion(?: temporal)?|fix|hotfix|workaround|arreglo)"
_FIX_PT = r"(?:correcao|patch|fix|hotfix|mitigacao|contorno|workaround|solucao(?: de contorno)?)"
_BY_DE = r" (?:von|durch)"
_BY_FR = r" par(?! (?:la suite|moments|intermittence))"
_BY_ES = r" por(?! (?:la (?:manana|tarde|noche)|ahora|el momento|fin|error))"
_BY_PT = r" (?:por|pel[oa])(?! (?:manha|tarde|noite|agora|enquanto|fim|engano))"
_NOT_EASED = r"(?! (?:una? |a )?(?:recuper|mejora|normaliz|estabil|restablec))"

PHRASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "started": (
            rf"{_DE} (?:beginnt|begann|eingetreten|tritt auf|trat auf)",
            r"beginn (?:der|des) (?:\w*storung|\w*ausfalls|vorfalls|incidents)",
            rf"debut (?:de l'|de la |du |des ){_FR}",
            r"(?:l'incident|la panne|la coupure) (?:commence|debute)",
            rf"inicio (?:del|de la|de los|do|da|dos|das) (?:{_ES}|{_PT})",
            (
                r"(?:comienzan?|empiezan?|comenzo|comenzaron|comecam?|comecou|comecaram) "
                rf"(?:el |la |los |las |o |a |os |as )?(?:{_ES}|{_PT})"
            ),
        ),
        "detected": (
            rf"{_DE} {_WAS_DE}(?:erkannt|entdeckt|bemerkt|festgestellt|gemeldet(?! an))",
            r"alarme? (?:wird |wurde )?(?:ausgelos?e?s?t|schlagt an|eingegangen)",
            (
                r"(?:monitoring|uberwachung|nutzer\w*|kunden?|benutzer|anwender|helpdesk|kundin"
                r"|grafana|prometheus|zabbix|nagios|icinga|checkmk|datadog) "
                r"(?:meldet|melden|meldete|meldeten|erkennt|schlagt alarm)"
            ),
            (
                r"(?:melde|erkenn)(?:t|n|te|ten) (?:den |die |das |eine?n? |erste )?(?:\w+ )?"
                r"(?:\w*ausfall|\w*ausfalle|\w*storung(?:en)?|\w*fehler|\w*probleme?)"
                r"(?! (?:\w+ )?(?:behoben|beendet|gelost|beseitigt|erledigt))"
            ),
            r"erste[rn]? (?:meldung\w*|alarme?|kundenmeldung\w*|hinweise?|beschwerden?)",
            rf"{_FR} {_WAS_FR}(?:detecte|constate|signale|remarque)e?s?",
            r"detection (?:de l'|du |des |d'une? )\w+",
            (
                r"alertes? (?:est |a ete )?(?:declenche|recu|remonte|leve)e?s?"
                r"|declenchement (?:de l'|d'une |des )alertes?"
            ),
            r"alertes? (?:\w+ )?(?:se declenche(?:nt)?|sonne(?:nt)?)",
            r"^alertas? (?:no|do|da|en el|del|de la|en la) \w+",
            (
                r"alertes? (?:de |du |d')?(?:la )?(?:supervision|monitoring|surveillance|sonde"
                r"|prometheus|grafana|zabbix|nagios|datadog) (?:est |a ete )?"
                r"(?:declenche|recu|remonte|leve|emis)e?s?"
            ),
            r"alarme? (?:geht|gehen|ging|gingen) ein|alarme? (?:lost|losen|loste) aus",
            (
                r"(?:clients?|utilisateurs?|usagers?|supervision|monitoring) "
                r"(?:signal|remont|detect|constat|alert)(?:e|ent)"
            ),
            r"premier(?:s|es|e)? (?:signalements?|alertes?|remontees?|plaintes?)",
            rf"se (?:detect|observ|report)(?:a|o|an|aron){_NOT_EASED}",
            rf"{_ES} {_WAS_ES}(?:detectad|reportad|notificad)[oa]s?",
            (
                r"(?:salta|saltan|salto|se disparan?|se disparo|se activa|se activo|se recibe"
                r"|se recibio|se reciben) (?:la |el |una |las |los )?(?:primer\w* )?"
                r"(?:alert|alarm)as?"
            ),
            (
                r"(?:alerta|alarma|alarme)s? (?:foi |fue )?"
                r"(?:disparad|recibid|recebid|activad|acionad)[oa]s?"
            ),
            (
                r"(?:clientes?|usuarios?|monitore?o|monitorizacion|soporte|monitoramento|suporte) "
                r"(?:report|inform|detect|alert|avis|notific|relat|not)(?:a|an|am|aron|aram|o|ou)"
            ),
            (
                r"(?:alertas?|alarmes?|alarmas?) (?:indic|mostr|apont|avis)(?:a|am|an)"
                r"|alertes? (?:indique|indiquent|signale|signalent)|alarme? (?:zeigt|zeigen|meldet)"
            ),
            r"(?:primer|primeir)(?:os|as|o|a)? (?:reportes?|avisos?|alertas?|quejas?|relatos?)",
            rf"{_PT} {_WAS_PT}(?:detectad|reportad|relatad|percebid)[oa]s?",
            r"(?:alertas?|alarmes?) dispar(?:a|am|ou|aram)",
            r"deteccao (?:do|da|de)",
        ),
        "declared": (
            (
                r"(?:grossstorung|major incident|vorfall|krise|incident) (?:wurde |wird )?"
                r"(?:ausgerufen|erklart)"
            ),
            rf"(?:incident|crise)(?: majeure?)? {_WAS_FR}declaree?",
            r"se declar[ao](?: el| un)? incidente",
            r"incidente(?: mayor| critico| grave)? (?:fue |foi )?declarado",
            r"declarado (?:o )?incidente",
        ),
        "acknowledged": (
            r"prend (?:le pilotage|la main|en charge|l'incident)",
            (
                r"(?:guardia|plantonista|plantao)(?: \([^()]*\))? (?:toma|asume|atiende|assume"
                r"|assumiu|atende|atendeu|tomo|asumio|atendio)"
            ),
            r"(?:asume|assume|asumio|assumiu) (?:el|la|o|a) (?:caso|incidencia|incidente)",
            (
                r"(?:untersuchung|analyse|fehlersuche|fehleranalyse) (?:wird |wurde )?"
                r"(?:beginnt|begann|begonnen|gestartet|aufgenommen|eingeleitet)"
            ),
            (
                r"(?:beginnt|beginnen|begann|startet|starten) (?:\w+ ){0,3}"
                r"(?:analyse|untersuchung|fehlersuche|fehleranalyse)"
            ),
            r"beginn der (?:analyse|untersuchung|fehlersuche)",
            (
                r"(?:\w*bereitschaft\w*|techniker\w*|team|on-?call) "
                r"(?:ubernimmt|reagiert|bestatigt|quittiert)"
            ),
            r"alarm (?:wurde )?(?:bestatigt|quittiert)",
            (
                r"debut (?:de l'|de la |des |du |d'une )?"
                r"(?:investigations?|analyse|enquete|diagnostic|recherches?)"
            ),
            (
                r"(?:commence|commencent|debute|debutent|demarre|lance|entame) "
                r"(?:l'|la |les |une |son |ses )?(?:investigations?|analyse|enquete|diagnostic)"
            ),
            r"(?:investigations?|analyse) (?:est )?(?:lance|demarre|commence|debute)es?",
            (
                r"(?:confirma|reconoce|atiende|reconhece|atende|assume)[nm]? (?:la|el|o|a) "
                r"(?:alert|alarm)[ae]"
            ),
            r"plantao (?:\w+ )?assum(?:e|iu)",
            r"prend en charge|prise en charge (?:de l'|du |par )\w+",
            (
                rf"^quittiert{_BY_DE}|^(?:acquittee?|prise? en charge){_BY_FR}"
                rf"|^(?:reconocid|atendid|asumid)[oa]{_BY_ES}"
                rf"|^(?:reconhecid|atendid|assumid)[oa]{_BY_PT}"
            ),
            (
                r"(?:inicia|inicio|iniciou|iniciam|comienza|comenzo|empieza|comeca|comecou) "
                rf"(?:la |el |su |una |a |as |uma )?(?:{_LOOK_ES}|{_LOOK_PT})"
            ),
            rf"inicio (?:de la|del|da|das|do) (?:{_LOOK_ES}|{_LOOK_PT})",
            (
                r"(?:comienzan?|empiezan?|comecam?|comecou|comenzo) a "
                r"(?:investigar|analizar|diagnosticar|revisar|analisar)"
            ),
            (
                r"(?:guardia|ingenier[oa]s?|equipo|operador|plantonista|equipe|engenheir[oa]s?) "
                r"(?:confirma|reconoce|atiende|toma|assume|reconhece|assumiu|reconheceu|atende) "
                r"(?:la |el |o |a )?(?:alerta|incidente|alarma|chamado)"
            ),
            rf"(?:{_LOOK_ES}|{_LOOK_PT}) (?:fue |foi )?iniciad[oa]",
        ),
        "escalated": (
            r"eskaliert|eskalation an",
            r"escalade (?:vers|a|au|aupres)|escaladee?s? (?:a|au|aux|vers)",
            (
                r"se escal[ao] (?:al?|hacia)|escalad[oa]s? (?:al?|hacia|para|ao)"
                r"|escalonad[oa] (?:para|ao)|escalamiento (?:al?|hacia)"
            ),
        ),
        "identified": (
            (
                rf"(?:\w*ursache|root cause) {_WAS_DE}"
                r"(?:gefunden|identifiziert|ermittelt|erkannt|lokalisiert|festgestellt)"
                r"|als ursache wurden? (?:[\w-]+ ){1,6}(?:identifiziert|gefunden|ermittelt)"
            ),
            (
                r"(?:cause|origine)(?: racine| premiere| principale)?"
                rf"(?: du probleme| de l'incident| de la panne)? {_WAS_FR}"
                r"(?:identifie|trouve|determine|localise)e?"
            ),
            r"identification de (?:la cause|l'origine)",
            (
                r"(?:causa|origen)(?: raiz| principal)?(?: del \w+| do \w+)? "
                rf"(?:{_WAS_ES}|{_WAS_PT})"
                r"(?:identificad|encontrad|determinad|localizad|hallad|descobert)[oa]"
            ),
            (
                r"se (?:identific[ao]|encuentra|encontro|determin[ao]|localiz[ao]|hall[ao]"
                r"|ha identificado) (?:la |el )?(?:causa|origen)"
            ),
            r"(?:identificada|identificamos|identificou-se|encontrada|descoberta) a causa",
        ),
        "mitigated": (
            rf"rollback {_WAS_DE}(?:durchgefuhrt|abgeschlossen|erfolgreich|erfolgt|ausgefuhrt)",
            (
                rf"{_FIX_DE} {_WAS_DE}(?:ausgerollt|eingespielt|aktiviert|deployt|bereitgestellt"
                r"|umgesetzt|eingerichtet|angewendet)"
            ),
            (
                r"(?:anderung|deployment|release|version|konfiguration) (?:wurde )?"
                r"zuruck(?:genommen|gerollt|gesetzt)"
            ),
            r"(?:retour arriere|rollback) (?:effectue|termine|realise|reussi)e?",
            rf"{_FIX_FR} {_WAS_FR}(?:deployee?|appliquee?|mise? en (?:place|production)|livree?)",
            rf"se (?:despliega|desplego|aplic[ao]|implement[ao]) (?:el |la |un |una )?{_FIX_ES}",
            r"se (?:revierte|revirtio|(?:hace|hizo|realiz[ao]|ejecut[ao]) (?:el |un )?rollback)",
            (
                rf"(?:reversion|rollback|reversao) (?:{_WAS_ES}|{_WAS_PT})"
                r"(?:completad|realizad|finalizad|ejecutad|executad|aplicad|concluid|feit)[oa]"
            ),
            rf"{_FIX_ES} {_WAS_ES}(?:aplicad|desplegad|implementad)[oa]",
            rf"{_FIX_PT} {_WAS_PT}(?:aplicad|implantad|implementad|publicad)[oa]",
            r"(?:deploy|mudanca|alteracao|versao|cambio|despliegue) (?:foi |fue )?revertid[oa]",
        ),
        "recovered": (
            (
                r"(?:tout|le service|les services|l'application|le site) (?:re(?:devient|deviennent"
                r"|devenu)|est redevenue?|sont redevenue?s) (?:rapide|normale?|disponible|stable)"
            ),
            (
                r"(?:envios|envio|servicos?|servicios?|trafico|trafego|acessos?|accesos?) "
                r"normalizad[oa]s?"
            ),
            r"(?:tudo|todo) (?:normalizado|de volta ao normal|vuelve a la normalidad)",
            (
                r"(?:\w*dienste?|\w*systeme?|services?|verbindung|\w*betrieb|zugriff|webseite|website"
                rf"|anwendung|plattform) {_WAS_DE}wiederhergestellt"
            ),
            (
                r"(?:lauft|laufen|funktioniert|funktionieren|arbeitet|arbeiten) wieder"
                r"|wieder (?:funktionier(?:t|en)|lauft|laufen|verfugbar|erreichbar|online|normal"
                r"|stabil|einsatzbereit)"
            ),
            (
                r"(?:services?|acces|trafic|plateforme|site|connexion|situation|systemes?) "
                rf"{_WAS_FR}(?:retablie?s?|restauree?s?|operationnel(?:le)?s?"
                r"|revenue?s? a la normale)"
            ),
            r"retour (?:du service |complet )?a la normale",
            r"alles (?:geht|klappt) wieder|alles wieder (?:geht|klappt)",
            r"tout (?:re)?fonctionne(?! pas)",
            r"(?:todo|tudo) (?:funciona|vuelve a funcionar|voltou a funcionar)(?: de nuevo)?",
            (
                r"(?:de nouveau|a nouveau) (?:operationnel(?:le)?s?|disponibles?|accessibles?"
                r"|fonctionnel(?:le)?s?)"
            ),
            r"retablissement (?:complet )?(?:du service|des services)",
            (
                r"(?:servicios?|sistemas?|plataforma|acceso|sitio|aplicacion|trafico) "
                rf"{_WAS_ES}(?:restablecid|restaurad|recuperad|normalizad|operativ)[oa]s?"
            ),
            (
                r"se (?:restablec(?:e|io|en)|(?:recuper|normaliz|restaur)(?:a|o|an)) "
                r"(?:el |la |los |las )?"
                r"(?:servicios?|sistemas?|acceso|operac\w+|trafico|plataforma|pagos|pedidos|ventas)"
            ),
            (
                r"(?:servicios?|sistemas?|acceso|operaciones|trafico|plataforma|pagos|pedidos"
                r"|ventas) se (?:restablec(?:e|io|en|ieron)"
                r"|(?:recuper|normaliz|restaur)(?:a|o|an|aron))"
                r"(?! (?:lenta|parcial|gradual|progresiva|paulatina|poco|solo|en parte))"
            ),
            (
                r"(?:vuelven?|volvio|regresan?|regreso) a la normalidad"
                r"|(?:vuelven?|volvio) a (?:estar operativ\w+|funcionar)"
            ),
            (
                r"(?:servicos?|sistemas?|plataforma|acesso|site|operac\w+|aplicacao|trafego) "
                rf"{_WAS_PT}(?:restabelecid\w+|restaurad\w+|recuperad\w+|normalizad\w+|operaciona\w+)"
            ),
            (
                r"(?:voltou|voltaram|volta|retornou|retornaram|retorno) ao normal"
                r"|(?:voltou|voltaram) a (?:funcionar|operar|responder)"
            ),
        ),
        "resolved": (
            rf"{_DE} {_WAS_DE}(?:behoben|gelos?e?s?t|beseitigt)",
            (
                r"entwarnung|ende (?:der \w*storung|des \w*ausfalls|des vorfalls)"
                r"|^(?:(?:endgultig|vollstandig|komplett|dauerhaft|alles) )*(?:behoben|geloe?st)"
                rf"(?:$|{_BY_DE})"
            ),
            rf"{_FR} {_WAS_FR}(?:resolue?|corrigee?|terminee?)",
            (
                r"fin (?:de l'incident|de la panne|du probleme|de la coupure)"
                r"|^(?:definitivement |totalement |completement )?resolue?(?: definitivement)?"
                rf"(?:$|{_BY_FR})"
            ),
            r"resolution (?:de l'incident|du probleme)",
            rf"{_ES} {_WAS_ES}(?:resuelt|solucionad)[oa]s?",
            (
                r"se (?:resuelve|resolvio|solucion[ao]) (?:el |la )?"
                r"(?:incidente|incidencia|problema)"
                r"|se da por resuelt[oa]"
            ),
            (
                r"fin (?:del incidente|de la incidencia)"
                r"|^(?:definitivamente |totalmente )?resuelt[oa](?: definitivamente| del todo)?"
                rf"(?:$|{_BY_ES})"
            ),
            rf"{_PT} {_WAS_PT}(?:resolvid|solucionad|corrigid)[oa]s?",
            (
                r"fim (?:do incidente|da falha|da indisponibilidade)"
                rf"|^resolvid[oa](?:$|{_BY_PT})"
            ),
        ),
        "closed": (
            r"(?:vorfall|storung|incident) (?:ist |wurde )?geschlossen",
            rf"incident {_WAS_FR}(?:clos|cloture|ferme)|cloture de l'incident",
            r"(?:incidente|incidencia) (?:fue |queda )?cerrad[oa]",
            r"cierre (?:del incidente|de la incidencia)",
            r"se cierra (?:el |la )?(?:incidente|incidencia)",
            r"incidente (?:foi )?(?:encerrado|fechado)|encerramento do incidente",
            (
                rf"^geschlossen{_BY_DE}|^(?:close?|cloturee?|fermee?){_BY_FR}|^cerrad[oa]{_BY_ES}"
                rf"|^(?:encerrad|fechad)[oa]{_BY_PT}"
            ),
        ),
    },
)
"""Milestone name to the phrases that state it."""

BEFORE: tuple[str, ...] = (
    "laut (?:dem |unserem )?(?:anbieter|provider|lieferant\\w*|hersteller|dienstleister)",
    "(?:selon|d'apres) (?:le |notre )?(?:fournisseur|prestataire|hebergeur|operateur)",
    "segun (?:el |nuestro )?(?:proveedor|operador)|segundo (?:o |nosso )?(?:fornecedor|provedor)",
    "not|nicht|kein\\w*|nie|ohne|soll\\w*|voraussichtlich|geplant\\w*|vermut\\w+|mutmasslich\\w*",
    "moglicherweise|vielleicht|falls|sobald|wenn|bis|nach(?:dem)?|bevor|versuch\\w*|muss|wegen",
    "pas|aucune?|jamais|non|sans|sera|seront|va|vont|devrait|devraient|si|tentative|probable\\w*",
    "possible|peut-etre|apres|avant|jusqu'\\w*|quand|lorsque|des que|en attente|toujours",
    "no|nunca|ningun\\w*|sin|van? a|seran?|planea\\w*|planific\\w*|espera\\w*|intent\\w+",
    "posible\\w*|sospech\\w+|despues|antes|hasta|cuando|una vez|pendiente|falta",
    "nao|nenhum\\w*|sem|serao|vai|vao|planej\\w+|tent\\w+|possivel|provavel|suspeit\\w+|apos",
    "ob|glaub\\w*|scheint|angeblich|anscheinend|wohl|zweifel\\w*|pens\\w+|croi\\w*|suppos\\w*",
    "semble\\w*|cree\\w*|parece\\w*|supone\\w*|supost\\w+|acredit[\\w-]+|acha\\w*",
    (
        "verspr[aio]ch\\w*|zugesagt|zusag\\w+|garant\\w+|promet\\w*|promis\\w*|assure\\w*|asegur\\w+"
        "|fauss\\w+|fals[oa]s?|zusicher\\w+|(?:uber)?pruf(?:en|t|e)|sicherstellen"
        "|^(?:verifier|s'assurer|controler|verificar|comprobar|confirmar|checar|assegurar)"
        "|^(?:ziel|vorschlag|objectif|proposition|objetivo|propuesta|meta|proposta)s?(?= ?:)"
    ),
    "depois|ate|quando|previs\\w+|prevue?s?|aguard\\w+|caso|talvez",
)
"""Words that deny what follows them in a clause, or say that it is of another time."""

AFTER: tuple[str, ...] = (
    "fehlgeschlagen|gescheitert|erfolglos|wirkungslos|geplant|erwartet|vorbereitet",
    "ohne (?:erfolg|wirkung)|wird|dauert|sera|seront|prendra|devrait|tardara|levara",
    "prevue?s?|attendue?s?|en cours|echoue\\w*|sans (?:effet|succes)|partiel\\w*",
    "previst[oa]s?|en curso|fallo$|fallida|pendiente|sin (?:exito|efecto)|parcial\\w*",
    "em andamento|falhou|pendente|sem (?:sucesso|efeito)",
)
"""Words that deny what stands before them in a clause; a discovery may be of what failed."""

NO_ANSWER = (
    r"\W*(?:nein|noch nicht|non|pas encore|pas|no|aun no|todavia no|nao|ainda nao|nee|nog niet"
    r"|non ancora|offen|unklar)\W*$"
)
"""An answer that denies what stands right before it: "Cause identifiée : non"."""

IN_PART: tuple[str, ...] = (
    "wird|werden|teilweise|grosstenteils|weitgehend|nur|einige|kurzzeitig|vorubergehend|fast",
    "partiel\\w*|partiellement|certains|certaines|seulement|uniquement|progressivement|presque",
    "parcial\\w*|alguno?s?|algunas?|algumas?|alguns|solo|apenas|somente|gradual\\w*|progresiv\\w*|casi",
    "halfte|moitie|mitad|metade|ausser|bis auf|sauf|excepte|salvo|menos|exceto",
    "(?:fur|bei|pour|a|en|para|em)(?: el| la| les| den)? (?!100|9[0-9])[0-9]{1,2} ?(?:%|prozent)",
)
"""Words that limit an achievement to a part, or leave it to come."""

UNDONE: tuple[str, ...] = (
    "erneut|tritt wieder auf|wieder ausgefallen|wiedereroffnet",
    "reapparu\\w*|reapparait|de nouveau en panne|nouvelle panne|rouvert",
    "reaparec\\w+|vuelven? a fallar|se repite|reabiert[oa]|de nuevo",
    "voltou a falhar|reabert[oa]|novamente",
    (
        "^(?:noch |sehr |encore |muito |muy |aun |ainda )*(?:langsam|instabil|eingeschrankt|lente?"
        "|instable|degradee?|lent[oa]|inestable|degradad[oa]|instavel)$"
    ),
)
"""Words that say that what was achieved did not last."""
