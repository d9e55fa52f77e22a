"""Every public class has values that come through pickle: what sends work to processes does it."""

from __future__ import annotations

import copy
import enum
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import attrs
import pendulum
import pytest

import incidentkit
from incidentkit import (
    DocumentRows,
    ExcludedIncident,
    Failure,
    Incident,
    IncidentLog,
    OpenIncident,
    Pause,
    SeverityChange,
    SeverityPolicy,
    Skipped,
    Template,
    TemplateSlot,
    TemplateSlots,
    WorkingHours,
    check,
    diff,
    finding_codes,
    metric_presets,
    templates,
)
from incidentkit.testing import full_incident

ROOT = Path(__file__).parents[1]
AT = pendulum.datetime(2024, 1, 15, 14, 32)
ERRORS: Mapping[str, tuple[Any, ...]] = {
    "DataError": ((("a", "$.b"),),),
    "EncodingError": ("a",),
    "IncidentKitError": ("a",),
    "InvalidValueError": ("a", "b"),
    "JSONError": ((("a", "$.b"),),),
    "LimitExceeded": ("a", 2, 1),
    "MissingExtraError": ("pandas", "pandas"),
    "StaleFileError": ("a",),
    "TOMLError": ((("a", "$.b"),),),
    "TemplateError": ("a",),
    "UnrepresentableError": ("a", "b"),
}
FUNCTIONS = [check, diff, finding_codes, incidentkit.json_schema, metric_presets, templates]


def roots() -> Iterator[object]:
    """What there is to walk from."""
    full = full_incident()
    log = IncidentLog.from_files(ROOT / "examples" / "postmortems")
    policy = SeverityPolicy.default()
    yield from (full, log, policy, log.actions, log.metrics(by="severity"), metric_presets())
    yield from (log.mttr(), log.mttd(), log.mttr().compare(log.mttr()), finding_codes())
    yield from (policy.evaluate(incident) for incident in log)
    yield from (full.findings, full.events, full.milestones, full.measure("started", "resolved"))
    yield from (diff(full, full.evolve(status="Open")), check(list(log)), log.downtime())
    yield from (log.mttr().interval("mean"), log.mttr().survival, log.mttr().lognormal)
    yield from (log.within_target(policy, "resolution"), log.actions.on_time(AT.date()))
    yield Pause(start=AT, end=AT.add(hours=1), reason="a")
    yield SeverityChange(at=AT, to="P1", was="P2")
    yield WorkingHours(zone="Europe/Oslo")
    yield ExcludedIncident(Path("a.md"), "a", full)
    yield from (Failure(Path("a.md"), "a", OSError), Skipped(Path("a.md"), "a"))
    yield OpenIncident(None, "a")
    yield IncidentLog([Incident.from_markdown("**Id**: 7\n**Wather**: foggy\n")]).unknown_names()
    yield DocumentRows(rows=({"path": "a.md"},), skipped=(Skipped(Path("a.md"), "a"),))
    slot = TemplateSlot(path="status", name="Status", kind="label", line=3)
    yield TemplateSlots(understood=(slot,), not_understood=())
    yield Template.from_markdown("# R\n\n**Status:** [status]\n", name="acme")
    yield Incident.from_markdown("**Detected**: 10/11/2024\n").findings
    yield Incident.from_file(ROOT / "examples" / "postmortems" / "spark.md").where("status")


def walk(values: Iterator[object]) -> Iterator[object]:
    """All that is in some values, each class once."""
    waiting = list(values)
    met: set[type] = set()
    while waiting:
        value = waiting.pop()
        kind: type[Any] = type(value)
        if isinstance(value, Mapping):
            waiting.extend(cast("Mapping[object, object]", value).values())
        elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
            waiting.extend(cast("Sequence[object]", value))
        if attrs.has(kind):
            holder = cast("Any", value)
            waiting.extend(getattr(holder, field.name) for field in attrs.fields(kind))
        if kind not in met:
            met.add(kind)
            yield value


FOUND = {type(value): value for value in walk(roots())}
CLASSES: dict[str, Any] = {
    name: found
    for name in incidentkit.__all__
    if isinstance(found := getattr(incidentkit, name), type)
}
ABSTRACT = {"Calendar", "Facts"}
"""A protocol, and the facts of an incident, which come as one."""


def value_of(name: str) -> Any:  # noqa: ANN401 -- a value of any public class
    kind = CLASSES[name]
    if issubclass(kind, BaseException):
        return kind(*ERRORS[name])
    if issubclass(kind, enum.Enum):
        return next(iter(kind))
    return FOUND[kind]


@pytest.mark.parametrize("name", sorted(CLASSES.keys() - ABSTRACT))
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_value_of_every_public_class_comes_through_pickle(name: str, protocol: int) -> None:
    value = value_of(name)
    again = pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 -- our own bytes
    assert type(again) is type(value)
    assert repr(again) == repr(value)
    assert str(again) == str(value)
    if not isinstance(value, BaseException):
        assert again == value


@pytest.mark.parametrize("name", sorted(CLASSES.keys() - ABSTRACT))
def test_a_value_of_every_public_class_can_be_copied(name: str) -> None:
    value = value_of(name)
    for again in (copy.copy(value), copy.deepcopy(value)):
        assert repr(again) == repr(value)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: str(function.__name__))
def test_every_public_function_can_be_sent_to_a_process(function: Callable[..., object]) -> None:
    assert pickle.loads(pickle.dumps(function)) is function  # noqa: S301 -- our own bytes


def test_what_was_read_keeps_its_document_through_pickle() -> None:
    path = ROOT / "examples" / "postmortems" / "spark.md"
    read = Incident.from_file(path)
    again: Incident = pickle.loads(pickle.dumps(read))  # noqa: S301 -- our own bytes
    assert again.to_markdown() == path.read_bytes().decode("utf-8")
    assert again.findings == read.findings
    changed = again.evolve(status="Closed")
    assert changed.to_markdown() == read.evolve(status="Closed").to_markdown()
