# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # MTTR from the post-mortems you already have
#
# A folder of Markdown reports, one question: *are we getting faster?* This notebook reads the
# folder, looks at one incident close up, and then asks how much its figures can carry. The
# reports are made up by `generate_log.py`, in five house formats, with what real folders have:
# incidents that are still open, drills, reports that contradict themselves, months in which
# nothing happened.

# %%
import datetime as dt
import os
import tempfile
from pathlib import Path

import generate_log

from incidentkit import IncidentLog, SeverityPolicy, check, metric_presets, plots

os.chdir(tempfile.mkdtemp())
folder = Path("reports")
written = list(generate_log.write(folder, generate_log.generate()))
f"{len(written)} reports"

# %% [markdown]
# ## Read the folder
#
# What can't be read would be in `failures`, what is no report in `skipped`; neither ends the run.
# Drills, cancelled incidents and reports that were filed twice are taken out by rule, and every
# figure below counts them as excluded.

# %%
everything = IncidentLog.from_files(folder, workers=2)
log = everything.without(duplicates=True, drills=True, cancelled=True).sorted()
log

# %%
[(path.name, reason) for path, reason, _ in log.excluded]

# %% [markdown]
# ## One incident close up
#
# Each milestone says its basis: stated in a field, found in the timeline, or derived, which is
# shown and never measured.

# %%
incident = max((i for i in log if i.duration and len(i.events) > 5), key=lambda i: i.duration)
incident

# %%
plots.incident_timeline(incident)
# %% [markdown]
# Was the target of its severity kept? The five formats use three scales of severity. How they
# translate is for the team to say, and is never guessed.

# %%
policy = SeverityPolicy.default().with_aliases(
    {"SEV-1": "P0", "SEV-2": "P1", "SEV-3": "P2", "Major": "P1", "Minor": "P3"}
)
policy.evaluate(incident)

# %% [markdown]
# Some reports contradict themselves. Each finding has a line, so that somebody can go and look.

# %%
for report, findings in check(log, select=["duration-mismatch", "detection-lag-mismatch"]):
    for finding in findings:
        print(f"{report.path.name}:{finding}")

# %% [markdown]
# ## As a frame
#
# The columns are documented and versioned; times are in UTC, durations are timedeltas.

# %%
frame = log.to_frame()
frame[["day", "severity_code", "started_at", "detection_lag", "duration", "title"]].head()

# %% [markdown]
# ## How long incidents take
#
# On a log scale, since durations are skewed: a few are a hundred times longer than most. The bar
# is the median, the line its 95% interval, a triangle an incident that still goes on.


# %%
def level(incident):
    known = policy.level_for(incident.severity)
    return known.label if known else "not stated"


plots.durations(log.sorted(level), by=level)
# %%
log.mttr()

# %% [markdown]
# The mean lies far above the median: it speaks of the few long ones. Its interval is wide, and
# that is no defect of the method; it is what this many incidents can say.
#
# Open incidents are not "0", and not "until now". The curve counts each for as long as it is
# known to have lasted.

# %%
plots.survival_curve(log)
# %% [markdown]
# ## Month by month
#
# A month without incidents is a gap. A hollow mark has too few incidents for an interval. Most
# intervals overlap: what looks like a trend in the marks alone is mostly chance.

# %%
plots.over_time(log)
# %% [markdown]
# ## Targets by severity

# %%
for name, part in sorted(log.group(level).items()):
    print(f"{name:12}", part.within_target(policy))

# %% [markdown]
# ## One log, six definitions of MTTR
#
# Vendors mean different things by the same four letters. The same reports, by each of their
# definitions:

# %%
for name, metrics in metric_presets().items():
    table = log.metrics(metrics=metrics)["all"]
    print(name)
    for statistic in table.values():
        figure = statistic.headline
        shown = "-" if figure is None else f"{figure.total_seconds() / 3600:.1f} h"
        left_out = len(statistic.excluded)
        print(f"  {statistic.title:32} {shown:>7}   n = {statistic.n:2}, excluded {left_out:2}")

# %% [markdown]
# ## Before and after
#
# Did the on-call training at the new year help? The reports were generated with durations 15%
# shorter since then. So it did, and the question is whether sixty incidents can show it.

# %%
before, after = log.split(dt.date(2025, 1, 1))
before.mttr().compare(after.mttr())

# %%
power = before.mttr().power(0.15)
f"A change of 15% would be seen in {power:.0%} of such samples."

# %% [markdown]
# ## What follows from the reports
#
# The register of action items, on a day that you name: nothing here asks the clock.

# %%
log.actions

# %%
plots.action_ageing(log.actions, dt.date(2025, 7, 1))
# %%
print(log.actions.on_time(dt.date(2025, 7, 1)))
print(log.downtime())

# %% [markdown]
# ## What can't be concluded
#
# - **That MTTR fell or rose.** The interval of the ratio includes 1, and a change of 15% would go
#   unseen in most samples of this size. "No difference is shown" is not "no difference".
# - **That a severity is handled faster because of what it is.** Severity is given by people who
#   know how long it took.
# - **What caused a difference.** Between the two halves much else changed: services, people, what
#   is reported at all.
# - **Anything about incidents without a report.**
#
# What can be said: how long the typical incident takes, within an interval; which reports lack
# the times that would narrow it; which action items are late. These are worth more than a mean.
