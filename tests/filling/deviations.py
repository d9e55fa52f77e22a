"""How people's reports differ from their form without saying anything else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from filling.lines import HEADING, RULE
from filling.walking import (
    FIELD_HEAD,
    LABEL_BULLET,
    LABEL_LINE,
    cells,
    each_heading,
    each_line,
    outside_fences,
    row,
    runs,
    tables,
)

Deviation = Callable[[str], str]

_BOLD_LABEL = re.compile(
    r"(?P<before>^\s*(?:[-*+] |[0-9]+\. )?)\*\*(?P<name>[^*:\n]+?)(?::\*\*|\*\*:)"
)
_NUMBER = re.compile(r"(?P<before>#+ \**)[0-9]+(?:\.[0-9]+)*\.? ")
_EMOJI = re.compile(r"(?P<marks>#+ \**)[^\w\s*(\[#]+ ")


# -- labels ----------------------------------------------------------------


def colon_inside(text: str) -> str:
    """`**Label:** value`."""
    return each_line(text, lambda line: _BOLD_LABEL.sub(r"\g<before>**\g<name>:**", line))


def colon_outside(text: str) -> str:
    """`**Label**: value`."""
    return each_line(text, lambda line: _BOLD_LABEL.sub(r"\g<before>**\g<name>**:", line))


def underscores(text: str) -> str:
    """`__Label:__ value`."""
    return each_line(text, lambda line: _BOLD_LABEL.sub(r"\g<before>__\g<name>:__", line))


def no_bold_labels(text: str) -> str:
    """`Label: value`."""
    return each_line(text, lambda line: _BOLD_LABEL.sub(r"\g<before>\g<name>:", line))


def no_bold_in_tables(text: str) -> str:
    """`| Label | value |`."""
    return tables(
        text,
        lambda rows: [
            re.sub(r"\| \*\*([^*|]+)\*\*( *)\|", r"| \1\2|", line, count=1) for line in rows
        ],
    )


def upper_case_labels(text: str) -> str:
    """`**LABEL**: value`."""
    return each_line(
        text, lambda line: _BOLD_LABEL.sub(lambda m: f"{m['before']}**{m['name'].upper()}**:", line)
    )


def _fields_of(rows: list[str]) -> list[tuple[str, str]]:
    return [(cells(line)[0].strip("*"), cells(line)[1]) for line in rows[2:]]


def _field_tables_as(shape: str) -> Deviation:
    def change(rows: list[str]) -> list[str]:
        if not FIELD_HEAD.match(rows[0]):
            return rows
        return [
            shape.format(name=name, value=value.replace("\\|", "|"))
            for name, value in _fields_of(rows)
        ]

    return lambda text: tables(text, change)


def _clean(match: re.Match[str]) -> tuple[str, str]:
    return match["name"].strip("*:").strip(), match["value"]


def _as_table(matches: list[re.Match[str]]) -> list[str]:
    rows = [row([f"**{name}**", value.replace("|", "\\|")]) for name, value in map(_clean, matches)]
    return ["| Field | Value |", "|---|---|", *rows]


def lines_to_table(text: str) -> str:
    """`**Label:** value` lines become rows."""
    return runs(text, LABEL_LINE, _as_table)


def bullets_to_table(text: str) -> str:
    """`- Label: value` bullets become rows."""
    return runs(text, LABEL_BULLET, _as_table)


def lines_to_bullets(text: str) -> str:
    """`**Label:** value` lines become bullets."""
    return runs(text, LABEL_LINE, lambda found: [f"* **{n}:** {v}" for n, v in map(_clean, found)])


def bullets_to_lines(text: str) -> str:
    """`- Label: value` bullets become lines."""
    return runs(
        text, LABEL_BULLET, lambda found: [f"**{n}:** {v}  " for n, v in map(_clean, found)]
    )


# -- headings --------------------------------------------------------------


def deeper(text: str) -> str:
    """Every heading but the title a level deeper."""
    return each_heading(text, lambda m: m[0] if m["marks"] == "#" else f"#{m[0]}")


def shallower(text: str) -> str:
    """Every heading a level higher, where the form leaves room for that."""
    return each_heading(text, lambda m: m[0][1:] if len(m["marks"]) > 1 else m[0])


def numbered(text: str) -> str:
    """Sections counted."""
    count = iter(range(1, 200))
    return each_heading(
        unnumbered(text),
        lambda m: m[0] if m["marks"] == "#" else f"{m['marks']} {next(count)}. {m['text']}",
    )


def unnumbered(text: str) -> str:
    """Sections not counted."""
    return each_line(text, lambda line: _NUMBER.sub(r"\g<before>", line))


def with_emoji(text: str) -> str:
    """An emoji before every heading."""
    return each_heading(
        text, lambda m: m[0] if m["marks"] == "#" else f"{m['marks']} 🚨 {m['text']}"
    )


def without_emoji(text: str) -> str:
    """No emoji before headings."""
    return each_line(text, lambda line: _EMOJI.sub(r"\g<marks>", line))


def bold_headings(text: str) -> str:
    """Headings in bold."""
    return each_heading(
        text, lambda m: m[0] if "*" in m["text"] else f"{m['marks']} **{m['text']}**"
    )


def plain_headings(text: str) -> str:
    """Headings not in bold."""
    return each_heading(text, lambda m: m[0].replace("**", ""))


def headings_with_colon(text: str) -> str:
    """Headings that end in a colon."""
    return each_heading(text, lambda m: m[0] if m["marks"] == "#" else f"{m[0]}:")


def closed_headings(text: str) -> str:
    """`## Heading ##`."""
    return each_heading(text, lambda m: f"{m[0]} {m['marks']}")


def upper_case_headings(text: str) -> str:
    """Section headings in capitals."""
    return each_heading(text, lambda m: m[0] if m["marks"] == "#" else m[0].upper())


def setext(text: str) -> str:
    """The first two levels underlined."""

    def change(match: re.Match[str]) -> str:
        marks = {"#": "=", "##": "-"}.get(match["marks"])
        return match[0] if marks is None else f"{match['text']}\n{marks * 8}"

    return each_heading(text, change)


def sections_reversed(text: str) -> str:
    """Sections in the opposite order, between the head and the footer."""
    lines = text.split("\n")
    level = min(
        (
            len(m["marks"])
            for line, free in outside_fences(text)
            if free and (m := HEADING.match(line)) and len(m["marks"]) > 1
        ),
        default=2,
    )
    opens = [
        n
        for n, (line, free) in enumerate(outside_fences(text))
        if free and line.startswith("#" * level + " ")
    ]
    rules = [n for n, (line, free) in enumerate(outside_fences(text)) if free and RULE.match(line)]
    footer = rules[-1] if rules and rules[-1] > opens[-1] else len(lines)
    parts = [lines[a:b] for a, b in zip(opens, [*opens[1:], footer], strict=True)]
    whole = [*lines[: opens[0]]]
    for part in reversed(parts):
        whole += [*part, ""]
    return "\n".join([*whole, *lines[footer:]])


# -- lists and tables ------------------------------------------------------


def starred(text: str) -> str:
    """Bullets with stars."""
    return each_line(text, lambda line: re.sub(r"^(\s*)[-+] (?=\S)", r"\1* ", line))


def plus_bullets(text: str) -> str:
    """Bullets with plus signs."""
    return each_line(text, lambda line: re.sub(r"^(\s*)[-*] (?=\S)", r"\1+ ", line))


def parenthesised(text: str) -> str:
    """`1)` for `1.`."""
    return each_line(text, lambda line: re.sub(r"^(\s*[0-9]+)\. ", r"\1) ", line))


def capital_ticks(text: str) -> str:
    """`[X]`."""
    return each_line(text, lambda line: line.replace("[x]", "[X]"))


def bare_tables(text: str) -> str:
    """Tables without outer pipes."""
    return tables(
        text,
        lambda rows: [line.strip().removeprefix("|").removesuffix("|").strip() for line in rows],
    )


def aligned_tables(text: str) -> str:
    """Tables with alignment colons."""
    return tables(text, lambda rows: [rows[0], re.sub(r"-+", ":---:", rows[1]), *rows[2:]])


def columns_reversed(text: str) -> str:
    """Record tables with their columns in the opposite order."""

    def change(rows: list[str]) -> list[str]:
        return rows if FIELD_HEAD.match(rows[0]) else [row(cells(line)[::-1]) for line in rows]

    return tables(text, change)


# -- bytes -----------------------------------------------------------------


def crlf(text: str) -> str:
    """Windows line endings."""
    return text.replace("\n", "\r\n")


def old_mac(text: str) -> str:
    """Carriage returns alone."""
    return text.replace("\n", "\r")


def no_final_newline(text: str) -> str:
    """The last line not ended."""
    return text.rstrip("\n")


def bom(text: str) -> str:
    """A byte order mark."""
    return f"\ufeff{text}"


def trimmed(text: str) -> str:
    """No white space at the ends of lines."""
    return "\n".join(line.rstrip() for line in text.split("\n"))


def backslashed(text: str) -> str:
    """Hard line breaks as backslashes."""
    return each_line(text, lambda line: re.sub(r"(?<=\S)  $", r"\\", line))


def airy(text: str) -> str:
    """A blank line after every heading, and two before."""
    return each_heading(text, lambda m: f"\n\n{m[0]}\n")


def no_rules(text: str) -> str:
    """No rules between sections; the one before a footer stays."""
    lines = list(outside_fences(text))
    rules = [n for n, (line, free) in enumerate(lines) if free and RULE.match(line)]
    drop = set(rules[:-1])
    return "\n".join(line for n, (line, _) in enumerate(lines) if n not in drop)


SAME: Mapping[str, Deviation] = MappingProxyType(
    {
        deviation.__name__: deviation
        for deviation in (
            colon_inside,
            colon_outside,
            underscores,
            no_bold_labels,
            no_bold_in_tables,
            lines_to_table,
            bullets_to_table,
            lines_to_bullets,
            bullets_to_lines,
            deeper,
            shallower,
            numbered,
            unnumbered,
            with_emoji,
            without_emoji,
            bold_headings,
            plain_headings,
            headings_with_colon,
            closed_headings,
            upper_case_headings,
            setext,
            sections_reversed,
            starred,
            plus_bullets,
            parenthesised,
            capital_ticks,
            bare_tables,
            aligned_tables,
            columns_reversed,
            crlf,
            old_mac,
            no_final_newline,
            bom,
            trimmed,
            backslashed,
            airy,
            no_rules,
        )
    }
    | {
        "table_to_lines": _field_tables_as("**{name}:** {value}  "),
        "table_to_soft_lines": _field_tables_as("**{name}**: {value}"),
        "table_to_bullets": _field_tables_as("- **{name}:** {value}"),
        "table_to_plain_lines": _field_tables_as("{name}: {value}"),
    }
)
"""Deviations after which a report states what it stated before."""
