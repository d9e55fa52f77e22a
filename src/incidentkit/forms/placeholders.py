"""Telling "not filled in" from a value by form alone: `[Name]`, `HH:MM`, `____`, "P1/P2/P3"."""

from __future__ import annotations

import re

from incidentkit.forms.comments import without_comment_text
from incidentkit.forms.marks import is_said_by_marks, without_names_of_marks
from incidentkit.forms.vocabulary.entries import Codec
from incidentkit.forms.vocabulary.nobody import NOBODY, NOBODY_IN_MARKS
from incidentkit.notation.late_patterns import late
from incidentkit.notation.remembered import remembered, remembered_text
from incidentkit.notation.severities import severity_code, severity_name
from incidentkit.notation.states import action_state_of, state_of
from incidentkit.notation.text import strip_emphasis, strip_leading_emoji

_TAGS = (
    "a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li"
    "|mark|ol|p|picture|pre|q|s|samp|script|small|source|span|strike|strong|style|sub|summary|sup|svg"
    "|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|iframe|form|input|button|section"
)
"""Names in angle brackets that are marks of HTML: others are to be filled in."""
_BLANKS = re.compile(
    # Most characters can't start a blank, which is told by this look at one or two of them.
    r"(?=[\[_?#.…YMDHSXZN@<]|hh|mm|ss)(?:"
    r"\[[^\[\]\n]*\](?![(\[:])"
    r"|_{3,}|\?{2,}|#{2,}(?!\s)|\.{3,}|…"
    r"|\b(?:YYYY|YY|MM|DD|HH|hh|mm|ss|SS)(?:(?:[-/:.]|(?=[MDHS]))(?:YYYY|MMM?|DD|HH|hh|mm|ss|SS))*\b"
    r"|(?<![A-Za-z])X(?:X+(?:\.X+)?|\.X+)"
    r"|(?<![A-Za-z])X(?=[ \t]*(?:%|percent|hours?|minutes?|hrs?|mins?|days?)\b)"
    r"|(?<![A-Za-z])[YZ](?=[ \t]*(?:hours?|minutes?|hrs?|mins?|seconds?|days?)\b)"
    r"|\bN{2,4}\b"
    r"|@(?:user|owner|username|name|handle|person|assignee)[0-9]?\b"
    rf"|<(?!(?:{_TAGS})>|https?:|mailto:)[A-Za-z][^<>\n]{{0,60}}>"
    r")"
)
# "[~kim]" is how Jira and Confluence mention somebody.
_REAL = late(r"[0-9]{4}-[0-9]{2}|[0-9]:[0-9]{2}|[A-Z]{2,}-[0-9]+|https?:|@\w|\[~\w")
_NUMBERED = re.compile(
    r"(?:factor|item|lesson|action|action item|step|point|name|issue|reason|cause|service|owner"
    r"|user|finding|example|task|person|event|link|question|takeaway|learning)[ \t#]?[0-9]{1,2}",
    re.IGNORECASE,
)
_UNDECIDED = frozenset(
    (
        *("tbd", "tba", "tbc", "todo", "to do"),
        *("to be determined", "to be decided", "to be confirmed", "null"),
    )
)
_TO_COME = frozenset(("tbd", "tba", "tbc"))
_FIELD_WORDS = frozenset(
    ("severity", "level", "id", "number", "status", "date", "time", "name", "still", "yet", "is")
) | {"sev", "inc", "p", "utc", "by", "at", "owner", "due", "version"}
"""What is said to be coming, beside the words that may stand around any blank."""
_LONGEST_TO_COME = 30
_TO_DO = frozenset(("todo", "to do"))
_NO_VALUE = frozenset(("n/a", "na", "-", "–", "—", "none", "none yet", "not applicable"))
_NOUNS = frozenset(
    [
        "name",
        "names",
        "description",
        "details",
        "timestamp",
        "percentage",
        "number",
        "count",
        "amount",
        "url",
        "link",
        "value",
    ]
) | {
    *("your name", "list names", "date and time"),
    *("event description", "short event description", "short description", "brief description"),
    *("description of the event", "what was done", "describe the event", "event details"),
}
"""Words that say what belongs here and are never it."""
_LONGEST_WORDS = max(map(len, _UNDECIDED | _NOUNS))
_FILLERS = frozenset(
    [
        "by",
        "to",
        "or",
        "and",
        "from",
        "at",
        "until",
        "utc",
        "gmt",
        "inc",
        "sev",
        "p",
        "usd",
        "eur",
        "v",
        "ms",
        "s",
        "m",
        "h",
        "am",
        "pm",
        "ongoing",
        "hours",
        "hour",
        "minutes",
        "minute",
        "seconds",
        "days",
        "percent",
        "owner",
        "due",
        "version",
    ]
)
_STARTS = frozenset("YMDHSXZNhms")
"""The letters and digits that a blank can start with."""
_ANSWERS = frozenset((Codec.YES_NO, Codec.FLAG))
_OPTIONED = _ANSWERS | {Codec.STATUS, Codec.VERDICT, Codec.SEVERITY}
"""Codecs that have options of their own."""
_OF_PEOPLE = frozenset((Codec.PERSON, Codec.PEOPLE))
_AROUND_A_WORD = "()[]{}<>*_?!. "
_AROUND_A_MARK = _AROUND_A_WORD + "\ufe0f"
_WORD = re.compile(r"[^\W_]+")
_NO_ITEMS = late(
    r"no (?:further |additional |new |open |specific )?"
    r"(?:action items?|actions?|follow-?ups?|tasks?)"
    r"(?: (?:were|are|was|is))?(?: (?:identified|required|needed|necessary|planned|recorded))?\.?",
    re.IGNORECASE,
)
# With a character in front of each alternative, most of a text is skipped at a look.
_OPTION = re.compile(r"/|,|\||;|or(?<=\bor)\b")
_CHOSEN = re.compile(r"\*\*|__|~~|➡|→|✅|☑")
"""Marks of a choice within a menu."""
_SEVERAL = 2
"""Two options may be somebody's answer ("P0/P1"); more are the form's menu."""
_YES_OR_NO = late(r"yes\s*(?:/|or|\|)\s*no\b", re.IGNORECASE)


def is_placeholder(text: str, codec: Codec = Codec.LINE) -> bool:
    """Whether `text` stands where a value belongs without being one.

    Nothing, a comment, emphasis alone, brackets, date and time patterns, lines to write on,
    numbered stand-ins ("Factor 1"), for the codecs that have options a menu of them, and for names
    what says that there is nobody. A mark alone says something, if not what.
    """
    if codec in _OPTIONED or codec in _OF_PEOPLE:
        return _tells_no_option(text, codec)
    return _tells_nothing(text)


# A cell is asked about once to know whether its row is filled in, and again for its value.
@remembered_text(2048)
def _tells_nothing(text: str) -> bool:
    return _is_placeholder(text, Codec.LINE)


@remembered(2048)
def _tells_no_option(text: str, codec: Codec) -> bool:
    return _is_placeholder(text, codec)


def _is_placeholder(text: str, codec: Codec) -> bool:
    bare = text.strip()
    first = bare[:1]
    if not (first.isascii() and first.isalpha()) or "<!--" in bare:
        bare = strip_emphasis(without_comment_text(text)).strip()
        bare = strip_emphasis(strip_leading_emoji(bare).strip())
        if not _WORD.search(without_names_of_marks(bare)):
            if codec in _OF_PEOPLE and text.strip(_AROUND_A_MARK) in NOBODY_IN_MARKS:
                return True
            return not is_said_by_marks(text, of_two=codec in _ANSWERS or codec is Codec.VERDICT)
    word = bare.rstrip(".")
    if len(word) <= _LONGEST_WORDS:
        if bare.casefold() in _UNDECIDED:
            # "To do" is a state of an action, if not of an incident.
            return codec is not Codec.STATUS or not action_state_of(bare)
        if word.casefold() in _NOUNS:
            return True
    nobody = codec in _OF_PEOPLE and bare.casefold().strip(_AROUND_A_WORD) in NOBODY
    if nobody or _will_come(bare):
        return True
    return _is_menu(bare, codec) or _is_stand_in(bare)


def _will_come(text: str) -> bool:
    """Whether a text says what belongs here, and that it will come: "sev: TBD"."""
    if len(text) > _LONGEST_TO_COME:
        return False
    words = {word.casefold() for word in _WORD.findall(text)}
    return bool(words & _TO_COME) and words - _TO_COME <= _FIELD_WORDS


def fills_nothing(text: str) -> bool:
    """Whether text below a label or a head that nobody knows can't be anybody's own.

    A sign alone may be: "→" in a column "Trend".
    """
    return is_placeholder(text) and not (
        _WORD.search(text) is None and is_said_by_marks(text, anything=True)
    )


def is_undecided(text: str) -> bool:
    """Whether `text` says that a value will come: "TBD"."""
    folded = text.strip().casefold()
    return folded in _UNDECIDED - _TO_DO


def is_word_alone(text: str) -> bool:
    """Whether `text` is one of the words that say what belongs somewhere, with no mark of a form.

    Behind a box it may be what somebody noted for themselves: only the form's own are none.
    """
    folded = text.strip().casefold()
    return folded in _NOUNS or folded in _TO_DO


def says_nothing(text: str) -> bool:
    """Whether `text` is a placeholder or says that there is none: "n/a", "No actions required."."""
    if is_placeholder(text) or text.strip().rstrip(".").casefold() in _NO_VALUE:
        return True
    return text[:2].casefold() == "no" and _NO_ITEMS.fullmatch(text.strip()) is not None


def _is_stand_in(text: str) -> bool:
    first = _WORD.match(text)
    if (
        first
        and (text[0] not in _STARTS or not _BLANKS.match(text))
        and first[0].casefold() not in _FILLERS
    ):
        # A word of its own, which no blank takes away.
        return _are_numbered(text) and _BLANKS.sub(_blank, text) == text
    rest = _BLANKS.sub(_blank, text)
    if rest == text:
        return _are_numbered(text)
    return all(word.casefold() in _FILLERS for word in _WORD.findall(rest))


def _are_numbered(text: str) -> bool:
    return text[-1:].isdigit() and all(
        _NUMBERED.fullmatch(part.strip()) for part in text.split(",")
    )


def _blank(match: re.Match[str]) -> str:
    """Nothing for a stand-in; brackets around something real stay."""
    found = match[0]
    if found.startswith("[") and (_REAL.search(found) or found in ("[x]", "[X]", "[ ]")):
        return found
    return " "


def _is_menu(text: str, codec: Codec) -> bool:
    if codec in _ANSWERS:
        return _YES_OR_NO.match(text) is not None
    first = _OPTION.search(text)
    if first is None or (codec is not Codec.VERDICT and not _OPTION.search(text, first.end())):
        # Two options at most, which are no menu but for a verdict.
        return False
    return _lists_options(text, codec)


def _lists_options(text: str, codec: Codec) -> bool:
    if _CHOSEN.search(text):
        return False
    options = [option.strip() for option in _OPTION.split(text) if option.strip()]
    if codec is Codec.VERDICT:
        return len(options) > 1
    # What a sentence says before its comma is no option.
    if len(options) <= _SEVERAL or not all(_is_option(option, codec) for option in options):
        return False
    return codec is not Codec.SEVERITY or _differ(options)


def _is_option(text: str, codec: Codec) -> bool:
    if codec is Codec.STATUS:
        return bool(state_of(text) or action_state_of(text))
    return bool(severity_code(text) or severity_name(text))


def _differ(options: list[str]) -> bool:
    """Whether the options are rivals: "P1, High" names one level twice."""
    codes = {code for o in options if (code := severity_code(o))}
    names = {name for o in options if (name := severity_name(o))}
    return len(codes) > 1 or len(names) > 1
