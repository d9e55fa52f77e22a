"""Settings of a check that change nothing as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from incidentkit.cli.configuration import Settings
from incidentkit.errors import excerpt, meant
from incidentkit.findings.codes import CODES
from incidentkit.findings.selection import DEFAULT, selected
from incidentkit.forms.registry import templates
from incidentkit.forms.template import Template

_REQUIRED = "required-empty"


def idle_settings(
    settings: Settings, form: Template | str | None, *, judges_time: bool
) -> Iterator[str]:
    """A line for each; `form` is the one that the reports follow, if that is said.

    `judges_time` is whether the check is given a time by which to judge.
    """
    chosen = selected(settings.select or DEFAULT, ())
    codes = selected(settings.select or DEFAULT, settings.ignore)
    for code in settings.select:
        if code in CODES and CODES[code].needs == "as_of" and not judges_time:
            yield f"select: {code} finds nothing without --as-of"
        if code == _REQUIRED and settings.required is None:
            yield f"select: {code} finds nothing without `required` in the settings"
    for code in settings.ignore:
        if code in CODES and code not in chosen:
            yield f"ignore: {code} is not selected in any case"
    if settings.required is not None and _REQUIRED not in codes:
        yield f"required: nothing is asked for, since {_REQUIRED} is not selected"
    if isinstance(settings.required, Mapping):
        yield from _unknown_forms(settings.required, form)


def _unknown_forms(
    required: Mapping[str, tuple[str, ...]], form: Template | str | None
) -> Iterator[str]:
    own = form.name if isinstance(form, Template) else form
    known = {*templates(), *([own] if own else ())}
    for name in required:
        if name and name not in known:
            yield f"required: no form is called {excerpt(name)}{meant(name, known)}"
