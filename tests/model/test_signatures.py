"""What help, and a notebook, show of a constructor."""

from __future__ import annotations

import inspect

from incidentkit import ActionItem, Incident


def test_arguments_have_the_types_of_the_attributes() -> None:
    shown = str(inspect.signature(ActionItem))
    assert "owner: 'str | None' = None" in shown
    assert "due: 'pendulum.Date | None' = None" in shown
    assert "'object'" not in str(inspect.signature(Incident))
