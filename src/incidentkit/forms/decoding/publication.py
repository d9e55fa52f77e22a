"""Front matter whose date is that of a publication: a post, written days after what it tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from incidentkit.forms.decoding.surroundings import front_matter_day, opening_days
from incidentkit.markdown.blocks import Heading, Paragraph
from incidentkit.markdown.outline import Outline
from incidentkit.notation.late_patterns import late
from incidentkit.notation.moment.date_orders import DateOrder

_OF_POSTS = frozenset(
    (
        *(
            "layout",
            "permalink",
            "slug",
            "tags",
            "tag",
            "categories",
            "category",
            "draft",
            "excerpt",
        ),
        *("image", "cover", "thumbnail", "authors", "author", "teaser", "description", "published"),
        *("keywords", "toc", "comments", "series", "canonical_url", "pubdate", "lang", "featured"),
    )
)
_OF_INCIDENTS = frozenset(
    ("severity", "status", "sev", "duration", "incident", "started", "resolved", "id", "impact")
)
_AGO = late(
    r"\b(?:yesterday|last (?:night|week|month|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|earlier this (?:week|month|year)|a (?:few|couple of) (?:days|weeks) ago"
    r"|(?:two|three|four|five|several) (?:days|weeks) ago)\b",
    re.IGNORECASE,
)
_LATEST = dt.timedelta(days=400)
_PARAGRAPHS = 3


def day_of_post(whole: Outline, order: DateOrder | None) -> dt.date | None:
    """The date in front matter, if it is that of a post about something before it; else None.

    It is where the keys around it are those of posts, and the opening says that it happened on
    another day, or some days ago. Where they tell nothing, the opening has to say on which other
    day something failed.
    """
    matter = whole.front_matter
    published = front_matter_day(matter, order)
    keys = {entry.key.casefold() for entry in matter.entries} if matter else set[str]()
    if published is None or keys & _OF_INCIDENTS:
        return None
    is_post = bool(keys & _OF_POSTS)
    days = opening_days(whole, order, published, troubled=not is_post)
    if days:
        before = any(dt.timedelta() < published - day < _LATEST for day in days)
        return published if before and published not in days else None
    return published if is_post and any(map(_AGO.search, _opening(whole))) else None


def _opening(whole: Outline) -> Iterator[str]:
    seen = 0
    for block in whole.blocks:
        if isinstance(block, Paragraph):
            seen += 1
            yield whole.source.text[block.lines[0][0] : block.lines[-1][1]]
        if seen >= _PARAGRAPHS or (isinstance(block, Heading) and seen):
            return
