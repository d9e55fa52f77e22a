"""Generated facts: times within two weeks, in several offsets, in and out of order."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from incidentkit.model.facts import Facts
from incidentkit.model.milestone_names import MILESTONES
from incidentkit.model.timeline import TimelineEvent

offsets = st.sampled_from([0, 60, -480, 330]).map(
    lambda minutes: dt.timezone(dt.timedelta(minutes=minutes))
)
times = st.datetimes(
    min_value=dt.datetime(2024, 1, 10),  # noqa: DTZ001 -- hypothesis adds the zone itself
    max_value=dt.datetime(2024, 1, 20),  # noqa: DTZ001 -- as above
    timezones=offsets,
)
days = st.dates(min_value=dt.date(2024, 1, 10), max_value=dt.date(2024, 1, 20))
spans = st.integers(min_value=0, max_value=500_000).map(
    lambda seconds: dt.timedelta(seconds=seconds)
)

texts = st.sampled_from(
    [
        "Impact started",
        "Alert fired",
        "On-call acknowledged the alert",
        "Root cause identified",
        "Mitigation applied",
        "Service restored",
        "Incident resolved",
        "Not yet resolved",
        "Waiting for the vendor",
    ]
)
rows = st.builds(TimelineEvent, at=st.none() | times, on=st.none() | days, description=texts)
labels = st.none() | st.sampled_from(
    ["Investigating", "Monitoring", "Mitigated", "Resolved", "Odd"]
)

facts = st.builds(
    Facts,
    status=labels,
    final_status=labels,
    stated_ongoing=st.booleans(),
    date=st.none() | days,
    stated_days=st.dictionaries(st.sampled_from(MILESTONES), days, max_size=2),
    stated_duration=st.none() | spans,
    stated_detection_lag=st.none() | spans,
    timeline=st.lists(rows, max_size=6).map(tuple),
    **{f"{name}_at": st.none() | times for name in MILESTONES},
)
