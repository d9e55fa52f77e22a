"""What is given in place of a metric, refused with those that there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from incidentkit.errors import InvalidValueError, meant
from incidentkit.metrics.metric import Metric
from incidentkit.metrics.presets import metric_presets
from incidentkit.model.strict import elements, mismatch

_OWN: Final = "incidentkit"


def one_metric(value: object, name: str = "metric") -> Metric:
    """The argument called `name`; a name alone says too little, for each preset has its own."""
    if isinstance(value, Metric):
        return value
    error = mismatch("a Metric", value).under(name)
    presets = metric_presets()
    if isinstance(value, str) and value in presets:
        reason = f"{error.reason}; metric_presets()[{value!r}] has the metrics of that preset"
        raise InvalidValueError(reason, error.path)
    known = [metric.name for metric in presets[_OWN]]
    near = meant(value, known) if isinstance(value, str) and value not in known else ""
    reason = (
        f"{error.reason}{near or ';'} metric_presets()[{_OWN!r}] has {', '.join(known)},"
        " and Metric(...) makes others"
    )
    raise InvalidValueError(reason, error.path)


def several_metrics(values: Iterable[Metric]) -> tuple[Metric, ...]:
    """The argument `metrics`, each as `one_metric`."""
    given: object = values
    if isinstance(given, str | Metric):
        return (one_metric(given, "metrics") if isinstance(given, str) else given,)
    try:
        found = elements(given, "several metrics")
    except InvalidValueError as error:
        name = "metrics"
        raise error.under(name) from None
    return tuple(one_metric(one, f"metrics[{number}]") for number, one in enumerate(found))
