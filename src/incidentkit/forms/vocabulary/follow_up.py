"""What should happen next, what was learned, and the meeting about it."""

from __future__ import annotations

from incidentkit.forms.vocabulary.entries import Codec, Entry, Slot, names, scope, slot, value

_HORIZONS = (
    (
        "immediate",
        (
            "immediate actions | immediate action items | immediate | immediate fixes"
            " | immediate improvements | immediate steps | immediate follow-ups | immediate"
            " remediation"
        ),
    ),
    (
        "short_term",
        (
            "short-term actions | short-term | short-term action items | short-term improvements"
            " | short-term fixes | short-term remediation | near-term | near-term actions"
        ),
    ),
    (
        "medium_term",
        (
            "medium-term actions | medium-term | medium-term action items | medium-term"
            " improvements"
            " | mid-term | mid-term actions"
        ),
    ),
    (
        "long_term",
        (
            "long-term actions | long-term | long-term action items | long-term improvements"
            " | long-term fixes | long-term remediation | longer-term | longer-term actions"
        ),
    ),
)


_OF_ACTIONS = ("action", "improvement", "fixes", "remediation")


def _by_horizon(path: str, codec: Codec, *, of_actions: bool = False) -> tuple[Entry, ...]:
    """The entries of each horizon; by themselves they have to say that they are of actions.

    "Immediate actions" by themselves may be those that ended the incident.
    """
    told = (
        (horizon, tuple(name for name in names(known_as) if _tells_actions(name)))
        if of_actions
        else (horizon, names(known_as))
        for horizon, known_as in _HORIZONS
        if not (of_actions and horizon == "immediate")
    )
    return tuple(
        Entry(names=known, slot=slot(path, codec, {"horizon": horizon})) for horizon, known in told
    )


def _tells_actions(name: str) -> bool:
    return any(word in name for word in _OF_ACTIONS)


_ACTIONS: Slot = slot("action_items", Codec.ACTIONS)

PREVENTIVE = scope(
    "prevention",
    "preventive measures | preventative measures | preventive actions",
    *_by_horizon("prevention", Codec.TODO),
    body=slot("prevention", Codec.TODO),
)
"""Measures: action items, where the document has no others."""

REMEDIATION = scope(
    "resolution",
    "remediation | remediation and prevention | remediation & prevention"
    " | prevention and remediation",
    *_by_horizon("action_items", Codec.ACTIONS),
    value("action_items", Codec.ACTIONS, "planned actions | follow-up actions | next steps"),
    body=slot("resolution.fix", Codec.PROSE),
)
"""What was done, or will be: action items, where the items say who or until when."""

ACTIONS: tuple[Entry, ...] = (
    scope(
        "action_items",
        "action items | action items and preventive measures | follow-up actions"
        " | corrective actions | next steps | actions | follow-ups | follow-up items"
        " | follow-up action items | action items and follow-ups | action plan"
        " | corrective and preventive actions | corrective and preventive measures"
        " | corrective and preventative measures | corrective measures | corrective action plan"
        " | follow-up tasks | follow-up | follow-up work | todo | todos | to-do | to-dos | tasks"
        " | remediation items | remediation actions | remediation plan | remediation action items"
        " | proposed improvements | proposal improvements | improvements | improvement plan"
        " | improvement actions | planned improvements | action points | action list"
        " | planned actions | future actions | outstanding actions | open actions | open items"
        " | open action items | outstanding action items | remaining action items"
        " | completed actions | completed action items | closed actions | closed action items"
        " | rejected actions | rejected action items | cancelled action items"
        " | action items in progress"
        " | recommended actions | next actions | preventive action items | actions and follow-ups"
        " | post-incident actions | corrective action items | corrective actions and follow-ups"
        " | follow-up and action items | preventative actions | prevention action items"
        " | measures | repair items | what we will change | what will we change"
        " | what we are changing | what we're changing | what we are doing about it"
        " | what we're doing about it | what we will do differently | what we'll do differently"
        " | what i will do differently | what i'll do differently | what happens next"
        " | what's next | future improvements | recommendations and next steps"
        " | recommendations and action items | preventing recurrence"
        " | how will we prevent this | how we will prevent this | how do we prevent this"
        " | how we'll prevent this | how are we preventing this"
        " | how will we prevent this in the future | how do we prevent this in the future"
        " | how will we prevent this from happening again"
        " | how do we prevent this from happening again | remediations | problem tasks"
        " | countermeasures | counter-measures | counter measures | actionables"
        " | sub-tasks | subtasks | follow-up issues | follow-up stories | remedial actions"
        " | what comes next | for next time | next time | for next year | next year"
        " | what we'll do about it | what we will do about it | what will we do about it"
        " | what we plan to do | what we are going to do | what we're going to do",
        *_by_horizon("action_items", Codec.ACTIONS),
        body=_ACTIONS,
    ),
    scope(
        "prevention",
        "prevention measures | prevention | prevention strategies",
        *_by_horizon("prevention", Codec.TODO),
        body=slot("prevention", Codec.TODO),
    ),
    PREVENTIVE,
    value("action_items", Codec.ACTIONS, "action item", everywhere=True),
    *_by_horizon("action_items", Codec.ACTIONS, of_actions=True),
    REMEDIATION,
    value("communication", Codec.TODO, "communication | communication checklist"),
)

_LEARNED = slot("lessons.learned", Codec.LESSONS)


def _lessons(path: str, known_as: str) -> Entry:
    return value(f"lessons.{path}", Codec.ITEMS, known_as, everywhere=True)


_PARTS: tuple[Entry, ...] = (
    _lessons(
        "went_well",
        "what went well | went well | what worked well | what went right | went right"
        " | what worked | things that went well",
    ),
    _lessons(
        "could_improve",
        "what could be improved | could be improved | what needs improvement"
        " | needs improvement | what could improve"
        " | what could have gone better | what could be better",
    ),
    _lessons(
        "went_wrong",
        "what went wrong | went wrong | what went poorly | what didn't go well"
        " | what went badly | what didn't work | what didn't go so well"
        " | things that went poorly | went badly | went poorly | didn't go well",
    ),
    _lessons(
        "lucky",
        "what was lucky | where we got lucky | was lucky | where did we get lucky"
        " | what we got lucky with | got lucky | where we were lucky | were we lucky",
    ),
    _lessons("surprises", "surprises | what surprised us"),
)

_IN_A_WORD: tuple[Entry, ...] = (
    value("lessons.went_well", Codec.ITEMS, "good | the good | positives | positive | wins | pros"),
    value(
        "lessons.went_wrong",
        Codec.ITEMS,
        "bad | the bad | negatives | negative | the ugly | ugly | cons",
    ),
    value("lessons.lucky", Codec.ITEMS, "lucky | luck | the lucky | we got lucky"),
)
"""Names that mean this among lessons alone."""

LESSONS: tuple[Entry, ...] = (
    scope(
        "lessons",
        "post-incident review | prevention analysis | response and recovery | retrospective",
        *_PARTS,
        *_IN_A_WORD,
    ),
    scope(
        "lessons",
        "lessons learned | lessons | lessons learnt | takeaways | key takeaways | learnings"
        " | key learnings | lessons and takeaways"
        " | what we learned",
        *_PARTS,
        *_IN_A_WORD,
        body=_LEARNED,
    ),
)

_REVIEW: tuple[Entry, ...] = (
    value("review.scheduled", Codec.SCHEDULE, "scheduled | date | date and time | scheduled for"),
    value("review.duration", Codec.DURATION, "duration"),
    value("review.attendees", Codec.LINES, "attendees | participants"),
    value("review.recording", Codec.LINE, "recording"),
    value("review.notes", Codec.LINE, "notes"),
    value(
        "review.discussion",
        Codec.ITEMS,
        "key discussion points | discussion points",
        everywhere=True,
    ),
    value(
        "action_items",
        Codec.ACTIONS,
        "additional action items",
        fixed={"origin": "review"},
        everywhere=True,
    ),
)

REVIEW: tuple[Entry, ...] = (
    scope(
        "review",
        "incident review meeting | post-mortem meeting notes | post-mortem meeting | post-mortem"
        " | review meeting",
        *_REVIEW,
    ),
)
