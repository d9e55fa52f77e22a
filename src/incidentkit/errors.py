"""Every exception that incidentkit raises on purpose: one root, one subclass per cause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

EXCERPT_LENGTH = 120
_TELLING: Final = 5
_SURE: Final = 0.8
_ALIKE: Final = 0.7
"""How near a name has to be that begins otherwise: "confidence" is no slip in "evidence"."""

_OTHER_NAMES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "action": ("description", "action_items"),
        "actions": ("action_items",),
        "affected_services": ("services",),
        "assignee": ("owner",),
        "append": ("__add__",),
        "author": ("people",),
        "cause": ("root_cause",),
        "commander": ("people",),
        "deadline": ("due",),
        "due_date": ("due",),
        "end": ("resolved_at",),
        "end_time": ("resolved_at",),
        "ended_at": ("resolved_at",),
        "events": ("timeline",),
        "ident": ("id",),
        "identifier": ("id",),
        "incident_commander": ("people",),
        "incident_id": ("id",),
        "incident_number": ("id",),
        "key": ("id",),
        "mtta": ("time_to_acknowledge",),
        "mttd": ("time_to_detect",),
        "mttm": ("time_to_mitigate",),
        "mttr": ("time_to_resolve",),
        "name": ("title", "label"),
        "number": ("id",),
        "owner": ("people",),
        "priority": ("severity",),
        "resolution_time": ("resolved_at",),
        "start": ("started_at",),
        "start_date": ("started_at",),
        "start_time": ("started_at",),
        "state": ("status",),
        "task": ("description",),
        "title": ("description", "heading"),
        "to_df": ("to_frame",),
        "to_pandas": ("to_frame",),
    },
)
"""What others call an attribute, and what it is called here; spelling alone would mislead."""


def excerpt(text: str) -> str:
    """`text` as an error message quotes it: its repr, cut at 120 characters."""
    shown = text if len(text) <= EXCERPT_LENGTH else text[: EXCERPT_LENGTH - 1] + "…"
    return repr(shown)


def meant(given: str, known: Iterable[str]) -> str:
    """The end of a message that names what was probably meant; "" where nothing is near."""
    names = [name for name in known if not name.startswith("_")]
    others = _OTHER_NAMES.get(given.casefold(), ())
    other = next((one for one in others if one in names), None)
    if others:
        return "" if other is None else f"; did you mean {other!r}?"
    same = [name for name in names if name.casefold() == given.casefold()]
    begun = [name for name in names if given and name.startswith(given)]
    near = same or begun or get_close_matches(given[:EXCERPT_LENGTH], names)
    near = near or _nearly_begun(given, names)
    # Who mistypes a name mostly begins it right: "actions" is "action_items", not "sections".
    first = next((name for name in near if name[:1] == given[:1]), next(iter(near), None))
    begun_alike = first is not None and first[:1].casefold() == given[:1].casefold()
    if first is None or not (begun_alike or get_close_matches(given, [first], cutoff=_ALIKE)):
        return ""
    return f"; did you mean {first!r}?"


def _nearly_begun(given: str, names: Iterable[str]) -> list[str]:
    """The names that begin as what was mistyped does, if that is long enough to tell them apart."""
    if not _TELLING <= len(given) <= EXCERPT_LENGTH:
        return []
    openings = {name[: len(given)]: name for name in names}
    return [openings[near] for near in get_close_matches(given, openings, cutoff=_SURE)]


class IncidentKitError(Exception):
    """The root of all errors of this library."""


class UnrepresentableError(IncidentKitError):
    """A fact can't be written into this document; nothing was changed.

    `path` names the attribute ("" where the reason concerns the whole document), `reason` says why.
    `needed` has what else would have to be set, by path, where that is all that is missing: with it
    among the changes, `evolve` writes them. It is empty for any other reason.
    """

    def __init__(self, path: str, reason: str, needed: Mapping[str, object] | None = None) -> None:
        """Name the attribute and the reason."""
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        self.needed: Mapping[str, object] = MappingProxyType(dict(needed or {}))

    def __reduce__(self) -> tuple[type[UnrepresentableError], tuple[object, ...]]:
        """A mapping proxy can't be pickled."""
        return type(self), (self.path, self.reason, dict(self.needed))

    def __str__(self) -> str:
        """Path and reason on one line."""
        return f"{self.path}: {self.reason}" if self.path else self.reason


class LimitExceeded(IncidentKitError):  # noqa: N818 -- the name is part of the public contract
    """The input is larger than the limits allow; raised before any work is done."""

    def __init__(self, what: str, actual: int, limit: int) -> None:
        """Say what is too large, how large it is, and the limit."""
        super().__init__(what, actual, limit)
        self.what = what
        self.actual = actual
        self.limit = limit

    def __str__(self) -> str:
        """What is too large, and by which limit."""
        return f"{self.what}: {self.actual:,} exceeds the limit of {self.limit:,}"


class DataError(IncidentKitError):
    """Data that isn't what it should be: the root of `JSONError` and `TOMLError`.

    `problems` lists (message, path such as `$.levels[0].code`), at most 20 of them.
    """

    def __init__(self, problems: tuple[tuple[str, str], ...]) -> None:
        """Keep each problem with its path."""
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """One line a problem: `message @ $.path`."""
        return "\n".join(f"{message} @ {path}" for message, path in self.problems)


class JSONError(DataError):
    """JSON that isn't an incident, or a severity policy; `problems` lists (message, JSON path)."""


class TOMLError(DataError):
    """TOML that isn't a severity policy; `problems` lists (message, path) as of the same JSON."""


class EncodingError(IncidentKitError):
    """A file isn't UTF-8; the message has the file and the byte offset."""


class TemplateError(IncidentKitError):
    """A template is unknown, or holds no slot that can be understood."""


class StaleFileError(IncidentKitError):
    """The file on disk is no longer the one the incident was read from; nothing was written."""


class MissingExtraError(IncidentKitError, ImportError):
    """An optional package is needed; the message says which extra brings it.

    `name` is the package and `extra` the extra of incidentkit.
    """

    def __init__(self, package: str, extra: str) -> None:
        """Name the package that can't be imported, and the extra that brings it."""
        super().__init__(package, extra)
        self.name: str | None = package
        self.extra = extra

    def __str__(self) -> str:
        """What is missing, and the command that installs it."""
        return (
            f"{self.name} can't be imported: in a checkout pip install -e '.[{self.extra}]',"
            f" else pip install 'incidentkit[{self.extra}]'"
        )


class InvalidValueError(IncidentKitError, ValueError):
    """A value that an attribute can't hold; `path` is relative to the object that was built."""

    def __init__(self, reason: str, path: str = "") -> None:
        """Keep the reason and, where known, the path of the attribute."""
        super().__init__(reason, path)
        self.reason = reason
        self.path = path

    def __str__(self) -> str:
        """Path and reason on one line."""
        return f"{self.path}: {self.reason}" if self.path else self.reason

    def under(self, name: str) -> InvalidValueError:
        """The same error seen from the object that holds this one under `name`."""
        joint = "" if not self.path or self.path.startswith("[") else "."
        return InvalidValueError(self.reason, f"{name}{joint}{self.path}")


def unexpected(expected: str, value: object, name: str) -> InvalidValueError:
    """The error about an argument called `name` that is something else than `expected`."""
    shown = excerpt(value) if isinstance(value, str) else excerpt(repr(value))[1:-1]
    return InvalidValueError(f"expected {expected}, got {type(value).__name__} {shown}", name)
