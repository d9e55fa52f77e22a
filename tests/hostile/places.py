"""Every kind of place in which a report states a text, in each of the forms."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import attrs

from incidentkit import (
    AffectedService,
    Incident,
    InvalidValueError,
    Money,
    Reference,
    SeverityPolicy,
    YesNo,
    templates,
)
from incidentkit.model.paths import value_at
from incidentkit.testing.sample import full_incident

FORMS = tuple(sorted(templates()))


@attrs.frozen
class Place:
    """An attribute that holds a text; `kind` says how reports lay it out."""

    kind: str
    path: str
    append: Callable[[str], object] | None = None
    """What makes an element of the text, where the place is a new one at the end of a list."""

    def filled(self, report: Incident, text: str) -> Incident | None:
        """The report with the text there; None where the model holds no such value."""
        try:
            if self.append is not None:
                olds: tuple[Any, ...] = value_at(report, self.path)
                return report.evolve({self.path: (*olds, self.append(text))})
            return report.evolve({self.path: _value(self.path, text)})
        except InvalidValueError:
            return None


def _value(path: str, text: str) -> Any:  # noqa: ANN401 -- a value for any attribute
    if path.endswith("sla_breach"):
        return YesNo(answer=True, details=text)
    return Money(text=text) if path.endswith("revenue") else text


PLACES: tuple[Place, ...] = (
    Place("title", "title"),
    Place("line: id", "id"),
    Place("line: severity", "severity"),
    Place("line: status", "status"),
    Place("line: behind a time", "detected_by"),
    Place("line: impact", "impact.users_affected"),
    Place("line: money", "impact.revenue"),
    Place("line: details of a yes", "impact.sla_breach"),
    Place("line: nested", "impact.data.scope"),
    Place("line: behind an arrow", "follow_up.issue"),
    Place("line: mapping", "system_state[Load]"),
    Place("front matter", "front_matter[Owner]"),
    Place("person", "people[0].name"),
    Place("person: role", "people[1].role"),
    Place("name: service", "services[0].name"),
    Place("name: new service", "services", lambda text: AffectedService(name=text)),
    Place("box: menu", "components[0].name"),
    Place("box: group", "components[0].group"),
    Place("box: to-do", "prevention[0].name"),
    Place("prose: summary", "summary"),
    Place("prose: impact", "impact.summary"),
    Place("prose: below a label", "root_cause.why"),
    Place("prose: details", "root_cause.technical_details"),
    Place("prose: fence", "evidence.logs"),
    Place("prose: below a time", "evidence.before"),
    Place("item: bullet", "lessons.went_well[0]"),
    Place("item: new", "lessons.went_well", lambda text: text),
    Place("item: numbered", "root_cause.five_whys[0]"),
    Place("item: response", "response.mitigation[0]"),
    Place("lesson", "lessons.learned[0].text"),
    Place("lesson: learned", "lessons.learned[0].learned"),
    Place("timeline: event", "timeline[0].description"),
    Place("timeline: action", "timeline[0].action"),
    Place("timeline: actor", "timeline[0].actor"),
    Place("timeline: extra", "timeline[1].extra[Note]"),
    Place("action: what", "action_items[0].description"),
    Place("action: owner", "action_items[0].owner"),
    Place("action: review", "action_items[1].description"),
    Place("action: extra", "action_items[0].extra[Effort]"),
    Place("service impact", "service_impacts[0].impact"),
    Place("metric", "metric_changes[0].before"),
    Place("reference: target", "references[0].target"),
    Place("reference: label", "references[0].label"),
    Place("reference: new", "references", lambda text: Reference(label="Dashboard", target=text)),
    Place("approval: name", "approvals[0].name"),
    Place("approval: role", "approvals[0].role"),
    Place("approval: signature", "approvals[0].signature"),
    Place("guide: description", "severity_policy.levels[0].description"),
    Place("custom: value", "custom[0].value"),
    Place("custom: label", "custom[0].label"),
    Place("section: heading", "sections[0].heading"),
    Place("section: body", "sections[0].body"),
)


HEAD = ("id", "title", "date", "severity", "status", "impact", "sections")
"""What every report states: something stands above and below each place."""
PARTS: tuple[tuple[str, ...], ...] = (
    ("detected_at", "detected_by", "people", "services", "summary", "follow_up", "custom"),
    ("components", "prevention", "system_state", "metric_changes", "evidence", "references"),
    ("root_cause", "response", "lessons", "attachments"),
    ("timeline", "action_items", "service_impacts", "approvals", "severity_policy", "review"),
)
"""What the reports state besides: small ones are read sooner than one with everything."""


def report(form: str, path: str) -> Incident:
    """A report in the house format `form` that states the attribute at `path`, among others."""
    name = path.partition(".")[0].partition("[")[0]
    return _report(form, next((part for part in PARTS if name in part), PARTS[0]))


@functools.cache
def _report(form: str, part: tuple[str, ...]) -> Incident:
    whole = _whole()
    stated = {name: getattr(whole, name) for name in (*HEAD, *part)}
    text = Incident(**stated).to_markdown(template=form, placeholders="drop")
    return Incident.from_markdown(text, template=form)


@functools.cache
def _whole() -> Incident:
    return full_incident().evolve(
        {
            "severity_policy": SeverityPolicy.default(),
            "components[0].group": "Payments",
            "components[1].group": "Data",
            "action_items[0].extra": {"Effort": "two days"},
            "timeline[1].extra": {"Note": "by phone"},
        }
    )
