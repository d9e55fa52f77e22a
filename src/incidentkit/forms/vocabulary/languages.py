"""The names of the vocabulary in other languages.

Data: each line has an English name, and what people write for it in Portuguese, Spanish, French,
German, Japanese, Chinese and Korean; `italian_dutch` has those of two more, and `course_abroad` and
`rarer_abroad` have names of all. Whatever means the English name means those, too. Accents don't
count when names are compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from incidentkit.forms.vocabulary.course_abroad import COURSE
from incidentkit.forms.vocabulary.italian_dutch import DUTCH, ITALIAN
from incidentkit.forms.vocabulary.rarer_abroad import RARER

_SECTIONS = {
    "timeline": "cronología de los hechos | cronología de eventos | cronologia dos fatos "
    "| chronologie des faits | chronologie des événements | zeitlicher verlauf | linha do tempo "
    "| cronologia | cronograma | línea de tiempo | línea temporal"
    " | cronología | chronologie | frise chronologique | déroulé | déroulement des faits"
    " | zeitleiste | zeitlicher ablauf | zeitstrahl | zeitverlauf | ablauf | verlauf"
    " | タイムライン | 時系列 | 経緯 | 対応経緯 | 时间线 | 時間線 | 时间轴"
    " | 事件时间线 | 事件经过 | 타임라인 | 경과 | 사건 경과 | 장애 경과",
    "summary": "resumo | resumo executivo | sumário | resumen | resumen ejecutivo | résumé"
    " | synthèse | zusammenfassung | überblick | 概要 | サマリー | サマリ | 要約 | 障害概要 | 摘要"
    " | 概述 | 事件概述 | 故障概述 | 요약 | 개요 | 장애 개요",
    "impact": "impacto | impacts | auswirkung | auswirkungen | 影響 | 影響範囲 | 影响 | 影响范围"
    " | 影響範圍 | 영향 | 영향 범위 | conséquences | consecuencias | consequências | folgen",
    "root cause": "causa raiz | causa raíz | análise de causa raiz | análisis de causa raíz"
    " | cause racine | causes racines | cause profonde | ursache | ursachen | grundursache"
    " | hauptursache | ursachenanalyse | 原因 | 根本原因 | 原因分析 | 根因 | 根因分析"
    " | 根本原因分析 | 근본 원인 | 원인 | 원인 분석",
    "action items": "medidas correctoras | medidas adoptadas | medidas tomadas | medidas "
    "| recomendaciones y acciones | ações | itens de ação | ações corretivas "
    "| ações de acompanhamento"
    " | plano de ação | próximos passos | acciones | acciones correctivas | plan de acción"
    " | elementos de acción | acciones de seguimiento | próximos pasos | actions de suivi"
    " | plan d'action | plan d'actions | actions correctives | mesures correctives"
    " | prochaines étapes | maßnahmen | maßnahmenplan | folgemaßnahmen | nächste schritte"
    " | aufgaben | offene aufgaben"
    " | アクションアイテム | 対応策 | 今後の対応 | 今後の対策 | ネクストアクション | 行动项"
    " | 后续行动 | 改进措施 | 后续措施 | 整改措施 | 待办事项 | 行動項目 | 액션 아이템 | 후속 조치"
    " | 조치 사항 | 개선 사항 | 향후 계획 | medidas corretivas"
    " | medidas correctivas | mesures prises | pendientes | tareas | tareas pendientes | pendências"
    " | tarefas | tâches | à faire | reste à faire | aufgaben | offene punkte"
    " | やること | 待办 | gegenmaßnahmen | korrekturmaßnahmen"
    " | verbesserungen | 恒久対応 | 恒久対策 | 今後の予定 | 改进计划 | 改进方案",
    "preventive measures": "ações preventivas | medidas preventivas | acciones preventivas"
    " | actions préventives | mesures préventives | vorbeugende maßnahmen | 再発防止策"
    " | 再発防止対策 | 预防措施 | 防范措施 | 재발 방지 대책 | 재발 방지책",
    "prevention": "prevenção | prevención | prévention"
    " | vorbeugung | prävention | 再発防止 | 재발 방지",
    "lessons learned": "lições aprendidas | aprendizados | lecciones aprendidas | aprendizajes"
    " | leçons apprises | leçons | enseignements | erkenntnisse | lehren | 教訓 | 学び | 学んだこと"
    " | 经验教训 | 經驗教訓 | 교훈 | 배운 점",
    "what went well": "o que deu certo | o que funcionou | o que funcionou bem"
    " | lo que salió bien"
    " | qué salió bien | ce qui a bien fonctionné | was gut lief | was lief gut"
    " | うまくいったこと | 良かった点 | 做得好的地方 | 잘된 점 | points positifs"
    " | puntos positivos | pontos positivos",
    "what went wrong": "o que deu errado | o que não funcionou | lo que salió mal"
    " | qué salió mal"
    " | ce qui a mal fonctionné | was schlecht lief | was lief schlecht | うまくいかなかったこと"
    " | was besser werden muss"
    " | 悪かった点 | 做得不好的地方 | 잘못된 점 | points négatifs | puntos negativos"
    " | pontos negativos",
    "contributing factors": "fatores contribuintes | factores contribuyentes"
    " | facteurs contributifs | facteurs aggravants | beitragende faktoren | 寄与要因 | 促成因素"
    " | 기여 요인",
    "detection": "detecção | detección | détection | erkennung | detektion | 検知"
    " | 检测 | 발견 | 감지",
    "resolution": "resolução | resolución | solución | résolution | behebung | lösung | 解決"
    " | 復旧 | 復旧対応 | 解决 | 解决方案 | 해결 | 복구",
    "references": "referências | referencias | références | referenzen | 参考 | 参考資料 | 参考资料"
    " | 참고 | 참고 자료",
    "incident information": "informações do incidente | información del incidente"
    " | informations générales | informations sur l'incident | vorfallinformationen | 基本情報"
    " | 基本信息 | 기본 정보",
    "short-term": "curto prazo | corto plazo | court terme | kurzfristig | 短期 | 단기",
    "medium-term": "médio prazo | medio plazo | moyen terme | mittelfristig | 中期 | 중기",
    "long-term": "longo prazo | largo plazo | long terme | langfristig | 長期 | 长期 | 장기",
    "immediate": "imediato | imediatas | inmediato | inmediatas | immédiat | immédiates"
    " | sofort"
    " | 即時 | 立即 | 즉시",
}

_LABELS = {
    "date": "data do incidente | data | fecha | fecha del incidente | date de l'incident"
    " | datum"
    " | 日付 | 発生日 | 日期 | 发生日期 | 날짜 | 발생일 | 발생 날짜",
    "severity": "severidade | gravidade | criticidade | severidad | gravedad | criticidad"
    " | sévérité | gravité | criticité | schweregrad | schwere | 重大度 | 深刻度 | 重要度"
    " | 障害レベル | 影響レベル | インシデントレベル | 严重程度 | 严重级别 | 严重性 | 嚴重程度"
    " | 故障等级 | 故障级别 | 事件等级 | 事件级别 | 심각도 | 장애 등급 | 장애 심각도"
    " | niveau de gravité | niveau de criticité | niveau de sévérité | nivel de severidad"
    " | nivel de gravedad | nivel de criticidad | nível de severidade | nível de gravidade"
    " | nível de criticidade",
    "priority": "prioridade | prioridad | priorité | priorität | 優先度 | 优先级 | 우선순위",
    "status": "situação | estado | statut | état | zustand | ステータス"
    " | 状態 | 状态 | 狀態 | 상태",
    "duration": "duração | duração total | duración | duración total | durée | durée totale"
    " | durée de l'incident | dauer | ausfalldauer | 継続時間 | 影響時間 | 停止時間 | 持续时间"
    " | 影响时长 | 지속 시간 | 장애 시간 | durée de l'indisponibilité"
    " | durée totale de l'indisponibilité | durée de l'interruption"
    " | durée totale de l'interruption | durée de la panne | duración de la caída"
    " | duración de la interrupción | duração da indisponibilidade | duração da interrupção"
    " | dauer der störung | dauer des ausfalls | störungsdauer | ausfallzeit | gesamtdauer"
    " | tempo total | tempo de indisponibilidade | duração do incidente | tiempo total"
    " | tiempo de inactividad | duración del incidente | temps d'indisponibilité"
    " | durée d'indisponibilité | temps total",
    "start time": "fecha y hora de inicio | fecha de inicio | data e hora de início "
    "| data de início | date et heure de début | datum und uhrzeit des beginns | início "
    "| hora de início | horário de início | inicio | hora de inicio"
    " | début"
    " | heure de début | date de début | beginn | startzeit | 発生時刻 | 発生日時 | 開始時刻"
    " | 開始日時 | 开始时间 | 故障开始时间 | 发生时间 | 故障发生时间"
    " | 시작 시간 | 시작 시각 | 발생 시간 | 발생 시각 | 발생 일시 | início do impacto"
    " | início do incidente | início da indisponibilidade | inicio del incidente"
    " | inicio del impacto | inicio de la caída | début de l'incident | début de l'impact"
    " | début de la panne | début de l'interruption | störungsbeginn | beginn der störung"
    " | beginn des ausfalls | ausfallbeginn",
    "end time": "fecha y hora de fin | fecha y hora de resolución | fecha de fin "
    "| data e hora de término | data e hora do fim | date et heure de fin "
    "| date et heure de résolution | fim | término | hora de término | hora do fim | fin "
    "| hora de fin"
    " | heure de résolution | hora de resolución | hora da resolução | resolvido em | resuelto el"
    " | resuelto | resolvido | résolu"
    " | résolu le | behoben | behoben um | behoben am | gelöst"
    " | heure de fin | date de fin | ende | endzeit | 終了時刻 | 終了日時 | 復旧時刻 | 復旧日時"
    " | 解決時刻 | 结束时间 | 恢复时间 | 故障恢复时间 | 故障结束时间 | 解决时间"
    " | 종료 시간 | 종료 시각 | 복구 시간 | 복구 시각"
    " | 해결 시간 | fim do impacto | fim do incidente | fim da indisponibilidade"
    " | fin del incidente | fin del impacto | fin de la caída | fin de l'incident"
    " | fin de l'impact | fin de la panne | fin de l'interruption | störungsende"
    " | ende der störung | ende des ausfalls | ausfallende",
    "detection time": "fecha y hora de detección | data e hora de detecção "
    "| date et heure de détection | detectado | detectado em | hora da detecção | hora de detección"
    " | détecté"
    " | heure de détection | date de détection | erkannt | erkannt um | entdeckt"
    " | 検知時刻 | 検知日時"
    " | 发现时间 | 检测时间 | 감지 시간 | 감지 시각 | 발견 시간",
    "author": "autor | autora | auteur | auteurs | rédacteur | rédigé par | redactado por"
    " | elaborado por"
    " | escrito por | verfasser | erstellt von | 作成者 | 著者 | 作者 | 작성자 | rédactrice"
    " | autrice | auteure | verfasserin | autorin | rédaction | responsável pelo relatório"
    " | autor do relatório | autora do relatório | autor del informe | autora del informe"
    " | auteur du rapport | redacción | redação | verfasst von",
    "incident commander": "responsable del incidente | responsável pelo incidente"
    " | responsável do incidente | responsable de l'incident | vorfallverantwortlicher"
    " | responsabile dell'incidente | incidentleider | incidentmanager"
    " | comandante do incidente | comandante del incidente"
    " | commandant d'incident | einsatzleiter | インシデントコマンダー | 事件指挥官"
    " | 인시던트 커맨더 | pilote de l'incident | pilote | comandante | leitung | einsatzleitung"
    " | responsable d'incident | coordinateur de l'incident | coordinatrice de l'incident"
    " | coordinador del incidente | coordinadora del incidente | líder del incidente"
    " | coordenador do incidente | coordenadora do incidente | líder do incidente",
    "title": "título | titre | titel | タイトル | 件名 | 标题 | 제목 | objet | asunto | assunto"
    " | betreff",
    "affected services": "serviços afetados | serviço afetado | servicios afectados"
    " | services impactés | services affectés | service impacté | betroffene dienste"
    " | betroffene systeme | 影響サービス | 対象サービス | 影響を受けたサービス"
    " | 影響システム | 受影响服务 | 受影响的服务 | 영향 서비스"
    " | 영향 받은 서비스",
    "detected by": "entdeckt durch | entdeckt von | gemeldet durch | gemeldet von"
    " | festgestellt durch | bemerkt durch | bemerkt von | erkannt durch"
    " | détecté par | signalé par | découvert par"
    " | detectado por | reportado por | detectado pelo | identificado por | rilevato da"
    " | segnalato da | ontdekt door | gemeld door",
    "incident id": "código | código del incidente | código do incidente | número de incidente "
    "| numéro d'incident | vorfallnummer | vorfallsnummer | berichtsnummer | vorfall-nr. "
    "| störungsnummer | ticketnummer | id do incidente | id del incidente "
    "| id de l'incident | vorfall-id"
    " | identificador | identificador do incidente | identificador del incidente | identifiant"
    " | identifiant de l'incident | kennung | インシデントID | インシデント番号 | 障害ID"
    " | 障害番号 | 事件编号 | 故障编号 | 인시던트 ID | 장애 번호",
}

_WINDOWS = {
    "incident window": "障害日時 | 障害期間 | 発生期間 | 影響期間 | 故障时间 | 事故时间 | 影响时段"
    " | 장애 일시 | 장애 기간 | 장애 시간대 | 발생 기간 | período do incidente | período | periodo"
    " | período de indisponibilidade | période | période d'indisponibilité | zeitraum"
    " | ausfallzeitraum | störungszeitraum",
    "start - end": "beginn - ende | von - bis | début - fin | inicio - fin | início - fim"
    " | 開始 - 終了 | 开始 - 结束 | 시작 - 종료",
    "outage": "ausfall | störung | panne | caída",
}

_COLUMNS = {
    "time": "hora | horário | heure | uhrzeit | zeit | zeitpunkt | 時刻 | 時間 | 日時 | 时间 | 시간"
    " | 시각 | 일시 | quand | wann | cuándo | quando",
    "date and time": "data e hora | data/hora | fecha y hora | fecha/hora | date et heure"
    " | datum und uhrzeit | 日付と時刻 | 日期和时间 | 날짜와 시간",
    "event": "evento | événement | évènement | ereignis | fait | 出来事 | イベント | 事象 | 内容"
    " | 事件 | 이벤트 | 내용 | 사건 | fait constaté | faits constatés | faits | fait marquant"
    " | hecho | hechos | fato | vorgang | geschehen | vorkommnis | acontecimento | acontecimiento"
    " | suceso | o que aconteceu | qué pasó | was | quoi",
    "description": "descrição | descripción | beschreibung | 説明 | 描述 | 설명",
    "action": "ação | acción | maßnahme | aktion | アクション | 対応 | 対応内容 | 対策 | 対策内容"
    " | 行动 | 措施"
    " | 事项 | 改进项 | 조치 | 작업 | quoi | qué | o que | was | tâche | aufgabe | tarea | tarefa",
    "owner": "responsável | responsable | verantwortlich | verantwortlicher | zuständig | 担当"
    " | 担当者 | 负责人 | 責任者 | 责任人 | 담당 | 담당자 | qui | quién | quem | wer | par qui"
    " | a cargo de | porteur",
    "due date": "prazo | data limite | vencimento | fecha límite | plazo | échéance"
    " | date limite"
    " | fällig | fällig am | frist | termin | fecha objetivo | fecha de entrega | data alvo"
    " | date cible | zieldatum | bis | 期限 | 期日 | 截止日期 | 截止时间 | 기한 | 마감일"
    " | pour quand | quand | wann | bis wann | cuándo | para cuándo | quando | até quando"
    " | pour le",
    "progress": "stand | fortschritt | avancement | avance | progresso | voortgang | 進捗 | 状況"
    " | 进展 | 进度 | 진행 상황 | où on en est | où en est-on | état d'avancement",
    "field": "campo | champ | feld | 項目 | 字段 | 항목",
    "value": "valor | valeur | wert | 値 | 值 | 값",
}

_TABLES: tuple[Mapping[str, str], ...] = (
    {**_SECTIONS, **_LABELS, **_WINDOWS, **_COLUMNS, **COURSE, **RARER},
    ITALIAN,
    DUTCH,
)

TRANSLATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        english: tuple(
            dict.fromkeys(
                name.strip()
                for table in _TABLES
                for name in table.get(english, english).split("|")
                if name.strip() != "-"
            )
        )
        for english in _TABLES[0]
    }
)
"""English name to the names of the same in other languages."""
