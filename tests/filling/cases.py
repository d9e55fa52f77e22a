"""Test cases by name, with what is known to fail and why."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase

import pytest


def case(bugs: Mapping[str, str], name: str, *values: object) -> object:
    """A case for `pytest.mark.parametrize`, expected to fail where a pattern in `bugs` fits."""
    reasons = [reason for pattern, reason in bugs.items() if fnmatchcase(name, pattern)]
    marks = [pytest.mark.xfail(reason=reasons[0], strict=True)] if reasons else []
    return pytest.param(*values, id=name, marks=marks)


PLAIN_LABELS = "labels without bold are text where a section has a text of its own"
FOOTER_SHAPE = "only lines of one paragraph hang on the footer's first label"
KEYED_SHAPE = "references and system state are read from bullets alone"
