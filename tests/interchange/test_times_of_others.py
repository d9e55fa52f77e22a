"""A time that others write otherwise is refused with what it lacks."""

from __future__ import annotations

import pytest

from incidentkit import Incident, JSONError


@pytest.mark.parametrize(
    ("time", "lack"),
    [
        ("2024-01-15T14:32:00", "no offset"),
        ("2024-01-15 14:32:00+00:00", "no T between day and time"),
        ("2024-01-15T14:32:00.5+00:00", "a fraction of a second"),
        ("2024-01-15T14:32:00.000Z", "a fraction of a second"),
        ("2024-01-15T14:32Z", "no seconds"),
        ("2024-01-15 14:32", "no T between day and time, no seconds, no offset"),
    ],
)
def test_a_time_that_others_write_otherwise_is_told_with_what_it_lacks(
    time: str, lack: str
) -> None:
    with pytest.raises(JSONError) as refused:
        Incident.from_json(f'{{"schema_version": 1, "started_at": "{time}"}}')
    assert str(refused.value).endswith(f'got "{time}", which has {lack} @ $.started_at')
