from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterable

import pytest

from incidentkit import Incident, MissingExtraError
from incidentkit.frames import arrow_stream, rows, to_arrow, to_pandas, to_polars, to_record_batches

NEEDS: tuple[tuple[Callable[[Iterable[Incident]], object], str, str], ...] = (
    (to_pandas, "pandas", "pandas"),
    (to_polars, "polars", "polars"),
    (to_arrow, "pyarrow", "arrow"),
    (to_record_batches, "pyarrow", "arrow"),
    (arrow_stream, "pyarrow", "arrow"),
)


@pytest.mark.parametrize(("convert", "package", "extra"), NEEDS)
def test_a_missing_package_is_an_error_that_says_how_to_install_it(
    convert: Callable[[Iterable[Incident]], object],
    package: str,
    extra: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError) as caught:
        convert([])
    assert str(caught.value) == (
        f"{package} can't be imported: in a checkout pip install -e '.[{extra}]',"
        f" else pip install 'incidentkit[{extra}]'"
    )
    assert (caught.value.name, caught.value.extra) == (package, extra)
    assert isinstance(caught.value, ImportError)


def test_rows_need_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    for _, package, _ in NEEDS:
        monkeypatch.setitem(sys.modules, package, None)
    assert rows([Incident(id="INC-1")])[0]["id"] == "INC-1"


def test_the_error_survives_pickling() -> None:
    error = MissingExtraError("pyarrow", "arrow")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 -- pickled right here
    assert (str(again), again.name, again.extra) == (str(error), "pyarrow", "arrow")
