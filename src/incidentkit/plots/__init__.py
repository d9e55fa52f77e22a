"""Pictures with matplotlib, which the extra `plot` brings.

Each function draws into `ax`, or into a new figure, and returns the axes: change or save them as
you would any others.
"""

from __future__ import annotations

from incidentkit.plots.incident_timeline import incident_timeline

__all__ = ("incident_timeline",)
