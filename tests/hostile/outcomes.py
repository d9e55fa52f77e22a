"""What comes of putting one text in one place."""

from __future__ import annotations

import enum
import re

import attrs

from hostile.places import Place, report
from incidentkit import Incident, UnrepresentableError

_QUOTED = re.compile(r" \(line [0-9]+\)|(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")")
_DRESS = ("template_version", "template_updated", "severity_policy")


class Result(enum.Enum):
    """What `to_markdown` did; only the first two are right."""

    WRITTEN = "written"
    REFUSED = "refused"
    WRONG = "wrong"
    OTHER = "other exception"
    NO_VALUE = "no value of the model"


@attrs.frozen
class Outcome:
    """What came of a text in a place of a form."""

    form: str
    place: str
    value: str
    result: Result
    reason: str = ""

    @property
    def kind_of_reason(self) -> str:
        """The reason without what it quotes."""
        return _QUOTED.sub("…", self.reason)


def tried(form: str, place: Place, name: str, text: str) -> Outcome:
    """Put `text` in `place` of the report in `form`."""
    changed = place.filled(report(form, place.path), text)
    if changed is None:
        return Outcome(form, place.kind, name, Result.NO_VALUE)
    try:
        written = changed.to_markdown()
    except UnrepresentableError as error:
        return Outcome(form, place.kind, name, Result.REFUSED, str(error.reason))
    except Exception as error:  # noqa: BLE001 -- any other one is what is looked for
        return Outcome(form, place.kind, name, Result.OTHER, repr(error))
    same = says_the_same(Incident.from_markdown(written, template=form), changed)
    return Outcome(form, place.kind, name, Result.WRITTEN if same else Result.WRONG)


def says_the_same(one: Incident, other: Incident) -> bool:
    """Whether two incidents state the same facts, and their documents the same about themselves."""
    alike = all(getattr(one, name) == getattr(other, name) for name in _DRESS)
    return one == other and alike and _front_matter(one) == _front_matter(other)


def _front_matter(incident: Incident) -> dict[str, str]:
    """Without the title, which changes along with that of the report."""
    return {key: text for key, text in incident.front_matter.items() if key != "title"}
