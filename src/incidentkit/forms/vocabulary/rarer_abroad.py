"""The names of what few reports state, in other languages: one in each, which is read and written.

Data: each line has an English name of the vocabulary, and the same in the languages of `LANGUAGES`,
"-" where there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LANGUAGES: Final = ("de", "fr", "es", "pt", "it", "nl", "ja", "zh", "ko")

RARER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "declared": "Vorfall ausgerufen | Incident déclaré | Incidente declarado"
        " | Incidente declarado | Incidente dichiarato | Incident uitgeroepen | - | - | -",
        "escalated to": "Eskaliert an | Escaladé vers | Escalado a | Escalado para | Escalato a"
        " | Geëscaleerd naar | エスカレーション先 | 升级至 | 에스컬레이션 대상",
        "date closed": "Abgeschlossen am | Clôturé le | Fecha de cierre | Data de encerramento"
        " | Data di chiusura | Gesloten op | クローズ日時 | 关闭时间 | 종결 일시",
        "reported on": "Berichtsdatum | Date du rapport | Fecha del informe | Data do relatório"
        " | Data del rapporto | Rapportdatum | 報告日 | 报告日期 | 보고일",
        "next review": "Nächste Überprüfung | Prochaine revue | Próxima revisión"
        " | Próxima revisão | Prossima revisione | Volgende evaluatie | 次回レビュー日"
        " | 下次评审 | 다음 검토일",
        "detection method": "Art der Erkennung | Méthode de détection | Método de detección"
        " | Método de detecção | Metodo di rilevamento | Detectiemethode | 検知方法 | 检测方式"
        " | 감지 방법",
        "alert": "Alarm | Alerte | Alerta | Alerta | Allarme | Alarm | アラート | 告警 | 알림",
        "customer impact": "Auswirkungen auf Kunden | Impact client | Impacto en los clientes"
        " | Impacto nos clientes | Impatto sui clienti | Gevolgen voor klanten | 顧客への影響"
        " | 客户影响 | 고객 영향",
        "availability": "Verfügbarkeit | Disponibilité | Disponibilidad | Disponibilidade"
        " | Disponibilità | Beschikbaarheid | 可用性 | 可用性 | 가용성",
        "failed requests": "Fehlgeschlagene Anfragen | Requêtes en échec | Solicitudes fallidas"
        " | Requisições com falha | Richieste fallite | Mislukte verzoeken"
        " | 失敗したリクエスト数 | 失败请求数 | 실패한 요청 수",
        "failed transactions": "Fehlgeschlagene Transaktionen | Transactions en échec"
        " | Transacciones fallidas | Transações com falha | Transazioni fallite"
        " | Mislukte transacties | 失敗したトランザクション数 | 失败交易数 | 실패한 거래 수",
        "user complaints": "Beschwerden von Nutzern | Plaintes d'utilisateurs"
        " | Quejas de usuarios | Reclamações de usuários | Reclami degli utenti"
        " | Klachten van gebruikers | ユーザーからの苦情 | 用户投诉 | 사용자 불만",
        "additional costs": "Zusätzliche Kosten | Coûts supplémentaires | Costos adicionales"
        " | Custos adicionais | Costi aggiuntivi | Extra kosten | 追加費用 | 额外成本"
        " | 추가 비용",
        "credits issued": "Gutschriften | Avoirs accordés | Créditos concedidos"
        " | Créditos concedidos | Crediti concessi | Verleende tegoeden | - | - | -",
        "sla impact": "Auswirkungen auf das SLA | Impact sur le SLA | Impacto en el SLA"
        " | Impacto no SLA | Impatto sullo SLA | Gevolgen voor de SLA | SLAへの影響 | SLA影响"
        " | SLA 영향",
        "sla breach": "SLA-Verletzung | Violation du SLA | Incumplimiento del SLA"
        " | Violação do SLA | Violazione dello SLA | SLA-schending | SLA違反 | SLA违约"
        " | SLA 위반",
        "customer compensation": "Entschädigung der Kunden | Compensation des clients"
        " | Compensación a los clientes | Compensação aos clientes | Risarcimento ai clienti"
        " | Compensatie voor klanten | 顧客への補償 | 客户补偿 | 고객 보상",
        "reputation risk": "Reputationsrisiko | Risque de réputation | Riesgo reputacional"
        " | Risco reputacional | Rischio reputazionale | Reputatierisico | 評判リスク"
        " | 声誉风险 | 평판 위험",
        "data impact": "Auswirkungen auf Daten | Impact sur les données | Impacto en los datos"
        " | Impacto nos dados | Impatto sui dati | Gevolgen voor gegevens | データへの影響"
        " | 数据影响 | 데이터 영향",
        "data loss": "Datenverlust | Perte de données | Pérdida de datos | Perda de dados"
        " | Perdita di dati | Gegevensverlies | データ損失 | 数据丢失 | 데이터 손실",
        "scope": "Umfang | Étendue | Alcance | Escopo | Portata | Omvang | 範囲 | 范围 | 범위",
        "manual intervention needed": "Manueller Eingriff nötig"
        " | Intervention manuelle nécessaire | Intervención manual necesaria"
        " | Intervenção manual necessária | Intervento manuale necessario"
        " | Handmatig ingrijpen nodig | 手動対応の要否 | 是否需要人工干预 | 수동 조치 필요",
        "affected components": "Betroffene Komponenten | Composants affectés"
        " | Componentes afectados | Componentes afetados | Componenti interessati"
        " | Getroffen componenten | 影響コンポーネント | 受影响组件 | 영향 컴포넌트",
        "technical details": "Technische Einzelheiten | Détails techniques | Detalles técnicos"
        " | Detalhes técnicos | Dettagli tecnici | Technische details | 技術的詳細 | 技术细节"
        " | 기술적 세부 사항",
        "system state": "Zustand des Systems | État du système | Estado del sistema"
        " | Estado do sistema | Stato del sistema | Toestand van het systeem | システム状態"
        " | 系统状态 | 시스템 상태",
        "initial assessment": "Erste Einschätzung | Évaluation initiale | Evaluación inicial"
        " | Avaliação inicial | Valutazione iniziale | Eerste inschatting | 初期評価"
        " | 初步评估 | 초기 평가",
        "was this preventable": "War das vermeidbar? | Était-ce évitable ? | ¿Era evitable?"
        " | Era evitável? | Era evitabile? | Was dit te voorkomen? | 防げたか | 能否避免"
        " | 막을 수 있었는가",
        "actions taken": "Reaktion auf den Vorfall | Réponse à l'incident"
        " | Respuesta al incidente | Resposta ao incidente | Risposta all'incidente"
        " | Respons op het incident | インシデント対応 | 应急响应 | 장애 대응",
        "immediate response": "Sofortige Reaktion | Réponse immédiate | Respuesta inmediata"
        " | Resposta imediata | Risposta immediata | Directe respons | 初動対応 | 应急措施"
        " | 초기 대응",
        "investigation": "Untersuchung | Investigation | Investigación | Investigação | Indagine"
        " | Onderzoek | 調査 | 调查 | 조사",
        "verification": "Verifizierung | Vérification | Verificación | Verificação | Verifica"
        " | Verificatie | 検証 | 验证 | 검증",
        "temporary workarounds": "Behelfslösungen | Solutions de contournement"
        " | Soluciones temporales | Soluções temporárias | Soluzioni temporanee"
        " | Tijdelijke oplossingen | 回避策 | 临时解决方案 | 임시 해결책",
        "post-incident review": "Nachbetrachtung | Retour d'expérience"
        " | Revisión posterior al incidente | Revisão pós-incidente"
        " | Revisione post-incidente | Evaluatie | 振り返り | 复盘 | 회고",
        "what could be improved": "Was besser werden kann | Ce qui peut être amélioré"
        " | Qué se puede mejorar | O que pode melhorar | Cosa si può migliorare"
        " | Wat beter kan | 改善点 | 可改进之处 | 개선할 점",
        "surprises": "Überraschungen | Surprises | Sorpresas | Surpresas | Sorprese"
        " | Verrassingen | 驚いたこと | 意外情况 | 놀라웠던 점",
        "review meeting": "Nachbesprechung | Réunion de retour d'expérience"
        " | Reunión de revisión | Reunião de revisão | Riunione di revisione"
        " | Evaluatiebijeenkomst | 振り返り会 | 复盘会议 | 회고 회의",
        "attendees": "Teilnehmer | Participants | Asistentes | Participantes | Partecipanti"
        " | Aanwezigen | 出席者 | 参会人员 | 참석자",
        "recording": "Aufzeichnung | Enregistrement | Grabación | Gravação | Registrazione"
        " | Opname | 録画 | 录像 | 녹화",
        "key discussion points": "Wichtige Diskussionspunkte | Points de discussion"
        " | Puntos de discusión | Pontos de discussão | Punti di discussione"
        " | Besproken punten | 主な議論 | 讨论要点 | 주요 논의 사항",
        "people": "Beteiligte | Personnes impliquées | Personas implicadas"
        " | Pessoas envolvidas | Persone coinvolte | Betrokkenen | 関係者 | 相关人员 | 관련자",
        "supporting data": "Belege | Données complémentaires | Datos complementarios"
        " | Dados complementares | Dati a supporto | Ondersteunende gegevens | 補足データ"
        " | 支持数据 | 보조 자료",
        "monitoring data": "Monitoringdaten | Données de supervision | Datos de monitoreo"
        " | Dados de monitoramento | Dati di monitoraggio | Monitoringgegevens | 監視データ"
        " | 监控数据 | 모니터링 데이터",
        "error messages": "Fehlermeldungen | Messages d'erreur | Mensajes de error"
        " | Mensagens de erro | Messaggi di errore | Foutmeldingen | エラーメッセージ"
        " | 错误信息 | 오류 메시지",
        "configuration changes": "Konfigurationsänderungen | Changements de configuration"
        " | Cambios de configuración | Mudanças de configuração | Modifiche di configurazione"
        " | Configuratiewijzigingen | 設定変更 | 配置变更 | 설정 변경",
        "attachments": "Anhänge | Pièces jointes | Adjuntos | Anexos | Allegati | Bijlagen"
        " | 添付ファイル | 附件 | 첨부 파일",
        "sign-off": "Freigabe | Approbation | Aprobación | Aprovação | Approvazione"
        " | Goedkeuring | 承認 | 审批 | 승인",
        "signature": "Unterschrift | Signature | Firma | Assinatura | Firma | Handtekening"
        " | 署名 | 签名 | 서명",
        "final status": "Endgültiger Status | Statut final | Estado final | Status final"
        " | Stato finale | Eindstatus | 最終ステータス | 最终状态 | 최종 상태",
        "technical lead": "Technische Leitung | Responsable technique | Responsable técnico"
        " | Responsável técnico | Responsabile tecnico | Technisch leider | 技術責任者"
        " | 技术负责人 | 기술 책임자",
        "type": "Typ | Type | Tipo | Tipo | Tipo | Type | 種別 | 类型 | 유형",
    }
)
"""English name to the names in other languages."""
