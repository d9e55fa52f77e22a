"""Severity policies as plain data, as JSON and as TOML, laid out as incidents carry them."""

from __future__ import annotations

from typing import Any, Final, TypeVar, cast

from incidentkit.errors import JSONError, TOMLError
from incidentkit.interchange.calendars import check_calendars
from incidentkit.interchange.converter import converter
from incidentkit.interchange.depth import check_data
from incidentkit.interchange.json_path import ROOT
from incidentkit.interchange.parsing import parse
from incidentkit.interchange.reading import built
from incidentkit.interchange.toml_reading import parse_toml
from incidentkit.interchange.toml_writing import toml_text
from incidentkit.interchange.writing import dumped
from incidentkit.limits import DEFAULT_LIMITS, Limits
from incidentkit.model.severity_guide import SeverityGuide

_LEVELS: Final = "levels"

G = TypeVar("G", bound=SeverityGuide)


def policy_from_dict(data: object, cls: type[G]) -> G:
    """The policy that plain data states; raise `JSONError` for what is none."""
    check_data(data)
    return built(data, cls)


def policy_from_json(text: str | bytes, cls: type[G], limits: Limits = DEFAULT_LIMITS) -> G:
    """The policy that JSON text states; raise `JSONError` or `LimitExceeded`."""
    return built(parse(text, limits), cls)


def policy_from_toml(text: str, cls: type[G], limits: Limits = DEFAULT_LIMITS) -> G:
    """The policy that TOML text states; raise `TOMLError` or `LimitExceeded`."""
    data = parse_toml(text, limits)
    try:
        policy = policy_from_dict(data, cls)
    except JSONError as error:
        raise TOMLError(error.problems) from None
    if not policy.levels and _LEVELS not in cast("dict[str, object]", data):
        reason = f'missing key "{_LEVELS}": write a table [[{_LEVELS}]] for each'
        raise TOMLError(((reason, ROOT),))
    return policy


def policy_to_dict(policy: SeverityGuide) -> dict[str, Any]:
    """A policy as plain data; raise `JSONError` where a calendar can't be written."""
    check_calendars(policy, ROOT)
    written: dict[str, Any] = converter().unstructure(policy, unstructure_as=SeverityGuide)
    return written


def policy_to_json(policy: SeverityGuide, *, indent: int | None = None) -> str:
    """A policy as JSON text; raise `JSONError` for what JSON can't carry."""
    data = policy_to_dict(policy)
    text = dumped(data, indent=indent)
    if text is None:
        policy_from_dict(data, SeverityGuide)  # refuses it too, and says where
        reason = "text that UTF-8 can't hold"
        raise JSONError(((reason, ROOT),))
    return text


def policy_to_toml(policy: SeverityGuide) -> str:
    """A policy as TOML text; raise `TOMLError` for what TOML can't carry."""
    try:
        policy_to_json(policy)
    except JSONError as error:
        raise TOMLError(error.problems) from None
    # No levels have to be said, or the text would be refused as one that forgot them.
    return toml_text({**({} if policy.levels else {_LEVELS: []}), **policy_to_dict(policy)})
