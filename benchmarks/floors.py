"""What is left of a task when its largest step costs nothing: whether an aim can be reached at all.

Each row is a part of the work that no verified edit, rendering or JSON in Python can do without, as
a multiple of what `compared.py` holds the whole against. A floor above the aim says that the aim
needs a faster step, and not fewer of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import cast

import attrs
import mdformat
from compared import Row, documents, over
from pairs import Work, ratio
from pydantic_shape import model_of

from incidentkit import Incident
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.testing.sample import full_incident


def writing() -> Iterator[Row]:
    """An edit whose result nobody reads again, and a rendering that is read once."""
    texts = [text for text in documents() if Incident.from_markdown(text).title is not None]
    rendered = [Incident.from_markdown(text).to_markdown(template="basic") for text in texts]
    form = over(texts, lambda text: mdformat.text(text, extensions={"tables"}))
    once = ratio(over(texts, Incident.from_markdown), form, 3)
    yield "an edit: reading its document, no more", "mdformat", once, "0.5"
    result = ratio(over(rendered, Incident.from_markdown), form, 3)
    yield "a rendering: reading its result, no more", "mdformat", result, "0.6"


def interchange() -> Iterator[Row]:
    """JSON of ready data, and objects made of what was parsed."""
    incident = full_incident()
    text = incident.to_json()
    data = json.loads(text)
    model = model_of(Incident)
    value = model.model_validate_json(text)
    objects = list(held(incident))
    parts = [(type(one), given(one)) for one in objects]

    def looked_at() -> None:
        for one in objects:
            for field in attrs.fields(type(one)):
                _ = getattr(one, field.name) is field.default
        json.dumps(data, ensure_ascii=False)

    def unchecked() -> None:
        json.loads(text)
        for kind, values in parts:
            one = kind.__new__(kind)
            for name, part in values.items():
                object.__setattr__(one, name, part)

    def constructed() -> None:
        json.loads(text)
        for kind, values in parts:
            kind(**values)

    writes = often(lambda: value.model_dump_json(exclude_defaults=True))
    reads = often(lambda: model.model_validate_json(text))
    ready = often(lambda: json.dumps(data, ensure_ascii=False))
    yield "to_json: ready data, written", "pydantic", ratio(ready, writes), "2"
    yield "  each attribute looked at once", "pydantic", ratio(often(looked_at), writes), "2"
    yield "from_json: parsed, objects unchecked", "pydantic", ratio(often(unchecked), reads), "2"
    yield "  objects by their constructors", "pydantic", ratio(often(constructed), reads), "2"


def often(work: Work) -> Work:
    """`work` so many times that its time can be taken."""

    def run() -> None:
        for _ in range(20):
            work()

    return run


def given(one: attrs.AttrsInstance) -> dict[str, object]:
    """The arguments that make the object again: what has its default is not given."""
    return {
        field.alias: getattr(one, field.name)
        for field in attrs.fields(type(one))
        if field.init and getattr(one, field.name) is not field.default
    }


def held(value: object) -> Iterator[attrs.AttrsInstance]:
    """An object of attrs and all that it holds."""
    if isinstance(value, tuple):
        yield from chain.from_iterable(map(held, value))
    elif isinstance(value, FrozenMap):
        yield from chain.from_iterable(map(held, value.values()))
    elif attrs.has(type(value)):
        one = cast("attrs.AttrsInstance", value)
        yield one
        for field in attrs.fields(type(one)):
            yield from held(getattr(one, field.name, None))


def main() -> None:
    """Print the table, row by row."""
    print(f"{'what':<44}{'against':<16}{'ratio':>8}{'target':>8}")
    for what, against, found, target in chain(writing(), interchange()):
        print(f"{what:<44}{against:<16}{found:>8.2f}{target:>8}", flush=True)


if __name__ == "__main__":
    main()
