"""What the library costs, as multiples of what others take for comparable work, as one table.

All comparisons are medians of paired ratios of processor time (see `pairs`), but for files read by
two processes, where what counts is the time on the clock. Without options it takes a few minutes;
`--incidents 100000 --files 10000 --longest 4194304` are the sizes of the targets.
"""

from __future__ import annotations

import argparse
import compileall
import copy
import gc
import resource
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import marko
import mdformat
import mistletoe
import mistune
from frames import baseline, copies, distinct, resident
from growth import curve
from markdown_it import MarkdownIt
from pairs import Work, ratio
from pydantic_shape import model_of

from incidentkit import Incident, IncidentLog
from incidentkit.frames import to_pandas
from incidentkit.markdown.tokens import block_tokens
from incidentkit.testing.sample import full_incident

ROOT = Path(__file__).parent.parent
EAGER = "import attrs, cattrs, markdown_it, pendulum, dateutil.parser"
"""All that the library stands on."""
Row = tuple[str, str, float, str]
"""What, against what, the ratio, the target."""


def documents() -> list[str]:
    """The post-mortems of the tests and the examples."""
    files = (*(ROOT / "tests" / "corpus").rglob("*.md"), *(ROOT / "examples").rglob("*.md"))
    return [file.read_text(encoding="utf-8") for file in sorted(files)]


def over(texts: list[str], work: Callable[[str], object]) -> Work:
    """`work` on every text in turn."""

    def run() -> None:
        for text in texts:
            work(text)

    return run


def reading() -> Iterator[Row]:
    """Reading against parsers of Markdown."""
    texts = documents()
    read = over(texts, Incident.from_markdown)
    full = MarkdownIt("commonmark").enable("table")
    block = MarkdownIt("commonmark").enable("table").disable("inline")
    mistune_parse = mistune.create_markdown(renderer=None, plugins=["table"])
    marko_parse = marko.Markdown().parse

    yield "from_markdown", "markdown-it-py, full", ratio(read, over(texts, full.parse)), "1.0"
    yield "", "markdown-it-py, blocks", ratio(read, over(texts, block.parse)), "1.3"
    yield "", "mistune AST", ratio(read, over(texts, mistune_parse)), "1"
    yield "", "mistletoe", ratio(read, over(texts, mistletoe.Document)), "1"
    yield "", "marko", ratio(read, over(texts, marko_parse)), "1"
    blocks = over(texts, lambda text: block_tokens(text, 0))
    yield (
        "its blocks alone",
        "markdown-it-py, blocks",
        ratio(blocks, over(texts, block.parse)),
        "",
    )


def writing() -> Iterator[Row]:
    """Edits and renderings, both verified by reading again, against a formatter."""
    texts = [text for text in documents() if Incident.from_markdown(text).title is not None]
    form = over(texts, lambda text: mdformat.text(text, extensions={"tables"}))

    def edited(text: str) -> str:
        return Incident.from_markdown(text).evolve(title="Another title").to_markdown()

    incidents = [Incident.from_markdown(text) for text in texts]

    def rendered() -> None:
        for incident in incidents:
            incident.to_markdown(template="basic")

    yield "read, edit, verified write", "mdformat", ratio(over(texts, edited), form, 3), "0.5"
    yield "render into a form", "mdformat", ratio(rendered, form, 3), "0.6"


def interchange() -> Iterator[Row]:
    """JSON against pydantic."""
    incident = full_incident()
    text = incident.to_json()
    model = model_of(Incident)
    value = model.model_validate_json(text)
    again = range(20)
    writes = ratio(
        lambda: [incident.to_json() for _ in again],
        lambda: [value.model_dump_json(exclude_defaults=True) for _ in again],
    )
    reads = ratio(
        lambda: [Incident.from_json(text) for _ in again],
        lambda: [model.model_validate_json(text) for _ in again],
    )
    yield "to_json", "pydantic", writes, "2"
    yield "from_json", "pydantic", reads, "2"


def importing() -> Iterator[Row]:
    """Importing against importing what it stands on, each in a fresh interpreter.

    All of it comes as bytecode, as what is installed does.
    """
    compileall.compile_dir(ROOT / "src", quiet=1)
    pairs = (
        ("import incidentkit", "import pendulum", "0.5"),
        ("from incidentkit import Incident", EAGER, "1"),
    )
    for ours, theirs, target in pairs:
        found: list[float] = []
        for _ in range(5):
            bare = started("pass")
            found.append((started(ours) - bare) / (started(theirs) - bare))
        yield ours, theirs.replace(EAGER, "its dependencies, all"), median(found), target


def started(code: str) -> float:
    """Seconds of processor time of an interpreter that runs `code`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 -- this interpreter
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def loading(files: int) -> Iterator[Row]:
    """Two processes against one; by the clock, this needs two processors that are idle.

    The work of all processes together says what sharing costs, whatever else the machine does: half
    of it is the least that two processors can take.
    """
    texts = documents()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(files):
            path = Path(folder) / f"{number:06}.md"
            path.write_text(texts[number % len(texts)], encoding="utf-8")
        took: dict[int, float] = {}
        worked: dict[int, float] = {}
        for workers in (1, 2):
            began, before = perf_counter(), _worked()
            IncidentLog.from_files(folder, workers=workers)
            took[workers], worked[workers] = perf_counter() - began, _worked() - before
    yield f"from_files, {files:,}, 2 workers", "1 worker (clock)", took[2] / took[1], "0.55"
    yield "  on all processors together", "1 worker (processor)", worked[2] / worked[1], "1.1"


FIGURES = ["time_to_resolve", "detection_lag", "time_to_acknowledge", "time_to_mitigate"]
FIGURES += ["time_to_recover"]
"""The columns with what `log.metrics()` measures."""


def _worked() -> float:
    """Seconds of processor time of this process and of its children that have ended."""
    whom = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, whom))


def measuring(incidents: int) -> Iterator[Row]:
    """Metrics and a frame of incidents of which nothing has been computed yet, and again.

    pandas groups the frame that is ready, and builds that frame from ready columns. Memory is what
    is still held afterwards: by the log and its incidents against the columns that pandas needs.
    """
    chosen = copies(incidents, distinct(400))
    frame = to_pandas(chosen)
    grouped = frame.groupby("severity_code", observed=True)[FIGURES]
    base = min(_seconds(lambda: grouped.agg(["count", "mean", "median"])) for _ in range(5))
    size = frame[["severity_code", *FIGURES]].memory_usage(index=False).sum() / 2**20
    name, pandas = f"log.metrics(), {incidents:,}", f"pandas groupby ({base * 1e3:.0f} ms)"

    log = IncidentLog(copies(incidents, distinct(400)))
    gc.collect()
    before = resident("VmRSS")
    yield f"{name}: first", pandas, _seconds(lambda: log.metrics("severity")) / base, ""
    held = resident("VmRSS") - before
    yield f"{name}: again", pandas, min(_seconds(log.metrics) for _ in range(3)) / base, "5"
    for by in (None, "severity"):
        again = min(_seconds(lambda by=by: _figures(log, by)) for _ in range(3))  # type: ignore[misc]
        yield f"  with mean and median{(by and ', by ' + by) or ''}", pandas, again / base, ""
    yield "  memory held", f"its columns ({size:.0f} MiB)", held / size, ""

    log = IncidentLog(copies(incidents, distinct(400)))
    built, frame_size = min(baseline(chosen, "incidents"))
    before = resident("VmRSS")
    pandas = f"pandas, ready columns ({built:.2f} s)"
    yield f"log.to_frame(), {incidents:,}: first", pandas, _seconds(log.to_frame) / built, ""
    held = resident("VmRSS") - before
    yield "  again", pandas, _seconds(log.to_frame) / built, ""
    yield "  memory held", f"the frame ({frame_size:.0f} MiB)", held / frame_size, ""


def _figures(log: IncidentLog, by: str | None) -> None:
    for statistics in log.metrics(by).values():
        for statistic in statistics.values():
            _ = (statistic.n, statistic.mean, statistic.median)


def _seconds(work: Work) -> float:
    began = process_time()
    work()
    return process_time() - began


def memory() -> Iterator[Row]:
    """What incidents in a log hold, beside the size of their texts.

    The first round also fills what is remembered of the last document, however many there are.
    """
    texts = documents()
    size = 4 * sum(len(text.encode()) for text in texts)
    for keep, target in ((True, ""), (False, "6")):
        tracemalloc.start()
        kept = _logs(texts, 1, keep=keep)
        before = tracemalloc.get_traced_memory()[0]
        kept += _logs(texts, 4, keep=keep)
        held = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()
        del kept
        yield f"memory, documents {'kept' if keep else 'dropped'}", "its text", held / size, target


def _logs(texts: list[str], rounds: int, *, keep: bool) -> list[IncidentLog]:
    return [
        IncidentLog.from_markdown(copy.copy(text), keep_documents=keep)
        for _ in range(rounds)
        for text in texts
    ]


def growing(longest: int) -> Iterator[Row]:
    """The worst ratio between reading a document and one of half the size, from 4 KB on.

    Long documents meet full rounds of the garbage collector, each of which looks at everything that
    the process holds; without it only the reading is seen.
    """
    text = max(documents(), key=lambda text: text.count("\n## "))
    worst = max(step.doubling for step in curve(text, longest))
    yield f"a document doubles, to {longest // 1024:,} KB", "its half, at worst", worst, "2.2"
    gc.disable()
    worst = max(step.doubling for step in curve(text, longest))
    gc.enable()
    yield "  without garbage collection", "its half, at worst", worst, "2.2"


def main() -> None:
    """Print the table, row by row."""
    options = argparse.ArgumentParser(description="incidentkit against comparable work")
    options.add_argument("--incidents", type=int, default=3_000)
    options.add_argument("--files", type=int, default=200)
    options.add_argument("--longest", type=int, default=256 * 1024)
    chosen = options.parse_args()
    print(f"{'what':<40}{'against':<28}{'ratio':>8}{'target':>8}")
    for rows in (
        *(reading(), writing(), interchange(), importing()),
        loading(chosen.files),
        measuring(chosen.incidents),
        *(memory(), growing(chosen.longest)),
    ):
        for what, against, found, target in rows:
            print(f"{what:<40}{against:<28}{found:>8.2f}{target:>8}", flush=True)


if __name__ == "__main__":
    main()
