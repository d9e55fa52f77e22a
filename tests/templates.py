"""What other teams' blank forms come to as templates, without any code for them.

`python tests/templates.py` prints a line for each blank form in `../shared/corpus/templates`: how
many headings, labels and columns were understood, and whether an incident with every attribute,
rendered into the form, reads back equal; then totals, and what was refused, by reason. Forms in
other languages are given the words of `house_words.py`, and their lines say so. `--names` lists
what wasn't understood, too.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import attrs
from house_words import HOUSE_WORDS

from incidentkit import Incident, Template, TemplateError, UnrepresentableError, diff
from incidentkit.model.facts import Facts
from incidentkit.testing import full_incident

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus" / "templates"


@attrs.frozen(kw_only=True)
class Outcome:
    """What one blank form came to."""

    name: str
    words: bool = False
    """Whether it was given words of its own."""
    understood: int = 0
    not_understood: tuple[str, ...] = ()
    refused: str | None = None
    """Why it is no template."""
    whole: str | None = None
    """Why the full incident did not read back equal; None where it did."""
    alone: tuple[str, ...] = ()
    """The attributes that did not read back by themselves, with the reason."""
    states: tuple[str, ...] = ()
    """What the blank form is taken to state."""

    def __str__(self) -> str:
        """One line."""
        if self.refused is not None:
            return f"{self.name}: no template: {self.refused}"
        total = self.understood + len(self.not_understood)
        fate = "reads back equal" if self.whole is None else f"refused: {self.whole}"
        blank = "" if not self.states else f"; blank states {', '.join(self.states)}"
        words = " with words of its own" if self.words else ""
        return f"{self.name}: {self.understood} of {total} understood{words}; {fate}{blank}"


def blank_forms(folder: Path = CORPUS) -> tuple[Path, ...]:
    """The blank forms, sorted; none where the folder is absent."""
    return tuple(sorted(folder.rglob("*.md")))


def tried(path: Path, root: Path = CORPUS) -> Outcome:
    """Take a file for a template, and render an incident with every attribute into it."""
    name = path.relative_to(root).as_posix()
    text = path.read_bytes().decode("utf-8")
    try:
        plain = Template(name=path.stem, text=text)
        template = Template.from_markdown(text, name=path.stem, labels=HOUSE_WORDS)
        if plain.slots.understood == template.slots.understood:
            template = plain
    except TemplateError as error:
        return Outcome(name=name, refused=str(error))
    slots = template.slots
    full = full_incident()
    blank = Incident.from_markdown(text, template=template)
    return Outcome(
        name=name,
        words=bool(template.labels),
        understood=len(slots.understood),
        not_understood=tuple(map(str, slots.not_understood)),
        whole=lost(full, template),
        alone=tuple(lost_alone(full, template, blank)),
        states=tuple(change.path for change in diff(Incident(), blank)),
    )


def lost(incident: Incident, template: Template) -> str | None:
    """Why an incident rendered into a template doesn't read back equal; None where it does."""
    try:
        text = incident.to_markdown(template=template)
    except UnrepresentableError as error:
        return str(error)
    changes = diff(incident, Incident.from_markdown(text, template=template))
    return f"WRONG, NOT REFUSED: {changes[0].path}" if changes else None


def lost_alone(incident: Incident, template: Template, blank: Incident) -> Iterable[str]:
    """The attributes that don't read back by themselves, beside what the blank form states."""
    for field in attrs.fields(Facts):
        value = getattr(incident, field.name)
        if field.eq and value != getattr(Incident(), field.name):
            reason = lost(attrs.evolve(blank, **{field.name: value}), template)
            if reason is not None:
                yield f"{field.name} ({reason})"


def report(outcomes: Iterable[Outcome], *, names: bool) -> str:
    """The lines that are printed."""
    told = list(outcomes)
    templates = [one for one in told if one.refused is None]
    lines: list[str] = []
    for one in told:
        lines.append(str(one))
        lines += [f"    not by itself: {what}" for what in one.alone]
        lines += [f"    not understood: {what}" for what in one.not_understood if names]
    understood = sum(one.understood for one in templates)
    total = understood + sum(len(one.not_understood) for one in templates)
    worded = sum(one.words for one in templates)
    equal = sum(one.whole is None for one in templates)
    singly = sum(not one.alone for one in templates)
    empty = sum(not one.states for one in templates)
    lines += [
        "",
        f"{len(told)} blank forms, {len(templates)} templates, {worded} with words of their own",
        f"{understood} of {total} headings, labels and columns understood",
        f"full incident reads back equal: {equal} of {len(templates)}",
        f"every attribute by itself reads back equal: {singly} of {len(templates)}",
        f"blank reads empty: {empty} of {len(templates)}",
    ]
    reasons = Counter(one.whole.partition(":")[0] for one in templates if one.whole)
    lines += [f"  refused {count}: {path}" for path, count in reasons.most_common()]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Print the report; 1 where something wrong was written."""
    forms = blank_forms()
    if not forms:
        sys.stdout.write(f"skipped: {CORPUS} is not there\n")
        return 0
    with ProcessPoolExecutor() as pool:
        outcomes = list(pool.map(tried, forms))
    sys.stdout.write(report(outcomes, names="--names" in arguments))
    told = [str(reason) for one in outcomes for reason in (one.whole, *one.alone)]
    return 1 if any("WRONG" in reason for reason in told) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
