"""Hypothesis profiles: HYPOTHESIS_PROFILE chooses one, else `ci` where CI=true, else `dev`."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# Time limits are off throughout: a busy machine would fail a test that holds.
settings.register_profile("dev", max_examples=30, deadline=None)
settings.register_profile(
    "ci", max_examples=100, deadline=None, derandomize=True, database=None, print_blob=True
)
settings.register_profile(
    "deep",
    max_examples=5_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") == "true" else "dev")
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the long laws of edits out of the everyday run."""
    for item in items:
        if item.path.match("writing/test_laws.py"):
            item.add_marker(pytest.mark.edits)
