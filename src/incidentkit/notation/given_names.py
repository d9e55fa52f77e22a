"""Given names common somewhere, to tell "**Lena**: add a probe" from "**Alerts**: add one".

Data: names that are everyday words of reports, too ("Will", "Mark", "Grace"), are left out. A name
that isn't listed is no fault: what it leads is read as text.
"""

from __future__ import annotations

import unicodedata

_NAMES = (
    "aaron abdul abigail adam adrian adriana agnes ahmed aisha akira alan alba alberto "
    "alejandra alejandro alessandra alessandro alex alexander alexandra alexandre alexis "
    "alfredo ali alice alicia alina alison amanda amara amina amir amit amy ana anders andre "
    "andrea andreas andrei andres andrew andy angela angelica anil anita anja ann anna anne "
    "annika antoine anton antonio anya arjun armando arnaud arthur arturo asha astrid aurora "
    "axel ayesha barbara bart beatrice beatriz ben benedikt benjamin bernard bernd bianca "
    "bjorn bob boris brandon brenda brian bruno bryan caleb camila camille carla carlos "
    "carmen carol carolina caroline catherine cecilia cedric celine chad charles charlotte "
    "chen chiara chloe chris christian christina christine christoph christopher claire clara "
    "claude claudia colin connor craig cristina cynthia dafydd damian damien dan dana daniel "
    "daniela daniele danielle danny dario darren dave david deborah deepak denis dennis derek "
    "devon diana diego dieter dirk dmitri dmitry dominik dominique donna doris doug douglas "
    "dylan eduardo edward eileen elena eli elias elif elijah elisa elise elizabeth ella "
    "ellen emil emilia emilie emily emma eric erica erik erika erin esra esther ethan eva "
    "evan eve evelyn fabian fabio farah fatima felipe felix ferdinand fernanda fernando filip "
    "finn fiona flavia florian frances francesca francesco francisco francois frank franz "
    "fred freya frida gabriel gabriela gareth gary george georgia gerald gerard gianluca "
    "giorgio giovanni giulia gloria gonzalo gordon graham greg gregor gregory guillaume "
    "gunnar gustavo guy hana hanna hannah hans harald harry hassan heather hector heidi heinz "
    "helen helena helga hendrik henri henrik henry hiroshi hugo ian ibrahim ida igor ilya "
    "imran ines ingrid irene iris isaac isabel isabella ivan jack jacob jacques jake jakob "
    "james jana jane janet janine jared jasmine jason javier jean jeff jennifer jenny "
    "jens jeremy jerome jesper jesse jessica jill jim joan joanna joao joe joel joerg johan "
    "johanna johannes john jon jonas jonathan jordi jorge jose josef joseph josh joshua joyce "
    "juan judith julia julian juliana julie julien julius jun jussi justin kai kamal karen "
    "karim karin karl karolina kate katharina katherine kathleen kathryn katja katrin kavita "
    "keiko keith kelly ken kenji kenneth kerstin kevin khalid kiran klaus kofi krishna "
    "kristen kristian kristin kristina kumar kurt kwame kyle lakshmi lars laszlo laura lauren "
    "laurent layla lea leah lee leila lena lennart leo leon leonardo leonie leticia li liam "
    "lily lin linda linus lisa liz lorenzo louis louise luca lucas lucia lucie luis luisa "
    "lukas luke luna lydia magda magnus malcolm malik manuel manuela marc marcel marcelo "
    "marco marcus margaret maria mariana marie marieke marina mario marion marius marko "
    "markus marta martha martin martina mary massimo mateo mathias mathieu mathilde matteo "
    "matthew matthias matthieu maurice mauricio maxim maya megan mehdi mehmet mei melanie "
    "melissa mia michael michaela michal michel michele michelle miguel mihai mika mike "
    "mikhail milan milena miriam mohamed mohammed moritz muhammad nadia nadine nancy naomi "
    "natalia natalie natasha nathan neha neil nicholas nick nicola nicolas nicole niels "
    "nikhil nikita nikolai nils nina noah noel noor nora norbert norma oksana ola oleg olga "
    "oliver olivia olivier olwen omar oscar oskar otto owen pablo pamela paola paolo pascal "
    "patricia patrick patrik paul paula paulo pavel pedro peter petra philip philipp philippe "
    "pierre pilar pooja priya quentin rachel radu rafael rahul rajesh ralf ralph ramon "
    "raphael raquel ravi raymond rebecca renata rene ricardo richard rita robert roberta "
    "roberto robin rodrigo roger roland roman ron ronald rosa rosemary roxana ruben rui "
    "rupert russell ruth ryan sabine sabrina sakura sally sam samantha samir samuel sandeep "
    "sandra sanjay santiago sara sarah sascha scott sean sebastian sergei sergio shannon "
    "sharon shirley silvia simon simone sofia sonia sophia sophie stefan stefania stefano "
    "stella stephan stephanie stephen steve steven stuart sunil susan susanne suzanne sven "
    "sylvia tamara tania tanja tara tariq tatiana teresa theo theresa thiago thomas tiago tim "
    "timo timothy tina tobias todd tom tomas tomasz toni tony tracy tristan ulrich ulrike "
    "ursula uwe valentin valentina valeria vanessa vasily vera veronica vicky victor victoria "
    "vijay viktor vincent virginia vivek vladimir volker walter wanda wei wendy werner wes "
    "wilhelm william wolfgang xavier yan yannick yasmin yoko yosef yuki yusuf yves yvonne "
    "zahra zoe"
)
GIVEN_NAMES = frozenset(_NAMES.split())
"""Case-folded, without accents."""


def is_given_name(word: str) -> bool:
    """Whether one word is a given name of the list, whatever its case and accents."""
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(ch for ch in bare if not unicodedata.combining(ch)) in GIVEN_NAMES
