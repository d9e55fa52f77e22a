"""The parts of a document that tell of its own incident, and of what has happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from incidentkit.forms.vocabulary import others_abroad as abroad
from incidentkit.markdown.blocks import Block, Heading, Paragraph, Quote
from incidentkit.markdown.source import Source
from incidentkit.notation.late_patterns import late

_OF_OTHERS = late(
    r"\W*(?:[0-9.]+\W+)?(?:"
    r"(?:related|previous|past|prior|similar|other|earlier|historical|recent|known|associated)\b"
    r"|history\b|(?:incident|outage) history\b|lead[- ]?up\b"
    r"|background\b|context\b|precedents?\b|see also\b"
    r"|next steps?\b|follow[- ]?ups?\b|(?:\w+ )?action(?:s| items?| plan)\b|action\b"
    r"|to-?dos?\b|tasks\b"
    r"|(?:long|short|medium)[- ]term\b|remediation\b|prevent\w*\b|improvements?\b|plan(?:s|ned)?\b"
    r"|future\b|roadmap\b|recommendations?\b|corrective\b|mitigation plan\b"
    r"|lessons?\b|learnings?\b|what (?:we|i) learn\w*|takeaways?\b"
    r"|references?\b|links?\b|further reading\b|resources\b|appendi\w+\b|glossary\b|sources?\b"
    r"|faqs?\b|q ?(?:&|and) ?a\b|frequently asked|about\b|changelog\b|revisions?\b"
    r"|(?:document|page|report) metadata\b"
    r"|document (?:history|control)\b|approvals?\b|sign-?offs?\b|review\b|postmortem meeting\b"
    rf"|support hours\b|contacts?\b|{abroad.OF_OTHERS})",
    re.IGNORECASE,
)
"""Headings above text of other incidents, of what is to be done, or of the document itself."""

_OF_CAUSES = late(
    r"\W*(?:[0-9.]+\W+)?(?:(?:the )?root causes?|causes?|contributing|triggers?|why\b|analysis"
    r"|metadata\b"
    rf"|{abroad.OF_CAUSES})",
    re.IGNORECASE,
)
"""Headings above text that may go back far, or has days of its own."""
_BOLD = late(r"(?:\*\*|__)[^*_\n]{1,60}(?:\*\*|__):?")
_BELOW_ALL = 7
"""The level of a bold line, below that of all headings."""


def own_blocks(source: Source, blocks: tuple[Block, ...], *, days: bool = False) -> Iterator[Block]:
    """The blocks of a document that can tell what happened in its incident, in order.

    Those below a heading such as "Related incidents" or "Next steps" are none of them, down to
    the next heading of its level; quotes are as much others' words as one's own, and left out, but
    for one that is the first thing below the title: it sums the report up.
    For the `days` on which something happened, those below "Root cause" are none, either.
    """
    above: int | None = None
    titled = opening = False
    for block in blocks:
        if opening and isinstance(block, Quote):
            yield from block.blocks
        opening = isinstance(block, Heading) and not titled
        heading = _heading(source, block)
        if heading is not None:
            level, text = heading
            if above is not None and level > above:
                continue
            # The first heading names the document, whatever it speaks of.
            of_others = titled and _tells_of_others(text, days=days)
            above, titled = (level if of_others else None), True
        elif above is not None:
            continue
        yield block


def is_of_others_heading(heading: str) -> bool:
    """Whether what stands below a heading is of other incidents, or of what is to be done."""
    return _OF_OTHERS.match(heading) is not None


def _tells_of_others(heading: str, *, days: bool) -> bool:
    if is_of_others_heading(heading):
        return True
    return days and _OF_CAUSES.match(heading) is not None


def _heading(source: Source, block: Block) -> tuple[int, str] | None:
    """The level and the text of a heading, or of a line that is one by being bold."""
    if isinstance(block, Heading):
        return block.level, source.text[slice(*block.content)]
    if isinstance(block, Paragraph) and len(block.lines) == 1:
        text = source.text[slice(*block.lines[0])].strip()
        if _BOLD.fullmatch(text):
            return _BELOW_ALL, text
    return None
