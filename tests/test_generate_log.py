"""The folder that `examples/generate_log.py` writes: the same each time, read back as meant."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

from incidentkit import Incident, IncidentLog, MeasureResult

SCRIPT = Path(__file__).parent.parent / "examples" / "generate_log.py"
FORMS = ("basic", "postmortem", "sev", "spark", "virtualfusion")


@attrs.frozen(kw_only=True)
class Written:
    """What was generated, and what a reader of its folder finds."""

    meant: list[Incident]
    folder: Path
    log: IncidentLog

    def by_name(self) -> Mapping[str, Incident]:
        """The incidents as read, by file name."""
        return {incident.path.name: incident for incident in self.log if incident.path}


@pytest.fixture(scope="module")
def script() -> Mapping[str, Any]:
    return runpy.run_path(str(SCRIPT))


@pytest.fixture(scope="module")
def written(script: Mapping[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("reports")
    meant = script["generate"]()
    assert len(list(script["write"](folder, meant))) == len(meant)
    return Written(meant=meant, folder=folder, log=IncidentLog.from_files(folder))


def test_what_is_read_is_what_was_generated(written: Written) -> None:
    read = written.by_name()
    assert len(read) == len(written.meant) == 64
    assert not written.log.failures
    assert not written.log.skipped
    for incident in written.meant:
        again = read[str(incident.path)]
        assert again == incident
        assert again.template == incident.template
        assert not again.unread


def test_all_five_formats_are_there_in_about_equal_number(written: Written) -> None:
    forms = Counter(incident.template for incident in written.log)
    assert set(forms) == set(FORMS)
    assert min(forms.values()) >= 12


def test_the_same_seed_gives_the_same_text_in_another_process(
    written: Written, script: Mapping[str, Any], tmp_path: Path
) -> None:
    assert script["generate"]() == written.meant
    assert script["generate"](64, 5) != written.meant
    command = [sys.executable, str(SCRIPT), str(tmp_path), "--count", "20"]
    run = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    assert run.stdout == f"20 reports in {tmp_path}\n"
    again = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    here = tmp_path / "here"
    assert again == {
        path.name: path.read_bytes() for path in script["write"](here, script["generate"](20))
    }


def test_several_workers_write_the_same_files(script: Mapping[str, Any], tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPT), str(tmp_path / "two"), "--count", "20"]
    subprocess.run([*command, "--workers", "2"], capture_output=True, check=True)
    alone = list(script["write"](tmp_path / "one", script["generate"](20)))
    assert {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()} == {
        path.name: path.read_bytes() for path in alone
    }


def test_it_says_how_far_it_is(
    script: Mapping[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(script["main"].__globals__, "TOLD_EVERY", 8)
    monkeypatch.setattr(sys, "argv", ["generate_log.py", str(tmp_path), "--count", "20"])
    script["main"]()
    assert capsys.readouterr().err == "8 of 20 reports\n16 of 20 reports\n"


def test_durations_are_skewed_to_the_right(written: Written) -> None:
    durations = written.log.mttr()
    assert durations.mean is not None
    assert durations.median is not None
    assert durations.maximum is not None
    assert durations.mean > durations.median * 1.2
    assert durations.maximum > durations.median * 5


def test_eighteen_months_of_which_two_have_no_incident(written: Written) -> None:
    months = {f"{incident.day:%Y-%m}" for incident in written.log if incident.day}
    assert (min(months), max(months)) == ("2024-01", "2025-06")
    assert len(months) == 16
    assert months.isdisjoint(("2024-08", "2025-02"))


def test_times_are_written_in_several_zones(written: Written) -> None:
    offsets = {incident.started_at.offset for incident in written.log if incident.started_at}
    assert len(offsets) >= 5


def test_what_real_folders_suffer_from_is_there(written: Written) -> None:
    log = written.log
    contradicting = [
        incident
        for incident in log
        if incident.stated_duration
        and incident.time_to_resolve
        and incident.stated_duration != incident.time_to_resolve
    ]
    assert len(contradicting) >= 4
    assert sum(incident.ongoing for incident in log) == 3
    assert sum(incident.started_at is None for incident in log) >= 4
    lags = Counter(incident.measure("started", "detected").result for incident in log)
    assert lags[MeasureResult.MISSING] >= 8
    assert log.mttd().bases["stated"] >= 2
    assert log.mttr().bases["stated"] >= 4


def test_drills_false_alarms_and_duplicates_can_be_told_apart(written: Written) -> None:
    kept = written.log.without(drills=True, cancelled=True, duplicates=True)
    reasons = Counter(re.split(r":| of", entry.reason)[0] for entry in kept.excluded)
    assert reasons == {"a drill or test": 2, "cancelled or a false alarm": 1, "a duplicate": 1}
    assert len(kept) == 60


def test_too_few_incidents_to_hold_every_flaw_are_refused(script: Mapping[str, Any]) -> None:
    with pytest.raises(ValueError, match="19 incidents are too few"):
        script["generate"](19)
