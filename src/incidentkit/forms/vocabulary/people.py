"""Who took part, who signs, and where else to look."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from incidentkit.forms.keys import key_of
from incidentkit.forms.vocabulary.entries import Codec, Entry, scope, slot, value


def _role(role: str, known_as: str) -> Entry:
    return value("people", Codec.PERSON, known_as, fixed={"role": role}, everywhere=True)


ROLES: tuple[Entry, ...] = (
    _role(
        "Incident Commander",
        "incident commander | commander | IC | incident lead | incident manager"
        " | incident commander (IC) | incident coordinator | response lead | coordinator"
        " | coordinators | incident coordinators | major incident manager | incident controller"
        " | response coordinator",
    ),
    _role("Technical Lead", "technical lead | tech lead"),
    _role("On-call Engineer", "on-call engineer | on-call | oncall engineer"),
    _role(
        "Author",
        "author | report author | written by | write-up | write-up by | created by"
        " | postmortem author | document author"
        " | compiled by | postmortem compiled by | documented by | drafted by"
        " | post-mortem author | post-mortem by | report by | filed by",
    ),
    _role("Reporter", "reporter | reported by"),
    _role(
        "Owner",
        "owner | incident owner | report owner | post-mortem owner | postmortem owner"
        " | document owner | doc owner | dri | directly responsible individual",
    ),
    _role("Lead", "lead | incident handler"),
    _role("Reviewer", "reviewed by | reviewer"),
    _role("Facilitator", "facilitator | review facilitator | post-mortem facilitator"),
    _role("Scribe", "scribe | incident scribe | note taker"),
    _role("Operations Lead", "operations lead | ops lead"),
    _role("Approver", "approver"),
    _role("Communications Lead", "communications lead | comms lead | communications manager"),
    value(
        "people",
        Codec.PEOPLE,
        "contributors | contributor",
        fixed={"role": "Contributor"},
        everywhere=True,
    ),
    value(
        "people",
        Codec.PEOPLE,
        "authors | author(s) | report authors | postmortem authors",
        fixed={"role": "Author"},
        everywhere=True,
    ),
)


_BY_KEY: Mapping[str, str] = MappingProxyType(
    {
        key_of(name): entry.slot.fixed["role"]
        for entry in ROLES
        if entry.slot is not None and entry.slot.codec is Codec.PERSON and not entry.weak
        for name in entry.names
    }
)


def role_named(text: str) -> str | None:
    """The role that a text names: "IC", "scribe"; None for any other."""
    return _BY_KEY.get(key_of(text))


def _group(known_as: str, role: str) -> Entry:
    """Those who took part: each with a label, or names alone, who then have the `role`."""
    return scope(
        "people",
        known_as,
        *ROLES,
        value("people", Codec.PERSON, "communications", fixed={"role": "Communications"}),
        value("people", Codec.PERSON, "documentation", fixed={"role": "Documentation"}),
        other=slot("people", Codec.PERSON),
        listed=slot("people", Codec.PEOPLE, {"role": role}),
    )


PEOPLE: tuple[Entry, ...] = (
    _group(
        "team members involved | people involved | people | team members | participants",
        "Participant",
    ),
    _group("responders | incident responders", "Responder"),
)

_REFERENCES = slot("references", Codec.REFERENCES)

RELATED_INCIDENTS = Entry(
    names=("related incidents",),
    slot=slot("references", Codec.REFERENCES, {"label": "Related Incidents"}),
    scope="references",
)

REFERENCES: tuple[Entry, ...] = (
    scope(
        "references",
        "external references | references | related links | links | related tickets"
        " | supporting documents | further reading | related documents | see also",
        scope("references", "related tickets", body=_REFERENCES, other=_REFERENCES),
        scope("references", "documentation", body=_REFERENCES, other=_REFERENCES),
        body=_REFERENCES,
        other=_REFERENCES,
    ),
    RELATED_INCIDENTS,
    value("attachments", Codec.ITEMS, "attachments"),
)

_APPROVALS = slot("approvals", Codec.APPROVALS)

FOLLOW_UP: tuple[Entry, ...] = (
    value(
        "follow_up.required",
        Codec.FLAG,
        "follow-up required",
        members=(value("follow_up.issue", Codec.LINE, "follow-up issue | issue"),),
        everywhere=True,
    ),
    value("follow_up.issue", Codec.LINE, "follow-up issue"),
)

APPROVAL: tuple[Entry, ...] = (
    scope(
        "approval",
        "approval | approvals | sign-off | signoff",
        Entry(
            names=(
                "incident commander",
                "commander",
                "IC",
                "incident closed by",
                "approved by",
                "approver",
                "reviewed by",
                "signed off by",
                "engineering lead",
                "engineering manager",
                "product manager",
                "cto/vp engineering",
            ),
            slot=_APPROVALS,
        ),
        value("approvals", Codec.SIGNATURE, "signature"),
        value("closed_at", Codec.MILESTONE, "date | date closed | closed"),
        value("final_status", Codec.STATUS, "final status"),
        *FOLLOW_UP,
        body=_APPROVALS,
    ),
)
