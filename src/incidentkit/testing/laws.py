"""The laws that make a template safe to use, checked on one template."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Never, cast

import attrs

from incidentkit.errors import IncidentKitError, InvalidValueError, UnrepresentableError
from incidentkit.forms.registry import named
from incidentkit.forms.template import BUILT_IN, Template
from incidentkit.forms.writing.writer import put
from incidentkit.incident import Incident
from incidentkit.model.change_text import told
from incidentkit.model.differences import diff
from incidentkit.model.facts import Facts
from incidentkit.model.strict import elements, mismatch
from incidentkit.testing.sample import full_incident

if TYPE_CHECKING:
    from incidentkit.model.differences import Change

_DRESS = frozenset(field.name for field in attrs.fields(Facts) if field.eq is False)


def check_laws(
    template: Template | str,
    *,
    examples: Iterable[Incident | str] | None = None,
    standing: Collection[str] = (),
) -> None:
    """Check that a template of your own works; for use in your tests.

    - *blank reads empty*: the template itself states nothing. `standing` lists the paths of what
      yours states on purpose, such as a final status.
    - *GetPut*: writing what was read from a document gives the same document.
    - *PutGet*: an incident rendered into the template reads back equal.
    - *nothing lost*: each of its attributes alone does, too, and so does the rendered document
      converted to each of the five built-in templates.

    `examples` are incidents, and reports that follow the template as Markdown text; without them
    `full_incident()`, which has every attribute, is the one. Each has to state something, for else
    it would show nothing. Raises `AssertionError` that names the law, the attribute and the reason;
    `TemplateError` for the name of no template.
    """
    form = template if isinstance(template, Template) else named(template)
    _check_blank(form, standing)
    _check_get_put(form, form.text)
    for number, example in enumerate(_given(examples)):
        if isinstance(example, str):
            _check_get_put(form, example)
            incident = Incident.from_markdown(example, template=form)
        else:
            incident = example
        _check_example(f"examples[{number}]", incident)
        _check_attributes(form, incident)
        rendered = _check_put_get("PutGet", incident, form, form)
        _check_get_put(form, rendered)
        document = Incident.from_markdown(rendered, template=form)
        for name in BUILT_IN:
            _check_put_get(f"nothing lost (converted to {name})", document, named(name), form)


def _given(examples: Iterable[Incident | str] | None) -> tuple[Incident | str, ...]:
    if examples is None:
        return (full_incident(),)
    try:
        given = elements(examples, "several incidents or texts")
    except InvalidValueError as error:
        raise error.under("examples") from None
    for number, example in enumerate(given):
        if not isinstance(example, Incident | str):
            raise mismatch("an incident or a text", example).under(f"examples[{number}]")
    return cast("tuple[Incident | str, ...]", given)


def _check_example(name: str, incident: Incident) -> None:
    """An incident of which nothing is read, but text that no attribute is made for, shows nothing.

    That is how any text is read that is no report, the name of a file for one.
    """
    told = attrs.evolve(incident, sections=(), custom=())
    if not diff(Incident(), told):
        _fail("examples", name, "states nothing that is read as an attribute")


def _check_blank(form: Template, standing: Collection[str]) -> None:
    blank = Incident.from_markdown(form.text, template=form)
    for change in diff(Incident(), blank):
        if not any(_leads_to(path, change.path) for path in standing):
            _fail("blank reads empty", change.path, f"the template states {told(change.new)}")


def _leads_to(path: str, inner: str) -> bool:
    return inner == path or inner.startswith((f"{path}.", f"{path}["))


def _check_get_put(form: Template, text: str) -> None:
    """Write without the short cut that `to_markdown` takes where nothing has changed."""
    law = "GetPut"
    read = Incident.from_markdown(text, template=form)
    try:
        written = put(text, read, template=form, tz="UTC", base=read)
    except UnrepresentableError as error:
        _fail(law, error.path, error.reason)
    if written != text:
        old, new = text.splitlines(), written.splitlines()
        pairs = enumerate(zip(old, new, strict=False), 1)
        line = next((n for n, (a, b) in pairs if a != b), min(len(old), len(new)) + 1)
        _fail(law, f"line {line}", "is not written as it was read")


def _check_attributes(form: Template, incident: Incident) -> None:
    """One attribute at a time: the first that fails is then the one to blame."""
    blank = Incident.from_markdown(form.text, template=form)
    for field in attrs.fields(Facts):
        value = getattr(incident, field.name)
        if field.name not in _DRESS and value != getattr(Incident(), field.name):
            alone = attrs.evolve(blank, **{field.name: value})
            _check_put_get("nothing lost", alone, form, form)


def _check_put_get(law: str, incident: Incident, target: Template, form: Template) -> str:
    try:
        text = incident.to_markdown(template=target)
        again = Incident.from_markdown(text, template=target)
    except UnrepresentableError as error:
        _fail(law, error.path, error.reason)
    except IncidentKitError as error:
        _fail(law, form.name, str(error))
    changes = diff(incident, again)
    if changes:
        _fail(law, changes[0].path, _difference(changes[0]))
    return text


def _difference(change: Change) -> str:
    if change.new in (None, ()):
        return f"{told(change.old)} is not read back"
    return f"{told(change.old, change.new)} reads back as {told(change.new, change.old)}"


def _fail(law: str, where: str, reason: str) -> Never:
    message = f"{law}: {where}: {reason}" if where else f"{law}: {reason}"
    raise AssertionError(message)
