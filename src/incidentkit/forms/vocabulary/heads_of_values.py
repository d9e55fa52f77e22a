"""The words that head the columns of a table of fields, in all languages that labels have.

Data: what heads the values themselves, and what heads something that is said of them.
"""

from __future__ import annotations

from typing import Final

from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.figures import NOT_WHAT_WAS, WHAT_WAS
from incidentkit.forms.vocabulary.languages import TRANSLATIONS


def _keys(*lists: str) -> frozenset[str]:
    return frozenset(key_of(name) for line in lists for name in line.split(" | "))


VALUES: Final = (
    WHAT_WAS
    | _keys(*TRANSLATIONS["value"])
    | _keys(
        "value | values | final | during | peak | answer | reading | entry | reported | recorded",
        "istwert | ist-wert | gemessen | tatsächlich | während | antwort | ergebnis | eintrag",
        "réel | réelle | mesuré | constaté | relevé | pendant | réponse | résultat | medido",
        "observado | durante | respuesta | resposta | resultado | reale | effettivo | misurato",
        "risposta | risultato | werkelijk | gemeten | tijdens | antwoord | resultaat | 実績",
        "実績値 | 実測 | 実測値 | 結果 | 回答 | 障害時 | 实际 | 实际值 | 实测 | 结果 | 答案",
        "故障时 | 실제 | 실제값 | 측정값 | 결과 | 답변 | 장애 시",
    )
)
"""What was, whatever the label of a row is; alone, or as a word of a head."""

ONLY_VALUES: Final = _keys("incident | ist | real")
"""The same, where it is all of a head."""

AMOUNTS: Final = _keys(
    "amount | amounts | cost | costs | count | number | figure | figures | total | sum",
    "quantity | betrag | kosten | anzahl | zahl | summe | gesamt | montant | coût | nombre",
    "importe | monto | coste | costo | cantidad | quantia | montante | custo | quantidade",
    "quantità | numero | totale | bedrag | aantal | totaal | 金額 | 数量 | 件数 | 合計 | 金额",
    "合计 | 금액 | 수량 | 건수 | 합계",
)
"""What was, of figures."""

DETAILS: Final = _keys(
    "details | detail | information | info | angabe | angaben | détails | détail",
    "informations | detalles | detalle | detalhes | detalhe | información | informação",
    "informazioni | dettagli | dettaglio | gegevens | 詳細 | 内容 | 详情 | 상세 | 내용",
    "세부 사항",
)
"""What was, where nothing else says it."""

PERSONS: Final = _keys(
    "primary | name | names | person | people | member | engineer | responder | contact name",
    "full name | personne | personnes | nom | noms | nombre | nome | nomi | naam | namen",
    "persona | personas | pessoa | pessoas | personen | persoon | 氏名 | 名前 | 姓名 | 人员",
    "이름 | 성명",
)
"""Who was it, beside the heads of owners."""

LENGTHS: Final = _keys(
    "offset | relative time | elapsed | elapsed time | duration | delta | t",
    "time since start | since start | time from start | took | gap | lag",
)
"""How long something took."""

OTHERS: Final = NOT_WHAT_WAS | _keys(
    "source | sources | note | notes | comment | comments | remark | remarks | required",
    "mandatory | optional | unit | units | delta | change | diff | difference | normal",
    "usual | typical | before | after | previous | prior | last | old | default | type",
    "format | example | hint | help | team | department | squad | contact | channel | slack",
    "email | phone | timezone | zone | link | reference | ref | reason | rationale",
    "justification | explanation | why | evidence | trend | confidence | status | weight",
    "required by | owning team | initial | estimated | estimate | quelle | bemerkung",
    "bemerkungen | anmerkung | anmerkungen | notiz | notizen | kommentar | hinweis | hinweise",
    "erforderlich | pflicht | pflichtfeld | einheit | soll | sollwert | ziel | zielwert",
    "normalwert | vorher | nachher | davor | danach | differenz | abweichung | änderung",
    "abteilung | begründung | plan | geplant | typ | beispiel | remarque | remarques",
    "commentaire | commentaires | obligatoire | requis | unité | cible | objectif | avant",
    "après | écart | équipe | normale | habituel | prévu | exemple | raison | fuente | fonte",
    "nota | observación | observaciones | observação | observações | comentario | comentarios",
    "comentário | comentários | obligatorio | requerido | obrigatório | unidad | unidade",
    "objetivo | meta | antes | después | depois | diferencia | diferença | equipo | equipe",
    "previsto | habitual | ejemplo | exemplo | motivo | unità | obbligatorio | commento",
    "commenti | osservazioni | obiettivo | prima | dopo | differenza | squadra | bron",
    "opmerking | opmerkingen | toelichting | verplicht | eenheid | doel | voor | verschil",
    "afdeling | 備考 | 単位 | 必須 | 目標 | 目標値 | 出典 | 情報源 | 通常 | 通常時 | 変更前",
    "変更後 | チーム | 部署 | 理由 | 根拠 | 差分 | 备注 | 单位 | 必填 | 目标 | 目标值 | 来源",
    "数据来源 | 正常 | 正常值 | 之前 | 之后 | 团队 | 部门 | 原因 | 비고 | 단위 | 필수 | 목표",
    "목표값 | 출처 | 정상 | 이전 | 이후 | 팀 | 부서 | 사유",
)
"""What is said of a value, or of another time than the incident's."""
