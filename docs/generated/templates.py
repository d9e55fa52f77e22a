"""The built-in templates: what each of them asks for, and the blank forms themselves."""

from __future__ import annotations

from generated.markdown import code, table
from incidentkit.forms.slots import TemplateSlot
from incidentkit.forms.template import BUILT_IN, Template, built_in

HEADER = ("line", "kind", "in the form", "attribute")


def templates() -> str:
    """A section for each template."""
    return "\n".join(_section(built_in(name)) for name in BUILT_IN)


def _section(template: Template) -> str:
    slots = template.slots
    count = f"{len(slots.understood)} headings, labels and columns are understood."
    parts = [
        f"## {template.name}",
        count,
        table(HEADER, map(_row, slots.understood)).rstrip(),
        *_left_over(slots.not_understood),
        "The blank form:",
        f"`````markdown\n{template.text.rstrip()}\n`````",
    ]
    return "\n\n".join(parts) + "\n"


def _row(slot: TemplateSlot) -> tuple[str, str, str, str]:
    return (str(slot.line), slot.kind, slot.name, code(slot.path or ""))


def _left_over(slots: tuple[TemplateSlot, ...]) -> list[str]:
    if not slots:
        return []
    names = ", ".join(f"{slot.name} (line {slot.line})" for slot in slots)
    return [f"Kept as they are, without an attribute of their own: {names}."]
