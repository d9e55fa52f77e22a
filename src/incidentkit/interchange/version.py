"""The version of the JSON layout, which every document states."""

from __future__ import annotations

from typing import Final

VERSION_KEY: Final = "schema_version"
SCHEMA_VERSION: Final = 1
