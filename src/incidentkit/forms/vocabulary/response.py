"""What happened when, how it was noticed, and what was done."""

from __future__ import annotations

from incidentkit.forms.vocabulary.entries import Codec, Entry, scope, slot, value
from incidentkit.forms.vocabulary.head import DURATIONS, MILESTONES

TIMELINE: tuple[Entry, ...] = (
    scope(
        "timeline",
        "timeline | incident timeline | timeline of events | detailed chronology | chronology"
        " | timeline so far | timeline to date | detailed timeline | timeline summary"
        " | event timeline | sequence of events | sequence | actual timeline | real timeline"
        " | chain of events | outage timeline | event log | course of events | key events"
        " | timeline and events | timeline of the incident | timeline of incident | time line"
        " | incident chronology | incident event timeline | full timeline | timeline of the outage"
        " | events | high-level timeline | brief timeline | timeline of actions | incident log"
        " | events log | log of events | log | event history | incident history "
        "| what happened when"
        " | history of events | play by play | blow by blow | incident updates | updates"
        " | work notes | work log | activity log"
        " | chronology of events | chronology of the incident | chronology of the outage"
        " | event chronology | events chronology | outage chronology | chronological events"
        " | chronology of the events | order of events | detailed chronology of events"
        " | chronological log | chronological log of events",
        *MILESTONES,
        *DURATIONS,
        value("review.scheduled", Codec.SCHEDULE, "post-mortem"),
        body=slot("timeline", Codec.TIMELINE),
    ),
)

_METHODS = "how was it detected | detection method | detection methods"

DETECTION: tuple[Entry, ...] = (
    scope(
        "detection",
        "detection",
        value("detection.methods", Codec.MENU, _METHODS),
        value("detection.alert", Codec.PROSE, "alert/metric | alert | alert or metric"),
        value("stated_detection_lag", Codec.LAG, "detection time"),
    ),
    value("detection.methods", Codec.MENU, _METHODS),
)

RESPONSE: tuple[Entry, ...] = (
    scope(
        "response",
        "actions taken | resolution steps | response & mitigation | response | incident response",
        scope("response", "actions taken"),
        value(
            "response.immediate",
            Codec.ITEMS,
            "immediate actions (mitigation) | immediate response | immediate actions",
        ),
        value("response.investigation", Codec.ITEMS, "investigation", everywhere=True),
        value("response.mitigation", Codec.ITEMS, "mitigation"),
        value("response.resolution", Codec.ITEMS, "resolution"),
        value("response.verification", Codec.ITEMS, "verification"),
        value(
            "response.rollback.performed",
            Codec.FLAG,
            "rollback performed",
            members=(
                value("response.rollback.version", Codec.LINE, "version"),
                value("response.rollback.reason", Codec.LINE, "reason"),
                value("response.rollback.evidence", Codec.PROSE, "rollback evidence"),
            ),
            everywhere=True,
        ),
        value("response.rollback.evidence", Codec.PROSE, "rollback evidence"),
    ),
    value("response.workarounds", Codec.PROSE, "temporary workarounds | workarounds"),
    value("response.immediate", Codec.ITEMS, "immediate actions (mitigation) | immediate response"),
    value(
        "response.mitigation",
        Codec.ITEMS,
        "mitigation steps taken | mitigation steps | mitigation",
    ),
    scope(
        "resolution",
        "resolution | resolution and recovery | resolution / recovery | mitigation and resolution"
        " | resolution and verification | remediation and recovery",
        value("resolution.fix", Codec.PROSE, "final fix | fix"),
        value("resolution.verification", Codec.PROSE, "fix verification"),
        scope(
            "resolution",
            "deployment",
            value("resolution.verified", Codec.VERDICT, "verification"),
        ),
        value("resolution.version", Codec.LINE, "fix version | version"),
        value("resolution.deployed", Codec.SCHEDULE, "deployed at | deployed on | deployed"),
        body=slot("resolution.fix", Codec.PROSE),
    ),
)
