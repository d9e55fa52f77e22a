"""Pictures with matplotlib, which the extra `plot` brings.

Each function draws into `ax`, or into a new figure, and returns the axes: change or save them as
you would any others.
"""

from __future__ import annotations

from incidentkit.plots.action_ageing import action_ageing
from incidentkit.plots.durations import durations
from incidentkit.plots.incident_timeline import incident_timeline
from incidentkit.plots.over_time import over_time
from incidentkit.plots.survival_curve import survival_curve

__all__ = ("action_ageing", "durations", "incident_timeline", "over_time", "survival_curve")
