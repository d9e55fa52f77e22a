"""The document that is being read, and what has been made of it so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from incidentkit.forms.blanks import Blanks
from incidentkit.forms.decoding.clock import Clock, code_of
from incidentkit.forms.decoding.draft import Draft
from incidentkit.forms.regions import region_of
from incidentkit.forms.statements import Leftover
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

    def leave(self, blocks: Sequence[Block], under: str) -> None:
        """File blocks that no value of the list around them takes."""
        if blocks:
            region = region_of(self.source, blocks)
            leftover = Leftover(
                heading=None,
                heading_at=None,
                under=under,
                regions=(region,),
                start_line=blocks[0].start_line,
                end_line=blocks[-1].end_line,
            )
            self.draft.leftovers.append(leftover)

    def is_own_list(self, path: str, items: Iterable[str]) -> bool:
        """Whether the items of a list are anything but those of the form."""
        return not self.blanks.has_list(path, items)
