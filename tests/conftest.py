"""Hypothesis profiles: HYPOTHESIS_PROFILE chooses one, else `ci` where CI=true, else `dev`."""

from __future__ import annotations

import os

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
