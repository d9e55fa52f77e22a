"""What happened, and why."""

from __future__ import annotations

from incidentkit.forms.vocabulary.entries import Codec, Entry, scope, slot, value

SUMMARY: tuple[Entry, ...] = (
    scope(
        "summary",
        "executive summary | incident summary | summary | overview | issue summary | tl;dr"
        " | incident description | incident overview | outage description",
        value("summary", Codec.PROSE, "what happened"),
        value("impact.summary", Codec.PROSE, "impact"),
        value("root_cause.summary", Codec.PROSE, "root cause"),
        body=slot("summary", Codec.PROSE),
    ),
)

_INITIAL = "root cause (initial assessment) | initial assessment | initial root cause"

TECHNICAL: tuple[Entry, ...] = (
    scope(
        "technical",
        "technical details",
        value("root_cause.initial_assessment", Codec.PROSE, "root cause"),
        body=slot("root_cause.technical_details", Codec.PROSE),
    ),
    value("components", Codec.MENU, "affected components | components affected"),
    value("root_cause.initial_assessment", Codec.PROSE, _INITIAL),
    scope(
        "system_state",
        "system state at time of incident | system state",
        other=slot("system_state", Codec.STATE),
    ),
)

_FACTORS = "contributing factors | contributing causes | contributing"

ROOT_CAUSE: tuple[Entry, ...] = (
    scope(
        "root_cause",
        "root cause analysis (rca) | root cause analysis | root cause | root causes | RCA"
        " | root cause identification | what caused the incident | cause of the incident"
        " | primary root cause | technical root cause"
        " | blameless root cause | the root cause | underlying root cause"
        " | underlying cause",
        value("root_cause.what_happened", Codec.PROSE, "what happened", everywhere=True),
        value(
            "root_cause.why", Codec.PROSE, "why it happened | why did it happen", everywhere=True
        ),
        value("root_cause.primary", Codec.PROSE, "primary cause | primary root cause"),
        value(
            "root_cause.contributing_factors",
            Codec.ITEMS,
            _FACTORS,
            members=(
                value("root_cause.primary", Codec.PROSE, "primary cause | primary root cause"),
                value("root_cause.contributing_factors", Codec.ITEMS, _FACTORS),
            ),
            everywhere=True,
        ),
        value("root_cause.technical_details", Codec.PROSE, "technical details"),
        value(
            "root_cause.five_whys",
            Codec.ITEMS,
            "five whys analysis | five whys | 5 whys | 5 whys analysis",
            everywhere=True,
        ),
        value(
            "root_cause.preventable",
            Codec.PROSE,
            "was this preventable | preventable",
            everywhere=True,
        ),
        value("root_cause.initial_assessment", Codec.PROSE, _INITIAL),
        value("root_cause.summary", Codec.PROSE, "root cause"),
        body=slot("root_cause.summary", Codec.PROSE),
    ),
    value("root_cause.primary", Codec.PROSE, "primary cause | primary root cause"),
)
