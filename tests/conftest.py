"""Hypothesis profiles: HYPOTHESIS_PROFILE chooses one, else `steady` where CI=true, else `dev`."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# Time limits are off throughout: a busy machine would fail a test that holds.
settings.register_profile("dev", max_examples=30, deadline=None)
for name, number in (("steady", 100), ("ci", 500)):
    # The same examples every time: `steady` for the everyday run, `ci` for the laws of edits.
    settings.register_profile(
        name,
        max_examples=number,
        deadline=None,
        derandomize=True,
        database=None,
        print_blob=True,
    )
settings.register_profile(
    "deep",
    max_examples=5_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("steady" if os.environ.get("CI") == "true" else "dev")
)


_EDITS = frozenset(("test_laws.py", "test_sequences.py"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the long laws of edits out of the everyday run."""
    for item in items:
        if item.path.name in _EDITS and item.path.parent.name == "writing":
            item.add_marker(pytest.mark.edits)
