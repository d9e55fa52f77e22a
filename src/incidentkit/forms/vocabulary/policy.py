"""The report's own severity guide."""

from __future__ import annotations

from incidentkit.forms.vocabulary.entries import Codec, Entry, value

POLICY: tuple[Entry, ...] = (
    value(
        "severity_policy",
        Codec.POLICY,
        "severity classification guide | severity classification | severity guide"
        " | severity levels",
    ),
)
