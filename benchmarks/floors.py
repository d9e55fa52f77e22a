"""What is left of a task when its largest step costs nothing: whether an aim can be reached at all.

Each row is a part of the work that no verified edit, rendering or JSON in Python can do without, as
a multiple of what `compared.py` holds the whole against. A floor above the aim says that the aim
needs a faster step, and not fewer of them.
"""

from __future__ import annotations

import compileall
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from statistics import median
from typing import cast

import attrs
import mdformat
from compared import EAGER, ROOT, Row, documents, over, started
from markdown_it import MarkdownIt
from pairs import Work, ratio
from pydantic_shape import model_of
from replaying import again, looks_up, reads_notation, told

from incidentkit import Incident
from incidentkit.markdown.outline import outline
from incidentkit.markdown.source import Source
from incidentkit.markdown.tokens import block_tokens
from incidentkit.model.frozen_map import FrozenMap
from incidentkit.testing.sample import full_incident

_FILES = 1_000
"""Reports that are read by two processes that share nothing."""


def reading() -> Iterator[Row]:
    """Reading if each decision where to look cost nothing, and each text were decoded once."""
    texts = documents()
    calls = [call for text in texts for call in told(text, reads_notation)]
    names = [call for text in texts for call in told(text, looks_up)]
    # From JSON it comes without its document, which is no part of what it says.
    incidents = [Incident.from_json(Incident.from_markdown(text).to_json()) for text in texts]
    parts = [(type(one), given(one)) for incident in incidents for one in held(incident)]
    full = over(texts, MarkdownIt("commonmark").enable("table").parse)
    block = over(texts, MarkdownIt("commonmark").enable("table").disable("inline").parse)

    def built(*more: Work) -> Work:
        def run() -> None:
            for work in more:
                work()
            for kind, values in parts:
                kind(**values)

        return run

    blocks = over(texts, lambda text: block_tokens(text, 0))
    places = over(texts, lambda text: outline(Source(text)))
    values, entries = (lambda: again(calls)), (lambda: again(names))
    for what, work in (
        ("reading: blocks found, objects made", built(blocks)),
        (f"  {len(calls)} texts decoded, each once", built(blocks, values)),
        ("  the places of blocks found as well", built(places, values)),
        (f"  {len(names)} names looked up as well", built(places, values, entries)),
    ):
        yield what, "markdown-it-py, full", ratio(work, full, 21), "1.0"
        yield "", "markdown-it-py, blocks", ratio(work, block, 21), "1.3"


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


def apart() -> Iterator[Row]:
    """Two processes that share nothing, half of the reports each, against one with all of them.

    Above 0.5 it is what the two processors of the machine take from each other.
    """
    texts = documents()
    with tempfile.TemporaryDirectory() as folder:
        whole, *halves = (Path(folder) / name for name in ("whole", "even", "odd"))
        for path in (whole, *halves):
            path.mkdir()
        for number in range(_FILES):
            for path in (whole, halves[number % 2]):
                name = path / f"{number:06}.md"
                name.write_text(texts[number % len(texts)], encoding="utf-8")
        found = [max(_at_once(*halves)) / max(_at_once(whole)) for _ in range(3)]
    yield "two processes that share nothing", "1 worker (clock)", median(found), "0.55"


def _at_once(*folders: Path) -> list[float]:
    """The seconds that processes take to read a folder each, all at the same time."""
    script = str(Path(__file__).with_name("side_by_side.py"))
    running = [
        subprocess.Popen(  # noqa: S603 -- this interpreter
            [sys.executable, script, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for folder in folders
    ]
    for one in running:
        if one.stdout is not None:
            one.stdout.readline()
    for one in running:
        if one.stdin is not None:
            one.stdin.close()
    took = [float(one.stdout.read()) if one.stdout is not None else 0.0 for one in running]
    for one in running:
        one.wait()
    return took


def importing() -> Iterator[Row]:
    """Parts of our own import, all of whose dependencies are there, by themselves."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    parts = [sys.executable, str(Path(__file__).with_name("import_parts.py"))]
    found: list[list[float]] = []
    for _ in range(7):
        bare = started("pass")
        base = started(EAGER) - bare
        told = subprocess.run(parts, check=True, capture_output=True, text=True).stdout  # noqa: S603 -- this interpreter
        took = [int(part) / 1e9 / base for part in told.split()]
        found.append([*took, sum(took)])
    names = (
        *("import: classes made by attrs, no more", "import: patterns compiled, no more"),
        *("import: bytecode loaded, no more", "  the three together"),
    )
    for name, ratios in zip(names, zip(*found, strict=True), strict=True):
        yield name, "its dependencies, all", median(ratios), "1"


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
    print(f"{'what':<44}{'against':<24}{'ratio':>8}{'target':>8}")
    for what, against, found, target in chain(
        reading(), writing(), interchange(), apart(), importing()
    ):
        print(f"{what:<44}{against:<24}{found:>8.2f}{target:>8}", flush=True)


if __name__ == "__main__":
    main()
