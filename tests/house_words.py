"""Words of blank forms in other languages, as a team would give them to `Template`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

HOUSE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        # Portuguese
        "Resumo": "summary",
        "Duração": "stated_duration",
        "Severidade": "severity",
        "Impacto": "impact",
        "Usuários Afetados": "impact.users_affected",
        "Linha do Tempo": "timeline",
        "Causa Raiz": "root_cause",
        "Fatores contribuintes": "root_cause.contributing_factors",
        "Solução": "resolution.fix",
        "O que Funcionou Bem": "lessons.went_well",
        "O que Poderia Melhorar": "lessons.could_improve",
        "O que falhou": "lessons.went_wrong",
        "Lições Aprendidas": "lessons.learned",
        "Acoes corretivas e preventivas": "action_items",
        "Ações Preventivas": "prevention",
        "Curto Prazo": "prevention[short_term]",
        "Médio Prazo": "prevention[medium_term]",
        "Longo Prazo": "prevention[long_term]",
        "Aprovações": "approvals",
        # Spanish
        "Resumen ejecutivo": "summary",
        "Línea de tiempo": "timeline",
        "Hora": "timeline[].at",
        "Evento": "timeline[].description",
        "Usuarios afectados": "impact.users_affected",
        "Duración": "stated_duration",
        "Acciones de mitigación inmediatas": "response.immediate",
        "Plan de prevención": "action_items",
        "Acción": "action_items[].description",
        "Fecha objetivo": "action_items[].due",
        "Lecciones aprendidas": "lessons",
        "Qué hicimos bien": "lessons.went_well",
        "Qué podemos mejorar": "lessons.could_improve",
        "Qué nos sorprendió": "lessons.surprises",
        "Anexos": "attachments",
        # French
        "Résumé": "summary",
        "Impact utilisateur": "impact",
        "Chronologie": "timeline",
        "Cause racine": "root_cause",
        "Correctif": "resolution.fix",
        "Remédiation": "response.immediate",
        "Actions préventives": "prevention",
        # Chinese
        "概要": "summary",
        "时间线（Timeline）": "timeline",
        "根因（Root Cause）": "root_cause",
        "处置（Mitigation）": "response.mitigation",
        "预防（Prevention）": "prevention",
        "行动项（Action Items）": "action_items",
        # Japanese
        "日時": "date",
        "障害レベル": "severity",
        "影響範囲（ユーザー/時間）": "impact.summary",
        "影響ユーザー数": "impact.users_affected",
        "影響サービス": "services",
        "何が起きた？（1行）": "root_cause.what_happened",
        "技術的原因": "root_cause.primary",
        "是正（コード/Runbook/CI）": "response.resolution",
        "再発防止（期限/担当）": "action_items",
        "参考リンク": "references",
        "作成者": "people[Author]",
        "作成日": "reported_on",
    }
)
