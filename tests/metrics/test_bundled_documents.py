"""MTTD and MTTR of the bundled documents, worked out by hand from what they say."""

from __future__ import annotations

from pathlib import Path

from metrics.samples import in_seconds

from incidentkit import Incident
from incidentkit.metrics.downtime import downtime
from incidentkit.metrics.metric import TIME_TO_ACKNOWLEDGE, TIME_TO_DETECT, TIME_TO_RESOLVE
from incidentkit.metrics.presets import metric_presets
from incidentkit.metrics.statistic import Statistic

FOLDER = Path(__file__).parent.parent.parent / "examples" / "postmortems"
LOG = [Incident.from_file(path) for path in sorted(FOLDER.glob("*.md"))]


def test_mttr_is_170_minutes_and_36_seconds() -> None:
    minutes = {
        "basic": 3 * 60 + 50,  # "Downtime Duration: 3h 50m"; no start is timed
        "postmortem": 75,  # 23:59 to 01:14
        "sev": 105,  # 06:20 to 08:05
        "spark": 108,  # "1h 48m"; whose rows begin with a flag, not with an impact
        "virtualfusion": 5 * 60 + 35,  # 05:12 to 10:47
    }
    found = Statistic.of(TIME_TO_RESOLVE, LOG)
    assert {Path(str(o.path)).stem: o.seconds / 60 for o in found.sample.observations} == minutes
    assert sum(minutes.values()) == 853
    assert in_seconds(found.mean) == 853 / 5 * 60 == 10_236
    assert in_seconds(found.median) == 108 * 60
    assert dict(found.bases) == {"measured": 3, "stated": 2}
    assert (found.excluded, found.open) == ((), ())


def test_mttd_is_10_minutes_and_30_seconds_from_4_of_5() -> None:
    minutes = {
        "postmortem": 5,  # 23:59 to 00:04
        "sev": 11,  # 06:20 to 06:31
        "spark": 21,  # "Detection Time: 21 minutes"
        "virtualfusion": 5,  # 05:12 to 05:17
    }
    found = Statistic.of(TIME_TO_DETECT, LOG)
    assert {Path(str(o.path)).stem: o.seconds / 60 for o in found.sample.observations} == minutes
    assert in_seconds(found.mean) == 42 / 4 * 60 == 630
    assert in_seconds(found.median) == (5 + 11) / 2 * 60
    assert dict(found.bases) == {"measured": 3, "stated": 1}
    assert [(Path(str(e.path)).stem, e.reason) for e in found.excluded] == [
        ("basic", "no time for started")
    ]
    assert found.warnings[0].startswith("n = 4: below 5 no interval is given")


def test_mtta_is_12_minutes_and_12_seconds() -> None:
    # basic 09:40 to 10:02, postmortem 00:04 to 00:09, sev 06:31 to 06:36, spark 22:51 to 22:58,
    # virtualfusion 05:17 to 05:39
    found = Statistic.of(TIME_TO_ACKNOWLEDGE, LOG)
    assert found.seconds == tuple(60 * m for m in sorted((22, 5, 5, 7, 22)))
    assert in_seconds(found.mean) == 61 / 5 * 60


def test_one_log_and_the_mttr_of_six_systems() -> None:
    found = {
        preset: (statistic.n, in_seconds(statistic.headline) / 60)
        for preset, metrics in metric_presets().items()
        for statistic in [Statistic.of(metrics[0], LOG)]
    }
    assert found == {
        "incidentkit": (5, 853 / 5),
        # postmortem 00:09 to 00:52, virtualfusion 05:50 to 09:58; the others aren't declared
        "firefighter": (2, (43 + 248) / 2),
        # postmortem, sev, virtualfusion: those with a timed start
        "rootly": (3, (75 + 105 + 335) / 3),
        # the same to their recovery: 01:08, 08:05, 10:31
        "gitlab": (3, (69 + 105 + 319) / 3),
        # from detection to recovery: and spark 22:51 to 00:18
        "datadog": (4, (64 + 94 + 87 + 314) / 4),
        "dora": (3, 105),
        # from detection to resolution; basic 09:40 to 12:18
        "pagerduty": (5, (158 + 70 + 94 + 87 + 330) / 5),
    }


def test_the_bundled_documents_add_up_to_493_bad_minutes() -> None:
    found = downtime(LOG)
    assert (found.n, in_seconds(found.total) / 60) == (3, 69 + 105 + 319)
    assert len(found.excluded) == 2
