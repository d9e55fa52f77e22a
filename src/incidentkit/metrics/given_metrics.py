"""Metrics as they are given: themselves, or by the names that the measures of an incident have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from incidentkit.errors import InvalidValueError, meant
from incidentkit.metrics.metric import Metric
from incidentkit.metrics.presets import metric_presets
from incidentkit.model.strict import elements, mismatch

_OWN: Final = "incidentkit"


def one_metric(value: object, name: str = "metric") -> Metric:
    """The argument called `name`: a metric, or one of the preset "incidentkit" by its name.

    That is the name of the attribute of `Incident` that has it ("time_to_detect"); what others call
    so is in their presets.
    """
    if isinstance(value, Metric):
        return value
    own = {metric.name: metric for metric in metric_presets()[_OWN]}
    if isinstance(value, str) and value in own:
        return own[value]
    error = mismatch("a Metric", value).under(name)
    presets = metric_presets()
    if isinstance(value, str) and value in presets:
        reason = f"{error.reason}; metric_presets()[{value!r}] has the metrics of that preset"
        raise InvalidValueError(reason, error.path)
    near = meant(value, own) if isinstance(value, str) else ""
    reason = (
        f"{error.reason}{near or ';'} metric_presets()[{_OWN!r}] has {', '.join(own)},"
        " and Metric(...) makes others"
    )
    raise InvalidValueError(reason, error.path)


def several_metrics(values: Iterable[Metric | str] | Metric | str) -> tuple[Metric, ...]:
    """The argument `metrics`: each as `one_metric`, or all of a preset by its name."""
    given: object = values
    presets = metric_presets()
    if isinstance(given, str) and given in presets:
        return presets[given]
    if isinstance(given, str | Metric):
        return (one_metric(given, "metrics"),)
    try:
        found = elements(given, "several metrics")
    except InvalidValueError as error:
        name = "metrics"
        raise error.under(name) from None
    return tuple(one_metric(one, f"metrics[{number}]") for number, one in enumerate(found))
