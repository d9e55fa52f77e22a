"""The document that is being read, and what has been made of it so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.clock import Clock, code_of
from incidentkit.forms.decoding.draft import Draft
from incidentkit.forms.regions import Region, region_of
from incidentkit.forms.statements import Statement
from incidentkit.forms.surveying.collecting import left_over
from incidentkit.markdown.blocks import Block
from incidentkit.markdown.source import Source
from incidentkit.notation.moment.halves_of_day import OTHERS_SAY_HALF, with_either_half
from incidentkit.notation.outcome import Unread
from incidentkit.place import Span


@attrs.frozen(kw_only=True)
class Page:
    """What every reader of values works with."""

    source: Source
    blanks: Blanks
    """What the form says in place of values."""
    clock: Clock
    draft: Draft

    def text(self, *lines: Span) -> str:
        r"""What stands at `lines`, joined by "\n"."""
        return "\n".join([self.source.text[start:end] for start, end in lines])

    def find(self, text: str, start: int) -> int:
        """Where `text` stands from `start` on; `start` itself where it doesn't."""
        return max(self.source.text.find(text, start), start)

    def leave_unread(
        self, path: str, text: str, span: Span, why: Unread, *, context: Sequence[str] = ()
    ) -> None:
        """Keep a text that fills `path` but can't be read, unless it is the form's own.

        `context` is what may tell a time of day its zone.
        """
        if not self.blanks.has_value(path, text):
            kept = self.clock.with_zone(text, context) if context else text
            kept = with_either_half(kept) if why is OTHERS_SAY_HALF else kept
            self.draft.leave_unread(path, kept, span, code_of(why), why.why)

    def leave(self, blocks: Sequence[Block], statement: Statement) -> None:
        """File blocks that no value of the list around them takes.

        They are filed under the heading around that list: a label is none.
        """
        if blocks:
            self.leave_region(region_of(self.source, blocks), statement)

    def leave_region(self, region: Region, statement: Statement) -> None:
        """File a text that no value of the statement around it takes, as `leave` does."""
        labelled = statement.spot is not None and len(statement.chain) > 1
        chain = statement.chain[:-1] if labelled else statement.chain
        self.draft.leftovers.append(left_over(self.source, region, chain))

    def is_own_list(self, path: str, items: Iterable[str]) -> bool:
        """Whether the items of a list are anything but those of the form."""
        return not self.blanks.has_list(path, items)
