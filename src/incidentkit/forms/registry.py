"""Which templates there are: the built-in ones, and those that installed packages bring."""

from __future__ import annotations

import warnings
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from incidentkit.errors import TemplateError, excerpt, meant
from incidentkit.forms.template import BUILT_IN, Template, built_in

GROUP = "incidentkit.templates"
"""The entry point group in which a package registers its templates by name."""


def templates() -> dict[str, Template]:
    """The built-in templates and those registered by installed packages, by name.

    A package registers one through the entry point group "incidentkit.templates"; the object it
    names is a `Template`, or the text of a blank form. One that can't be loaded is left out with
    a `RuntimeWarning`. Packages are looked up once per process.
    """
    return {template.name: template for template in all_templates()}


@cache
def all_templates() -> tuple[Template, ...]:
    """The built-in templates, then the registered ones."""
    found = {name: built_in(name) for name in BUILT_IN}
    for point in entry_points(group=GROUP):
        template = _loaded(point, frozenset(found))
        if template is not None:
            found[template.name] = template
    return tuple(found.values())


def named(name: object) -> Template:
    """The template with a name; `TemplateError` where there is none."""
    if not isinstance(name, str):
        raise TemplateError(f"expected a Template or its name, got {type(name).__name__}")
    if name in BUILT_IN:
        return built_in(name)
    known = templates()
    if name not in known and (name.endswith(".md") or "\n" in name):
        # What a file says is never read behind somebody's back.
        way = f"Template.from_file({name!r})" if "\n" not in name else "Template.from_markdown(...)"
        raise TemplateError(f"{excerpt(name)} is no name of a template: pass {way}")
    if name not in known:
        registered = [own for own in known if own not in BUILT_IN]
        others = f"; registered: {', '.join(registered)}" if registered else ""
        names, near = ", ".join(BUILT_IN), meant(name, known)
        raise TemplateError(
            f"unknown template {name!r}; the built-in ones are {names}{others}{near}"
        )
    return known[name]


def _loaded(point: EntryPoint, taken: frozenset[str]) -> Template | None:
    try:
        template = _template(point)
        if template.name in taken:
            raise TemplateError(f"there is a template {template.name!r} already")  # noqa: TRY301 -- told as one
    except Exception as error:  # noqa: BLE001 -- whatever a plug-in raises, reading goes on
        reason = f"{type(error).__name__}: {error}"
        message = f"template {point.name!r} ({point.value}) was left out: {reason}"
        warnings.warn(message, RuntimeWarning, stacklevel=2)
        return None
    return template


def _template(point: EntryPoint) -> Template:
    loaded: object = point.load()
    if isinstance(loaded, Template):
        return loaded
    if isinstance(loaded, str):
        return Template.from_markdown(loaded, name=point.name)
    raise TemplateError(f"expected a Template or a text, got {type(loaded).__name__}")
