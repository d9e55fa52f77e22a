"""How people's reports differ from their form without saying anything else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from filling.lines import FENCE, HEADING, RULE, body_start

Deviation = Callable[[str], str]

_BOLD_LABEL = re.compile(r"(?P<before>^\s*(?:[-*+] |[0-9]+\. )?)\*\*(?P<name>[^*:\n]+?)(?::\*\*|\*\*:)")
_LABEL_LINE = re.compile(r"\*\*(?P<name>[^*:\n]+?)(?::\*\*|\*\*:)[ \t]*(?P<value>\S.*?)[ \t]*\Z")
_LABEL_BULLET = re.compile(r"[-*+] (?P<name>\*\*[^*:\n]+?(?::\*\*|\*\*:)|[A-Z][^:*\[\n]{1,40}:)[ \t]*(?P<value>\S.*?)[ \t]*\Z")
_FIELD_HEAD = re.compile(r"\| *(?:Field|Metric) *\| *(?:Value|Impact) *\|")
_NUMBER = re.compile(r"(?P<before>#+ \**)[0-9]+(?:\.[0-9]+)*\.? ")
_EMOJI = re.compile(r"(?P<marks>#+ \**)[^\w\s*(\[#]+ ")


# -- walking a document ---------------------------------------------------------------------------


def _outside_fences(text: str) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it may be changed: not in the front matter, not in a fence."""
    lines = text.split("\n")
    start, fenced = body_start(lines), False
    for number, line in enumerate(lines):
        fence = FENCE.match(line) is not None
        yield line, number >= start and not fenced and not fence
        if fence and number >= start:
            fenced = not fenced


def _each_line(text: str, change: Callable[[str], str]) -> str:
    return "\n".join(change(line) if free else line for line, free in _outside_fences(text))


def _each_heading(text: str, change: Callable[[re.Match[str]], str]) -> str:
    def on_line(line: str) -> str:
        match = HEADING.match(line)
        return line if match is None else change(match)

    return _each_line(text, on_line)


def _tables(text: str, change: Callable[[list[str]], list[str]]) -> str:
    """Every table outside fences, changed as a list of its lines."""
    done: list[str] = []
    table: list[str] = []
    for line, free in [*_outside_fences(text), ("", False)]:
        if free and line.lstrip().startswith("|"):
            table.append(line)
            continue
        if table:
            done += change(table)
            table = []
        done.append(line)
    return "\n".join(done[:-1])


def cells(row: str) -> list[str]:
    """The cells of a table row."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row.strip().removeprefix("|").removesuffix("|"))]


def row(values: list[str]) -> str:
    """A table row."""
    return f"| {' | '.join(values)} |"


# -- labels -----------------------------------------------------------------------------------------


def colon_inside(text: str) -> str:
    """`**Label:** value`."""
    return _each_line(text, lambda line: _BOLD_LABEL.sub(r"\g<before>**\g<name>:**", line))


def colon_outside(text: str) -> str:
    """`**Label**: value`."""
    return _each_line(text, lambda line: _BOLD_LABEL.sub(r"\g<before>**\g<name>**:", line))


def underscores(text: str) -> str:
    """`__Label:__ value`."""
    return _each_line(text, lambda line: _BOLD_LABEL.sub(r"\g<before>__\g<name>:__", line))


def no_bold_labels(text: str) -> str:
    """`Label: value`."""
    return _each_line(text, lambda line: _BOLD_LABEL.sub(r"\g<before>\g<name>:", line))


def no_bold_in_tables(text: str) -> str:
    """`| Label | value |`."""
    return _tables(text, lambda rows: [re.sub(r"\| \*\*([^*|]+)\*\*( *)\|", r"| \1\2|", line, count=1) for line in rows])


def upper_case_labels(text: str) -> str:
    """`**LABEL**: value`."""
    return _each_line(text, lambda line: _BOLD_LABEL.sub(lambda m: f"{m['before']}**{m['name'].upper()}**:", line))


def _fields_of(rows: list[str]) -> list[tuple[str, str]]:
    return [(cells(line)[0].strip("*"), cells(line)[1]) for line in rows[2:]]


def _field_tables_as(shape: str) -> Deviation:
    def change(rows: list[str]) -> list[str]:
        if not _FIELD_HEAD.match(rows[0]):
            return rows
        return [shape.format(name=name, value=value.replace("\\|", "|")) for name, value in _fields_of(rows)]

    return lambda text: _tables(text, change)


def _runs(text: str, pattern: re.Pattern[str], change: Callable[[list[re.Match[str]]], list[str]]) -> str:
    """Every run of at least two lines that match, set apart by blank lines, and changed."""
    done: list[str] = []
    run: list[tuple[str, re.Match[str]]] = []
    for line, free in [*_outside_fences(text), ("", False)]:
        match = pattern.fullmatch(line) if free else None
        if match is not None and "→" not in line:
            run.append((line, match))
            continue
        alone = not line.strip() and (len(done) < 1 or not done[-1].strip())
        if len(run) > 1 and not line.strip() and alone:
            done += change([found for _, found in run])
        else:
            done += [old for old, _ in run]
        run = []
        done.append(line)
    return "\n".join(done[:-1])


def _clean(match: re.Match[str]) -> tuple[str, str]:
    return match["name"].strip("*:").strip(), match["value"]


def _as_table(matches: list[re.Match[str]]) -> list[str]:
    rows = [row([f"**{name}**", value.replace("|", "\\|")]) for name, value in map(_clean, matches)]
    return ["| Field | Value |", "|---|---|", *rows]


def lines_to_table(text: str) -> str:
    """`**Label:** value` lines become rows."""
    return _runs(text, _LABEL_LINE, _as_table)


def bullets_to_table(text: str) -> str:
    """`- Label: value` bullets become rows."""
    return _runs(text, _LABEL_BULLET, _as_table)


def lines_to_bullets(text: str) -> str:
    """`**Label:** value` lines become bullets."""
    return _runs(text, _LABEL_LINE, lambda found: [f"* **{n}:** {v}" for n, v in map(_clean, found)])


def bullets_to_lines(text: str) -> str:
    """`- Label: value` bullets become lines."""
    return _runs(text, _LABEL_BULLET, lambda found: [f"**{n}:** {v}  " for n, v in map(_clean, found)])


# -- headings -----------------------------------------------------------------------------------------


def deeper(text: str) -> str:
    """Every heading but the title a level deeper."""
    return _each_heading(text, lambda m: m[0] if m["marks"] == "#" else f"#{m[0]}")


def shallower(text: str) -> str:
    """Every heading a level higher, where the form leaves room for that."""
    return _each_heading(text, lambda m: m[0][1:] if len(m["marks"]) > 1 else m[0])


def numbered(text: str) -> str:
    """Sections counted."""
    count = iter(range(1, 200))
    return _each_heading(
        unnumbered(text),
        lambda m: m[0] if m["marks"] == "#" else f"{m['marks']} {next(count)}. {m['text']}",
    )


def unnumbered(text: str) -> str:
    """Sections not counted."""
    return _each_line(text, lambda line: _NUMBER.sub(r"\g<before>", line))


def with_emoji(text: str) -> str:
    """An emoji before every heading."""
    return _each_heading(text, lambda m: m[0] if m["marks"] == "#" else f"{m['marks']} 🚨 {m['text']}")


def without_emoji(text: str) -> str:
    """No emoji before headings."""
    return _each_line(text, lambda line: _EMOJI.sub(r"\g<marks>", line))


def bold_headings(text: str) -> str:
    """Headings in bold."""
    return _each_heading(text, lambda m: m[0] if "*" in m["text"] else f"{m['marks']} **{m['text']}**")


def plain_headings(text: str) -> str:
    """Headings not in bold."""
    return _each_heading(text, lambda m: m[0].replace("**", ""))


def headings_with_colon(text: str) -> str:
    """Headings that end in a colon."""
    return _each_heading(text, lambda m: m[0] if m["marks"] == "#" else f"{m[0]}:")


def closed_headings(text: str) -> str:
    """`## Heading ##`."""
    return _each_heading(text, lambda m: f"{m[0]} {m['marks']}")


def upper_case_headings(text: str) -> str:
    """Section headings in capitals."""
    return _each_heading(text, lambda m: m[0] if m["marks"] == "#" else m[0].upper())


def setext(text: str) -> str:
    """The first two levels underlined."""
    def change(match: re.Match[str]) -> str:
        marks = {"#": "=", "##": "-"}.get(match["marks"])
        return match[0] if marks is None else f"{match['text']}\n{marks * 8}"

    return _each_heading(text, change)


def sections_reversed(text: str) -> str:
    """Sections in the opposite order, between the head and the footer."""
    lines = text.split("\n")
    level = min((len(m["marks"]) for line, free in _outside_fences(text) if free and (m := HEADING.match(line)) and len(m["marks"]) > 1), default=2)
    opens = [n for n, (line, free) in enumerate(_outside_fences(text)) if free and line.startswith("#" * level + " ")]
    rules = [n for n, (line, free) in enumerate(_outside_fences(text)) if free and RULE.match(line)]
    footer = rules[-1] if rules and rules[-1] > opens[-1] else len(lines)
    parts = [lines[a:b] for a, b in zip(opens, [*opens[1:], footer], strict=True)]
    whole = [*lines[: opens[0]]]
    for part in reversed(parts):
        whole += [*part, ""]
    return "\n".join([*whole, *lines[footer:]])


# -- lists and tables -----------------------------------------------------------------------------------


def starred(text: str) -> str:
    """Bullets with stars."""
    return _each_line(text, lambda line: re.sub(r"^(\s*)[-+] (?=\S)", r"\1* ", line))


def plus_bullets(text: str) -> str:
    """Bullets with plus signs."""
    return _each_line(text, lambda line: re.sub(r"^(\s*)[-*] (?=\S)", r"\1+ ", line))


def parenthesised(text: str) -> str:
    """`1)` for `1.`."""
    return _each_line(text, lambda line: re.sub(r"^(\s*[0-9]+)\. ", r"\1) ", line))


def capital_ticks(text: str) -> str:
    """`[X]`."""
    return _each_line(text, lambda line: line.replace("[x]", "[X]"))


def bare_tables(text: str) -> str:
    """Tables without outer pipes."""
    return _tables(text, lambda rows: [line.strip().removeprefix("|").removesuffix("|").strip() for line in rows])


def aligned_tables(text: str) -> str:
    """Tables with alignment colons."""
    return _tables(text, lambda rows: [rows[0], re.sub(r"-+", ":---:", rows[1]), *rows[2:]])


def columns_reversed(text: str) -> str:
    """Record tables with their columns in the opposite order."""
    def change(rows: list[str]) -> list[str]:
        return rows if _FIELD_HEAD.match(rows[0]) else [row(cells(line)[::-1]) for line in rows]

    return _tables(text, change)


# -- bytes ------------------------------------------------------------------------------------------------


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
    return _each_line(text, lambda line: re.sub(r"(?<=\S)  $", r"\\", line))


def airy(text: str) -> str:
    """A blank line after every heading, and two before."""
    return _each_heading(text, lambda m: f"\n\n{m[0]}\n")


def no_rules(text: str) -> str:
    """No rules between sections; the one before a footer stays."""
    lines = list(_outside_fences(text))
    rules = [n for n, (line, free) in enumerate(lines) if free and RULE.match(line)]
    drop = set(rules[:-1])
    return "\n".join(line for n, (line, _) in enumerate(lines) if n not in drop)


SAME: Mapping[str, Deviation] = MappingProxyType(
    {
        deviation.__name__: deviation
        for deviation in (
            colon_inside, colon_outside, underscores, no_bold_labels, no_bold_in_tables, lines_to_table, bullets_to_table, lines_to_bullets, bullets_to_lines,
            deeper, shallower, numbered, unnumbered, with_emoji, without_emoji, bold_headings, plain_headings,
            headings_with_colon, closed_headings, upper_case_headings, setext, sections_reversed,
            starred, plus_bullets, parenthesised, capital_ticks, bare_tables, aligned_tables, columns_reversed,
            crlf, old_mac, no_final_newline, bom, trimmed, backslashed, airy, no_rules,
        )
    }
    | {
        "table_to_lines": _field_tables_as("**{name}:** {value}  "),
        "table_to_soft_lines": _field_tables_as("**{name}**: {value}"),
        "table_to_bullets": _field_tables_as("- **{name}:** {value}"),
        "table_to_plain_lines": _field_tables_as("{name}: {value}"),
    }
)  # fmt: skip
"""Deviations after which a report states what it stated before."""


EXTRA = {"Ring": "7", "Seen in": "a | `b`"}
"""The further columns that `extra_columns` adds, and what every row of them says."""


def extra_columns(text: str) -> str:
    """A further column in front of and behind those of every record table."""
    def change(rows: list[str]) -> list[str]:
        if _FIELD_HEAD.match(rows[0]):
            return rows
        return [
            row([front, *cells(line), back])
            for line, front, back in zip(
                rows, ["Ring", "---", *["7"] * len(rows)], ["Seen in", "---", *["a \\| `b`"] * len(rows)], strict=False
            )
        ]

    return _tables(text, change)


MOON = ("Moon phase", "waning")
"""The label and the value that further rows, lines and bullets have."""


def extra_field_rows(text: str) -> str:
    """Another row in every field table."""
    def change(rows: list[str]) -> list[str]:
        return [*rows, row([f"**{MOON[0]}**", MOON[1]])] if _FIELD_HEAD.match(rows[0]) else rows

    return _tables(text, change)


def extra_label_lines(text: str) -> str:
    """Another line in every run of labelled lines."""
    moon = f"**{MOON[0]}:** {MOON[1]}  "
    return _runs(text, _LABEL_LINE, lambda run: [run[0][0], moon, *(m[0] for m in run[1:])])


def extra_bullets(text: str) -> str:
    """Another bullet in every run of labelled bullets."""
    moon = f"**{MOON[0]}:** {MOON[1]}"
    return _runs(text, _LABEL_BULLET, lambda run: [run[0][0], run[0][0][:2] + moon, *(m[0] for m in run[1:])])


def extra_section(text: str) -> str:
    """A section that no form has, behind the first."""
    lines = text.split("\n")
    opens = [n for n, (line, free) in enumerate(_outside_fences(text)) if free and re.match("#{2,3} ", line)]
    marks = lines[opens[0]].split(" ")[0]
    second = next(n for n in opens[1:] if lines[n].startswith(f"{marks} "))
    added = [f"{marks} Weather report", "", "Rain.", "", "- more *rain*", ""]
    return "\n".join([*lines[:second], *added, *lines[second:]])


def sections_of(text: str) -> Iterator[tuple[str, str]]:
    """Each section with its heading, sections in it included, and the document without it."""
    lines = text.split("\n")
    found = [
        (n, len(m["marks"]), m["text"])
        for n, (line, free) in enumerate(_outside_fences(text))
        if free and (m := HEADING.match(line)) and m["marks"] != "#"
    ]
    for number, level, heading in found:
        end = next((n for n, other, _ in found if n > number and other <= level), len(lines))
        yield heading, "\n".join([*lines[:number], *lines[end:]])


RENAMED: tuple[tuple[str, str, str], ...] = (
    ("Executive Summary", "Overview", ""),
    ("Executive Summary", "Summary", ""),
    ("Executive Summary", "TL;DR", ""),
    ("Incident Summary", "Incident Details", ""),
    ("Incident Information", "Incident Metadata", ""),
    ("Timeline", "Incident Timeline", ""),
    ("Timeline", "Timeline of Events", ""),
    ("Timeline", "Chronology", ""),
    ("Timeline (UTC)", "Incident timeline (UTC)", ""),
    ("Detailed Chronology", "Timeline", ""),
    ("Impact Assessment", "Impact", ""),
    ("Impact Assessment", "Impact Analysis", ""),
    ("Impact", "Impact Assessment", "sev"),
    ("Root Cause Analysis", "Root Cause", ""),
    ("Root Cause Analysis", "RCA", ""),
    ("Contributing Factors", "Contributing Causes", ""),
    ("Five Whys Analysis", "5 Whys", ""),
    ("What Went Well", "Went Well", ""),
    ("What Could Be Improved", "What could have gone better", ""),
    ("What Needs Improvement", "What Could Be Improved", ""),
    ("Lessons Learned", "Lessons", ""),
    ("Lessons Learned", "Lessons learnt", ""),
    ("Action Items", "Actions", ""),
    ("Action Items", "Follow-up Actions", ""),
    ("Action Items", "Next Steps", ""),
    ("Prevention Measures", "Preventive Measures", ""),
    ("Team Members Involved", "People Involved", ""),
    ("Related Links", "References", ""),
    ("References", "Links", ""),
    ("Sign-off", "Approvals", ""),
    ("Affected Services", "Impacted Services", ""),
    ("Services Affected", "Affected Services", ""),
    ("Start Time", "Started", ""),
    ("Start Time", "Began", ""),
    ("Start Time", "Impact start", ""),
    ("Detection Time", "Detected at", "virtualfusion"),
    ("Resolution Time", "Resolved", ""),
    ("Resolution Time", "End Time", ""),
    ("Incident ID", "ID", ""),
    ("Incident ID", "Incident Number", ""),
    ("Severity", "Severity Level", ""),
    ("Status", "Current Status", "basic sev virtualfusion"),
    ("Incident Commander", "Commander", ""),
    ("Incident Commander", "IC", ""),
    ("Users Affected", "Affected Users", ""),
    ("Affected users", "Users affected", ""),
    ("Revenue Impact", "Financial Impact", ""),
    ("Downtime Duration", "Duration", ""),
    ("Duration", "Total Duration", "postmortem sev spark"),
    ("Due Date", "Due", ""),
    ("Due Date", "Deadline", ""),
    ("Owner", "Assignee", "sev spark virtualfusion"),
    ("Owner", "Responsible", "sev spark virtualfusion"),
    ("Action Item", "Task", ""),
    ("Action", "Action Item", ""),
    ("Event", "Description", ""),
    ("Event", "What happened", ""),
    ("Time (UTC)", "Timestamp (UTC)", ""),
    ("Time (UTC)", "When (UTC)", ""),
    ("Time (UTC)", "Date/Time (UTC)", ""),
    ("Action Taken", "Actions", ""),
    ("Actor", "Who", ""),
)
"""What people call the headings, labels and columns of forms, too; of all forms, or those named."""


def rename(text: str, old: str, new: str) -> str:
    """The headings, labels and column heads that read `old` read `new`."""
    name = re.escape(old)
    patterns = (
        rf"(?m)(?P<before>^#{{1,6}} [^\w\n]*(?:[0-9.]+ )?){name}(?P<after>\**[ \t]*$)",
        rf"(?m)(?P<before>^(?:[-*+] )?\**){name}(?P<after>\**:)",
        rf"(?m)(?P<before>^\| \**){name}(?P<after>\** +\|)",
        rf"(?m)(?P<before>^\|.*\| ){name}(?P<after> +\|.*\n\|[ :|-]+\|$)",
    )
    lines = text.split("\n")
    start = body_start(lines)
    body = "\n".join(lines[start:])
    for pattern in patterns:
        body = re.sub(pattern, lambda m: f"{m['before']}{new}{m['after']}", body)
    return "\n".join([*lines[:start], body])
