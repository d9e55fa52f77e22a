"""Settings from `incidentkit.toml`, or from the table `[tool.incidentkit]` of `pyproject.toml`."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, cast

import attrs

from incidentkit.cli.fault import Fault
from incidentkit.errors import InvalidValueError, meant
from incidentkit.forms.vocabulary.own_words import GivenWords, OwnWords, own_words
from incidentkit.interchange.toml_lines import with_line
from incidentkit.model.frozen_map import EMPTY
from incidentkit.notation.moment.date_orders import date_order_of

OWN_FILE: Final = "incidentkit.toml"
PROJECT_FILE: Final = "pyproject.toml"
LEVELS: Final = ("error", "warning", "info", "never")


def _words(given: GivenWords | list[tuple[str, str]]) -> OwnWords:
    if not isinstance(given, list):
        return own_words(given)
    paths: dict[str, dict[str, None]] = {}
    for name, path in given:
        paths.setdefault(name, {})[path] = None
    return own_words({name: tuple(meant) for name, meant in paths.items()})


@attrs.frozen(kw_only=True)
class Settings:
    """What a command does unless its options say otherwise.

    Paths in a file of settings are relative to its folder; here they are so to the current one, or
    whole. Only `exclude` has patterns of what lies below `folder`.
    """

    folder: Path = attrs.field(factory=Path)
    paths: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    tz: str = "UTC"
    date_order: str | None = None
    template: str | None = None
    labels: OwnWords = attrs.field(default=EMPTY, converter=_words)
    fail_on: str = "warning"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: str | None = None
    policy: str | None = None
    required: tuple[str, ...] | Mapping[str, tuple[str, ...]] | None = None


def _text(value: object) -> str:
    if not isinstance(value, str):
        reason = "expected text"
        raise TypeError(reason)
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        like = f', like ["{value}"]' if isinstance(value, str) else ""
        reason = f"expected a list of texts{like}"
        raise TypeError(reason)
    return tuple(map(_text, cast("list[object]", value)))


def _text_or_texts(value: object) -> str | tuple[str, ...]:
    return value if isinstance(value, str) else _texts(value)


def _labels(value: object) -> GivenWords:
    if not isinstance(value, dict):
        reason = "expected a table of names and the attributes they mean"
        raise TypeError(reason)
    given = cast("dict[str, object]", value)
    return {name: _text_or_texts(paths) for name, paths in given.items()}


def _required(value: object) -> tuple[str, ...] | Mapping[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        return _texts(value)
    by_template = cast("dict[str, object]", value)
    return {template: _texts(paths) for template, paths in by_template.items()}


def _level(value: object) -> str:
    if value not in LEVELS:
        reason = f"expected one of {', '.join(LEVELS)}"
        raise TypeError(reason)
    return value


def _order(value: object) -> str | None:
    return date_order_of(_text(value))


_KEYS: Final[Mapping[str, Callable[[object], Any]]] = {
    "paths": _texts,
    "exclude": _texts,
    "tz": _text,
    "date-order": _order,
    "template": _text,
    "labels": _labels,
    "fail-on": _level,
    "select": _texts,
    "ignore": _texts,
    "baseline": _text,
    "policy": _text,
    "required": _required,
}


def settings_from(file: Path | None, start: Path) -> Settings:
    """The settings of `file`; without one, of the nearest configuration at or above `start`.

    `incidentkit.toml` comes before `pyproject.toml`; a `pyproject.toml` without the table is passed
    over. Raises `Fault` for a file that can't be read and for a key that isn't known.
    """
    if file is not None:
        return _settings(file, _table(file) or {})
    for folder in (start, *start.parents):
        for name in (OWN_FILE, PROJECT_FILE):
            candidate = _as_typed(folder / name)
            if candidate.is_file() and (table := _table(candidate)) is not None:
                return _settings(candidate, table)
    return Settings()


def _as_typed(file: Path) -> Path:
    """A file in or above the current folder, as somebody there would type it.

    What is printed of the paths in it is then what it would be, had they been given by hand.
    """
    here = Path.cwd()
    above = file.parent in (here, *here.parents)
    return Path(os.path.relpath(file, here)) if above else file


def _table(file: Path) -> Mapping[str, object] | None:
    try:
        text = file.read_text(encoding="utf-8")
    except ValueError as error:
        reason = f"{file}: {error}"
        raise Fault(reason) from error
    try:
        data = tomllib.loads(text)
    except ValueError as error:
        reason = f"{file}: {with_line(str(error), text)}"
        raise Fault(reason) from error
    if file.name != PROJECT_FILE:
        return data
    tool = data.get("tool")
    return cast("dict[str, Any]", tool).get("incidentkit") if isinstance(tool, dict) else None


def _settings(file: Path, table: Mapping[str, object]) -> Settings:
    settings = Settings(**dict(_values(file, table)))
    folder = file.parent
    template = settings.template
    if template is not None and template.endswith(".md"):
        template = str(folder / template)
    return attrs.evolve(
        settings,
        folder=folder,
        paths=tuple(str(folder / path) for path in settings.paths),
        template=template,
        baseline=settings.baseline and str(folder / settings.baseline),
        policy=settings.policy and str(folder / settings.policy),
    )


def _values(file: Path, table: Mapping[str, object]) -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if key == "tool" and key not in _KEYS:
            reason = (
                f"{file}: the table [tool.incidentkit] is for {PROJECT_FILE}:"
                f" here its keys stand at the top, without it"
            )
            raise Fault(reason)
        if key not in _KEYS:
            near = meant(key, _KEYS)
            reason = f"{file}: unknown key {key!r}{near or ':'} expected one of {', '.join(_KEYS)}"
            raise Fault(reason)
        try:
            yield (key.replace("-", "_"), _KEYS[key](value))
        except TypeError as error:
            reason = f"{file}: {key}: {error}, got {value!r}"
            raise Fault(reason) from None
        except InvalidValueError as error:
            reason = f"{file}: {key}: {error.reason}"
            raise Fault(reason) from None
