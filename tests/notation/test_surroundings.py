"""What a time or duration reads as depends on no zone, locale or clock of the machine."""

from __future__ import annotations

import functools
import json
import locale
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "times_read.py"
ZONES = ("UTC", "America/New_York", "Europe/London", "Asia/Kolkata")
# Turkish has its own lower case of I, and German months and a comma in numbers.
LOCALES = ("C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8")
# A leap day; the hour that London repeats; long after every date of the tables.
CLOCKS = ("2024-02-29T23:59:59+00:00", "2025-10-26T01:30:00+00:00", "2199-12-31T12:00:00+00:00")


@functools.cache
def folder_of(name: str) -> str | None:
    """Where a locale is: "" where it is installed, a folder where it could be made, else None."""
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        return _made(name)
    finally:
        locale.setlocale(locale.LC_ALL, before)
    return ""


def _made(name: str) -> str | None:
    localedef = shutil.which("localedef")
    if localedef is None:
        return None
    folder = Path(tempfile.mkdtemp(prefix="locales-"))
    language, _, encoding = name.partition(".")
    command = [localedef, "-i", language, "-f", encoding, str(folder / name)]
    done = subprocess.run(command, check=False, capture_output=True)
    return str(folder) if done.returncode == 0 else None


def read_under(*arguments: str, **surroundings: str) -> list[list[str]]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    environment = {**kept, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *arguments],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**environment, "TZ": "UTC", "LC_ALL": "C.UTF-8", **surroundings},
    )
    return list(json.loads(done.stdout))


@functools.cache
def usual() -> list[list[str]]:
    return read_under()


def test_there_are_enough_texts_to_mean_something() -> None:
    assert len({(kind, text) for kind, text, *_ in usual() if kind != "report"}) > 500


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("name", LOCALES)
def test_no_zone_or_locale_of_the_machine_changes_what_is_read(zone: str, name: str) -> None:
    folder = folder_of(name)
    if folder is None:
        pytest.skip(f"the locale {name} is not installed")
    where = {"LOCPATH": folder} if folder else {}
    assert read_under(TZ=zone, LC_ALL=name, **where) == usual()


@pytest.mark.parametrize("now", CLOCKS)
def test_no_clock_changes_what_is_read(now: str) -> None:
    assert read_under(now, TZ="America/New_York") == usual()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="zones of the machine as POSIX has them")
def test_the_zone_of_the_machine_is_set_in_these_tests() -> None:
    """Else the tests above would compare UTC with UTC."""
    code = "import time; print(time.tzname[0])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={"TZ": "Asia/Kolkata"},
    )
    assert done.stdout.strip() == "IST"
