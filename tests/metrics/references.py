"""The independent implementations that figures are checked against.

Their types are left open: some have no stubs, and those of others can't tell arrays from numbers.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

np: Any = import_module("numpy")
pd: Any = import_module("pandas")
stats: Any = import_module("scipy.stats")
lifelines: Any = import_module("lifelines")
median_survival_times: Any = import_module("lifelines.utils").median_survival_times
